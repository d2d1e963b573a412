using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedResponses.CodeFixes.Declarations;

/// <summary>Fixes all diagnostics of a document, project or solution in one step: edits that several of them ask for are made once.</summary>
internal sealed class TextEditFixAll : FixAllProvider
{
    public static readonly TextEditFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var fix = (TextEditCodeFix)context.CodeFixProvider;
        var action = CodeAction.Create(
            "Fix all",
            async cancellation =>
            {
                var edits = new List<TextEdit>();
                foreach (var diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
                {
                    if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
                    {
                        edits.AddRange(await fix.EditsAsync(document, diagnostic, cancellation).ConfigureAwait(false));
                    }
                }

                return await TextEdit.ApplyAsync(context.Solution, edits, cancellation).ConfigureAwait(false);
            },
            context.CodeActionEquivalenceKey);
        return Task.FromResult<CodeAction?>(action);
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        }

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var diagnostics = new List<Diagnostic>();
        foreach (var project in projects)
        {
            diagnostics.AddRange((ImmutableArray<Diagnostic>)await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return diagnostics;
    }
}
