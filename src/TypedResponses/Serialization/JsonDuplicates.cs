using System.Buffers;

namespace TypedResponses.Serialization;

/// <summary>
/// Rewrites a JSON value without members that a later one of the same name replaces: of members with one name the last counts, also
/// where only an earlier one does not fit the schema. Reading comes here only after something did not fit.
/// </summary>
internal static class JsonDuplicates
{
    /// <summary>The value that <paramref name="reader"/> stands on, each name once in an object; null where that is nothing new.</summary>
    public static byte[]? Removed(Utf8JsonReader reader)
    {
        try
        {
            return Replaced(reader) is { Count: > 0 } replaced ? Rewritten(reader, replaced) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Malformed JSON or text: what was found wrong before stays what is wrong.
            return null;
        }
    }

    /// <summary>Where the names begin that stand once more, later in the same object.</summary>
    private static HashSet<long> Replaced(Utf8JsonReader reader)
    {
        var replaced = new HashSet<long>();
        var objects = new Stack<Dictionary<string, long>>();
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                objects.Push([]);
            }
            else if (reader.TokenType == JsonTokenType.EndObject)
            {
                objects.Pop();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var names = objects.Peek();
                var name = reader.GetString()!;
                if (names.TryGetValue(name, out var earlier))
                {
                    replaced.Add(earlier);
                }

                names[name] = reader.TokenStartIndex;
            }
        }
        while (MoveNext(ref reader, depth));

        return replaced;
    }

    private static byte[] Rewritten(Utf8JsonReader reader, HashSet<long> replaced)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true, MaxDepth = int.MaxValue }))
        {
            var depth = reader.CurrentDepth;
            do
            {
                if (reader.TokenType == JsonTokenType.PropertyName && replaced.Contains(reader.TokenStartIndex))
                {
                    reader.Read();
                    reader.TrySkip();
                }
                else
                {
                    Write(writer, ref reader);
                }
            }
            while (MoveNext(ref reader, depth));
        }

        return json.ToArray();
    }

    /// <summary>Moves to the next token of the value that began at <paramref name="depth"/>; false at its end.</summary>
    private static bool MoveNext(ref Utf8JsonReader reader, int depth)
        => (reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read();

    private static void Write(Utf8JsonWriter writer, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(reader.GetString()!);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                writer.WriteRawValue(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray(), skipInputValidation: true);
                break;
        }
    }
}
