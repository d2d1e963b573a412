using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Bodies;

/// <summary>A body of code, whole: with a constructor's goes what it calls first.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Owner">The method, accessor, field or property it is of.</param>
internal sealed record CodeBody(IOperation Operation, ISymbol Owner)
{
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<SyntaxNode, CodeBody?>> s_known = new();

    /// <summary>What a body does, or null where the compiler makes nothing of it.</summary>
    /// <param name="body">One of <see cref="BodySyntax"/>.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static CodeBody? Of(SyntaxNode body, SemanticModel model, CancellationToken cancellation)
    {
        // Every rule asks for the same ones.
        var known = s_known.GetOrCreateValue(model);
        return known.TryGetValue(body, out var found) ? found : known.GetOrAdd(body, Find(body, model, cancellation));
    }

    private static CodeBody? Find(SyntaxNode body, SemanticModel model, CancellationToken cancellation)
    {
        var owner = body switch
        {
            // An expression-bodied property has its body in its getter.
            ArrowExpressionClauseSyntax { Parent: { } property } => (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod,
            EqualsValueClauseSyntax { Parent: { } initialized } => model.GetDeclaredSymbol(initialized, cancellation),
            PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } =>
                PrimaryConstructorOf((INamedTypeSymbol?)model.GetDeclaredSymbol(type, cancellation), type),
            _ => model.GetDeclaredSymbol(body, cancellation),
        };
        var node = body is PrimaryConstructorBaseTypeSyntax ? body.Parent!.Parent! : body;
        return owner is not null && model.GetOperation(node, cancellation) is { } operation ? new(operation, owner) : null;
    }

    private static ISymbol? PrimaryConstructorOf(INamedTypeSymbol? type, TypeDeclarationSyntax declaration) =>
        type?.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.Span == declaration.Span));
}
