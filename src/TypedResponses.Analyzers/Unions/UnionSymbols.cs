using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Unions;

/// <summary>The unions a compilation knows; <see cref="Of"/> finds none in most compilations.</summary>
internal sealed class UnionSymbols
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<UnionSymbols?>> s_compilations = new();

    private readonly INamedTypeSymbol? _unionCase;
    private readonly INamedTypeSymbol? _openAiItem;
    private readonly INamedTypeSymbol? _openAiUpdate;
    private readonly ConcurrentDictionary<INamedTypeSymbol, Union?> _unions = new(SymbolEqualityComparer.Default);

    private UnionSymbols(Compilation compilation, Vocabulary vocabulary, bool hasClosed)
    {
        Vocabulary = vocabulary;
        Reach = Reach.Of(compilation);
        HasClosed = hasClosed;
        _unionCase = compilation.GetTypeByMetadataName("TypedResponses.UnionCaseAttribute");
        _openAiItem = compilation.GetTypeByMetadataName("OpenAI.Responses.ResponseItem");
        _openAiUpdate = compilation.GetTypeByMetadataName("OpenAI.Responses.StreamingResponseUpdate");
    }

    /// <summary>What code that looks at a union's cases has to name.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The files in which a union can turn up.</summary>
    public Reach Reach { get; }

    /// <summary>Whether any union lists its cases, as those of the OpenAI package do not.</summary>
    public bool HasClosed { get; }

    /// <summary>The same for every rule; null where a compilation knows no union.</summary>
    public static UnionSymbols? Of(Compilation compilation) => s_compilations.GetValue(compilation, static compilation => new(TryCreate(compilation))).Value;

    private static UnionSymbols? TryCreate(Compilation compilation)
    {
        var marks = Marks.Of(compilation);
        if (marks.Unions is not { } vocabulary) return null;
        var symbols = new UnionSymbols(compilation, vocabulary, marks.HasUnions);
        return symbols._unionCase is null && symbols._openAiItem is null ? null : symbols;
    }

    /// <summary>The union that a type is the base of, or that a type parameter is constrained to.</summary>
    public Union? OfBase(ITypeSymbol? type)
    {
        switch (type)
        {
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named:
                return _unions.GetOrAdd(named.OriginalDefinition, Create);
            case ITypeParameterSymbol parameter:
                foreach (var constraint in parameter.ConstraintTypes)
                {
                    if (OfBase(constraint) is { } union) return union;
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>The union that a type is the base or a case of.</summary>
    public Union? OfBaseOrCase(ITypeSymbol? type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (OfBase(ancestor) is { } union) return union;
        }

        foreach (var implemented in type?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (OfBase(implemented) is { } union) return union;
        }

        return null;
    }

    private Union? Create(INamedTypeSymbol type)
    {
        if (Is(type, _openAiItem) || Is(type, _openAiUpdate)) return new Union(type, ImmutableArray<UnionCase>.Empty, null, IsClosed: false);
        if (_unionCase is null) return null;
        var cases = ImmutableArray.CreateBuilder<UnionCase>();
        foreach (var attribute in type.GetAttributes())
        {
            if (Is(attribute.AttributeClass, _unionCase) &&
                attribute.ConstructorArguments is [{ Value: string tag }, { Value: INamedTypeSymbol @case }])
            {
                cases.Add(new UnionCase(tag, @case));
            }
        }

        if (cases.Count == 0) return null;
        INamedTypeSymbol? unrecognized = null;
        foreach (var nested in type.GetTypeMembers("Unrecognized")) unrecognized = nested;
        return new Union(type, cases.ToImmutable(), unrecognized, IsClosed: true);
    }

    private static bool Is(INamedTypeSymbol? type, INamedTypeSymbol? known) => known is not null &&
        SymbolEqualityComparer.Default.Equals(type, known);
}
