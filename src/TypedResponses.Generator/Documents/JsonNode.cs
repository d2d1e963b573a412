namespace TypedResponses.Generator.Documents;

internal enum JsonNodeKind
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value and where it stands.</summary>
internal sealed class JsonNode
{
    public JsonNodeKind Kind { get; init; }

    /// <summary>A string's value or a number's digits; null for other kinds.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<JsonNode> Elements { get; init; } = [];

    /// <summary>In the order of the text; of two with one name the last counts.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    public TextPosition Position { get; init; }
}

internal sealed class JsonMember(string name, JsonNode value, TextPosition position)
{
    public string Name { get; } = name;

    public JsonNode Value { get; } = value;

    public TextPosition Position { get; } = position;
}
