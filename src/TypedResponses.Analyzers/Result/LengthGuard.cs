using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>Whether the code around a result has found out that its text is short: <c>text.Length &lt;= 40 ? text : text[..40]</c>.</summary>
internal static class LengthGuard
{
    /// <summary>A constant above this is no limit for what is shown.</summary>
    private const int LongestShown = 4096;

    public static bool IsShort(ResultValue value, IOperation use) =>
        AccessPath.Of(value.Read) is { } text && (Says(value.Read, text) || Says(use, text) || value.Hops.Any(hop => Says(hop, text)));

    private static bool Says(IOperation place, AccessPath text)
    {
        foreach (var known in EnclosingConditions.At(place))
        {
            if (known.Matched is { } matched
                ? known.Condition is IPatternOperation pattern && Matches(AccessPath.Of(matched), pattern, known.Holds, text)
                : Holds(known.Condition, known.Holds, text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(IOperation condition, bool holds, AccessPath text)
    {
        condition = condition.WithoutConversions();
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Holds(not.Operand, !holds, text);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                var oneIsEnough = holds == (both.OperatorKind == BinaryOperatorKind.ConditionalAnd);
                return oneIsEnough
                    ? Holds(both.LeftOperand, holds, text) || Holds(both.RightOperand, holds, text)
                    : Holds(both.LeftOperand, holds, text) && Holds(both.RightOperand, holds, text);
            case IBinaryOperation { OperatorKind: var kind } comparison when IsLength(AccessPath.Of(comparison.LeftOperand), text):
                return IsLimit(kind, holds, comparison.RightOperand);
            case IIsPatternOperation isPattern:
                return Matches(AccessPath.Of(isPattern.Value), isPattern.Pattern, holds, text);
            default:
                return false;
        }
    }

    private static bool Matches(AccessPath? path, IPatternOperation pattern, bool holds, AccessPath text) => pattern switch
    {
        IRelationalPatternOperation relation => IsLength(path, text) && IsLimit(relation.OperatorKind, holds, relation.Value),
        INegatedPatternOperation negated => Matches(path, negated.Pattern, !holds, text),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when holds =>
            Matches(path, both.LeftPattern, true, text) || Matches(path, both.RightPattern, true, text),
        IRecursivePatternOperation recursive when holds =>
            recursive.PropertySubpatterns.Any(property => Matches(AccessPath.Of(property.Member), property.Pattern, true, text)),
        _ => false,
    };

    private static bool IsLength(AccessPath? path, AccessPath text) => path is not null && path.IsMemberOf(text, "Length");

    private static bool IsLimit(BinaryOperatorKind kind, bool holds, IOperation limit) =>
        (holds ? kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            : kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual) &&
        limit.WithoutConversions().ConstantValue is not { HasValue: true, Value: > LongestShown };
}
