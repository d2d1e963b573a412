namespace TypedResponses;

/// <summary>The data of a data URI that is not base64: printable ASCII, and <c>%</c> with two hexadecimal digits for everything else.</summary>
internal static class PercentText
{
    /// <summary>Checks the data and counts the bytes they stand for.</summary>
    /// <returns><see langword="false"/> when there are none or the data are malformed; a fragment (<c>#</c>) is no part of an image.</returns>
    public static bool TryMeasure(ReadOnlySpan<byte> text, out int byteCount)
    {
        byteCount = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || HexValue(text[i + 1]) < 0 || HexValue(text[i + 2]) < 0)
                {
                    return false;
                }

                i += 2;
            }
            else if (text[i] is < (byte)' ' or > (byte)'~' or (byte)'#')
            {
                return false;
            }

            byteCount++;
        }

        return byteCount > 0;
    }

    /// <summary>Decodes as many bytes of checked data as fit.</summary>
    public static (int Consumed, int Written) Decode(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var (consumed, written) = (0, 0);
        while (consumed < text.Length && written < destination.Length)
        {
            if (text[consumed] == '%')
            {
                destination[written++] = (byte)((HexValue(text[consumed + 1]) << 4) | HexValue(text[consumed + 2]));
                consumed += 3;
            }
            else
            {
                destination[written++] = text[consumed++];
            }
        }

        return (consumed, written);
    }

    private static int HexValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
