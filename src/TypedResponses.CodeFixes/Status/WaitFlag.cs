using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>A flag that a loop waits for: <c>while (!done)</c>.</summary>
internal static class WaitFlag
{
    /// <summary>What a flag is given; null where something else than the loop depends on it, for which it has to go on meaning what it does.</summary>
    /// <param name="flag">The flag in the loop's condition.</param>
    /// <param name="scope">The document.</param>
    public static List<ExpressionSyntax>? Of(IdentifierNameSyntax flag, FixScope scope)
    {
        if (scope.Model.GetSymbolInfo(flag).Symbol is not ILocalSymbol
            {
                Type.SpecialType: SpecialType.System_Boolean,
                DeclaringSyntaxReferences: [var declaration],
            } local)
        {
            return null;
        }

        var values = new List<ExpressionSyntax>();
        if (declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var first }) values.Add(first);
        foreach (var name in scope.Root.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name == flag
                || name.Identifier.ValueText != local.Name
                || !SymbolEqualityComparer.Default.Equals(scope.Model.GetSymbolInfo(name).Symbol, local))
            {
                continue;
            }

            if (name.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.Left == name)
            {
                values.Add(assignment.Right);
            }
            else if (!IsKept(name, local.Name) && !GoesOn(name, flag)) return null;
        }

        return values;
    }

    /// <summary><c>done = done || …</c></summary>
    private static bool IsKept(IdentifierNameSyntax name, string flag) =>
        name.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax { Identifier.ValueText: var assigned } } && assigned == flag;

    /// <summary>What the loop does only if it goes round once more: <c>if (!done) await Task.Delay(100);</c></summary>
    private static bool GoesOn(IdentifierNameSyntax name, IdentifierNameSyntax flag) =>
        IsNegated(name) == IsNegated(flag)
            && (IsNegated(name) ? name.Parent : name) is { Parent: IfStatementSyntax { Else: null } asked } question && asked.Condition == question
            && flag.FirstAncestorOrSelf<StatementSyntax>() is { } loop && loop.Span.Contains(name.Span);

    private static bool IsNegated(IdentifierNameSyntax name) => name.Parent.IsKind(SyntaxKind.LogicalNotExpression);
}
