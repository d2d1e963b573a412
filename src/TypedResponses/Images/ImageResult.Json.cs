using System.Buffers;

namespace TypedResponses;

/// <content>The image as a JSON string.</content>
public sealed partial class ImageResult
{
    /// <summary>
    /// A result of its own memory, which outlives the buffer that was parsed. Keep this one if you keep the image and not the response.
    /// </summary>
    /// <returns>This result if it holds nothing of the caller's, otherwise a copy.</returns>
    public ImageResult Detach() => _ownsJson
        ? this
        : new ImageResult(_json.ToArray(), _jsonForm, ownsJson: true) { _isAsPresumed = _isAsPresumed, _derived = _derived };

    /// <summary>Holds a JSON string as it stands; neither copies nor looks at it.</summary>
    /// <param name="quotedUtf8">The string with both quotes, which a JSON reader has found well formed.</param>
    /// <param name="isEscaped">Whether there is a backslash in it.</param>
    internal static ImageResult FromJson(ReadOnlyMemory<byte> quotedUtf8, bool isEscaped) =>
        new(quotedUtf8, isEscaped ? JsonForm.Escaped : JsonForm.Plain, ownsJson: false);

    /// <summary>
    /// Writes the JSON string: as it came, if it came as JSON; otherwise without the escapes that the default encoder puts in place of
    /// every <c>+</c> of a base64 text.
    /// </summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        // A writer encodes no more than this.
        const int LongestImage = 125_000_000;
        if (_jsonForm is JsonForm.Image && _json.Length <= LongestImage)
        {
            writer.WriteBase64StringValue(_json.Span);
            return;
        }

        if (_jsonForm is JsonForm.Plain or JsonForm.Escaped)
        {
            writer.WriteRawValue(_json.Span, skipInputValidation: true);
            return;
        }

        var text = Utf8Text.Span;
        if (!JsonStringText.NeedsNoEscape(text))
        {
            writer.WriteStringValue(text);
            return;
        }

        var length = text.Length + 2;
        var quoted = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            quoted[0] = (byte)'"';
            text.CopyTo(quoted.AsSpan(1));
            quoted[length - 1] = (byte)'"';
            writer.WriteRawValue(quoted.AsSpan(0, length), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(quoted);
        }
    }

    /// <summary>Writes the JSON string as <see cref="WriteTo(Utf8JsonWriter)"/> does, if there is room for it and no character to escape.</summary>
    internal bool TryWriteTo(Span<byte> destination, out int length)
    {
        if (_jsonForm is JsonForm.Image)
        {
            return Base64Text.TryEncodeQuoted(_json.Span, destination, out length);
        }

        if (_jsonForm is JsonForm.None)
        {
            return JsonStringText.TryQuote(Utf8Text.Span, destination, out length);
        }

        length = _json.Length;
        return _json.Span.TryCopyTo(destination);
    }
}
