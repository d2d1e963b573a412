using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>What the labels and arms of a switch compare with.</summary>
internal static class SwitchLabels
{
    /// <summary>Whether the switch that an expression is a label of has the text already: a second label or arm for it would not compile.</summary>
    public static bool HaveText(ExpressionSyntax label, string text, SemanticModel model)
    {
        var scope = label.Ancestors().FirstOrDefault(ancestor => ancestor is SwitchStatementSyntax or SwitchExpressionSyntax or StatementSyntax);
        if (scope is not (SwitchStatementSyntax or SwitchExpressionSyntax)) return false;
        if (label.Parent?.Parent is SubpatternSyntax
            {
                Parent: PositionalPatternClauseSyntax
                {
                    Parent: RecursivePatternSyntax { PropertyPatternClause: null, Parent: SwitchExpressionArmSyntax or CasePatternSwitchLabelSyntax } tuple,
                },
            })
        {
            return HaveTuple(tuple, label, text, scope);
        }

        return scope.DescendantNodes().OfType<ExpressionSyntax>().Any(other =>
            other != label
            && other.Parent is CaseSwitchLabelSyntax or ConstantPatternSyntax
            && model.GetConstantValue(other) is { HasValue: true, Value: string known }
            && known == text);
    }

    /// <summary>Whether a tuple of labels with the text in it would leave nothing to one of the others, or one of them nothing to it.</summary>
    private static bool HaveTuple(RecursivePatternSyntax tuple, ExpressionSyntax label, string text, SyntaxNode scope)
    {
        var changed = tuple.ReplaceNode(label, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)));
        var isBehind = false;
        foreach (var (pattern, hasGuard) in PatternsOf(scope))
        {
            if (pattern == tuple) isBehind = true;
            else if (isBehind ? !HasGuard(tuple) && MayCover(changed, pattern) : !hasGuard && MayCover(pattern, changed)) return true;
        }

        return false;
    }

    private static IEnumerable<(PatternSyntax Pattern, bool HasGuard)> PatternsOf(SyntaxNode scope) => scope switch
    {
        SwitchExpressionSyntax expression => expression.Arms.Select(arm => (arm.Pattern, arm.WhenClause is not null)),
        SwitchStatementSyntax statement =>
            statement.Sections.SelectMany(section => section.Labels)
                .OfType<CasePatternSwitchLabelSyntax>()
                .Select(label => (label.Pattern, label.WhenClause is not null)),
        _ => [],
    };

    private static bool HasGuard(PatternSyntax pattern) =>
        pattern.Parent is SwitchExpressionArmSyntax { WhenClause: not null } or CasePatternSwitchLabelSyntax { WhenClause: not null };

    /// <summary>Whether one pattern may take all that another takes; of patterns that are not plain, nobody knows.</summary>
    private static bool MayCover(PatternSyntax one, PatternSyntax other) => (one, other) switch
    {
        (_, DiscardPatternSyntax) => one is DiscardPatternSyntax,
        (ConstantPatternSyntax first, ConstantPatternSyntax second) => SyntaxFactory.AreEquivalent(first, second),
        (RecursivePatternSyntax { PositionalPatternClause.Subpatterns: var ours }, RecursivePatternSyntax { PositionalPatternClause.Subpatterns: var theirs })
            when ours.Count == theirs.Count =>
            ours.Zip(theirs, (mine, yours) => MayCover(mine.Pattern, yours.Pattern)).All(covers => covers),
        _ => true,
    };
}
