using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow;

/// <summary>A way out of a guard on which what it promises has not been checked.</summary>
/// <param name="Location">The returned expression, or the guard's name where it returns none.</param>
/// <param name="Subject">The parameter, or <c>this</c>.</param>
/// <param name="Contract">The contract of the object.</param>
/// <param name="Possible">What may be true of it there.</param>
/// <param name="When">The returned value that promises; null where returning at all does.</param>
internal sealed record BrokenPromise(Location Location, string Subject, StatusContract Contract, ulong Possible, bool? When);

/// <summary>Checks the bodies of methods and properties marked <c>[ReadyWhen]</c> or <c>[EnsuresReady]</c> against their promise.</summary>
internal static class GuardBodies
{
    private const int OutsideAnyCall = -1;

    /// <summary>Whether a method, its property or one of its parameters promises anything.</summary>
    public static bool Promises(IMethodSymbol method) =>
        IsMarked(method) || (method.AssociatedSymbol is { } property && IsMarked(property)) || method.Parameters.Any(IsMarked);

    public static List<BrokenPromise> Check(FlowContext context, ControlFlowGraph graph, IMethodSymbol method)
    {
        var entry = new FlowState();
        var promises = new List<(ISymbol Marked, int Id, ITypeSymbol Type, string Name)>();
        void Add(ISymbol marked, Slot slot, ITypeSymbol type, string name)
        {
            if (!IsMarked(marked) || context.Contracts.ContractsOf(type).IsEmpty) return;
            var id = entry.Get(slot) is ObjectValue known ? known.Id : entry.NewObject();
            entry.Set(slot, new ObjectValue(id));
            entry.Set(context.Slots.Kept(OutsideAnyCall, id), new ObjectValue(id));
            promises.Add((marked, id, type, name));

            // Only where the signature says so can there be no object.
            if (type.NullableAnnotation == NullableAnnotation.Annotated) return;
            foreach (var contract in context.Contracts.ContractsOf(type)) entry.SetPossible(id, contract, contract.AnObject());
        }

        Add(method, context.Slots.This, method.ContainingType, "this");
        if (method.AssociatedSymbol is { } property) Add(property, context.Slots.This, method.ContainingType, "this");
        foreach (var parameter in method.Parameters) Add(parameter, context.Slots.Variable(parameter), parameter.Type, parameter.Name);

        var broken = new List<BrokenPromise>();
        if (promises.Count == 0) return broken;
        new GraphWalker(context, graph, method, WalkMode.Report)
        {
            OnReturn = (operation, value, state) =>
        {
            foreach (var (marked, id, type, name) in promises)
            {
                // The end of a method that returns values is where its returns lead.
                if (operation is null && !ReturnsNothing(method)) continue;
                foreach (var when in Values(marked, method))
                {
                    var location = operation?.Syntax.GetLocation() ?? method.Locations[0];
                    if (Break(context, state, value, id, type, when) is var (contract, possible)) broken.Add(new(location, name, contract, possible, when));
                }
            }
        }
        }.Walk(entry);
        return context.GaveUp ? [] : broken;
    }

    private static bool ReturnsNothing(IMethodSymbol method) => method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });

    private static (StatusContract Contract, ulong Possible)? Break(FlowContext context, FlowState state, AbstractValue value, int id, ITypeSymbol type, bool? when)
    {
        var there = state.Clone();
        if (when is { } answer) there.Narrow(answer ? Evaluator.AsTruth(value).WhenTrue : Evaluator.AsTruth(value).WhenFalse);
        if (there.IsUnreachable || there.Get(context.Slots.Kept(OutsideAnyCall, id)) is not ObjectValue found) return null;
        foreach (var contract in context.Contracts.ContractsOf(type))
        {
            var possible = there.Possible(found.Id, contract);

            // A null is nobody's result: a guard that says it is ready has not looked.
            if (!contract.IsProven(possible) || (possible & Possibilities.NoObject) != 0) return (contract, possible);
        }

        return null;
    }

    private static bool IsMarked(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is KnownNames.ReadyWhen or KnownNames.EnsuresReady);

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
