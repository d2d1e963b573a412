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

    /// <summary>What it tells that two values were found to be equal; both are evaluated once more, so only what does nothing.</summary>
    private void Relate(IOperation left, IOperation right, FlowState state)
    {
        if (left.ConstantValue.HasValue) (left, right) = (right, left);
        if (right.ConstantValue.HasValue ? !IsStatusVariable(left) : !IsAboutState(left) || ElementKey.Of(ImmutableArray.Create(left, right)) is null) return;
        _state = state;
        switch (Evaluate(left), Evaluate(right))
        {
            case (FacetValue { Facet: Facet.Status } one, FacetValue { Facet: Facet.Status } other) when one.Contract.Equals(other.Contract) && one.Id != other.Id:
                Tie(one, other, one.Contract.WithReady());
                state.Narrow(Constraint.Of(one.Key, one.Contract.WithStatusesOf(state.Possible(other.Id, one.Contract))));
                state.Narrow(Constraint.Of(other.Key, one.Contract.WithStatusesOf(state.Possible(one.Id, one.Contract))));
                break;
            case (FacetValue { Facet: Facet.Payload } one, FacetValue { Facet: Facet.Payload } other) when one.Contract.Equals(other.Contract) && one.Id != other.Id:
                Tie(one, other, one.Contract.Present());
                break;
            case (ObjectValue one, ObjectValue other) when one.Id != other.Id && VariableOf(right) is { } variable && IsTheSameIfEqual(left, right):
                foreach (var contract in ContractsOf(left.Type)) Share(one.Id, other.Id, contract);
                state.Set(Slots.Variable(variable), one);
                break;
            case (FacetValue { Facet: Facet.Status } or ConstantValue, UnknownValue) when VariableOf(right) is { } variable && IsStatusVariable(right):
                state.Set(Slots.Variable(variable), Evaluate(left));
                break;
            case (UnknownValue, FacetValue { Facet: Facet.Status } or ConstantValue) when VariableOf(left) is { } variable && IsStatusVariable(left):
                state.Set(Slots.Variable(variable), Evaluate(right));
                break;
        }

        // What is learnt of the one from now on is known of the other.
        void Tie(FacetValue one, FacetValue other, ulong mask)
        {
            var rest = one.Contract.Everything() & ~mask;
            state.Set(Slots.Comparison(new(new EquatableList<object>([left, right]))), new TruthValue(Constraint.Of(one.Key, mask).With(other.Key, mask), Constraint.Of(one.Key, rest).With(other.Key, rest)));
        }

        void Share(int one, int other, StatusContract contract)
        {
            state.Narrow(Constraint.Of(new(one, contract), state.Possible(other, contract)));
            state.Narrow(Constraint.Of(new(other, contract), state.Possible(one, contract)));
        }
    }

    /// <summary>Whether equal objects are one, or have the same status and payload: classes that compare by reference, and records.</summary>
    private bool IsTheSameIfEqual(IOperation left, IOperation right) =>
        left.Type is INamedTypeSymbol { IsReferenceType: true } type && SymbolEqualityComparer.Default.Equals(type, right.Type) && !ContractsOf(type).IsEmpty
            && (type.IsRecord || !type.GetMembers("op_Equality").Concat(type.GetMembers(nameof(Equals))).Any());

    private bool IsAboutState(IOperation operation) =>
        operation is IMemberReferenceOperation { Member.Name: var name } && context.Contracts.IsKnownMember(name)
            || !ContractsOf(operation.Type).IsEmpty || context.Contracts.ContractOfStatus(operation.Type) is not null;

    private bool IsStatusVariable(IOperation operation) => VariableOf(operation) is not null && context.Contracts.ContractOfStatus(operation.Type) is not null;

    private ISymbol? VariableOf(IOperation operation)
    {
        ISymbol? variable = operation switch
        {
            ILocalReferenceOperation { Local: { IsConst: false, RefKind: RefKind.None } local } => local,
            IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => parameter,
            _ => null,
        };
        return variable is not null && context.Stable.IsWrittenInPlace(variable) ? variable : null;
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
        return new(Constraint.Of(new(id, order), mask), Constraint.Of(new(id, order), otherwise is { } rest ? order.WithStatuses(rest) : order.AnObject() & ~mask));
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
