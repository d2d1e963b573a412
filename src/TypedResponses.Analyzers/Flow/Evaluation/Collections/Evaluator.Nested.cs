using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Collections in collections: a dictionary of lists. Every list that is taken from it is a copy of the one value that stands for all,
/// and knows the dictionary, so that what is added to the list is among the elements there.
/// </summary>
internal sealed partial class Evaluator
{
    private const int MaxNesting = 3;

    /// <summary>The collection gets one more element, and so does the one that holds it.</summary>
    private void AddElement(int collection, AbstractValue element, int nesting = 0)
    {
        if (_state.Get(collection, Slots.Elements) is not { } known) return;
        var all = Union(known, element);
        SetElements(collection, all);
        Hold(collection, element);
        AddUncounted(collection, element);
        AddPromise(collection, PromiseOf(element));
        if (nesting >= MaxNesting || _state.Get(collection, Slots.Holder) is not ObjectValue { Id: var holder }) return;
        AddElement(holder, new ObjectValue(collection), nesting + 1);
        if (!IsPlace(holder, collection)) _state.ForgetPlaces(holder);
    }

    private void SetElements(int collection, AbstractValue elements)
    {
        _state.Set(collection, Slots.Elements, elements);
        Hold(collection, elements);
    }

    private void Hold(int collection, AbstractValue element)
    {
        if (element is ObjectValue { Id: not ObjectValue.NoObject and var id } && _state.Get(id, Slots.Elements) is not null)
        {
            _state.Set(id, Slots.Holder, new ObjectValue(collection));
        }
    }

    /// <summary>Whether one of the places of a collection, by its index, holds just this element.</summary>
    private bool IsPlace(int collection, int element)
    {
        foreach (var member in _state[collection].Members)
        {
            if (member.Key.Key is ElementKey && member.Value is ObjectValue { Id: var id } && id == element) return true;
        }

        return false;
    }

    /// <summary>Whether the value that stands for every element stands for none, as far as anybody can tell.</summary>
    private bool AreNone(int elements, int nesting = 0) =>
        _state.Get(elements, Slots.Elements) is { } inside
            ? nesting < MaxNesting && inside is ObjectValue { Id: var inner } && AreNone(inner, nesting + 1)
            : _state[elements].IsNothing;

    /// <summary>What was empty may hold anything from here on.</summary>
    private void LetFill(int collection, int nesting = 0)
    {
        if (nesting == 0 && !(_state.Get(collection, Slots.Elements) is ObjectValue { Id: var elements } && AreNone(elements))) return;
        _state.Set(collection, Slots.Elements, AbstractValue.Unknown);
        if (nesting < MaxNesting && _state.Get(collection, Slots.Holder) is ObjectValue { Id: var holder }) LetFill(holder, nesting + 1);
    }

    /// <summary>The key of an element, which tells whether it is a collection.</summary>
    private ElementKey? KeyOf(ImmutableArray<IOperation> indices, ITypeSymbol? type) =>
        ElementKey.Of(indices) is { } key ? key with { IsCollection = !ContractsOf(ElementType(type)).IsEmpty } : null;
}
