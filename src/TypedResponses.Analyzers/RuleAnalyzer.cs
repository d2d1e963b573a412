using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers;

/// <summary>What all analyzers have in common: they run side by side, leave generated code alone, and look at a compilation first.</summary>
public abstract class RuleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Registers what the rule needs; nothing in a compilation that has nothing the rule is about.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);
}
