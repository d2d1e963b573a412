using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
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
    private static readonly byte[] s_modelsImage = Library(Models.Source);
    private static readonly MetadataReference s_models = MetadataReference.CreateFromImage(s_modelsImage);

    /// <summary>Members of a class.</summary>
    public static Task Members(string marked, params string[] options) => File($"class Sample\n{{\n{marked}\n}}", options);

    /// <summary>The body of a method that is given the calls <c>call</c> and <c>other</c>.</summary>
    public static Task Body(string marked, params string[] options) =>
        Members($"void Run(Call call, Call other)\n{{\n{marked}\n}}", options);

    /// <summary>The body of an async method that is given the calls <c>call</c> and <c>other</c>.</summary>
    public static Task AsyncBody(string marked, params string[] options) =>
        Members($"async Task Run(Call call, Call other, CancellationToken cancellation)\n{{\n{marked}\n}}", options);

    /// <summary>A whole file.</summary>
    public static Task File(string marked, params string[] options) => File(marked, options, []);

    /// <summary>A whole file that refers to another assembly.</summary>
    public static Task FileAgainst(string marked, MetadataReference reference) => File(marked, [], reference);

    private static async Task File(string marked, string[] options, params MetadataReference[] references)
    {
        var (source, expected) = Parse(marked);
        List<(string Id, TextSpan Span)> found;
        var actual = await Report(source, options, references);
        if (options.Length == 0 && references.Length == 0) await IsReportedBesideTheModels(source, actual);

        // Hints are looked for only where they are the matter.
        if (!marked.Contains("TR1007")) actual = [.. actual.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)];
        found = [.. actual.Select(diagnostic => (diagnostic.Id, Span: diagnostic.Location.SourceSpan))
            .OrderBy(item => item.Span.Start)
            .ThenBy(item => item.Id)];
        if (found.SequenceEqual(expected.OrderBy(item => item.Span.Start).ThenBy(item => item.Id))) return;

        var text = new StringBuilder();
        foreach (var missing in expected.Except(found))
        {
            text.AppendLine($"not reported: {missing.Id} at '{source.Substring(missing.Span.Start, missing.Span.Length)}'");
        }

        foreach (var diagnostic in actual.Where(diagnostic => !expected.Contains((diagnostic.Id, diagnostic.Location.SourceSpan))))
        {
            text.AppendLine($"too many: {diagnostic}");
        }

        Assert.Fail(text.AppendLine().Append(source).ToString());
    }

    /// <summary>
    /// The same with the models in the compilation's own text: there a rule looks only at the bodies that write a name, where beside an assembly
    /// it looks at all.
    /// </summary>
    private static async Task IsReportedBesideTheModels(string source, ImmutableArray<Diagnostic> reported)
    {
        var lines = (await ReportWithModelsInSource(source)).Select(LineOf).ToHashSet();
        Assert.True(reported.Select(LineOf).All(lines.Contains), $"Not reported with the models in source.\n{source}");

        static (string Id, int Line) LineOf(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>The messages for a file, in order.</summary>
    public static async Task<string[]> Messages(string source) =>
        [.. (await Report(source, [])).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage())];

    /// <summary>What is reported in a file; code that does not compile fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> Report(string source, string[] options, params MetadataReference[] references) =>
        Report(Compile(source, references), options);

    /// <summary>What is reported in a file that is compiled together with the models, as generated code is.</summary>
    public static Task<ImmutableArray<Diagnostic>> ReportWithModelsInSource(string source)
    {
        // Without the aliases, behind which a rule would have to look everywhere.
        var usings = CSharpSyntaxTree.ParseText(string.Join('\n', Models.Usings.Split('\n').Where(line => !line.Contains('='))), s_parse, "Usings.cs");
        var models = CSharpSyntaxTree.ParseText("// <auto-generated/>\n" + InShort(Models.Source), s_parse, "Models.g.cs");
        return ReportIn(Compile(InShort(source)).RemoveReferences(s_models).ReplaceSyntaxTree(s_usings, usings).AddSyntaxTrees(models));
    }

    /// <summary>What is reported in files that are compiled together, without the models.</summary>
    public static Task<ImmutableArray<Diagnostic>> ReportBesides(string source, params string[] others)
    {
        var usings = CSharpSyntaxTree.ParseText(string.Join('\n', Models.Usings.Split('\n').Where(line => !line.Contains('=')
            && !line.Contains("Api"))), s_parse, "Usings.cs");
        return ReportIn(Compile(source)
            .RemoveReferences(s_models)
            .ReplaceSyntaxTree(s_usings, usings)
            .AddSyntaxTrees(others.Select(other => CSharpSyntaxTree.ParseText(other, s_parse))));
    }

    private static Task<ImmutableArray<Diagnostic>> ReportIn(CSharpCompilation compilation) => Report(compilation, []);

    /// <summary>With the names that the aliases give the types; nothing moves to another line.</summary>
    private static string InShort(string source) =>
        source.Replace("ResponsesImageGenerationCall", "Call").Replace("ResponseImageGenerationCallStatus", "Status");

    private static async Task<ImmutableArray<Diagnostic>> Report(CSharpCompilation compilation, string[] options)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + string.Join('\n', compilation.SyntaxTrees.Select(tree => tree.FilePath)));
        return await Analyze(compilation, options);
    }

    public static CSharpCompilation Compile(string source, params MetadataReference[] references)
    {
        var tree = CSharpSyntaxTree.ParseText(source, s_parse, "Test.cs");
        var kind = tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return CSharpCompilation.Create("Test", [tree, s_usings], [.. s_references, s_models, .. references], options);
    }

    /// <summary>A file beside the models, as code that can be run.</summary>
    public static Assembly Load(string source)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.LoadFromStream(new MemoryStream(s_modelsImage));
        return context.LoadFromStream(new MemoryStream(Image(Compile(source))));
    }

    /// <summary>An assembly to refer to.</summary>
    public static MetadataReference Emit(string source) => MetadataReference.CreateFromImage(Library(source));

    private static byte[] Library(string source)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return Image(CSharpCompilation.Create("Models" + source.GetHashCode(), [CSharpSyntaxTree.ParseText(source, s_parse)], s_references, options));
    }

    private static byte[] Image(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, string[] options)
    {
        var settings = new AnalyzerOptions([], new Settings(options));

        // What a handler throws is swallowed by the compiler, so failures are kept and looked at here.
        var failures = new ConcurrentQueue<Exception>();
        var withAnalyzers = new CompilationWithAnalyzers(
            compilation, s_analyzers, new CompilationWithAnalyzersOptions(settings, (failure, _, _) => failures.Enqueue(failure), true, false));
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
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
