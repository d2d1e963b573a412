using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (IsLookedAt(operation.Kind)) Add(operation);
            foreach (var child in operation.ChildOperations) open.Push(child);
        }
    }

    private void Add(IOperation operation)
    {
        if (!_byKind.TryGetValue(operation.Kind, out var operations)) _byKind.Add(operation.Kind, operations = []);
        operations.Add(operation);
    }

    /// <summary>The kinds that some rule asks for.</summary>
    private static bool IsLookedAt(OperationKind kind) => kind is
        OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.SimpleAssignment or OperationKind.MethodReference or
        OperationKind.Binary or OperationKind.InterpolatedString or OperationKind.CompoundAssignment or OperationKind.Return or
        OperationKind.ConstantPattern or OperationKind.CaseClause;

    /// <summary>Calls back for the operations of some kinds.</summary>
    public static void Register(CompilationStartAnalysisContext context, Vocabulary vocabulary, Action<VisitedOperation> visit, params OperationKind[] kinds) =>
        context.RegisterOperationBlockAction(body =>
        {
            Debug.Assert(Array.TrueForAll(kinds, IsLookedAt), "A kind that is not collected would never be seen.");
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
