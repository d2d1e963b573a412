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
        var (assigned, locals) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: var target } when NameIn(target) is { Length: > 0 } name:
                    assigned.Add(name);
                    break;
                case VariableDeclaratorSyntax variable:
                    locals.Add(variable.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax designation:
                    locals.Add(designation.Identifier.ValueText);
                    break;
            }
        }

        assigned.ExceptWith(locals);
        foreach (var name in assigned) yield return name;
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
}
