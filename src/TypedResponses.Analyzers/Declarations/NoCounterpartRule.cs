using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0007: a construct of the schema has no C# counterpart, so the property holds the JSON as it is.</summary>
internal static class NoCounterpartRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0007",
        "A schema construct has no C# counterpart",
        "'{0}' is a 'JsonElement': its schema is {1}, which has no counterpart in C#",
        DeclarationRule.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    /// <summary>Null for the built-in catalog, which is no document of the user's to change.</summary>
    public static Diagnostic? Create(Finding finding, MarkedType type)
        => type.Declaration.Document is null ? null : Diagnostic.Create(Descriptor, type.Name, finding.Arguments[0], finding.Arguments[1]);
}
