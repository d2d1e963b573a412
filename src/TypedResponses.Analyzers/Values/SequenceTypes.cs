using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Values;

internal static class SequenceTypes
{
    /// <summary>The type of the elements of an array or an <c>IEnumerable&lt;T&gt;</c>.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        if (type is null) return null;
        if (type is IArrayTypeSymbol array) return array.ElementType;
        if (type is INamedTypeSymbol named && IsSequence(named)) return named.TypeArguments[0];
        foreach (var implemented in type.AllInterfaces)
        {
            if (IsSequence(implemented)) return implemented.TypeArguments[0];
        }

        return null;
    }

    /// <summary>True for a sequence of texts, which a text itself is not.</summary>
    public static bool IsOfTexts(ITypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_String } && ElementOf(type) is { SpecialType: SpecialType.System_String };

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
