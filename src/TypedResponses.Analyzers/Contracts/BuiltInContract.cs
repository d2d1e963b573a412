namespace TypedResponses.Analyzers.Contracts;

/// <summary>A contract of a well-known package whose types carry no attribute.</summary>
internal sealed class BuiltInContract
{
    public static readonly BuiltInContract[] All =
    [
        new()
        {
            Type = "OpenAI.Responses.ImageGenerationCallResponseItem",
            Status = "Status",
            Payload = "ImageResultBytes",
            Ready = ["Completed"],
            Never = ["Failed"],
        },
    ];

    public required string Type { get; init; }

    public required string Status { get; init; }

    public required string Payload { get; init; }

    public required string[] Ready { get; init; }

    public required string[] Never { get; init; }
}
