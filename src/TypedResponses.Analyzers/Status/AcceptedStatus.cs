using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Status;

/// <summary>A condition that holds exactly where the status is a ready one, or exactly where it is not.</summary>
/// <param name="Contract">The contract of the object.</param>
/// <param name="Owner">The object, as written; empty where a copy of the status is asked.</param>
/// <param name="Status">The status, as written.</param>
/// <param name="IsReady">Whether it holds where the status is ready.</param>
internal sealed record AcceptedStatus(StatusContract Contract, string Owner, string Status, bool IsReady)
{
    public static AcceptedStatus? Read(IOperation operation, ContractIndex contracts)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                var (subject, other) = binary.LeftOperand.ConstantValue.HasValue ? (binary.RightOperand, binary.LeftOperand) : (binary.LeftOperand, binary.RightOperand);
                if (StatusExpression.Read(subject, contracts) is not { Contract: var compared } || !IsListed(other, compared)) return null;
                var equal = HandledStatuses.ByConstant(other, compared);
                return Create(subject, compared, binary.OperatorKind == BinaryOperatorKind.Equals ? equal : ~equal);
            case IIsPatternOperation isPattern when StatusExpression.Read(isPattern.Value, contracts) is { Contract: var asked }:
                return IsListed(isPattern.Pattern, asked) ? Create(isPattern.Value, asked, HandledStatuses.By(isPattern.Pattern, asked)) : null;
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns: var members } pattern } isPattern:
                foreach (var member in members)
                {
                    if (StatusExpression.Read(member.Member, contracts) is not { Contract: var contract } || member.Member is not IMemberReferenceOperation { Member.Name: var name }) continue;
                    var owner = pattern.DeclaredSymbol?.Name ?? isPattern.Value.Syntax.ToString();
                    return IsListed(member.Pattern, contract) && HandledStatuses.By(member.Pattern, contract) == contract.Ready ? new(contract, owner, $"{owner}.{name}", IsReady: true) : null;
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>Whether every text that is asked for is a listed one: where not all are known, another says nothing of the rest.</summary>
    private static bool IsListed(IOperation asked, StatusContract contract) => contract.ValuesKnown || asked.DescendantsAndSelf().All(part =>
        part.ConstantValue is not { Value: string text } || Array.Exists(contract.DeclaredValues, value => text.Equals(value.Constant)));

    private static AcceptedStatus? Create(IOperation subject, StatusContract contract, ulong accepted)
    {
        var isReady = accepted == contract.Ready;
        if (!isReady && (HandledStatuses.All(contract) & ~accepted) != contract.Ready) return null;
        subject = subject.WithoutConversions();
        var owner = subject switch
        {
            IMemberReferenceOperation { Instance: { } instance } => instance.Syntax.ToString(),
            IConditionalAccessOperation access => access.Operation.Syntax.ToString(),
            _ => "",
        };
        return new(contract, owner, subject.Syntax.ToString(), isReady);
    }
}
