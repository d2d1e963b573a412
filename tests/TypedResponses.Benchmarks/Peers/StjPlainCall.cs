namespace TypedResponses.Benchmarks.Peers;

/// <summary>A call on its own, which needs no polymorphism: System.Text.Json at its fastest.</summary>
internal sealed record StjPlainCall<TResult>
{
    public required string Type { get; init; }

    public required string Id { get; init; }

    public required StjCallStatus Status { get; init; }

    public TResult? Result { get; init; }
}
