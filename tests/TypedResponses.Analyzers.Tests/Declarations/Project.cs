using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Generator;

namespace TypedResponses.Analyzers.Tests.Declarations;

/// <summary>
/// A user's project with marks where something must be reported: <c>{|TR0001:Name|}</c>, in the code or in a document. The generator runs
/// first, then the analyzers on what came of it, as in a build.
/// </summary>
internal sealed class Project
{
    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(ResponseModelAttribute).Assembly.Location);

    private readonly List<MarkedText> _sources = [];

    private readonly List<MarkedText> _documents = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>Whether the project references the library.</summary>
    public bool HasLibrary { get; init; } = true;

    /// <summary>Whether the marked code may fail to compile: it does where the generator has to give up.</summary>
    public bool MayHaveErrors { get; init; }

    public Project Code(string code)
    {
        _sources.Add(MarkedText.Read($"Code{_sources.Count}.cs", code));
        return this;
    }

    public Project Document(string path, string text)
    {
        _documents.Add(MarkedText.Read(path, text));
        return this;
    }

    /// <summary>Runs the analyzer; asserts that it reports what is marked and nothing else.</summary>
    /// <returns>The messages, in the order of their places.</returns>
    public async Task<string[]> Check<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var diagnostics = await Analysis(new TAnalyzer()).GetAnalyzerDiagnosticsAsync();
        var expected = _sources.Concat(_documents).SelectMany(text => text.Marks.Select(mark => $"{text.Path}{mark.Span} {mark.Id}"));
        if (!expected.Order().SequenceEqual(diagnostics.Select(Describe).Order()))
        {
            Assert.Fail($"Expected:\n{string.Join('\n', expected)}\nbut reported:\n{string.Join('\n', diagnostics)}");
        }

        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage())];
    }

    /// <summary>What an editor shows in a file while it is edited, before anything is built: asserts that it is what is marked there.</summary>
    public async Task CheckWhileTyping<TAnalyzer>(string path)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var analysis = Analysis(new TAnalyzer());
        var tree = analysis.Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), null, CancellationToken.None);
        var expected = _sources.Single(source => source.Path == path).Marks.Select(mark => $"{path}{mark.Span} {mark.Id}");
        Assert.Equal(expected.Order(), diagnostics.Select(Describe).Order());
    }

    /// <summary>How many actions the analyzer registers for what it finds in the compilation.</summary>
    public async Task<int> CountActions<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var analyzer = new TAnalyzer();
        var analysis = Analysis(analyzer);
        await analysis.GetAnalyzerDiagnosticsAsync();
        var telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
        return telemetry.SymbolActionsCount + telemetry.SyntaxNodeActionsCount + telemetry.CompilationEndActionsCount;
    }

    private static string Describe(Diagnostic diagnostic)
        => $"{diagnostic.Location.GetLineSpan().Path}{diagnostic.Location.SourceSpan} {diagnostic.Id}";

    private CompilationWithAnalyzers Analysis(DiagnosticAnalyzer analyzer)
    {
        var options = new CSharpParseOptions(Language, DocumentationMode.Diagnose);
        var trees = _sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path, System.Text.Encoding.UTF8));
        Compilation compilation = CSharpCompilation.Create(
            "Project",
            trees,
            HasLibrary ? [.. Net100.References.All, Library] : [.. Net100.References.All],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: Language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : default));

        var files = _documents.Select(document => (AdditionalText)new File(document)).ToImmutableArray();
        CSharpGeneratorDriver.Create([new ResponseModelGenerator().AsSourceGenerator()], files, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var faults);
        Assert.Empty(faults);
        if (!MayHaveErrors)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return compilation.WithAnalyzers(
            [analyzer],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(files), Rethrow, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
    }

    private static void Rethrow(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) => throw exception;

    private sealed class File(MarkedText document) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(document.Text);

        public override string Path => document.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
