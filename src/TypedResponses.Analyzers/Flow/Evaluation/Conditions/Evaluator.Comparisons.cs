using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Conditions that say nothing of a status, and are remembered all the same: the second <c>if (mode == Mode.Save)</c> goes
/// the way of the first as long as nothing that it mentions is assigned.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>How two values compare, as the statuses of a contract of their own.</summary>
    private const ulong Less = 1, Equal = 2, Greater = 4, Anyhow = Less | Equal | Greater;

    private Dictionary<CaptureId, bool>? _asked;
    private Dictionary<ISymbol, IBinaryOperation>? _comparisons;

    /// <summary>
    /// Whether members are compared, of objects in variables that never get another value, so that the answer is good for as long as it is kept.
    /// </summary>
    private bool IsOfMembers(IBinaryOperation comparison) =>
        comparison is { LeftOperand: IMemberReferenceOperation, RightOperand: IMemberReferenceOperation or { Type.SpecialType: SpecialType.System_Boolean } }
        && IsOfStable(comparison.LeftOperand)
        && IsOfStable(comparison.RightOperand);

    private bool IsOfStable(IOperation operand) =>
        VariableOf(operand is IMemberReferenceOperation { Instance: { } owner } ? owner : operand) is { } variable && context.Stable.IsStable(variable);

    /// <summary>
    /// <c>call.HasResult == expected</c>: a flag of which nothing is known, and that was found to be like an answer or unlike it, is asked for what the
    /// answer is.
    /// </summary>
    private bool RelateFlags(IBinaryOperation compared, bool areEqual, FlowState state)
    {
        _state = state;
        return Relate(compared.LeftOperand, compared.RightOperand) || Relate(compared.RightOperand, compared.LeftOperand);

        bool Relate(IOperation answer, IOperation flag)
        {
            if (VariableOf(flag) is not { } variable || ElementKey.Of(ImmutableArray.Create(answer)) is null) return false;
            if (Evaluate(flag) is not TruthValue { IsOpen: true } || Evaluate(answer) is not TruthValue { IsOpen: false } truth) return false;
            state.Set(Slots.Variable(variable), areEqual ? truth : truth.Not());
            return true;
        }
    }

    /// <summary>
    /// What it tells that two values were found to be equal, or two answers to be unlike; both are evaluated once more, so only what does nothing.
    /// </summary>
    private void Relate(IOperation left, IOperation right, FlowState state, bool areEqual = true)
    {
        (left, right) = (Origin(left), Origin(right));
        if (ElementKey.Of(ImmutableArray.Create(left, right)) is not { } key) return;
        _state = state;
        if (areEqual && right.ConstantValue.Value is { } constant) RuleOutOthers(key, constant, Equal);
        switch (Evaluate(left), Evaluate(right))
        {
            case (TruthValue { IsOpen: false } one, TruthValue { IsOpen: false } other):
                if (!areEqual) other = other.Not();
                state.Hold(Slots.Comparison(new(new EquatableList<object>([left, right]))),
                    new TruthValue(one.WhenTrue.And(other.WhenTrue), one.WhenFalse.And(other.WhenFalse)));
                break;
            case var _ when !areEqual:
                break;
            case (FacetValue { Facet: Facet.Status } one, FacetValue { Facet: Facet.Status } other) when one.Contract.SharesStatusWith(other.Contract):
                Tie(one, one.Contract.WithReady(), other, one.Contract.WithReady());
                state.Narrow(Constraint.Of(one.Key, one.Contract.WithStatusesOf(state.Possible(other.Id, other.Contract))));
                state.Narrow(Constraint.Of(other.Key, one.Contract.WithStatusesOf(state.Possible(one.Id, one.Contract))));
                break;
            case (FacetValue { Facet: Facet.Payload } one, FacetValue { Facet: Facet.Payload } other)
                when one.Contract.IsNeverNull == other.Contract.IsNeverNull:
                Tie(one, one.Contract.Present(), other, other.Contract.Present());
                break;
            case (ObjectValue one, ObjectValue other) when VariableOf(right) is { } variable && IsTheSameIfEqual(left.Type!):
                foreach (var contract in ContractsOf(left.Type)) Share(one.Id, other.Id, contract);
                state.Set(Slots.Variable(variable), one);
                break;
            case (FacetValue { Facet: Facet.Status } or ConstantValue, UnknownValue) when VariableOf(right) is { } variable:
                state.Set(Slots.Variable(variable), Evaluate(left));
                break;
            case (UnknownValue, FacetValue { Facet: Facet.Status } or ConstantValue) when VariableOf(left) is { } variable:
                state.Set(Slots.Variable(variable), Evaluate(right));
                break;
        }

        // What is learnt of the one from now on is known of the other.
        void Tie(FacetValue one, ulong ofOne, FacetValue other, ulong ofOther) =>
            state.Hold(
                Slots.Comparison(new(new EquatableList<object>([left, right]))),
                new TruthValue(Constraint.Of(one.Key, ofOne).With(other.Key, ofOther), Constraint.Of(one.Key, ~ofOne).With(other.Key, ~ofOther)));

        void Share(int one, int other, StatusContract contract)
        {
            state.Narrow(Constraint.Of(new(one, contract), state.Possible(other, contract)));
            state.Narrow(Constraint.Of(new(other, contract), state.Possible(one, contract)));
        }
    }

    /// <summary>What it tells that a value matched a pattern, or did not: which constant it is, or one of which.</summary>
    private void RelateTo(IPatternOperation pattern, IOperation value, bool matches, FlowState state)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                RelateTo(negated.Pattern, value, !matches, state);
                break;
            case IConstantPatternOperation constant when matches:
                Compares(value, constant.Value, Equal, state);
                Relate(value.WithoutConversions(), constant.Value.WithoutConversions(), state);
                break;
            case IRelationalPatternOperation { OperatorKind: var kind, Value: var bound } when StatusesOf(kind) is { } order:
                Compares(value, bound, matches ? order : Anyhow & ~order, state);
                break;
            case IBinaryPatternOperation either when matches && Remembered(value, either) is not null:
                var other = state.Clone();
                RelateTo(either.LeftPattern, value, matches: true, state);
                RelateTo(either.RightPattern, value, matches: true, other);
                state.Become(StateJoin.Join(state, other));
                break;
        }
    }

    /// <summary>What it tells of a value that it compares in some way with a constant.</summary>
    private void Compares(IOperation value, IOperation bound, ulong order, FlowState state)
    {
        _state = state;
        if (bound.ConstantValue.Value is { } constant && ComparisonOf(ImmutableArray.Create(value, bound)) is { } key) RuleOutOthers(key, constant, order);
    }

    /// <summary>What compares in some way with one constant compares with every other as follows from that: greater than ten is greater than zero.</summary>
    private void RuleOutOthers(ElementKey comparison, object constant, ulong order)
    {
        foreach (var root in _state.Roots)
        {
            if (root.Key.Key is not Slot.ComparisonKey { Operands: var operands }
                || root.Value is not ObjectValue { Id: var id }
                || operands.ConstantInPlaceOf(comparison) is not { } other)
            {
                continue;
            }

            var follows = AsNumber(constant) is { } one && AsNumber(other) is { } two ? Following(order, one, two) : order == Equal ? Less | Greater : Anyhow;
            if (follows != Anyhow) _state.Narrow(Constraint.Of(new(id, StatusContract.Order), StatusContract.Order.WithStatuses(follows)));
        }
    }

    /// <summary>How a whole number compares with one bound that compares in some way with another.</summary>
    private static ulong Following(ulong order, long known, long bound) => order switch
    {
        Equal when known == bound => Equal,
        _ when known > bound && (order & Less) == 0 => Greater,
        _ when known < bound && (order & Greater) == 0 => Less,
        Greater when known == bound - 1 => Equal | Greater,
        Less when known == bound + 1 => Less | Equal,
        _ => Anyhow,
    };

    /// <summary>What a value is a copy of that is switched on, if it is one of a single thing.</summary>
    private IOperation Origin(IOperation operation) =>
        operation is IFlowCaptureReferenceOperation { Id: var id } && _chosen?.Contains(id) != true && _captured.TryGetValue(id, out var value)
            ? value.WithoutConversions()
            : operation;

    /// <summary>Whether equal objects are one, or have the same status and payload: classes that compare by reference, and records.</summary>
    private bool IsTheSameIfEqual(ITypeSymbol type) =>
        !ContractsOf(type).IsEmpty && (type.IsRecord || !type.GetMembers("op_Equality").Concat(type.GetMembers(nameof(Equals))).Any());

    /// <summary>A variable that nobody else writes.</summary>
    private ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } when context.Stable.IsWrittenInPlace(local) => local,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when context.Stable.IsWrittenInPlace(parameter) => parameter,
        _ => null,
    };

    /// <summary>The truth of a condition of which nothing else is known.</summary>
    private TruthValue? Remembered(IOperation condition)
    {
        switch (condition)
        {
            case IBinaryOperation { OperatorKind: var kind } binary
                when StatusesOf(kind) is { } statuses
                    && (IsPlain(binary.LeftOperand.Type) || binary.RightOperand.ConstantValue is { HasValue: true, Value: null }):
                return Remembered(ImmutableArray.Create(binary.LeftOperand, binary.RightOperand), statuses,
                    kind == BinaryOperatorKind.LessThan && IsCounting(binary.Syntax) ? Equal : null);
            case IIsPatternOperation { Value: var value, Pattern: var pattern }:
                return Remembered(value, pattern);
            case IInvocationOperation
            {
                TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String },
                Arguments: [{ Value: var text }],
            }:
                return Remembered(ImmutableArray.Create(text), Equal);
            case IPropertyReferenceOperation { Property: { IsIndexer: false, Type.SpecialType: SpecialType.System_Boolean } }
                or IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }:
                return Remembered(ImmutableArray.Create(condition), Equal);
            default:
                return null;
        }
    }

    private TruthValue? Remembered(IOperation value, IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => Remembered(ImmutableArray.Create(value, constant.Value), Equal),
        IRelationalPatternOperation { OperatorKind: var kind, Value: var bound } when StatusesOf(kind) is { } statuses =>
            Remembered(ImmutableArray.Create(value, bound), statuses),
        INegatedPatternOperation negated => Remembered(value, negated.Pattern)?.Not(),
        IRecursivePatternOperation { DeclaredSymbol: null, PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns: var places }
            when TupleIn(value) is { Elements: var elements } && elements.Length == places.Length && RememberedParts(elements, places) is { } parts =>
            RememberedWhole(parts, value, pattern),
        IBinaryPatternOperation both when Remembered(value, both.LeftPattern) is { } left && Remembered(value, both.RightPattern) is { } right =>
            RememberedWhole(both.OperatorKind == BinaryOperatorKind.Or ? left.Or(right) : left.And(right), value, pattern),
        _ => null,
    };

    /// <summary>The tuple that a value is, or that is switched on where an arm may ask for the same as one before it.</summary>
    private ITupleOperation? TupleIn(IOperation value) =>
        value is not IFlowCaptureReferenceOperation switched ? value as ITupleOperation : IsAskedAgain(switched) ? Origin(switched) as ITupleOperation : null;

    private TruthValue? RememberedParts(ImmutableArray<IOperation> elements, ImmutableArray<IPatternOperation> places)
    {
        TruthValue? parts = null;
        for (var i = 0; i < places.Length; i++)
        {
            if (Remembered(Origin(elements[i].WithoutConversions()), places[i]) is { } part) parts = parts?.And(part) ?? part;
            else if (places[i] is not IDiscardPatternOperation) parts = parts?.And(TruthValue.Open) ?? TruthValue.Open;
        }

        return parts;
    }

    /// <summary>What the parts of a pattern tell, and that it is the same pattern: the value is one of two, whichever it is.</summary>
    private TruthValue RememberedWhole(TruthValue parts, IOperation value, IPatternOperation pattern) =>
        Remembered(ImmutableArray.Create(value), Equal, pattern: pattern) is { } whole
            ? new(parts.WhenTrue.And(whole.WhenTrue), parts.WhenFalse.And(whole.WhenFalse))
            : parts;

    /// <summary>A loop that counts up stops at its bound, not beyond.</summary>
    private static bool IsCounting(SyntaxNode condition)
    {
        while (condition.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
        {
            condition = condition.Parent;
        }

        return condition.Parent is ForStatementSyntax or WhileStatementSyntax;
    }

    private TruthValue? Remembered(ImmutableArray<IOperation> operands, ulong statuses, ulong? otherwise = null, IPatternOperation? pattern = null)
    {
        // A loop that waits asks the same until it gets another answer.
        if (_state.Assumption is not null) return null;
        return ComparisonOf(operands, pattern) is { } key ? Remembered(key, statuses, otherwise) : null;
    }

    /// <summary>The key of a comparison, or of a value and a pattern; null where it may come out another way the next time.</summary>
    private ElementKey? ComparisonOf(ImmutableArray<IOperation> operands, IPatternOperation? pattern = null)
    {
        if (operands[0] is IFlowCaptureReferenceOperation switched)
        {
            if (IsAskedElsewhere(switched)) operands = operands.SetItem(0, Origin(switched));
            else if (IsAskedAgain(switched)) return KeyOfSwitched(switched, operands, pattern);
        }

        if (!operands.All(IsStored)) return null;
        return pattern is null ? ElementKey.Of(operands) : ElementKey.Of(operands[0], pattern);
    }

    /// <summary>The key of a value that is switched on: it stays what it was, whatever becomes of what it was taken from.</summary>
    private ElementKey? KeyOfSwitched(IFlowCaptureReferenceOperation switched, ImmutableArray<IOperation> operands, IPatternOperation? pattern) =>
        (pattern is null ? ElementKey.Of(operands.RemoveAt(0)) : ElementKey.Of(pattern)) is { } asked
            ? asked.Of(new Slot.CaptureKey(graph, switched.Id))
            : null;

    private TruthValue? Remembered(ElementKey key, ulong statuses, ulong? otherwise = null)
    {
        if (!key.StaysPut(context.Stable.IsWrittenInPlace)) return null;
        var slot = Slots.Comparison(key);
        if (_state.Get(slot) is not ObjectValue { Id: var id }) _state.Set(slot, new ObjectValue(id = _state.NewObject()));
        var (order, mask) = (StatusContract.Order, StatusContract.Order.WithStatuses(statuses));
        return new(Constraint.Of(new(id, order), mask), Constraint.Of(new(id, order),
            otherwise is { } rest ? order.WithStatuses(rest) : order.AnObject() & ~mask));
    }

    /// <summary>Whether a value that is switched on may be asked for the same once more, because an arm that it fits has a <c>when</c>.</summary>
    private bool IsAskedAgain(IFlowCaptureReferenceOperation switched) => _captured.TryGetValue(switched.Id, out var value) && value.Syntax.Parent switch
    {
        SwitchStatementSyntax statement =>
            statement.Sections.Any(section => section.Labels.Any(label => label is CasePatternSwitchLabelSyntax { WhenClause: not null })),
        SwitchExpressionSyntax expression => expression.Arms.Any(arm => arm.WhenClause is not null),
        _ => false,
    };

    /// <summary>Whether a value that is switched on is compared anywhere else. If not, what each case tells is nothing to remember.</summary>
    private bool IsAskedElsewhere(IFlowCaptureReferenceOperation switched)
    {
        _asked ??= [];
        if (_asked.TryGetValue(switched.Id, out var known)) return known;
        var origin = Origin(switched);
        return _asked[switched.Id] = !ReferenceEquals(origin, switched) && ElementKey.Of(ImmutableArray.Create(origin)) is { } key && graph.Blocks.Any(IsAsked);

        bool IsAsked(BasicBlock block) =>
            block.Operations.Any(operation => operation is IFlowCaptureOperation { Value: var copied } && IsOther(copied.WithoutConversions()))
            || (block.BranchValue?.DescendantsAndSelf() ?? []).Any(IsOther);

        bool IsOther(IOperation operation) =>
            operation.Syntax != origin.Syntax && operation.Kind == origin.Kind && key.Equals(ElementKey.Of(ImmutableArray.Create(operation)));
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
        property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || context.Helpers.BackingField(property) is not null
        || property.OriginalDefinition.ContainingType.GetMembers().Any(member => member is IFieldSymbol { AssociatedSymbol: { } stored }
            && SymbolEqualityComparer.Default.Equals(stored, property.OriginalDefinition));

    private static ulong? StatusesOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => Equal,
        BinaryOperatorKind.NotEquals => Less | Greater,
        BinaryOperatorKind.LessThan => Less,
        BinaryOperatorKind.LessThanOrEqual => Less | Equal,
        BinaryOperatorKind.GreaterThan => Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Greater | Equal,
        _ => null,
    };

    /// <summary>Numbers of one kind, enums and texts: what compares one way, compares that way again.</summary>
    private static bool IsPlain(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Enum } or { SpecialType: (>= SpecialType.System_Char and <= SpecialType.System_UInt64) or SpecialType.System_String };
}
