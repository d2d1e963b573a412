using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Random programs, run for real against the analyzer's verdict.</summary>
public partial class RandomProgramTests(ITestOutputHelper output)
{
    private const int Programs = 150;
    private const int Runs = 1500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_read_that_crashes_has_been_reported(int seed)
    {
        var programs = new List<RandomProgram>();
        var source =
            new StringBuilder(
                "#pragma warning disable\nclass BoomException : Exception;\nclass Sample\n{\n    static void Boom() { }\n    static void Use(int read, ImageResult image) { }\n");
        var next = 0;
        for (var i = 0; i < Programs; i++)
        {
            var program = new RandomProgram((seed * 10_000) + i, next);
            next = program.NextRead;
            programs.Add(program);
            source.Append(program.Write($"M{i}"));
        }

        var text = source.Append("}\n").ToString().Replace("#pragma warning disable\n", "");
        var lines = text.Split('\n');
        var reported = (await StatusTest.Report(text, []))
            .Where(diagnostic => diagnostic.Id is "TR1001" or "TR1002")
            .Select(diagnostic => int.Parse(ReadNumber().Match(lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]).Groups[1].Value))
            .ToHashSet();

        var crashed = new HashSet<int>();
        for (var i = 0; i < programs.Count; i++)
        {
            for (var run = 0; run < Runs; run++)
            {
                var reads = programs[i].Run((seed * 1000) + run);
                crashed.UnionWith(reads);
                if (reads.Count > 0) Assert.True(reported.Contains(reads[0]), $"Read {reads[0]} crashed and was not reported:\n{programs[i].Write($"M{i}")}");
            }
        }

        Assert.NotEmpty(crashed);
        var falseAlarms = reported.Except(crashed).Order().ToList();
        output.WriteLine($"{next} reads, {crashed.Count} crashed, {reported.Count} reported, of those {falseAlarms.Count} never crashed: {string.Join(' ',
            falseAlarms)}");
        foreach (var read in falseAlarms.Take(8))
        {
            var program = programs.First(program => program.NextRead > read);
            output.WriteLine($"--- {read}\n" + program.Write("M"));
        }

        Assert.True(falseAlarms.Count <= reported.Count / 14, "Too many false alarms.");
    }

    [GeneratedRegex(@"Use\((\d+),")]
    private static partial Regex ReadNumber();
}
