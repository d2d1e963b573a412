using System.ComponentModel;
using System.Text;

namespace TypedResponses.Serialization;

/// <summary>A text that generated code reads and writes often: a member's name, a discriminator, an enum's value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonText
{
    private readonly string _text;
    private readonly byte[] _utf8;
    private readonly byte[] _member;

    /// <summary>Prepares a text for reading and writing.</summary>
    /// <param name="text">The text, unescaped.</param>
    public JsonText(string text)
    {
        _text = text;
        _utf8 = Encoding.UTF8.GetBytes(text);
        Encoded = JsonEncodedText.Encode(text);
        _member = [(byte)',', (byte)'"', .. Encoded.EncodedUtf8Bytes, (byte)'"', (byte)':'];
        NeedsNoEscape = Encoded.EncodedUtf8Bytes.SequenceEqual(_utf8);
    }

    /// <summary>The text, escaped for a JSON writer.</summary>
    public JsonEncodedText Encoded { get; }

    /// <summary>The text as UTF-8, unescaped.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Whether the text stands between quotes as it is.</summary>
    internal bool NeedsNoEscape { get; }

    /// <summary>The text as the name of a member, escaped, with the comma before and the colon after it.</summary>
    internal ReadOnlySpan<byte> Member => _member;

    /// <summary>The text in quotes, escaped.</summary>
    internal ReadOnlySpan<byte> Quoted => _member.AsSpan(1, _member.Length - 2);

    /// <summary>The text.</summary>
    public override string ToString() => _text;
}
