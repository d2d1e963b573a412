using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>
/// What a field or an automatic property is assigned that nobody else can write, where its type is written in one file and assigns it once.
/// </summary>
internal static class FieldWrites
{
    public static Origins To(IMemberReferenceOperation reference)
    {
        var field = reference.Member;
        if (reference is IPropertyReferenceOperation { Instance: not (null or IInstanceReferenceOperation) }
            || !IsWrittenByItsTypeOnly(field)
            || field.IsImplicitlyDeclared
            || reference.SemanticModel is not { } model
            || field.ContainingType.DeclaringSyntaxReferences is not [var declaration] || declaration.SyntaxTree != model.SyntaxTree)
        {
            return default;
        }

        IOperation? only = null;
        foreach (var node in declaration.GetSyntax().DescendantNodes())
        {
            if (ValueFor(node, field, model) is not { } value || value.IsNullOrEmptyConstant()) continue;
            if (only is not null) return default;
            only = value;
        }

        return only is null ? default : new Origins(ImmutableArray.Create(only));
    }

    private static bool IsWrittenByItsTypeOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsConst && (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private),
        IPropertySymbol { IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false } property =>
            (property.DeclaredAccessibility == Accessibility.Private || property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private }) &&
            property.ContainingType.GetMembers().Any(other =>
                other is IFieldSymbol backing && SymbolEqualityComparer.Default.Equals(backing.AssociatedSymbol, property)),
        _ => false,
    };

    private static IOperation? ValueFor(SyntaxNode node, ISymbol field, SemanticModel model)
    {
        switch (node)
        {
            case PropertyDeclarationSyntax { Initializer.Value: { } value } declarator
                when declarator.Identifier.ValueText == field.Name &&
                    SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(declarator), field):
                return model.GetOperation(value);

            case VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
                when declarator.Identifier.ValueText == field.Name &&
                    SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(declarator), field):
                return model.GetOperation(value);

            case IdentifierNameSyntax identifier when identifier.Identifier.ValueText == field.Name:
                SyntaxNode target = identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? access : identifier;
                var written = target.Parent switch
                {
                    AssignmentExpressionSyntax assignment when assignment.Left == target => (SyntaxNode)assignment.Right,
                    ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                    _ => null,
                };
                return written is not null && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(identifier).Symbol, field)
                    ? model.GetOperation(written)
                    : null;

            default:
                return null;
        }
    }
}
