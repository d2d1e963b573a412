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
            all = Union(passed, last);
            if (all is ObjectValue { Id: var both }) SpeakOf(both, passed.Id, last.Id);
        }

        _state.Set(enumerator, Slots.Passed, all);
        _state.Set(enumerator, current, AbstractValue.Unknown);
    }

    /// <summary>An element that was read without a check has not been checked, whatever is taken to hold of it from there on.</summary>
    private void ForgetPassed(int element)
    {
        var current = Slots.Member(CurrentElement);
        foreach (var known in _state.Objects)
        {
            if (known.Value.Members.TryGetValue(current, out var value) && value is ObjectValue { Id: var id } && id == element) _state.Set(known.Key, Slots.Passed, AbstractValue.Unknown);
        }
    }

    /// <summary>After the last element, what stands for those left behind stands for all.</summary>
    private void EndEnumeration(IOperation enumerator, FlowState state)
    {
        _state = state;
        if (state.Assumption is not null || Evaluate(enumerator) is not ObjectValue { Id: var id }) return;
        if (state.Get(id, Slots.Passed) is not ObjectValue { Id: not ObjectValue.NoObject and var passed }) return;
        state.Set(id, Slots.Elements, new ObjectValue(passed));
        state.Set(id, Slots.Passed, AbstractValue.Unknown);
    }

    /// <summary>Conditions on both of two objects are conditions on what stands for the two.</summary>
    private void SpeakOf(int both, int one, int other)
    {
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

        AbstractValue Renewed(AbstractValue value) => value switch
        {
            TruthValue truth => truth.Map(OnBoth),
            ChoiceValue choice => choice.Map(OnBoth),
            _ => value,
        };

        foreach (var root in _state.Roots)
        {
            if (Renewed(root.Value) is var renewed && !ReferenceEquals(renewed, root.Value)) _state.Set(root.Key, renewed);
        }

        foreach (var known in _state.Objects)
        {
            foreach (var member in known.Value.Members)
            {
                if (Renewed(member.Value) is var renewed && !ReferenceEquals(renewed, member.Value)) _state.Set(known.Key, member.Key, renewed);
            }
        }
    }
}
