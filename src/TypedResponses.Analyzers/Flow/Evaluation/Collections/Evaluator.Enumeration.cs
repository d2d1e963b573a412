using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Going through a collection to its end: what held of each element when it was left behind holds of all of them then. A loop that returns
/// or throws at the first unchecked element, or makes a note of it, has so checked the collection.
/// </summary>
internal sealed partial class Evaluator
{
    private const string CurrentElement = "Current";

    /// <summary>An enumerator goes by the collection it is of. Before the first element, everything holds of those left behind.</summary>
    private ObjectValue Enumerate(ObjectValue collection, IOperation enumerated)
    {
        // Whether there is a first one depends on how many there are.
        var type = enumerated.Type;
        if (HasSome(enumerated)) _state.Set(collection.Id, Slots.Begun, Place(isTaken: false));
        else if (CountIn(collection) is not SomeValue and var count) _state.Set(collection.Id, Slots.Begun, count);
        var element = ElementType(type) is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [_, { } entry] } ? entry : ElementType(type);
        BeginKeys(collection);
        BeginCounting(collection.Id);
        if (!IsAskedAbout(element)) return collection;
        _state.Set(collection.Id, Slots.Passed, NonePassed(collection, element));
        _state.Set(collection.Id, Slots.Member(CurrentElement), NonePassed(collection, element));
        BeginStaying(collection, type, element);
        BeginPicking(collection, element);
        return collection;
    }

    /// <summary>Tuples that one has not seen made are objects with members.</summary>
    private AbstractValue NonePassed(ObjectValue collection, ITypeSymbol? type)
    {
        if (type is not { IsTupleType: true } || _state.Get(collection.Id, Slots.Elements) is TupleValue) return NoElements(type);
        return new ObjectValue(_state.NewNothing(HeapObject.Empty));
    }

    /// <summary>The enumerator leaves an element behind, to which those before it are added.</summary>
    private void Advance(int enumerator)
    {
        var current = Slots.Member(CurrentElement);
        var all = AbstractValue.Unknown;
        if (_state.Get(enumerator, Slots.Passed) is { } passed && _state.Get(enumerator, current) is { } last)
        {
            all = Together(passed, last);
        }

        _state.Set(enumerator, Slots.Passed, all);
        _state.Set(enumerator, current, AbstractValue.Unknown);
        AdvanceStaying(enumerator);
        AdvancePicking(enumerator);
    }

    /// <summary>What stands for several elements and for one more.</summary>
    private AbstractValue Together(AbstractValue passed, AbstractValue last)
    {
        var all = Union(passed, last);
        SpeakOf(all, passed, last);
        return all;
    }

    private void SpeakOf(AbstractValue all, AbstractValue passed, AbstractValue last, int nesting = 0)
    {
        if (all is TupleValue together && passed is TupleValue one && last is TupleValue other)
        {
            for (var i = 0; i < together.Elements.Count; i++) SpeakOf(together.Elements[i], one.Elements[i], other.Elements[i], nesting);
        }

        if (all is not ObjectValue { Id: var both } || passed is not ObjectValue { Id: var before } || last is not ObjectValue { Id: var after }) return;
        SpeakOf(both, before, after);
        if (nesting >= MaxNesting) return;
        foreach (var member in _state[both].Members)
        {
            if (_state.Get(before, member.Key) is { } held && _state.Get(after, member.Key) is { } beside) SpeakOf(member.Value, held, beside, nesting + 1);
        }
    }

    /// <summary>Whether a type has a contract, is a collection of such, or holds an object with one.</summary>
    private bool IsAskedAbout(ITypeSymbol? type) => !ContractsOf(Inmost(type)).IsEmpty || type is INamedTypeSymbol named && context.Contracts.IsHeldBy(named);

    /// <summary>An element that was read without a check has not been checked, whatever is taken to hold of it from there on.</summary>
    private void ForgetPassed(int element)
    {
        var current = Slots.Member(CurrentElement);
        foreach (var known in _state.Objects)
        {
            if (known.Value.Members.TryGetValue(current, out var value) && Reach([value]).Contains(element))
            {
                _state.Set(known.Key, Slots.LeftOut, AbstractValue.Unknown);
                _state.Set(known.Key, Slots.Passed, AbstractValue.Unknown);
                _state.Set(known.Key, Slots.Stayed, AbstractValue.Unknown);
            }

            foreach (var member in known.Value.Members)
            {
                if (member.Key.Key is not ElementKey index || !Reach([member.Value]).Contains(element)) continue;
                _state.Set(known.Key, Slots.Element(index with { IsPassed = true }), AbstractValue.Unknown);
                _state.Set(known.Key, Slots.Element(index with { IsPassed = true, IsDown = true }), AbstractValue.Unknown);
            }
        }
    }

    /// <summary>After the last element, what stands for those left behind stands for all.</summary>
    private void EndEnumeration(IOperation enumerator, FlowState state)
    {
        _state = state;
        if (Evaluate(enumerator) is not ObjectValue { Id: var id }) return;
        if (!EndStaying(id)) ConcludeFrom(id, Slots.Passed);
        EndPicking(enumerator, id);
    }

    /// <summary>What stands for the elements that were left behind stands for all of them, and so holds of each.</summary>
    private void ConcludeFrom(int collection, Slot behind)
    {
        if (_state.Get(collection, behind) is { } all) HoldOfAll(collection, all);
    }

    private void HoldOfAll(int collection, AbstractValue all)
    {
        _state.Set(collection, Slots.Elements, all);
        if (all is not ObjectValue { Id: var passed }) return;
        foreach (var member in _state[collection].Members)
        {
            if (member.Key.Key is not ElementKey || member.Value is not ObjectValue { Id: not ObjectValue.NoObject and var one }) continue;
            foreach (var fact in _state[passed].Facts)
            {
                if ((_state.Possible(one, fact.Key) & fact.Value) is not 0 and var possible) _state.SetPossible(one, fact.Key, possible);
            }
        }
    }

    /// <summary>Conditions on both of two objects are conditions on what stands for the two.</summary>
    private void SpeakOf(int both, int one, int other)
    {
        Func<Constraint, Constraint> onBoth = OnBoth;
        foreach (var root in _state.Roots)
        {
            if (root.Value.Map(onBoth) is var renewed && !ReferenceEquals(renewed, root.Value)) _state.Set(root.Key, renewed);
        }

        foreach (var known in _state.Objects)
        {
            foreach (var member in known.Value.Members)
            {
                if (member.Value.Map(onBoth) is var renewed && !ReferenceEquals(renewed, member.Value)) _state.Set(known.Key, member.Key, renewed);
            }
        }

        Constraint OnBoth(Constraint constraint)
        {
            var result = constraint;
            foreach (var mask in constraint.Masks)
            {
                var (id, contract) = (mask.Key.Object, mask.Key.Contract);
                if (id != other) continue;
                var possible = _state.Possible(one, contract, constraint) | _state.Possible(other, contract, constraint);
                result = result.With(new(both, contract), possible);
            }

            return result;
        }
    }
}
