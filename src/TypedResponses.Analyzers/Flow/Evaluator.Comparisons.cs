using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// Conditions that say nothing of a status, and are remembered all the same: the second <c>if (mode == Mode.Save)</c> goes
/// the way of the first as long as nothing that it mentions is assigned.
/// </summary>
internal sealed partial class Evaluator
{
    private const int Less = 0, Equal = 1, Greater = 2;

    /// <summary>Two objects were found to have one status: what is learnt of the one from now on is known of the other.</summary>
    private void Relate(IBinaryOperation compared, FlowState state)
    {
        if (compared is not { LeftOperand: IMemberReferenceOperation { Type.TypeKind: TypeKind.Enum }, RightOperand: IMemberReferenceOperation { ConstantValue.HasValue: false } }) return;

        // Evaluated once more, so only what does nothing.
        if (ElementKey.Of(ImmutableArray.Create(compared.LeftOperand, compared.RightOperand)) is null) return;
        _state = state;
        if (Evaluate(compared.LeftOperand) is not FacetValue { Facet: Facet.Status } left || Evaluate(compared.RightOperand) is not FacetValue { Facet: Facet.Status } right) return;
        var contract = left.Contract;
        if (!contract.Equals(right.Contract) || left.Id == right.Id) return;
        var (ready, other) = (contract.WithReady(), ~contract.WithReady());
        state.Set(Slots.Comparison(new(new EquatableList<object>([compared]))), new TruthValue(Constraint.Of(left.Key, ready).With(right.Key, ready), Constraint.Of(left.Key, other).With(right.Key, other)));
        state.Narrow(Constraint.Of(left.Key, contract.WithStatusesOf(state.Possible(right.Id, contract))));
        state.Narrow(Constraint.Of(right.Key, contract.WithStatusesOf(state.Possible(left.Id, contract))));
    }

    /// <summary>The truth of a condition of which nothing else is known.</summary>
    private TruthValue? Remembered(IOperation condition)
    {
        switch (condition)
        {
            case IBinaryOperation { OperatorMethod: null, OperatorKind: var kind } binary when StatusesOf(kind) is { } statuses && IsPlain(binary.LeftOperand.Type):
                return Remembered(ImmutableArray.Create(binary.LeftOperand, binary.RightOperand), statuses, kind == BinaryOperatorKind.LessThan && IsCounting(binary.Syntax) ? 1UL << Equal : null);
            case IIsPatternOperation { Value: var value, Pattern: IConstantPatternOperation pattern } when IsPlain(value.Type):
                return Remembered(ImmutableArray.Create(value, pattern.Value), 1UL << Equal);
            case IPropertyReferenceOperation { Property: { IsIndexer: false, Type.SpecialType: SpecialType.System_Boolean } } or IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }:
                return Remembered(ImmutableArray.Create(condition), 1UL << Equal);
            default:
                return null;
        }
    }

    /// <summary>A loop that counts up stops at its bound, not beyond.</summary>
    private static bool IsCounting(SyntaxNode condition)
    {
        while (condition.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression }) condition = condition.Parent;
        return condition.Parent is ForStatementSyntax or WhileStatementSyntax;
    }

    private TruthValue? Remembered(ImmutableArray<IOperation> operands, ulong statuses, ulong? otherwise = null)
    {
        // A loop that waits asks the same until it gets another answer.
        if (_state.Assumption is not null || !operands.All(IsStored)) return null;
        if (ElementKey.Of(operands) is not { } key || !key.StaysPut(context.Stable.IsWrittenInPlace)) return null;
        var slot = Slots.Comparison(key);
        if (_state.Get(slot) is not ObjectValue { Id: var id }) _state.Set(slot, new ObjectValue(id = _state.NewObject()));
        var (order, mask) = (StatusContract.Order, StatusContract.Order.WithStatuses(statuses));
        return new(Constraint.Of(new(id, order), mask), Constraint.Of(new(id, order), otherwise is { } rest ? order.WithStatuses(rest) : ~mask));
    }

    /// <summary>Whether all members that are asked hold a value, and do not work out a new one each time.</summary>
    private bool IsStored(IOperation operand)
    {
        foreach (var part in operand.DescendantsAndSelf())
        {
            if (part is IPropertyReferenceOperation { Property: { Name: not ("Length" or "Count") } property } && !IsStored(property)) return false;
        }

        return true;
    }

    private bool IsStored(IPropertySymbol property) =>
        context.Helpers.BackingField(property) is not null
        || property.OriginalDefinition.ContainingType.GetMembers().Any(member => member is IFieldSymbol { AssociatedSymbol: { } stored } && SymbolEqualityComparer.Default.Equals(stored, property.OriginalDefinition));

    private static ulong? StatusesOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => 1UL << Equal,
        BinaryOperatorKind.NotEquals => (1UL << Less) | (1UL << Greater),
        BinaryOperatorKind.LessThan => 1UL << Less,
        BinaryOperatorKind.LessThanOrEqual => (1UL << Less) | (1UL << Equal),
        BinaryOperatorKind.GreaterThan => 1UL << Greater,
        BinaryOperatorKind.GreaterThanOrEqual => (1UL << Greater) | (1UL << Equal),
        _ => null,
    };

    /// <summary>Numbers of one kind, enums and texts: what compares one way, compares that way again.</summary>
    private static bool IsPlain(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Enum } or { SpecialType: (>= SpecialType.System_Char and <= SpecialType.System_UInt64) or SpecialType.System_String };
}
