using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TypedResponses.Serialization;

/// <summary>The JSON of an <see cref="ImageResult"/> in types of a user's own: its text, as a server would send it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageResultJsonConverter : JsonConverter<ImageResult>
{
    /// <inheritdoc/>
    public override ImageResult? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? JsonRead.ImageOrNull(ref reader, default, nameof(ImageResult), out _)
            : throw new JsonException($"{nameof(ImageResult)}: expected a string.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImageResult value, JsonSerializerOptions options) => value.WriteTo(writer);
}
