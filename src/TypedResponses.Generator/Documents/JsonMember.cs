namespace TypedResponses.Generator.Documents;

internal sealed class JsonMember(string name, JsonNode value, TextPosition position)
{
    public string Name { get; } = name;

    public JsonNode Value { get; } = value;

    /// <summary>Where the name stands.</summary>
    public TextPosition Position { get; } = position;
}
