using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Variables;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Loops;

/// <summary>
/// Functions in locals that a loop calls, and that stood in them before: <c>Func&lt;bool&gt; isDone = () => …; while (!isDone())</c>.
/// </summary>
internal static class HeldFunctions
{
    /// <summary>The locals that a loop calls and that are written once, each with its function.</summary>
    public static IReadOnlyDictionary<ILocalSymbol, FunctionValue> Of(ControlFlowGraph graph, HashSet<int> blocks, StableVariables variables)
    {
        var functions = new Dictionary<ILocalSymbol, FunctionValue>(SymbolEqualityComparer.Default);
        var called = CalledIn(graph, blocks, variables);
        if (called is null) return functions;
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value }
                    && called.Contains(local)
                    && FunctionIn(graph, value) is { } function)
                {
                    functions[local] = function;
                }
            }
        }

        return functions;
    }

    private static HashSet<ILocalSymbol>? CalledIn(ControlFlowGraph graph, HashSet<int> blocks, StableVariables variables)
    {
        HashSet<ILocalSymbol>? called = null;
        foreach (var ordinal in blocks)
        {
            foreach (var root in FlowGraphs.RootsOf(graph.Blocks[ordinal]))
            {
                foreach (var part in root.DescendantsAndSelf())
                {
                    if (part is not IInvocationOperation
                        {
                            TargetMethod.MethodKind: MethodKind.DelegateInvoke,
                            Instance: ILocalReferenceOperation { Local: var local },
                        }
                        || !variables.IsStable(local))
                    {
                        continue;
                    }

                    (called ??= new(SymbolEqualityComparer.Default)).Add(local);
                }
            }
        }

        return called;
    }

    private static FunctionValue? FunctionIn(ControlFlowGraph graph, IOperation value) =>
        (value.WithoutConversions() as IDelegateCreationOperation)?.Target switch
        {
            IFlowAnonymousFunctionOperation lambda => new(lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda)),
            IMethodReferenceOperation { Instance: null or IInstanceReferenceOperation, Method: var method } => new(method, null),
            _ => null,
        };
}
