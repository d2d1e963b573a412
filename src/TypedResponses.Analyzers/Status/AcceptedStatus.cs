using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    public static AcceptedStatus? Read(IOperation operation, ContractIndex contracts) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary =>
            Equal(binary.LeftOperand, binary.RightOperand, binary.OperatorKind == BinaryOperatorKind.Equals, contracts),
        IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } subject, Arguments: [{ Value: var value }, .. var how] }
            when IsKindOfComparison(how) =>
            Equal(subject, value, isEqual: true, contracts),
        IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: true }, Arguments: [{ Value: var one }, { Value: var other }, .. var how] }
            when IsKindOfComparison(how) =>
            Equal(one.WithoutConversions(), other.WithoutConversions(), isEqual: true, contracts),
        IIsPatternOperation isPattern => Of(isPattern.Value, isPattern.Pattern, contracts),
        _ => null,
    };

    private static bool IsKindOfComparison(ImmutableArray<IArgumentOperation> rest) => rest is [] or [{ Value.Type.Name: "StringComparison" }];

    /// <summary>What it says that a value matches a pattern, or equals a constant: of a status, or of an object by the status in it.</summary>
    public static AcceptedStatus? Of(IOperation value, IOperation pattern, ContractIndex contracts)
    {
        if (StatusExpression.Read(value, contracts) is { Contract: var asked }) return Create(value, asked, Accepted(pattern, asked));
        if (pattern is INegatedPatternOperation negated)
        {
            return Of(value, negated.Pattern, contracts) is { } inner ? inner with { IsReady = !inner.IsReady } : null;
        }

        if (pattern is not IRecursivePatternOperation parts) return null;
        foreach (var (contract, accepted) in StatusesIn(parts, contracts))
        {
            var isReady = Accepted(accepted, contract) == contract.Ready;

            // What asks for something else besides holds for only some of those that are not ready.
            if (!isReady && ((HandledStatuses.All(contract) & ~Accepted(accepted, contract)) != contract.Ready || !IsAlone(parts))) continue;
            var owner = parts.DeclaredSymbol?.Name ?? value.Syntax.ToString();
            return new(contract, owner, $"{owner}.{contract.Status}", isReady);
        }

        return null;
    }

    private static bool IsAlone(IRecursivePatternOperation pattern) =>
        pattern.PropertySubpatterns.Length == 1 && pattern.DeconstructionSubpatterns.IsEmpty && pattern.Syntax is RecursivePatternSyntax { Type: null };

    /// <summary>What a pattern of an object asks of its status, by the name of the property or by its place in a positional record.</summary>
    private static IEnumerable<(StatusContract Contract, IPatternOperation Asked)> StatusesIn(IRecursivePatternOperation pattern, ContractIndex contracts)
    {
        foreach (var member in pattern.PropertySubpatterns)
        {
            if (StatusExpression.Read(member.Member, contracts) is { Contract: var contract }) yield return (contract, member.Pattern);
        }

        if (pattern.DeconstructSymbol is not IMethodSymbol { Parameters: var places }) yield break;
        foreach (var contract in contracts.ContractsOf(pattern.MatchedType))
        {
            for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            {
                if (string.Equals(places[i].Name, contract.Status, StringComparison.OrdinalIgnoreCase))
                {
                    yield return (contract, pattern.DeconstructionSubpatterns[i]);
                }
            }
        }
    }

    private static AcceptedStatus? Equal(IOperation left, IOperation right, bool isEqual, ContractIndex contracts)
    {
        if (left.ConstantValue.HasValue) (left, right) = (right, left);
        if (StatusExpression.Read(left, contracts) is not { Contract: var contract }) return null;
        var equal = Accepted(right, contract);
        return Create(left, contract, isEqual ? equal : ~equal);
    }

    /// <summary>The statuses that a pattern takes, or that a constant is; none where not every text is known and one is asked for that is not listed.</summary>
    private static ulong Accepted(IOperation asked, StatusContract contract)
    {
        bool IsListed(IOperation part) =>
            part.ConstantValue is not { Value: string text } || Array.Exists(contract.DeclaredValues, value => text.Equals(value.Constant));
        if (!contract.ValuesKnown && !asked.DescendantsAndSelf().All(IsListed)) return 0;
        return asked is IPatternOperation pattern ? HandledStatuses.By(pattern, contract) : HandledStatuses.ByConstant(asked, contract);
    }

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
