using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

/// <summary>Code is broken most of the time it is written: no rule may fail on it.</summary>
public sealed class BrokenCodeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Code_with_tokens_missing_is_survived(int seed)
    {
        var random = new Random(seed);
        var whole = TestCompilation.Parse(MistakesSource.Text + CorrectSource.Text.Replace("using ", "// using ")).GetRoot();
        for (var round = 0; round < 4; round++)
        {
            // Braces stay: without them the parser gives up on the rest, and there is nothing left to analyze.
            var kept = whole.DescendantTokens().Where(token => token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken || random.Next(60) > 0);
            await Analyze(string.Concat(kept.Select(token => token.ToFullString())));
        }
    }

    private static async Task Analyze(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Broken",
            [TestCompilation.Parse(code, "Broken.cs"),
                .. new[] { ModelSource.Text, LoggerSource.Text, TestCompilation.Usings }.Select(text => TestCompilation.Parse(text))],
            TestCompilation.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => failures.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        await compilation.WithAnalyzers(RulesOfResults.All, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
    }
}
