using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Comparisons and logic: what holds where they are true and where they are false.</summary>
internal sealed partial class Evaluator
{
    public static TruthValue AsTruth(AbstractValue value) => value switch
    {
        TruthValue truth => truth,
        ConstantValue { Value: bool constant } => constant ? TruthValue.True : TruthValue.False,
        _ => TruthValue.Open,
    };

    /// <summary>After a branch on a bool variable its value is known, so that a second branch on it goes the same way.</summary>
    public void Decide(IOperation condition, bool value, FlowState state)
    {
        switch (condition)
        {
            case IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr,
                LeftOperand.Type.SpecialType: SpecialType.System_Boolean,
            } compared:
                var areEqual = value == (compared.OperatorKind == BinaryOperatorKind.Equals);
                if (!RelateFlags(compared, areEqual, state))
                {
                    Relate(compared.LeftOperand.WithoutConversions(), compared.RightOperand.WithoutConversions(), state, areEqual);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compared
                when value == (compared.OperatorKind == BinaryOperatorKind.Equals):
                Relate(compared.LeftOperand.WithoutConversions(), compared.RightOperand.WithoutConversions(), state);
                break;
            case IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan
                    or BinaryOperatorKind.GreaterThanOrEqual,
            } compared
                when StatusesOf(compared.OperatorKind) is { } order:
                Compares(compared.LeftOperand, compared.RightOperand, value ? order : Anyhow & ~order, state);
                break;
            case IIsPatternOperation { Value: var matched, Pattern: var pattern }:
                RelateTo(pattern, matched, value, state);
                KeepUnmatched(value, state);
                break;
            case IInvocationOperation { TargetMethod: { Name: "ReferenceEquals", IsStatic: true }, Arguments: [{ Value: var one }, { Value: var other }] }
                when value:
                Relate(one.WithoutConversions(), other.WithoutConversions(), state);
                break;
            case IIsNullOperation { Operand: var asked }:
                FindNull(asked, value, state);
                break;
            case IInvocationOperation { TargetMethod.Name: "MoveNext", Instance: { } enumerator } when !value:
                EndEnumeration(enumerator, state);
                break;
            case IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "MoveNextAsync", Instance: { } enumerator } } when !value:
                EndEnumeration(enumerator, state);
                break;
        }

        if (condition is IBinaryOperation comparison) EndIndex(comparison, value, state);
        if (VariableOf(condition) is not { } variable) return;
        state.Set(Slots.Variable(variable), new ConstantValue(value));
        if (_comparisons is not null && _comparisons.TryGetValue(variable, out var kept)) Decide(kept, value, state);
    }

    /// <summary>
    /// <c>error ??= "no result"</c>: a message of which nothing is known was found to be null, or there, and so goes into what becomes of it.
    /// </summary>
    private void FindNull(IOperation asked, bool isNull, FlowState state)
    {
        if (VariableOf(Origin(Origin(asked))) is not { } variable || asked.Type?.SpecialType != SpecialType.System_String) return;
        if (state.Get(Slots.Variable(variable)) is not { } known || known.Equals(ChoiceValue.Open))
        {
            state.Set(Slots.Variable(variable), isNull ? AbstractValue.Null : new SomeValue());
        }
    }

    private AbstractValue Unary(IUnaryOperation unary)
    {
        var value = Evaluate(unary.Operand);
        if (unary.OperatorMethod is not { } method) return unary.OperatorKind == UnaryOperatorKind.Not ? AsTruth(value).Not() : AbstractValue.Unknown;
        Demand(unary.Operand, value);
        return Inline(method, AbstractValue.Unknown, [value]) ?? Fresh(unary.Type);
    }

    private AbstractValue Binary(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        if (GoesOn(binary, left, right) is { } goesOn) return goesOn;
        if ((left is CountValue || right is CountValue) && CompareCount(binary, left, right) is { } told) return told;
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals:
                return AreEqual(binary, left, right);
            case BinaryOperatorKind.NotEquals:
                return AreEqual(binary, left, right).Not();
            case BinaryOperatorKind.And or BinaryOperatorKind.Or
                when binary.OperatorMethod is null && !IsBool(binary.Type) && Folded(binary.OperatorKind, left, right) is not UnknownValue and var folded:
                return folded;
            case BinaryOperatorKind.Add or BinaryOperatorKind.Subtract
                when binary.Type?.SpecialType == SpecialType.System_Int32
                    && Reckoned(binary.OperatorKind, left, right, binary.Syntax) is not UnknownValue and var reckoned:
                return reckoned;
            case BinaryOperatorKind.And when binary.Type?.SpecialType == SpecialType.System_Boolean:
                return AsTruth(left).And(AsTruth(right));
            case BinaryOperatorKind.Or when binary.Type?.SpecialType == SpecialType.System_Boolean:
                return AsTruth(left).Or(AsTruth(right));
            case BinaryOperatorKind.ExclusiveOr when right is ConstantValue { Value: bool flip }:
                return flip ? AsTruth(left).Not() : AsTruth(left);
            case BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual:
                if (Compare(binary.OperatorKind, left, right) is { IsOpen: false } compared) return compared;
                return CompareKnown(binary, left, right) ?? CompareIndex(binary, left, right);
        }

        if (binary.OperatorMethod is { Parameters: [var first, var second] })
        {
            HandOn(binary.LeftOperand, left, first.Type, first.NullableAnnotation, isExact: true);
            HandOn(binary.RightOperand, right, second.Type, second.NullableAnnotation, isExact: true);
        }

        return Fresh(binary.Type);
    }

    private TruthValue AreEqual(IBinaryOperation binary, AbstractValue left, AbstractValue right)
    {
        // Equal to what is there is there.
        if (left is FacetValue { Facet: Facet.Payload, Contract.IsNeverNull: false } payload && IsThere(binary.RightOperand, right))
        {
            return IsPresentUnless(payload, isAbsent: false);
        }

        if (right is FacetValue { Facet: Facet.Payload, Contract.IsNeverNull: false } other && IsThere(binary.LeftOperand, left))
        {
            return IsPresentUnless(other, isAbsent: false);
        }

        return AreEqual(left, right, binary.LeftOperand.Type);
    }

    private bool IsThere(IOperation operation, AbstractValue value)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        if (value is FacetValue { Facet: Facet.Payload } payload)
        {
            return payload.Contract.IsNeverNull || payload.Contract.IsProven(_state.Possible(payload.Id, payload.Contract));
        }

        return value is not (NullValue or ConstantValue) && operation switch
        {
            IObjectCreationOperation => true,
            IInvocationOperation { TargetMethod.ReturnNullableAnnotation: NullableAnnotation.NotAnnotated } => true,
            IParameterReferenceOperation { Parameter.NullableAnnotation: NullableAnnotation.NotAnnotated } => true,
            IPropertyReferenceOperation { Property.NullableAnnotation: NullableAnnotation.NotAnnotated } => true,
            IFieldReferenceOperation { Field.NullableAnnotation: NullableAnnotation.NotAnnotated } => true,
            ILocalReferenceOperation { Local.NullableAnnotation: NullableAnnotation.NotAnnotated } => true,
            _ => false,
        };
    }

    private TruthValue AreEqual(AbstractValue left, AbstractValue right, ITypeSymbol? type)
    {
        if (left is NullValue or ConstantValue && right is not NullValue) (left, right) = (right, left);
        switch (left, right)
        {
            case (TupleValue l, TupleValue r) when l.Elements.Count == r.Elements.Count:
                var all = TruthValue.True;
                for (var i = 0; i < l.Elements.Count; i++) all = all.And(AreEqual(l.Elements[i], r.Elements[i], null));
                return all;
            case (_, NullValue):
                return IsNull(left, type);
            case (_, ConstantValue { Value: var constant }):
                return EqualsConstant(left, constant);
            default:
                return TruthValue.Open;
        }
    }

    private TruthValue EqualsConstant(AbstractValue value, object constant)
    {
        switch (value)
        {
            case ConstantValue known:
                return AreSame(known.Value, constant) ? TruthValue.True : TruthValue.False;
            case ChoiceValue choice:
                return choice.Test(one => one is SomeValue
                    ? null
                    : one is PositiveValue ? Sized(BinaryOperatorKind.Equals, constant)
                    : one is ConstantValue { Value: var known } && AreSame(known, constant));
            case PositiveValue:
                return Sized(BinaryOperatorKind.Equals, constant) == false ? TruthValue.False : TruthValue.Open;
            case FacetValue { Facet: Facet.Status } status:
                return HasStatus(status, StatusIndex(status.Contract, constant));
            case FacetValue { Facet: Facet.StatusText } text when constant is string wire:
                return HasStatus(text, WireNames.IndexOf(text.Contract, wire));
            case FacetValue { Facet: Facet.PayloadSize } size when AsNumber(constant) is 0:
                // One that was found not to be null may be empty all the same.
                var isEmpty = IsPresent(size).Not();
                return (_state.Possible(size.Id, size.Contract) & ~size.Contract.Present()) == 0 ? isEmpty with { WhenTrue = Constraint.None } : isEmpty;
            case FacetValue facet:
                return IsPresentUnless(facet, isAbsent: facet.Facet == Facet.Payload && constant is "");
            case TruthValue truth when constant is bool expected:
                return truth.Is(expected);
            case OrderValue order when constant is 0:
                return order.IsEqual;
            case CountValue count when AsNumber(constant) is 0:
                return count.IsZero;
            case PlaceValue place when AsNumber(constant) is -1:
                return Exists(new(place.Element)).Not();
            default:
                return TruthValue.Open;
        }
    }

    private static int StatusIndex(StatusContract contract, object constant) =>
        contract.Kind == StatusKind.Other ? constant is string name ? contract.IndexOfName(name) : -1 : contract.IndexOf(constant);

    private TruthValue HasStatus(FacetValue status, int index)
    {
        var contract = status.Contract;

        // A text that no status has is reported as what it is, once.
        if (index < 0)
        {
            return status.Facet == Facet.StatusText || contract.Kind == StatusKind.Text
                ? Masked(status, contract.WithReady(), contract.Everything())
                : TruthValue.Open;
        }

        var mask = contract.WithStatus(index);

        // "Any other" compared with one of them: unequal does not rule the others out.
        return Masked(status, mask, contract.IsAnyOther(index) && contract.Kind != StatusKind.Other ? contract.Everything() : ~mask);
    }

    /// <summary>A condition on one contract, and on those that share its status.</summary>
    private TruthValue Masked(FacetValue facet, ulong whenTrue, ulong whenFalse)
    {
        var (yes, no) = (About(facet, whenTrue), About(facet, whenFalse));
        if (facet.Facet is not (Facet.Status or Facet.StatusText)) return new(yes, no);
        foreach (var contract in context.Contracts.SharingStatus(facet.Contract))
        {
            yes = yes.With(new(facet.Id, contract), whenTrue);
            no = no.With(new(facet.Id, contract), whenFalse);
        }

        return new(yes, no);
    }

    /// <summary>What is not that of no object is that of the object it was taken from.</summary>
    private static Constraint About(FacetValue facet, ulong mask)
    {
        var constraint = Constraint.Of(facet.Key, mask);
        return facet.Source != ObjectValue.NoObject && (mask & Possibilities.NoObject) == 0
            ? constraint.With(new(facet.Source, facet.Contract), mask)
            : constraint;
    }

    private TruthValue IsNull(AbstractValue value, ITypeSymbol? type)
    {
        switch (value)
        {
            case NullValue:
                return TruthValue.True;
            case ConstantValue or SomeValue or PositiveValue or ArrayValue:
                return TruthValue.False;
            case ChoiceValue choice:
                return choice.IsNull();
            case TruthValue truth:
                return truth.Is(null);
            case FacetValue { Facet: Facet.Payload or Facet.PayloadSize } payload:
                return IsPresent(payload).Not();
            case FacetValue { Facet: Facet.PayloadPart } part:
                return IsPresentUnless(part, isAbsent: false).Not();
            case FacetValue { Facet: Facet.StatusText } text:
                // A status that came without a text may be any the enum does not know.
                return Masked(text, text.Contract.Everything(), text.Contract.AnObject());
            case FacetValue status:
                var mask = Possibilities.NoObject;
                if (status.Contract.IndexOfNull is >= 0 and var index) mask |= status.Contract.WithStatus(index);
                var keepsOther = status.Contract.Kind == StatusKind.Text ? status.Contract.AnObject() : ~mask;
                return Masked(status, mask, keepsOther);
            case ObjectValue found:
                return IsObject(found, type).Not();
            default:
                return TruthValue.Open;
        }
    }

    private TruthValue IsObject(ObjectValue found, ITypeSymbol? type)
    {
        var (yes, no) = (Constraint.None, Constraint.None);
        foreach (var contract in ContractsOf(type))
        {
            var key = new FactKey(found.Id, contract);
            yes = yes.With(key, contract.AnObject());
            no = no.With(key, Possibilities.NoObject);
        }

        // Of an object without a contract one still knows whether it is there.
        var existence = new FactKey(found.Id, StatusContract.Existence);
        if (no.Masks.IsEmpty) no = WithoutAny(no, found.Id, type);
        return new(yes.With(existence, StatusContract.Existence.AnObject()), no.With(existence, Possibilities.NoObject));
    }

    /// <summary>The payload is there; if not, it is absent or there is no object.</summary>
    private TruthValue IsPresent(FacetValue payload)
    {
        var contract = payload.Contract;
        return context.Options.PresenceIsProof ? Masked(payload, contract.Present(), ~contract.Present()) : TruthValue.Open;
    }

    /// <summary>A comparison of the payload with a value: equal to one that is none says so, equal to another says the opposite.</summary>
    private TruthValue IsPresentUnless(FacetValue payload, bool isAbsent)
    {
        // Unequal to "" may still be null.
        var contract = payload.Contract;
        if (isAbsent) return contract.IsNeverNull ? IsPresent(payload).Not() : TruthValue.Open;
        return context.Options.PresenceIsProof ? Masked(payload, contract.Present(), contract.Everything()) : TruthValue.Open;
    }

    private TruthValue Compare(BinaryOperatorKind kind, AbstractValue left, AbstractValue right)
    {
        if (left is ConstantValue)
        {
            (left, right) = (right, left);
            kind = Mirrored(kind);
        }

        // Nothing is more or less than null.
        if (left is FacetValue { Facet: Facet.PayloadPart or Facet.Payload } || right is not ConstantValue) return IsComparable(left).And(IsComparable(right));
        if (right is not ConstantValue { Value: var constant } || AsNumber(constant) is not { } bound) return TruthValue.Open;
        switch (left)
        {
            case ChoiceValue choice:
                return choice.Test(one => one is ConstantValue { Value: var known } && AsNumber(known) is { } number
                    ? Holds(kind, number, bound)
                    : one is PositiveValue ? PositiveValue.Compare(kind, bound)
                    : one is NullValue ? false
                    : null);
            case PositiveValue:
                return PositiveValue.Compare(kind, bound) switch { true => TruthValue.True, false => TruthValue.False, null => TruthValue.Open };
            case CountValue count:
                return AtLeast(kind, bound, least => least == 1 ? count.IsZero.Not() : TruthValue.Open);
            case PlaceValue place:
                return AtLeast(kind, bound, least => least == 0 ? Exists(new(place.Element)) : TruthValue.Open);
            case FacetValue { Facet: Facet.PayloadSize } size:
                return AtLeast(kind, bound, least => least switch
                {
                    < 1 => TruthValue.Open,
                    1 => IsPresent(size),
                    _ => IsPresentUnless(size, isAbsent: false),
                });
            case FacetValue { Contract: var contract } status:
                var (mask, open) = (0UL, 0UL);
                for (var i = 0; i < contract.Values.Length; i++)
                {
                    if (contract.Values[i].Constant is { } known && AsNumber(known) is { } number && Holds(kind, number, bound)) mask |= contract.WithStatus(i);
                    if (contract.IsAnyOther(i)) open |= contract.WithStatus(i);
                }

                return Masked(status, mask | open, ~mask);
            default:
                return TruthValue.Open;
        }
    }

    /// <summary>A number in a variable that nobody else writes, compared with another one.</summary>
    private TruthValue? CompareKnown(IBinaryOperation comparison, AbstractValue left, AbstractValue right)
    {
        if (left is not ConstantValue { Value: var one }
            || right is not ConstantValue { Value: var other }
            || AsNumber(one) is not { } number
            || AsNumber(other) is not { } bound)
        {
            return null;
        }

        if (VariableOf(comparison.LeftOperand) is null && VariableOf(comparison.RightOperand) is null) return null;
        return Holds(comparison.OperatorKind, number, bound) ? TruthValue.True : TruthValue.False;
    }

    /// <summary>The same comparison with its sides exchanged.</summary>
    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private TruthValue IsComparable(AbstractValue value) =>
        value is FacetValue { Facet: Facet.PayloadPart or Facet.PayloadSize or Facet.Payload } facet
            ? IsPresentUnless(facet, isAbsent: false)
            : TruthValue.Open;

    /// <summary>Any comparison of whole numbers as whether the number is at least another one, or not.</summary>
    private static TruthValue AtLeast(BinaryOperatorKind kind, long bound, Func<long, TruthValue> isAtLeast)
    {
        var truth = isAtLeast(kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual ? bound + 1 : bound);
        return kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual ? truth.Not() : truth;
    }

    private static bool? Sized(BinaryOperatorKind kind, object constant) => AsNumber(constant) is { } bound ? PositiveValue.Compare(kind, bound) : null;

    private static bool Holds(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        BinaryOperatorKind.LessThan => left < right,
        _ => left <= right,
    };

    /// <summary>Whether two constants are equal: of numbers, whatever their types.</summary>
    private static bool AreSame(object one, object other) => one.Equals(other) || AsNumber(one) is { } number && AsNumber(other) == number;

    private static long? AsNumber(object value) => value switch
    {
        int number => number,
        long number => number,
        byte number => number,
        sbyte number => number,
        short number => number,
        ushort number => number,
        uint number => number,
        _ => null,
    };
}
