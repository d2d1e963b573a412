using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Evaluation;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>The join of conditions: of bools, of constants that stand for a check, and of the ways the program came.</summary>
internal sealed partial class StateJoin
{
    /// <summary>
    /// Which way the program came tells more than the facts do only where one fact decides it and another follows. Without this a long
    /// body would remember every <c>if</c> to its end.
    /// </summary>
    private static bool TellsMore(AbstractValue way)
    {
        if (way is not TruthValue { WhenTrue: var whenTrue, WhenFalse: var whenFalse }) return true;
        if (whenTrue.Masks.IsEmpty || whenFalse.Masks.IsEmpty) return false;
        return whenTrue.Masks.Count > 1 || whenFalse.Masks.Count > 1 || !whenFalse.Masks.TryGetValue(whenTrue.Masks.First.Key, out _);
    }

    private static bool IsTruth(AbstractValue? value) => value is TruthValue or ConstantValue { Value: bool };

    /// <summary>Whether two values say which way the program came, or what held there.</summary>
    private static bool IsCondition(AbstractValue? left, AbstractValue? right) =>
        IsTruth(left)
        || IsTruth(right)
        || left is OrderValue && right is OrderValue
        || left is CountValue && right is CountValue
        || (ChoiceValue.IsOne(left) && ChoiceValue.IsOne(right) && (left is ChoiceValue || !left!.Equals(right)));

    /// <summary>
    /// <c>call.Result?.ByteCount ?? 0</c>: whoever finds another number than zero has found the result. So what is there for certain
    /// becomes one of the constants' kind; beside null also an error, which was made because of what held there.
    /// </summary>
    private static AbstractValue? BesideConstant(AbstractValue? value, AbstractValue? other, FlowState state) => (value, other) switch
    {
        (FacetValue { Facet: Facet.Payload or Facet.PayloadPart or Facet.PayloadSize } facet, ChoiceValue or ArrayValue or ConstantValue { Value: not bool })
            when state.Possible(facet.Id, facet.Contract) is var possible && facet.Contract.IsProven(possible) && (possible & Possibilities.NoObject) == 0 =>
                new SomeValue(),
        (ObjectValue { Id: not ObjectValue.NoObject and var id }, NullValue or ChoiceValue) when IsPlain(state, id) => new SomeValue(),
        (FunctionValue, NullValue or ChoiceValue) => new SomeValue(),
        (TupleValue { Elements: var parts }, NullValue or ChoiceValue) when IsPlain(parts) => new SomeValue(),
        _ => value,
    };

    /// <summary>Whether of an object nobody asks more than whether it is there.</summary>
    private static bool IsPlain(FlowState state, int id)
    {
        if (state.Possible(id, StatusContract.Existence) != StatusContract.Existence.Present()) return false;
        foreach (var member in state[id].Members)
        {
            if (!ChoiceValue.IsOne(member.Value)) return false;
        }

        return true;
    }

    private static bool IsPlain(EquatableList<AbstractValue> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (!ChoiceValue.IsOne(parts[i])) return false;
        }

        return true;
    }

    /// <summary>
    /// What a variable or member may hold on a way where nobody has looked at it, and that got a message, a flag or a number on the other: anything.
    /// Whoever then finds it without has not come the other way.
    /// </summary>
    private static AbstractValue? Unlooked(Slot slot, AbstractValue? other) =>
        slot.TellsAtFirstLook || slot.Key is not (Slot.MemberKey or IParameterSymbol or IFieldSymbol or IPropertySymbol) ? null : other switch
        {
            ConstantValue { Value: bool } or TruthValue => TruthValue.Open,
            PositiveValue => ChoiceValue.OpenNumber,
            ChoiceValue choice when choice.IsNumber => ChoiceValue.OpenNumber,
            SomeValue or ConstantValue { Value: string } => ChoiceValue.Open,
            ChoiceValue choice when choice.IsMessage => ChoiceValue.Open,
            _ => null,
        };

    private static bool HasCondition(TupleValue left, TupleValue right)
    {
        for (var i = 0; i < left.Elements.Count; i++)
        {
            if (IsCondition(left.Elements[i], right.Elements[i])) return true;
        }

        return false;
    }

    private AbstractValue JoinConditions(AbstractValue left, AbstractValue right)
    {
        if (left is TupleValue l && right is TupleValue r) return JoinTuples(l, r);
        if (left is OrderValue { IsEqual: var isEqual } && right is OrderValue { IsEqual: var isEqualToo })
        {
            return new OrderValue(Evaluator.AsTruth(JoinTruths(isEqual, isEqualToo)));
        }

        if (left is CountValue one && right is CountValue other) return JoinCounts(one, other);
        return ChoiceValue.Of(left) is { } ours && ChoiceValue.Of(right) is { } theirs ? JoinChoices(ours, theirs) : JoinTruths(left, right);
    }

    private CountValue JoinCounts(CountValue left, CountValue right) =>
        new(Evaluator.AsTruth(JoinTruths(left.IsZero, right.IsZero)),
            _pairs.TryGetValue((left.Collection, right.Collection), out var counted) ? counted : ObjectValue.NoObject,
            JoinConstraints(left.WhenAll, right.WhenAll));

    /// <summary>A tuple whose parts are conditions: a helper answers with a flag and a message.</summary>
    private TupleValue JoinTuples(TupleValue left, TupleValue right)
    {
        var elements = new AbstractValue[left.Elements.Count];
        for (var i = 0; i < elements.Length; i++)
        {
            var (l, r) = (left.Elements[i], right.Elements[i]);
            elements[i] = IsCondition(l, r) ? JoinConditions(l, r) : JoinValues(l, r);
        }

        return left with { Elements = new(elements) };
    }

    private AbstractValue JoinChoices(EquatableList<Choice> left, EquatableList<Choice> right)
    {
        var values = new List<AbstractValue>();
        for (var i = 0; i < left.Count; i++) values.Add(left[i].Value);
        for (var i = 0; i < right.Count; i++)
        {
            if (!values.Contains(right[i].Value)) values.Add(right[i].Value);
        }

        return ChoiceValue.From(values.ConvertAll(value => new Choice(value, JoinConstraints(When(left, value), When(right, value)))));
    }

    private static Constraint When(EquatableList<Choice> choices, AbstractValue value)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].Value.Equals(value)) return choices[i].When;
        }

        return Constraint.Impossible;
    }

    private AbstractValue JoinTruths(AbstractValue left, AbstractValue right)
    {
        if (AsTruth(left) is not { } l || AsTruth(right) is not { } r) return AbstractValue.Unknown;
        var joined = new TruthValue(
            JoinConstraints(l.WhenTrue, r.WhenTrue), JoinConstraints(l.WhenFalse, r.WhenFalse), JoinConstraints(l.WhenNull, r.WhenNull));
        return joined.Equals(TruthValue.True) ? ConstantValue.Of(true) : joined.Equals(TruthValue.False) ? ConstantValue.Of(false) : joined;
    }

    private static TruthValue? AsTruth(AbstractValue value) => value switch
    {
        TruthValue truth => truth,
        ConstantValue { Value: bool constant } => constant ? TruthValue.True : TruthValue.False,
        NullValue => new TruthValue(Constraint.Impossible, Constraint.Impossible, Constraint.None),
        _ => null,
    };

    private Constraint JoinConstraints(Constraint left, Constraint right)
    {
        if (left.IsImpossible && right.IsImpossible) return Constraint.Impossible;
        if (left.Masks.IsEmpty && right.Masks.IsEmpty && left.IsImpossible == right.IsImpossible) return Constraint.None;
        var result = Constraint.None;
        if (left.IsImpossible || right.IsImpossible)
        {
            // Only one side can be at all, so what holds there holds of every object.
            for (var i = 0; i < _order.Count; i++) result = JoinMasks(result, i, left, right);
        }
        else
        {
            // What neither side speaks of is as the joined facts have it.
            CollectSpokenOf(left, right);
            foreach (var i in _spokenOf) result = JoinMasks(result, i, left, right);
        }

        return result.Equals(left) ? left : result;
    }

    private Constraint JoinMasks(Constraint result, int index, Constraint left, Constraint right)
    {
        var (leftId, rightId, _) = _order[index];
        CollectContracts(leftId, rightId, left, right);
        foreach (var contract in _contracts)
        {
            var possible = _left.Possible(leftId, contract, left) | _right.Possible(rightId, contract, right);
            if (possible == 0 && HoldsEverything(_left, leftId, contract, left) && HoldsEverything(_right, rightId, contract, right)) continue;
            if (possible != JoinedFact(index + 1, contract)) result = result.With(new(index + 1, contract), possible);
        }

        return result;
    }

    /// <summary>Everything holds of the elements of a collection that has none: no condition fails by them.</summary>
    private static bool HoldsEverything(FlowState state, int id, StatusContract contract, Constraint constraint) =>
        constraint.IsImpossible || state.Possible(id, contract) == 0;

    /// <summary>The joined objects that a constraint names on its side, in their order.</summary>
    private void CollectSpokenOf(Constraint left, Constraint right)
    {
        _spokenOf.Clear();
        for (var i = 0; i < _order.Count; i++)
        {
            if (left.SpeaksOf(_order[i].Left) || right.SpeaksOf(_order[i].Right)) _spokenOf.Add(i);
        }
    }

    /// <summary>The contracts by which anything is known or asked of a pair of objects.</summary>
    private void CollectContracts(int leftId, int rightId, Constraint left, Constraint right)
    {
        _contracts.Clear();
        foreach (var fact in _left[leftId].Facts) Collect(fact.Key);
        foreach (var fact in _right[rightId].Facts) Collect(fact.Key);
        foreach (var mask in left.Masks)
        {
            if (mask.Key.Object == leftId) Collect(mask.Key.Contract);
        }

        foreach (var mask in right.Masks)
        {
            if (mask.Key.Object == rightId) Collect(mask.Key.Contract);
        }
    }

    private void Collect(StatusContract contract)
    {
        if (!_contracts.Contains(contract)) _contracts.Add(contract);
    }
}
