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
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                return Equal(operation, binary.LeftOperand, binary.RightOperand, binary.OperatorKind == BinaryOperatorKind.Equals, contracts);
            case IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } subject, Arguments: [{ Value: var value }] }:
                return Equal(operation, subject, value, isEqual: true, contracts);
            case IIsPatternOperation isPattern:
                return Of(operation, isPattern.Value, isPattern.Pattern, contracts);
            default:
                return null;
        }
    }

    /// <summary>What it says that a value matches a pattern, or equals a constant: of a status, or of an object by the status in it.</summary>
    public static AcceptedStatus? Of(IOperation operation, IOperation value, IOperation pattern, ContractIndex contracts)
    {
        if (StatusExpression.Read(value, contracts) is { } status)
        {
            return Create(operation, value, status.Contract, pattern switch
            {
                IConstantPatternOperation constant => Named(constant.Value, status),
                not IPatternOperation => Named(pattern, status),
                IPatternOperation any when status.Spelling == StatusSpelling.Value || status.Contract.Kind == StatusKind.Text => HandledStatuses.By(any, status.Contract),
                _ => 0,
            });
        }

        if (pattern is INegatedPatternOperation negated) return Of(operation, value, negated.Pattern, contracts) is { } inner ? inner with { IsReady = !inner.IsReady } : null;
        if (pattern is not IRecursivePatternOperation { PropertySubpatterns: var members } parts) return null;
        foreach (var member in members)
        {
            if (StatusExpression.Read(member.Member, contracts) is not { Spelling: StatusSpelling.Value or StatusSpelling.WireText } named || member.Member is not IMemberReferenceOperation { Member.Name: var name } || name != named.Contract.Status) continue;
            var owner = parts.DeclaredSymbol?.Name ?? value.Syntax.ToString();
            return HandledStatuses.By(member.Pattern, named.Contract) == named.Contract.Ready && named.Contract.ValuesKnown ? new(named.Contract, owner, $"{owner}.{name}", IsReady: true) : null;
        }

        return null;
    }

    private static AcceptedStatus? Equal(IOperation operation, IOperation left, IOperation right, bool isEqual, ContractIndex contracts)
    {
        if (left.ConstantValue.HasValue) (left, right) = (right, left);
        if (StatusExpression.Read(left, contracts) is not { } status) return null;
        var equal = Named(right, status);
        return Create(operation, left, status.Contract, isEqual ? equal : HandledStatuses.All(status.Contract) & ~equal);
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
