using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0005: the declaration's kind does not fit the schema.</summary>
internal static class KindDoesNotFitRule
{
    /// <summary>The diagnostic's property with what the declaration should be, for the fix: a keyword, or <c>not</c> and a modifier.</summary>
    public const string Instead = nameof(Instead);

    /// <summary>What stands before a modifier that the declaration should do without.</summary>
    public const string Without = "not ";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0005",
        "The declaration's kind does not fit the schema",
        "'{0}' does not fit the schema '{1}': {2}{3}",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static Diagnostic Create(Finding finding, MarkedType type)
    {
        var (why, instead) = (finding.Arguments[0], finding.Arguments[1]);
        var advice = instead.Length == 0 ? ""
            : instead.StartsWith(Without, StringComparison.Ordinal) ? $"; remove '{instead.Substring(Without.Length)}'"
            : $"; declare it as '{instead}'";
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Instead, instead);
        return Diagnostic.Create(Descriptor, type.Name, properties, type.Symbol.Name, type.Declaration.Schema, why, advice);
    }
}
