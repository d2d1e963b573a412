using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Status;

/// <summary>
/// Conditions that ask whether the call is over, one way or the other. Whoever has asked, and goes on only where it is, waits for the rest of them:
/// what he then takes only where it is ready, he does not drop.
/// </summary>
internal static class FinalStatuses
{
    /// <summary>Whether code is reached only where the status is a final one: a ready one, or one in which there never is a payload.</summary>
    public static bool AreAskedBefore(IOperation operation, StatusContract contract)
    {
        if (contract.Never == 0) return false;
        var final = contract.Ready | contract.Never;
        return EnclosingConditions.At(operation).Any(known =>
            Statuses(known.Condition, contract) is { } asked && (known.Holds ? asked : HandledStatuses.All(contract) & ~asked) == final);
    }

    /// <summary>Whether an <c>if</c> is part of a chain that names other statuses, as a <c>switch</c> that does: what happens then was decided.</summary>
    /// <param name="conditional">The <c>if</c>.</param>
    /// <param name="dropped">What stands for the statuses that are not ready.</param>
    /// <param name="contract">The contract of the object.</param>
    public static bool AreToldApart(IConditionalOperation conditional, IOperation? dropped, StatusContract contract)
    {
        if (Alone(dropped) is IConditionalOperation next && NamesOthers(next.Condition, contract)) return true;
        IOperation current = conditional;
        while (current.Parent is IBlockOperation { Operations.Length: 1 } block) current = block;
        return current.Parent is IConditionalOperation before && before.WhenFalse == current && NamesOthers(before.Condition, contract);
    }

    private static IOperation? Alone(IOperation? statement)
    {
        while (statement is IBlockOperation { Operations: [var only] }) statement = only;
        return statement;
    }

    private static bool NamesOthers(IOperation condition, StatusContract contract) =>
        Statuses(condition, contract) is { } asked && asked != 0 && asked != contract.Ready && (HandledStatuses.All(contract) & ~asked) != contract.Ready;

    /// <summary>The statuses where a condition holds, as a bit per value; null where it asks for something else.</summary>
    private static ulong? Statuses(IOperation condition, StatusContract contract) => condition switch
    {
        IUnaryOperation not => HandledStatuses.All(contract) & ~Statuses(not.Operand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either =>
            Statuses(either.LeftOperand, contract) | Statuses(either.RightOperand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both =>
            Statuses(both.LeftOperand, contract) & Statuses(both.RightOperand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal when IsStatus(equal.LeftOperand, contract) =>
            HandledStatuses.ByConstant(equal.RightOperand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when IsStatus(differs.LeftOperand, contract) =>
            HandledStatuses.All(contract) & ~HandledStatuses.ByConstant(differs.RightOperand, contract),
        IIsPatternOperation matched when IsStatus(matched.Value, contract) => HandledStatuses.By(matched.Pattern, contract),
        _ => null,
    };

    private static bool IsStatus(IOperation asked, StatusContract contract) =>
        asked.WithoutConversions() is IMemberReferenceOperation { Member.Name: var name } && (name == contract.Status || name == contract.Status + "Text");
}
