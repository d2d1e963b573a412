namespace TypedResponses;

/// <content>Two results are equal when their texts are.</content>
public sealed partial class ImageResult
{
    /// <summary>Whether the other result has the same <see cref="Text"/>, wherever it comes from.</summary>
    /// <param name="other">Another result, or none.</param>
    public bool Equals(ImageResult? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is not null;
        }

        // In ASCII equal bytes are equal texts. Beyond it they need not be: different bytes that are not UTF-8 read as the same U+FFFD.
        var mine = Utf8Text.Span;
        var others = other.Utf8Text.Span;
        return AsciiText.IsAscii(mine) || AsciiText.IsAscii(others) ? mine.SequenceEqual(others) : Text == other.Text;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ImageResult);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var utf8 = Utf8Text.Span;
        return AsciiText.IsAscii(utf8) ? AsciiText.HashOf(utf8) : StringComparer.Ordinal.GetHashCode(Text);
    }
}
