using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Variables;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Loops;

/// <summary>
/// Locals that are null where a loop begins, and that it sets once it has what it waits for: <c>while (done is null)</c>.
/// </summary>
internal static class UnsetLocals
{
    /// <summary>The locals that a loop gives a value, and the code around it none but null.</summary>
    public static IReadOnlyCollection<ILocalSymbol> Of(ControlFlowGraph graph, HashSet<int> blocks, StableVariables variables)
    {
        var (unset, set, lost) = (NewSet(), NewSet(), NewSet());
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in FlowGraphs.RootsOf(block))
            {
                foreach (var part in operation.DescendantsAndSelf())
                {
                    // What is assigned one of several values is captured before them.
                    var place = part is IFlowCaptureOperation { Value: var captured, Syntax.Parent: AssignmentExpressionSyntax { Left: var left } }
                        && left == captured.Syntax
                        ? captured
                        : part.WrittenPlace();
                    if (place is not ILocalReferenceOperation { Local: var local }) continue;
                    (blocks.Contains(block.Ordinal) ? set : IsNull((part as ISimpleAssignmentOperation)?.Value) ? unset : lost).Add(local);
                }
            }
        }

        unset.IntersectWith(set);
        unset.ExceptWith(lost);
        unset.RemoveWhere(local => !variables.IsWrittenInPlace(local));
        return unset;
    }

    private static bool IsNull(IOperation? value) => value?.WithoutConversions().ConstantValue is { HasValue: true, Value: null };

    private static HashSet<ILocalSymbol> NewSet() => new(SymbolEqualityComparer.Default);
}
