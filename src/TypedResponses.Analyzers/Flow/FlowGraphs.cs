using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;

namespace TypedResponses.Analyzers.Flow;

/// <summary>Makes the control-flow graph of a body, or none where the code has errors.</summary>
internal static class FlowGraphs
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<ControlFlowGraph?>> s_graphs = new();

    /// <summary>The graph of a body, the same for every rule that asks.</summary>
    public static ControlFlowGraph? Of(IOperation body) => s_graphs.GetValue(body, static body => new(Create(body))).Value;

    private static ControlFlowGraph? Create(IOperation body)
    {
        if (HasErrors(body)) return null;
        return body switch
        {
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
            IMethodBodyOperation method => ControlFlowGraph.Create(method),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
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
            foreach (var root in RootsOf(block))
            {
                foreach (var operation in root.DescendantsAndSelf())
                {
                    if (operation is not IFlowAnonymousFunctionOperation lambda) continue;
                    foreach (var nested in WithNested(graph.GetAnonymousFunctionControlFlowGraph(lambda), lambda.Symbol)) yield return nested;
                }
            }
        }
    }

    /// <summary>What a block does, in order: its statements, and what it asks or returns last.</summary>
    public static ImmutableArray<IOperation> RootsOf(BasicBlock block) => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;

    /// <summary>The graph of the body that a function stands in.</summary>
    public static ControlFlowGraph RootOf(ControlFlowGraph graph)
    {
        while (graph.Parent is { } parent) graph = parent;
        return graph;
    }

    /// <summary>The graph of a local function or lambda, wherever in a body it stands: in another one, or in a lambda.</summary>
    public static ControlFlowGraph? OfFunction(ControlFlowGraph graph, IMethodSymbol function)
    {
        foreach (var (part, owner) in WithNested(graph, null))
        {
            if (SymbolEqualityComparer.Default.Equals(owner, function)) return part;
        }

        return null;
    }

    /// <summary>In a member of an extension block, the block's parameter: it is declared by the block, and stands for the receiver.</summary>
    public static IParameterSymbol? ExtendedParameter(ControlFlowGraph body)
    {
        foreach (var block in body.Blocks)
        {
            foreach (var operation in RootsOf(block))
            {
                foreach (var part in operation.DescendantsAndSelf())
                {
                    if (part is IParameterReferenceOperation { Parameter: { ContainingSymbol: INamedTypeSymbol } parameter }) return parameter;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a walk in the order of the blocks comes to each with all that leads to it: no way goes back, and none through a <c>finally</c>.
    /// </summary>
    public static bool IsWalkedOnce(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (GoesBack(block.FallThroughSuccessor) || GoesBack(block.ConditionalSuccessor)) return false;
        }

        return true;
    }

    /// <summary>Whether one way leads to each block, so that none meet.</summary>
    public static bool IsStraight(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (block.Kind != BasicBlockKind.Entry && block.Predecessors.Length != 1) return false;
        }

        return true;
    }

    /// <summary>Whether a way leads back to a block: it is the head of a loop.</summary>
    public static bool IsComeBackTo(BasicBlock block)
    {
        foreach (var branch in block.Predecessors)
        {
            if (branch.Source.Ordinal >= block.Ordinal) return true;
        }

        return false;
    }

    private static bool GoesBack(ControlFlowBranch? branch) =>
        branch is not null
        && (branch.Destination?.Ordinal <= branch.Source.Ordinal
            || branch.FinallyRegions.Length > 0
            || branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling);

    public static bool HasErrors(IOperation body)
    {
        if (body.Syntax.ContainsDiagnostics) return true;
        foreach (var operation in BodyOperations.AllIn(body))
        {
            if (operation.Kind == OperationKind.Invalid) return true;
        }

        return false;
    }
}
