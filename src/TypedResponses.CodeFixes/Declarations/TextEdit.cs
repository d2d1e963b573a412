using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.CodeFixes.Declarations;

/// <summary>A piece of a document's text to replace.</summary>
internal readonly record struct TextEdit(DocumentId Document, TextSpan Span, string NewText)
{
    /// <summary>Applies edits that do not overlap; the same one may come several times.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancellation)
    {
        foreach (var edited in edits.Distinct().GroupBy(edit => edit.Document))
        {
            var text = await solution.GetDocument(edited.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            var changes = edited.OrderBy(edit => edit.Span).Select(edit => new TextChange(edit.Span, edit.NewText));
            solution = solution.WithDocumentText(edited.Key, text.WithChanges(changes));
        }

        return solution;
    }
}
