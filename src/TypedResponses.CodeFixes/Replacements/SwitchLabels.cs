using Microsoft.CodeAnalysis;
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
        return scope.DescendantNodes().OfType<ExpressionSyntax>().Any(other =>
            other != label && other.Parent is CaseSwitchLabelSyntax or ConstantPatternSyntax && model.GetConstantValue(other) is { HasValue: true, Value: string known } && known == text);
    }
}
