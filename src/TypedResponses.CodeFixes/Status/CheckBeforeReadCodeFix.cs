using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>TR1001: checks before the payload is read, in one of the ways of <see cref="ReadRepair"/>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CheckBeforeReadCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UncheckedReadAnalyzer.Rule.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => CheckAllReads.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixScope.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } scope) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (UncheckedRead.At(PlaceOf(diagnostic, scope.Root), diagnostic.Properties, scope.Model) is not { } read) continue;
            foreach (var repair in ReadRepair.All)
            {
                if (repair.Apply(scope, read) is not { } changed) continue;
                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title(read), _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), repair.Key), diagnostic);
            }
        }
    }

    internal static SyntaxNode PlaceOf(Diagnostic diagnostic, SyntaxNode root) => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
}
