using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Benchmarks.Measuring;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>What the first analysis in a new process takes more than the second: loading and compiling our code.</summary>
internal static class ColdStart
{
    public const string Option = "cold";

    /// <summary>The median of several new processes, in milliseconds.</summary>
    public static double Measure(int rounds)
    {
        var times = Enumerable.Range(0, rounds)
            .Select(_ => double.Parse(OwnProcess.Ask(CompileRun.Option, Option), CultureInfo.InvariantCulture))
            .Order()
            .ToList();
        return times[times.Count / 2];
    }

    /// <summary>What the new process does: a framework's analyzer first, so that Roslyn itself is warm.</summary>
    public static int Run()
    {
        var code = new CodeBase("cold",
            [("Models.cs", TypedResponses.Analyzers.Tests.Flow.Models.Source), ("Usings.cs", TypedResponses.Analyzers.Tests.Flow.Models.Usings),
                ("Program.cs", """
            class Program { void Run(Call call) { if (call.Status == Status.Completed) Save(call.Result!); Save(call.Result!); } }
            """)]);
        for (var i = 0; i < 3; i++) Analyze(code, [new Idle()]);
        var first = Analyze(code, AnalyzerCost.CreateAnalyzers());
        var second = Analyze(code, AnalyzerCost.CreateAnalyzers());
        Console.WriteLine((first - second).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static TimeSpan Analyze(CodeBase code, System.Collections.Immutable.ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = code.Compile();
        compilation.GetDiagnostics();
        var watch = Stopwatch.StartNew();
        compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return watch.Elapsed;
    }
}
