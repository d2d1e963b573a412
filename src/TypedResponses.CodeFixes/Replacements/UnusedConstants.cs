using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>Constants that nothing uses any more once some code is gone, and that nothing outside the document can use.</summary>
internal static class UnusedConstants
{
    /// <summary>The declarations of the constants that only nodes use which are gone, and none of those in their place.</summary>
    public static IEnumerable<SyntaxNode> Without(IReadOnlyCollection<SyntaxNode> gone, IEnumerable<SyntaxNode> successors, FixScope scope)
    {
        var kept = new HashSet<string>(successors.SelectMany(node => node.DescendantNodesAndSelf())
            .OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText));
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var name in gone.SelectMany(node => node.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>())
        {
            if (kept.Contains(name.Identifier.ValueText)
                || scope.Model.GetSymbolInfo(name).Symbol is not { } symbol
                || !IsConstantOfDocument(symbol)
                || !seen.Add(symbol))
            {
                continue;
            }

            if (symbol.DeclaringSyntaxReferences[0].GetSyntax().Parent is not VariableDeclarationSyntax
                {
                    Variables.Count: 1,
                    Parent: (FieldDeclarationSyntax or LocalDeclarationStatementSyntax { Parent: BlockSyntax }) and var declaration,
                })
            {
                continue;
            }

            if (!UsesOf(symbol, scope).Any(use => !gone.Any(node => node.Contains(use)))) yield return declaration;
        }
    }

    private static bool IsConstantOfDocument(ISymbol symbol) =>
        symbol is ILocalSymbol { IsConst: true }
            or IFieldSymbol { IsConst: true, DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 };

    private static IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol symbol, FixScope scope) => scope.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(use => use.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(scope.Model.GetSymbolInfo(use).Symbol, symbol));
}
