using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Loops that take elements out of a collection: <c>foreach (var call in calls.ToList()) if (!call.HasResult) calls.Remove(call);</c>. What was taken
/// from a collection knows it, and what holds of the elements that stay when the loop goes through it holds of the collection afterwards.
/// </summary>
internal sealed partial class Evaluator
{
    private Dictionary<ILocalSymbol, IOperation>? _pairs;
    private List<IOperation>? _shrinking;

    private bool TakesOut => CollectionWords.In(graph).TakesOut;

    /// <summary>A copy of a collection, or those elements of it that a predicate holds for, and what stands for those it does not hold for.</summary>
    private void TakeFrom(AbstractValue source, AbstractValue taken, AbstractValue? rest = null)
    {
        if (source is not ObjectValue { Id: not ObjectValue.NoObject and var whole } || taken is not ObjectValue { Id: var part } || !TakesOut) return;
        if (_state.Get(whole, Slots.Elements) is { } elements) TakeFrom(source, elements, part, rest);
    }

    private void TakeFrom(AbstractValue whole, AbstractValue elements, int part, AbstractValue? rest)
    {
        _state.Set(part, Slots.Whole, whole);
        _state.Set(part, Slots.WholeElements, elements);
        _state.Set(part, Slots.Rest, rest ?? AbstractValue.Unknown);
    }

    /// <summary>What an operator takes from a sequence.</summary>
    private void KeepWhole(IInvocationOperation call, AbstractValue source, AbstractValue result, AbstractValue? rest)
    {
        if (IsSelection(call.TargetMethod.Name) ? rest is null : !KeepsNumber(call.TargetMethod) || call.TargetMethod.Name == "Select") return;
        TakeFrom(source, result, rest);
        if (rest is null) TakeKeys(source, result);
    }

    /// <summary>The collection that another one was taken from, if it has got no other elements since; null where there is none.</summary>
    private ObjectValue? WholeOf(AbstractValue part) =>
        part is ObjectValue { Id: var id } && _state.Get(id, Slots.Whole) is ObjectValue whole && whole.Id != id && IsUnchanged(whole, id) ? whole : null;

    /// <summary>The collections that another one was taken from: the nearest, the one that was taken from, and so on.</summary>
    private List<ObjectValue> Wholes(AbstractValue part)
    {
        var wholes = new List<ObjectValue>();
        for (var next = WholeOf(part); next is not null && !next.Equals(part) && wholes.Count < MaxNesting; next = WholeOf(next)) wholes.Add(next);
        return wholes;
    }

    private bool IsUnchanged(ObjectValue whole, int part) =>
        _state.Get(part, Slots.WholeElements) is { } elements && elements.Equals(_state.Get(whole.Id, Slots.Elements));

    /// <summary>What stands for the elements of a collection without those that were taken from it, or from what was; null where nobody knows.</summary>
    private AbstractValue? Without(AbstractValue whole, AbstractValue part, ITypeSymbol? type)
    {
        var rest = NoElements(type);
        foreach (var next in Wholes(part))
        {
            if (_state.Get(((ObjectValue)part).Id, Slots.Rest) is { } left) rest = Together(rest, left);
            if (next.Equals(whole)) return rest;
            part = next;
        }

        return null;
    }

    /// <summary>
    /// An enumerator also follows which elements stay in the collection that the code takes elements out of: itself, or one that it was taken from.
    /// </summary>
    private void BeginStaying(ObjectValue collection, ITypeSymbol? type, ITypeSymbol? element)
    {
        if (!TakesOut) return;

        // A dictionary may lose entries while it is enumerated.
        var whole = type is { Name: "Dictionary" or "ConcurrentDictionary" } && Shrinks(collection) ? collection : Wholes(collection).Find(Shrinks);
        if (whole is null) return;
        TakeFrom(whole, ElementsOf(whole, element), collection.Id, Without(whole, collection, element));
        _state.Set(collection.Id, Slots.Stayed, NonePassed(collection, element));
        _state.Set(collection.Id, Slots.Staying, NonePassed(collection, element));
    }

    /// <summary>Whether the code takes single elements out of a collection.</summary>
    private bool Shrinks(ObjectValue collection)
    {
        _shrinking ??= [.. graph.OriginalOperation.Descendants().OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name is "Remove" or "TryRemove"
            && call.Instance?.DescendantsAndSelf().Any(part => part is IInvocationOperation) == false)
            .Select(call => call.Instance!)];
        var mode = Mode;

        // Not yet: what stands on the way to it is read there.
        Mode = WalkMode.Call;
        var shrinks = _shrinking.Exists(shrinking => collection.Equals(Evaluate(shrinking)));
        Mode = mode;
        return shrinks;
    }

    private void AdvanceStaying(int enumerator)
    {
        if (_state.Get(enumerator, Slots.Stayed) is not { } stayed) return;
        _state.Set(enumerator, Slots.Stayed, _state.Get(enumerator, Slots.Staying) is { } last ? Together(stayed, last) : AbstractValue.Unknown);
        _state.Set(enumerator, Slots.Staying, AbstractValue.Unknown);
    }

    /// <summary>
    /// After the last element: the collection has those that stayed, and those that the loop did not go through. Whether that is all there is to
    /// say, because the loop went through the collection itself.
    /// </summary>
    private bool EndStaying(int enumerator)
    {
        if (_state.Get(enumerator, Slots.Stayed) is not { } stayed
            || _state.Get(enumerator, Slots.Whole) is not ObjectValue whole
            || !IsUnchanged(whole, enumerator))
        {
            return false;
        }

        HoldOfAll(whole.Id, _state.Get(enumerator, Slots.Rest) is { } rest ? Together(rest, stayed) : stayed);
        return whole.Id == enumerator;
    }

    /// <summary>What is taken out of a collection no longer counts among those that stay.</summary>
    private void TakeOut(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        if (instance is not ObjectValue { Id: not ObjectValue.NoObject and var id }) return;

        // What is no longer in it is not known to have been taken from where it came.
        if (Loses(call.TargetMethod) && WholeOf(instance) is not null) _state.Set(id, Slots.Whole, AbstractValue.Unknown);
        if (arguments is not [var taken, ..]) return;
        if (IsAdding(call.TargetMethod)) Pick(call, taken);
        switch (call.TargetMethod.Name)
        {
            case "Remove" or "TryRemove" when EnumeratorOfKey(call.Arguments[0].Value, instance) is { } enumerator:
                _state.Set(enumerator, Slots.Staying, NothingLike(_state.Get(enumerator, Slots.Staying)));
                break;
            case "Remove" or "TryRemove":
                var isKey = !SymbolEqualityComparer.Default.Equals(call.TargetMethod.Parameters[0].Type, ElementType(call.Instance!.Type));
                foreach (var known in _state.Objects)
                {
                    if (!known.Value.Members.TryGetValue(Slots.Staying, out var current)
                        || !known.Value.Members.TryGetValue(Slots.Whole, out var whole)
                        || !whole.Equals(instance))
                    {
                        continue;
                    }

                    if (current is ObjectValue && (taken.Equals(current) || isKey && current.Equals(KeyedBy(call.Arguments[0].Value))))
                    {
                        _state.Set(known.Key, Slots.Staying, NothingLike(current));
                    }
                }

                break;
            case "ExceptWith" when Without(instance, taken, ElementType(call.Instance!.Type)) is { } rest:
                HoldOfAll(id, rest);
                break;
            case "IntersectWith"
                when ElementsOf(taken, null) is ObjectValue { Id: var other } && ElementsOf(instance, ElementType(call.Instance!.Type)) is ObjectValue element:
                Share(element.Id, other);
                break;
        }
    }

    private static bool Loses(IMethodSymbol method) =>
        method.Name is "Dequeue" or "Pop" or "TryDequeue" or "TryPop" || IsMoving(method) && method.Name is not ("Sort" or "Reverse" or "InsertRange");

    /// <summary>What stands for no element, of which everything is known that is known of another.</summary>
    private ObjectValue NothingLike(AbstractValue? element) => new(_state.NewNothing(element is ObjectValue { Id: var id } ? _state[id] : HeapObject.Empty));

    /// <summary>What is in a dictionary under a key that an operation takes from it: <c>pair.Key</c>, or <c>call.Id</c>.</summary>
    private AbstractValue? KeyedBy(IOperation key) => key.WithoutConversions() switch
    {
        IPropertyReferenceOperation { Instance: { } keyed } => Evaluate(keyed),
        ILocalReferenceOperation { Local: var local } when _pairs is not null && _pairs.TryGetValue(local, out var pair) => Evaluate(pair),
        _ => null,
    };

    /// <summary>The variable that an entry of a dictionary is taken apart into, for its key.</summary>
    private static ILocalSymbol? KeyOf(IOperation target)
    {
        while (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is not ITupleOperation { Elements: [var key, ..] }) return null;
        while (key is IDeclarationExpressionOperation declared) key = declared.Expression;
        return (key as ILocalReferenceOperation)?.Local;
    }

    private AbstractValue OfBoth(AbstractValue element, AbstractValue other)
    {
        var shared = Instance(element);
        if (shared is ObjectValue { Id: var id } && other is ObjectValue { Id: var beside }) Share(id, beside);
        return shared;
    }

    /// <summary>A condition on one object as a condition on a copy of it.</summary>
    private static Constraint AboutCopy(Constraint constraint, AbstractValue original, AbstractValue copy) =>
        original is ObjectValue { Id: var one } && copy is ObjectValue { Id: var other }
            ? constraint.Renumber(new Dictionary<int, int> { [one] = other })
            : constraint;

    /// <summary>An element of two collections is one of either.</summary>
    private void Share(int element, int other)
    {
        foreach (var fact in _state[other].Facts)
        {
            if ((_state.Possible(element, fact.Key) & fact.Value) is not 0 and var possible) _state.SetPossible(element, fact.Key, possible);
        }
    }
}
