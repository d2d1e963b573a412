using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Rewrites conditions that ask for the ready status so that they ask for every final one.</summary>
/// <param name="model">The model of the document.</param>
/// <param name="final">The names of the final statuses that are not ready.</param>
/// <param name="texts">Their texts in the JSON.</param>
internal sealed class FinalCondition(SemanticModel model, string[] final, string[] texts)
{
    /// <summary>The part of a condition that lets a loop go on, and what it becomes; null where there is none that can be told.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="isNegated">Whether the loop goes on where the condition is false.</param>
    public (SyntaxNode Old, SyntaxNode New)? Widen(ExpressionSyntax condition, bool isNegated)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Widen(parenthesized.Expression, isNegated);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation:
                return Widen(negation.Operand, !isNegated);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when !isNegated:
                return Widen(both.Left, isNegated) ?? Widen(both.Right, isNegated);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when isNegated:
                return Widen(either.Left, isNegated) ?? Widen(either.Right, isNegated);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when !isNegated && IsConstant(unequal.Right):
                return Values([], unequal.Right) is { } others ? (unequal, Parse($"{unequal.Left.WithoutTrivia()} is not ({others})", unequal)) : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when isNegated && IsConstant(equal.Right):
                return Values([], equal.Right) is { } ones ? (equal, Parse($"{equal.Left.WithoutTrivia()} is {ones}", equal)) : null;
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax negation } when !isNegated:
                return Widen(negation.Pattern, isBare: true);
            case IsPatternExpressionSyntax { Pattern: var pattern } when isNegated:
                return Widen(pattern, isBare: false);
            default:
                return null;
        }
    }

    /// <summary>The question whether the call has failed, where a condition asks whether it is ready.</summary>
    public string? HasFailed(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                return HasFailed(both.Left);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when IsConstant(equal.Right) && Failures(equal.Right) is { } failures:
                return $"{equal.Left.WithoutTrivia()} {Asks(failures)}";
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } pattern when Failures(constant.Expression) is { } failures:
                return $"{pattern.Expression.WithoutTrivia()} {Asks(failures)}";
            default:
                return null;
        }

        static string Asks(List<string> failures) => failures.Count == 1 ? "== " + failures[0] : "is " + string.Join(" or ", failures);
    }

    private (SyntaxNode Old, SyntaxNode New)? Widen(PatternSyntax pattern, bool isBare)
    {
        switch (pattern)
        {
            case ParenthesizedPatternSyntax parenthesized:
                return Widen(parenthesized.Pattern, isBare: false);
            case RecursivePatternSyntax { PropertyPatternClause.Subpatterns: [{ Pattern: var only }], PositionalPatternClause: null }:
                return Widen(only, isBare: false);
            case ConstantPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern }:
                var constants = pattern.DescendantNodesAndSelf(node => node is BinaryPatternSyntax or ParenthesizedPatternSyntax).OfType<ConstantPatternSyntax>().ToList();
                if (constants.Count == 0 || Values([.. constants.Skip(1).Select(constant => constant.Expression)], constants[0].Expression) is not { } values) return null;
                var parsed = ((IsPatternExpressionSyntax)SyntaxFactory.ParseExpression(isBare ? $"_ is ({values})" : $"_ is {values}")).Pattern;
                return (pattern, parsed.WithTriviaFrom(pattern));
            default:
                return null;
        }
    }

    private static ExpressionSyntax Parse(string text, ExpressionSyntax old) => SyntaxFactory.ParseExpression(text).WithTriviaFrom(old);

    private bool IsConstant(ExpressionSyntax expression) => model.GetConstantValue(expression).HasValue;

    /// <summary>The values that are asked for already, and the final ones among the rest: <c>Completed or Failed</c>.</summary>
    private string? Values(List<ExpressionSyntax> more, ExpressionSyntax ready)
    {
        if (Failures(ready) is not { } failures) return null;
        var values = new List<string> { ready.WithoutTrivia().ToString() };
        values.AddRange(more.Select(value => value.WithoutTrivia().ToString()));
        values.AddRange(failures.Except(values));
        return string.Join(" or ", values);
    }

    private List<string>? Failures(ExpressionSyntax beside)
    {
        var type = model.GetTypeInfo(beside).Type;
        var failures = new List<string>();
        foreach (var name in type?.SpecialType == SpecialType.System_String ? texts : final)
        {
            if (StatusSyntax.Value(type, name, model, beside.SpanStart) is not { } value) return null;
            failures.Add(value.ToString());
        }

        return failures;
    }
}
