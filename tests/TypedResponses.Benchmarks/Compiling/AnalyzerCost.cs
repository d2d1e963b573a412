using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>What the analyzers add to the compilation of a code base.</summary>
/// <param name="Compile">Parsing, binding and emitting without analyzers.</param>
/// <param name="Alone">The time in our analyzers, as the compiler's <c>/reportanalyzer</c> counts it, with the binding of the bodies they ask for.</param>
/// <param name="Beside">The same beside an analyzer that asks for every body, as those of the .NET SDK do: then the bodies are bound already.</param>
/// <param name="Errors">Errors of the compilation: code with errors is not analyzed.</param>
/// <param name="Reports">What was reported.</param>
internal sealed record AnalyzerCost(TimeSpan Compile, TimeSpan Alone, TimeSpan Beside, int Errors, int Reports)
{
    /// <summary>Rounds before those that count: a compiler server has long compiled what it runs.</summary>
    private const int WarmUps = 5;

    public double ShareAlone => Alone / Compile;

    public double ShareBeside => Beside / Compile;

    public static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() =>
        [.. typeof(UncheckedReadAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>
    /// From the fastest of several rounds, in which all take turns: a collection of garbage takes longer than all our code, and would hit the same
    /// code in every round, so each begins with more garbage than the one before.
    /// </summary>
    public static AnalyzerCost Of(CodeBase code, int rounds)
    {
        var plain = code.Compile();
        plain.Emit(Stream.Null);
        var errors = plain.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var reports = 0;
        Func<TimeSpan>[] turns =
        [
            () => CompileOnly(code),
            () => Analyze(code, [], out reports),
            () => Analyze(code, [new Idle()], out _),
        ];
        var best = Enumerable.Repeat(TimeSpan.MaxValue, turns.Length).ToArray();
        for (var round = -WarmUps; round < rounds; round++)
        {
            for (var turn = 0; turn < turns.Length; turn++)
            {
                GC.Collect();
                Litter(round);
                var time = turns[turn]();
                if (round >= 0 && time < best[turn]) best[turn] = time;
            }
        }

        return new(best[0], best[1], best[2], errors, reports);
    }

    /// <summary>Leaves garbage behind, 16 MB for each round before: the next collection comes so much sooner.</summary>
    private static void Litter(int round)
    {
        for (var i = 0; i < round * 256; i++) GC.KeepAlive(new byte[64 * 1024]);
    }

    private static TimeSpan CompileOnly(CodeBase code)
    {
        var watch = Stopwatch.StartNew();
        code.Compile().Emit(Stream.Null);
        return watch.Elapsed;
    }

    private static TimeSpan Analyze(CodeBase code, ImmutableArray<DiagnosticAnalyzer> others, out int reports)
    {
        // What a handler throws is swallowed by the compiler.
        var failures = new ConcurrentQueue<Exception>();
        var ours = CreateAnalyzers();
        var compilation = code.Compile();
        // The package's own generator runs before its analyzers: by then the compiler has bound the references.
        GC.KeepAlive(compilation.Assembly);
        var analysis = compilation.WithAnalyzers([.. others, .. ours], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => failures.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        reports = analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;
        if (!failures.IsEmpty) throw new AggregateException($"An analyzer failed on '{code.Name}'.", failures);
        var own = TimeSpan.Zero;
        foreach (var analyzer in ours) own += analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;
        return own;
    }
}
