using System.Text.Json.Serialization;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>A response as one writes it for System.Text.Json.</summary>
internal sealed record StjResponse<TResult>
{
    public required string Id { get; init; }

    public required string Object { get; init; }

    public required double CreatedAt { get; init; }

    public required string Model { get; init; }

    public string? Status { get; init; }

    public bool? ParallelToolCalls { get; init; }

    public required List<StjItem<TResult>> Output { get; init; }

    public StjUsage? Usage { get; init; }
}

internal sealed record StjUsage
{
    public required long InputTokens { get; init; }

    public required long OutputTokens { get; init; }

    public required long TotalTokens { get; init; }

    public StjInputTokens? InputTokensDetails { get; init; }

    public StjOutputTokens? OutputTokensDetails { get; init; }
}

internal sealed record StjInputTokens(long CachedTokens);

internal sealed record StjOutputTokens(long ReasoningTokens);
