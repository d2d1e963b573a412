using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0003: the document is not among the <c>AdditionalFiles</c>, or its name means several of them.</summary>
internal static class NoSuchDocumentRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0003",
        "The document is not among the AdditionalFiles",
        "The document '{0}' {1}",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static Diagnostic Create(Finding finding, MarkedType type)
    {
        var name = finding.Arguments[0];
        return Diagnostic.Create(Descriptor, type.Document, name, finding.Kind == FindingKind.AmbiguousDocument
            ? $"could be any of '{string.Join("', '", finding.Arguments.Skip(1))}': name more of its path"
            : $"is not among the AdditionalFiles: add <AdditionalFiles Include=\"{name}\" /> to the project file");
    }
}
