using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Bodies;

/// <summary>The names under which other bodies get what a body has: of the method or property it is of, and of what it assigns.</summary>
internal static class HandedOn
{
    public static IEnumerable<string> By(SyntaxNode body)
    {
        if (NameOf(body) is { Length: > 0 } own) yield return own;
        foreach (var node in body.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: var target } && NameIn(target) is { Length: > 0 } assigned && !IsLocal(assigned, body)) yield return assigned;
        }
    }

    private static string? NameOf(SyntaxNode body) => body switch
    {
        MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method => method.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax field } => field.Identifier.ValueText,
        _ => body.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText,
    };

    private static string? NameIn(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        ElementAccessExpressionSyntax element => NameIn(element.Expression),
        _ => null,
    };

    private static bool IsLocal(string name, SyntaxNode body) =>
        body.DescendantNodes().Any(node => node is VariableDeclaratorSyntax variable ? variable.Identifier.ValueText == name : node is SingleVariableDesignationSyntax designation && designation.Identifier.ValueText == name);
}
