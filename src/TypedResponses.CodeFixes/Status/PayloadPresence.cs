using Microsoft.CodeAnalysis;

namespace TypedResponses.CodeFixes.Status;

/// <summary>How code asks whether a payload is there, by its type.</summary>
/// <param name="Present">The condition that it is.</param>
/// <param name="Absent">The condition that it is not.</param>
internal sealed record PayloadPresence(string Present, string Absent)
{
    /// <summary>Null for a value that cannot say whether it is one: only the status tells.</summary>
    public static PayloadPresence? Of(string payload, ITypeSymbol type, NullableAnnotation annotation, bool hasNotPatterns)
    {
        var canBeNull = type.IsReferenceType
            ? annotation != NullableAnnotation.NotAnnotated
            : type is ITypeParameterSymbol || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (canBeNull) return new($"{payload} {(hasNotPatterns ? "is not null" : "!= null")}", $"{payload} is null");
        if (type.SpecialType == SpecialType.System_String) return new($"!string.IsNullOrEmpty({payload})", $"string.IsNullOrEmpty({payload})");
        if (Has(type, "IsDefaultOrEmpty")) return new($"!{payload}.IsDefaultOrEmpty", $"{payload}.IsDefaultOrEmpty");
        if (Has(type, "IsEmpty")) return new($"!{payload}.IsEmpty", $"{payload}.IsEmpty");
        if (Has(type, "Count")) return new($"{payload}.Count > 0", $"{payload}.Count == 0");
        if (type is IArrayTypeSymbol) return new($"{payload}.Length > 0", $"{payload}.Length == 0");
        return type.IsReferenceType ? new($"{payload} {(hasNotPatterns ? "is not null" : "!= null")}", $"{payload} is null") : null;
    }

    private static bool Has(ITypeSymbol type, string name) =>
        Declaring(type).Any(declaring => declaring.GetMembers(name).Any(member => member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public }));

    /// <summary>The types whose members can be named on a value: its own and its bases; of an interface, those it extends.</summary>
    private static IEnumerable<ITypeSymbol> Declaring(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType) yield return current;
        if (type.TypeKind != TypeKind.Interface) yield break;
        foreach (var extended in type.AllInterfaces) yield return extended;
    }
}
