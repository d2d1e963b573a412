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
            var (counter, bound) = comparison.LeftOperand is ILocalReferenceOperation ? (comparison.LeftOperand, comparison.RightOperand) : (comparison.RightOperand, comparison.LeftOperand);
            if (counter is not ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Int32 } local } || !variables.IsWrittenInPlace(local)) continue;
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

    /// <summary>Whether a loop counts a local, and gives it no other value but zero.</summary>
    private static bool Counts(ControlFlowGraph graph, HashSet<int> blocks, ILocalSymbol local)
    {
        var counts = false;
        foreach (var write in Writes(graph, blocks, local))
        {
            if (write is IIncrementOrDecrementOperation or ICompoundAssignmentOperation) counts = true;
            else if (write is not ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: 0 } }) return false;
        }

        return counts;
    }

    /// <summary>Whether what a number is compared with stays what it is: a constant, a variable that the loop does not write, or how many are in one.</summary>
    private static bool Stays(IOperation bound, ControlFlowGraph graph, HashSet<int> blocks) => bound.WithoutConversions() switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation { Local: var local } => !Writes(graph, blocks, local).Any(),
        IParameterReferenceOperation { Parameter: var parameter } => !Writes(graph, blocks, parameter).Any(),
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } whole } => Stays(whole, graph, blocks),
        _ => false,
    };

    private static IEnumerable<IOperation> Writes(ControlFlowGraph graph, HashSet<int> blocks, ISymbol variable)
    {
        foreach (var ordinal in blocks)
        {
            foreach (var root in FlowGraphs.RootsOf(graph.Blocks[ordinal]))
            {
                foreach (var part in root.DescendantsAndSelf())
                {
                    if (SymbolEqualityComparer.Default.Equals(part.WrittenVariable(), variable)) yield return part;
                }
            }
        }
    }
}
