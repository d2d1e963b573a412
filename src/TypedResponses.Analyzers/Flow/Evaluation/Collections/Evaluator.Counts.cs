using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Numbers that stand for a check: how many messages are in a list that was empty, or how often something was counted. Only
/// whether there is one is kept, so that a loop settles at once.
/// </summary>
internal sealed partial class Evaluator
{
    private Slot CountSlot => Slots.Member("Count");

    private Slot LengthSlot => Slots.Member("Length");

    /// <summary>A list, or a text that is put together, begins empty.</summary>
    private void StartCount(int id, ITypeSymbol? type, bool isCollection, AbstractValue? count = null)
    {
        if (type is { Name: "StringBuilder" }) _state.Set(id, LengthSlot, new ConstantValue(0));
        else if (isCollection && (count is not null || HasCount(type!))) _state.Set(id, CountSlot, count ?? new ConstantValue(0));
        else return;

        // `errors is { Count: > 0 }` asks for the list, too.
        _state.SetPossible(id, StatusContract.Existence, StatusContract.Existence.AnObject());
    }

    private static bool HasCount(ITypeSymbol type) => ContractReader.FindMember(type, "Count") is not null;

    /// <summary>What a call does to the number of what is in the object it is called on.</summary>
    private void MoveCount(int id, IMethodSymbol method, AbstractValue[] arguments)
    {
        if (IsModelState(method.ContainingType))
        {
            MoveErrors(id, method);
            return;
        }

        if (ClearsEntry(method)) ForgetErrors();

        var type = method.ContainingType;
        var before = _state.Get(id, CountSlot);
        var count = before;
        if (method.Name == "AddRange" && arguments is [var more])
        {
            count = IsNumbered(id, type) && !(count is null && CountIn(more) is SomeValue) ? Sum(count ?? ChoiceValue.OpenNumber, CountIn(more)) : null;
        }
        else if (IsAdding(method)) count = IsNumbered(id, type) ? PositiveValue.Instance : null;
        else if (!IsLooking(method.Name)) count = null;
        if (!ReferenceEquals(count, before)) _state.Set(id, CountSlot, count ?? AbstractValue.Unknown);
        if (_state.Get(id, LengthSlot) is not null && !IsLooking(method.Name))
        {
            _state.Set(id, LengthSlot, method.Name.StartsWith("Append", StringComparison.Ordinal) ? PositiveValue.Instance : AbstractValue.Unknown);
        }
    }

    /// <summary>Whether a collection that gets one more is known to have one: not where a loop waits, which may be there to take it out again.</summary>
    private bool IsNumbered(int id, ITypeSymbol? type) =>
        _state.Get(id, CountSlot) is not null || _state.Assumption is null && type is not null && IsEnumerable(type) && HasCount(type);

    /// <summary>Whether a method of a collection, or of its enumerator, neither puts anything in nor takes anything out.</summary>
    private static bool IsLooking(string method) =>
        method is "Contains" or "ContainsKey" or "TryGetValue" or "IndexOf" or "Find" or "FindIndex" or "FindAll" or "Exists" or "TrueForAll" or "ForEach"
            or "ConvertAll" or "AsReadOnly"
            or "Peek" or "TryPeek" or "ToArray" or "ToString" or "CopyTo" or "Sort" or "Reverse" or "GetEnumerator" or "MoveNext" or "Dispose";

    /// <summary><c>errors.TryDequeue(out var error)</c>: whether there was one. To be asked for before it is taken out.</summary>
    private TruthValue? TakesOne(IInvocationOperation call, AbstractValue instance) =>
        call.TargetMethod.Name is "TryDequeue" or "TryPop" or "TryTake" or "TryPeek"
        && (IsSomeLeft(instance) ? PositiveValue.Instance : CountOf(call.Instance!, instance)) is { } count
            ? Compare(BinaryOperatorKind.GreaterThan, count, new ConstantValue(0))
            : null;

    /// <summary>Who is handed the object itself may put something in, or take something out.</summary>
    private void LoseCounts(IEnumerable<IArgumentOperation> operations, AbstractValue[] values)
    {
        var i = 0;
        foreach (var argument in operations)
        {
            var value = values[i++];
            GiveAway(value);
            if (argument.Parameter is { } parameter && IsOnlyLookedAt(parameter)) continue;
            LoseFindings(value);
            if (value is not ObjectValue { Id: not ObjectValue.NoObject and var id }) continue;
            _state.Set(id, CountSlot, AbstractValue.Unknown);
            _state.Set(id, LengthSlot, AbstractValue.Unknown);
        }
    }

    /// <summary>Whether who is handed something sees no more of it than what is in it, or that it is an object: a log, a serializer.</summary>
    private static bool IsOnlyLookedAt(IParameterSymbol parameter) =>
        parameter.OriginalDefinition.Type is { SpecialType: SpecialType.System_Object } or { Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" }
            or ITypeParameterSymbol { ConstraintTypes.IsEmpty: true };

    /// <summary>How many are in a collection, where that is known and no function that may run at any time changes it.</summary>
    private AbstractValue? CountOf(IOperation operation, AbstractValue collection) =>
        CountIn(collection) is not SomeValue and var count && !IsCaptured(operation.WithoutConversions()) ? count : null;

    /// <summary>How many are in a collection: a number, or a choice of numbers.</summary>
    private AbstractValue CountIn(AbstractValue collection) => collection switch
    {
        ArrayValue array => array.Length,
        ChoiceValue choice => choice.Lengths(),
        ObjectValue { Id: var id } => _state.Get(id, CountSlot) ?? _state.Get(id, LengthSlot) ?? new SomeValue(),
        _ => new SomeValue(),
    };

    /// <summary>The array of so many; null where that is not known.</summary>
    private static AbstractValue? ArrayOf(AbstractValue count) => count switch
    {
        ChoiceValue choice => choice.Select(number => ArrayOf(number) ?? new SomeValue()),
        SomeValue => null,
        _ => new ArrayValue(!IsPositive(count)),
    };

    /// <summary>What an operator makes of every message there is.</summary>
    private void KeepCount(IInvocationOperation call, AbstractValue source, AbstractValue result)
    {
        if (result is not ObjectValue { Id: var made } || !KeepsNumber(call.TargetMethod)) return;
        if (CountIn(source) is not SomeValue and var count) SetCount(made, call.Type, count);
    }

    /// <summary>How many an operator gives: what it gives is there for certain.</summary>
    private void SetCount(int made, ITypeSymbol? type, AbstractValue count)
    {
        _state.Set(made, type is IArrayTypeSymbol ? LengthSlot : CountSlot, count);
        _state.SetPossible(made, StatusContract.Existence, StatusContract.Existence.AnObject());
    }

    /// <summary>The first message, or null where there is none.</summary>
    private AbstractValue? FirstMessage(AbstractValue count)
    {
        if (ChoiceValue.Of(count) is not { } choices) return null;
        for (var i = 0; i < choices.Count; i++)
        {
            if (!IsPositive(choices[i].Value) && choices[i].Value is not ConstantValue) return null;
        }

        return new ChoiceValue(choices).Select(number => IsPositive(number) ? new SomeValue() : AbstractValue.Null);
    }

    /// <summary>There is one in either, or there is none in both.</summary>
    private static AbstractValue Sum(AbstractValue one, AbstractValue other)
    {
        if (ChoiceValue.Of(one) is not { } left || ChoiceValue.Of(other) is not { } right) return new SomeValue();
        var sums = new List<Choice>();
        for (var i = 0; i < left.Count; i++)
        {
            for (var j = 0; j < right.Count; j++) sums.Add(new(Added(left[i].Value, right[j].Value), left[i].When.And(right[j].When)));
        }

        return ChoiceValue.From(sums);
    }

    private static AbstractValue Added(AbstractValue one, AbstractValue other) =>
        IsPositive(one) || IsPositive(other) ? PositiveValue.Instance
        : one is ConstantValue && other is ConstantValue ? one
        : new SomeValue();

    private static bool IsPositive(AbstractValue value) => value is PositiveValue || value is ConstantValue { Value: var number } && AsNumber(number) > 0;

    /// <summary>Whether a type is an array of numbers, texts and the like, none of which is an object anybody asks about.</summary>
    private static bool IsPlainArray(ITypeSymbol? type) =>
        type is IArrayTypeSymbol { ElementType: { IsValueType: true, IsTupleType: false } or { SpecialType: SpecialType.System_String } };

    private bool IsCaptured(IOperation operation) => operation is ILocalReferenceOperation { Local: var local } && context.Stable.IsCaptured(local);

    /// <summary><c>i &lt; count</c>: where an index is less than a number, that is greater than zero.</summary>
    private TruthValue CompareIndex(IBinaryOperation comparison, AbstractValue left, AbstractValue right)
    {
        var (index, number) = comparison.OperatorKind == BinaryOperatorKind.LessThan ? (comparison.LeftOperand, right) : (comparison.RightOperand, left);
        if (comparison.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThan)
            || index is not ILocalReferenceOperation { Local: var local }
            || !context.Stable.IsNatural(local))
        {
            return TruthValue.Open;
        }

        return Compare(BinaryOperatorKind.GreaterThan, number, new ConstantValue(0)) with { WhenFalse = Constraint.None };
    }

    /// <summary><c>ready == calls.Count</c>: a predicate that holds for as many as there are holds for all.</summary>
    private TruthValue? CompareCount(IBinaryOperation comparison, AbstractValue left, AbstractValue right)
    {
        var (counted, total, kind) = left is CountValue
            ? (left, comparison.RightOperand, comparison.OperatorKind)
            : (right, comparison.LeftOperand, Mirrored(comparison.OperatorKind));
        if (counted is not CountValue count
            || (NumberedBy(total) ?? NumberedByCopy(total)) is not { } whole
            || Evaluate(whole) is not ObjectValue { Id: not ObjectValue.NoObject and var id }
            || id != count.Collection)
        {
            return null;
        }

        return kind switch
        {
            BinaryOperatorKind.Equals or BinaryOperatorKind.GreaterThanOrEqual => Implied(true, count.WhenAll),
            BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan => Implied(false, count.WhenAll),
            _ => null,
        };
    }

    /// <summary>The collection whose number of elements an operation asks for.</summary>
    private static IOperation? NumberedBy(IOperation operation) => operation.WithoutConversions() switch
    {
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } whole } => whole,
        IInvocationOperation { TargetMethod.Name: "Count" or "LongCount", Arguments: [{ Value: var whole }] } => whole.WithoutConversions(),
        _ => null,
    };

    /// <summary>The same of a local that keeps the number: <c>var total = calls.Count;</c>.</summary>
    private IOperation? NumberedByCopy(IOperation operation) =>
        operation.WithoutConversions() is ILocalReferenceOperation { Local: var local }
        && context.Stable.IsStable(local)
        && LocalWrites.Around(FlowGraphs.RootOf(graph).OriginalOperation).To(local) is [{ Kind: WriteKind.Value, Operation: { } kept }]
            ? NumberedBy(kept)
            : null;

    /// <summary>A number that was counted up. The index of a loop is none: what it tells is nothing about the objects.</summary>
    private AbstractValue CountedUp(IOperation operation, IOperation target, AbstractValue old)
    {
        if (target is not ILocalReferenceOperation { Local: var local } || !context.Stable.IsWrittenInPlace(local)) return AbstractValue.Unknown;
        var counts = operation is IIncrementOrDecrementOperation { Kind: OperationKind.Increment } && operation.Syntax.Parent is not ForStatementSyntax
            || operation is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: int and > 0 } };
        if (!counts || ChoiceValue.Of(old) is not { } choices) return AbstractValue.Unknown;
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].Value is not PositiveValue && !(choices[i].Value is ConstantValue { Value: var known } && AsNumber(known) is >= 0))
            {
                return AbstractValue.Unknown;
            }
        }

        return PositiveValue.Instance;
    }
}
