using System.Collections.Immutable;

namespace TypedResponses.Analyzers.Flow;

/// <summary>What the analysis of one body found: every read of a payload, proven or not.</summary>
internal sealed record FlowResult(ImmutableArray<PayloadRead> Reads)
{
    public static readonly FlowResult Empty = new(ImmutableArray<PayloadRead>.Empty);

    public bool IsEmpty => Reads.IsEmpty;
}
