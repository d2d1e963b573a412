using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Going through a list by an index that counts up from zero, or down from the end: what held of each element when the index left it behind holds of
/// all of them once the index has come to the other end.
/// </summary>
internal sealed partial class Evaluator
{
    private ILookup<ISymbol?, IOperation>? _indexed;

    /// <summary>An index that begins at zero has left nothing behind.</summary>
    private void BeginIndex(ILocalSymbol index)
    {
        _indexed ??= graph.Blocks.SelectMany(ComparisonsIn)
            .Select(comparison => IndexIn(comparison))
            .OfType<(ILocalSymbol Index, IOperation Collection, bool)>()
            .Where(asked => ElementKey.Of(ImmutableArray.Create(asked.Collection)) is not null && IsAskedAbout(ElementType(asked.Collection.Type)))
            .ToLookup(asked => (ISymbol?)asked.Index, asked => asked.Collection, SymbolEqualityComparer.Default);
        foreach (var collection in _indexed[index])
        {
            if (Evaluate(collection) is ObjectValue { Id: not ObjectValue.NoObject and var id })
            {
                _state.Set(id, Slots.Element(PassedBy(index)), NoElements(ElementType(collection.Type)));
            }
        }
    }

    /// <summary>The comparisons that a block ends with, or keeps the answer of.</summary>
    private static IEnumerable<IBinaryOperation> ComparisonsIn(BasicBlock block)
    {
        foreach (var operation in block.Operations)
        {
            if (operation is ISimpleAssignmentOperation { Value: IBinaryOperation kept }) yield return kept;
        }

        if (block.BranchValue is IBinaryOperation decisive) yield return decisive;
    }

    /// <summary><c>for (var i = calls.Count - 1; i >= 0; i--)</c>, or <c>i = calls.Count</c> where it is counted down before it is used.</summary>
    private void BeginIndexFromTheEnd(ILocalSymbol index, IOperation start)
    {
        var isLast = start is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: 1 } };
        if (NumberedBy(isLast ? ((IBinaryOperation)start).LeftOperand : start) is not { } collection || !IsAskedAbout(ElementType(collection.Type))) return;
        if (Evaluate(collection) is not ObjectValue { Id: not ObjectValue.NoObject and var id }) return;
        _state.Set(id, Slots.Element(PassedDownBy(index)), NonePassed(new(id), ElementType(collection.Type)));
        if (!isLast) _state.Set(id, Slots.Element(ElementKey.At(index)), NonePassed(new(id), ElementType(collection.Type)));
        if (!isLast && !context.Stable.IsStable(index)) BeginCountdown(index, id, ElementType(collection.Type));
    }

    /// <summary>Whether a variable is counted down by one, or up; null where it changes in another way.</summary>
    private static bool? CountsDown(IOperation change) => change switch
    {
        IIncrementOrDecrementOperation { Kind: var kind } => kind == OperationKind.Decrement,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Value.ConstantValue.Value: 1 } step =>
            step.OperatorKind == BinaryOperatorKind.Subtract,
        _ => null,
    };

    /// <summary>
    /// By collection, what an index that is counted on by one will have left behind, and the element it then stands at if it has turned back.
    /// </summary>
    private List<(int Collection, Slot Slot, AbstractValue Value)> LeaveBehind(ILocalSymbol index, IOperation step, bool isDown)
    {
        var passed = new List<(int, Slot, AbstractValue)>();
        var (here, up, down) = (Slots.Element(ElementKey.At(index)), Slots.Element(PassedBy(index)), Slots.Element(PassedDownBy(index)));
        foreach (var known in _state.Objects)
        {
            if (known.Value.Members.TryGetValue(isDown ? down : up, out var before))
            {
                var last = known.Value.Members.TryGetValue(here, out var at) ? at : isDown ? null : Counted(known.Key, index, step);
                passed.Add((known.Key, isDown ? down : up, last is null ? AbstractValue.Unknown : Together(before, last)));
            }

            if (isDown && known.Value.Members.TryGetValue(Slots.Element(CountedDownBy(index)), out var counted))
            {
                passed.Add((known.Key, Slots.Element(CountedDownBy(index)), CountedDown(known.Key, index, step) is { } current
                    ? Together(counted, current)
                    : AbstractValue.Unknown));
            }

            // `calls.RemoveAt(i--)`: one of those that were left behind.
            if (isDown && known.Value.Members.TryGetValue(up, out var behind))
            {
                passed.Add((known.Key, up, behind));
                passed.Add((known.Key, here, behind));
            }
        }

        return passed;
    }

    /// <summary>What an index has left behind is left behind when the element is removed that it stands at; another one takes the place.</summary>
    private List<(Slot Slot, AbstractValue Value)> LeftBehindAt(int collection, IInvocationOperation removal, AbstractValue[] arguments)
    {
        var kept = new List<(Slot, AbstractValue)>();
        foreach (var member in _state[collection].Members)
        {
            if (member.Key.Key is not ElementKey { IsPassed: true } passed || passed.Parts[0] is not ILocalSymbol index) continue;
            var here = Slots.Element(ElementKey.At(index));
            var isHere = removal.TargetMethod.Name == "RemoveAt" ? removal.Arguments[0].Value switch
            {
                ILocalReferenceOperation { Local: var at } => SymbolEqualityComparer.Default.Equals(at, index),
                IIncrementOrDecrementOperation { Kind: OperationKind.Decrement, IsPostfix: true, Target: ILocalReferenceOperation { Local: var at } } =>
                    !passed.IsDown && SymbolEqualityComparer.Default.Equals(at, index),
                _ => false,
            } : arguments[0].Equals(_state.Get(collection, here));
            if (!isHere) continue;
            kept.Add((member.Key, member.Value));
            if (passed.IsDown || removal.Arguments[0].Value is IIncrementOrDecrementOperation) kept.Add((here, member.Value));
        }

        return kept;
    }

    /// <summary><c>i &lt; calls.Count</c> or <c>i >= 0</c> no longer holds: what stands for the elements left behind stands for all.</summary>
    private void EndIndex(IBinaryOperation comparison, bool value, FlowState state)
    {
        _state = state;
        if (IndexIn(comparison) is var (index, whole, isAtEnd) && value == isAtEnd && context.Stable.IsWrittenInPlace(index))
        {
            if (Evaluate(whole) is ObjectValue { Id: var collection }) ConcludeFrom(collection, Slots.Element(PassedBy(index)));
        }
        else if (!EndsCountdown(comparison, value)
            && IndexBelow(comparison) is var (counted, isBelow)
            && value == isBelow
            && context.Stable.IsWrittenInPlace(counted))
        {
            var slot = Slots.Element(PassedDownBy(counted));
            foreach (var known in _state.Objects)
            {
                ConcludeFrom(known.Key, slot);
            }
        }
    }

    /// <summary>An index that is compared with the place before the first, and what the comparison is once it has come there.</summary>
    private static (ILocalSymbol Index, bool IsBelow)? IndexBelow(IBinaryOperation comparison)
    {
        if (comparison.RightOperand.ConstantValue is not { Value: int bound }) return null;
        if (comparison.LeftOperand is IIncrementOrDecrementOperation { Target: ILocalReferenceOperation { Local: var counted } } step)
        {
            // `i-- > 0` looks at the index before it is counted down.
            if (step.IsPostfix) bound--;
            return IsBelow(comparison.OperatorKind, bound) is { } isPassed ? (counted, isPassed) : null;
        }

        return comparison.LeftOperand is ILocalReferenceOperation { Local: var local } && IsBelow(comparison.OperatorKind, bound) is { } isBelow
            ? (local, isBelow)
            : null;
    }

    /// <summary>What a comparison is for -1, if it is the other for every index; null where it is not.</summary>
    private static bool? IsBelow(BinaryOperatorKind kind, int bound) => (kind, bound) switch
    {
        (BinaryOperatorKind.GreaterThanOrEqual, 0) or (BinaryOperatorKind.GreaterThan, -1) or (BinaryOperatorKind.NotEquals, -1) => false,
        (BinaryOperatorKind.LessThan, 0) or (BinaryOperatorKind.LessThanOrEqual, -1) or (BinaryOperatorKind.Equals, -1) => true,
        _ => null,
    };

    private static ElementKey PassedDownBy(ISymbol index) => PassedBy(index) with { IsDown = true };

    private static ElementKey PassedBy(ISymbol index) => ElementKey.At(index) with { IsPassed = true };

    /// <summary>An index that is compared with the number of elements, the collection, and what the comparison is once the index has come to its end.</summary>
    private static (ILocalSymbol Index, IOperation Collection, bool IsAtEnd)? IndexIn(IBinaryOperation comparison)
    {
        var (index, total, kind) = comparison.LeftOperand is ILocalReferenceOperation
            ? (comparison.LeftOperand, comparison.RightOperand, comparison.OperatorKind)
            : (comparison.RightOperand, comparison.LeftOperand, Mirrored(comparison.OperatorKind));
        if (index is not ILocalReferenceOperation { Local: var local } || NumberedBy(total) is not { } collection) return null;
        return kind switch
        {
            BinaryOperatorKind.Equals or BinaryOperatorKind.GreaterThanOrEqual => (local, collection, true),
            BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan => (local, collection, false),
            _ => null,
        };
    }
}
