using System.Globalization;

namespace TypedResponses;

/// <summary>Walks over JSON that is still being read, up to each image.</summary>
internal sealed class ImageFinder(JsonBuffer buffer)
{
    /// <summary>So much of a text tells what it is, where it does not end before.</summary>
    private const int HeadLength = 4 * 1024;

    /// <summary>Up to here a token that is not there as a whole is looked at with every read, a longer one only when it has doubled.</summary>
    private const int ShortToken = 8 * 1024;

    private readonly ObjectScopes _scopes = new();
    private JsonReaderState _state;
    private int _position;
    private int _enough;
    private int _nameStart;
    private bool _isAtImage;
    private bool _hasBegun;

    /// <summary>Whether the JSON is read to its end.</summary>
    public bool HasEnded { get; private set; }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Walks on to the next image.</summary>
    /// <returns>The image, or <see langword="null"/> at the end, or where more has to be read first.</returns>
    /// <exception cref="JsonException">The JSON is malformed or cut off.</exception>
    public FoundImage? Find()
    {
        if ((buffer.Length < _enough && !buffer.HasEnded) || !HasBegun())
        {
            return null;
        }

        while (_isAtImage || Walk())
        {
            if (!TryLookAtText(out var found))
            {
                return null;
            }

            _isAtImage = found is not null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Moves behind an image, of which all is read, and puts something else in its place.</summary>
    /// <param name="start">The position of the text's opening quote.</param>
    /// <param name="end">The position behind its closing quote.</param>
    /// <param name="replacement">A JSON string; empty to leave the text as it is.</param>
    public void MoveBehind(int start, int end, ReadOnlySpan<byte> replacement)
    {
        if (!replacement.IsEmpty)
        {
            buffer.Replace(start, end, replacement);
        }

        _isAtImage = false;
        _enough = 0;
    }

    /// <summary>The path of an image, such as <c>$.output[2].result</c>.</summary>
    public string PathOf(FoundImage image)
    {
        var walker = new Utf8JsonReader(buffer.Span(0, image.TextStart), isFinalBlock: false, state: default);
        walker.Read();
        return Serialization.JsonPath.Of(walker, image.NameStart, member: null);
    }

    /// <summary>The text of a member of the image's object that comes before the image.</summary>
    public string? FindMember(FoundImage image, string member)
    {
        var reader = new Utf8JsonReader(buffer.Span(image.ObjectStart, image.NameStart), isFinalBlock: false, state: default);
        string? text = null;
        reader.Read();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(member))
            {
                reader.Read();
                text = reader.TokenType == JsonTokenType.String ? Text(ref reader) : null;
            }
        }

        return text;
    }

    private static string Text(ref Utf8JsonReader reader) => System.Text.Encoding.UTF8.GetString(JsonStringText.Unescape(reader.ValueSpan));

    private bool HasBegun()
    {
        if (_hasBegun)
        {
            return true;
        }

        var start = buffer.Span(0, Math.Min(buffer.Length, ByteOrderMark.Length));
        if (start.Length < ByteOrderMark.Length && ByteOrderMark.StartsWith(start) && !buffer.HasEnded)
        {
            return false;
        }

        if (start.SequenceEqual(ByteOrderMark))
        {
            buffer.Replace(0, start.Length, default);
        }

        return _hasBegun = true;
    }

    /// <summary>Walks on to the next member that can be an image.</summary>
    /// <returns><see langword="false"/> at the end, or where more has to be read first.</returns>
    private bool Walk()
    {
        var reader = new Utf8JsonReader(buffer.Span(_position), buffer.HasEnded, _state);
        try
        {
            while (!_isAtImage && reader.Read())
            {
                _isAtImage = _scopes.Enter(ref reader, _position);
                _nameStart = _position + (int)reader.TokenStartIndex;
            }
        }
        catch (JsonException)
        {
            throw Malformed(_position + reader.BytesConsumed);
        }

        _position += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        HasEnded = !_isAtImage && buffer.HasEnded;
        WaitForMore();
        return _isAtImage;
    }

    /// <summary>Looks at the value of the member that the reader stands before.</summary>
    /// <param name="found">What it is, or <see langword="null"/> when it is no image.</param>
    /// <returns><see langword="false"/> where more has to be read first.</returns>
    private bool TryLookAtText(out FoundImage? found)
    {
        found = null;
        var start = _position;
        while (start < buffer.Length && buffer.Span(start)[0] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            start++;
        }

        if (start < buffer.Length && buffer.Span(start)[0] != '"')
        {
            return true;
        }

        var text = buffer.Span(Math.Min(start + 1, buffer.Length));
        var end = JsonStringText.IndexOfEnd(text);
        if (end >= 0)
        {
            found = end == 0 ? null : Whole(start, start + end + 2);
        }
        else if (text.Length >= HeadLength && ImageTextHead.TryRead(text[..HeadLength], out var head))
        {
            found = Long(start, head);
        }
        else if (!buffer.HasEnded)
        {
            WaitForMore();
            return false;
        }

        return true;
    }

    private FoundImage Long(int start, ImageTextHead head) => new()
    {
        ObjectStart = _scopes.Start,
        NameStart = _nameStart,
        TextStart = start,
        Kind = head.Kind,
        MediaType = head.MediaType,
        Text = new ImageText(buffer, start, start + 1 + head.PayloadStart),
    };

    private FoundImage Whole(int start, int end)
    {
        var reader = new Utf8JsonReader(buffer.Span(_position, end), isFinalBlock: false, _state);
        try
        {
            reader.Read();
        }
        catch (JsonException)
        {
            throw Malformed(start);
        }

        var image = ImageResult.FromJson(buffer.Memory(start, end), reader.ValueIsEscaped);
        return new()
        {
            ObjectStart = _scopes.Start,
            NameStart = _nameStart,
            TextStart = start,
            TextEnd = end,
            Kind = image.Kind,
            MediaType = image.MediaType,
            Url = image.Url,
            Whole = image,
        };
    }

    private void WaitForMore()
    {
        var pending = buffer.Length - _position;
        _enough = buffer.Length + (pending < ShortToken ? 1 : pending);
    }

    /// <remarks>The reader's own message can quote the text, and counts without what was removed.</remarks>
    private JsonException Malformed(long position) => new(
        $"The JSON is malformed, cut off or too deep at byte {(position + buffer.Removed).ToString(CultureInfo.InvariantCulture)}.");
}
