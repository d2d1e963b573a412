using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Result;

/// <summary>A rule about results. In a compilation that knows none it registers nothing.</summary>
public abstract class ResultAnalyzer : RuleAnalyzer
{
    internal const string Category = "TypedResponses.Result";

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (ResultSymbols.Of(context.Compilation) is { } symbols) Register(context, symbols, new ResultTracer(symbols));
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer);
}
