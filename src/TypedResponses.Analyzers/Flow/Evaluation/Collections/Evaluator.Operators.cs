using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Operators on collections: LINQ, the methods of lists, and whatever has a signature like theirs.</summary>
internal sealed partial class Evaluator
{
    private AbstractValue? OnSequence(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        var method = call.TargetMethod;
        var elements = BindElements(call, instance, arguments);
        if (elements.Count == 0) return OfType(call, arguments);
        var source = call.Instance is null ? arguments[0] : instance;

        for (var i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter is not { } parameter) continue;
            if (parameter.OriginalDefinition.Type is ITypeParameterSymbol single
                && elements.TryGetValue(single, out var known)
                && parameter.RefKind == RefKind.None)
            {
                // What cannot change gives another with one more.
                if (IsEnumerable(method.ReturnType)) elements[single] = Union(known, arguments[i]);
                else if (instance is ObjectValue { Id: var id } && IsAdding(method))
                {
                    AddElement(id, arguments[i]);
                    if (method.Name == "Add" && i == 1 && KeyOf(call, parameter.Type) is { } key) _state.Set(id, Slots.Element(key), arguments[i]);
                }
            }
            else if ((parameter.Name is "range" or "collection" or "items" || method.Name == "UnionWith")
                && instance is ObjectValue { Id: var list }
                && IsEnumerable(parameter.Type))
            {
                AddElement(list, Instance(ElementsOf(arguments[i], null)));
            }
            else if (parameter.RefKind == RefKind.Out
                && parameter.OriginalDefinition.Type is ITypeParameterSymbol found
                && elements.TryGetValue(found, out var one))
            {
                arguments[i] = new OutputValue(LookedUp(call, instance, arguments[0], OrNone(Instance(one), parameter.Type)));
            }
        }

        AbstractValue? answer = null;
        var operation = new SequenceOperator();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is FunctionValue && DelegateOf(call.Arguments[i].Parameter?.OriginalDefinition.Type) is { } signature)
            {
                answer = RunOn(call, i, arguments, signature, elements, source, operation) ?? answer;
            }
        }

        if (answer is not null) return answer;
        if (method.Name is "First" or "FirstOrDefault" && arguments.Length == (call.Instance is null ? 1 : 0) && FirstOf(source) is { } first)
        {
            return method.Name == "First" ? first : OrNone(first, ResultType(method));
        }

        if (IsOnly(call) && OnlyOf(source) is { } only) return only;
        if (method.Name is "FindIndex" or "FindLastIndex") return PlaceIn(call, source, elements, operation.AllOrNone.WhenFalse);
        LeaveOutNull(method.OriginalDefinition, elements);
        var result = operation.Group is { } group ? Collection(group) : Produce(method.OriginalDefinition.ReturnType, method.ReturnType, elements);
        if (result is ObjectValue { Id: var renewed } && IsEnumerable(method.ReturnType) && PlaceOfPut(call) is { } place)
        {
            _state.Set(renewed, Slots.Element(place), arguments[arguments.Length - 1]);
        }

        if (operation.Selected is { } selected && result is ObjectValue { Id: var selection }) SetElements(selection, selected);
        KeepCount(call, source, result);
        CountSelected(call, source, result, operation.AllOrNone);
        KeepPromises(call, source, result, operation.Promised);
        KeepSomeLeft(call, source, result, operation.KeepsAll);
        KeepWhole(call, source, result, operation.Rest);
        if (operation.SelectsKeys) SelectKeys(arguments[0], ElementType(ElementType(call.Arguments[0].Value.WithoutConversions().Type)), result);
        if (result is ObjectValue { Id: var lookup })
        {
            foreach (var one in operation.Groups) _state.Set(lookup, Slots.Element(ElementKey.Of(one.Key) with { IsCollection = true }), Collection(one.Value));
        }

        if (result is ObjectValue { Id: var rest } && elements.TryGetValue(method, out var left)) _state.Set(rest, Slots.Element(ElementKey.At(0)), left);
        if (!method.Name.Contains("OrDefault") && method.Name is not ("Find" or "FindLast")) return result;
        return Found(call, OrNone(result, ResultType(method)),
            IsSearchOrNone(method.Name) ? WhenNoneIsFound(call, source, operation.AllOrNone) : Constraint.None);
    }

    /// <summary>
    /// Where in another collection that it gives a method has put what it was given last: <c>all.SetItem(id, call)</c>, <c>all.Add(call)</c>. A set
    /// has no places; a list can be told where to put something.
    /// </summary>
    private ElementKey? PlaceOfPut(IInvocationOperation call) => (call.TargetMethod.Name, call.Arguments.Length) switch
    {
        ("SetItem" or "Add", 2) when call.Instance is not null => KeyOf(call, call.TargetMethod.Parameters[1].Type),
        ("Add", 1) when call.Instance?.Type?.GetMembers("Insert").IsEmpty == false => ElementKey.At(-1),
        _ => null,
    };

    /// <summary>The first element, where more is known of it than of the others: what <c>SkipWhile</c> stopped at, say.</summary>
    private AbstractValue? FirstOf(AbstractValue collection) =>
        collection is ObjectValue { Id: var id } && _state.Get(id, Slots.Element(ElementKey.At(0))) is { } first ? Instance(first) : null;

    /// <summary>Whether a call gives the one element there is, and throws where there are more: <c>calls.Single()</c>, <c>Assert.Single(calls)</c>.</summary>
    private static bool IsOnly(IInvocationOperation call) => call.TargetMethod.Name == "Single" && call.Arguments.Length == (call.Instance is null ? 1 : 0);

    /// <summary>The one element of a collection: what is learnt of it is learnt of every one.</summary>
    private AbstractValue? OnlyOf(AbstractValue collection) =>
        collection is ObjectValue { Id: var id }
        && _state.Get(id, Slots.Elements) is ObjectValue { Id: not ObjectValue.NoObject } only
        && CommonKey(only) is null
            ? only
            : null;

    private AbstractValue PlaceIn(IInvocationOperation call, AbstractValue collection, Dictionary<ISymbol, AbstractValue> elements, Constraint whenNone)
    {
        foreach (var found in elements.Values)
        {
            if (collection is not ObjectValue { Id: var id } || found is not ObjectValue { Id: var element }) continue;
            NoteSearch(call, (ObjectValue)found, whenNone);
            return new PlaceValue(id, element);
        }

        return AbstractValue.Unknown;
    }

    private static ITypeSymbol ResultType(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments: [{ } result] } ? result : method.ReturnType;

    private static bool IsAdding(IMethodSymbol method) =>
        method.Name is "Add" or "Insert" or "Enqueue" or "Push" or "AddFirst" or "AddLast" or "TryAdd";

    /// <summary>The elements that each type parameter of the signature stands for.</summary>
    private Dictionary<ISymbol, AbstractValue> BindElements(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        var elements = new Dictionary<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);
        if (call.Instance is { Type: { } type }
            && IsEnumerable(type)
            && ElementType(call.TargetMethod.OriginalDefinition.ContainingType) is ITypeParameterSymbol last)
        {
            elements[last] = ElementsOf(instance, ElementType(type));
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            var declared = call.Arguments[i].Parameter?.OriginalDefinition.Type;
            if (!IsEnumerable(declared) || ElementType(declared) is not ITypeParameterSymbol parameter || arguments[i] is FacetValue) continue;
            var value = ElementsOf(arguments[i], ElementType(call.Arguments[i].Value.Type));
            if (elements.TryGetValue(parameter, out var first) && call.TargetMethod.Name is "Intersect" or "Except")
            {
                elements[parameter] = call.TargetMethod.Name == "Except"
                    ? Without(arguments[0], arguments[i], ElementType(call.Arguments[i].Value.Type)) ?? first
                    : OfBoth(first, value);
                continue;
            }

            elements[parameter] = elements.TryGetValue(parameter, out var known) ? Union(known, value) : value;
        }

        return elements;
    }

    private static INamedTypeSymbol? DelegateOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } signature => signature,
        INamedTypeSymbol { TypeArguments: [INamedTypeSymbol expressed] } => expressed,
        _ => null,
    };

    /// <summary>Runs a lambda with elements for parameters, and takes from its answer what the operator makes of it.</summary>
    private AbstractValue? RunOn(IInvocationOperation call, int index, AbstractValue[] arguments, INamedTypeSymbol signature,
        Dictionary<ISymbol, AbstractValue> elements, AbstractValue collection, SequenceOperator operation)
    {
        if (arguments[index] is not FunctionValue function || signature.DelegateInvokeMethod is not { } invoke) return null;
        var name = call.TargetMethod.Name;
        var forAll = name is "All" or "TrueForAll" or "AllAsync";
        var forAny = name is "Any" or "Exists" or "AnyAsync";
        var counts = name is "Count" or "LongCount";
        var removes = name is "RemoveAll" or "RemoveWhere" && !IsEnumerable(call.TargetMethod.ReturnType);
        var values = new AbstractValue[invoke.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var type = invoke.Parameters[i].Type;
            if (elements.TryGetValue(type, out var element)) values[i] = forAll || forAny || counts || removes ? element : Instance(element);
            else if (IsEnumerable(type) && ElementType(type) is { } inner && elements.TryGetValue(inner, out var group)) values[i] = Collection(group);
            else values[i] = StateFor(type, call.Arguments, arguments) ?? Fresh(function.Method.Parameters[i].Type);
        }

        // The function may ask whether what it is given is in what was taken from the collection.
        var sampled = TakesOut && values.Length > 0 && collection is ObjectValue { Id: not ObjectValue.NoObject and var asked } ? asked : (int?)null;
        if (sampled is { } before) _state.Set(before, Slots.Sample, values[0]);
        _left = null;
        var result = Apply(function, values, call.Arguments[index].Value, Mentions(invoke.ReturnType, call.TargetMethod.OriginalDefinition));
        if (sampled is { } after) _state.Set(after, Slots.Sample, AbstractValue.Unknown);
        if ((name == "ForEach" || invoke.ReturnsVoid && name == "All") && values.Length > 0 && elements.TryGetValue(invoke.Parameters[0].Type, out var each))
        {
            EnsureEach(function, each, values, call.Arguments[index].Value);
        }

        if (forAll) return new TruthValue(OfEvery(AsTruth(result).WhenTrue, values), Constraint.None);
        if (forAny || counts)
        {
            var isAny = new TruthValue(Constraint.None, OfEvery(AsTruth(result).WhenFalse, values));
            return counts
                ? new CountValue(isAny.Not(), collection is ObjectValue { Id: var counted } ? counted : ObjectValue.NoObject,
                    OfEvery(AsTruth(result).WhenTrue, values))
                : isAny;
        }

        operation.KeepsAll = AsTruth(result).WhenFalse.IsImpossible;
        if (removes)
        {
            LeaveOpen(collection, AsTruth(result));
            Filter(values[0], AsTruth(result).WhenFalse);
        }

        // What cannot change gives another with fewer.
        if (name is "RemoveAll" && !removes) Filter(elements[invoke.Parameters[0].Type] = values[0], AsTruth(result).WhenFalse);
        if (name == "SkipWhile") Filter(elements[call.TargetMethod] = values[0], AsTruth(result).WhenFalse);
        if (CommonKey(values.FirstOrDefault()) is { } common && result is TupleValue) VouchFor(result, common);
        if (values.Length > 0 && IsByState(result, name))
        {
            if (name == "ToLookup") operation.Groups = Groups(result, values[0]);
            if (name == "GroupBy" && call.Arguments.Length == 2) operation.Group = Group(result, values[0]);
            else VouchFor(values[0], result);
            elements[invoke.Parameters[0].Type] = values[0];
        }

        if (IsFilter(name) && values.Length > 0)
        {
            if ((IsSearchOrNone(name) || name is "FindIndex" or "FindLastIndex" || IsSelection(name) && IsCounted(call))
                && elements.TryGetValue(invoke.Parameters[0].Type, out var all))
            {
                operation.AllOrNone = OfAllOrNone(function, all, values, AsTruth(result), call.Arguments[index].Value);
            }

            if (IsSelection(name) && TakesOut && values[0] is ObjectValue)
            {
                operation.Rest = Instance(values[0]);
                Filter(operation.Rest, AboutCopy(AsTruth(result).WhenFalse, values[0], operation.Rest));
            }

            Filter(values[0], AsTruth(result).WhenTrue);
            elements[invoke.Parameters[0].Type] = values[0];
        }
        else if (invoke.ReturnType is ITypeParameterSymbol returned && !elements.ContainsKey(returned))
        {
            // What the function throws for does not come out: `Select(call => call.Result ?? throw …)`.
            var learnt = Ensured().Only(Reach(values));
            if (result is FacetValue or ObjectValue or TupleValue && !function.Method.IsAsync) Filter(result, learnt);
            elements[returned] = result;
            if (name == "Select") NoteSelection(operation, function, result, values[0], elements[invoke.Parameters[0].Type], learnt);
        }
        else if (IsEnumerable(invoke.ReturnType) && ElementType(invoke.ReturnType) is ITypeParameterSymbol flattened && !elements.ContainsKey(flattened))
        {
            elements[flattened] = ElementsOf(result, null);
        }

        return null;
    }

    /// <summary>
    /// What a function selects of one element, it selects of every one: <c>calls.Select(call => call.Status).All(status => …)</c> asks them all.
    /// </summary>
    /// <param name="operation">What is noted of the operator.</param>
    /// <param name="function">The function.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="one">The element it was given.</param>
    /// <param name="every">What stands for every element.</param>
    /// <param name="learnt">What it has found out of the element; what it throws for does not come out.</param>
    private void NoteSelection(SequenceOperator operation, FunctionValue function, AbstractValue result, AbstractValue one, AbstractValue every,
        Constraint learnt)
    {
        if (one is not ObjectValue { Id: var copy } || every is not ObjectValue { Id: var each }) return;
        if (result is FacetValue part && part.Id == copy && learnt.Masks.IsEmpty) operation.Selected = part with { Id = each, Source = ObjectValue.NoObject };
        operation.Promised = AboutCopy(PromiseOf(result) ?? (function.Method.IsAsync ? learnt : Constraint.None), one, every);
        operation.SelectsKeys = TakesOut && SelectsKey(function);
    }

    /// <summary><c>calls.ForEach(Check)</c>: what a function has found out where it returns holds of every element.</summary>
    private void EnsureEach(FunctionValue function, AbstractValue each, AbstractValue[] values, IOperation source)
    {
        if (function.Method.IsAsync) return;
        var mode = Mode;

        // As part of a call, what is read without a check proves nothing.
        (Mode, values[0], _left) = (WalkMode.Call, each, null);
        Apply(function, values, source);
        Mode = mode;
        Filter(each, Ensured().Only(Reach([each])));
    }

    /// <summary>What holds of every element; a loop that waits for elements has some, so what none of them can be does not come about.</summary>
    private Constraint OfEvery(Constraint constraint, AbstractValue[] elements) =>
        _state.Assumption is not null ? constraint.IsImpossible ? constraint : constraint.Only(Reach(elements))
        : constraint.Only(Reach(elements)).Where(mask => (_state.Possible(mask.Key.Object, mask.Key.Contract) & mask.Value) != 0);

    private static bool IsFilter(string name) =>
        name is "Where" or "TakeWhile" or "Find" or "FindAll" or "FindLast" or "FindIndex" or "FindLastIndex" or "First" or "FirstOrDefault" or "Single"
            or "SingleOrDefault" or "Last" or "LastOrDefault"
            or "WhereAwait" or "FirstAsync" or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" or "LastAsync" or "LastOrDefaultAsync";

    private static bool Mentions(ITypeSymbol type, IMethodSymbol method) =>
        Mentions(type, parameter => SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, method));

    private static bool Mentions(ITypeSymbol type, Func<ITypeParameterSymbol, bool> isMeant) => type switch
    {
        ITypeParameterSymbol parameter => isMeant(parameter),
        IArrayTypeSymbol array => Mentions(array.ElementType, isMeant),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, isMeant)),
        _ => false,
    };

    /// <summary>Keeps of an element, in place, what a constraint allows.</summary>
    private void Filter(AbstractValue element, Constraint constraint)
    {
        var narrowed = _state.Clone();
        narrowed.Narrow(constraint);
        foreach (var id in Reach([element]))
        {
            foreach (var fact in narrowed[id].Facts) _state.SetPossible(id, fact.Key, narrowed.Possible(id, fact.Key));
        }
    }

    /// <summary>The objects that values lead to.</summary>
    private HashSet<int> Reach(AbstractValue[] values)
    {
        var reached = new HashSet<int>();
        var open = new Stack<AbstractValue>(values);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case TupleValue tuple:
                    for (var i = 0; i < tuple.Elements.Count; i++) open.Push(tuple.Elements[i]);
                    break;
                case FacetValue facet:
                    reached.Add(facet.Id);
                    break;
                case ObjectValue { Id: var id } when reached.Add(id):
                    foreach (var member in _state[id].Members) open.Push(member.Value);
                    break;
            }
        }

        return reached;
    }

    private AbstractValue OrNone(AbstractValue value, ITypeSymbol type)
    {
        if (value is ObjectValue { Id: not ObjectValue.NoObject and var id })
        {
            if (_state.Get(id, Slots.Awaited) is ObjectValue { Id: var awaited }) id = awaited;
            foreach (var contract in ContractsOf(type)) _state.SetPossible(id, contract, _state.Possible(id, contract) | Possibilities.NoObject);
        }

        return value;
    }

    /// <summary>A method that takes an <c>IEnumerable&lt;T?&gt;</c> and gives an <c>IEnumerable&lt;T&gt;</c> leaves out what is not there.</summary>
    private void LeaveOutNull(IMethodSymbol method, Dictionary<ISymbol, AbstractValue> elements)
    {
        if (ElementType(method.ReturnType) is not ITypeParameterSymbol { NullableAnnotation: NullableAnnotation.NotAnnotated } kept
            || !elements.TryGetValue(kept, out var each)
            || each is not FacetValue { Facet: Facet.Payload })
        {
            return;
        }

        if (!method.Parameters.Any(parameter => ElementType(parameter.Type) is ITypeParameterSymbol { NullableAnnotation: NullableAnnotation.Annotated } taken
            && SymbolEqualityComparer.Default.Equals(taken, kept)))
        {
            return;
        }

        var there = (FacetValue)Instance(each);
        Filter(there, IsPresent(there).WhenTrue);
        elements[kept] = there;
    }

    /// <summary>The value of a return type, where type parameters stand for known elements.</summary>
    private AbstractValue Produce(ITypeSymbol declared, ITypeSymbol? actual, Dictionary<ISymbol, AbstractValue> elements)
    {
        switch (declared)
        {
            case ITypeParameterSymbol parameter:
                return elements.TryGetValue(parameter, out var element) ? Instance(element) : Fresh(actual);
            case INamedTypeSymbol { IsTupleType: true } tuple:
                var parts = new AbstractValue[tuple.TupleElements.Length];
                for (var i = 0; i < parts.Length; i++) parts[i] = Produce(tuple.TupleElements[i].Type, null, elements);
                return TupleValue.Of(parts);
            case INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ } result] }:
                var task = Fresh(declared);
                if (task is ObjectValue { Id: var id }) _state.Set(id, Slots.Awaited, Produce(result, null, elements));
                return task;
            case INamedTypeSymbol { Name: "ILookup", TypeArguments: [_, { } grouped] }:
                return Collection(Collection(Produce(grouped, null, elements)));
        }

        if (!IsEnumerable(declared) || ElementType(declared) is not { } elementType) return Fresh(actual);
        var produced = Produce(elementType, ElementType(actual), elements);
        return produced is UnknownValue ? Fresh(actual) : Collection(produced);
    }

    private ObjectValue? OfType(IInvocationOperation call, AbstractValue[] arguments)
    {
        if (call.TargetMethod is not { Name: "OfType" or "Cast", TypeArguments: [{ } target] } method || arguments is not [ObjectValue source]) return null;
        var elements = ElementsOf(source, null);
        var slot = Slots.OfType(target);
        if (_state.Get(source.Id, slot) is TupleValue { Elements: [ObjectValue made, var from] } && from.Equals(elements))
        {
            if (_state.Get(made.Id, Slots.Elements) is ObjectValue { Id: var each } && elements is ObjectValue { Id: var whole }) Share(each, whole);
            return made;
        }

        var element = Instance(elements);
        if (method.Name == "OfType") Filter(element, TypeTest(element, null, target).WhenTrue);
        var result = Collection(element);

        // Asked for once more, they are the same ones, until there are others in the collection.
        if (source.Id != ObjectValue.NoObject) _state.Set(source.Id, slot, TupleValue.Of(result, elements));
        return result;
    }

    /// <summary>What the functions that one operator was given have told of its result.</summary>
    private sealed class SequenceOperator
    {
        /// <summary>What stands for the elements that a predicate does not hold for.</summary>
        public AbstractValue? Rest { get; set; }

        /// <summary>What is so where a predicate holds for every element, and where it holds for none.</summary>
        public TruthValue AllOrNone { get; set; } = TruthValue.Open;

        /// <summary>Whether every element stays that a predicate was asked about.</summary>
        public bool KeepsAll { get; set; }

        /// <summary>The part that a function selects of what stands for every element.</summary>
        public FacetValue? Selected { get; set; }

        /// <summary>Whether a function selects the keys of entries.</summary>
        public bool SelectsKeys { get; set; }

        /// <summary>What the tasks that a function makes of every element will have found out of it.</summary>
        public Constraint Promised { get; set; } = Constraint.None;

        /// <summary>The value that stands for every group.</summary>
        public AbstractValue? Group { get; set; }

        /// <summary>Of a lookup: the elements for each key that is known.</summary>
        public List<KeyValuePair<object, AbstractValue>> Groups { get; set; } = [];
    }
}
