using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Result;

/// <summary>A diagnostic about a result, with the place it was read for the fix.</summary>
internal static class ResultDiagnostic
{
    /// <summary>The property of the diagnostic that says what has become of the result: the name of a <see cref="ResultForm"/>.</summary>
    public const string FormProperty = "form";

    /// <summary>Reports <paramref name="value"/> at <paramref name="place"/>; the message names what was read.</summary>
    public static Diagnostic Create(DiagnosticDescriptor rule, IOperation place, ResultValue value) =>
        Diagnostic.Create(rule, place.Syntax.GetLocation(), [value.Read.Syntax.GetLocation()], Properties(value), NameOf(value.Read.Syntax));

    private static ImmutableDictionary<string, string?> Properties(ResultValue value) =>
        ImmutableDictionary<string, string?>.Empty.Add(FormProperty, value.Form.ToString());

    private static string NameOf(SyntaxNode syntax)
    {
        if (syntax is MemberBindingExpressionSyntax && syntax.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access) syntax = access;
        var text = syntax.ToString();
        return text.Length <= 60 && !text.Contains('\n') ? text : text.Substring(text.LastIndexOf('.') + 1);
    }
}
