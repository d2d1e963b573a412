using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Lets a loop throw where the call has failed.</summary>
internal static class FailureThrow
{
    /// <summary>
    /// A loop that throws before the statement that asks whether the call is ready; where only its condition asks, and code behind it relies on that, at
    /// the start of a round, or at the end before a condition that comes last.
    /// </summary>
    public static Replacement? In(StatementSyntax loop, FailedStatus failed, SemanticModel model)
    {
        var (condition, body) = loop switch
        {
            WhileStatementSyntax @while => (@while.Condition, @while.Statement),
            ForStatementSyntax @for => (@for.Condition, @for.Statement),
            DoStatementSyntax @do => (@do.Condition, @do.Statement),
            _ => (null, null),
        };
        if (body is BlockSyntax block && Before(block, failed) is { } before) return before;
        if (body is null
            || condition is null
            || !PayloadPromise.In(condition, model)
            || failed.IsMissing(condition)
            || condition.DescendantNodesAndSelf().Any(part => part.IsKind(SyntaxKind.LogicalOrExpression)))
        {
            return null;
        }

        if (failed.Asked(condition, has: true, before: body.SpanStart) is not { } question) return null;
        return (loop, body) switch
        {
            (DoStatementSyntax, BlockSyntax { Statements: [.., var last] }) when !body.DescendantNodes().OfType<ContinueStatementSyntax>().Any() =>
                new(last, last, Throw(question)),
            (DoStatementSyntax, _) => null,
            (_, BlockSyntax { Statements: [var first, ..] }) => Insert(question, first),
            _ => new(body, SyntaxFactory.Block(Throw(question), body.WithoutLeadingTrivia()).WithTriviaFrom(body)),
        };
    }

    private static Replacement? Before(BlockSyntax block, FailedStatus failed)
    {
        foreach (var statement in block.Statements)
        {
            if (statement is TryStatementSyntax @try && !Catches(@try) && Before(@try.Block, failed) is { } inner) return inner;
            if (statement is SwitchStatementSyntax @switch && OfSwitch(@switch, failed) is { } section) return section;
            ExpressionSyntax? asked = statement switch
            {
                IfStatementSyntax leaving => leaving.Condition,
                ExpressionStatementSyntax
                {
                    Expression: AssignmentExpressionSyntax
                    {
                        Left: IdentifierNameSyntax,
                        Right: BinaryExpressionSyntax or IsPatternExpressionSyntax or InvocationExpressionSyntax,
                    } flag,
                }
                    when failed.IsAnswer(flag.Right) => flag.Right,
                ExpressionStatementSyntax
                {
                    Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Right: ConditionalExpressionSyntax { Condition: var kept } },
                } => kept,
                LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var flag }] } when failed.IsAnswer(flag) => flag,
                _ => null,
            };
            if (asked is not null && failed.Asked(asked, has: true, before: statement.SpanStart) is { } question) return Insert(question, statement);
        }

        return null;
    }

    /// <summary>A section for the failed beside those that the loop leaves by.</summary>
    private static Replacement? OfSwitch(SwitchStatementSyntax @switch, FailedStatus failed)
    {
        if (@switch.Sections.SelectMany(section => section.Labels).Any(label => label is CasePatternSwitchLabelSyntax)
            || failed.LabelsFor(@switch.Expression) is not { } values)
        {
            return null;
        }

        var labels = values.Select(value => (SwitchLabelSyntax)SyntaxFactory.CaseSwitchLabel(SyntaxFactory.ParseExpression(value))
            .NormalizeWhitespace()
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed));
        var written = @switch.Sections.SelectMany(section => section.Labels).OfType<CaseSwitchLabelSyntax>().Select(label => label.Value.ToString());
        if (values.Intersect(written).Any()) return null;
        var section = SyntaxFactory.SwitchSection(SyntaxFactory.List(labels),
            SyntaxFactory.SingletonList(Thrown(SyntaxFactory.ParseStatement(Exception).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed))));
        return new(@switch, @switch.WithSections(@switch.Sections.Insert(0, section)));
    }

    private const string Exception = "throw new global::System.InvalidOperationException(\"It has failed.\");";

    private static bool Catches(TryStatementSyntax @try) =>
        @try.Catches.Any(one => one.Filter is null
            && one.Declaration?.Type.ToString() is null or "Exception" or "System.Exception" or "InvalidOperationException" or "SystemException");

    private static Replacement Insert(string question, StatementSyntax before) =>
        new(before, Throw(question).WithLeadingTrivia(before.GetLeadingTrivia()),
            before.WithLeadingTrivia(before.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));

    private static StatementSyntax Throw(string question) =>
        Thrown(SyntaxFactory.ParseStatement($"if ({question}) {Exception}").WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed));

    private static StatementSyntax Thrown(StatementSyntax statement)
    {
        var exception = statement.DescendantNodes().OfType<QualifiedNameSyntax>().First();
        return statement.ReplaceNode(exception, exception.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
