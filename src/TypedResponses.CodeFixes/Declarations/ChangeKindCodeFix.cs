using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Declarations;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.CodeFixes.Declarations;

/// <summary>TR0005: makes every part of the declaration of the kind that fits, where its own code allows that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeKindCodeFix)), Shared]
public sealed class ChangeKindCodeFix : TextEditCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("TR0005");

    private protected override string Title => "Change the kind to what fits the schema";

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(KindDoesNotFitRule.Instead, out var instead) || string.IsNullOrEmpty(instead))
        {
            return [];
        }

        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
        {
            return [];
        }

        var parts = DeclarationReader.Parts(type).ToArray();
        var change = KindChange.To(instead!);
        if (!await change.IsSafeAsync(type, parts, document.Project.Solution, model.Compilation, cancellation).ConfigureAwait(false))
        {
            return [];
        }

        return parts
            .SelectMany(part => change.Edits(part, document.Project.Solution.GetDocument(part.SyntaxTree)!.Id))
            .ToArray();
    }
}
