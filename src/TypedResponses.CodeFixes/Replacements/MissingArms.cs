using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>Adds arms to a switch for values or types it lacks, so that what happens stays the same.</summary>
internal static class MissingArms
{
    /// <summary>What adds the arms to a switch, whatever its own arms have become; null where the node is none.</summary>
    public static Replacement? To(SyntaxNode? node, IReadOnlyList<PatternSyntax> labels) =>
        node is SwitchExpressionSyntax or SwitchStatementSyntax
            ? Replacement.Adding(node, current => current is SwitchExpressionSyntax expression
                ? WithArms(expression, labels)
                : WithSection((SwitchStatementSyntax)current, labels))
            : null;

    /// <summary>The new arms throw: only the writer of the switch knows what value they have.</summary>
    private static SwitchExpressionSyntax WithArms(SwitchExpressionSyntax expression, IReadOnlyList<PatternSyntax> labels)
    {
        var separators = expression.Arms.GetSeparators().ToList();
        var arms = expression.Arms.ToList();
        var isOnLines = arms.Count > 0 && IsOnLines(expression);
        var lineEnd = isOnLines ? ElasticCarriageReturnLineFeed : Space;
        if (separators.Count < arms.Count)
        {
            var trailing = arms[arms.Count - 1].GetTrailingTrivia();
            arms[arms.Count - 1] = arms[arms.Count - 1].WithTrailingTrivia();
            separators.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(isOnLines ? trailing : TriviaList(lineEnd)));
        }

        foreach (var label in labels)
        {
            var arm = SwitchExpressionArm(label, Throw()).NormalizeWhitespace();
            arms.Add(isOnLines
                ? arm.WithLeadingTrivia(expression.Arms[0].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
                : arm);
            separators.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(lineEnd));
        }

        // On one line nobody writes a last comma.
        if (!isOnLines)
        {
            separators.RemoveAt(separators.Count - 1);
            arms[arms.Count - 1] = arms[arms.Count - 1].WithTrailingTrivia(Space);
        }

        return expression.WithArms(SeparatedList(arms, separators));
    }

    private static bool IsOnLines(SwitchExpressionSyntax expression)
        => expression.CloseBraceToken.LeadingTrivia
            .Concat(expression.OpenBraceToken.TrailingTrivia)
            .Concat(expression.Arms[0].GetFirstToken().GetPreviousToken().TrailingTrivia)
            .Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static ThrowExpressionSyntax Throw()
    {
        var exception = ParseTypeName("global::System.NotImplementedException").WithAdditionalAnnotations(Simplifier.Annotation);
        return ThrowExpression(ObjectCreationExpression(exception).WithArgumentList(ArgumentList()));
    }

    /// <summary>The new section does nothing, as the statement did before.</summary>
    private static SwitchStatementSyntax WithSection(SwitchStatementSyntax statement, IReadOnlyList<PatternSyntax> labels)
    {
        var cases = labels.Select(label => LabelOf(label).NormalizeWhitespace().WithTrailingTrivia(ElasticCarriageReturnLineFeed));
        return statement.AddSections(SwitchSection(List(cases), SingletonList<StatementSyntax>(BreakStatement())));
    }

    private static SwitchLabelSyntax LabelOf(PatternSyntax pattern) => pattern is ConstantPatternSyntax constant
        ? CaseSwitchLabel(constant.Expression)
        : CasePatternSwitchLabel(pattern, Token(SyntaxKind.ColonToken));
}
