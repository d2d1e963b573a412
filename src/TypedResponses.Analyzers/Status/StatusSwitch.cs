using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Status;

/// <summary>What the arms of a switch on a status have the status in.</summary>
internal enum SwitchForm
{
    /// <summary>The status itself: <c>call.Status switch</c>.</summary>
    Status,

    /// <summary>A tuple with the status: <c>(call.Status, verbose) switch</c>.</summary>
    Tuple,

    /// <summary>The object, whose status property patterns ask for: <c>call switch</c>.</summary>
    Object,
}

/// <summary>A <c>switch</c> on a status whose values are known.</summary>
/// <param name="Contract">The contract of the status.</param>
/// <param name="Status">The status, as it would be written.</param>
/// <param name="Value">What is switched on.</param>
/// <param name="Form">What the arms have the status in.</param>
/// <param name="Part">The position or the member's name of the status in it; empty where it is the status itself.</param>
/// <param name="Keyword">The word <c>switch</c>.</param>
/// <param name="Missing">The listed values without an arm, as a bit per value.</param>
/// <param name="IsComplete">Whether every value has an arm for certain.</param>
internal sealed record StatusSwitch(
    StatusContract Contract, string Status, IOperation Value, SwitchForm Form, string Part, SyntaxToken Keyword, ulong Missing, bool IsComplete)
{
    public static StatusSwitch? Read(IOperation operation, ContractIndex contracts) => operation switch
    {
        ISwitchOperation { Syntax: SwitchStatementSyntax syntax } statement =>
            Create(statement.Value, syntax.SwitchKeyword, contract => HandledBy(statement, contract), () => ArmsOf(statement), contracts),
        ISwitchExpressionOperation { Syntax: SwitchExpressionSyntax syntax } expression =>
            Create(expression.Value, syntax.SwitchKeyword, contract => HandledBy(expression, contract), () => ArmsOf(expression), contracts),
        _ => null,
    };

    private static StatusSwitch? Create(
        IOperation value, SyntaxToken keyword, Func<StatusContract, ulong> handledBy, Func<List<IPatternOperation>?> armsOf, ContractIndex contracts)
    {
        if (value is ITupleOperation tuple)
        {
            return armsOf() is { } rows && SwitchTable.OfTuple(tuple, rows, contracts) is { } ofTuple
                ? Create(ofTuple, tuple.Elements[ofTuple.StatusColumn].Syntax.ToString(), value, SwitchForm.Tuple, $"{ofTuple.StatusColumn}", keyword)
                : null;
        }

        if (StatusExpression.Read(value, contracts) is not { Contract: { ValuesKnown: true } contract } status)
        {
            return armsOf() is { } arms && SwitchTable.OfObject(value, arms, contracts) is { } ofObject
                ? Create(ofObject, $"{value.Syntax}.{ofObject.Contract.Status}", value, SwitchForm.Object, ofObject.Contract.Status, keyword)
                : null;
        }

        // A text beside an enum can be anything; that its switch has a default is for the compiler to say.
        if (status.Spelling != StatusSpelling.Value && contract.Kind != StatusKind.Text) return null;

        // Only what the enum, or the attribute, lists: null beside it is the compiler's to count.
        var declared = (1UL << contract.DeclaredValues.Length) - 1;
        var missing = declared & ~handledBy(contract);
        return new(contract, value.Syntax.ToString(), value, SwitchForm.Status, "", keyword, missing, missing == 0);
    }

    private static StatusSwitch Create(SwitchTable table, string status, IOperation value, SwitchForm form, string part, SyntaxToken keyword) =>
        new(table.Contract, status, value, form, part, keyword, table.Missing(isSure: false), table.Missing(isSure: true) == 0);

    /// <summary>The patterns of all arms without <c>when</c>; null where there is a default.</summary>
    private static List<IPatternOperation>? ArmsOf(ISwitchOperation statement)
    {
        var arms = new List<IPatternOperation>();
        foreach (var section in statement.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation) return null;
                if (clause is IPatternCaseClauseOperation { Guard: null } pattern) arms.Add(pattern.Pattern);
            }
        }

        return arms;
    }

    private static List<IPatternOperation> ArmsOf(ISwitchExpressionOperation expression)
    {
        var arms = new List<IPatternOperation>();
        foreach (var arm in expression.Arms)
        {
            if (arm.Guard is null) arms.Add(arm.Pattern);
        }

        return arms;
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
