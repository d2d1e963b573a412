using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Unions;

/// <summary>One case of a union and the discriminator that stands for it.</summary>
internal readonly record struct UnionCase(string Tag, INamedTypeSymbol Type);

/// <summary>A union: its base and its cases.</summary>
/// <param name="Base">The type that carries <c>[UnionCase]</c>.</param>
/// <param name="Cases">The cases, in the order of the schema.</param>
/// <param name="Unrecognized">The nested case for everything else.</param>
/// <param name="IsClosed">False for a hierarchy of which the attributes do not say all cases.</param>
internal sealed record Union(INamedTypeSymbol Base, ImmutableArray<UnionCase> Cases, INamedTypeSymbol? Unrecognized, bool IsClosed)
{
    /// <summary>The types a value of the union can have.</summary>
    public ImmutableArray<INamedTypeSymbol> Types { get; } = Distinct(Cases, Unrecognized);

    public bool IsCaseType(ITypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(type, Base) && type.IsOrDerivesFrom(Base);

    public bool HasTag(string text, StringComparison comparison)
    {
        foreach (var @case in Cases)
        {
            if (string.Equals(@case.Tag, text, comparison)) return true;
        }

        return false;
    }

    /// <summary>The tags that stand for a case type.</summary>
    public IEnumerable<string> TagsOf(ITypeSymbol type)
    {
        foreach (var @case in Cases)
        {
            if (@case.Type.IsOrDerivesFrom(type)) yield return @case.Tag;
        }
    }

    private static ImmutableArray<INamedTypeSymbol> Distinct(ImmutableArray<UnionCase> cases, INamedTypeSymbol? unrecognized)
    {
        var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var @case in cases)
        {
            if (!types.Contains(@case.Type, SymbolEqualityComparer.Default)) types.Add(@case.Type);
        }

        if (unrecognized is not null) types.Add(unrecognized);
        return types.ToImmutable();
    }
}
