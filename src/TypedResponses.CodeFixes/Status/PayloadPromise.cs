using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Conditions from which the compiler learns that something is not null: code behind them relies on it.</summary>
internal static class PayloadPromise
{
    public static bool In(ExpressionSyntax condition, SemanticModel model) => condition.DescendantNodesAndSelf().Any(part => part switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => true,
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns: [] } => true,
        IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol switch
        {
            IMethodSymbol method => Has(method, "MemberNotNullWhenAttribute") || method.Parameters.Any(parameter => Has(parameter, "NotNullWhenAttribute")),
            IPropertySymbol property => Has(property, "MemberNotNullWhenAttribute"),
            _ => false,
        },
        _ => false,
    });

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);
}
