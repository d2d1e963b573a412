using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>
/// Runs the status rules over marked code: <c>{|TR1001:text|}</c> has to be reported, and nothing else may be.
/// Direct, without a testing framework: a few milliseconds a test.
/// </summary>
internal static class StatusTest
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
        [.. typeof(UncheckedReadAnalyzer).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(UncheckedReadAnalyzer).Namespace && !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(StatusContractAttribute).Assembly.Location)];

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);
    private static readonly SyntaxTree s_usings = CSharpSyntaxTree.ParseText(Models.Usings, s_parse, "Usings.cs");
    private static readonly MetadataReference s_models = Emit(Models.Source);

    /// <summary>Members of a class.</summary>
    public static Task Members(string marked, params string[] options) => File($"class Sample\n{{\n{marked}\n}}", options);

    /// <summary>The body of a method that is given the calls <c>call</c> and <c>other</c>.</summary>
    public static Task Body(string marked, params string[] options) =>
        Members($"void Run(Call call, Call other)\n{{\n{marked}\n}}", options);

    /// <summary>The body of an async method that is given the calls <c>call</c> and <c>other</c>.</summary>
    public static Task AsyncBody(string marked, params string[] options) =>
        Members($"async Task Run(Call call, Call other, CancellationToken cancellation)\n{{\n{marked}\n}}", options);

    /// <summary>A whole file.</summary>
    public static async Task File(string marked, params string[] options)
    {
        var (source, expected) = Parse(marked);
        List<(string Id, TextSpan Span)> found;
        var actual = await Report(source, options);

        // Hints are looked for only where they are the matter.
        if (!marked.Contains("TR1007")) actual = [.. actual.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)];
        found = [.. actual.Select(diagnostic => (diagnostic.Id, Span: diagnostic.Location.SourceSpan)).OrderBy(item => item.Span.Start).ThenBy(item => item.Id)];
        if (found.SequenceEqual(expected.OrderBy(item => item.Span.Start).ThenBy(item => item.Id))) return;

        var text = new StringBuilder();
        foreach (var missing in expected.Except(found)) text.AppendLine($"not reported: {missing.Id} at '{source.Substring(missing.Span.Start, missing.Span.Length)}'");
        foreach (var diagnostic in actual.Where(diagnostic => !expected.Contains((diagnostic.Id, diagnostic.Location.SourceSpan)))) text.AppendLine($"too many: {diagnostic}");
        Assert.Fail(text.AppendLine().Append(source).ToString());
    }

    /// <summary>The messages for a file, in order.</summary>
    public static async Task<string[]> Messages(string source) =>
        [.. (await Report(source, [])).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage())];

    /// <summary>What is reported in a file; code that does not compile fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Report(string source, string[] options, params MetadataReference[] references)
    {
        var compilation = Compile(source, references);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + source);
        return await Analyze(compilation, options);
    }

    public static CSharpCompilation Compile(string source, params MetadataReference[] references)
    {
        var tree = CSharpSyntaxTree.ParseText(source, s_parse, "Test.cs");
        var kind = tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return CSharpCompilation.Create("Test", [tree, s_usings], [.. s_references, s_models, .. references], options);
    }

    /// <summary>An assembly to refer to.</summary>
    public static MetadataReference Emit(string source)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Models" + source.GetHashCode(), [CSharpSyntaxTree.ParseText(source, s_parse)], s_references, options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, string[] options)
    {
        var settings = new AnalyzerOptions([], new Settings(options));
        var withAnalyzers = new CompilationWithAnalyzers(
            compilation, s_analyzers, new CompilationWithAnalyzersOptions(settings, (failure, analyzer, _) => throw new InvalidOperationException(analyzer.ToString(), failure), true, false));
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    private static (string Source, List<(string Id, TextSpan Span)> Expected) Parse(string marked)
    {
        var source = new StringBuilder();
        var expected = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|TR"))
            {
                var end = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..end], source.Length));
                i = end;
            }
            else if (marked.AsSpan(i).StartsWith("|}") && open.Count > 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        return (source.ToString(), expected);
    }

    private sealed class Settings(string[] lines) : AnalyzerConfigOptionsProvider
    {
        private readonly Lines _options = new(lines);

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;
    }

    private sealed class Lines(string[] lines) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = lines.Select(line => line.Split('=', 2)).FirstOrDefault(pair => pair[0].Trim() == key)?[1].Trim();
            return value is not null;
        }
    }
}
