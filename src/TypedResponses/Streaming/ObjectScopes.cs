namespace TypedResponses;

/// <summary>The objects around the place that a reader has come to: where they start and what their <c>type</c> says.</summary>
internal sealed class ObjectScopes
{
    // What a reader lets through where nothing else is asked for.
    private const int MaxDepth = 64;

    private readonly Scope[] _scopes = new Scope[MaxDepth];
    private int _depth;
    private bool _isAtType;

    /// <summary>Where the innermost object starts.</summary>
    public int Start => _scopes[_depth].Start;

    /// <summary>Takes note of the token that a reader stands on.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="offset">The position at which the reader began.</param>
    /// <returns>Whether the token is the name of a member whose text is an image.</returns>
    public bool Enter(ref Utf8JsonReader reader, int offset)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _scopes[reader.CurrentDepth] = new() { Start = offset + (int)reader.TokenStartIndex };
                break;
            case JsonTokenType.PropertyName:
                _depth = reader.CurrentDepth - 1;
                _isAtType = reader.ValueTextEquals("type"u8);
                return !_scopes[_depth].HasOtherType && (reader.ValueTextEquals("result"u8) || reader.ValueTextEquals("partial_image_b64"u8));
            case JsonTokenType.String when _isAtType:
                _scopes[_depth].HasOtherType = TextOf(ref reader).IndexOf("image_generation"u8) < 0;
                break;
        }

        _isAtType = false;
        return false;
    }

    private static ReadOnlySpan<byte> TextOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? JsonStringText.Unescape(reader.ValueSpan) : reader.ValueSpan;

    private struct Scope
    {
        public int Start;
        public bool HasOtherType;
    }
}
