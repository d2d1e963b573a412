using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Bodies;

/// <summary>An operation that a rule looks at, and the body it stands in.</summary>
internal readonly record struct VisitedOperation(IOperation Operation, BodyAnalysis Body)
{
    public AnalyzerOptions Options => Body.Options;

    public ISymbol Owner => Body.Owner;

    public void ReportDiagnostic(Diagnostic diagnostic) => Body.ReportDiagnostic(diagnostic);
}

/// <summary>The operations of a body by kind, walked once for all rules.</summary>
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
        OperationKind.ConstantPattern or OperationKind.CaseClause or OperationKind.Switch or OperationKind.SwitchExpression or
        OperationKind.Conditional or OperationKind.Conversion or OperationKind.Loop or OperationKind.TupleBinary;

    /// <summary>Calls back for the operations of some kinds, in the bodies that write one of the names, or get a value from one that does.</summary>
    public static void Register(CompilationStartAnalysisContext start, Vocabulary vocabulary, Action<VisitedOperation> visit, params OperationKind[] kinds) =>
        Register(start, vocabulary.BodiesFollowing, visit, kinds);

    /// <summary>Calls back for the operations of some kinds, in some bodies of every file.</summary>
    public static void Register(CompilationStartAnalysisContext start, Func<SyntaxTree, IReadOnlyList<SyntaxNode>> bodiesIn, Action<VisitedOperation> visit, params OperationKind[] kinds)
    {
        Debug.Assert(Array.TrueForAll(kinds, IsLookedAt), "A kind that is not collected would never be seen.");
        BodyAnalysis.Register(start, bodiesIn, body =>
        {
            var operations = s_bodies.GetValue(body.Operation, static operation => new(operation));
            foreach (var kind in kinds)
            {
                if (!operations._byKind.TryGetValue(kind, out var found)) continue;
                foreach (var operation in found) visit(new(operation, body));
            }
        });
    }
}
