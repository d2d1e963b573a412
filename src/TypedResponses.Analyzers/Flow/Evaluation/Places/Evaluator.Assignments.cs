using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Writing variables, members and elements; making objects.</summary>
internal sealed partial class Evaluator
{
    private AbstractValue Assign(ISimpleAssignmentOperation assignment)
    {
        if (assignment is { IsRef: true, Target: ILocalReferenceOperation { Local: var reference } } && IsPlace(assignment.Value))
        {
            (_references ??= new(SymbolEqualityComparer.Default))[reference] = assignment.Value;
        }

        var value = assignment is { Target: ILocalReferenceOperation { Local: { Type.TypeKind: TypeKind.Delegate } function } }
            && context.IsOnlyCalled(function)
            ? Argument(assignment.Value)
            : Evaluate(assignment.Value);
        if (assignment.Value is ILocalReferenceOperation { Local: var index }) value = PlaceAt(index) ?? value;
        if (assignment is { Target: ILocalReferenceOperation { Local: var flag }, Value: IBinaryOperation compared }
            && (IsOfMembers(compared) || IndexIn(compared) is not null)
            && context.Stable.IsStable(flag))
        {
            (_comparisons ??= new(SymbolEqualityComparer.Default))[flag] = compared;
        }

        if (assignment is { Target: ILocalReferenceOperation { Local: var key } }
            && assignment.Value.WithoutConversions() is IPropertyReferenceOperation { Property.Name: CurrentElement, Instance: { } enumerator })
        {
            (_keys ??= new(SymbolEqualityComparer.Default))[key] = enumerator;
        }

        HandOnToTarget(assignment, value);
        Store(assignment.Target, value, assignment.Value);
        if (assignment.Target is ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Int32 } counter })
        {
            if (value is ConstantValue { Value: 0 }) BeginIndex(counter);
            else BeginIndexFromTheEnd(counter, assignment.Value);
        }

        return value;
    }

    private static bool IsPlace(IOperation operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation;

    private void HandOnToTarget(ISimpleAssignmentOperation assignment, AbstractValue value)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation { Local: { NullableAnnotation: NullableAnnotation.NotAnnotated, Type.IsReferenceType: true } local }:
                HandOn(assignment.Value, value, local.Type, local.NullableAnnotation, isExact: true);
                break;
            case IFieldReferenceOperation { Field: var field } when TakesNull(field):
            case IPropertyReferenceOperation { Property: var written } when TakesNull(written):
            case IParameterReferenceOperation { Parameter: var given } when TakesNull(given) || IsAnswered(given):
                break;
            case IFieldReferenceOperation { Field: var field, Instance: var instance } when ContractOf(instance?.Type, field.Name) is null:
                HandOn(assignment.Value, value, field.Type, field.NullableAnnotation, isExact: true);
                break;
            case IPropertyReferenceOperation { Property: var property, Instance: var instance } when ContractOf(instance?.Type, property.Name) is null:
                HandOn(assignment.Value, value, property.Type, property.NullableAnnotation, isExact: true);
                break;
            case IParameterReferenceOperation { Parameter: { Type.IsReferenceType: true } parameter }:
                HandOn(assignment.Value, value, parameter.Type, parameter.NullableAnnotation, isExact: true);
                break;
            case IArrayElementReferenceOperation { ArrayReference.Type: IArrayTypeSymbol array }:
                HandOn(assignment.Value, value, array.ElementType, array.ElementNullableAnnotation, isExact: true);
                break;
        }
    }

    /// <summary>
    /// Whether a method's answer says if there is anything in what it hands out, in code that has no other way to say so: <c>bool TryGet(Call call, out
    /// ImageResult image)</c>.
    /// </summary>
    private static bool IsAnswered(IParameterSymbol parameter) =>
        parameter is
        {
            RefKind: RefKind.Out,
            NullableAnnotation: NullableAnnotation.None,
            ContainingSymbol: IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean },
        };

    /// <summary>Puts a value into a place, and forgets what its old value told.</summary>
    private void Store(IOperation target, AbstractValue value, IOperation? source)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                if (_references is not null && _references.TryGetValue(local.Local, out var referred)) Store(referred, value, source);
                StoreVariable(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                StoreVariable(parameter.Parameter, value);
                break;
            case IFlowCaptureReferenceOperation made when _captured.TryGetValue(made.Id, out var created) && created is IObjectCreationOperation:
                // The initializer of a struct changes the one that is being made.
                _state.Set(Slots.Capture(graph, made.Id), value);
                break;
            case IFlowCaptureReferenceOperation capture when _captured.TryGetValue(capture.Id, out var place):
                if (IsCopied(place)) _state.Set(Slots.Capture(graph, capture.Id), value);
                else Store(place, value, source);
                break;
            case IFieldReferenceOperation { Instance: { } instance, Field: var field }:
                StoreMember(instance, field, value, source);
                break;
            case IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } property }:
                StoreMember(instance, property, value, source);
                break;
            case IFieldReferenceOperation { Field: var field }:
                StoreStatic(field, value);
                break;
            case IPropertyReferenceOperation { Instance: null, Property: var property }:
                StoreStatic(property, value);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } indexer:
                StoreElement(Evaluate(instance), Indices(indexer), indexer.Type, value, indexer.Property.ContainingType);
                break;
            case IArrayElementReferenceOperation element:
                StoreElement(Evaluate(element.ArrayReference), element.Indices, element.Type, value);
                break;
            case IInstanceReferenceOperation:
                _state.Set(Slots.This, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, value, source);
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    Store(tuple.Elements[i], value is TupleValue values && i < values.Elements.Count ? values.Elements[i] : Fresh(tuple.Elements[i].Type),
                        null);
                }

                break;
        }
    }

    /// <summary>Whether what is changed is a copy: <c>quote with { Amount = 3 }</c> leaves the quote as it was.</summary>
    private static bool IsCopied(IOperation place) => place.Syntax.Parent is WithExpressionSyntax;

    private void StoreVariable(ISymbol variable, AbstractValue value)
    {
        _state.ForgetElementsAt(variable);
        if (context.Stable.IsCaptured(variable)) GiveAway(value);
        _state.Set(Slots.Variable(variable), value);
    }

    private void StoreStatic(ISymbol member, AbstractValue value)
    {
        GiveAway(value);
        _state.ForgetElementsAt(new Slot.MemberKey(member.Name));
        _state.Set(Slots.Variable(member), value);
    }

    private void StoreMember(IOperation instance, ISymbol member, AbstractValue value, IOperation? source)
    {
        if (ClearsEntry(member, value)) ForgetErrors();
        var old = Evaluate(instance);
        if (old is TupleValue tuple) Store(instance, tuple.With(NameOf(member), value), null);
        if (old is not ObjectValue found || found.Id == ObjectValue.NoObject) return;
        if (instance.Type is { IsValueType: true } && !(instance is IInstanceReferenceOperation && owner is { MethodKind: MethodKind.Constructor }))
        {
            // A struct is not shared: the change is to this copy alone. One that is being made has no copies yet.
            found = new(_state.NewObject(_state[found.Id]));
            Store(instance, found, null);
        }

        _state.ForgetElementsAt(new Slot.MemberKey(member.Name));
        if (source?.Type is IArrayTypeSymbol && value is ObjectValue { Id: var shared }) LetFill(shared);
        foreach (var contract in ContractsOf(instance.Type))
        {
            if (member.Name != contract.Payload && member.Name != contract.Status) continue;
            _state.Detach(found.Id);
            _state.RemoveRoots(static slot => slot.Key is Slot.ChoiceKey);
            var possible = _state.Possible(found.Id, contract);
            if (member.Name == contract.Status && IsSetBack(contract, value))
            {
                _state.SetPossible(found.Id, contract, _state.Unknown(contract));
                continue;
            }

            _state.SetPossible(
                found.Id, contract, member.Name == contract.Payload ? WithPayload(contract, possible, value, source) : WithStatus(contract, possible, value));
        }

        GiveAway(value);
        if (HasUnwritten(found.Id)) _state.Set(found.Id, Slots.Unwritten(member.Name), AbstractValue.Unknown);
        _state.Set(found.Id, Slots.Member(NameOf(member)), value);
    }

    /// <summary>Whether a loop that waits gives a call a status that is not final: what it comes to is what the next answer says.</summary>
    private bool IsSetBack(StatusContract contract, AbstractValue value) =>
        _state.Assumption is not null
        && value is ConstantValue { Value: var constant }
        && StatusIndex(contract, constant) is >= 0 and var index
        && ((contract.Ready | contract.Never) & (1UL << index)) == 0;

    /// <summary>The possibilities after the payload was written.</summary>
    private ulong WithPayload(StatusContract contract, ulong possible, AbstractValue value, IOperation? source)
    {
        var absent = contract.FoundAbsent(possible);
        var present = contract.FoundPresent(possible);
        switch (value)
        {
            case NullValue when contract.IsProven(possible):
                // What the status told of the payload is no longer so.
                return contract.Absent();
            case NullValue or ConstantValue { Value: "" }:
                return absent;
            case FacetValue { Facet: Facet.Payload } other:
                return other.Contract.IsProven(_state.Possible(other.Id, other.Contract)) ? present : absent | present;
            default:
                return IsMaybeNull(source) ? absent | present : present;
        }
    }

    private static bool IsMaybeNull(IOperation? operation) => operation is { Type.NullableAnnotation: NullableAnnotation.Annotated };

    /// <summary>The possibilities after the status was written.</summary>
    private ulong WithStatus(StatusContract contract, ulong possible, AbstractValue value)
    {
        ulong allowed;
        switch (value)
        {
            case ConstantValue { Value: var constant } when StatusIndex(contract, constant) is >= 0 and var index:
                allowed = contract.WithStatus(index);
                break;
            case FacetValue other when other.Contract.SharesStatusWith(contract):
                var statuses = 0UL;
                for (var i = 0; i < contract.Values.Length; i++)
                {
                    if ((_state.Possible(other.Id, other.Contract) & other.Contract.WithStatus(i)) != 0) statuses |= 1UL << i;
                }

                allowed = contract.WithStatuses(statuses);
                break;
            default:
                allowed = contract.AnObject();
                break;
        }

        var result = 0UL;
        if ((possible & contract.Absent()) != 0) result |= contract.Absent();
        if ((possible & contract.Present()) != 0) result |= contract.Present();
        return result & allowed;
    }

    private void StoreElement(AbstractValue collection, ImmutableArray<IOperation> indices, ITypeSymbol? type, AbstractValue value, ITypeSymbol? owner = null)
    {
        foreach (var index in indices) Evaluate(index);
        if (collection is not ObjectValue { Id: not ObjectValue.NoObject and var id }) return;
        GiveAway(value);
        AddElement(id, value);
        if (IsNumbered(id, owner)) _state.Set(id, CountSlot, PositiveValue.Instance);
        var key = KeyOf(indices, type);
        _state.ForgetPlaces(id, key);
        if (key is not null) _state.Set(id, Slots.Element(key), value);
    }

    private AbstractValue Change(IOperation operation)
    {
        var target = operation is ICompoundAssignmentOperation compound ? compound.Target : ((IIncrementOrDecrementOperation)operation).Target;
        var old = Evaluate(target);
        var value = AbstractValue.Unknown;
        var isReckoned = operation.Type?.SpecialType == SpecialType.System_Int32 && VariableOf(target) is not null;
        if (operation is ICompoundAssignmentOperation { Value: var operand, OperatorKind: var kind })
        {
            var other = Evaluate(operand);
            value = kind switch
            {
                BinaryOperatorKind.And when IsBool(operation.Type) => AsTruth(old).And(AsTruth(other)),
                BinaryOperatorKind.Or when IsBool(operation.Type) => AsTruth(old).Or(AsTruth(other)),
                BinaryOperatorKind.Add or BinaryOperatorKind.Subtract when isReckoned => Reckoned(kind, old, other, operation.Syntax),
                BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.Add => Folded(kind, old, other),
                _ => AbstractValue.Unknown,
            };
        }
        else if (isReckoned)
        {
            value = Reckoned(operation.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, old, new ConstantValue(1),
                operation.Syntax);
        }

        var passed = CountsDown(operation) is { } isDown && target is ILocalReferenceOperation { Local: var index }
            ? LeaveBehind(index, operation, isDown)
            : [];
        Store(target, value is UnknownValue ? CountedUp(operation, target, old) : value, null);
        foreach (var (collection, slot, behind) in passed) _state.Set(collection, slot, behind);
        return operation is IIncrementOrDecrementOperation { IsPostfix: true } ? old : value;
    }

    private static bool IsBool(ITypeSymbol? type) => type is not null && StripNullable(type).SpecialType == SpecialType.System_Boolean;

    private AbstractValue Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        if (KeyOf(deconstruction.Target) is { } key) (_pairs ??= new(SymbolEqualityComparer.Default))[key] = deconstruction.Value;
        if (value is ObjectValue found && deconstruction.Value.Type is { } type) value = Deconstructed(found, type, deconstruction.Target) ?? value;
        Store(deconstruction.Target, value, deconstruction.Value);
        return value;
    }

    /// <summary>A positional record comes apart into the properties its parameters are named after.</summary>
    private AbstractValue? Deconstructed(ObjectValue found, ITypeSymbol type, IOperation target)
    {
        while (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is not ITupleOperation tuple) return null;
        if (type is INamedTypeSymbol { IsTupleType: true } named) return Parts(found, named);
        foreach (var member in type.GetMembers("Deconstruct"))
        {
            if (member is IMethodSymbol method && method.Parameters.Length == tuple.Elements.Length) return Parts(found, type, method);
        }

        return null;
    }

    private TupleValue Parts(ObjectValue found, INamedTypeSymbol tuple)
    {
        var elements = new AbstractValue[tuple.TupleElements.Length];
        for (var i = 0; i < elements.Length; i++) elements[i] = ReadMember(found.Id, Slots.Member(NameOf(tuple.TupleElements[i])), tuple.TupleElements[i].Type);
        return TupleValue.Of(elements);
    }

    private TupleValue Parts(ObjectValue found, ITypeSymbol type, IMethodSymbol deconstruct)
    {
        var elements = new AbstractValue[deconstruct.Parameters.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            var parameter = deconstruct.Parameters[i];

            if (type.Name == "KeyValuePair" && parameter.Name == "value") elements[i] = found;
            else if (NamedAfter(parameter, type) is not { } member) elements[i] = Fresh(parameter.Type);
            else elements[i] = FacetOf(found, type, member) ?? ReadMember(found.Id, Slots.Member(NameOf(member)), parameter.Type);
        }

        return TupleValue.Of(elements);
    }

    /// <summary>The property that a parameter is named after: with a capital, or by its very name.</summary>
    private static ISymbol? NamedAfter(IParameterSymbol parameter, ITypeSymbol type)
    {
        // Somebody who types has not named it yet.
        if (parameter.Name.Length == 0) return null;
        return ContractReader.FindMember(type, char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1))
            ?? ContractReader.FindMember(type, parameter.Name);
    }

    private AbstractValue Create(IObjectCreationOperation creation)
    {
        var arguments = Arguments(creation.Arguments);
        var isCollection = IsEnumerable(creation.Type);
        if (CatchClauses.IsException(creation.Type)) return new SomeValue();
        var value = Fresh(creation.Type);
        if (value is not ObjectValue { Id: var id }) return value;
        _state.SetPossible(id, StatusContract.Existence, ThereIs(creation.Type));
        for (var i = 0; i < creation.Arguments.Length; i++)
        {
            var argument = creation.Arguments[i];
            if (argument.Parameter is not { } parameter) continue;
            InitializeFromParameter(id, creation.Type!, parameter, arguments[i], argument.Value);
            if (!isCollection || !IsEnumerable(parameter.Type) || arguments[i] is not (ObjectValue or ChoiceValue or ArrayValue)) continue;
            SetElements(id, ElementsOf(arguments[i], null));
            StartCount(id, creation.Type, isCollection, CountIn(arguments[i]));
            if (IsSomeLeft(arguments[i])) _state.Set(id, Slots.Left, PositiveValue.Instance);
            TakeFrom(arguments[i], value);
            return value;
        }

        if (isCollection) SetElements(id, NoElements(ElementType(creation.Type)));
        BeginFindings(creation, new(id));
        BeginUnwritten(creation, new(id));
        RunConstructor(creation, new(id), arguments);
        LoseCounts(creation.Arguments, arguments);
        if (!creation.Arguments.Any(BringsSomething)) StartCount(id, creation.Type, isCollection);
        return value;
    }

    /// <summary>Whether an argument may be what something begins with: a text or other elements, and no capacity or comparer.</summary>
    private static bool BringsSomething(IArgumentOperation argument) =>
        argument.Parameter?.Type is { } type && (type.SpecialType == SpecialType.System_String || IsEnumerable(type));

    /// <summary>A constructor's parameter that is named like the status or the payload becomes it; that of a positional record, any property.</summary>
    private void InitializeFromParameter(int id, ITypeSymbol type, IParameterSymbol parameter, AbstractValue value, IOperation source)
    {
        if (type.IsRecord && ContractReader.FindMember(type, parameter.Name) is { } positional) _state.Set(id, Slots.Member(NameOf(positional)), value);
        foreach (var contract in ContractsOf(type))
        {
            var possible = _state.Possible(id, contract);
            if (string.Equals(parameter.Name, contract.Payload, StringComparison.OrdinalIgnoreCase))
            {
                _state.SetPossible(id, contract, WithPayload(contract, possible, value, source));
            }

            if (string.Equals(parameter.Name, contract.Status, StringComparison.OrdinalIgnoreCase))
            {
                _state.SetPossible(id, contract, WithStatus(contract, possible, value));
            }
        }
    }
}
