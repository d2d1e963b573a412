using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0002: the document has no such schema.</summary>
internal static class NoSuchSchemaRule
{
    /// <summary>The diagnostic's property with the nearest name, for the fix.</summary>
    public const string Nearest = nameof(Nearest);

    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0002",
        "The document has no such schema",
        "{0} has no schema '{1}'{2}",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static Diagnostic Create(Finding finding, MarkedType type)
    {
        var (schema, nearest) = (finding.Arguments[0], finding.Arguments.Skip(1).ToArray());
        var document = type.Declaration.Document is { } name ? $"'{name}'" : "The built-in catalog";
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (nearest.Length == 0)
        {
            return Diagnostic.Create(Descriptor, type.Schema, properties, document, schema, "");
        }

        var last = nearest[nearest.Length - 1];
        var list = nearest.Length == 1 ? $"'{last}'" : $"'{string.Join("', '", nearest, 0, nearest.Length - 1)}' or '{last}'";
        return Diagnostic.Create(Descriptor, type.Schema, properties.Add(Nearest, nearest[0]), document, schema, $": did you mean {list}?");
    }
}
