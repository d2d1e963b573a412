using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Suppressors;

/// <summary>The body around a place, as the analysis takes it.</summary>
internal static class EnclosingBody
{
    public static (IOperation Body, ISymbol Owner)? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            // An expression-bodied property has its body in its getter.
            var (body, owner) = ancestor switch
            {
                BaseMethodDeclarationSyntax method => (method, model.GetDeclaredSymbol(method, cancellation)),
                AccessorDeclarationSyntax accessor => (accessor, model.GetDeclaredSymbol(accessor, cancellation)),
                ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } arrow =>
                    ((SyntaxNode)arrow, (ISymbol?)(model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod),
                ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax indexer } arrow => (arrow, (model.GetDeclaredSymbol(indexer, cancellation) as IPropertySymbol)?.GetMethod),
                EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } initializer => (initializer, model.GetDeclaredSymbol(property, cancellation)),
                PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } => (type, PrimaryConstructorOf((INamedTypeSymbol?)model.GetDeclaredSymbol(type, cancellation), type)),
                CompilationUnitSyntax program => (program, model.GetDeclaredSymbol(program, cancellation)),
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } initializer => (initializer, model.GetDeclaredSymbol(field, cancellation)),
                _ => (null, null),
            };
            if (body is not null) return owner is not null && model.GetOperation(body, cancellation) is { } operation ? (operation, owner) : null;
        }

        return null;
    }

    private static ISymbol? PrimaryConstructorOf(INamedTypeSymbol? type, TypeDeclarationSyntax declaration) =>
        type?.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.Span == declaration.Span));
}
