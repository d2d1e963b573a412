namespace TypedResponses.Serialization;

/// <summary>Where a JSON reader stands, counted from zero, for a <see cref="JsonException"/>; nothing where that is not known.</summary>
internal readonly struct JsonPosition
{
    /// <summary>The line.</summary>
    public long? Line { get; private init; }

    /// <summary>The byte in the line, after the token that the reader stands on.</summary>
    public long? Byte { get; private init; }

    /// <summary>Where <paramref name="reader"/> stands. It counts lines but tells them only in what it throws, so it gets something to throw at.</summary>
    public static JsonPosition Of(Utf8JsonReader reader)
    {
        var beyond = new Utf8JsonReader([0], isFinalBlock: true, reader.CurrentState);
        try
        {
            beyond.Read();
            return default;
        }
        catch (JsonException error)
        {
            return new() { Line = error.LineNumber, Byte = error.BytePositionInLine };
        }
    }
}
