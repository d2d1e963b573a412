using System.Text;

namespace TypedResponses;

/// <summary>What stands before the data of a data URI: <c>data:image/png;base64,</c>.</summary>
internal readonly struct DataUriHeader
{
    // RFC 6838: a name has at most 127 characters, on either side of the slash.
    private const int LongestMediaType = 127 + 1 + 127;

    private DataUriHeader(int length, string? mediaType, bool isBase64)
    {
        Length = length;
        MediaType = mediaType;
        IsBase64 = isBase64;
    }

    /// <summary>The number of characters up to the data, the comma included.</summary>
    public int Length { get; }

    /// <summary>The media type without parameters, in lower case; none where nothing is said, or nothing that is a media type.</summary>
    public string? MediaType { get; }

    /// <summary>Whether the data are base64; otherwise they are percent-encoded.</summary>
    public bool IsBase64 { get; }

    private static ReadOnlySpan<byte> Scheme => "data:"u8;

    /// <summary>Whether a text calls itself a data URI.</summary>
    public static bool IsDataUri(ReadOnlySpan<byte> text) => AsciiText.StartsWith(text, Scheme);

    /// <summary>Reads the header of a text that calls itself a data URI.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DataUriHeader header)
    {
        var comma = text.IndexOf((byte)',');
        if (comma < 0)
        {
            header = default;
            return false;
        }

        var said = text[Scheme.Length..comma];
        var marker = said.LastIndexOf((byte)';');
        var isBase64 = marker >= 0 && said.Length - marker == ";base64".Length && AsciiText.StartsWith(said[marker..], ";base64"u8);
        var mediaTypeEnd = said.IndexOf((byte)';');
        header = new(comma + 1, MediaTypeOf(mediaTypeEnd < 0 ? said : said[..mediaTypeEnd]), isBase64);

        // A colon is how a prefix that was put before another one shows.
        return said.IndexOf((byte)':') < 0;
    }

    private static string? MediaTypeOf(ReadOnlySpan<byte> said)
    {
        if (said.SequenceEqual("image/png"u8))
        {
            return "image/png";
        }

        var slash = said.IndexOf((byte)'/');
        if (slash <= 0 || slash == said.Length - 1 || said.Length > LongestMediaType)
        {
            return null;
        }

        for (var i = 0; i < said.Length; i++)
        {
            if (i != slash && !IsNameCharacter(said[i]))
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(said.ToArray()).ToLowerInvariant();
    }

    // RFC 6838, section 4.2.
    private static bool IsNameCharacter(byte character) =>
        AsciiText.ToLower(character) is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9'
        || "!#$&-^_.+"u8.IndexOf(character) >= 0;
}
