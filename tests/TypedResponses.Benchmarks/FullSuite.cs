using BenchmarkDotNet.Attributes;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Rows;

namespace TypedResponses.Benchmarks;

/// <summary>Every contender of every row under BenchmarkDotNet: each in a process of its own, and slowly.</summary>
[MemoryDiagnoser]
public class FullSuite
{
    private Contender? _contender;

    /// <summary>The rows and their contenders, by name.</summary>
    public static IEnumerable<string> Cases => AllRows.Create().SelectMany(row => row.Contenders.Select(contender => $"{row.Name} / {contender}"));

    /// <summary>What is measured.</summary>
    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    /// <summary>Makes the input and checks what the contender makes of it.</summary>
    [GlobalSetup]
    public void FindContender()
    {
        var names = Case.Split(" / ");
        var row = AllRows.Create().Single(row => row.Name == names[0]);
        row.CheckAnswers();
        _contender = row.Find(names[1]);
    }

    /// <summary>One run, which for matching is many operations.</summary>
    [Benchmark]
    public void Run() => _contender!.Run(1);
}
