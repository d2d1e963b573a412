using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Questions for a variable that holds a copy of the status: <c>call.Status is var status &amp;&amp; status == Completed</c>.</summary>
internal static class StatusCopy
{
    /// <summary>The gate that such a question is; null where it asks for no copy, or the object may be another one by then.</summary>
    public static GateSyntax? Of(ExpressionSyntax condition, ExpressionSyntax asked, bool isNegated, string status, SemanticModel model)
    {
        if (asked is not IdentifierNameSyntax name || model.GetSymbolInfo(name).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var declared] })
        {
            return null;
        }

        switch (declared.GetSyntax())
        {
            case VariableDeclaratorSyntax { Initializer.Value: var copied, Parent.Parent: LocalDeclarationStatementSyntax statement }
                when GateSyntax.OfStatus(condition, copied, isNegated, model) is { } gate:
                if (gate.Place(model) is not { } place || Writes.Change([.. place, model.GetSymbolInfo(name).Symbol!], Between(statement, condition), model))
                {
                    return null;
                }

                return IsUsedOnce(name, statement)
                    && statement is { Parent: BlockSyntax, Declaration.Variables.Count: 1 }
                    && !statement.GetLeadingTrivia().Any(IsComment)
                    && !statement.GetTrailingTrivia().Any(IsComment)
                    ? gate with { Copy = statement }
                    : gate;
            case SingleVariableDesignationSyntax variable when !isNegated && Whole(variable, condition) is var (whole, test) && IsUsedOnce(name, variable):
                if (variable.Parent is VarPatternSyntax or DeclarationPatternSyntax && variable.Parent.Parent == test)
                {
                    return GateSyntax.OfStatus(whole, test.Expression, isNegated, model);
                }

                return test.Pattern is RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 1, Designation: null } pattern
                    && variable.Parent?.Parent?.Parent?.Parent == pattern
                    ? GateSyntax.OfPattern(whole, test.Expression, pattern, isNegated, status, model) is { } ofObject
                        ? ofObject with { Pattern = null, Part = null }
                        : null
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Whether a variable that a test declares is used where the test no longer stands.</summary>
    public static bool IsUsedBehind(IsPatternExpressionSyntax test) =>
        test.Pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(variable => Uses(variable.Identifier.ValueText, test).Any());

    /// <summary>The test and the condition behind it, where nothing stands between them.</summary>
    private static (ExpressionSyntax Whole, IsPatternExpressionSyntax Test)? Whole(SingleVariableDesignationSyntax variable, ExpressionSyntax condition) =>
        condition.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression, Left: IsPatternExpressionSyntax test } both
        && both.Right == condition
        && test.Contains(variable)
            ? (both, test)
            : null;

    private static bool IsUsedOnce(IdentifierNameSyntax use, SyntaxNode declaration) => Uses(use.Identifier.ValueText, declaration).All(other => other == use);

    private static IEnumerable<IdentifierNameSyntax> Uses(string name, SyntaxNode declaration) =>
        (declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax)
            ?? declaration.SyntaxTree.GetRoot()).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(other => other.Identifier.ValueText == name && !declaration.Contains(other));

    private static IEnumerable<SyntaxNode> Between(SyntaxNode declaration, SyntaxNode condition) =>
        declaration.Parent!.DescendantNodes().Where(node => node.SpanStart >= declaration.Span.End && node.Span.End <= condition.SpanStart);

    private static bool IsComment(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
