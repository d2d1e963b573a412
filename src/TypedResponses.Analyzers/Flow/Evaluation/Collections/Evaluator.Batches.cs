using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

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
        if (instance is ObjectValue { Id: not ObjectValue.NoObject and var filled } && IsAdding(call.TargetMethod))
        {
            _state.Set(filled, Slots.Left, PositiveValue.Instance);
        }

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
        if (IsSelection(call.TargetMethod.Name) ? keepsAll : KeepsNumber(call.TargetMethod)) _state.Set(made, Slots.Left, PositiveValue.Instance);
    }

    /// <summary>Whether a sequence has elements after an operator if it had some before.</summary>
    private static bool KeepsNumber(IMethodSymbol method) =>
        method.Name is "ToList" or "ToArray" or "ToHashSet" or "AsEnumerable" or "Select" or "OrderBy" or "OrderByDescending" or "Reverse";

    private static bool IsLinq(IMethodSymbol method) => method.ContainingNamespace is { Name: "Linq", ContainingNamespace.Name: "System" };

    private static bool KeepsElements(string method) =>
        IsLooking(method) || method is "Add" or "AddRange" or "Insert" or "Enqueue" or "Push" or "RemoveAll" or "RemoveWhere";

    /// <summary>
    /// Whether a loop that waits goes through a collection that was there before it, and that nothing is taken out of: it has something in it, or there
    /// would be nothing to wait for.
    /// </summary>
    private bool HasSome(IOperation collection)
    {
        if (_state.Assumption is null || VariableOf(collection) is not { } variable || !context.Stable.IsStable(variable)) return false;
        var outermost = collection.Syntax.Ancestors().LastOrDefault(node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax);
        return outermost is not null
            && !variable.DeclaringSyntaxReferences.Any(declared => outermost.Span.Contains(declared.Span))
            && !CollectionWords.In(graph).RunsEmpty;
    }

    /// <summary>Whether a loop that waits for what it counts goes on, as long as it has counted nothing.</summary>
    private TruthValue? GoesOn(IBinaryOperation comparison, AbstractValue left, AbstractValue right)
    {
        if (_state.Assumption is null) return null;
        foreach (var counter in context.Counters)
        {
            if (counter.Comparison != comparison) continue;
            var isLeft = comparison.LeftOperand is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, counter.Local);
            return IsUncounted(isLeft ? left : right, isLeft ? right : left) ? counter.GoesOn ? TruthValue.True : TruthValue.False : null;
        }

        return null;
    }

    /// <summary>Whether nothing has been counted: a number set to zero begins anew, unless one can see that zero is what the loop waits for.</summary>
    private static bool IsUncounted(AbstractValue counter, AbstractValue bound) =>
        counter is UncountedValue || counter is ConstantValue { Value: 0 } && bound is not ConstantValue;

    /// <summary>The place before the first element, or one at an element: an enumerator that comes to the end has left the first behind.</summary>
    private ObjectValue Place(bool isTaken)
    {
        var place = _state.NewObject();
        _state.SetPossible(place, StatusContract.Existence, isTaken ? StatusContract.Existence.AnObject() : Possibilities.NoObject);
        return new(place);
    }
}
