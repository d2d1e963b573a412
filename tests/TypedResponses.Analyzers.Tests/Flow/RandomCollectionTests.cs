using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Random programs over lists, compiled and run against the analyzer's verdict.</summary>
public partial class RandomCollectionTests(ITestOutputHelper output)
{
    private const int Programs = 150;
    private const int Runs = 400;

    /// <summary>What the programs are run in.</summary>
    private const string World = """
        class CrashException(int read) : Exception { public int Read => read; }
        class World(int seed)
        {
            private readonly Random _random = new(seed);
            private int _steps;
            public bool Chance() => _random.Next(2) == 0;
            public void Use(int read, ImageResult image) { if (image is null) throw new CrashException(read); if (++_steps > 300) throw new TimeoutException(); }

            // A completed call has a result, a failed one seldom, and of the others one cannot tell.
            public Call Get()
            {
                var status = (Status)_random.Next(5);
                var isThere = status == Status.Completed || _random.Next(status == Status.Failed ? 8 : 2) == 0;
                return new Call { Id = $"{_random.Next()}", Status = status, Result = isThere ? ImageResult.FromBytes(new byte[] { 1 }) : null };
            }

            // Lists are often all alike, so that a question to all of them is answered both ways.
            public List<Call> Many()
            {
                var isReady = Chance();
                var calls = new List<Call>();
                for (var i = _random.Next(4); i > 0; i--)
                {
                    var call = Get();
                    while (isReady && !call.HasResult) call = Get();
                    calls.Add(call);
                }

                return calls;
            }
        }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_read_that_crashes_has_been_reported(int seed)
    {
        var programs = new List<RandomCollectionProgram>();
        var source = new StringBuilder($"{World}\nclass Sample\n{{\n");
        var next = 0;
        for (var i = 0; i < Programs; i++)
        {
            var program = new RandomCollectionProgram((seed * 10_000) + i, next);
            next = program.NextRead;
            programs.Add(program);
            source.Append(program.Write($"M{i}"));
        }

        source.Append("    public static int Run(int program, int seed)\n    {\n        var w = new World(seed);\n        try { switch (program) {\n");
        for (var i = 0; i < Programs; i++) source.Append($"            case {i}: M{i}(w, w.Many(), w.Many()); break;\n");
        source.Append(
            "        } }\n        catch (CrashException crash) { return crash.Read; }\n        catch (InvalidOperationException) { }\n        catch (TimeoutException) { }\n        return -1;\n    }\n}\n");

        var text = source.ToString();
        var lines = text.Split('\n');
        var reported = (await StatusTest.Report(text, []))
            .Where(diagnostic => diagnostic.Id is "TR1001" or "TR1002")
            .Select(diagnostic => int.Parse(ReadNumber().Match(lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]).Groups[1].Value))
            .ToHashSet();

        var run = StatusTest.Load(text).GetType("Sample")!.GetMethod("Run")!.CreateDelegate<Func<int, int, int>>();
        var crashed = new HashSet<int>();
        for (var i = 0; i < programs.Count; i++)
        {
            for (var j = 0; j < Runs; j++)
            {
                var read = run(i, (seed * 1000) + j);
                if (read < 0 || !crashed.Add(read)) continue;
                Assert.True(reported.Contains(read), $"Read {read} crashed and was not reported:\n{programs[i].Write($"M{i}")}");
            }
        }

        Assert.NotEmpty(crashed);
        var falseAlarms = reported.Except(crashed).Order().ToList();
        output.WriteLine($"{next} reads, {crashed.Count} crashed, {reported.Count} reported, of those {falseAlarms.Count} never crashed: {string.Join(' ',
            falseAlarms)}");
        foreach (var read in falseAlarms.Take(12)) output.WriteLine($"--- {read}\n" + programs.First(program => program.NextRead > read).Write("M"));
    }

    [GeneratedRegex(@"Use\((\d+),")]
    private static partial Regex ReadNumber();
}
