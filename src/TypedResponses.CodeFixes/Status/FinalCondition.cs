using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Rewrites conditions that ask for the ready status so that they ask for every final one.</summary>
internal sealed class FinalCondition(FixScope scope, FailedStatus failed)
{
    private readonly SemanticModel _model = scope.Model;

    private delegate Replacement? Rewriting(ExpressionSyntax condition, bool isNegated);

    /// <summary>
    /// What becomes of a condition that lets a loop go on, or ends one that a <c>goto</c> makes: its own comparison, one that its flag is given, or else a
    /// question beside it. Null where there is none that can be told.
    /// </summary>
    public Replacement? Widen(ExpressionSyntax condition)
    {
        var ends = EndsLoop(condition);
        return Find(condition, ends, Compared) ?? Find(condition, ends, Kept) ?? Find(condition, ends, Beside);
    }

    /// <summary><c>again: if (call.Status == Completed) return call; …; goto again;</c></summary>
    private static bool EndsLoop(ExpressionSyntax condition)
    {
        SyntaxNode whole = condition;
        while (whole.Parent is ExpressionSyntax) whole = whole.Parent;
        return whole.Parent is IfStatementSyntax { Statement: var then } && Leaves(then);
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        _ => statement is ReturnStatementSyntax or BreakStatementSyntax or ThrowStatementSyntax,
    };

    /// <summary>What becomes of the condition by which a loop drops what it need not wait for any more, from the collection that it empties.</summary>
    public Replacement? WidenRemoval(StatementSyntax loop)
    {
        foreach (var node in loop.DescendantNodes())
        {
            var (condition, isNegated) = node switch
            {
                InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RemoveAll" or "RemoveWhere" },
                    ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } removed } }],
                } => (removed, true),
                IfStatementSyntax { Else: null, Statement: var then } leaving
                    when Only(then) is InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove" or "TryRemove" },
                    } => (leaving.Condition, true),
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Right: var right } => (Kept(left, right), false),
                _ => (null, false),
            };
            if (condition is not null && (Find(condition, isNegated, Compared) ?? Find(condition, isNegated, Beside)) is { } widened) return widened;
        }

        return null;
    }

    private static ExpressionSyntax? Only(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [var only] } => Only(only),
        ExpressionStatementSyntax expression => expression.Expression,
        _ => null,
    };

    /// <summary><c>pending = pending.Where(…).ToList()</c></summary>
    private static ExpressionSyntax? Kept(IdentifierNameSyntax collection, ExpressionSyntax value) =>
        value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
        .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Where" or "FindAll",
            Expression: IdentifierNameSyntax { Identifier.ValueText: var from },
        }
            && from == collection.Identifier.ValueText)
        is { ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } kept } }] } ? kept : null;

    /// <summary>The part of a condition that a rewriting is for.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="isNegated">Whether the loop goes on where the condition is false.</param>
    /// <param name="rewriting">What to do with it.</param>
    private Replacement? Find(ExpressionSyntax condition, bool isNegated, Rewriting rewriting)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Find(parenthesized.Expression, isNegated, rewriting);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation:
                return Find(negation.Operand, !isNegated, rewriting);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when !isNegated:
                return Find(both.Left, isNegated, rewriting) ?? Find(both.Right, isNegated, rewriting);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when isNegated:
                return Find(either.Left, isNegated, rewriting) ?? Find(either.Right, isNegated, rewriting);
            default:
                if (ElementCondition.Of(condition, isNegated, _model) is not { } elements) return rewriting(condition, isNegated);
                return elements.Predicate is AnonymousFunctionExpressionSyntax { ExpressionBody: { } body }
                    ? Find(body, elements.IsNegated, rewriting)
                    : InLambda(elements, rewriting);
        }
    }

    private Replacement? Compared(ExpressionSyntax condition, bool isNegated)
    {
        switch (condition)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when !isNegated && IsConstant(unequal.Right):
                return Values([], unequal.Right) is { } others ? Replace(unequal, $"{unequal.Left.WithoutTrivia()} is not ({others})") : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when isNegated && IsConstant(equal.Right):
                return Values([], equal.Right) is { } ones ? Replace(equal, $"{equal.Left.WithoutTrivia()} is {ones}") : null;
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax negation } when !isNegated:
                return Widen(negation.Pattern, isBare: true);
            case IsPatternExpressionSyntax { Pattern: var pattern } when isNegated:
                return Widen(pattern, isBare: false);
            default:
                return null;
        }
    }

    /// <summary>A flag that only the loop looks at: what it is given.</summary>
    private Replacement? Kept(ExpressionSyntax condition, bool isNegated)
    {
        if (condition is not IdentifierNameSyntax flag || WaitFlag.Of(flag, scope) is not { } values) return null;
        Replacement? whole = null;
        foreach (var value in values)
        {
            if (Find(value, isNegated, Compared) is not { } part) continue;
            foreach (var node in part.Nodes) whole = whole is null ? new(node.Key, [.. node.Value]) : whole.And(node.Key, [.. node.Value]);
        }

        return whole;
    }

    /// <summary>Beside a helper that answers for the status: <c>!IsDone(call) &amp;&amp; call.Status != Failed</c>.</summary>
    private Replacement? Beside(ExpressionSyntax condition, bool isNegated)
    {
        if (condition is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or BinaryExpressionSyntax or IsPatternExpressionSyntax)) return null;
        if (condition.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression
            || PayloadPromise.In(condition, _model))
        {
            return null;
        }

        SyntaxNode whole = condition;
        while (whole.Parent is ParenthesizedExpressionSyntax) whole = whole.Parent;
        if (isNegated && whole.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation)
            return failed.Asked(condition, has: false) is { } failure ? Replace(negation, $"{negation.WithoutTrivia()} && {failure}") : null;
        return failed.Asked(condition, has: isNegated) is { } question
            ? Replace(condition, $"{condition.WithoutTrivia()} {(isNegated ? "||" : "&&")} {question}")
            : null;
    }

    /// <summary>A method that stands for the lambda that calls it: <c>calls.Any(IsOpen)</c>.</summary>
    private Replacement? InLambda(ElementCondition elements, Rewriting rewriting)
    {
        if (rewriting != Beside || _model.GetSymbolInfo(elements.Predicate).Symbol is not IMethodSymbol { Parameters: [{ Type: var type }] }) return null;
        var name = scope.FreeName(elements.Predicate, "call");
        return failed.Asked(name, type, elements.Predicate.SpanStart, has: elements.IsNegated) is { } question
            ? Replace(elements.Predicate, $"{name} => {elements.Predicate.WithoutTrivia()}({name}) {(elements.IsNegated ? "||" : "&&")} {question}")
            : null;
    }

    private Replacement? Widen(PatternSyntax pattern, bool isBare)
    {
        switch (pattern)
        {
            case ParenthesizedPatternSyntax parenthesized:
                return Widen(parenthesized.Pattern, isBare: false);
            case RecursivePatternSyntax { PropertyPatternClause.Subpatterns: [{ Pattern: var only }], PositionalPatternClause: null }:
                return Widen(only, isBare: false);
            case ConstantPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern }:
                var constants = pattern.DescendantNodesAndSelf(node => node is BinaryPatternSyntax
                    or ParenthesizedPatternSyntax).OfType<ConstantPatternSyntax>().ToList();
                if (constants.Count == 0 || Values([.. constants.Skip(1).Select(constant => constant.Expression)], constants[0].Expression) is not { } values)
                {
                    return null;
                }

                var parsed = ((IsPatternExpressionSyntax)SyntaxFactory.ParseExpression(isBare ? $"_ is ({values})" : $"_ is {values}")).Pattern;
                return new(pattern, parsed.WithTriviaFrom(pattern));
            default:
                return null;
        }
    }

    private static Replacement Replace(ExpressionSyntax old, string text) => new(old, SyntaxFactory.ParseExpression(text).WithTriviaFrom(old));

    private bool IsConstant(ExpressionSyntax expression) => _model.GetConstantValue(expression) is { HasValue: true, Value: not null };

    /// <summary>The values that are asked for already, and the final ones among the rest: <c>Completed or Failed</c>.</summary>
    private string? Values(List<ExpressionSyntax> more, ExpressionSyntax ready)
    {
        if (failed.Values(_model.GetTypeInfo(ready).Type, ready.SpanStart) is not { } failures) return null;
        var values = new List<string> { ready.WithoutTrivia().ToString() };
        values.AddRange(more.Select(value => value.WithoutTrivia().ToString()));
        values.AddRange(failures.Except(values));
        return string.Join(" or ", values);
    }
}
