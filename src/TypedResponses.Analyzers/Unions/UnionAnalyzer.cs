using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Unions;

/// <summary>A rule about unions. In a compilation that knows none it registers nothing.</summary>
public abstract class UnionAnalyzer : DiagnosticAnalyzer
{
    internal const string Category = "TypedResponses.Discriminator";

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (UnionSymbols.Of(start.Compilation) is { } unions) Register(start, unions);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, UnionSymbols unions);
}
