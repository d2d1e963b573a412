using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.CodeFixes.Declarations;

/// <summary>TR0002: names the nearest schema in the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNearestSchemaCodeFix)), Shared]
public sealed class UseNearestSchemaCodeFix : TextEditCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("TR0002");

    private protected override string Title => "Use the nearest schema";

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(NoSuchSchemaRule.Nearest, out var nearest) || nearest is null)
        {
            return [];
        }

        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var literal = SymbolDisplay.FormatLiteral(nearest, quote: true);
        var place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (place.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            return [new TextEdit(document.Id, argument.Expression.Span, literal)];
        }

        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || MarkOf((INamedTypeSymbol)model.GetDeclaredSymbol(declaration, cancellation)!, model.Compilation) is not { } reference
            || document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } marked)
        {
            return [];
        }

        var attribute = (AttributeSyntax)await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false);
        return [Insert(marked.Id, attribute, literal)];
    }

    private static TextEdit Insert(DocumentId document, AttributeSyntax attribute, string literal)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return new TextEdit(document, new TextSpan(attribute.Name.Span.End, 0), $"({literal})");
        }

        var separator = list.Arguments.Count == 0 ? "" : ", ";
        return new TextEdit(document, new TextSpan(list.OpenParenToken.Span.End, 0), literal + separator);
    }

    private static SyntaxReference? MarkOf(INamedTypeSymbol type, Compilation compilation)
        => compilation.GetTypeByMetadataName(Generator.Declarations.DeclarationReader.Attribute) is { } attribute
            ? MarkedType.MarkOf(type, attribute)?.ApplicationSyntaxReference
            : null;
}
