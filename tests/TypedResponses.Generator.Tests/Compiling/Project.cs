using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>A user's project in memory: its code, its documents, and what it is compiled with.</summary>
public sealed record Project
{
    public string Code { get; init; } = "";

    public Framework Framework { get; init; } = Framework.Net100;

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public ImmutableArray<AdditionalText> Documents { get; init; } = [];

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public string AssemblyName { get; init; } = "Users";

    /// <summary>What the build tells generators of its properties.</summary>
    public ImmutableDictionary<string, string> BuildProperties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static Project Of(string code) => new() { Code = code };

    /// <summary>A project that marks a type for a schema of the document <c>api.json</c>, whose components these are.</summary>
    public static Project OfSchemas(string code, string schemas) => Of("using TypedResponses;\n" + code).With("api.json", $$"""
        { "openapi": "3.1.0", "components": { "schemas": {
        {{schemas}}
        } } }
        """);

    public Project With(string document, string text) => this with { Documents = Documents.Add(new DocumentFile(document, text)) };

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        [Parse(Code)],
        Framework.References.Concat(References),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: Nullable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            // CS1701, CS1702: assembly versions, which builds leave out as well. CS1591: the user's own code has no comments.
            specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>
            {
                ["CS1701"] = ReportDiagnostic.Suppress,
                ["CS1702"] = ReportDiagnostic.Suppress,
                ["CS1591"] = ReportDiagnostic.Suppress,
            }));

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8), ParseOptions, "Users.cs");

    public CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ResponseModelGenerator().AsSourceGenerator()],
        Documents,
        ParseOptions,
        new BuildOptions(BuildProperties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public Generated Generate()
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(), out var compilation, out var diagnostics);
        return new Generated(driver.GetRunResult().Results.Single(), compilation, diagnostics);
    }
}
