using System.Buffers.Text;

namespace TypedResponses;

/// <summary>
/// Decodes base64 out of a JSON string that comes in pieces: escapes, white space and groups of four may be split anywhere. It takes and
/// refuses what <see cref="Base64Text"/> does of a text that is there at once.
/// </summary>
internal struct JsonBase64Decoder
{
    /// <summary>How many bytes there has to be room for.</summary>
    public const int LeastRoom = 3;

    private const int DigitsOfGroup = 4;

    private int _group;
    private int _digits;
    private int _padding;
    private bool _hasBytes;

    /// <summary>Decodes until the string ends, or the text or the room for bytes does.</summary>
    public JsonBase64Status Decode(ReadOnlySpan<byte> text, Span<byte> destination, out int consumed, out int written)
    {
        (consumed, written) = (0, 0);
        var plainEnd = -1;
        while (consumed < text.Length)
        {
            if (destination.Length - written < LeastRoom)
            {
                return JsonBase64Status.NeedsMoreRoom;
            }

            if (consumed > plainEnd)
            {
                plainEnd = consumed + JsonStringText.PlainBase64AtStart(text[consumed..]);
            }

            if (_digits == 0 && _padding == 0 && DecodeGroups(text[consumed..plainEnd], destination[written..], ref consumed, ref written))
            {
                continue;
            }

            if (text[consumed] == '"')
            {
                var isWhole = _hasBytes && _digits == 0;
                consumed += isWhole ? 1 : 0;
                return isWhole ? JsonBase64Status.Ended : JsonBase64Status.NotBase64;
            }

            var length = JsonStringText.ReadCharacter(text[consumed..], out var character);
            if (length <= 0)
            {
                return length == 0 ? JsonBase64Status.NeedsMoreText : JsonBase64Status.NotJson;
            }

            if (!Add(character, destination, ref written))
            {
                return JsonBase64Status.NotBase64;
            }

            consumed += length;
        }

        return JsonBase64Status.NeedsMoreText;
    }

    /// <summary>Decodes whole groups of characters that stand for themselves, where there are any: many at once.</summary>
    private bool DecodeGroups(ReadOnlySpan<byte> text, Span<byte> destination, ref int consumed, ref int written)
    {
        if (text.Length < DigitsOfGroup)
        {
            return false;
        }

        Base64.DecodeFromUtf8(text[..(text.Length & ~3)], destination, out var read, out var decoded, isFinalBlock: false);
        consumed += read;
        written += decoded;
        _hasBytes |= decoded > 0;
        return read > 0;
    }

    /// <summary>Adds one character to the group.</summary>
    /// <returns><see langword="false"/> when it cannot stand there.</returns>
    private bool Add(char character, Span<byte> destination, ref int written)
    {
        if (character is ' ' or '\t' or '\n' or '\r')
        {
            return true;
        }

        if (character == '=')
        {
            // A group has at least two digits; a padded one is the last, so that nothing but padding and white space can follow.
            if (_digits < 2 || _digits + ++_padding > DigitsOfGroup)
            {
                return false;
            }

            _group <<= 6;
        }
        else
        {
            var digit = Base64Text.ValueOf(character);
            if (digit < 0 || _padding > 0)
            {
                return false;
            }

            _group = (_group << 6) | digit;
            _digits++;
        }

        return _digits + _padding < DigitsOfGroup || EndGroup(destination, ref written);
    }

    private bool EndGroup(Span<byte> destination, ref int written)
    {
        var bytes = DigitsOfGroup - 1 - _padding;
        for (var i = 0; i < DigitsOfGroup - 1; i++)
        {
            var value = (byte)(_group >> (16 - (8 * i)));
            if (i < bytes)
            {
                destination[written++] = value;
            }
            else if (value != 0)
            {
                // Bits left over that the padding cuts off.
                return false;
            }
        }

        (_group, _digits, _hasBytes) = (0, 0, true);
        return true;
    }
}
