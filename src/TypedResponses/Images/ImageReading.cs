namespace TypedResponses;

/// <summary>What a look at the text of an image result has found. Immutable, so that threads can share it as soon as it is there.</summary>
internal sealed class ImageReading
{
    private static readonly ImageReading Invalid = new() { Kind = ImageResultKind.Invalid };

    /// <summary>What the text is.</summary>
    public ImageResultKind Kind { get; private init; }

    /// <summary>How the bytes are written in the text.</summary>
    public ImageEncoding Encoding { get; private init; }

    /// <summary>Where in the UTF-8 text the bytes start.</summary>
    public int PayloadStart { get; private init; }

    /// <summary>How many bytes they are.</summary>
    public int ByteCount { get; private init; }

    /// <summary>What kind of image a data URI calls them, if it does.</summary>
    public string? DeclaredMediaType { get; private init; }

    /// <summary>The address of a URL.</summary>
    public Uri? Url { get; private init; }

    /// <summary>Whether the text holds the image's bytes.</summary>
    public bool HasBytes => Kind is ImageResultKind.Base64 or ImageResultKind.DataUri;

    /// <summary>Finds out what a text is; looks at every character of it.</summary>
    public static ImageReading Of(ReadOnlySpan<byte> text)
    {
        if (AsciiText.StartsWith(text, "http://"u8) || AsciiText.StartsWith(text, "https://"u8))
        {
            return OfUrl(text);
        }

        if (!DataUriHeader.IsDataUri(text))
        {
            return Base64Text.TryMeasure(text, out var length, out var encoding)
                ? OfBytes(ImageResultKind.Base64, start: 0, length, encoding, declared: null)
                : Invalid;
        }

        return DataUriHeader.TryRead(text, out var header) && TryMeasure(text[header.Length..], header, out var byteCount, out var form)
            ? OfBytes(ImageResultKind.DataUri, header.Length, byteCount, form, header.MediaType)
            : Invalid;
    }

    /// <summary>
    /// How many bytes a text stands for if it turns out to be base64 without white space, plain or in a data URI; looks at its ends only.
    /// </summary>
    /// <returns>0 when it cannot be that.</returns>
    public static int PresumedByteCount(ReadOnlySpan<byte> text, out int start, out DataUriHeader header)
    {
        (start, header) = (0, default);
        if (DataUriHeader.IsDataUri(text))
        {
            if (!DataUriHeader.TryRead(text, out header) || !header.IsBase64)
            {
                return 0;
            }

            start = header.Length;
        }

        return Base64Text.PresumedByteCount(text[start..]);
    }

    /// <summary>What a text is that has turned out to be what it was presumed to be.</summary>
    public static ImageReading AsPresumed(ReadOnlySpan<byte> text)
    {
        var byteCount = PresumedByteCount(text, out var start, out var header);
        var kind = start == 0 ? ImageResultKind.Base64 : ImageResultKind.DataUri;
        return OfBytes(kind, start, byteCount, ImageEncoding.Base64, header.MediaType);
    }

    /// <summary>What the base64 of an image's bytes is.</summary>
    public static ImageReading OfImage(int byteCount) => OfBytes(ImageResultKind.Base64, start: 0, byteCount, ImageEncoding.Base64, declared: null);

    /// <summary>Starts decoding the bytes of the text that this is the reading of.</summary>
    public ImageDecoder DecoderOf(ReadOnlyMemory<byte> text) => new(text[PayloadStart..], Encoding);

    private static bool TryMeasure(ReadOnlySpan<byte> payload, in DataUriHeader header, out int byteCount, out ImageEncoding encoding)
    {
        if (header.IsBase64)
        {
            return Base64Text.TryMeasure(payload, out byteCount, out encoding);
        }

        encoding = ImageEncoding.Percent;
        return PercentText.TryMeasure(payload, out byteCount) && !DataUriHeader.IsDataUri(payload);
    }

    private static ImageReading OfBytes(
        ImageResultKind kind, int start, int byteCount, ImageEncoding encoding, string? declared) => new()
        {
            Kind = kind,
            PayloadStart = start,
            ByteCount = byteCount,
            Encoding = encoding,
            DeclaredMediaType = declared,
        };

    private static ImageReading OfUrl(ReadOnlySpan<byte> text)
    {
        // What is not UTF-8 has become U+FFFD, and the address with it a different one.
        var address = System.Text.Encoding.UTF8.GetString(text);
        return address.IndexOf('\uFFFD') < 0 && Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? new() { Kind = ImageResultKind.Url, Url = url }
            : Invalid;
    }
}
