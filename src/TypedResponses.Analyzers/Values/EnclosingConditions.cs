using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>
/// Something that is known where an expression stands: a condition that was true or false on the way to it, or that a
/// value did or did not match a pattern.
/// </summary>
internal readonly record struct KnownCondition(IOperation Condition, bool Holds, IOperation? Matched = null);

/// <summary>
/// What the code around an expression has decided before it is reached: the branches it stands in, and the checks before
/// it that leave.
/// </summary>
internal static class EnclosingConditions
{
    /// <summary>What is known at <paramref name="operation"/>, from the inside outwards.</summary>
    public static IEnumerable<KnownCondition> At(IOperation operation)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            foreach (var known in Between(parent, child)) yield return known;
        }
    }

    /// <summary>What the predicates of a LINQ chain say of the elements of <paramref name="sequence"/>.</summary>
    public static IEnumerable<(IAnonymousFunctionOperation Predicate, bool Holds)> OfElements(IOperation? sequence)
    {
        for (var depth = 0; depth < 16 && sequence is not null; depth++)
        {
            switch (Carriers.Resolve(sequence.WithoutConversions()).WithoutConversions())
            {
                case IInvocationOperation call when Elements.IsLinq(call):
                    if (call.TargetMethod.Name is "Where" or "TakeWhile" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or
                        "LastOrDefault" &&
                        call.Arguments.Length > 1 && call.Arguments[1].AsLambda() is { } predicate)
                    {
                        yield return (predicate, true);
                    }

                    sequence = Elements.Keeps(call.TargetMethod.Name) || Elements.Chooses(call.TargetMethod.Name) ? call.Arguments[0].Value : null;
                    break;
                case ITranslatedQueryOperation query:
                    sequence = query.Operation;
                    break;
                case IAwaitOperation awaited:
                    sequence = awaited.Operation;
                    break;
                default:
                    yield break;
            }
        }
    }

    private static IEnumerable<KnownCondition> Between(IOperation parent, IOperation child)
    {
        switch (parent)
        {
            case IConditionalOperation conditional when child == conditional.WhenTrue:
                yield return new KnownCondition(conditional.Condition, true);
                break;
            case IConditionalOperation conditional when child == conditional.WhenFalse:
                yield return new KnownCondition(conditional.Condition, false);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } conjunction when child == conjunction.RightOperand:
                yield return new KnownCondition(conjunction.LeftOperand, true);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } disjunction when child == disjunction.RightOperand:
                yield return new KnownCondition(disjunction.LeftOperand, false);
                break;
            case IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop when child == loop.Body:
                yield return new KnownCondition(condition, !loop.ConditionIsUntil);
                break;
            case IForLoopOperation { Condition: { } condition } loop when child == loop.Body:
                yield return new KnownCondition(condition, true);
                break;
            case IRecursivePatternOperation pattern when Patterns.InputOf(pattern) is { } input:
                yield return new KnownCondition(pattern, true, input);
                break;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } arm:
                foreach (var known in OfArm(expression, arm, child)) yield return known;
                break;
            case ISwitchCaseOperation { Parent: ISwitchOperation statement } section:
                foreach (var known in OfSection(statement, section)) yield return known;
                break;
            case IBlockOperation block:
                foreach (var known in BeforeIn(block, child)) yield return known;
                break;
        }
    }

    private static IEnumerable<KnownCondition> OfArm(ISwitchExpressionOperation expression, ISwitchExpressionArmOperation arm, IOperation child)
    {
        if (child == arm.Pattern) yield break;
        yield return new KnownCondition(arm.Pattern, true, expression.Value);
        if (child == arm.Value && arm.Guard is not null) yield return new KnownCondition(arm.Guard, true);
        foreach (var earlier in expression.Arms)
        {
            if (earlier == arm) break;
            if (earlier.Guard is null) yield return new KnownCondition(earlier.Pattern, false, expression.Value);
        }
    }

    private static IEnumerable<KnownCondition> OfSection(ISwitchOperation statement, ISwitchCaseOperation section)
    {
        if (section.Clauses is [var only])
        {
            if (LabelOf(only) is { } label) yield return new KnownCondition(label, true, statement.Value);
            if (only is IPatternCaseClauseOperation { Guard: { } guard }) yield return new KnownCondition(guard, true);
        }

        var isDefault = section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation);
        foreach (var other in statement.Cases)
        {
            if (other == section && !isDefault) break;
            if (other == section) continue;
            foreach (var clause in other.Clauses)
            {
                if (LabelOf(clause) is { } label && clause is not IPatternCaseClauseOperation { Guard: not null })
                    yield return new KnownCondition(label, false, statement.Value);
            }
        }
    }

    private static IOperation? LabelOf(ICaseClauseOperation clause) => clause switch
    {
        IPatternCaseClauseOperation pattern => pattern.Pattern,
        ISingleValueCaseClauseOperation value => value.Value,
        _ => null,
    };

    private static bool IsWayOut(IOperation part, ILoopOperation loop) =>
        part is IBranchOperation { BranchKind: BranchKind.GoTo } ||
        part is IBranchOperation { BranchKind: BranchKind.Break } leave && SymbolEqualityComparer.Default.Equals(leave.Target, loop.ExitLabel);

    private static IEnumerable<KnownCondition> BeforeIn(IBlockOperation block, IOperation child)
    {
        foreach (var statement in block.Operations)
        {
            if (statement == child) yield break;
            if (statement is IConditionalOperation conditional)
            {
                if (Exits.Always(conditional.WhenTrue)) yield return new KnownCondition(conditional.Condition, false);
                if (conditional.WhenFalse is { } whenFalse && Exits.Always(whenFalse)) yield return new KnownCondition(conditional.Condition, true);
            }
            else if (statement is IWhileLoopOperation { Condition: { } asked } loop && !loop.Descendants().Any(part => IsWayOut(part, loop)))
            {
                yield return new KnownCondition(asked, loop.ConditionIsUntil);
            }
            else if (statement is IExpressionStatementOperation { Operation: IInvocationOperation call })
            {
                yield return Exits.Asserted(call) is var (condition, holds) ? new KnownCondition(condition, holds) : new KnownCondition(call, true);
            }
        }
    }
}
