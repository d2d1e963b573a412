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

    /// <summary>The statuses where a condition holds, as a bit per value; null where it asks for something else.</summary>
    private static ulong? Statuses(IOperation condition, StatusContract contract) => condition switch
    {
        IUnaryOperation not => HandledStatuses.All(contract) & ~Statuses(not.Operand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Statuses(either.LeftOperand, contract) | Statuses(either.RightOperand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Statuses(both.LeftOperand, contract) & Statuses(both.RightOperand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal when IsStatus(equal.LeftOperand, contract) => HandledStatuses.ByConstant(equal.RightOperand, contract),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when IsStatus(differs.LeftOperand, contract) => HandledStatuses.All(contract) & ~HandledStatuses.ByConstant(differs.RightOperand, contract),
        IIsPatternOperation matched when IsStatus(matched.Value, contract) => HandledStatuses.By(matched.Pattern, contract),
        _ => null,
    };

    private static bool IsStatus(IOperation asked, StatusContract contract) =>
        asked.WithoutConversions() is IMemberReferenceOperation { Member.Name: var name } && (name == contract.Status || name == contract.Status + "Text");
}
