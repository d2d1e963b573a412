using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>A rule about the status. In a compilation that knows no contract it registers nothing.</summary>
public abstract class StatusAnalyzer : RuleAnalyzer
{
    internal const string Category = "TypedResponses.Status";

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (StatusFlow.Of(context.Compilation) is { } flow) Register(context, flow);
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, StatusFlow flow);
}
