using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>What the labels and arms of a switch compare with.</summary>
internal static class SwitchLabels
{
    /// <summary>Whether the switch that a literal is a label of has the text already: a second label or arm for it would not compile.</summary>
    public static bool HaveText(LiteralExpressionSyntax literal, string text)
    {
        var scope = literal.Ancestors().FirstOrDefault(ancestor => ancestor is SwitchStatementSyntax or SwitchExpressionSyntax or StatementSyntax);
        if (scope is not (SwitchStatementSyntax or SwitchExpressionSyntax)) return false;
        return scope.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(other =>
            other != literal && other.Token.ValueText == text && (other.Parent is CaseSwitchLabelSyntax or ConstantPatternSyntax));
    }
}
