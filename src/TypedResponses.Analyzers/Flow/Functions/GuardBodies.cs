using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow.Functions;

/// <summary>Checks the bodies of methods and properties marked <c>[ReadyWhen]</c> or <c>[EnsuresReady]</c> against their promise.</summary>
internal static class GuardBodies
{
    /// <summary>Whether a method, its property or one of its parameters promises anything.</summary>
    public static bool Promises(IMethodSymbol method) =>
        IsMarked(method) || (method.AssociatedSymbol is { } property && IsMarked(property)) || method.Parameters.Any(IsMarked);

    public static List<BrokenPromise> Check(FlowContext context, ControlFlowGraph graph, IMethodSymbol method)
    {
        var entry = new FlowState();
        var promises = new List<Promise>();
        void Add(ISymbol marked, Slot slot, ITypeSymbol type, string name, bool isHandedOut = false)
        {
            if (!IsMarked(marked) || context.Contracts.ContractsOf(type).IsEmpty) return;
            var id = entry.Get(slot) is ObjectValue known ? known.Id : entry.NewObject();
            entry.Set(slot, new ObjectValue(id));
            entry.Set(context.Slots.Kept(Promise.OutsideAnyCall, id), new ObjectValue(id));
            foreach (var when in Values(marked, method)) promises.Add(new(name, id, type, when, isHandedOut ? slot : null));

            // Only where the signature says so can there be no object.
            if (type.NullableAnnotation == NullableAnnotation.Annotated) return;
            foreach (var contract in context.Contracts.ContractsOf(type)) entry.SetPossible(id, contract, contract.AnObject());
        }

        AddOwn(method);
        if (method.AssociatedSymbol is { } property) AddOwn(property);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter, context.Slots.Variable(parameter), parameter.Type, parameter.Name, parameter.RefKind is RefKind.Out or RefKind.Ref);
        }

        if (promises.Count == 0) return [];
        var exits = new GuardExits(context, method, promises);
        new GraphWalker(context, graph, method, WalkMode.Report) { OnReturn = exits.Return, OnLeave = exits.Leave, OnCapture = exits.Capture }.Walk(entry);
        return context.GaveUp ? [] : exits.Broken();

        // What a member says of its object; of an extension, of what it extends.
        void AddOwn(ISymbol member)
        {
            if (!IsMarked(member)) return;
            if (FlowGraphs.ExtendedParameter(graph) is { } extended) Add(member, context.Slots.Variable(extended), extended.Type, extended.Name);
            else Add(member, context.Slots.This, method.ContainingType, "this");
        }
    }

    private static bool IsMarked(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is KnownNames.ReadyWhen or KnownNames.EnsuresReady);

    private static IEnumerable<bool?> Values(ISymbol marked, IMethodSymbol method)
    {
        foreach (var attribute in marked.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == KnownNames.EnsuresReady) yield return null;
            if (attribute.AttributeClass?.Name == KnownNames.ReadyWhen && method.ReturnType.SpecialType == SpecialType.System_Boolean
                && attribute.ConstructorArguments is [{ Value: bool when }])
            {
                yield return when;
            }
        }
    }
}
