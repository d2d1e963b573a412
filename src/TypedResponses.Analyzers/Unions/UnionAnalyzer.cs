using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Unions;

/// <summary>A rule about unions. In a compilation that knows none it registers nothing.</summary>
public abstract class UnionAnalyzer : RuleAnalyzer
{
    internal const string Category = "TypedResponses.Discriminator";

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (UnionSymbols.Of(context.Compilation) is { } unions) Register(context, unions);
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, UnionSymbols unions);
}
