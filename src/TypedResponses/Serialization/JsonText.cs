using System.ComponentModel;
using System.Text;

namespace TypedResponses.Serialization;

/// <summary>A text that generated code reads and writes often: a member's name, a discriminator, an enum's value.</summary>
/// <param name="text">The text, unescaped.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonText(string text)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    /// <summary>The text, escaped for a JSON writer.</summary>
    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(text);

    /// <summary>The text as UTF-8, unescaped.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>The text.</summary>
    public override string ToString() => text;
}
