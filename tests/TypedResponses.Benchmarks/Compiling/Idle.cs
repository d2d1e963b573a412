using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Benchmarks.Compiling;

#pragma warning disable RS1001, RS1036, RS2008 // It is none that a compiler would load.

/// <summary>An analyzer that asks for every body and says nothing.</summary>
internal sealed class Idle : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationBlockAction(static block =>
        {
            foreach (var body in block.OperationBlocks)
            {
                foreach (var operation in body.Descendants()) block.CancellationToken.ThrowIfCancellationRequested();
                block.GetControlFlowGraph(body);
            }
        });
    }
}
