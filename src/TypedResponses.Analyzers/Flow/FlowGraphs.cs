using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow;

/// <summary>Makes the control-flow graph of a body, or none where the code has errors.</summary>
internal static class FlowGraphs
{
    public static ControlFlowGraph? Create(IOperation body)
    {
        if (HasErrors(body)) return null;
        return body switch
        {
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
            IMethodBodyOperation method => ControlFlowGraph.Create(method),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            _ => null,
        };
    }

    /// <summary>A graph with those of its lambdas and local functions, each with the function it is of.</summary>
    public static IEnumerable<(ControlFlowGraph Graph, IMethodSymbol? Owner)> WithNested(ControlFlowGraph graph, IMethodSymbol? owner)
    {
        yield return (graph, owner);
        foreach (var function in graph.LocalFunctions)
        {
            foreach (var nested in WithNested(graph.GetLocalFunctionControlFlowGraph(function), function)) yield return nested;
        }

        foreach (var block in graph.Blocks)
        {
            foreach (var root in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            {
                foreach (var operation in root.DescendantsAndSelf())
                {
                    if (operation is not IFlowAnonymousFunctionOperation lambda) continue;
                    foreach (var nested in WithNested(graph.GetAnonymousFunctionControlFlowGraph(lambda), lambda.Symbol)) yield return nested;
                }
            }
        }
    }

    public static bool HasErrors(IOperation body)
    {
        if (body.Syntax.ContainsDiagnostics) return true;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation.Kind == OperationKind.Invalid) return true;
        }

        return false;
    }
}
