using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TypedResponses.Serialization;

/// <summary>The JSON of an <see cref="ImageResult"/> in types of a user's own: its text, as a server would send it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageResultJsonConverter : JsonConverter<ImageResult>
{
    /// <inheritdoc/>
    public override ImageResult? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"{nameof(ImageResult)}: expected a string.");
        }

        var value = new ModelReader(reader, default);
        return JsonRead.ImageOrNull(ref value, nameof(ImageResult), out _);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImageResult value, JsonSerializerOptions options) => value.WriteTo(writer);
}
