using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Going through a dictionary by its keys to take entries out: <c>foreach (var key in map.Keys.ToList()) if (!map[key].HasResult) map.Remove(key);</c>.
/// </summary>
internal sealed partial class Evaluator
{
    private Dictionary<ILocalSymbol, IOperation>? _keys;

    /// <summary>The keys of a dictionary; null where nothing is taken out of one.</summary>
    private ObjectValue? Keys(ObjectValue dictionary, ITypeSymbol? valueType, ITypeSymbol? type)
    {
        if (!TakesOut || dictionary.Id == ObjectValue.NoObject || Fresh(type) is not ObjectValue { Id: var id } keys) return null;
        _state.Set(id, Slots.KeysOf, dictionary);
        _state.Set(id, Slots.WholeElements, ElementsOf(dictionary, valueType));
        _state.Set(id, Slots.Stayed, NoElements(valueType));
        return keys;
    }

    /// <summary><c>map.Where(pair => …).Select(pair => pair.Key)</c>: the keys of some entries of a dictionary.</summary>
    private void SelectKeys(AbstractValue entries, ITypeSymbol? valueType, AbstractValue keys)
    {
        if (Wholes(entries) is not [.., var dictionary] || keys is not ObjectValue { Id: var id }) return;
        _state.Set(id, Slots.KeysOf, dictionary);
        _state.Set(id, Slots.WholeElements, ElementsOf(dictionary, valueType));
        _state.Set(id, Slots.Rest, Without(dictionary, entries, valueType) ?? AbstractValue.Unknown);
        _state.Set(id, Slots.Stayed, NoElements(valueType));
    }

    private static bool SelectsKey(FunctionValue function) =>
        function.Body?.Blocks.Any(block => block.BranchValue is IPropertyReferenceOperation
        {
            Property: { Name: "Key", ContainingType.Name: "KeyValuePair" },
        }) == true;

    /// <summary>A copy of the keys of a dictionary.</summary>
    private void TakeKeys(AbstractValue keys, AbstractValue copy)
    {
        if (DictionaryOf(keys) is null || copy is not ObjectValue { Id: var id }) return;
        foreach (var slot in new[] { Slots.KeysOf, Slots.WholeElements, Slots.Rest, Slots.Stayed })
        {
            _state.Set(id, slot, _state.Get(((ObjectValue)keys).Id, slot) ?? AbstractValue.Unknown);
        }
    }

    private ObjectValue? DictionaryOf(AbstractValue keys) => keys is ObjectValue { Id: var id } ? _state.Get(id, Slots.KeysOf) as ObjectValue : null;

    /// <summary>An enumerator of keys follows which entries stay in the dictionary.</summary>
    private void BeginKeys(ObjectValue keys)
    {
        if (DictionaryOf(keys) is not { } dictionary) return;
        _state.Set(keys.Id, Slots.Whole, dictionary);
        _state.Set(keys.Id, Slots.Staying, _state.Get(keys.Id, Slots.Stayed) ?? AbstractValue.Unknown);
    }

    /// <summary>The enumerator whose current element is the key of an entry of a dictionary.</summary>
    private int? EnumeratorOfKey(IOperation key, AbstractValue dictionary) =>
        key.WithoutConversions() is ILocalReferenceOperation { Local: var local } && _keys is not null && _keys.TryGetValue(local, out var enumerator)
        && Evaluate(enumerator) is ObjectValue { Id: var id } && dictionary.Equals(_state.Get(id, Slots.KeysOf)) ? id : null;

    /// <summary>
    /// <c>calls.TryGetValue(id, out var call)</c> hands out the object that <c>calls[id]</c> gives. A loop that waits may be handed another in each round.
    /// </summary>
    private AbstractValue LookedUp(IInvocationOperation call, AbstractValue instance, AbstractValue given, AbstractValue found)
    {
        if (call.TargetMethod.Name != "TryGetValue"
            || _state.Assumption is not null
            || instance is not ObjectValue { Id: not ObjectValue.NoObject and var dictionary })
        {
            return found;
        }

        if (KeyOf(call, call.Arguments[1].Value.Type) is not { } key) return found;
        var slot = Slots.Element(key);
        if (_state.Get(dictionary, slot) is { } known) return known;
        NoteFirstLook(slot, found);
        _state.Set(dictionary, slot, found);
        File(given, dictionary, found);
        return found;
    }

    private Slot FiledSlot => Slots.Member("[]");

    /// <summary>
    /// A key, or an index, keeps what it was found to lead to: so that <c>keys.Where(k => map[k].HasResult)</c> are keys of calls with a result, whatever
    /// the next function calls them.
    /// </summary>
    private void File(AbstractValue given, int collection, AbstractValue element)
    {
        if (given is not ObjectValue { Id: not ObjectValue.NoObject and var key }
            || element is not ObjectValue
            || _state.Assumption is not null
            || _state.Get(collection, Slots.Elements) is not { } elements)
        {
            return;
        }

        _state.Set(key, Slots.KeyIn, new ObjectValue(collection));
        _state.Set(key, Slots.WholeElements, elements);
        _state.Set(key, FiledSlot, element);
    }

    /// <summary>What a key was found to lead to in a collection that has got no other elements since; null where nobody has looked.</summary>
    private AbstractValue? Filed(AbstractValue given, int collection) =>
        given is ObjectValue { Id: var key }
        && _state.Get(key, Slots.KeyIn) is ObjectValue { Id: var whole }
        && whole == collection
        && Equals(_state.Get(key, Slots.WholeElements), _state.Get(collection, Slots.Elements))
            ? _state.Get(key, FiledSlot)
            : null;

    /// <summary>Other elements stand where keys and indices led to.</summary>
    private void Unfile(int collection)
    {
        foreach (var known in _state.Objects)
        {
            if (known.Value.Members.TryGetValue(Slots.KeyIn, out var whole) && whole is ObjectValue { Id: var id } && id == collection)
            {
                _state.Set(known.Key, Slots.KeyIn, AbstractValue.Unknown);
            }
        }
    }

    /// <summary>The key that a method of a dictionary is given first.</summary>
    private ElementKey? KeyOf(IInvocationOperation call, ITypeSymbol? valueType) => KeyOf(ImmutableArray.Create(call.Arguments[0].Value), valueType);
}
