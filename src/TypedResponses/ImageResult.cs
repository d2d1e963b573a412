namespace TypedResponses;

/// <summary>placeholder</summary>
public sealed class ImageResult
{
    internal static ImageResult FromJson(ReadOnlyMemory<byte> quotedUtf8, bool isEscaped) => new();
    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteNullValue();
}
