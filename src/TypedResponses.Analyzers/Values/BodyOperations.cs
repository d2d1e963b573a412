using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Values;

/// <summary>An operation that a rule looks at, and the body it stands in.</summary>
internal readonly record struct VisitedOperation(IOperation Operation, OperationBlockAnalysisContext Body)
{
    public AnalyzerOptions Options => Body.Options;

    public ISymbol Owner => Body.OwningSymbol;

    public void ReportDiagnostic(Diagnostic diagnostic) => Body.ReportDiagnostic(diagnostic);
}

/// <summary>
/// The operations of a body by kind: walked once for all rules, and not at all in a file that writes none of the names that a rule is about.
/// Asking the compiler to call back for every operation costs more than most of these rules do.
/// </summary>
internal sealed class BodyOperations
{
    private static readonly ConditionalWeakTable<IOperation, BodyOperations> s_bodies = new();

    private readonly Dictionary<OperationKind, List<IOperation>> _byKind = [];

    private BodyOperations(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (!_byKind.TryGetValue(operation.Kind, out var operations)) _byKind.Add(operation.Kind, operations = []);
            operations.Add(operation);
        }
    }

    /// <summary>Calls back for the operations of some kinds.</summary>
    public static void Register(CompilationStartAnalysisContext context, Vocabulary vocabulary, Action<VisitedOperation> visit, params OperationKind[] kinds) =>
        context.RegisterOperationBlockAction(body =>
        {
            foreach (var block in body.OperationBlocks)
            {
                if (!vocabulary.IsIn(block.Syntax.SyntaxTree)) return;
                var operations = s_bodies.GetValue(block, static block => new(block));
                foreach (var kind in kinds)
                {
                    if (!operations._byKind.TryGetValue(kind, out var found)) continue;
                    foreach (var operation in found) visit(new(operation, body));
                }
            }
        });
}
