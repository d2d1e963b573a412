using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// Numbers that stand for a check: how many messages are in a list that was empty, or how often something was counted. Only
/// whether there is one is kept, so that a loop settles at once.
/// </summary>
internal sealed partial class Evaluator
{
    private Slot CountSlot => Slots.Member("Count");

    private Slot LengthSlot => Slots.Member("Length");

    /// <summary>A list, or a text that is put together, begins empty.</summary>
    private void StartCount(int id, ITypeSymbol? type, bool isCollection)
    {
        if (type is { Name: "StringBuilder" }) _state.Set(id, LengthSlot, new ConstantValue(0));
        else if (isCollection && HasCount(type)) _state.Set(id, CountSlot, new ConstantValue(0));
        else return;

        // `errors is { Count: > 0 }` asks for the list, too.
        _state.SetPossible(id, StatusContract.Existence, StatusContract.Existence.AnObject());
    }

    private static bool HasCount(ITypeSymbol? type) => type is not null && ContractReader.FindMember(type, "Count") is not null;

    /// <summary>What a call does to the number of what is in the object it is called on.</summary>
    private void MoveCount(int id, IMethodSymbol method)
    {
        if (_state.Get(id, CountSlot) is not null && !IsLooking(method.Name)) _state.Set(id, CountSlot, IsAdding(method) ? PositiveValue.Instance : AbstractValue.Unknown);
        if (_state.Get(id, LengthSlot) is not null && !IsLooking(method.Name)) _state.Set(id, LengthSlot, method.Name.StartsWith("Append", StringComparison.Ordinal) ? PositiveValue.Instance : AbstractValue.Unknown);
    }

    /// <summary>Whether a method of a collection, or of its enumerator, neither puts anything in nor takes anything out.</summary>
    private static bool IsLooking(string method) =>
        method is "Contains" or "ContainsKey" or "TryGetValue" or "IndexOf" or "Find" or "FindIndex" or "FindAll" or "Exists" or "TrueForAll" or "ForEach" or "ConvertAll" or "AsReadOnly"
            or "ToArray" or "ToString" or "CopyTo" or "Sort" or "Reverse" or "GetEnumerator" or "MoveNext" or "Dispose";

    /// <summary>Who is handed the object itself may put something in, or take something out.</summary>
    private void LoseCounts(IEnumerable<IArgumentOperation> operations, AbstractValue[] values)
    {
        var i = 0;
        foreach (var argument in operations)
        {
            if (values[i++] is not ObjectValue { Id: not ObjectValue.NoObject and var id } || argument.Parameter?.Type is { Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" }) continue;
            if (_state.Get(id, CountSlot) is not null) _state.Set(id, CountSlot, AbstractValue.Unknown);
            if (_state.Get(id, LengthSlot) is not null) _state.Set(id, LengthSlot, AbstractValue.Unknown);
        }
    }

    /// <summary>How many are in a collection, where that is known and no function that may run at any time changes it.</summary>
    private AbstractValue? CountOf(IOperation operation, AbstractValue collection) =>
        collection is ObjectValue { Id: var id } && !IsCaptured(operation.WithoutConversions()) ? _state.Get(id, CountSlot) : null;

    private bool IsCaptured(IOperation operation) => operation is ILocalReferenceOperation { Local: var local } && context.Stable.IsCaptured(local);

    /// <summary>A number that was counted up. The index of a loop is none: what it tells is nothing about the objects.</summary>
    private AbstractValue CountedUp(IOperation operation, IOperation target, AbstractValue old)
    {
        if (target is not ILocalReferenceOperation { Local: var local } || !context.Stable.IsWrittenInPlace(local)) return AbstractValue.Unknown;
        var counts = operation is IIncrementOrDecrementOperation { Kind: OperationKind.Increment } && operation.Syntax.Parent is not ForStatementSyntax
            || operation is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: int and > 0 } };
        if (!counts || ChoiceValue.Of(old) is not { } choices) return AbstractValue.Unknown;
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].Value is not PositiveValue && !(choices[i].Value is ConstantValue { Value: var known } && AsNumber(known) is >= 0)) return AbstractValue.Unknown;
        }

        return PositiveValue.Instance;
    }
}
