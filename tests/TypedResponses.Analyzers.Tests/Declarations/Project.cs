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
    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ResponseModelAttribute).Assembly.Location)];

    private readonly List<MarkedText> _sources = [];

    private readonly List<MarkedText> _documents = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public MetadataReference[] ReferenceSet { get; init; } = References;

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
        var diagnostics = await Run(new TAnalyzer());
        var expected = _sources.Concat(_documents).SelectMany(text => text.Marks.Select(mark => $"{text.Path}{mark.Span} {mark.Id}"));
        if (!expected.Order().SequenceEqual(diagnostics.Select(Describe).Order()))
        {
            Assert.Fail($"Expected:\n{string.Join('\n', expected)}\nbut reported:\n{string.Join('\n', diagnostics)}");
        }

        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage())];
    }

    private static string Describe(Diagnostic diagnostic)
        => $"{diagnostic.Location.GetLineSpan().Path}{diagnostic.Location.SourceSpan} {diagnostic.Id}";

    private async Task<ImmutableArray<Diagnostic>> Run(DiagnosticAnalyzer analyzer)
    {
        var options = new CSharpParseOptions(Language, DocumentationMode.Diagnose);
        var trees = _sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path, System.Text.Encoding.UTF8));
        Compilation compilation = CSharpCompilation.Create(
            "Project",
            trees,
            ReferenceSet,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : default));

        var files = _documents.Select(document => (AdditionalText)new File(document)).ToImmutableArray();
        CSharpGeneratorDriver.Create([new ResponseModelGenerator().AsSourceGenerator()], files, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var faults);
        Assert.Empty(faults);
        if (!MayHaveErrors)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return await compilation
            .WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions(files), Rethrow, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
    }

    private static void Rethrow(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) => throw exception;

    private sealed class File(MarkedText document) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(document.Text);

        public override string Path => document.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
