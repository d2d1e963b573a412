using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow;

/// <summary>The payloads that are proven of the object in a member, and of its elements where it is a collection.</summary>
internal sealed class ConstructedProofs(IReadOnlyList<StatusContract> ofObject, IReadOnlyList<StatusContract> ofElements)
{
    public IReadOnlyList<StatusContract> OfObject { get; } = ofObject;

    public IReadOnlyList<StatusContract> OfElements { get; } = ofElements;

    /// <summary>What is proven either way.</summary>
    public ConstructedProofs Or(ConstructedProofs other) => new([.. OfObject.Intersect(other.OfObject)], [.. OfElements.Intersect(other.OfElements)]);
}

/// <summary>
/// Walks the initializers and constructors that assign a read-only member, for what is proven of the object there when they are done.
/// Each walk is one of its own, so that what comes out does not depend on who asks first.
/// </summary>
internal static class ConstructedMembers
{
    private const int MaxDepth = 3;

    public static bool IsAssignedOnce(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true, IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: 1 } => true,
        IPropertySymbol { SetMethod: null, IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences: [var declaration] } =>
            declaration.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: [{ Body: null, ExpressionBody: null }] },
        _ => false,
    };

    /// <summary>Whether a collection keeps the elements it was made with, as far as its type goes.</summary>
    public static bool IsUnchanging(ITypeSymbol? type) =>
        type is IArrayTypeSymbol or INamedTypeSymbol { TypeArguments.Length: 1, Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "ReadOnlyCollection" or "ImmutableArray" or "ImmutableList" };

    public static ConstructedProofs? ProofsOf(ISymbol member, FlowContext context)
    {
        if (context.Constructing.Count >= MaxDepth || context.Constructing.Contains(member, SymbolEqualityComparer.Default)) return null;
        return context.Constructing.IsEmpty ? context.Helpers.ConstructedOnce(member, () => Find(member, context)) : Find(member, context);
    }

    private static ConstructedProofs? Find(ISymbol member, FlowContext context)
    {
        ConstructedProofs? proofs = null;
        var (startsEmpty, holdsElements) = (false, !context.Contracts.ContractsOf(Evaluator.ElementType(TypeOf(member))).IsEmpty);
        foreach (var (graph, method) in context.Helpers.BodiesThatMention(member))
        {
            // One that cannot be looked into may keep anything there.
            if (graph is null || Walk(graph, method, member, context, startsEmpty) is not var (isAssigned, found)) return null;
            startsEmpty |= holdsElements && method is null && !isAssigned;
            if (!isAssigned) continue;
            if (found is null) return null;
            proofs = proofs is null ? found : proofs.Or(found);
        }

        return IsUnchanging(TypeOf(member)) || !holdsElements ? proofs : WithWhatIsFilledIn(proofs, member, context);
    }

    /// <summary>The same proofs where elements may be put in later: only what all who do so have checked.</summary>
    private static ConstructedProofs? WithWhatIsFilledIn(ConstructedProofs? proofs, ISymbol member, FlowContext context)
    {
        if (FilledCollections.FillersOf(member) is not { } fillers) return proofs is null ? null : new(proofs.OfObject, []);
        foreach (var filler in fillers)
        {
            if (context.Helpers.GraphOf(filler.DeclaringSyntaxReferences[0].GetSyntax()) is not { } graph || Walk(graph, filler, member, context, isFilled: true) is not var (isFilling, found)) return null;
            if (!isFilling) continue;
            if (found is null) return null;
            proofs = proofs is null ? found : proofs.Or(found);
        }

        return proofs;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    /// <summary>Whether a body leaves an object in the member, and what is proven of it then; null where the walk gave up.</summary>
    private static (bool IsAssigned, ConstructedProofs? Proofs)? Walk(ControlFlowGraph graph, IMethodSymbol? method, ISymbol member, FlowContext asking, bool isFilled = false)
    {
        var context = asking.ForConstruction(member, graph.OriginalOperation);
        var entry = new FlowState();
        var made = entry.NewObject();
        entry.Set(context.Slots.This, new ObjectValue(made));
        if (isFilled && member.IsStatic) entry.Set(context.Slots.Variable(member), Empty(entry, context, member));
        else if (isFilled) entry.Set(made, context.Slots.Member(member.Name), Empty(entry, context, member));
        var exit = new GraphWalker(context, graph, method, WalkMode.Call).Walk(entry);
        if (context.GaveUp) return null;
        return exit is null ? (false, null) : ValueOf(member, exit, context.Slots) switch
        {
            null or NullValue => (false, null),
            ObjectValue { Id: var empty } when HoldsNothing(exit, empty, context.Slots) => (false, null),
            ObjectValue { Id: var id } => (true, new(ProvenOf(exit, id), exit.Get(id, context.Slots.Elements) is ObjectValue { Id: var elements } ? ProvenOf(exit, elements) : [])),
            _ => (true, null),
        };
    }

    /// <summary>A collection before anything was put in.</summary>
    private static ObjectValue Empty(FlowState state, FlowContext context, ISymbol member)
    {
        var (collection, elements) = (state.NewObject(), state.NewObject());
        foreach (var contract in context.Contracts.ContractsOf(Evaluator.ElementType(TypeOf(member)))) state.SetPossible(elements, contract, 0);
        state.Set(collection, context.Slots.Elements, new ObjectValue(elements));
        return new(collection);
    }

    /// <summary>Whether it is a collection into which no way here has put anything.</summary>
    private static bool HoldsNothing(FlowState state, int id, Slot.Table slots)
    {
        if (state.Get(id, slots.Elements) is not ObjectValue { Id: var elements } || state[elements].Facts.IsEmpty) return false;
        foreach (var fact in state[elements].Facts)
        {
            if (fact.Value != 0) return false;
        }

        return true;
    }

    private static AbstractValue? ValueOf(ISymbol member, FlowState exit, Slot.Table slots)
    {
        if (member.IsStatic) return exit.Get(slots.Variable(member));
        return exit.Get(slots.This) is ObjectValue { Id: var made } ? exit.Get(made, slots.Member(member.Name)) : null;
    }

    /// <summary>What is proven of something that is there: of no elements at all, everything would be.</summary>
    private static List<StatusContract> ProvenOf(FlowState state, int id)
    {
        var proven = new List<StatusContract>();
        foreach (var fact in state[id].Facts)
        {
            if (fact.Value != 0 && fact.Key.Payload.Length > 0 && fact.Key.IsProven(fact.Value)) proven.Add(fact.Key);
        }

        return proven;
    }
}
