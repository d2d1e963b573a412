using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// One value that stands for two: for the elements of a collection and the one that is added. Parts of one object stay so:
/// <c>rows.Add((call.Status, call))</c>.
/// </summary>
internal sealed partial class Evaluator
{
    private Dictionary<(int Left, int Right), int>? _united;

    private AbstractValue Union(AbstractValue one, AbstractValue other)
    {
        _united?.Clear();
        return Unite(one, other, nesting: 0);
    }

    private AbstractValue Unite(AbstractValue one, AbstractValue other, int nesting)
    {
        switch (one, other)
        {
            case (ObjectValue l, ObjectValue r):
                if (_state[l.Id].IsNothing) return r;
                if (_state[r.Id].IsNothing) return l;
                if (_united is not null && _united.TryGetValue((l.Id, r.Id), out var known)) return new ObjectValue(known);
                var id = _state.NewObject();
                (_united ??= [])[(l.Id, r.Id)] = id;
                foreach (var fact in _state[l.Id].Facts)
                {
                    var possible = _state.Possible(l.Id, fact.Key) | _state.Possible(r.Id, fact.Key);
                    if (possible != _state.Unknown(fact.Key)) _state.SetPossible(id, fact.Key, possible);
                }

                if (nesting < MaxNesting) UniteMembers(id, l.Id, r.Id, nesting + 1);
                return new ObjectValue(id);
            case (FacetValue l, FacetValue r) when l.Facet == r.Facet && l.Contract.Equals(r.Contract):
                var joined = (ObjectValue)Unite(new ObjectValue(l.Id), new ObjectValue(r.Id), nesting);
                return l with { Id = joined.Id, Source = ObjectValue.NoObject };
            case (TupleValue l, TupleValue r) when l.Names.Equals(r.Names):
                var elements = new AbstractValue[l.Elements.Count];
                for (var i = 0; i < elements.Length; i++) elements[i] = Unite(l.Elements[i], r.Elements[i], nesting);
                for (var i = 0; i < elements.Length; i++) elements[i] = UniteTruths(l.Elements[i], r.Elements[i]) ?? elements[i];
                return l with { Elements = new(elements) };
            case (ObjectValue { Id: var empty }, _) when _state[empty].IsNothing:
                return other;
            default:
                return AbstractValue.Unknown;
        }
    }

    /// <summary>What both of two objects have for elements and in their members.</summary>
    private void UniteMembers(int united, int one, int other, int nesting)
    {
        if (_state.Get(one, Slots.Elements) is { } elements && _state.Get(other, Slots.Elements) is { } others)
        {
            SetElements(united, Unite(elements, others, nesting));
        }

        foreach (var member in _state[one].Members)
        {
            if ((member.Key.Key is Slot.MemberKey || member.Key == Slots.Awaited) && _state.Get(other, member.Key) is { } beside)
            {
                _state.Set(united, member.Key, Unite(member.Value, beside, nesting));
            }
        }

        foreach (var member in _state[one].Members)
        {
            if (member.Key.Key is Slot.MemberKey && _state.Get(other, member.Key) is { } beside && UniteTruths(member.Value, beside) is { } truth)
            {
                _state.Set(united, member.Key, truth);
            }
        }
    }

    /// <summary>
    /// What two conditions say of the objects they stand beside, once it is settled which of those are one: <c>rows.Add((call.HasResult, call))</c>.
    /// </summary>
    private TruthValue? UniteTruths(AbstractValue one, AbstractValue other)
    {
        if (one is not (TruthValue or ConstantValue { Value: bool }) || other is not (TruthValue or ConstantValue { Value: bool })) return null;
        var (left, right) = (AsTruth(one), AsTruth(other));
        return new(UniteConstraints(left.WhenTrue, right.WhenTrue), UniteConstraints(left.WhenFalse, right.WhenFalse),
            UniteConstraints(left.WhenNull, right.WhenNull));
    }

    private Constraint UniteConstraints(Constraint one, Constraint other)
    {
        if (one.IsImpossible && other.IsImpossible) return Constraint.Impossible;
        var both = Constraint.None;
        foreach (var pair in _united ?? [])
        {
            var (left, right) = pair.Key;
            foreach (var mask in one.Masks) Speak(mask.Key, left);
            foreach (var mask in other.Masks) Speak(mask.Key, right);

            void Speak(FactKey about, int side)
            {
                if (about.Object != side) return;
                var possible = _state.Possible(left, about.Contract, one) | _state.Possible(right, about.Contract, other);
                if (possible != _state.Unknown(about.Contract)) both = both.With(new(pair.Value, about.Contract), possible);
            }
        }

        return both;
    }
}
