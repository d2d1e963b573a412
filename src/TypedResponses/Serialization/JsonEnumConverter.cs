using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TypedResponses.Serialization;

/// <summary>
/// The JSON of a generated enum in types of a user's own: its wire text. <c>Unrecognized</c> has no text, so it is written as null; every text that the
/// enum does not know is read as <c>Unrecognized</c>.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="texts">The enum's texts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonEnumConverter<T>(JsonEnum<T> texts) : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            throw new JsonException($"{typeof(T).Name}: expected a string.");
        }

        var value = new ModelReader(reader, default);
        return texts.ReadOrUnrecognized(ref value, typeof(T).Name, out _);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (texts.TextOf(value, null) is { } text)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
