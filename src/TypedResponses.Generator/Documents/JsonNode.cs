namespace TypedResponses.Generator.Documents;

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

    /// <summary>The member that counts for a name, or null.</summary>
    public JsonMember? Find(string name)
    {
        for (var i = Members.Count - 1; i >= 0; i--)
        {
            if (Members[i].Name == name) return Members[i];
        }

        return null;
    }
}
