using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Calls: what they need of their arguments, what they prove, and what comes out.</summary>
internal sealed partial class Evaluator
{
    private AbstractValue Invoke(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var instance = Evaluate(call.Instance);
        var arguments = new AbstractValue[call.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Argument(call.Arguments[i].Value);

        TruthValue? isTaken = null;
        if (instance is ObjectValue { Id: var changed })
        {
            isTaken = TakesOne(call, instance);
            TakeOut(call, instance, arguments);
            var kept = method.Name is "RemoveAt" or "Remove" && arguments.Length == 1 ? LeftBehindAt(changed, call, arguments) : [];
            MoveElements(changed, method, arguments);
            foreach (var (slot, behind) in kept) _state.Set(changed, slot, behind);
        }
        else if (arguments is [ObjectValue { Id: var sorted }, ..] && method.ContainingType?.Name is "Array" or "MemoryExtensions" && IsMoving(method))
        {
            _state.ForgetPlaces(sorted);
        }

        LeaveOpen(call, instance, arguments);
        var value = Known(call, instance, arguments);
        if (value is null && isTaken is not null)
        {
            // What is taken out is an element all the same.
            OnSequence(call, instance, arguments);
            value = isTaken;
        }
        else if (value is null)
        {
            if (call.Instance is { } receiver && !IsTolerant(call)) Demand(receiver, instance);
            HandOnArguments(call.Arguments, arguments);
            if (!IsAdding(method) || !IsEnumerable(method.ContainingType)) OnCall?.Invoke(_state);
            var told = Nullability(call, arguments);
            HandIn(call.Arguments, arguments);
            value = Guarded(call, instance, arguments)
                ?? OperatorOfOnesOwn(call, instance, arguments)
                ?? OnSequence(call, instance, arguments)
                ?? LocalFunction(call, arguments)
                ?? (call.Type?.SpecialType == SpecialType.System_Boolean ? null : OfPayload(call, instance, arguments))
                ?? Inline(call, instance, arguments)
                ?? Wrapped(method, arguments)
                ?? HandedBack(call, arguments)
                ?? Filled(call, instance, arguments)
                ?? (told is null ? Opaque(call, instance, arguments) : told)
                ?? Returned(call);
            TakeBack(arguments);
            if (method.Locations is not [{ IsInSource: true }, ..]) FillArrays(call, arguments);
            if (!HasRun(call)) Filled(call, instance, arguments);
            if (told is not null) value = Both(AsTruth(value), told);
        }

        if (method.DeclaringSyntaxReferences.IsEmpty) Array.ForEach(arguments, GiveAway);
        RunUnclaimed(call.Arguments, arguments);
        StoreOutputs(call.Arguments, arguments);
        if (HasAttribute(method, "DoesNotReturnAttribute")) _state.MarkUnreachable();
        return value;
    }

    /// <summary>A task that is over: <c>Task.FromResult(call.HasResult)</c>.</summary>
    private AbstractValue? Wrapped(IMethodSymbol method, AbstractValue[] arguments) =>
        method.Name == "FromResult" && IsOfTasks(method.ContainingType) && arguments is [var result] ? TaskOf(result, hasRun: true) : null;

    /// <summary>
    /// A generic helper that speaks of a status or a payload: its body says more of what it lets through than a signature like an operator's.
    /// </summary>
    private AbstractValue? OperatorOfOnesOwn(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments) =>
        call.TargetMethod is { IsGenericMethod: true, DeclaringSyntaxReferences.IsEmpty: false }
        && !Array.Exists(arguments, argument => argument is FunctionValue)
        && context.Helpers.Concerns(call.TargetMethod, context.Contracts)
            ? Inline(call, instance, arguments) as ObjectValue
            : null;

    /// <summary>
    /// What a call of which nothing else is known gives: something, where its signature says so. Of an object with a contract that is asked all the same.
    /// </summary>
    private AbstractValue Returned(IInvocationOperation call) =>
        call.TargetMethod.ReturnNullableAnnotation == NullableAnnotation.NotAnnotated
        && call.Type is { IsReferenceType: true }
        && ContractsOf(call.Type).IsEmpty
            ? Existing(call.Type)
            : Fresh(call.Type);

    /// <summary>A lambda among the arguments waits until it is known what its parameters are.</summary>
    private AbstractValue Argument(IOperation argument)
    {
        var inner = argument;
        while (inner is IConversionOperation conversion) inner = conversion.Operand;
        if (inner is IDelegateCreationOperation creation) inner = creation.Target;
        return inner is IFlowAnonymousFunctionOperation lambda ? Function(lambda) : Evaluate(argument);
    }

    private AbstractValue[] Arguments(ImmutableArray<IArgumentOperation> operations)
    {
        var values = new AbstractValue[operations.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Argument(operations[i].Value);
        HandOnArguments(operations, values);
        OnCall?.Invoke(_state);
        RunUnclaimed(operations, values);
        StoreOutputs(operations, values);
        return values;
    }

    private void HandOnArguments(ImmutableArray<IArgumentOperation> operations, AbstractValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (operations[i].Parameter is not { RefKind: not RefKind.Out } parameter) continue;
            UseReady(operations[i].Value, values[i], parameter);
            if (HasAttribute(parameter, "NotNullAttribute") || HasAttribute(parameter, "NotNullWhenAttribute") || HasAttribute(parameter, "AllowNullAttribute"))
            {
                continue;
            }

            HandOn(operations[i].Value, values[i], parameter.Type, parameter.NullableAnnotation, IsExact(parameter));
        }
    }

    /// <summary>Whether the parameter's type was written, and not inferred from the argument.</summary>
    private static bool IsExact(IParameterSymbol parameter) =>
        parameter.OriginalDefinition.Type is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } inferred
        || inferred.HasNotNullConstraint || inferred.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.NotAnnotated;

    /// <summary>Calls that are fine with a payload that is not there.</summary>
    private static bool IsTolerant(IInvocationOperation call) =>
        call.TargetMethod.Name is "GetValueOrDefault" && call.Instance?.Type is { } type && IsNullableValue(type);

    private void StoreOutputs(ImmutableArray<IArgumentOperation> operations, AbstractValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (operations[i].Parameter is not { RefKind: RefKind.Out or RefKind.Ref } parameter) continue;
            Store(operations[i].Value, values[i] is OutputValue output ? output.Value : Written(operations[i].Value, parameter), null);
        }
    }

    /// <summary>What a method may have written into a place: into a payload, also that there is none.</summary>
    private AbstractValue Written(IOperation place, IParameterSymbol parameter) =>
        parameter.NullableAnnotation == NullableAnnotation.Annotated
        && place is IMemberReferenceOperation { Instance.Type: { } owner, Member.Name: var name }
        && ContractOf(owner, name) is { } contract
            ? new FacetValue(Facet.Payload, _state.NewObject(), contract)
            : Fresh(place.Type);

    /// <summary>Calls with a meaning of their own. Null for all others.</summary>
    private AbstractValue? Known(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "<Clone>$" when instance is ObjectValue:
                return Instance(instance);
            case "GetEnumerator" or "GetAsyncEnumerator" or "AsSpan" or "AsMemory" or "AsReadOnly"
                when arguments.Length <= 1 && (call.Instance is null ? arguments.FirstOrDefault() : instance) is ObjectValue collection:
                return method.Name.StartsWith("Get", StringComparison.Ordinal)
                    ? Enumerate(collection, (call.Instance ?? call.Arguments[0].Value).WithoutConversions())
                    : collection;
            case "ConfigureAwait" or "AsTask" or "WaitAsync" when IsOfTasks(method) && instance is ObjectValue or TruthValue:
                return instance;
            case "GetAwaiter" or "GetResult" when instance is TruthValue:
                return instance;
            case "GetAwaiter" when instance is ObjectValue task:
                return task;
            case "Wait" when IsOfTasks(method):
                return Ended(instance);
            case "GetResult"
                when Ended(instance) is ObjectValue { Id: var id } && call.Instance?.Type?.Name.EndsWith("Awaiter", StringComparison.Ordinal) == true:
                return ReadMember(id, Slots.Awaited, call.Type);
            case "WhenAll" when IsOfTasks(method) && arguments is [ObjectValue tasks] && WhenAll(tasks) is { } all:
                return all;
            case "WaitAll" when IsOfTasks(method) && arguments is [ObjectValue tasks, ..] && PromisesOf(tasks) is { } promised:
                _state.Narrow(promised);
                return AbstractValue.Unknown;
            case "WaitForNextTickAsync" when _state.Assumption is not null && call.Instance is ILocalReferenceOperation:
                // A timer of one's own ticks for as long as anybody waits for it.
                var tick = _state.NewObject();
                _state.Set(tick, Slots.Awaited, ConstantValue.Of(true));
                return new ObjectValue(tick);
            case "Equals" when arguments.Length == 2 && method.Parameters[1].Type.Name != "StringComparison":
                return AreEqual(arguments[0], arguments[1], TypeOf(call.Arguments[0].Value));
            case "Equals" when call.Instance is not null && arguments.Length is 1 or 2:
                if (DeclaredNullableReference(call.Instance)) Demand(call.Instance, instance);
                return AreEqual(instance, arguments[0], call.Instance.Type);
            case "Equals" or "ReferenceEquals" when arguments.Length >= 2:
                return AreEqual(arguments[0], arguments[1], TypeOf(call.Arguments[0].Value));
            case "Compare" or "CompareOrdinal" when arguments.Length >= 2:
                return new OrderValue(AreEqual(arguments[0], arguments[1], TypeOf(call.Arguments[0].Value)));
            case "CompareTo" when arguments.Length == 1:
                return new OrderValue(AreEqual(instance, arguments[0], call.Instance?.Type));
            case "SequenceEqual" when arguments.Length >= 2 && arguments[0] is FacetValue { Facet: Facet.Status or Facet.StatusText }:
                return AreEqual(arguments[0], arguments[1], null);
            case "AsSpan" when arguments is [FacetValue or ConstantValue]:
                return arguments[0];
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when arguments is [FacetValue { Facet: Facet.Payload } payload]:
                return IsPresent(payload).Not();
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when arguments is [ChoiceValue choice]:
                return choice.Test(one => one is NullValue or ConstantValue { Value: "" });
            case "ToString" when instance is FacetValue { Facet: Facet.Status } status:
                return status with { Facet = Facet.StatusText };
            case "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim"
                when instance is FacetValue { Facet: Facet.Status or Facet.StatusText } text:
                return text;
            case "GetValueOrDefault"
                when arguments.Length == 0 && instance is FacetValue { Facet: Facet.Status or Facet.PayloadSize } or TruthValue or ObjectValue:
                return instance;
            case "Empty" when method.IsStatic && arguments.Length == 0 && IsPlainArray(call.Type):
                return new ArrayValue(IsEmpty: true);
            case "Empty" or "CreateBuilder" when method.IsStatic && (arguments.Length == 0 || method.Name == "CreateBuilder") && IsEnumerable(call.Type):
                return Collection(NoElements(ElementType(call.Type)));
            case "Any" when arguments.Length == 1 && CountOf(call.Arguments[0].Value, arguments[0]) is { } count:
                return Compare(BinaryOperatorKind.GreaterThan, count, new ConstantValue(0));
            case "Count" or "LongCount" when arguments.Length == 1 && IsLinq(method) && CountOf(call.Arguments[0].Value, arguments[0]) is { } number:
                return number;
            case "FirstOrDefault"
                when arguments.Length == 1
                    && call.Type is { IsReferenceType: true }
                    && !IsAskedAbout(call.Type)
                    && CountOf(call.Arguments[0].Value, arguments[0]) is { } messages:
                return FirstMessage(messages);
            case "StartsWith" or "EndsWith" or "Contains"
                when instance is FacetValue { Facet: Facet.Status or Facet.StatusText } spelled
                    && arguments is [ConstantValue { Value: string part }, ..]
                    && Spells(spelled, method.Name, part) is { } isSpelled:
                return isSpelled;
            case "IsDefined" when method.ContainingType?.SpecialType == SpecialType.System_Enum:
                // Every value that a status can have is one: nothing is learnt.
                return TruthValue.Open;
            case "TryParse" when ParsedStatus(call, arguments) is { } parsed:
                return parsed;
            case "HasFlag" when HasFlag(instance, arguments, call.Instance?.Type) is { } isSet:
                return isSet;
            case "MoveNext" or "MoveNextAsync"
                when instance is ObjectValue { Id: var taken } && _state.Get(taken, Slots.Begun) is ObjectValue { Id: var first }:
                return new TruthValue(Constraint.None, Constraint.Of(new(first, StatusContract.Existence), StatusContract.Existence.AnObject()));
            case "MoveNext" when instance is ObjectValue { Id: var begun } && _state.Get(begun, Slots.Begun) is { } left:
                _state.Set(begun, Slots.Begun, AbstractValue.Unknown);
                return Compare(BinaryOperatorKind.GreaterThan, left, new ConstantValue(0));
            case "Any" when arguments is [var left] && IsSomeLeft(left):
                return TruthValue.True;
            case "Any" when arguments is [FacetValue { Facet: Facet.Payload } payload]:
                return IsPresentUnless(payload, isAbsent: false);
        }

        return TryGet(call, instance, arguments) ?? Contains(call, instance, arguments) ?? Assertion(call, arguments) ?? Computed(call, instance);
    }

    /// <summary>Whether a method is one of tasks themselves: a client may have a <c>WaitAsync</c> of its own.</summary>
    private static bool IsOfTasks(ISymbol method) => method.ContainingNamespace?.Name is "Tasks";

    /// <summary>A payload that a method without parameters returns: <c>response.GetOutputText()</c>.</summary>
    private FacetValue? Computed(IInvocationOperation call, AbstractValue instance) =>
        call.Arguments.IsEmpty && instance is ObjectValue found && FacetOf(found, call.Instance?.Type, call.TargetMethod) is FacetValue payload
            ? payload
            : null;

    private static bool DeclaredNullableReference(IOperation operation) => operation.Type is { } type && !IsNullableValue(type);

    /// <summary>
    /// <c>TryGetResult(out var image)</c>: true says the payload is there; the variable is the payload, and if nobody
    /// looks at the answer, an unproven one.
    /// </summary>
    private TruthValue? TryGet(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        if (call.TargetMethod is not { ReturnType.SpecialType: SpecialType.System_Boolean } method || instance is not ObjectValue found) return null;
        foreach (var contract in ContractsOf(call.Instance?.Type))
        {
            if (method.Name != "TryGet" + contract.Payload) continue;
            for (var i = 0; i < arguments.Length; i++)
            {
                if (call.Arguments[i].Parameter?.RefKind == RefKind.Out) arguments[i] = new OutputValue(new FacetValue(Facet.Payload, found.Id, contract));
            }

            return IsAvailable(found, contract);
        }

        return null;
    }

    /// <summary>
    /// <c>new[] { Completed, Failed }.Contains(call.Status)</c>, or a set that holds such constants; of the objects themselves, those that were put in.
    /// </summary>
    private TruthValue? Contains(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        if (call.TargetMethod.Name != "Contains" || arguments.Length == 0) return null;
        var sought = arguments[arguments.Length > 1 ? 1 : 0];
        var searched = call.Instance is null ? arguments[0] : instance;
        if (IsLikeThoseIn(searched, sought, TypeOf(call.Arguments[call.Arguments.Length > 1 ? 1 : 0].Value)) is { } isIn) return isIn;
        if (searched is ObjectValue { Id: var parts } && _state.Get(parts, Slots.Elements) is FacetValue part)
        {
            return new(Constraint.None, OfEvery(AreEqual(part, sought, null).WhenFalse, [part]));
        }

        var status = sought as FacetValue;
        if (status is not { Facet: Facet.Status or Facet.StatusText }) return null;
        var set = call.Instance ?? call.Arguments[0].Value;
        if (ConstantSets.Read(set, context.Helpers, FlowGraphs.RootOf(graph).OriginalOperation) is not { } constants)
        {
            // Somebody did look at the status; what for, one cannot see.
            var contract = status.Contract;
            return Masked(status, contract.WithReady(), contract.Everything());
        }

        var truth = TruthValue.False;
        foreach (var constant in constants) truth = truth.Or(EqualsConstant(status, constant));
        return truth;
    }

    /// <summary>
    /// What is in a collection is like all elements of it; what is not, though it is in the one that was taken from, is like the rest of that.
    /// </summary>
    private TruthValue? IsLikeThoseIn(AbstractValue collection, AbstractValue sought, ITypeSymbol? type)
    {
        if (sought is not ObjectValue { Id: var element }
            || collection is not ObjectValue { Id: var list }
            || _state.Get(list, Slots.Elements) is not ObjectValue { Id: var each })
        {
            return null;
        }

        return new(Like(element, each), RestWith(collection, sought, type) is ObjectValue { Id: var rest } ? Like(element, rest) : Constraint.None);
    }

    /// <summary>
    /// What stands for the elements that were not taken when a collection was, from the one that a value was got from; null where nobody knows.
    /// </summary>
    private AbstractValue? RestWith(AbstractValue part, AbstractValue sought, ITypeSymbol? type)
    {
        var whole = Wholes(part).Find(whole => IsIn(whole.Id, sought));
        return whole is null ? null : Without(whole, part, type);
    }

    private Constraint Like(int element, int other)
    {
        var like = Constraint.None;
        foreach (var fact in _state[other].Facts) like = like.With(new(element, fact.Key), fact.Value);
        return like;
    }

    /// <summary>Whether a value was got from a collection: a loop stands there, a function is asked about it, or it is the one at an index.</summary>
    private bool IsIn(int collection, AbstractValue element)
    {
        foreach (var member in _state[collection].Members)
        {
            if (member.Value.Equals(element)
                && (member.Key.Key is ElementKey { IsPassed: false }
                    || member.Key == Slots.Elements
                    || member.Key == Slots.Sample
                    || member.Key == Slots.Member(CurrentElement)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a method of the payload gives is there only if the payload is.</summary>
    private static AbstractValue? OfPayload(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        var receiver = call.TargetMethod.IsExtensionMethod ? arguments.FirstOrDefault() : instance;
        return receiver is FacetValue { Facet: Facet.Payload or Facet.PayloadPart } payload ? payload with { Facet = Facet.PayloadPart } : null;
    }

    /// <summary>A call that gets the status and answers yes or no, and that one cannot look into: benefit of the doubt.</summary>
    private TruthValue? Opaque(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        if (call.Type?.SpecialType != SpecialType.System_Boolean || call.TargetMethod.Locations is [{ IsInSource: true }, ..]) return null;
        var asked = IsStatus(instance) ? instance : Array.Find(arguments, IsStatus);
        return asked is FacetValue status ? Masked(status, status.Contract.WithReady(), status.Contract.Everything()) : null;

        static bool IsStatus(AbstractValue value) => value is FacetValue { Facet: Facet.Status or Facet.StatusText };
    }

    /// <summary>What an <c>out</c> argument is given.</summary>
    private sealed record OutputValue(AbstractValue Value) : AbstractValue;
}
