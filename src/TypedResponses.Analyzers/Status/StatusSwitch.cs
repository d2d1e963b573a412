using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Status;

/// <summary>A <c>switch</c> on a status whose values are known.</summary>
/// <param name="Contract">The contract of the status.</param>
/// <param name="Value">What is switched on.</param>
/// <param name="Keyword">The word <c>switch</c>.</param>
/// <param name="Missing">The listed values without an arm, as a bit per value.</param>
internal sealed record StatusSwitch(StatusContract Contract, IOperation Value, SyntaxToken Keyword, ulong Missing)
{
    public static StatusSwitch? Read(IOperation operation, ContractIndex contracts) => operation switch
    {
        ISwitchOperation { Syntax: SwitchStatementSyntax syntax } statement =>
            Create(statement.Value, syntax.SwitchKeyword, contract => HandledBy(statement, contract), contracts),
        ISwitchExpressionOperation { Syntax: SwitchExpressionSyntax syntax } expression =>
            Create(expression.Value, syntax.SwitchKeyword, contract => HandledBy(expression, contract), contracts),
        _ => null,
    };

    private static StatusSwitch? Create(IOperation value, SyntaxToken keyword, Func<StatusContract, ulong> handledBy, ContractIndex contracts)
    {
        if (StatusExpression.Read(value, contracts) is not { Contract: { ValuesKnown: true } contract } status) return null;

        // A text beside an enum can be anything; that its switch has a default is for the compiler to say.
        if (status.Spelling != StatusSpelling.Value && contract.Kind != StatusKind.Text) return null;

        // Only what the enum, or the attribute, lists: null beside it is the compiler's to count.
        var declared = (1UL << contract.DeclaredValues.Length) - 1;
        return new(contract, value, keyword, declared & ~handledBy(contract));
    }

    private static ulong HandledBy(ISwitchOperation statement, StatusContract contract)
    {
        var handled = 0UL;
        foreach (var section in statement.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                handled |= clause switch
                {
                    IDefaultCaseClauseOperation => HandledStatuses.All(contract),
                    ISingleValueCaseClauseOperation single => HandledStatuses.ByConstant(single.Value, contract),
                    IPatternCaseClauseOperation { Guard: null } pattern => HandledStatuses.By(pattern.Pattern, contract),
                    _ => 0,
                };
            }
        }

        return handled;
    }

    private static ulong HandledBy(ISwitchExpressionOperation expression, StatusContract contract)
    {
        var handled = 0UL;
        foreach (var arm in expression.Arms)
        {
            if (arm.Guard is null) handled |= HandledStatuses.By(arm.Pattern, contract);
        }

        return handled;
    }
}
