using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// Collections of what a loop still waits for: <c>while (pending.Count &gt; 0)</c>. Whether anything is left is only followed
/// where such a loop is walked alone.
/// </summary>
internal sealed partial class Evaluator
{
    private bool IsSomeLeft(AbstractValue collection) => collection is ObjectValue { Id: var id } && _state.Get(id, Slots.Left) is PositiveValue;

    /// <summary>What a call does to a collection that it is made on, or is given: whatever may take elements out leaves the number open.</summary>
    private void LeaveOpen(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        if (_state.Assumption is null) return;
        if (IsSomeLeft(instance) && !KeepsElements(call.TargetMethod.Name)) _state.Set(((ObjectValue)instance).Id, Slots.Left, AbstractValue.Unknown);
        if (IsLinq(call.TargetMethod)) return;
        foreach (var argument in arguments)
        {
            if (IsSomeLeft(argument)) _state.Set(((ObjectValue)argument).Id, Slots.Left, AbstractValue.Unknown);
        }
    }

    /// <summary>After a removal by a predicate: nothing is gone if it holds for none.</summary>
    private void LeaveOpen(AbstractValue collection, TruthValue removed)
    {
        if (IsSomeLeft(collection) && !removed.WhenTrue.IsImpossible) _state.Set(((ObjectValue)collection).Id, Slots.Left, AbstractValue.Unknown);
    }

    /// <summary>What an operator makes of all elements of a collection has some if the collection has.</summary>
    private void KeepSomeLeft(IInvocationOperation call, AbstractValue source, AbstractValue result, bool keepsAll)
    {
        if (!IsSomeLeft(source) || result is not ObjectValue { Id: var made }) return;
        if (call.TargetMethod.Name is "Where" or "FindAll" ? keepsAll : KeepsNumber(call.TargetMethod)) _state.Set(made, Slots.Left, PositiveValue.Instance);
    }

    /// <summary>Whether a sequence has elements after an operator if it had some before.</summary>
    private static bool KeepsNumber(IMethodSymbol method) => method.Name is "ToList" or "ToArray" or "ToHashSet" or "AsEnumerable" or "Select" or "OrderBy" or "OrderByDescending" or "Reverse";

    private static bool IsLinq(IMethodSymbol method) => method.ContainingNamespace is { Name: "Linq", ContainingNamespace.Name: "System" };

    private static bool KeepsElements(string method) =>
        IsLooking(method) || method is "Add" or "AddRange" or "Insert" or "Enqueue" or "Push" or "RemoveAll" or "RemoveWhere";
}
