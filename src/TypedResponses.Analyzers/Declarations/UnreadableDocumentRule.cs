using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0004: the document cannot be read; located in it.</summary>
internal static class UnreadableDocumentRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0004",
        "The document cannot be read",
        "The document '{0}' cannot be read: {1}",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static Diagnostic Create(UnreadableDocument document)
    {
        var position = document.Error.Position;
        var place = new LinePosition(position.Line, position.Column);
        var location = Location.Create(document.Path, new TextSpan(position.Offset, 0), new LinePositionSpan(place, place));
        return Diagnostic.Create(Descriptor, location, Path.GetFileName(document.Path), document.Error.Message);
    }
}
