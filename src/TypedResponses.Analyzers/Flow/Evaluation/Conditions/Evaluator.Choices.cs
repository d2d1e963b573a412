using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// A choice that is written twice, <c>(first ?? second)</c> or <c>(flag ? first : second)</c>, comes to the same object both times, as long as nothing that
/// it mentions is assigned.
/// </summary>
internal sealed partial class Evaluator
{
    private Dictionary<SyntaxNode, ElementKey>? _choices;

    /// <summary>What one of several ways has come to: the object that the same choice has come to before.</summary>
    private AbstractValue Chosen(IFlowCaptureReferenceOperation reference, AbstractValue value)
    {
        if (value is not ObjectValue { Id: var fresh }
            || _chosen?.Contains(reference.Id) != true
            || reference.Syntax is not (ConditionalExpressionSyntax or BinaryExpressionSyntax)
            || ContractsOf(reference.Type).IsEmpty)
        {
            return value;
        }

        _choices ??= FindChoices();
        if (!_choices.TryGetValue(reference.Syntax, out var key)) return value;
        var slot = Slots.Choice(key);
        if (_state.Get(slot) is ObjectValue { Id: var known }) Share(known, fresh);
        else _state.Set(slot, value);
        return _state.Get(slot)!;
    }

    private Dictionary<SyntaxNode, ElementKey> FindChoices()
    {
        var choices = new Dictionary<SyntaxNode, ElementKey>();
        foreach (var operation in BodyOperations.AllIn(FlowGraphs.RootOf(graph).OriginalOperation))
        {
            var operands = operation switch
            {
                ICoalesceOperation coalesce => ImmutableArray.Create(coalesce.Value, coalesce.WhenNull),
                IConditionalOperation { WhenFalse: { } otherwise } conditional => ImmutableArray.Create(conditional.Condition, conditional.WhenTrue, otherwise),
                _ => ImmutableArray<IOperation>.Empty,
            };
            if (!operands.IsEmpty && operands.All(IsStored) && ElementKey.Of(operands) is { } key && key.StaysPut(context.Stable.IsWrittenInPlace))
            {
                choices[operation.Syntax] = key;
            }
        }

        return choices;
    }
}
