using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Flow.Variables;

/// <summary>Collections in private read-only fields and properties, which are filled in the class alone as long as it hands them to nobody.</summary>
internal static class FilledCollections
{
    /// <summary>The methods that put elements into the collection; null where one cannot see all of them.</summary>
    public static HashSet<IMethodSymbol>? FillersOf(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Private) return null;
        var fillers = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var declaration in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var name in declaration.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText != member.Name) continue;
                SyntaxNode mention = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : name;
                if (Looks(mention) || name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax && !IsInFunction(name)) continue;
                if (!Fills(mention) || IsInFunction(name) || MethodAround(name, member.ContainingType) is not { } method) return null;
                fillers.Add(method);
            }
        }

        return fillers;
    }

    private static IMethodSymbol? MethodAround(SyntaxNode node, INamedTypeSymbol type)
    {
        var declaration = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return type.GetMembers()
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.DeclaringSyntaxReferences.Any(declared => declared.GetSyntax() == declaration));
    }

    /// <summary>Whether nothing is put in where the collection is named.</summary>
    private static bool Looks(SyntaxNode mention) => mention.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == mention && !MayFill(access.Name.Identifier.ValueText),
        ElementAccessExpressionSyntax element => !IsWritten(element),
        CommonForEachStatementSyntax or LockStatementSyntax or SpreadElementSyntax or FromClauseSyntax or JoinClauseSyntax => true,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => IsReadOnly(type),
        ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax { Type: var type } } } => IsReadOnly(type),
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var type } } => IsReadOnly(type),
        _ => false,
    };

    /// <summary>Whether nobody who is given the collection by a type can put anything in.</summary>
    private static bool IsReadOnly(TypeSyntax type) =>
        (type is QualifiedNameSyntax qualified
            ? qualified.Right
            : type) is GenericNameSyntax { Identifier.ValueText: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlyDictionary" };

    /// <summary>Whether elements are put in, in a way that the flow analysis follows.</summary>
    private static bool Fills(SyntaxNode mention) => mention.Parent switch
    {
        MemberAccessExpressionSyntax access =>
            access.Name.Identifier.ValueText is "Add" or "Insert" or "Enqueue" or "Push" or "AddFirst" or "AddLast" or "TryAdd" or "AddRange" or "UnionWith",
        ElementAccessExpressionSyntax element => element.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression },
        _ => false,
    };

    private static bool IsWritten(ElementAccessExpressionSyntax element) =>
        element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element;

    private static bool MayFill(string method) =>
        method is not ("TryGetValue" or "TryPeek" or "TryDequeue" or "TryPop" or "TryTake" or "TryRemove")
        && (method is "UnionWith" or "SymmetricExceptWith" or "GetOrAdd"
            || Array.Exists(["Add", "Insert", "Enqueue", "Push", "Try"], word => method.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>Whether a place stands in a function that may run at any time.</summary>
    private static bool IsInFunction(SyntaxNode node) =>
        node.Ancestors().Any(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
