using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Result;

/// <summary>A rule about results. In a compilation that knows none it registers nothing.</summary>
public abstract class ResultAnalyzer : DiagnosticAnalyzer
{
    internal const string Category = "TypedResponses.Result";

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ResultSymbols.Of(start.Compilation) is { } symbols) Register(start, symbols, new ResultTracer(symbols));
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer);
}
