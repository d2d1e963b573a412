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
    private readonly Dictionary<ILocalSymbol, IOperation> _pairs = new(SymbolEqualityComparer.Default);
    private bool? _takesOut;

    /// <summary>Whether the code takes anything out of a collection, or one collection out of another: only then it matters what was taken from where.</summary>
    private bool TakesOut => _takesOut ??= Writes(static name => name is "Remove" or "TryRemove" or "RemoveAll" or "Except" or "ExceptWith" or "Contains");

    /// <summary>Whether the code writes one of some names.</summary>
    private bool Writes(Func<string, bool> isOne) => graph.OriginalOperation.Syntax.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && isOne(token.ValueText));

    /// <summary>A copy of a collection, or those elements of it that a predicate holds for, and what stands for those it does not hold for.</summary>
    private void TakeFrom(AbstractValue source, AbstractValue taken, AbstractValue? rest = null)
    {
        if (source is not ObjectValue { Id: not ObjectValue.NoObject and var whole } || taken is not ObjectValue { Id: var part } || part == whole || !TakesOut) return;
        if (_state.Get(whole, Slots.Elements) is not { } elements) return;
        if (rest is null && _state.Get(whole, Slots.Whole) is { } first)
        {
            _state.Set(part, Slots.Whole, first);
            _state.Set(part, Slots.WholeElements, _state.Get(whole, Slots.WholeElements) ?? AbstractValue.Unknown);
            _state.Set(part, Slots.Rest, _state.Get(whole, Slots.Rest) ?? AbstractValue.Unknown);
            return;
        }

        _state.Set(part, Slots.Whole, source);
        _state.Set(part, Slots.WholeElements, elements);
        _state.Set(part, Slots.Rest, rest ?? AbstractValue.Unknown);
    }

    /// <summary>What an operator takes from a sequence.</summary>
    private void KeepWhole(IInvocationOperation call, AbstractValue source, AbstractValue result, AbstractValue? rest)
    {
        if (call.TargetMethod.Name is "Where" or "FindAll" ? rest is null : !KeepsNumber(call.TargetMethod) || call.TargetMethod.Name == "Select") return;
        TakeFrom(source, result, rest);
        if (rest is null) TakeKeys(source, result);
    }

    /// <summary>The collection that one was taken from, if it has got no other elements since; null where there is none.</summary>
    private ObjectValue? WholeOf(AbstractValue part) =>
        part is ObjectValue { Id: var id } && _state.Get(id, Slots.Whole) is ObjectValue whole && _state.Get(id, Slots.WholeElements) is { } elements && elements.Equals(_state.Get(whole.Id, Slots.Elements)) ? whole : null;

    /// <summary>What stands for the elements of a collection without those that were taken from it; null where nobody knows.</summary>
    private AbstractValue? Without(AbstractValue whole, AbstractValue part, ITypeSymbol? type) =>
        WholeOf(part) is { } known && known.Equals(whole) && part is ObjectValue { Id: var id } ? _state.Get(id, Slots.Rest) ?? NoElements(type) : null;

    /// <summary>An enumerator of what was taken from a collection also follows which elements stay there.</summary>
    private void BeginStaying(ObjectValue collection, ITypeSymbol? type, ITypeSymbol? element)
    {
        // A dictionary may lose entries while it is enumerated.
        if (type is { Name: "Dictionary" or "ConcurrentDictionary" } && TakesOut)
        {
            _state.Set(collection.Id, Slots.Whole, collection);
            _state.Set(collection.Id, Slots.WholeElements, ElementsOf(collection, element));
            _state.Set(collection.Id, Slots.Rest, AbstractValue.Unknown);
        }

        if (_state.Get(collection.Id, Slots.Whole) is null) return;
        _state.Set(collection.Id, Slots.Stayed, NonePassed(collection, element));
        _state.Set(collection.Id, Slots.Staying, NonePassed(collection, element));
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
        if (_state.Assumption is not null || _state.Get(enumerator, Slots.Stayed) is not { } stayed) return false;
        _state.Set(enumerator, Slots.Stayed, AbstractValue.Unknown);
        if (WholeOf(new ObjectValue(enumerator)) is not { Id: var whole }) return false;
        HoldOfAll(whole, _state.Get(enumerator, Slots.Rest) is { } rest ? Together(rest, stayed) : stayed);
        return whole == enumerator;
    }

    /// <summary>What is taken out of a collection no longer counts among those that stay.</summary>
    private void TakeOut(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        if (instance is not ObjectValue { Id: not ObjectValue.NoObject and var id }) return;

        // What is no longer in it is not known to have been taken from where it came.
        if (Loses(call.TargetMethod) && !instance.Equals(_state.Get(id, Slots.Whole))) _state.Set(id, Slots.Whole, AbstractValue.Unknown);
        if (arguments.Length == 0) return;
        if (IsAdding(call.TargetMethod)) Pick(call, arguments[0]);
        switch (call.TargetMethod.Name)
        {
            case "Remove" or "TryRemove" when EnumeratorOfKey(call.Arguments[0].Value, instance) is { } enumerator:
                _state.Set(enumerator, Slots.Staying, NothingLike(_state.Get(enumerator, Slots.Staying)));
                break;
            case "Remove" or "TryRemove":
                foreach (var known in _state.Objects)
                {
                    if (!known.Value.Members.TryGetValue(Slots.Staying, out var current) || !known.Value.Members.TryGetValue(Slots.Whole, out var whole) || !whole.Equals(instance)) continue;
                    if (current is ObjectValue && (arguments[0].Equals(current) || Keyed(call.Arguments[0].Value) is { } pair && pair.Equals(current))) _state.Set(known.Key, Slots.Staying, NothingLike(current));
                }

                break;
            case "ExceptWith" when Without(instance, arguments[0], ElementType(call.Instance!.Type)) is { } rest:
                HoldOfAll(id, rest);
                break;
            case "IntersectWith" when ElementsOf(arguments[0], null) is ObjectValue { Id: var other } && ElementsOf(instance, ElementType(call.Instance!.Type)) is ObjectValue element:
                Share(element.Id, other);
                break;
        }
    }

    private static bool Loses(IMethodSymbol method) => method.Name is "Dequeue" or "Pop" or "TryDequeue" or "TryPop" || IsMoving(method) && method.Name is not ("Sort" or "Reverse" or "InsertRange");

    /// <summary>What stands for no element, of which everything is known that is known of another.</summary>
    private ObjectValue NothingLike(AbstractValue? element) => new(_state.NewNothing(element is ObjectValue { Id: var id } ? _state[id] : HeapObject.Empty));

    /// <summary>The entry of a dictionary whose key an operation names.</summary>
    private AbstractValue? Keyed(IOperation key) => key.WithoutConversions() switch
    {
        IPropertyReferenceOperation { Property.Name: "Key", Instance: { } pair } => Evaluate(pair),
        ILocalReferenceOperation { Local: var local } when _pairs.TryGetValue(local, out var pair) => Evaluate(pair),
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
        original is ObjectValue { Id: var one } && copy is ObjectValue { Id: var other } && !constraint.IsImpossible ? constraint.Renumber(new Dictionary<int, int> { [one] = other }) : constraint;

    /// <summary>An element of two collections is one of either.</summary>
    private void Share(int element, int other)
    {
        foreach (var fact in _state[other].Facts)
        {
            if ((_state.Possible(element, fact.Key) & fact.Value) is not 0 and var possible) _state.SetPossible(element, fact.Key, possible);
        }
    }
}
