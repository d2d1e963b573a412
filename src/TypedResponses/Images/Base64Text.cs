using System.Buffers;
using System.Buffers.Text;

namespace TypedResponses;

/// <summary>
/// Base64 of the standard alphabet with its padding, as UTF-8. White space (blank, tab, line feed, carriage return) may stand anywhere;
/// the bits that padding leaves over are zero. The same in every framework, whose own methods disagree about both.
/// </summary>
internal static class Base64Text
{
#if NET
    private static readonly SearchValues<byte> Digits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);
#endif

    private static ReadOnlySpan<byte> WhiteSpace => " \t\n\r"u8;

    /// <summary>Encodes bytes.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> bytes)
    {
        var length = Base64.GetMaxEncodedToUtf8Length(bytes.Length);
#if NET
        var text = GC.AllocateUninitializedArray<byte>(length);
#else
        var text = new byte[length];
#endif
        Base64.EncodeToUtf8(bytes, text, out _, out _);
        return text;
    }

    /// <summary>Encodes bytes as a JSON string with its quotes, if there is room for it.</summary>
    public static bool TryEncodeQuoted(ReadOnlySpan<byte> bytes, Span<byte> destination, out int length)
    {
        length = 0;
        if (bytes.Length > destination.Length || destination.Length - 2 < Base64.GetMaxEncodedToUtf8Length(bytes.Length))
        {
            return false;
        }

        Base64.EncodeToUtf8(bytes, destination[1..], out _, out var written);
        length = written + 2;
        destination[0] = destination[length - 1] = (byte)'"';
        return true;
    }

    /// <summary>Checks a text and counts the bytes it stands for.</summary>
    /// <returns><see langword="false"/> when the text is not base64, or base64 of nothing.</returns>
    public static bool TryMeasure(ReadOnlySpan<byte> text, out int byteCount, out ImageEncoding encoding)
    {
        var (digits, padding, spaces) = (0, 0, 0);
        byte lastDigit = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var run = padding == 0 ? DigitsAtStart(text[i..]) : 0;
            if (run > 0)
            {
                digits += run;
                i += run;
                lastDigit = text[i - 1];
            }

            if (i == text.Length)
            {
                break;
            }

            if (text[i] == '=')
            {
                padding++;
            }
            else if (IsWhiteSpace(text[i]))
            {
                spaces++;
            }
            else
            {
                padding = -1;
                break;
            }
        }

        encoding = spaces == 0 ? ImageEncoding.Base64 : ImageEncoding.SpacedBase64;
        byteCount = (int)(digits * 3L / 4);
        return digits > 0
            && padding == (digits % 4) switch { 0 => 0, 2 => 2, 3 => 1, _ => -2 }
            && CanStandBeforePadding(lastDigit, padding);
    }

    /// <summary>The number of bytes that a text stands for if it is base64 without white space, or 0 when it cannot be that.</summary>
    public static int PresumedByteCount(ReadOnlySpan<byte> text)
    {
        // Where there is white space at all, it is line breaks, after 76 characters at the latest.
        if (text.IsEmpty || text.Length % 4 != 0 || text[..Math.Min(80, text.Length)].IndexOfAny(WhiteSpace) >= 0)
        {
            return 0;
        }

        var padding = text[^1] != '=' ? 0 : text[^2] != '=' ? 1 : 2;
        return CanStandBeforePadding(text[^(padding + 1)], padding) ? (text.Length / 4 * 3) - padding : 0;
    }

    /// <summary>Decodes a text nobody has checked, if it is base64 without white space of exactly as many bytes as there is room for.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination) =>
        Base64.DecodeFromUtf8(text, destination, out var consumed, out var written) is OperationStatus.Done
        && consumed == text.Length
        && written == destination.Length;

    /// <summary>Decodes as many bytes of a checked text without white space as fit.</summary>
    public static (int Consumed, int Written) Decode(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        // Whole groups only, so that no piece ends within one; the padding can only be in the last.
        var length = Math.Min(text.Length, (int)Math.Min((destination.Length + 2L) / 3 * 4, int.MaxValue & ~3));
        return Base64.DecodeFromUtf8(text[..length], destination, out var consumed, out var written) is OperationStatus.Done
            ? (consumed, written)
            : throw new InvalidOperationException(
                "The buffer that the image result was parsed from has changed since. Use ImageResult.Detach() before reusing a buffer.");
    }

    /// <summary>Decodes as many bytes of a checked text with white space as fit.</summary>
    public static (int Consumed, int Written) DecodeSpaced(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var (consumed, written) = (0, 0);
        while (consumed < text.Length && written < destination.Length)
        {
            var rest = text[consumed..];
            if (IsWhiteSpace(rest[0]))
            {
                consumed++;
                continue;
            }

            var space = rest.IndexOfAny(WhiteSpace);
            var groups = (space < 0 ? rest.Length : space) & ~3;
            var (read, decoded) = groups > 0
                ? Decode(rest[..groups], destination[written..])
                : DecodeGroupAcrossSpace(rest, destination[written..]);
            consumed += read;
            written += decoded;
        }

        return (consumed, written);
    }

    /// <summary>What a digit stands for, or -1.</summary>
    public static int ValueOf(char digit) => digit switch
    {
        >= 'A' and <= 'Z' => digit - 'A',
        >= 'a' and <= 'z' => digit - 'a' + 26,
        >= '0' and <= '9' => digit - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };

    /// <summary>Copies a text without the white space in it.</summary>
    /// <returns>The length of the copy.</returns>
    public static int CopyWithoutWhiteSpace(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var space = text.IndexOfAny(WhiteSpace);
            var run = space < 0 ? text : text[..space];
            run.CopyTo(destination[written..]);
            written += run.Length;
            if (space < 0)
            {
                return written;
            }

            text = text[(space + 1)..];
        }
    }

    private static (int Consumed, int Written) DecodeGroupAcrossSpace(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        Span<byte> group = stackalloc byte[4];
        var (consumed, found) = (0, 0);
        while (consumed < text.Length && found < group.Length)
        {
            var character = text[consumed++];
            if (!IsWhiteSpace(character))
            {
                group[found++] = character;
            }
        }

        return (consumed, Decode(group[..found], destination).Written);
    }

    /// <summary>Whether the last digit has no bits left over that the padding cuts off: two, or four.</summary>
    private static bool CanStandBeforePadding(byte lastDigit, int padding) => padding switch
    {
        0 => true,
        1 => "AEIMQUYcgkosw048"u8.IndexOf(lastDigit) >= 0,
        _ => "AQgw"u8.IndexOf(lastDigit) >= 0,
    };

    private static bool IsWhiteSpace(byte character) => WhiteSpace.IndexOf(character) >= 0;

    private static int DigitsAtStart(ReadOnlySpan<byte> text)
    {
#if NET
        var end = text.IndexOfAnyExcept(Digits);
        return end < 0 ? text.Length : end;
#else
        var count = 0;
        while (count < text.Length && IsDigit(text[count]))
        {
            count++;
        }

        return count;

        static bool IsDigit(byte character) =>
            character is >= (byte)'A' and <= (byte)'Z' or >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9'
                or (byte)'+' or (byte)'/';
#endif
    }
}
