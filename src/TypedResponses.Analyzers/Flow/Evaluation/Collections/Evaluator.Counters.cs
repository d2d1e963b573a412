using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Loops that count the elements for which something holds: <c>foreach (var call in calls) if (call.HasResult) ready++;</c>. What was counted stands where
/// an index keeps what it has left behind: a number of those that were counted comes to the number of all as an index comes to the end.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>The element that a loop stands at and counts; null where it may count it more than once.</summary>
    private AbstractValue? Counted(int collection, ILocalSymbol counter, IOperation step)
    {
        if (LoopThatCounts(counter, step) is not { } loop) return null;
        foreach (var whole in _indexed?[counter] ?? [])
        {
            if (whole.Syntax.IsEquivalentTo(loop.Expression) && Evaluate(whole) is ObjectValue { Id: var id } && id == collection)
            {
                return _state.Get(collection, Slots.Member(CurrentElement));
            }
        }

        return null;
    }

    /// <summary>The loop over elements that a number is counted in, once in each round; null where it may be more often.</summary>
    private static ForEachStatementSyntax? LoopThatCounts(ILocalSymbol counter, IOperation step) =>
        step.Syntax.Ancestors().FirstOrDefault(IsLoop) is ForEachStatementSyntax loop && loop.DescendantNodes().Count(node => IsStepOf(node, counter)) == 1
            ? loop
            : null;

    private static bool IsStepOf(SyntaxNode node, ILocalSymbol counter) => node switch
    {
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name } => name.Identifier.ValueText == counter.Name,
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name } => name.Identifier.ValueText == counter.Name,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText == counter.Name,
        _ => false,
    };

    private static ElementKey CountedDownBy(ISymbol counter) => PassedBy(counter) with { IsCountdown = true };

    /// <summary><c>var open = calls.Count;</c>: none was counted yet.</summary>
    private void BeginCountdown(ILocalSymbol counter, int collection, ITypeSymbol? element) =>
        _state.Set(collection, Slots.Element(CountedDownBy(counter)), NonePassed(new(collection), element));

    /// <summary>
    /// The element that a loop stands at and takes off the number of those still open; null where it is not a loop over them all, or may take it off more
    /// than once.
    /// </summary>
    private AbstractValue? CountedDown(int collection, ILocalSymbol counter, IOperation step)
    {
        if (LoopThatCounts(counter, step) is not { } loop) return null;
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation { Value: IInvocationOperation { TargetMethod.Name: "GetEnumerator", Instance: { } enumerated } }
                    && enumerated.WithoutConversions() is { } whole
                    && whole.Syntax == loop.Expression)
                {
                    return Evaluate(whole) is ObjectValue { Id: var id } && id == collection ? _state.Get(collection, Slots.Member(CurrentElement)) : null;
                }
            }
        }

        return null;
    }

    /// <summary><c>open == 0</c>: as many were counted as there are.</summary>
    private bool EndsCountdown(IBinaryOperation comparison, bool value)
    {
        if (comparison is not { LeftOperand: ILocalReferenceOperation { Local: var counter }, RightOperand.ConstantValue.Value: int bound }
            || IsBelow(comparison.OperatorKind, bound - 1) != value
            || context.Stable.IsStable(counter)
            || !context.Stable.IsWrittenInPlace(counter))
        {
            return false;
        }

        var counted = Slots.Element(CountedDownBy(counter));
        foreach (var known in _state.Objects) ConcludeFrom(known.Key, counted);
        return true;
    }

    /// <summary>One that comes in once the others are counted has not been counted. An index that stands at an element will come to it.</summary>
    private void AddUncounted(int collection, AbstractValue element)
    {
        foreach (var member in _state[collection].Members)
        {
            if (member.Key.Key is ElementKey { IsPassed: true, IsDown: false } passed
                && passed.Parts[0] is ILocalSymbol counter
                && (passed.IsCountdown || _state.Get(collection, Slots.Element(ElementKey.At(counter))) is null))
            {
                _state.Set(collection, member.Key, Union(member.Value, element));
            }
        }
    }

    /// <summary>A loop over the elements that begins anew counts those again that were counted before.</summary>
    private void BeginCounting(int collection)
    {
        foreach (var member in _state[collection].Members)
        {
            if (member.Key.Key is ElementKey { IsPassed: true, IsDown: false } passed
                && passed.Parts[0] is ILocalSymbol counter
                && !(passed.IsCountdown
                    ? member.Value is ObjectValue { Id: var counted } && AreNone(counted)
                    : _state.Get(Slots.Variable(counter)) is ConstantValue { Value: 0 }))
            {
                _state.Set(collection, member.Key, AbstractValue.Unknown);
            }
        }
    }
}
