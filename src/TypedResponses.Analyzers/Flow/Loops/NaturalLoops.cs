using System.Collections;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TypedResponses.Analyzers.Flow.Loops;

/// <summary>
/// The loops of a graph, whether written with <c>while</c>, <c>do</c>, <c>for</c> or <c>goto</c>: a header and the blocks that lead back to it.
/// </summary>
internal static class NaturalLoops
{
    public static IEnumerable<(int Header, HashSet<int> Blocks)> Of(ControlFlowGraph graph)
    {
        var byHeader = new SortedDictionary<int, HashSet<int>>();
        var dominators = Dominators(graph);
        foreach (var block in graph.Blocks)
        {
            foreach (var next in Successors(block))
            {
                if (!dominators[block.Ordinal][next]) continue;
                if (!byHeader.TryGetValue(next, out var blocks)) byHeader.Add(next, blocks = [next]);
                AddAllThatReach(graph, block.Ordinal, blocks);
                AddFinally(block, next, blocks);
            }
        }

        foreach (var pair in byHeader)
        {
            AddSwallowed(graph, pair.Value);
            yield return (pair.Key, pair.Value);
        }
    }

    /// <summary>Whether a way leads out of a loop.</summary>
    public static bool Leaves(ControlFlowBranch? branch, HashSet<int> blocks) => branch?.Destination is { } next && !blocks.Contains(next.Ordinal);

    /// <summary>What is thrown and caught in the loop does not leave it.</summary>
    private static void AddSwallowed(ControlFlowGraph graph, HashSet<int> blocks)
    {
        foreach (var block in graph.Blocks)
        {
            if (CatchClauses.HandlerOf(block) is { } handler && blocks.Contains(handler)) AddAllThatReach(graph, block.Ordinal, blocks);
        }
    }

    private static IEnumerable<int> Successors(BasicBlock block)
    {
        if (block.FallThroughSuccessor?.Destination is { } next) yield return next.Ordinal;
        if (block.ConditionalSuccessor?.Destination is { } other) yield return other.Ordinal;
    }

    private static void AddAllThatReach(ControlFlowGraph graph, int from, HashSet<int> blocks)
    {
        var open = new Stack<int>();
        open.Push(from);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (!blocks.Add(current)) continue;
            foreach (var branch in graph.Blocks[current].Predecessors)
            {
                open.Push(branch.Source.Ordinal);
                AddFinally(branch.Source, current, blocks);
            }
        }
    }

    /// <summary>What runs on the way of a branch out of a <c>try</c> belongs to the loop too.</summary>
    private static void AddFinally(BasicBlock source, int destination, HashSet<int> blocks)
    {
        foreach (var branch in new[] { source.FallThroughSuccessor, source.ConditionalSuccessor })
        {
            if (branch?.Destination?.Ordinal != destination) continue;
            foreach (var region in branch.FinallyRegions)
            {
                for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++) blocks.Add(i);
            }
        }
    }

    /// <summary>A handler has no branch that leads to it: its way in is from the start of its <c>try</c>.</summary>
    private static int? TryBefore(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region.FirstBlockOrdinal == block.Ordinal; region = region.EnclosingRegion!)
        {
            if (region.Kind != ControlFlowRegionKind.Try
                && region.EnclosingRegion is { Kind: ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally } whole)
            {
                return whole.FirstBlockOrdinal;
            }
        }

        return null;
    }

    /// <summary>For each block, the blocks that every way to it leads through, itself included.</summary>
    private static BitArray[] Dominators(ControlFlowGraph graph)
    {
        var count = graph.Blocks.Length;
        var dominators = new BitArray[count];
        for (var i = 0; i < count; i++) dominators[i] = new(count, defaultValue: i > 0);
        var common = new BitArray(count);
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var block in graph.Blocks)
            {
                if (block.Ordinal == 0) continue;
                Meet(block, dominators, common);
                common[block.Ordinal] = true;
                var before = dominators[block.Ordinal];
                for (var i = 0; i < count && !isChanged; i++) isChanged = before[i] != common[i];
                before.And(common);
            }
        }

        return dominators;
    }

    /// <summary>Finds what dominates all ways into a block.</summary>
    private static void Meet(BasicBlock block, BitArray[] dominators, BitArray common)
    {
        common.SetAll(true);
        foreach (var branch in block.Predecessors) common.And(dominators[branch.Source.Ordinal]);
        if (TryBefore(block) is { } start) common.And(dominators[start]);
    }
}
