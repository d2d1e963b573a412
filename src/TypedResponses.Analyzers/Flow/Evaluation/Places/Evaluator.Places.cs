using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Variables;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Reading variables, members and elements.</summary>
internal sealed partial class Evaluator
{
    private AbstractValue ReadRoot(Slot slot, ITypeSymbol? type)
    {
        if (_state.Get(slot) is { } known) return known;
        var value = Fresh(type);
        _state.Set(slot, value);
        return value;
    }

    private AbstractValue ReadMember(int id, Slot member, ITypeSymbol? type)
    {
        if (_state.Get(id, member) is { } known) return known;
        var value = Fresh(type);
        _state.Set(id, member, value);
        return value;
    }

    /// <summary>What is proven of something by where it comes from is so on every way, whether somebody has looked there or not.</summary>
    private void NoteFirstLook(Slot slot, AbstractValue found) =>
        slot.TellsAtFirstLook |= found is ObjectValue { Id: var id } && !ConstructedProofs.In(_state, id, Slots.Elements).IsEmpty;

    private AbstractValue Field(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (context.Helpers.Stored.In(field) is { } function) return function;
        if (reference.Instance is null) return StaticMember(field, field.Type);
        return Member(reference, reference.Instance, field, reference.Type);
    }

    private AbstractValue StaticMember(ISymbol member, ITypeSymbol type)
    {
        if (member.Name == "Empty" && type.SpecialType == SpecialType.System_String) return new ConstantValue("");
        if (member.Name == "Empty" && IsEnumerable(type)) return Collection(NoElements(ElementType(type)));

        // `ImageStatus.Completed` of a status that is a class or struct with one static member per value.
        return SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && MadeOnce(member, type) is var made
            ? made ?? new ConstantValue(member.Name)
            : ReadStatic(member, type);
    }

    private AbstractValue ReadStatic(ISymbol member, ITypeSymbol type)
    {
        var slot = Slots.Variable(member);
        if (_state.Get(slot) is { } known) return known;
        var value = Kept(member, type, slot);
        _state.Set(slot, value);
        return value;
    }

    private AbstractValue Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (context.Helpers.Stored.In(property) is { } function) return function;
        if (reference.Instance is null) return StaticMember(property, property.Type);
        return property.IsIndexer ? Indexer(reference, reference.Instance) : Member(reference, reference.Instance, property, reference.Type);
    }

    private AbstractValue Member(IOperation reference, IOperation instance, ISymbol member, ITypeSymbol? type)
    {
        var value = Evaluate(instance);
        switch (value)
        {
            case TupleValue tuple when IsNullableValue(instance.Type!):
                return member.Name == "Value" ? tuple : TruthValue.Open;
            case TupleValue tuple:
                return tuple[NameOf(member)];
            case FacetValue { Facet: Facet.Payload } payload:
                return OfPayload(instance, payload, member, type);
            case FacetValue facet when member.Name is "HasValue":
                return IsNull(facet, null).Not();
            case FacetValue facet when facet.Facet == Facet.PayloadPart || member.Name is "Value":
                return facet;
            case ChoiceValue choice when member.Name is "HasValue":
                return choice.IsNull().Not();
            case ChoiceValue choice when member.Name is "Value":
                return choice;
            case ChoiceValue or ArrayValue when member.Name is "Length":
                return CountIn(value);
            case TruthValue truth:
                return member.Name is "HasValue" ? truth.Is(null).Not() : truth;
            case ObjectValue found:
                return OfObject(reference, found, instance.Type!, member, type);
            default:
                return Fresh(type);
        }
    }

    /// <summary>
    /// The name of a member. Of what may have several it is always the same one: a tuple's element goes by its position, a
    /// property that only returns a field by the field.
    /// </summary>
    private string NameOf(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } positional } => positional.Name,
        IPropertySymbol property when context.Helpers.BackingField(property) is { } field => field.Name,
        _ => member.Name,
    };

    private AbstractValue OfObject(IOperation reference, ObjectValue found, ITypeSymbol instanceType, ISymbol member, ITypeSymbol? type)
    {
        if (IsNullableValue(instanceType)) return member.Name == "Value" ? found : IsNull(found, instanceType).Not();
        if (FacetOf(found, instanceType, member) is { } facet) return facet;
        if (member.Name is "Count" or "Length" && reference is IPropertyReferenceOperation { Instance: { } counted } && IsCaptured(counted)) return Fresh(type);
        if (member is IPropertySymbol property)
        {
            if (GuardProperty(found, instanceType, property) is { } guarded) return guarded;
            if (IsValid(found, instanceType, property) is { } valid) return valid;
            if (instanceType.Name == "KeyValuePair" && property.Name == "Value") return found;
            if (IsEnumerable(instanceType) && property.Name is "Values" or "Span") return found;
            if (property.Name == "Keys" && Keys(found, ElementType(instanceType), type) is { } keys) return keys;
            if (property.Name is "Count" or "Length" or "IsEmpty" && IsSomeLeft(found))
            {
                return property.Name == "IsEmpty" ? TruthValue.False : PositiveValue.Instance;
            }

            if (property.Name == "Current" && IsEnumerator(instanceType)) return Current(found, property, type);
            if (property.Name == "Result" && instanceType.Name is "Task" or "ValueTask") return ReadMember(found.Id, Slots.Awaited, type);
            if (property.Type.Name == LinkedNode) return Node(found, property, type);
            if (_state.Get(found.Id, Slots.Member(NameOf(member))) is null && Made(found, property, type) is { } result) return result;
        }

        var slot = Slots.Member(NameOf(member));
        if (_state.Get(found.Id, slot) is { } known) return known;
        var kept = Kept(member is IPropertySymbol named && context.Helpers.BackingField(named) is { } field ? field : member, type, slot);
        if (found.Id != ObjectValue.NoObject) _state.Set(found.Id, slot, kept);
        return kept;
    }

    /// <summary>
    /// What the getter of a property makes: an answer, a message or none, or objects, which are the same ones until something on the way to them is assigned.
    /// </summary>
    private AbstractValue? Made(ObjectValue owner, IPropertySymbol property, ITypeSymbol? type)
    {
        var isAnswer = type?.SpecialType == SpecialType.System_Boolean;
        var isMessage = type?.SpecialType == SpecialType.System_String;
        if (property.GetMethod is not { } getter || !isAnswer && !isMessage && !IsEnumerable(type) && !MayHaveContract(type)) return null;
        var value = Inline(getter, owner, []);
        if (isAnswer) return value;
        if (isMessage) return value as ChoiceValue;
        if (value is not ObjectValue made) return null;
        var slot = Slots.Member(NameOf(property));
        NoteFirstLook(slot, made);
        _state.Set(owner.Id, slot, made);
        return value;
    }

    /// <summary>A node of a linked list, or the one beside another: its value is an element.</summary>
    private AbstractValue Node(ObjectValue beside, IPropertySymbol property, ITypeSymbol? type)
    {
        var slot = Slots.Member(property.Name);
        if (_state.Get(beside.Id, slot) is not null || _state.Get(beside.Id, Slots.Elements) is not { } elements) return ReadMember(beside.Id, slot, type);
        var node = (ObjectValue)Collection(elements);
        _state.Set(node.Id, Slots.Member("Value"), Instance(elements));
        NoteFirstLook(slot, node);
        _state.Set(beside.Id, slot, node);
        return node;
    }

    private const string LinkedNode = "LinkedListNode";

    /// <summary>Where an enumerator stands: one element until it moves.</summary>
    private AbstractValue Current(ObjectValue enumerator, IPropertySymbol property, ITypeSymbol? type)
    {
        var slot = Slots.Member(property.Name);
        if (_state.Get(enumerator.Id, Slots.Begun) is ObjectValue) _state.Set(enumerator.Id, Slots.Begun, Place(isTaken: true));
        if (_state.Get(enumerator.Id, slot) is { } known) return known;
        var element = Instance(ElementsOf(enumerator, type));
        NoteFirstLook(slot, element);
        _state.Set(enumerator.Id, slot, element);
        if (DictionaryOf(enumerator) is { } dictionary) element = Instance(ElementsOf(dictionary, null));
        if (_state.Get(enumerator.Id, Slots.Stayed) is not null) _state.Set(enumerator.Id, Slots.Staying, element);
        if (_state.Get(enumerator.Id, Slots.LeftOut) is not null) _state.Set(enumerator.Id, Slots.Unpicked, element);
        return element;
    }

    /// <summary>The payload, the status, the status's text, or the property that tells presence.</summary>
    private AbstractValue? FacetOf(ObjectValue found, ITypeSymbol? instanceType, ISymbol member)
    {
        foreach (var contract in ContractsOf(instanceType))
        {
            if (member.Name == contract.Payload) return new FacetValue(Facet.Payload, found.Id, contract);
            if (member.Name == contract.Status) return new FacetValue(Facet.Status, found.Id, contract);
            if (member.Name == contract.Status + "Text" && contract.Kind is StatusKind.Enum or StatusKind.NullableEnum)
            {
                return new FacetValue(Facet.StatusText, found.Id, contract);
            }

            if (member is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean } or IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean }
                && member.Name == "Has" + contract.Payload)
            {
                return IsAvailable(found, contract);
            }
        }

        return null;
    }

    private static TruthValue IsAvailable(ObjectValue found, StatusContract contract)
    {
        var key = new FactKey(found.Id, contract);
        return new(Constraint.Of(key, contract.Available()), Constraint.Of(key, ~contract.Available()));
    }

    private AbstractValue OfPayload(IOperation instance, FacetValue payload, ISymbol member, ITypeSymbol? memberType)
    {
        var type = instance.Type!;
        if (Inner(payload, type) is { } inner)
        {
            Use(instance, payload);
            return OfObject(instance, inner, type, member, memberType);
        }

        if (IsNullableValue(type))
        {
            if (member.Name == "HasValue") return IsPresent(payload);
            Use(instance, payload);
            return payload;
        }

        if (member.Name is "Length" or "Count" or "IsEmpty" or "IsDefault" or "IsDefaultOrEmpty")
        {
            // Of a payload that is never null, its length is how one sees whether it is there.
            if (payload.Contract.IsComputed || IsNullable(instance) || (!payload.Contract.IsNeverNull && IsNullable(type) && IsTaken(instance.Parent!)))
            {
                Use(instance, payload);
            }

            return member.Name is "Length" or "Count" ? payload with { Facet = Facet.PayloadSize } : IsPresent(payload).Not();
        }

        Use(instance, payload);
        return payload with { Facet = Facet.PayloadPart };
    }

    /// <summary>Whether a number is handed on or reckoned with, and not compared with another.</summary>
    private static bool IsTaken(IOperation number)
    {
        var taken = number;
        while (taken.Parent is IConversionOperation) taken = taken.Parent;
        return number.Type?.SpecialType == SpecialType.System_Int32 && taken.Parent switch
        {
            null or IArgumentOperation or IArrayCreationOperation or IArrayInitializerOperation or ICompoundAssignmentOperation => true,
            IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide,
            } => true,
            ISimpleAssignmentOperation { Target: not (ILocalReferenceOperation or IParameterReferenceOperation) } => true,
            _ => false,
        };
    }

    /// <summary>The payload as an object of its own, where its type has a contract, too.</summary>
    private ObjectValue? Inner(FacetValue payload, ITypeSymbol? type) =>
        ContractsOf(type).IsEmpty ? null : ReadMember(payload.Id, Slots.Member(payload.Contract.Payload), type) as ObjectValue;

    private static bool IsNullable(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.NullableAnnotation: var declared } => declared == NullableAnnotation.Annotated,
        IFieldReferenceOperation { Field.NullableAnnotation: var declared } => declared == NullableAnnotation.Annotated,
        _ => false,
    };

    private AbstractValue Indexer(IPropertyReferenceOperation reference, IOperation instance)
    {
        var value = Evaluate(instance);
        var place = Places(Indices(reference));
        Demand(instance, value);

        // A table of answers: somebody did look at the status; what for, one cannot see.
        if (place is FacetValue { Facet: Facet.Status or Facet.StatusText } status && reference.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return Masked(status, status.Contract.WithReady(), status.Contract.Everything());
        }

        return value is ObjectValue found ? Element(found, Indices(reference), place, reference.Type) : Fresh(reference.Type);
    }

    /// <summary>Evaluates indices, and gives the value of the first, which may be the place of an element that was searched for.</summary>
    private AbstractValue Places(ImmutableArray<IOperation> indices)
    {
        var first = Evaluate(indices[0]);
        for (var i = 1; i < indices.Length; i++) Evaluate(indices[i]);
        return first;
    }

    private AbstractValue ArrayElement(IArrayElementReferenceOperation reference)
    {
        var value = Evaluate(reference.ArrayReference);
        var place = Places(reference.Indices);
        Demand(reference.ArrayReference, value);
        if (value is not ObjectValue found) return Fresh(reference.Type);
        return reference.Indices is [{ Type.Name: "Range" }]
            ? Collection(ElementsOf(found, ElementType(reference.Type)))
            : Element(found, reference.Indices, place, reference.Type);
    }

    private AbstractValue ImplicitIndexer(IImplicitIndexerReferenceOperation reference)
    {
        var value = Evaluate(reference.Instance);
        var place = Evaluate(reference.Argument);
        Demand(reference.Instance, value);
        if (value is not ObjectValue found) return Fresh(reference.Type);

        // A range gives a collection of the same elements.
        return IsEnumerable(reference.Type)
            ? Collection(ElementsOf(found, ElementType(reference.Type)))
            : Element(found, ImmutableArray.Create(reference.Argument), place, reference.Type);
    }

    /// <summary>
    /// What a pointer points to, <c>*p</c>, <c>p->Call</c> or <c>p[i]</c>, for which the compiler has no operation: one object as long as the pointer
    /// stays where it is.
    /// </summary>
    private AbstractValue Pointed(IOperation operation, IOperation pointer)
    {
        if (Evaluate(pointer) is not ObjectValue { Id: not ObjectValue.NoObject } found) return AbstractValue.Unknown;
        return operation.ChildOperations.ElementAtOrDefault(1) is { } index
            ? Element(found, ImmutableArray.Create(index), Evaluate(index), operation.Type)
            : ReadMember(found.Id, Slots.Member("*"), operation.Type);
    }

    /// <summary>An element is one object as long as what its index mentions keeps its value.</summary>
    private AbstractValue Element(ObjectValue collection, ImmutableArray<IOperation> indices, AbstractValue first, ITypeSymbol? type)
    {
        if (first is PlaceValue place && place.Collection == collection.Id) return new ObjectValue(place.Element);
        if (KeyOf(indices, type) is not { } key) return Instance(ElementsOf(collection, type));
        if (_state.Get(collection.Id, Slots.Element(key)) is null && Filed(first, collection.Id) is { } filed)
        {
            _state.Set(collection.Id, Slots.Element(key), filed);
        }

        var element = Element(collection, key, type);
        File(first, collection.Id, element);
        if (EnumeratorOfKey(indices[0], collection) is { } enumerator) _state.Set(enumerator, Slots.Staying, element);
        return element;
    }

    private AbstractValue Element(ObjectValue collection, ElementKey key, ITypeSymbol? type)
    {
        var element = Instance(ElementsOf(collection, type));
        var slot = Slots.Element(key);
        if (_state.Get(collection.Id, slot) is { } known) return known;
        NoteFirstLook(slot, element);
        _state.Set(collection.Id, slot, element);
        return element;
    }

    /// <summary><c>found = i</c>: the element that was looked at by the one variable is found by the other.</summary>
    private PlaceValue? PlaceAt(ILocalSymbol index)
    {
        if (index.Type.SpecialType != SpecialType.System_Int32) return null;
        var slot = Slots.Element(ElementKey.At(index));
        foreach (var known in _state.Objects)
        {
            if (known.Value.Members.TryGetValue(slot, out var element) && element is ObjectValue { Id: var id }) return new PlaceValue(known.Key, id);
        }

        return null;
    }

    private static ImmutableArray<IOperation> Indices(IPropertyReferenceOperation indexer) =>
        indexer.Arguments.Select(argument => argument.Value).ToImmutableArray();

    private static bool IsEnumerator(ITypeSymbol? type) => type?.Name.EndsWith("Enumerator", StringComparison.Ordinal) == true;
}
