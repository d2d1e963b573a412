using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// The question that a loop asks of every element: it goes on while there is one, whatever the others are, for which the predicate is true, or false
/// where it is negated. That one of them will do, as in <c>!calls.Any(IsDone)</c>, is another question.
/// </summary>
internal sealed record ElementCondition(ExpressionSyntax Predicate, bool IsNegated)
{
    public static ElementCondition? Of(ExpressionSyntax condition, bool isNegated, SemanticModel model)
    {
        var found = condition switch
        {
            InvocationExpressionSyntax call => (NameOf(call), isNegated) switch
            {
                ("Any" or "Exists", false) => Create(call, isNegated: false),
                ("All" or "TrueForAll", true) => Create(call, isNegated: true),
                _ => null,
            },
            BinaryExpressionSyntax { Left: InvocationExpressionSyntax call } comparison when NameOf(call) is "Count" or "LongCount" =>
                OfCount(comparison, call, isNegated),
            _ => null,
        };
        return found is not null && model.GetTypeInfo(found.Predicate).ConvertedType is { Name: not "Expression" } ? found : null;
    }

    /// <summary>That there is one: <c>calls.Count(…) &gt; 0</c>.</summary>
    private static ElementCondition? OfCount(BinaryExpressionSyntax comparison, InvocationExpressionSyntax call, bool isNegated) =>
        (comparison.Kind(), comparison.Right.ToString(), isNegated) switch
        {
            (SyntaxKind.GreaterThanExpression or SyntaxKind.NotEqualsExpression, "0", false) or (SyntaxKind.EqualsExpression, "0", true) =>
                Create(call, isNegated: false),
            _ => null,
        };

    private static ElementCondition? Create(InvocationExpressionSyntax call, bool isNegated) =>
        call.ArgumentList.Arguments is [.., { Expression: var predicate }] ? new(predicate, isNegated) : null;

    private static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
}
