using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Variables;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Loops;

/// <summary>A number that a loop counts, a comparison of it that leads out of the loop, and the answer on which the loop goes on.</summary>
internal readonly record struct LoopCounter(ILocalSymbol Local, IBinaryOperation Comparison, bool GoesOn);

/// <summary>Numbers that a loop counts up or down to what it waits for: <c>while (left &gt; 0) { …; if (call.Status == Completed) left--; }</c>.</summary>
internal static class LoopCounters
{
    public static List<LoopCounter> Of(ControlFlowGraph graph, HashSet<int> blocks, StableVariables variables)
    {
        var counters = new List<LoopCounter>();
        foreach (var ordinal in blocks)
        {
            var block = graph.Blocks[ordinal];
            if (block.BranchValue is not IBinaryOperation comparison || GoesOn(block, blocks) is not { } goesOn) continue;
            var (counter, bound) = comparison.LeftOperand is ILocalReferenceOperation
                ? (comparison.LeftOperand, comparison.RightOperand)
                : (comparison.RightOperand, comparison.LeftOperand);
            if (counter is not ILocalReferenceOperation { Local: var local } || !variables.IsWrittenInPlace(local)) continue;
            if (Counts(graph, blocks, local) && Stays(bound, graph, blocks)) counters.Add(new(local, comparison, goesOn));
        }

        return counters;
    }

    /// <summary>The answer to a block's question on which a loop goes on; null where both answers keep it going, or neither.</summary>
    private static bool? GoesOn(BasicBlock block, HashSet<int> blocks)
    {
        var (jumps, falls) = (NaturalLoops.Leaves(block.ConditionalSuccessor, blocks), NaturalLoops.Leaves(block.FallThroughSuccessor, blocks));
        return jumps == falls ? null : falls == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
    }

    /// <summary>Whether a loop counts a local. What else it writes into it says for itself whether the loop goes on.</summary>
    private static bool Counts(ControlFlowGraph graph, HashSet<int> blocks, ILocalSymbol local) =>
        Writes(graph, blocks, local).Any(write => write is IIncrementOrDecrementOperation or ICompoundAssignmentOperation);

    /// <summary>
    /// Whether what a number is compared with stays what it is: a constant, a variable that the loop does not write, or how many are in one that the loop
    /// takes nothing out of.
    /// </summary>
    private static bool Stays(IOperation bound, ControlFlowGraph graph, HashSet<int> blocks) => bound.WithoutConversions() switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation { Local: var local } => !Writes(graph, blocks, local).Any(),
        IParameterReferenceOperation { Parameter: var parameter } => !Writes(graph, blocks, parameter).Any(),
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } whole } =>
            Stays(whole, graph, blocks) && (whole.Type is IArrayTypeSymbol || !MayShrink(whole, graph, blocks)),
        _ => false,
    };

    /// <summary>Whether a loop takes something out of a collection, or hands it to somebody who may.</summary>
    private static bool MayShrink(IOperation collection, ControlFlowGraph graph, HashSet<int> blocks) =>
        BatchLoops.VariableOf(collection) is not { } variable || BatchLoops.Drops(graph, blocks, variable)
        || Parts(graph, blocks).Any(part => part is IArgumentOperation { Value: var handed }
            && SymbolEqualityComparer.Default.Equals(BatchLoops.VariableOf(handed), variable));

    private static IEnumerable<IOperation> Writes(ControlFlowGraph graph, HashSet<int> blocks, ISymbol variable) =>
        Parts(graph, blocks).Where(part => SymbolEqualityComparer.Default.Equals(part.WrittenVariable(), variable));

    private static IEnumerable<IOperation> Parts(ControlFlowGraph graph, HashSet<int> blocks)
    {
        foreach (var ordinal in blocks)
        {
            foreach (var root in FlowGraphs.RootsOf(graph.Blocks[ordinal]))
            {
                foreach (var part in root.DescendantsAndSelf()) yield return part;
            }
        }
    }
}
