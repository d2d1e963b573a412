using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>A switch that has one way for the ready status and another, or none, for all the rest. It can be written as a condition.</summary>
internal abstract class TwoWaySwitch
{
    /// <summary>The gate that the switch is; its condition is the switch, or what is switched on.</summary>
    public abstract GateSyntax? Gate(string status, SemanticModel model);

    /// <summary>The switch that a label or the pattern of an arm belongs to; null where it cannot be written otherwise.</summary>
    /// <param name="label">The label or pattern, which asks for the ready status or for all the rest.</param>
    /// <param name="taken">Where the payload is taken: behind the label, or on the other way.</param>
    public static TwoWaySwitch? At(SyntaxNode label, TextSpan taken) =>
        (label.FirstAncestorOrSelf<SyntaxNode>(node => node is SwitchExpressionArmSyntax or SwitchLabelSyntax or StatementSyntax)) switch
        {
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax { Arms: { Count: 2 } arms } whole, WhenClause: null } arm
                when arm.Pattern.Span.Contains(label.Span) && arms.First(other => other != arm) is { Pattern: DiscardPatternSyntax, WhenClause: null } rest =>
                taken.Contains(arm.Expression.Span) ? new OfExpression(whole, arm.Pattern, arm, rest) : new OfExpression(whole, arm.Pattern, rest, arm),
            CaseSwitchLabelSyntax
                or CasePatternSwitchLabelSyntax { WhenClause: null }
                    when label.FirstAncestorOrSelf<SwitchLabelSyntax>() is
                    {
                        Parent: SwitchSectionSyntax
                        {
                            Labels.Count: 1,
                            Parent: SwitchStatementSyntax { Sections.Count: 1 or 2, Parent: BlockSyntax or GlobalStatementSyntax } whole,
                        } section,
                    } =>
                OfStatement.Of(whole, section, isTaken: taken.Contains(section.Statements.Span)),
            _ => null,
        };

    /// <summary>The switch as a condition, with what the question replaces in the way that takes the payload.</summary>
    public Replacement? With(GateSyntax gate, Replacement question)
    {
        var first = question.Nodes[0];
        var asked = (gate.Part == first.Key
            ? SyntaxFactory.IsPatternExpression(gate.Asked.WithoutTrivia(), gate.Pattern!.ReplaceNode(first.Key, first.Value[0]).WithoutTrivia())
            : (ExpressionSyntax)first.Value[0]).WithoutTrivia();
        return Rewritten(asked, question.Nodes.Skip(1).ToDictionary(node => node.Key, node => node.Value[0]));
    }

    protected static GateSyntax? Gate(ExpressionSyntax condition, ExpressionSyntax asked, PatternSyntax? pattern, bool isTurned, string status,
        SemanticModel model) =>
        pattern is RecursivePatternSyntax ofObject
            ? GateSyntax.OfPattern(condition, asked, ofObject, isTurned, status, model)
            : GateSyntax.OfStatus(condition, asked, isNegated: false, model);

    protected abstract Replacement? Rewritten(ExpressionSyntax question, Dictionary<SyntaxNode, SyntaxNode> reads);

    private static T WithReads<T>(T node, Dictionary<SyntaxNode, SyntaxNode> reads)
        where T : SyntaxNode => node.ReplaceNodes(reads.Keys.Where(node.Contains), (read, _) => reads[read]);

    private sealed class OfExpression(SwitchExpressionSyntax whole, PatternSyntax pattern, SwitchExpressionArmSyntax arm,
        SwitchExpressionArmSyntax rest) : TwoWaySwitch
    {
        public override GateSyntax? Gate(string status, SemanticModel model) =>
            Gate(whole, whole.GoverningExpression, pattern, isTurned: arm.Pattern != pattern, status, model);

        protected override Replacement? Rewritten(ExpressionSyntax question, Dictionary<SyntaxNode, SyntaxNode> reads)
        {
            // Before C# 9 both values would have to be of one type.
            if (whole.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }) return null;
            var conditional = SyntaxFactory.ConditionalExpression(question, Way(WithReads(arm.Expression, reads)), Way(rest.Expression));
            if (LineBreak() is { } lineBreak)
            {
                conditional = conditional.WithQuestionToken(conditional.QuestionToken.WithLeadingTrivia(lineBreak))
                    .WithColonToken(conditional.ColonToken.WithLeadingTrivia(lineBreak));
            }

            return new(whole,
                (StandsAlone(whole.Parent) ? (ExpressionSyntax)conditional : SyntaxFactory.ParenthesizedExpression(conditional)).WithTriviaFrom(whole));
        }

        /// <summary>What stands before each way where the arms have lines of their own.</summary>
        private SyntaxTriviaList? LineBreak()
        {
            var lines = whole.SyntaxTree.GetText().Lines;
            var first = lines.GetLineFromPosition(whole.SpanStart);
            if (first.EndIncludingLineBreak >= whole.Span.End) return null;
            var text = first.ToString();
            var indentation = text.Substring(0, text.Length - text.TrimStart().Length);
            return SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(first.Text!.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak))),
                SyntaxFactory.Whitespace(indentation + "    "));
        }

        private static ExpressionSyntax Way(ExpressionSyntax value)
        {
            value = value.WithoutTrivia();
            return value is AssignmentExpressionSyntax or LambdaExpressionSyntax or QueryExpressionSyntax
                ? SyntaxFactory.ParenthesizedExpression(value)
                : value;
        }

        private static bool StandsAlone(SyntaxNode? parent) =>
            parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or ArgumentSyntax or AssignmentExpressionSyntax
                or ParenthesizedExpressionSyntax or LambdaExpressionSyntax or YieldStatementSyntax or SwitchExpressionArmSyntax;
    }

    private sealed class OfStatement(SwitchStatementSyntax whole, SwitchSectionSyntax section, List<StatementSyntax> taken, List<StatementSyntax> rest,
        bool isTurned) : TwoWaySwitch
    {
        public static OfStatement? Of(SwitchStatementSyntax whole, SwitchSectionSyntax section, bool isTaken)
        {
            var other = whole.Sections.FirstOrDefault(one => one != section);
            if (Statements(section) is not { } taken || (other is null ? [] : Statements(other)) is not { } rest) return null;
            var declared = new HashSet<string>(whole.Sections.SelectMany(one => one.Statements)
                .OfType<LocalDeclarationStatementSyntax>()
                .SelectMany(one => one.Declaration.Variables)
                .Select(one => one.Identifier.ValueText));
            return other is not null && declared.Any(name => Names(section, name) && Names(other, name))
                ? null
                : isTaken ? new(whole, section, taken, rest, isTurned: false)
                : new(whole, section, rest, taken, isTurned: true);
        }

        public override GateSyntax? Gate(string status, SemanticModel model) =>
            Gate(whole.Expression, whole.Expression, (section.Labels[0] as CasePatternSwitchLabelSyntax)?.Pattern, isTurned, status, model);

        protected override Replacement? Rewritten(ExpressionSyntax question, Dictionary<SyntaxNode, SyntaxNode> reads)
        {
            var otherwise = rest.Count == 0 ? null : SyntaxFactory.ElseClause(SyntaxFactory.Block(rest));
            var label = section.Labels[0].GetLeadingTrivia();
            var comments = label.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                ? label
                : default;
            return new(whole, SyntaxFactory.IfStatement(question, SyntaxFactory.Block(taken.Select(statement => WithReads(statement, reads))), otherwise)
                .WithLeadingTrivia(whole.GetLeadingTrivia().AddRange(comments)).WithTrailingTrivia(whole.GetTrailingTrivia()));
        }

        /// <summary>What a section does before it leaves the switch; null where it leaves elsewhere, too.</summary>
        private static List<StatementSyntax>? Statements(SwitchSectionSyntax section)
        {
            var statements = section.Statements.ToList();
            if (statements is [.., BreakStatementSyntax]) statements.RemoveAt(statements.Count - 1);
            if (statements is [BlockSyntax block]) statements = [.. block.Statements];
            if (statements is [.., BreakStatementSyntax]) statements.RemoveAt(statements.Count - 1);
            return statements.Exists(Leaves) ? null : statements;
        }

        private static bool Leaves(SyntaxNode statement) =>
            statement.DescendantNodesAndSelf(node => node is not (SwitchStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax
                or WhileStatementSyntax or DoStatementSyntax)).Any(node => node is BreakStatementSyntax)
            || statement.DescendantNodesAndSelf().Any(node => node is GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: not 0 });

        private static bool Names(SwitchSectionSyntax section, string name) =>
            section.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
    }
}
