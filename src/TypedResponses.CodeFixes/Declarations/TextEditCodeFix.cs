using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedResponses.CodeFixes.Declarations;

/// <summary>A fix that is a few edits of text, possibly in several documents: the parts of a partial type.</summary>
public abstract class TextEditCodeFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => TextEditFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await EditsAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (edits.Count > 0)
            {
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellation => TextEdit.ApplyAsync(solution, edits, cancellation), equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>The edits that fix a diagnostic of the document; none where there is no safe way.</summary>
    internal abstract Task<IReadOnlyList<TextEdit>> EditsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);
}
