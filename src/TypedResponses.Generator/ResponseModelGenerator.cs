using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;
using TypedResponses.Generator.Emit;
using TypedResponses.Generator.Model;

namespace TypedResponses.Generator;

/// <summary>
/// Writes the types that <c>[ResponseModel]</c> asks for: attribute → document → model → text, each step cached for itself.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ResponseModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclarationReader.Attribute,
                static (node, _) => node is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax,
                static (attributed, _) => DeclarationReader.Read((INamedTypeSymbol)attributed.TargetSymbol, attributed.Attributes[0]))
            .WithTrackingName(StepNames.Declarations)
            .Collect()
            .Select(static (declarations, _) => declarations.ToEquatableArray())
            .WithTrackingName(StepNames.AllDeclarations);

        var documentNames = declarations
            .Select(static (all, _) => all.Select(declaration => declaration.Document).OfType<string>().Distinct().ToEquatableArray())
            .WithTrackingName(StepNames.DocumentNames);

        var documents = context.AdditionalTextsProvider
            .Combine(documentNames)
            .SelectMany(static (pair, cancellation) => DocumentText.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.DocumentTexts)
            .Select(static (text, _) => new NamedDocument(text))
            .WithTrackingName(StepNames.Documents)
            .Collect();

        var facts = context.CompilationProvider
            .Select(static (compilation, _) => CompilationFacts.Of(compilation))
            .WithTrackingName(StepNames.Facts);

        var model = declarations
            .Combine(documents)
            .Combine(facts)
            .Select(static (input, _) => BuildTypes(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.Model);

        var types = model
            .SelectMany(static (types, _) => types)
            .WithTrackingName(StepNames.Types)
            .Combine(facts);

        context.RegisterSourceOutput(types, static (output, input)
            => output.AddSource(input.Left.FileName + ".g.cs", SourceText.From(TypeFile.Write(input.Left, input.Right), Encoding.UTF8)));

        var needsInitMarker = model
            .Combine(facts)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => input.Left.Left.Count > 0
                && !input.Left.Right.HasInitMarker
                && !InitMarkerFile.IsLeftToOthers(input.Right.GlobalOptions))
            .WithTrackingName(StepNames.InitMarker);

        context.RegisterSourceOutput(needsInitMarker, static (output, isNeeded) =>
        {
            if (isNeeded)
            {
                output.AddSource(InitMarkerFile.HintName, SourceText.From(InitMarkerFile.Text, Encoding.UTF8));
            }
        });
    }

    private static EquatableArray<TypeModel> BuildTypes(
        EquatableArray<Declaration> declarations,
        IReadOnlyList<NamedDocument> documents,
        CompilationFacts facts)
    {
        if (declarations.Count == 0 || !facts.IsLanguageNewEnough)
        {
            return [];
        }

        return ModelBuilder.Build(declarations, DocumentSet.Of(documents, declarations), facts).Types;
    }
}
