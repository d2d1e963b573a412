using System.Buffers;
using System.Buffers.Text;

namespace TypedResponses;

/// <summary>The text between the quotes of a JSON string.</summary>
internal static class JsonStringText
{
#if NET
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private static readonly SearchValues<char> LeftByEncoder = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<byte> NotPlainBase64 = SearchValues.Create(
        [.. Enumerable.Range(0, ' ' + 1).Select(value => (byte)value), (byte)'"', (byte)'\\', (byte)'=']);
#endif

    /// <summary>
    /// Whether a text can stand between quotes as it is: made of the characters that System.Text.Json's default encoder leaves alone, and
    /// the plus sign, which it escapes for the sake of UTF-7.
    /// </summary>
    public static bool NeedsNoEscape(ReadOnlySpan<byte> text)
    {
#if NET
        return !text.ContainsAnyExcept(Plain);
#else
        foreach (var character in text)
        {
            if (character is < (byte)' ' or > (byte)'~' || "\"&'<>\\`"u8.IndexOf(character) >= 0)
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>Puts a text between quotes, if there is room for it and it needs no escape.</summary>
    public static bool TryQuote(ReadOnlySpan<byte> text, Span<byte> destination, out int length)
    {
        length = text.Length + 2;
        if (length > destination.Length || !NeedsNoEscape(text))
        {
            return false;
        }

        destination[0] = destination[length - 1] = (byte)'"';
        text.CopyTo(destination[1..]);
        return true;
    }

    /// <summary>Whether System.Text.Json's default encoder leaves a text as it is.</summary>
    public static bool IsLeftByEncoder(ReadOnlySpan<char> text)
    {
#if NET
        return !text.ContainsAnyExcept(LeftByEncoder);
#else
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' || "\"&'+<>\\`".IndexOf(character) >= 0)
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>
    /// Resolves the escapes. Unlike System.Text.Json's own methods it takes half of a surrogate pair, for which it puts U+FFFD, and leaves
    /// bytes that are not UTF-8 as they are: the text is then no image, but the caller can still see it.
    /// </summary>
    /// <param name="escaped">What stands between the quotes; a JSON reader has found it well formed.</param>
    public static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        // An escape is never shorter than what it stands for.
        var buffer = ArrayPool<byte>.Shared.Rent(escaped.Length);
        try
        {
            var length = 0;
            for (int next; (next = escaped.IndexOf((byte)'\\')) >= 0;)
            {
                escaped[..next].CopyTo(buffer.AsSpan(length));
                length += next;
                escaped = escaped[next..];
                escaped = escaped[ResolveFirst(escaped, buffer.AsSpan(length), out var written)..];
                length += written;
            }

            escaped.CopyTo(buffer.AsSpan(length));
            return buffer.AsSpan(0, length + escaped.Length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The number of characters before the first quote, escape, blank, padding or control character.</summary>
    public static int PlainBase64AtStart(ReadOnlySpan<byte> text)
    {
#if NET
        var end = text.IndexOfAny(NotPlainBase64);
        return end < 0 ? text.Length : end;
#else
        var end = 0;
        while (end < text.Length && text[end] is > (byte)' ' and not ((byte)'"' or (byte)'\\' or (byte)'='))
        {
            end++;
        }

        return end;
#endif
    }

    /// <summary>Reads one character, escaped or not, of a text between quotes that nobody has checked.</summary>
    /// <param name="text">The text, which is not at its closing quote.</param>
    /// <param name="character">The character; a byte of one that is not ASCII stands for itself.</param>
    /// <returns>The length of the character in the text; 0 where it goes on behind the text's end, -1 where the text is malformed.</returns>
    public static int ReadCharacter(ReadOnlySpan<byte> text, out char character)
    {
        character = text.IsEmpty ? '\0' : (char)text[0];
        if (text.IsEmpty || character < ' ')
        {
            return text.IsEmpty ? 0 : -1;
        }

        if (character != '\\')
        {
            return 1;
        }

        if (text.Length < 2)
        {
            return 0;
        }

        if (text[1] != 'u')
        {
            character = Unescaped(text[1]);
            return character == 0 ? -1 : 2;
        }

        const int Length = 6;
        for (var i = 2; i < Math.Min(text.Length, Length); i++)
        {
            if (!IsHexDigit(text[i]))
            {
                return -1;
            }
        }

        if (text.Length < Length)
        {
            return 0;
        }

        character = CodeUnit(text);
        return Length;
    }

    /// <summary>Where the closing quote stands, or -1 where it is not among the characters.</summary>
    public static int IndexOfEnd(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i += 2)
        {
            var next = text[i..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (text[i] == '"')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsHexDigit(byte value) =>
        value is >= (byte)'0' and <= (byte)'9' or >= (byte)'A' and <= (byte)'F' or >= (byte)'a' and <= (byte)'f';

    /// <summary>The character that a letter behind a backslash stands for; zero where it has no such meaning.</summary>
    public static char Unescaped(byte escape) => escape switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => (char)escape,
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => '\0',
    };

    /// <summary>Resolves the escape, or the pair of escapes, at the start of a text.</summary>
    /// <returns>How many characters of the text that was.</returns>
    private static int ResolveFirst(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        if (text[1] != 'u')
        {
            written = 1;
            destination[0] = (byte)Unescaped(text[1]);
            return 2;
        }

        var first = CodeUnit(text);
        var second = char.IsHighSurrogate(first) && text[6..].StartsWith("\\u"u8) ? CodeUnit(text[6..]) : '\0';
        var isPair = char.IsLowSurrogate(second);
        var scalar = isPair ? char.ConvertToUtf32(first, second) : char.IsSurrogate(first) ? 0xFFFD : first;
        written = WriteUtf8(scalar, destination);
        return isPair ? 12 : 6;
    }

    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out ushort unit, out _, 'x')
            ? (char)unit
            : throw new ArgumentException("A JSON reader lets no other than four hexadecimal digits follow \\u.", nameof(escape));

    private static int WriteUtf8(int scalar, Span<byte> destination)
    {
        if (scalar < 0x80)
        {
            destination[0] = (byte)scalar;
            return 1;
        }

        var length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
        for (var i = length - 1; i > 0; i--)
        {
            destination[i] = (byte)(0x80 | (scalar & 0x3F));
            scalar >>= 6;
        }

        destination[0] = (byte)((0xF00 >> length) | scalar);
        return length;
    }
}
