using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Writes the values of a status.</summary>
internal static class StatusSyntax
{
    /// <summary>The value as it is written at a place: <c>Status.Failed</c>, or <c>"failed"</c>.</summary>
    public static ExpressionSyntax? Value(ITypeSymbol? type, string name, SemanticModel model, int position)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        if (type?.SpecialType == SpecialType.System_String)
        {
            return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        }

        if (type is null) return null;

        // In short where the file has it in short, too: using static.
        return model.LookupSymbols(position, name: name) is [IFieldSymbol field] && SymbolEqualityComparer.Default.Equals(field.ContainingType, type)
            ? SyntaxFactory.IdentifierName(name)
            : SyntaxFactory.ParseExpression($"{type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, position)}.{name}");
    }
}
