namespace TypedResponses;

/// <summary>Decodes a payload that has been found well formed, or needs no decoding, in pieces as large as the buffers it is given.</summary>
internal struct ImageDecoder(ReadOnlyMemory<byte> payload, ImageEncoding encoding)
{
    private int _position;

    /// <summary>Decodes the next bytes.</summary>
    /// <param name="destination">Where to; its length is a multiple of three, or exactly that of what is left.</param>
    /// <returns>How many bytes were decoded: as many as fit, 0 at the end.</returns>
    public int Read(Span<byte> destination)
    {
        var rest = payload.Span[_position..];
        var (consumed, written) = encoding switch
        {
            ImageEncoding.None => Copy(rest, destination),
            ImageEncoding.Base64 => Base64Text.Decode(rest, destination),
            ImageEncoding.SpacedBase64 => Base64Text.DecodeSpaced(rest, destination),
            _ => PercentText.Decode(rest, destination),
        };
        _position += consumed;
        return written;
    }

    private static (int Consumed, int Written) Copy(ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        var count = Math.Min(bytes.Length, destination.Length);
        bytes[..count].CopyTo(destination);
        return (count, count);
    }
}
