using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Contracts;

/// <summary>What code has to write that asks for the status of a compilation's contracts, in their own words or through a helper.</summary>
internal sealed class ContractWords
{
    /// <summary>For contracts that can be spoken of in any words.</summary>
    public static readonly ContractWords Any = new(Vocabulary.Everything, Vocabulary.Everything);

    private ContractWords(Vocabulary statuses, Vocabulary all) => (Statuses, All) = (statuses, all);

    /// <summary>The members that hold a status, and the enums they are of.</summary>
    public Vocabulary Statuses { get; }

    /// <summary>Those, the types with a contract, their members that answer yes or no, and the methods that do so about one they are given.</summary>
    public Vocabulary All { get; }

    /// <param name="contracts">The contracts.</param>
    /// <param name="types">The types they are about.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="reach">The files in which they can turn up; null for all.</param>
    public static ContractWords Of(ContractIndex contracts, IReadOnlyCollection<INamedTypeSymbol> types, Compilation compilation, Reach? reach)
    {
        var (statuses, all) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var type in types)
        {
            all.UnionWith(NamesOf(type, compilation));
            foreach (var contract in contracts.ContractsOf(type))
            {
                statuses.UnionWith([contract.Status, contract.Status + "Text"]);
                all.UnionWith([contract.Payload, "TryGet" + contract.Payload]);
                if (ContractReader.TypeOfStatus(type, contract) is { TypeKind: TypeKind.Enum } status) statuses.Add(status.Name);
            }
        }

        all.UnionWith(statuses);
        var marks = Marks.Of(compilation);

        // A helper of another assembly can have any name.
        var any = marks.HasReferenced ? Vocabulary.EverythingIn(reach) : new(all, reach: reach);
        return all.Overlaps(marks.Renamed) ? Any : new(new(statuses, takesApart: marks.CanTakeApart, reach: reach), any);
    }

    private static IEnumerable<string> NamesOf(INamedTypeSymbol type, Compilation compilation)
    {
        yield return type.Name;
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (!member.IsImplicitlyDeclared && IsAnswer(member)) yield return member.Name;
            }
        }

        var named = new Vocabulary([type.Name]);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var place in named.PlacesIn(tree, new(0, tree.Length))!)
            {
                if (tree.GetRoot().FindToken(place).Parent?.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: MethodDeclarationSyntax method })
                {
                    yield return method.Identifier.ValueText;
                }
            }
        }
    }

    /// <summary>Whether a member answers yes or no.</summary>
    private static bool IsAnswer(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type.SpecialType == SpecialType.System_Boolean,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsOverride: false } method => method.ReturnType.SpecialType == SpecialType.System_Boolean,
        _ => false,
    };
}
