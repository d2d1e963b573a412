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

internal static class JsonNodeKinds
{
    /// <summary>The kind as error messages say it: "an array".</summary>
    public static string InWords(this JsonNodeKind kind) => kind switch
    {
        JsonNodeKind.Null => "null",
        JsonNodeKind.False => "false",
        JsonNodeKind.True => "true",
        JsonNodeKind.Number => "a number",
        JsonNodeKind.String => "a string",
        JsonNodeKind.Array => "an array",
        JsonNodeKind.Object => "an object",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
