namespace TypedResponses.AspNetCore.Tests;

[ResponseModel]
public partial record ResponsesImageGenerationCall;

[ResponseModel]
public partial record ResponsesOutputItem;

/// <summary>A type of the user's that holds generated ones.</summary>
public sealed class Album
{
    public ResponsesImageGenerationCall? Cover { get; init; }

    public List<ResponsesOutputItem> Items { get; init; } = [];

    public Dictionary<string, ResponsesOutputItem> ByName { get; init; } = [];
}
