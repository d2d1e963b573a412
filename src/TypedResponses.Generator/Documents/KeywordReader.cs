namespace TypedResponses.Generator.Documents;

/// <summary>Takes the value of a keyword as the kind it must have.</summary>
internal static class KeywordReader
{
    public static string String(JsonMember keyword) =>
        keyword.Value is { Kind: JsonNodeKind.String, Text: { } text } ? text : throw Wrong(keyword.Name, "a string", keyword.Value);

    public static bool Boolean(JsonMember keyword) => keyword.Value.Kind switch
    {
        JsonNodeKind.True => true,
        JsonNodeKind.False => false,
        _ => throw Wrong(keyword.Name, "true or false", keyword.Value),
    };

    public static JsonNode Object(JsonMember keyword) =>
        keyword.Value.Kind == JsonNodeKind.Object ? keyword.Value : throw Wrong(keyword.Name, "an object", keyword.Value);

    public static IReadOnlyList<JsonNode> Array(JsonMember keyword) =>
        keyword.Value.Kind == JsonNodeKind.Array ? keyword.Value.Elements : throw Wrong(keyword.Name, "an array", keyword.Value);

    public static IReadOnlyList<string> Strings(JsonMember keyword)
    {
        var elements = Array(keyword);
        var strings = new List<string>(elements.Count);
        foreach (var element in elements)
        {
            strings.Add(element is { Kind: JsonNodeKind.String, Text: { } text }
                ? text
                : throw Wrong($"{keyword.Name}[{strings.Count}]", "a string", element));
        }

        return strings;
    }

    /// <summary>One type, or 3.1's array of them.</summary>
    public static SchemaTypes Types(JsonMember keyword)
    {
        if (keyword.Value.Kind == JsonNodeKind.String) return Type(keyword.Value);
        if (keyword.Value.Kind != JsonNodeKind.Array) throw Wrong(keyword.Name, "a string or an array of strings", keyword.Value);

        var types = SchemaTypes.None;
        foreach (var element in keyword.Value.Elements) types |= Type(element);
        return types;
    }

    private static SchemaTypes Type(JsonNode node) => (node.Kind, node.Text) switch
    {
        (JsonNodeKind.String, "null") => SchemaTypes.Null,
        (JsonNodeKind.String, "boolean") => SchemaTypes.Boolean,
        (JsonNodeKind.String, "integer") => SchemaTypes.Integer,
        (JsonNodeKind.String, "number") => SchemaTypes.Number,
        (JsonNodeKind.String, "string") => SchemaTypes.String,
        (JsonNodeKind.String, "array") => SchemaTypes.Array,
        (JsonNodeKind.String, "object") => SchemaTypes.Object,
        (JsonNodeKind.String, _) => throw new DocumentException(
            $"'type' is '{node.Text}', but must be one of null, boolean, integer, number, string, array, object", node.Position),
        _ => throw Wrong("type", "a string", node),
    };

    private static DocumentException Wrong(string keyword, string expected, JsonNode actual) =>
        new($"'{keyword}' must be {expected}, but is {actual.Kind.InWords()}", actual.Position);
}
