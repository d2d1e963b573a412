using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Status;

/// <summary>
/// A switch that takes the payload in its arm for the ready status and names no other, or has one arm for every status that is not ready and takes the
/// payload in the other: whatever else comes is dropped.
/// </summary>
internal static class SwitchGate
{
    /// <summary>The gate that a label or a pattern of an arm is, or null.</summary>
    public static StatusGate? Read(IOperation label, ContractIndex contracts)
    {
        switch (label.Parent)
        {
            case ISwitchExpressionArmOperation { Guard: null, Parent: ISwitchExpressionOperation expression } arm when arm.Pattern == label:
                return OfArm(expression, arm, contracts);
            case IPatternCaseClauseOperation
            {
                Guard: null,
                Parent: ISwitchCaseOperation { Clauses.Length: 1, Parent: ISwitchOperation statement } section,
            } clause:
                return OfSection(AcceptedStatus.Of(statement.Value, clause.Pattern, contracts), statement, section);
            case ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Clauses.Length: 1, Parent: ISwitchOperation statement } section } clause:
                return OfSection(AcceptedStatus.Of(statement.Value, clause.Value, contracts), statement, section);
            default:
                return null;
        }
    }

    /// <summary>The gate that the guard of an arm is: <c>case Call call when call.Status == Status.Completed:</c>.</summary>
    public static StatusGate? OfGuard(IOperation arm, IOperation guard, AcceptedStatus accepted)
    {
        accepted = accepted with { IsReady = true };
        return arm switch
        {
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } one when one.Guard == guard =>
                OfReadyArm(expression, one, accepted),
            IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Clauses.Length: 1, Parent: ISwitchOperation statement } section } clause
                when clause.Guard == guard =>
                OfReadySection(accepted, statement, section),
            _ => null,
        };
    }

    private static StatusGate? OfArm(ISwitchExpressionOperation expression, ISwitchExpressionArmOperation arm, ContractIndex contracts)
    {
        var rest = expression.Arms.Where(other => other != arm).ToList();
        if (rest is [{ Guard: null } only]
            && IsAnything(only.Pattern)
            && AcceptedStatus.Of(expression.Value, arm.Pattern, contracts) is { IsReady: false } refused)
        {
            return Create(refused with { IsReady = true }, expression, only.Value, [arm.Value]);
        }

        return OfReadyArm(expression, arm, AcceptedStatus.Of(expression.Value, arm.Pattern, contracts));
    }

    private static StatusGate? OfReadyArm(ISwitchExpressionOperation expression, ISwitchExpressionArmOperation arm, AcceptedStatus? accepted)
    {
        var rest = expression.Arms.Where(other => other != arm && !IsOfAnother(other.Pattern, arm.Pattern.NarrowedType)).ToList();
        return rest.TrueForAll(other => other.Guard is null && IsAnything(other.Pattern))
            ? Create(accepted, expression, arm.Value, rest.ConvertAll(other => other.Value))
            : null;
    }

    private static StatusGate? OfSection(AcceptedStatus? accepted, ISwitchOperation statement, ISwitchCaseOperation section)
    {
        var rest = statement.Cases.Where(other => other != section).ToList();
        if (accepted is { IsReady: false } && rest is [{ Clauses.Length: 1 } only] && IsAnything(only.Clauses[0]))
        {
            return Create(accepted with { IsReady = true }, statement, only, [.. section.Body]);
        }

        return OfReadySection(accepted, statement, section);
    }

    private static StatusGate? OfReadySection(AcceptedStatus? accepted, ISwitchOperation statement, ISwitchCaseOperation section)
    {
        var own = section.Clauses is [IPatternCaseClauseOperation { Pattern.NarrowedType: var type }] ? type : statement.Value.Type!;
        var rest = statement.Cases.Where(other => other != section
            && !other.Clauses.All(clause => clause is IPatternCaseClauseOperation { Pattern: var pattern } && IsOfAnother(pattern, own))).ToList();
        return rest.TrueForAll(other => other.Clauses.All(IsAnything))
            ? Create(accepted, statement, section, rest.SelectMany(other => other.Body).ToList())
            : null;
    }

    /// <summary>Whether a pattern is for objects that cannot be of a type: a message among the items, or null.</summary>
    private static bool IsOfAnother(IPatternOperation pattern, ITypeSymbol own) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => true,
        IDeclarationPatternOperation or IRecursivePatternOperation or ITypePatternOperation =>
            own.TypeKind == TypeKind.Class
            && pattern.NarrowedType is { TypeKind: TypeKind.Class } other
            && !other.IsOrDerivesFrom(own)
            && !own.IsOrDerivesFrom(other),
        _ => false,
    };

    private static StatusGate? Create(AcceptedStatus? accepted, IOperation whole, IOperation taken, List<IOperation> dropped) =>
        accepted is { IsReady: true }
        && !dropped.Exists(one => StatusGate.IsKept(one, accepted.Owner) || Takes(one, accepted.Contract))
        && !StatusGate.IsPolled(whole, accepted.Contract)
        && !FinalStatuses.AreAskedBefore(whole, accepted.Contract)
        && StatusGate.IsOneOfMany(accepted.Contract)
            ? new(accepted.Contract, accepted.Owner, accepted.Status, taken.Syntax.Span)
            : null;

    private static bool Takes(IOperation dropped, StatusContract contract) =>
        dropped.DescendantsAndSelf().Any(part => part is IMemberReferenceOperation { Member.Name: var name } && name == contract.Payload);

    private static bool IsAnything(ICaseClauseOperation clause) =>
        clause is IDefaultCaseClauseOperation || (clause is IPatternCaseClauseOperation { Guard: null, Pattern: var pattern } && IsAnything(pattern));

    private static bool IsAnything(IPatternOperation pattern) => pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };
}
