using System.Globalization;

namespace TypedResponses;

/// <summary>The JSON string of an image, of which no more than a piece is in memory at a time.</summary>
/// <param name="buffer">Where the string begins.</param>
/// <param name="start">The position of its opening quote.</param>
/// <param name="payloadStart">The position of its base64.</param>
internal sealed class ImageText(JsonBuffer buffer, int start, int payloadStart)
{
    private const int LeastRoom = 16 * 1024;

    private JsonBase64Decoder _decoder;
    private int _position = payloadStart;

    /// <summary>Whether the closing quote was read.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The position behind the closing quote, once that was read.</summary>
    public int End => _position;

    /// <summary>Decodes what is there.</summary>
    /// <returns>How many bytes; 0 at the end, or where more has to be read first.</returns>
    /// <exception cref="InvalidDataException">The text is no base64.</exception>
    /// <exception cref="JsonException">The JSON is malformed or cut off.</exception>
    public int Decode(Span<byte> destination)
    {
        if (HasEnded)
        {
            return 0;
        }

        var status = _decoder.Decode(buffer.Span(_position), destination, out var consumed, out var written);
        _position += consumed;
        HasEnded = status == JsonBase64Status.Ended;
        return status switch
        {
            JsonBase64Status.NotBase64 => throw new InvalidDataException(
                $"The image's text stops being base64 at byte {Place} of the JSON. What was decoded up to there is no whole image."),
            JsonBase64Status.NotJson => throw Malformed(),
            _ => written,
        };
    }

    /// <summary>Moves on to the end of the string without decoding.</summary>
    /// <returns><see langword="false"/> where more has to be read first.</returns>
    /// <exception cref="JsonException">The JSON is malformed or cut off.</exception>
    public bool Skip()
    {
        var text = buffer.Span(_position);
        while (!HasEnded)
        {
            var plain = JsonStringText.PlainBase64AtStart(text);
            _position += plain;
            text = text[plain..];
            HasEnded = !text.IsEmpty && text[0] == '"';
            var length = HasEnded ? 1 : JsonStringText.ReadCharacter(text, out _);
            if (length <= 0)
            {
                return length == 0 ? false : throw Malformed();
            }

            _position += length;
            text = text[length..];
        }

        return true;
    }

    /// <summary>Starts to read more of the text in the place of what was decoded; to be awaited and then given to <see cref="Add"/>.</summary>
    public ValueTask<int> ReadAsync(CancellationToken cancellationToken)
    {
        buffer.Replace(start + 1, _position, default);
        _position = start + 1;
        return buffer.ReadAsync(LeastRoom, cancellationToken);
    }

    /// <summary>Counts the bytes that were read.</summary>
    /// <exception cref="JsonException">There are none: the JSON is cut off.</exception>
    public void Add(int count)
    {
        buffer.Add(count);
        if (buffer.HasEnded)
        {
            throw new JsonException($"The JSON is cut off within an image's text, at byte {Place}.");
        }
    }

    private string Place => (_position + buffer.Removed).ToString(CultureInfo.InvariantCulture);

    private JsonException Malformed() => new($"The JSON is malformed within an image's text, at byte {Place}.");
}
