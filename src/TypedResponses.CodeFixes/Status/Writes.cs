using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Tells whether code gives a variable, or a member on the way to it, a new value.</summary>
internal static class Writes
{
    public static bool Change(ExpressionSyntax place, IEnumerable<SyntaxNode> nodes, SemanticModel model) => Change(StepsTo(place, model), nodes, model);

    /// <summary>The variable that an expression names, or the member and those on the way to it.</summary>
    public static List<ISymbol> StepsTo(ExpressionSyntax place, SemanticModel model)
    {
        var steps = new List<ISymbol>();
        for (ExpressionSyntax? step = place; step is not null; step = (step as MemberAccessExpressionSyntax)?.Expression
            ?? (step as PostfixUnaryExpressionSyntax)?.Operand)
        {
            if (model.GetSymbolInfo(step).Symbol is { } symbol) steps.Add(symbol);
        }

        return steps;
    }

    public static bool Change(List<ISymbol> steps, IEnumerable<SyntaxNode> nodes, SemanticModel model)
    {
        foreach (var node in nodes.SelectMany(node => node.DescendantNodesAndSelf()))
        {
            var declared = node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax ? model.GetDeclaredSymbol(node) : null;
            if (declared is not null && steps.Contains(declared, SymbolEqualityComparer.Default)) return true;
            foreach (var target in TargetsOf(node))
            {
                if (model.GetSymbolInfo(target).Symbol is { } written && steps.Contains(written, SymbolEqualityComparer.Default)) return true;
            }
        }

        return false;
    }

    private static IEnumerable<ExpressionSyntax> TargetsOf(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple }:
                return tuple.Arguments.Select(argument => argument.Expression);
            case AssignmentExpressionSyntax assignment:
                return [assignment.Left];
            case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument:
                return [argument.Expression];
            case RefExpressionSyntax reference:
                return [reference.Expression];
            default:
                return [];
        }
    }
}
