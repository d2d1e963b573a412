using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>How code leaves before its end without a value.</summary>
internal static class EarlyExit
{
    /// <summary><c>continue</c>, <c>return</c> or <c>yield break</c>; null where there is no way that needs no value.</summary>
    public static string? From(StatementSyntax statement, SemanticModel model)
    {
        foreach (var ancestor in statement.Ancestors())
        {
            switch (ancestor)
            {
                case ForEachStatementSyntax or ForEachVariableStatementSyntax or ForStatementSyntax:
                    return "continue";
                case WhileStatementSyntax or DoStatementSyntax or FinallyClauseSyntax:
                    return null;
                case AnonymousFunctionExpressionSyntax { Block: { } body } lambda:
                    return Of(model.GetSymbolInfo(lambda).Symbol as IMethodSymbol, body);
                case LocalFunctionStatementSyntax { Body: { } body } local:
                    return Of(model.GetDeclaredSymbol(local) as IMethodSymbol, body);
                case MethodDeclarationSyntax { Body: { } body } method:
                    return Of(model.GetDeclaredSymbol(method), body);
                case AccessorDeclarationSyntax { RawKind: not (int)SyntaxKind.GetAccessorDeclaration, Body: not null }:
                    return "return";
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax program }:
                    return ReturnsValue(program) ? null : "return";
                case MemberDeclarationSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    private static string? Of(IMethodSymbol? method, BlockSyntax body)
    {
        if (method is null || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out)) return null;
        if (Own(body).Any(node => node is YieldStatementSyntax)) return "yield break";
        var returnsNothing = method.ReturnsVoid
            || method is { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" } };
        return returnsNothing ? "return" : null;
    }

    private static bool ReturnsValue(CompilationUnitSyntax program) => Own(program).Any(node => node is ReturnStatementSyntax { Expression: not null });

    /// <summary>What belongs to the function itself, not to one inside it.</summary>
    private static IEnumerable<SyntaxNode> Own(SyntaxNode function) =>
        function.DescendantNodes(node => node == function
            || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or TypeDeclarationSyntax));
}
