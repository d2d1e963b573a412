using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Variables;

/// <summary>
/// Where the locals of a body are used for the last time. What is known of one that nobody asks again is forgotten, or a long body would carry every
/// local of its start through all joins to its end.
/// </summary>
internal sealed class LastUses
{
    /// <summary>By block, the locals that no block behind it uses.</summary>
    private readonly Dictionary<int, List<ILocalSymbol>> _endingAt = [];

    public LastUses(ControlFlowGraph graph, StableVariables variables)
    {
        var ends = EndsOfLoops(graph);
        foreach (var pair in Uses(graph))
        {
            if (variables.IsCaptured(pair.Key)) continue;
            var last = ends[pair.Value];
            if (!_endingAt.TryGetValue(last, out var locals)) _endingAt.Add(last, locals = []);
            locals.Add(pair.Key);
        }
    }

    /// <summary>Forgets the locals that a way forward has left behind.</summary>
    public void Forget(FlowState state, Slot.Table slots, BasicBlock from, BasicBlock to)
    {
        for (var block = from.Ordinal; block < to.Ordinal; block++)
        {
            if (!_endingAt.TryGetValue(block, out var locals)) continue;
            foreach (var local in locals) state.Set(slots.Variable(local), AbstractValue.Unknown);
        }
    }

    /// <summary>The last block, in the order of the program, that uses each local.</summary>
    private static Dictionary<ILocalSymbol, int> Uses(ControlFlowGraph graph)
    {
        var last = new Dictionary<ILocalSymbol, int>(SymbolEqualityComparer.Default);
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations) Note(operation);
            if (block.BranchValue is { } value) Note(value);

            void Note(IOperation root)
            {
                foreach (var operation in root.DescendantsAndSelf())
                {
                    if (operation is ILocalReferenceOperation { Local: var local }) last[local] = block.Ordinal;
                }
            }
        }

        return last;
    }

    /// <summary>For each block the last one from which a way may lead back to it, or before it.</summary>
    private static int[] EndsOfLoops(ControlFlowGraph graph)
    {
        var ends = new int[graph.Blocks.Length];
        for (var i = 0; i < ends.Length; i++) ends[i] = i;
        while (ExtendOverLoops(graph, ends))
        {
        }

        return ends;
    }

    private static bool ExtendOverLoops(ControlFlowGraph graph, int[] ends)
    {
        var hasChanged = false;
        foreach (var block in graph.Blocks)
        {
            hasChanged |= Extend(block.FallThroughSuccessor, ends);
            hasChanged |= Extend(block.ConditionalSuccessor, ends);
        }

        return hasChanged;
    }

    private static bool Extend(ControlFlowBranch? branch, int[] ends)
    {
        if (branch is not { Destination.Ordinal: var head }) return false;
        var tail = branch.Source.Ordinal;
        foreach (var region in branch.FinallyRegions) tail = Math.Max(tail, region.LastBlockOrdinal);
        var end = tail;
        for (var i = head; i <= tail; i++) end = Math.Max(end, ends[i]);
        var hasChanged = false;
        for (var i = head; i <= tail; i++)
        {
            hasChanged |= ends[i] != end;
            ends[i] = end;
        }

        return hasChanged;
    }
}
