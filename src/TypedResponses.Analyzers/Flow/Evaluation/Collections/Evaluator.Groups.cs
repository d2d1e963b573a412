using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Groups by the status, or by whether there is a payload: whoever asks for a group's key asks for the state of its elements.</summary>
internal sealed partial class Evaluator
{
    private Slot KeySlot => Slots.Member("Key");

    /// <summary>Whether a key is the status, or whether there is a payload.</summary>
    private static bool IsByState(AbstractValue key, string name) =>
        name is "GroupBy" or "ToLookup" or "ToDictionary" && key is FacetValue { Facet: Facet.Status or Facet.StatusText } or TruthValue { IsOpen: false };

    /// <summary>The elements in each group of a lookup by state, whose key a constant names: <c>byStatus[Status.Failed]</c>.</summary>
    private List<KeyValuePair<object, AbstractValue>> Groups(AbstractValue key, AbstractValue element)
    {
        var groups = new List<KeyValuePair<object, AbstractValue>>();
        if (element is not ObjectValue { Id: var id }) return groups;
        var constants = key is FacetValue { Contract.DeclaredValues: var values }
            ? values.Where(value => value.Constant is not null).Select(value => value.Constant!)
            : [true, false];
        foreach (var constant in constants)
        {
            var group = Instance(element);
            foreach (var mask in AreEqual(key, new ConstantValue(constant), null).WhenTrue.Masks)
            {
                if (mask.Key.Object == id) _state.SetPossible(((ObjectValue)group).Id, mask.Key.Contract, _state.Possible(id, mask.Key.Contract) & mask.Value);
            }

            groups.Add(new(constant, group));
        }

        return groups;
    }

    private ObjectValue Group(AbstractValue key, AbstractValue element)
    {
        var group = Collection(element);
        _state.Set(group.Id, KeySlot, key);
        return group;
    }

    /// <summary>What the elements of a group have in common.</summary>
    private AbstractValue? CommonKey(AbstractValue? group) => group is ObjectValue { Id: var id } ? _state.Get(id, KeySlot) : null;

    /// <summary>One group of its own: its key speaks of its own elements.</summary>
    private ObjectValue InstanceOfGroup(int group, AbstractValue key)
    {
        var copy = _state.NewObject(_state[group]);
        if (_state.Get(group, Slots.Elements) is not ObjectValue { Id: var each }) return new(copy);
        var element = _state.NewObject(_state[each]);
        var numbers = Enumerable.Range(0, element).ToDictionary(id => id, id => id == each ? element : id);
        _state.Set(copy, Slots.Elements, new ObjectValue(element));
        _state.Set(copy, KeySlot, key.Renumber(numbers));
        return new(copy);
    }

    /// <summary>
    /// What is taken along with the key of the group it came from: which group somebody picks by it then, one cannot see, but the state was
    /// looked at.
    /// </summary>
    private void VouchFor(AbstractValue value, AbstractValue key)
    {
        foreach (var contract in ContractsIn(key))
        {
            foreach (var id in Reach([value]))
            {
                var proven = _state.Possible(id, contract) & contract.Proven();
                if (proven != 0) _state.SetPossible(id, contract, proven);
            }
        }
    }

    private static IEnumerable<StatusContract> ContractsIn(AbstractValue key)
    {
        if (key is FacetValue facet) yield return facet.Contract;
        if (key is not TruthValue truth) yield break;
        foreach (var mask in truth.WhenTrue.And(truth.WhenFalse).Masks) yield return mask.Key.Contract;
    }
}
