using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>What the analyzers add to the compilation of a code base.</summary>
/// <param name="Compile">Parsing, binding and emitting without analyzers.</param>
/// <param name="Own">The time in our analyzers' own code, as the compiler's <c>/reportanalyzer</c> counts it.</param>
/// <param name="Errors">Errors of the compilation: code with errors is not analyzed.</param>
/// <param name="Reports">What was reported.</param>
internal sealed record AnalyzerCost(TimeSpan Compile, TimeSpan Own, int Errors, int Reports)
{
    /// <summary>Rounds before those that count: a compiler server has long compiled what it runs.</summary>
    private const int WarmUps = 5;

    public double Share => Own / Compile;

    public static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() =>
        [.. typeof(UncheckedReadAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>
    /// The fastest compilation and the fastest analysis of several rounds, in which they take turns: a collection of garbage takes as long as all
    /// our code and hits one or the other by chance.
    /// </summary>
    public static AnalyzerCost Of(CodeBase code, int rounds)
    {
        var costs = Enumerable.Range(0, WarmUps + rounds).Select(_ => Once(code)).Skip(WarmUps).ToList();
        return costs[0] with { Compile = costs.Min(cost => cost.Compile), Own = costs.Min(cost => cost.Own) };
    }

    private static AnalyzerCost Once(CodeBase code)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var plain = code.Compile();
        plain.Emit(Stream.Null);
        var compile = watch.Elapsed;

        GC.Collect();
        var analyzers = CreateAnalyzers();
        var analysis = code.Compile().WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var reports = analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var own = TimeSpan.Zero;
        foreach (var analyzer in analyzers) own += analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;
        return new(compile, own, plain.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), reports.Length);
    }
}
