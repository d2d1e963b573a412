namespace TypedResponses;

/// <summary>What the first characters of a long text tell: whether what follows can be decoded while it is read, and what it is.</summary>
internal readonly struct ImageTextHead
{
    // A media type and its parameters; RFC 2397 sets no limit.
    private const int LongestHeader = 512;

    private ImageTextHead(ImageResultKind kind, int payloadStart, string? mediaType)
    {
        Kind = kind;
        PayloadStart = payloadStart;
        MediaType = mediaType;
    }

    /// <summary>Base64, or a data URI with base64.</summary>
    public ImageResultKind Kind { get; }

    /// <summary>Where in the JSON text the base64 starts.</summary>
    public int PayloadStart { get; }

    /// <summary>What the data URI says, otherwise what the first bytes show.</summary>
    public string? MediaType { get; }

    /// <summary>Looks at the start of a JSON text.</summary>
    /// <param name="text">What follows the opening quote, as much as there is.</param>
    /// <param name="head">What it is.</param>
    /// <returns><see langword="false"/> when the text cannot be decoded before it is there as a whole, if at all.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out ImageTextHead head)
    {
        head = default;
        Span<byte> start = stackalloc byte[LongestHeader];
        var length = Unescape(text, start, out var afterComma);
        start = start[..length];
        var (kind, payloadStart, mediaType) = (ImageResultKind.Base64, 0, (string?)null);
        if (DataUriHeader.IsDataUri(start))
        {
            if (!DataUriHeader.TryRead(start, out var header) || !header.IsBase64)
            {
                return false;
            }

            (kind, payloadStart, mediaType) = (ImageResultKind.DataUri, afterComma, header.MediaType);
        }

        if (!TryDecode(text[payloadStart..], out var sniffed))
        {
            return false;
        }

        head = new(kind, payloadStart, mediaType ?? sniffed);
        return true;
    }

    /// <summary>Resolves the escapes up to the first comma, or as far as there is room.</summary>
    private static int Unescape(ReadOnlySpan<byte> text, Span<byte> destination, out int afterComma)
    {
        afterComma = 0;
        for (var (length, position) = (0, 0); ; length++)
        {
            if (length == destination.Length || JsonStringText.ReadCharacter(text[position..], out var character) is not (> 0 and var read))
            {
                return length;
            }

            position += read;
            destination[length] = character < 0x80 ? (byte)character : (byte)0xFF;
            if (character == ',')
            {
                afterComma = position;
                return length + 1;
            }
        }
    }

    private static bool TryDecode(ReadOnlySpan<byte> base64, out string? sniffed)
    {
        Span<byte> bytes = stackalloc byte[1024];
        var decoder = new JsonBase64Decoder();
        sniffed = null;
        for (var isFirst = true; ; isFirst = false)
        {
            var status = decoder.Decode(base64, bytes, out var consumed, out var written);
            sniffed = isFirst ? ImageFormat.Sniff(bytes[..written]) : sniffed;
            base64 = base64[consumed..];
            if (status != JsonBase64Status.NeedsMoreRoom)
            {
                return status == JsonBase64Status.NeedsMoreText;
            }
        }
    }
}
