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

/// <summary>The operations of a body, walked once for all rules.</summary>
internal sealed class BodyOperations
{
    private static readonly ConditionalWeakTable<IOperation, BodyOperations> s_bodies = new();

    private readonly List<IOperation> _all = [];
    private readonly Lazy<Dictionary<OperationKind, List<IOperation>>> _byKind;

    private BodyOperations(IOperation body)
    {
        _byKind = new(ByKind);
        var open = new Stack<IOperation>(64);
        open.Push(body);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            _all.Add(operation);
            foreach (var child in operation.ChildOperations.Reverse()) open.Push(child);
        }
    }

    /// <summary>All operations of a body, itself first, in the order of the program.</summary>
    public static IReadOnlyList<IOperation> AllIn(IOperation body) => Of(body)._all;

    private static BodyOperations Of(IOperation body) => s_bodies.GetValue(body, static operation => new(operation));

    private Dictionary<OperationKind, List<IOperation>> ByKind()
    {
        var byKind = new Dictionary<OperationKind, List<IOperation>>();
        foreach (var operation in _all)
        {
            if (!IsLookedAt(operation.Kind)) continue;
            if (!byKind.TryGetValue(operation.Kind, out var operations)) byKind.Add(operation.Kind, operations = []);
            operations.Add(operation);
        }

        return byKind;
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
    public static void Register(CompilationStartAnalysisContext start, Func<SyntaxTree, IReadOnlyList<SyntaxNode>> bodiesIn, Action<VisitedOperation> visit,
        params OperationKind[] kinds)
    {
        Debug.Assert(Array.TrueForAll(kinds, IsLookedAt), "A kind that is not collected would never be seen.");
        BodyAnalysis.Register(start, bodiesIn, body =>
        {
            var byKind = Of(body.Operation)._byKind.Value;
            foreach (var kind in kinds)
            {
                if (!byKind.TryGetValue(kind, out var found)) continue;
                foreach (var operation in found) visit(new(operation, body));
            }
        });
    }
}
