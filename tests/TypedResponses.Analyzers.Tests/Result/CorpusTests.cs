using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

/// <summary>All rules of results and unions together, over whole programs.</summary>
public sealed partial class CorpusTests
{
    [Fact]
    public async Task A_correct_program_is_silent() => Assert.Empty(await Report(CorrectSource.Text));

    [Fact]
    public async Task Every_marked_line_is_reported_and_no_other()
    {
        var expected = new SortedSet<string>();
        var lines = MistakesSource.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (Match mark in Marks().Matches(lines[i]))
                expected.UnionWith(mark.Value.Trim('/', '*', ' ')
                    .Split(' ')
                    .Where(id => id.StartsWith("TR", StringComparison.Ordinal))
                    .Select(id => $"{i + 1}: {id}"));
        }

        Assert.Equal(string.Join("\n", expected), string.Join("\n", await Report(MistakesSource.Text)));
    }

    private static async Task<SortedSet<string>> Report(string code)
    {
        var tree = TestCompilation.Parse(code, "Corpus.cs");
        var run = TestCompilation.Of(tree, LoggerSource.Text).WithAnalyzers(RulesOfResults.All);
        var reported = (await run.GetAnalyzerDiagnosticsAsync()).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        return [.. reported.Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id}")];
    }

    [GeneratedRegex(@"// TR\d{4}( TR\d{4})*|/\*TR\d{4}\*/")]
    private static partial Regex Marks();
}
