using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Result;

/// <summary>Results that a <c>[DebuggerDisplay]</c> shows.</summary>
internal static class DebuggerDisplays
{
    public static void Report(SymbolAnalysisContext context, ResultSymbols symbols, Func<Location, string, Diagnostic> create)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (attribute is not { AttributeClass.Name: "DebuggerDisplayAttribute", ConstructorArguments: [{ Value: string format }, ..] } ||
                attribute.ApplicationSyntaxReference is not { } reference)
            {
                continue;
            }

            foreach (var expression in Holes(format))
            {
                if (!ShowsText((INamedTypeSymbol)context.Symbol, expression, symbols)) continue;
                context.ReportDiagnostic(create(reference.SyntaxTree.GetLocation(reference.Span), expression));
                break;
            }
        }
    }

    private static IEnumerable<string> Holes(string format)
    {
        for (var start = format.IndexOf('{'); start >= 0; start = format.IndexOf('{', start + 1))
        {
            var end = format.IndexOf('}', start);
            if (end < 0) yield break;
            yield return format.Substring(start + 1, end - start - 1).Split(',')[0].Trim();
        }
    }

    /// <summary>Follows a path of members; true where it ends in a result's text.</summary>
    private static bool ShowsText(INamedTypeSymbol type, string path, ResultSymbols symbols)
    {
        ITypeSymbol? owner = type;
        ISymbol? member = null;
        foreach (var name in path.Replace("?", "").Replace("!", "").Split('.'))
        {
            member = Find(owner, name);
            owner = member switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            if (owner is null) return false;
        }

        return owner?.SpecialType == SpecialType.System_String && member is not null &&
            (symbols.IsBase64Content(member) || symbols.IsImageMember(member, "Text"));
    }

    private static ISymbol? Find(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name)) return member;
        }

        return null;
    }
}
