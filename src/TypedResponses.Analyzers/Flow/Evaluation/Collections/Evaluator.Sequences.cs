using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Collections and the operators on them. Of a collection one value is known that stands for every element; an
/// operator's signature says where elements go: in <c>M&lt;T&gt;(IEnumerable&lt;T&gt;, Func&lt;T, R&gt;)</c> the lambda's
/// parameter is an element, and where <c>T</c> is returned, an element comes out.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>The one collection whose elements are not what its last type argument says.</summary>
    private const string PriorityQueue = "PriorityQueue";

    /// <summary>The value that stands for every element of a collection.</summary>
    private AbstractValue ElementsOf(AbstractValue collection, ITypeSymbol? elementType)
    {
        if (collection is not ObjectValue { Id: not ObjectValue.NoObject and var id }) return Fresh(elementType);
        if (_state.Get(id, Slots.Elements) is { } known) return known;
        var elements = new ObjectValue(_state.NewObject());
        SetElements(id, elements);
        return elements;
    }

    /// <summary>One element: an object of its own, of which all that holds of every element is known.</summary>
    /// <param name="elements">What stands for every element.</param>
    /// <param name="isOne">Whether that is one object, whose conditions on others are good for its copy.</param>
    private AbstractValue Instance(AbstractValue elements, bool isOne = false)
    {
        if (elements is ObjectValue { Id: var group } && CommonKey(elements) is { } key) return InstanceOfGroup(group, key);

        // Two parts of one object stay of one object, and a condition speaks of the element's own.
        var copies = new Dictionary<int, int>();
        var element = Copy(elements, copies);
        foreach (var copy in copies.Values)
        {
            foreach (var member in _state[copy].Members) _state.Set(copy, member.Key, AboutCopies(member.Value, copies, isOne));
        }

        return AboutCopies(element, copies, isOne);
    }

    private AbstractValue Copy(AbstractValue value, Dictionary<int, int> copies) => value switch
    {
        ObjectValue { Id: not ObjectValue.NoObject and var id } => new ObjectValue(CopyOf(id, copies)),
        FacetValue facet => facet with { Id = CopyOf(facet.Id, copies), Source = ObjectValue.NoObject },
        TupleValue tuple => tuple.Map(part => Copy(part, copies)),
        _ => value,
    };

    private int CopyOf(int id, Dictionary<int, int> copies)
    {
        if (copies.TryGetValue(id, out var known)) return known;
        var copy = _state.NewObject(_state[id]);
        copies.Add(id, copy);
        foreach (var member in _state[id].Members)
        {
            if (member.Key.Key is Slot.MemberKey) _state.Set(copy, member.Key, Copy(member.Value, copies));
        }

        return copy;
    }

    private static AbstractValue AboutCopies(AbstractValue value, Dictionary<int, int> copies, bool isOne) => value switch
    {
        TruthValue truth => isOne ? truth.Map(constraint => constraint.Rename(copies)) : truth.Renumber(copies),
        TupleValue tuple => tuple.Map(part => AboutCopies(part, copies, isOne)),
        _ => value,
    };

    private ObjectValue Collection(AbstractValue elements)
    {
        var id = _state.NewObject();
        SetElements(id, elements);
        return new(id);
    }

    /// <summary>The elements of a collection that has none yet: everything holds of them.</summary>
    private AbstractValue NoElements(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true, TupleElements: var parts })
        {
            return TupleValue.Of([.. parts.Select(part => NoElements(part.Type) is not UnknownValue and var none
                ? none
                : new ObjectValue(_state.NewNothing(HeapObject.Empty)))]);
        }

        if (ElementType(type) is { } inner && IsEnumerable(type) && NoElements(inner) is ObjectValue inside) return Collection(inside);
        if (Fresh(type) is not ObjectValue { Id: var id } elements) return AbstractValue.Unknown;
        _state.SetPossible(id, StatusContract.Existence, 0);
        foreach (var contract in ContractsOf(type)) _state.SetPossible(id, contract, 0);
        return elements;
    }

    /// <summary>An empty collection that a method is given, which one cannot look into, is there to be filled.</summary>
    private AbstractValue? Filled(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        LoseCounts(call.Arguments, arguments);
        if (call.TargetMethod.MethodKind != MethodKind.Constructor) LoseFindings(instance);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is not ObjectValue { Id: var id }
                || call.Arguments[i].Parameter?.Type is not { } type
                || type.Name.StartsWith("IReadOnly", StringComparison.Ordinal))
            {
                continue;
            }

            LetFill(id);
        }

        return null;
    }

    /// <summary>Methods of the framework that are given an array, such as <c>calls.CopyTo(array)</c>, fill it.</summary>
    private void FillArrays(IInvocationOperation call, AbstractValue[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is ObjectValue { Id: var id } && call.Arguments[i].Parameter?.Type is IArrayTypeSymbol or { Name: "Span" or "Memory" })
            {
                LetFill(id);
            }
        }
    }

    /// <summary>What a call does to the places of elements: another one is where an enumerator stands, or at an index.</summary>
    private void MoveElements(int id, IMethodSymbol method, AbstractValue[] arguments)
    {
        MoveCount(id, method, arguments);

        // `builder.Append("x")` makes no list longer.
        if ((IsAdding(method) || method.Name == "AddRange" || IsMoving(method)) && ContractReader.FindMember(method.ContainingType, "Count") is not null)
        {
            _state.ForgetElementsAt(new Slot.MemberKey("Count"));
        }

        if (method.ContainingType.Name == "LinkedList" && (IsAdding(method) || method.Name is "AddBefore" or "AddAfter" || IsMoving(method)))
        {
            _state.Set(id, Slots.Member("First"), AbstractValue.Unknown);
            _state.Set(id, Slots.Member("Last"), AbstractValue.Unknown);
        }

        if (method.Name is "MoveNext" or "MoveNextAsync") Advance(id);
        else if (IsAdding(method) || method.Name == "AddRange")
        {
            _state.ForgetElements(id, key => method.Name == "Insert" || key.IsDown || key.CountsFromTheEnd());
            if (PlaceOfAdded(method, arguments) is var (place, added)) _state.Set(id, Slots.Element(ElementKey.At(place)), added);
        }
        else if (IsMoving(method))
        {
            _state.ForgetPlaces(id);
            Unfile(id);
        }
    }

    /// <summary>Where a list puts an object that it is given: at the end, or at a constant place.</summary>
    private (int Place, AbstractValue Added)? PlaceOfAdded(IMethodSymbol method, AbstractValue[] arguments) =>
        method.ContainingType.GetMembers("RemoveAt").IsEmpty || ContractsOf(method.Parameters.LastOrDefault()?.Type).IsEmpty
            ? null
            : (method.Name, arguments) switch
            {
                ("Add", [ObjectValue added]) => (-1, added),
                ("Insert", [ConstantValue { Value: int and >= 0 and var place }, ObjectValue added]) => (place, added),
                _ => null,
            };

    private static bool IsMoving(IMethodSymbol method) =>
        method.Name is "InsertRange" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "Clear" or "Sort" or "Reverse" or "RemoveFirst"
            or "RemoveLast" or "TryRemove";

    /// <summary>Whether an array is one of a local that only this code fills: then what is read from it was put into it before.</summary>
    private bool IsFilledHere(IArrayCreationOperation creation) =>
        creation.Parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } && !context.Stable.IsCaptured(local);

    private AbstractValue CreateArray(IArrayCreationOperation creation)
    {
        foreach (var size in creation.DimensionSizes) Evaluate(size);
        if (creation.Type is not IArrayTypeSymbol array) return Fresh(creation.Type);
        if (IsPlainArray(array) && creation.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: 0 } }]) return new ArrayValue(IsEmpty: true);
        if (creation.Initializer is null) return IsFilledHere(creation) ? Collection(NoElements(array.ElementType)) : Fresh(array);
        AbstractValue? elements = null;
        var promised = Constraint.None;
        foreach (var item in creation.Initializer.ElementValues)
        {
            var value = Evaluate(item);
            promised = promised.And(PromiseOf(value) ?? Constraint.None);
            if (array.ElementNullableAnnotation == NullableAnnotation.NotAnnotated)
            {
                HandOn(item, value, array.ElementType, array.ElementNullableAnnotation, isExact: true);
            }

            elements = elements is null ? value : Union(elements, value);
        }

        if (IsPlainArray(array) && elements is not FacetValue) return new ArrayValue(elements is null);
        var made = Collection(elements is null ? NoElements(array.ElementType) : Instance(elements));
        AddPromise(made.Id, promised);
        return made;
    }

    /// <summary>A collection expression, which this version of Roslyn has no operation for.</summary>
    private AbstractValue CreateCollection(IOperation creation)
    {
        AbstractValue? elements = null;
        var isSomeLeft = false;
        var promised = Constraint.None;
        AbstractValue count = new ConstantValue(0), source = AbstractValue.Unknown;
        foreach (var child in creation.ChildOperations)
        {
            // What the collection is made with, and no element of it.
            if (child is IArgumentOperation argument)
            {
                if (!argument.IsImplicit) Evaluate(argument.Value);
                continue;
            }

            AbstractValue value;
            if (child.Syntax is SpreadElementSyntax)
            {
                value = AbstractValue.Unknown;
                foreach (var part in child.ChildOperations)
                {
                    var spread = Evaluate(part);
                    isSomeLeft |= IsSomeLeft(spread);
                    source = spread;
                    value = ElementsOf(spread, null);
                    promised = promised.And(PromisesOf(spread) ?? Constraint.None);
                    count = Sum(count, CountIn(spread));
                }
            }
            else
            {
                value = Evaluate(child);
                promised = promised.And(PromiseOf(value) ?? Constraint.None);
                count = PositiveValue.Instance;
            }

            elements = elements is null ? value : Union(elements, value);
        }

        if (IsPlainArray(creation.Type) && elements is not FacetValue && ArrayOf(count) is { } array) return array;
        var made = Collection(elements is null ? NoElements(ElementType(creation.Type)) : Instance(elements));
        StartCount(made.Id, creation.Type, isCollection: true, count);
        AddPromise(made.Id, promised);
        if (isSomeLeft) _state.Set(made.Id, Slots.Left, PositiveValue.Instance);
        if (creation.Syntax is CollectionExpressionSyntax { Elements: [SpreadElementSyntax] }) TakeFrom(source, made);
        return made;
    }

    internal static ITypeSymbol? ElementType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { Name: PriorityQueue, TypeArguments: [{ } first, ..] } => first,
        INamedTypeSymbol { TypeArguments: [.., { } last] } => last,
        _ => SequenceTypes.ElementOf(type),
    };

    private static bool IsEnumerable(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or { SpecialType: SpecialType.System_String }:
                return false;
            case { SpecialType: SpecialType.System_Collections_IEnumerable }:
                return true;
            case
            {
                Name: PriorityQueue or "IAsyncEnumerable" or "IObservable" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory"
                    or "ConfiguredCancelableAsyncEnumerable",
            }:
                return true;
        }

        // Those of the definition are there already, those of its every use are made.
        foreach (var implemented in type.OriginalDefinition.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable) return true;
        }

        return false;
    }
}
