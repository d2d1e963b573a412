using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// Going through a collection to its end: what held of each element when it was left behind holds of all of them then. A loop that returns
/// or throws at the first unchecked element, or makes a note of it, has so checked the collection.
/// </summary>
internal sealed partial class Evaluator
{
    private const string CurrentElement = "Current";

    /// <summary>An enumerator goes by the collection it is of. Before the first element, everything holds of those left behind.</summary>
    private ObjectValue Enumerate(ObjectValue collection, ITypeSymbol? type)
    {
        // Whether there is a first one depends on how many there are.
        if (collection.Id != ObjectValue.NoObject && CountIn(collection) is not SomeValue and var count) _state.Set(collection.Id, Slots.Begun, count);
        if (type is { Name: "ILookup" or "Lookup" } || ContractsOf(ElementType(type)).IsEmpty) return collection;
        _state.Set(collection.Id, Slots.Passed, NoElements(ElementType(type)));
        _state.Set(collection.Id, Slots.Member(CurrentElement), NoElements(ElementType(type)));
        return collection;
    }

    /// <summary>The enumerator leaves an element behind, to which those before it are added.</summary>
    private void Advance(int enumerator)
    {
        var current = Slots.Member(CurrentElement);
        var all = AbstractValue.Unknown;
        if (_state.Get(enumerator, Slots.Passed) is ObjectValue passed && _state.Get(enumerator, current) is ObjectValue last)
        {
            all = Together(passed, last);
        }

        _state.Set(enumerator, Slots.Passed, all);
        _state.Set(enumerator, current, AbstractValue.Unknown);
    }

    /// <summary>What stands for several elements and for one more.</summary>
    private AbstractValue Together(ObjectValue passed, ObjectValue last)
    {
        var all = Union(passed, last);
        if (all is ObjectValue { Id: var both }) SpeakOf(both, passed.Id, last.Id);
        return all;
    }

    /// <summary>An element that was read without a check has not been checked, whatever is taken to hold of it from there on.</summary>
    private void ForgetPassed(int element)
    {
        var current = Slots.Member(CurrentElement);
        foreach (var known in _state.Objects)
        {
            if (known.Value.Members.TryGetValue(current, out var value) && value is ObjectValue { Id: var id } && id == element) _state.Set(known.Key, Slots.Passed, AbstractValue.Unknown);
            foreach (var member in known.Value.Members)
            {
                if (member.Key.Key is ElementKey index && member.Value is ObjectValue { Id: var there } && there == element) _state.Set(known.Key, Slots.Element(index with { IsPassed = true }), AbstractValue.Unknown);
            }
        }
    }

    /// <summary>After the last element, what stands for those left behind stands for all.</summary>
    private void EndEnumeration(IOperation enumerator, FlowState state)
    {
        _state = state;
        if (Evaluate(enumerator) is ObjectValue { Id: var id }) ConcludeFrom(id, Slots.Passed);
    }

    /// <summary>What stands for the elements that were left behind stands for all of them, and so holds of each.</summary>
    private void ConcludeFrom(int collection, Slot behind)
    {
        if (_state.Assumption is not null || _state.Get(collection, behind) is not ObjectValue { Id: not ObjectValue.NoObject and var passed }) return;
        _state.Set(collection, Slots.Elements, new ObjectValue(passed));
        _state.Set(collection, behind, AbstractValue.Unknown);
        foreach (var member in _state[collection].Members)
        {
            if (member.Key.Key is not ElementKey { IsPassed: false } || member.Value is not ObjectValue { Id: not ObjectValue.NoObject and var one }) continue;
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
