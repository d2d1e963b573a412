using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Functions;

namespace TypedResponses.Analyzers.Flow.Variables;

/// <summary>The payloads that are proven of the object in a member, and of its elements where it is a collection.</summary>
internal sealed class ConstructedProofs(IReadOnlyList<StatusContract> ofObject, IReadOnlyList<StatusContract> ofElements)
{
    public IReadOnlyList<StatusContract> OfObject { get; } = ofObject;

    public IReadOnlyList<StatusContract> OfElements { get; } = ofElements;

    public bool IsEmpty => OfObject.Count == 0 && OfElements.Count == 0;

    /// <summary>Whether there are no elements yet, so that everything holds of them.</summary>
    public bool IsOfNothing { get; init; }

    /// <summary>What is proven of an object.</summary>
    public static ConstructedProofs In(FlowState state, int id, Slot elementsSlot)
    {
        if (state.Get(id, elementsSlot) is not ObjectValue { Id: var elements }) return new(ProvenOf(state, id), []);
        return new(ProvenOf(state, id), ProvenOf(state, elements)) { IsOfNothing = state[elements].IsNothing };
    }

    /// <summary>Makes it hold of an object, which may still be null, and of its elements.</summary>
    public void HoldOf(FlowState state, int id, Slot elementsSlot)
    {
        foreach (var contract in OfObject) state.SetPossible(id, contract, contract.Proven() | Possibilities.NoObject);
        if (OfElements.Count == 0) return;
        var elements = state.NewObject();
        foreach (var contract in OfElements) state.SetPossible(elements, contract, contract.Proven());
        state.Set(id, elementsSlot, new ObjectValue(elements));
    }

    /// <summary>What is proven either way.</summary>
    public ConstructedProofs Or(ConstructedProofs other) =>
        new([.. OfObject.Intersect(other.OfObject)], [.. OfElements.Intersect(other.OfElements)]) { IsOfNothing = IsOfNothing && other.IsOfNothing };

    /// <summary>What is proven by both.</summary>
    public ConstructedProofs And(ConstructedProofs other) => new([.. OfObject.Union(other.OfObject)], [.. OfElements.Union(other.OfElements)]);

    /// <summary>What is proven of something: of the elements of what is empty, everything.</summary>
    private static List<StatusContract> ProvenOf(FlowState state, int id)
    {
        var proven = new List<StatusContract>();
        foreach (var fact in state[id].Facts)
        {
            if (fact.Key.IsProven(fact.Value)) proven.Add(fact.Key);
        }

        return proven;
    }
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
        IFieldSymbol { IsReadOnly: true, DeclaringSyntaxReferences.Length: 1 } => true,
        IPropertySymbol { IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences: [var declaration] } =>
            declaration.GetSyntax() is PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body: null, ExpressionBody: null }] },
        _ => false,
    };

    /// <summary>Whether a collection keeps the elements it was made with, as far as its type goes.</summary>
    public static bool IsUnchanging(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || type is INamedTypeSymbol { TypeArguments.Length: 1, Name: var name }
        && name is "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "ReadOnlyCollection" or "ImmutableArray" or "ImmutableList";

    public static ConstructedProofs? ProofsOf(ISymbol member, FlowContext context)
    {
        if (context.Constructing.Count >= MaxDepth) return null;
        return context.Constructing.IsEmpty ? context.Helpers.ConstructedOnce(member, () => Find(member, context)) : Find(member, context);
    }

    /// <summary>
    /// What the initializers of a class have found out of a parameter of its primary constructor, for they have all run before any member does; null for
    /// nothing.
    /// </summary>
    public static ConstructedProofs? ProofsOfParameter(IParameterSymbol parameter, FlowContext context)
    {
        parameter = parameter.OriginalDefinition;
        if (parameter.ContainingType.IsValueType || context.Constructing.Count >= MaxDepth || !context.Helpers.Ready.IsTheSameInMembers(parameter)) return null;
        return context.Constructing.IsEmpty
            ? context.Helpers.ConstructedOnce(parameter, () => FindOfParameter(parameter, context))
            : FindOfParameter(parameter, context);
    }

    private static ConstructedProofs? FindOfParameter(IParameterSymbol parameter, FlowContext asking)
    {
        ConstructedProofs? proofs = null;
        foreach (var graph in asking.Helpers.InitializersThatMention(parameter))
        {
            var context = asking.ForConstruction(parameter, graph.OriginalOperation);
            var entry = new FlowState();
            entry.Set(context.Slots.Variable(parameter), new ObjectValue(entry.NewObject()));
            if (new GraphWalker(context, graph, null, WalkMode.Call).Walk(entry) is not { } exit
                || context.GaveUp
                || exit.Get(context.Slots.Variable(parameter)) is not ObjectValue { Id: var id })
            {
                continue;
            }

            var found = ConstructedProofs.In(exit, id, context.Slots.Elements);
            proofs = proofs is null ? found : proofs.And(found);
        }

        return proofs is { OfObject.Count: > 0 } ? new(proofs.OfObject, []) : null;
    }

    private static ConstructedProofs? Find(ISymbol member, FlowContext context)
    {
        ConstructedProofs? proofs = null;
        foreach (var (graph, constructor) in context.Helpers.BodiesThatMention(member))
        {
            // One that cannot be looked into may keep anything there.
            if (graph is null || Walk(graph, constructor, member, proofs, context) is not var (isAssigned, found)) return null;
            if (!isAssigned) continue;
            if (found is null) return null;
            proofs = proofs is null ? found : proofs.Or(found);
        }

        return proofs is null || IsUnchanging(TypeOf(member)) ? proofs : WithWhatIsPutIn(proofs, member, context);
    }

    /// <summary>The same proofs where elements are put in later: of them only what all who do so have checked.</summary>
    private static ConstructedProofs WithWhatIsPutIn(ConstructedProofs proofs, ISymbol member, FlowContext context)
    {
        var unproven = new ConstructedProofs(proofs.OfObject, []);
        if (proofs.OfElements.Count == 0 || FilledCollections.FillersOf(member) is not { } fillers) return unproven;
        foreach (var filler in fillers)
        {
            if (context.Helpers.GraphOf(filler.DeclaringSyntaxReferences[0].GetSyntax()) is not { } graph
                || Walk(graph, filler, member, proofs, context) is not (_, { } found))
            {
                return unproven;
            }

            proofs = proofs.Or(found);
        }

        // One that nobody fills here is not there for nothing.
        return proofs.IsOfNothing ? unproven : proofs;
    }

    /// <summary>Whether a body leaves an object in the member, and what is proven of it then; null where the walk gave up.</summary>
    private static (bool IsAssigned, ConstructedProofs? Proofs)? Walk(ControlFlowGraph graph, IMethodSymbol? constructor, ISymbol member,
        ConstructedProofs? initial, FlowContext asking)
    {
        var context = asking.ForConstruction(member, graph.OriginalOperation);
        var entry = new FlowState();
        if (TypeOf(member).IsReferenceType) Begin(entry, member, initial, context.Slots);
        if (constructor is not null) ReadyParameters.Bind(context, entry, constructor);
        var exit = new GraphWalker(context, graph, constructor, WalkMode.Call).Walk(entry);
        if (context.GaveUp) return null;
        return exit is null ? (false, null) : ValueOf(member, exit, context.Slots) switch
        {
            null or NullValue => (false, null),
            ObjectValue { Id: var id } => (true, ConstructedProofs.In(exit, id, context.Slots.Elements)),
            _ => (true, null),
        };
    }

    /// <summary>A constructor begins with what the initializer has left there; without one, with null.</summary>
    private static void Begin(FlowState entry, ISymbol member, ConstructedProofs? initial, Slot.Table slots)
    {
        var value = AbstractValue.Null;
        if (initial is not null)
        {
            var kept = new ObjectValue(entry.NewObject());
            initial.HoldOf(entry, kept.Id, slots.Elements);
            value = kept;
        }

        if (member.IsStatic)
        {
            entry.Set(slots.Variable(member), value);
            return;
        }

        var made = new ObjectValue(entry.NewObject());
        entry.Set(slots.This, made);
        entry.Set(made.Id, slots.Member(member.Name), value);
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    private static AbstractValue? ValueOf(ISymbol member, FlowState exit, Slot.Table slots)
    {
        if (member.IsStatic) return exit.Get(slots.Variable(member));
        return exit.Get(slots.This) is ObjectValue { Id: var made } ? exit.Get(made, slots.Member(member.Name)) : null;
    }
}
