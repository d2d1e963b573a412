namespace TypedResponses;

/// <summary>The image formats that the Responses API produces, by their first bytes.</summary>
internal static class ImageFormat
{
    private const string Png = "image/png";
    private const string Jpeg = "image/jpeg";
    private const string WebP = "image/webp";
    private const string Gif = "image/gif";

    // Enough for WebP, whose name stands behind a length; a multiple of three, as the decoder asks for.
    private const int SignatureLength = 12;

    /// <summary>Decodes the first bytes of a payload and tells the format.</summary>
    public static string? Sniff(ReadOnlySpan<byte> payload, int byteCount, ImageEncoding encoding)
    {
        Span<byte> buffer = stackalloc byte[SignatureLength];
        var start = buffer[..Math.Min(SignatureLength, byteCount)];
        var (_, written) = encoding switch
        {
            ImageEncoding.Base64 => Base64Text.Decode(payload, start),
            ImageEncoding.SpacedBase64 => Base64Text.DecodeSpaced(payload, start),
            _ => PercentText.Decode(payload, start),
        };
        return MediaTypeOf(start[..written]);
    }

    /// <summary>The extension, with its dot, of files of a media type.</summary>
    public static string FileExtensionOf(string? mediaType) => mediaType switch
    {
        Png => ".png",
        Jpeg or "image/jpg" => ".jpg",
        WebP => ".webp",
        Gif => ".gif",
        _ => ".bin",
    };

    private static string? MediaTypeOf(ReadOnlySpan<byte> start)
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

        return start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8) ? WebP : null;
    }
}
