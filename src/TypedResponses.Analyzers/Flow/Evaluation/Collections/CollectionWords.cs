using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// What a body does with collections, by the names it writes: what most bodies do not do need not be followed there. Told once for a helper, however
/// often it is walked.
/// </summary>
internal sealed class CollectionWords
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, CollectionWords> s_words = new();

    private CollectionWords(ControlFlowGraph graph)
    {
        foreach (var token in graph.OriginalOperation.Syntax.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)) Add(token.ValueText);
        }
    }

    /// <summary>Whether it takes anything out of a collection, or one collection out of another: only then it matters what was taken from where.</summary>
    public bool TakesOut { get; private set; }

    /// <summary>Whether it may take the last element out of a collection.</summary>
    public bool RunsEmpty { get; private set; }

    /// <summary>Whether it asks of anything how many, or whether any, are in it: only then a selection is counted.</summary>
    public bool AsksHowMany { get; private set; }

    public static CollectionWords In(ControlFlowGraph graph) => s_words.GetValue(graph, static graph => new(graph));

    private void Add(string name)
    {
        TakesOut |= name is "Remove" or "TryRemove" or "RemoveAll" or "Except" or "ExceptWith" or "Contains";
        RunsEmpty |= name is "Remove" or "RemoveAt" or "RemoveAll" or "RemoveWhere" or "RemoveRange" or "TryRemove" or "Clear" or "ExceptWith" or "Dequeue"
            or "TryDequeue" or "Pop" or "TryPop" or "TryTake";
        AsksHowMany |= name is "Any" or "Count" or "Length" or "LongCount" or "IsEmpty" || name.EndsWith("OrDefault", StringComparison.Ordinal);
    }
}
