using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>What a pattern looks at.</summary>
internal static class Patterns
{
    /// <summary>
    /// The value that is matched: the left of <c>is</c>, what the switch is over, the member of a property pattern, or the element of a
    /// tuple that is written there.
    /// </summary>
    public static IOperation? InputOf(IPatternOperation pattern)
    {
        for (IOperation current = pattern; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IIsPatternOperation isPattern:
                    return isPattern.Value;
                case IPropertySubpatternOperation property:
                    return property.Member;
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression }:
                    return expression.Value;
                case IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation statement } }:
                    return statement.Value;
                case IRecursivePatternOperation tuple:
                    var position = tuple.DeconstructionSubpatterns.IndexOf((IPatternOperation)current);
                    return InputOf(tuple)?.WithoutConversions() is ITupleOperation { Elements: var elements } && position >= 0 && position < elements.Length
                        ? elements[position] : null;
                case IBinaryPatternOperation or INegatedPatternOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>For a member named in a property pattern: what the pattern around it looks at.</summary>
    public static IOperation? OwnerOf(IInstanceReferenceOperation receiver)
    {
        IOperation? current = receiver;
        while (current is not null and not IRecursivePatternOperation) current = current.Parent;
        return current is IRecursivePatternOperation pattern ? InputOf(pattern) : null;
    }
}
