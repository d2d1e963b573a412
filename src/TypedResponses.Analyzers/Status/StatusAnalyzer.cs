using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>A rule about the status. In a compilation that knows no contract it registers nothing.</summary>
public abstract class StatusAnalyzer : DiagnosticAnalyzer
{
    internal const string Category = "TypedResponses.Status";

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (StatusFlow.Of(start.Compilation) is { } flow) Register(start, flow);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, StatusFlow flow);
}
