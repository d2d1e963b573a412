using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow;

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
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary when StatusExpression.Read(binary.LeftOperand, contracts) is { } status:
                var equal = Named(binary.RightOperand, status);
                return Create(operation, binary.LeftOperand, status.Contract, binary.OperatorKind == BinaryOperatorKind.Equals ? equal : HandledStatuses.All(status.Contract) & ~equal);
            case IIsPatternOperation isPattern when StatusExpression.Read(isPattern.Value, contracts) is { } status:
                return Create(operation, isPattern.Value, status.Contract, isPattern.Pattern is IConstantPatternOperation constant ? Named(constant.Value, status)
                    : status.Spelling == StatusSpelling.Value || status.Contract.Kind == StatusKind.Text ? HandledStatuses.By(isPattern.Pattern, status.Contract) : 0);
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns: var members } pattern } isPattern:
                foreach (var member in members)
                {
                    if (StatusExpression.Read(member.Member, contracts) is not { Spelling: StatusSpelling.Value or StatusSpelling.WireText } status || member.Member is not IMemberReferenceOperation { Member.Name: var name } || name != status.Contract.Status) continue;
                    var owner = pattern.DeclaredSymbol?.Name ?? isPattern.Value.Syntax.ToString();
                    return HandledStatuses.By(member.Pattern, status.Contract) == status.Contract.Ready && status.Contract.ValuesKnown ? new(status.Contract, owner, $"{owner}.{name}", IsReady: true) : null;
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsListed(IOperation part, StatusContract contract) =>
        part.ConstantValue is not { HasValue: true, Value: string text } || Array.Exists(contract.DeclaredValues, value => text.Equals(value.Constant));

    /// <summary>The statuses that a constant stands for: itself, or the text of one.</summary>
    private static ulong Named(IOperation value, StatusExpression status)
    {
        if (status.Spelling == StatusSpelling.Value || status.Contract.Kind == StatusKind.Text) return HandledStatuses.ByConstant(value, status.Contract);
        return value.ConstantValue is { HasValue: true, Value: string text } && WireNames.IndexOf(status.Contract, text) is >= 0 and var index ? 1UL << index : 0;
    }

    private static AcceptedStatus? Create(IOperation operation, IOperation subject, StatusContract contract, ulong accepted)
    {
        var isReady = accepted == contract.Ready;

        // Where not every text is known, one that is not listed says nothing of the others.
        if (accepted == 0 || !contract.ValuesKnown && !operation.DescendantsAndSelf().All(part => IsListed(part, contract))) return null;
        if (!isReady && (HandledStatuses.All(contract) & ~accepted) != contract.Ready) return null;
        while (subject is IConversionOperation conversion) subject = conversion.Operand;
        var owner = subject switch
        {
            IMemberReferenceOperation { Instance: { } instance } => instance.Syntax.ToString(),
            IConditionalAccessOperation access => access.Operation.Syntax.ToString(),
            _ => "",
        };
        return new(contract, owner, subject.Syntax.ToString(), isReady);
    }
}
