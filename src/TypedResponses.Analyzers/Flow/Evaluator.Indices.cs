using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// Going through a list by an index that counts up from zero: what held of each element when the index left it behind holds of all of them once the
/// index has come to the number of elements.
/// </summary>
internal sealed partial class Evaluator
{
    private ILookup<ISymbol?, IOperation>? _indexed;

    /// <summary>An index that begins at zero has left nothing behind.</summary>
    private void BeginIndex(ILocalSymbol index)
    {
        _indexed ??= graph.Blocks.Select(block => block.BranchValue is IBinaryOperation comparison ? IndexIn(comparison) : null).OfType<(ILocalSymbol Index, IOperation Collection, bool)>()
            .Where(asked => ElementKey.Of(ImmutableArray.Create(asked.Collection)) is not null && IsAskedAbout(ElementType(asked.Collection.Type)))
            .ToLookup(asked => (ISymbol?)asked.Index, asked => asked.Collection, SymbolEqualityComparer.Default);
        foreach (var collection in _indexed[index])
        {
            if (Evaluate(collection) is ObjectValue { Id: not ObjectValue.NoObject and var id }) _state.Set(id, Slots.Element(PassedBy(index)), NoElements(ElementType(collection.Type)));
        }
    }

    /// <summary>By collection, what stands for the elements that an index will have left behind when it has been counted up.</summary>
    private List<(int Collection, AbstractValue Passed)> LeaveBehind(ILocalSymbol index)
    {
        var passed = new List<(int, AbstractValue)>();
        var (here, behind) = (Slots.Element(ElementKey.At(index)), Slots.Element(PassedBy(index)));
        foreach (var known in _state.Objects)
        {
            if (!known.Value.Members.TryGetValue(behind, out var before)) continue;
            passed.Add((known.Key, known.Value.Members.TryGetValue(here, out var last) ? Together(before, last) : AbstractValue.Unknown));
        }

        return passed;
    }

    /// <summary><c>i &lt; calls.Count</c> no longer holds: what stands for the elements left behind stands for all.</summary>
    private void EndIndex(IBinaryOperation comparison, bool value, FlowState state)
    {
        if (IndexIn(comparison) is not var (index, whole, isAtEnd) || value != isAtEnd || !context.Stable.IsWrittenInPlace(index)) return;
        _state = state;
        if (Evaluate(whole) is ObjectValue { Id: var collection }) ConcludeFrom(collection, Slots.Element(PassedBy(index)));
    }

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
