using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>The base of the tests of one rule: runs its analyzer alone, directly, over marked code.</summary>
public abstract class RuleTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Statements in a method that has <c>call</c>, <c>image</c>, <c>item</c>, <c>path</c> and <c>http</c>.</summary>
    protected static Task Statements(string marked, params string[] others) => Code(InMethod(marked), others);

    protected static string InMethod(string statements) => TestCompilation.InMethod(statements);

    protected static Task Code(string marked, params string[] others) => CodeWith("", marked, others);

    /// <summary>Code under an option of <c>.editorconfig</c>, written <c>key = value</c>.</summary>
    protected static Task CodeWith(string option, string marked, params string[] others) => Check(option, TestCompilation.References, marked, others);

    /// <summary>Code against assemblies beside the framework's.</summary>
    protected static Task CodeAgainst(IEnumerable<MetadataReference> references, string marked) =>
        Check("", [.. TestCompilation.References, .. references], marked);

    private static async Task Check(string option, IEnumerable<MetadataReference> references, string marked, params string[] others)
    {
        var markup = Markup.Parse(marked);
        var tree = TestCompilation.Parse(markup.Code, "Test.cs");
        var compilation = TestCompilation.Of(references, tree, others);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new Options(option)), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

        var expected = markup.Marks.Select(mark => Show(mark.Id, markup.Code, mark.Span.Start, mark.Span.End)).Order();
        var actual = reported.Select(diagnostic => diagnostic.Location.SourceTree == tree
            ? Show(diagnostic.Id, markup.Code, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End)
            : diagnostic.ToString()).Order();
        Assert.Equal(string.Join(Environment.NewLine, expected), string.Join(Environment.NewLine, actual));
    }

    /// <summary>What is reported on code without marks, for tests that look at messages and severities.</summary>
    protected static async Task<ImmutableArray<Diagnostic>> Report(string code, params string[] others) =>
        await TestCompilation.Of(TestCompilation.Parse(code, "Test.cs"), others).WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    private static string Show(string id, string code, int start, int end) => $"{id} at {start}: {code[start..end]}";

    private sealed class Options(string option) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(option);

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

        private sealed class Values(string option) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                var parts = option.Split('=', 2, StringSplitOptions.TrimEntries);
                value = parts.Length == 2 && parts[0] == key ? parts[1] : "";
                return value.Length > 0;
            }
        }
    }
}
