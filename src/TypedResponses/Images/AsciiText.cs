namespace TypedResponses;

/// <summary>Texts that are nearly always ASCII, and long.</summary>
internal static class AsciiText
{
    /// <summary>Whether every byte is an ASCII character.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> text)
    {
#if NET
        return System.Text.Ascii.IsValid(text);
#else
        foreach (var character in text)
        {
            if (character > 0x7F)
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>Copies characters, all of them ASCII, to bytes.</summary>
    public static void Copy(ReadOnlySpan<char> text, Span<byte> destination)
    {
#if NET
        System.Text.Encoding.Latin1.GetBytes(text, destination);
#else
        for (var i = 0; i < text.Length; i++)
        {
            destination[i] = (byte)text[i];
        }
#endif
    }

    /// <summary>Whether a text starts with a prefix, in any case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="prefix">The prefix in lower case.</param>
    public static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix)
    {
        if (text.Length < prefix.Length)
        {
            return false;
        }

        for (var i = 0; i < prefix.Length; i++)
        {
            if (ToLower(text[i]) != prefix[i])
            {
                return false;
            }
        }

        return true;
    }

    public static byte ToLower(byte character) => character is >= (byte)'A' and <= (byte)'Z' ? (byte)(character | 0x20) : character;

    /// <summary>
    /// A hash over at most <c>3 × 64</c> characters: images that agree in length and in start, middle and end are rarely different ones,
    /// and a hash over megabytes would cost more than the comparison it saves.
    /// </summary>
    public static int HashOf(ReadOnlySpan<byte> text)
    {
        const int Sample = 64;
        var hash = Add(unchecked((int)2166136261) ^ text.Length, text[..Math.Min(Sample, text.Length)]);
        if (text.Length > Sample)
        {
            hash = Add(hash, text.Slice((text.Length - Sample) / 2, Sample));
            hash = Add(hash, text[^Sample..]);
        }

        return hash;
    }

    // FNV-1a.
    private static int Add(int hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            hash = unchecked((hash ^ value) * 16777619);
        }

        return hash;
    }
}
