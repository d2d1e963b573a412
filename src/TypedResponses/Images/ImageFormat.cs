namespace TypedResponses;

/// <summary>The image formats that the Responses API produces, by their first bytes.</summary>
internal static class ImageFormat
{
    private const string Png = "image/png";
    private const string Jpeg = "image/jpeg";
    private const string WebP = "image/webp";
    private const string Gif = "image/gif";

    /// <summary>
    /// How many bytes tell the format: enough for WebP, whose name stands behind a length; a multiple of three, as decoders ask for.
    /// </summary>
    public const int SignatureLength = 12;

    /// <summary>The extension, with its dot, of files of a media type.</summary>
    public static string FileExtensionOf(string? mediaType) => mediaType switch
    {
        Png => ".png",
        Jpeg or "image/jpg" => ".jpg",
        WebP => ".webp",
        Gif => ".gif",
        _ => ".bin",
    };

    /// <summary>The media type of an image by its first bytes, or <see langword="null"/> when they are of no format known here.</summary>
    public static string? Sniff(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return Png;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Jpeg;
        }

        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
        {
            return Gif;
        }

        return start.Length >= SignatureLength && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8) ? WebP : null;
    }
}
