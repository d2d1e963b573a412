using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Words;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>
/// TR0011: a <c>JsonSerializerContext</c> reaches a model whose user's part has no converter. System.Text.Json's generator sees only that
/// part, takes it for an object without properties, and reads and writes <c>{}</c>, or writes code that does not compile.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonContextConverterAnalyzer : RuleAnalyzer
{
    /// <summary>The diagnostic's property with the documentation ID of a model that the user has a part of, for the fix.</summary>
    public const string Model = nameof(Model);

    private const string Serialization = "System.Text.Json.Serialization.";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR0011",
        "A response model in a JsonSerializerContext needs its converter in your part",
        "'{0}' reaches '{1}', whose generated members System.Text.Json's generator cannot see: {2} [JsonConverter(typeof(ResponseModelJsonConverter))]",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (Mentions.OfTypedResponses.AreIn(compilation)
            && WrittenNames.AreIn(compilation, "JsonSerializerContext")
            && compilation.GetTypeByMetadataName(DeclarationReader.Attribute) is { } mark
            && compilation.GetTypeByMetadataName(Serialization + "JsonSerializerContext") is { } contextType
            && compilation.GetTypeByMetadataName(Serialization + "JsonSerializableAttribute") is { } serializable)
        {
            context.RegisterSymbolAction(symbol => Check(symbol, mark, contextType, serializable), SymbolKind.NamedType);
        }
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol mark, INamedTypeSymbol contextType, INamedTypeSymbol serializable)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!SymbolEqualityComparer.Default.Equals(type.BaseType, contextType))
        {
            return;
        }

        var reach = new JsonContextReach(context.Compilation.Assembly, mark);
        foreach (var attribute in type.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, serializable)
                || attribute.ConstructorArguments is not [{ Value: ITypeSymbol root }]
                || attribute.ApplicationSyntaxReference is not { } syntax)
            {
                continue;
            }

            // A model that several attributes reach is reported at the first.
            foreach (var model in reach.NewModels(root))
            {
                if (!model.HasConverter)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule,
                        syntax.GetSyntax(context.CancellationToken).GetLocation(),
                        model.IsMarked ? ImmutableDictionary<string, string?>.Empty.Add(Model, model.Type.GetDocumentationCommentId()) : null,
                        type.Name,
                        model.Type.Name,
                        model.IsMarked ? "put on your part of it" : "declare a part of it with [ResponseModel] and"));
                }
            }
        }
    }
}
