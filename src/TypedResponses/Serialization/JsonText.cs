using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace TypedResponses.Serialization;

/// <summary>A text that generated code reads and writes often: a member's name, a discriminator, an enum's value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonText
{
    private readonly string _text;
    private readonly byte[] _utf8;
    private readonly byte[] _member;
    private readonly int _memberLength;

    /// <summary>Prepares a text for reading and writing.</summary>
    /// <param name="text">The text, unescaped.</param>
    public JsonText(string text)
    {
        _text = text;
        _utf8 = Encoding.UTF8.GetBytes(text);
        Encoded = JsonEncodedText.Encode(text);
        ReadOnlySpan<byte> member = [(byte)',', (byte)'"', .. Encoded.EncodedUtf8Bytes, (byte)'"', (byte)':'];
        _memberLength = member.Length;
        _member = new byte[Math.Max(member.Length, 1 + Step)];
        member.CopyTo(_member);
        NeedsNoEscape = Encoded.EncodedUtf8Bytes.SequenceEqual(_utf8);
    }

    /// <summary>The text, escaped for a JSON writer.</summary>
    public JsonEncodedText Encoded { get; }

    /// <summary>The text as UTF-8, unescaped.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>A short text is copied in one step of so many bytes, of which only those count that belong to it.</summary>
    internal static int Step => 32;

    /// <summary>Whether the text stands between quotes as it is.</summary>
    internal bool NeedsNoEscape { get; }

    /// <summary>The text as the name of a member, escaped, with the comma before and the colon after it.</summary>
    internal ReadOnlySpan<byte> Member => _member.AsSpan(0, _memberLength);

    /// <summary>The text in quotes, escaped.</summary>
    internal ReadOnlySpan<byte> Quoted => _member.AsSpan(1, _memberLength - 2);

    /// <summary>The text.</summary>
    public override string ToString() => _text;

    /// <summary>Copies <see cref="Member"/>, with or without its comma, if there is room.</summary>
    /// <returns>Its length, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int CopyMember(Span<byte> destination, bool withComma) =>
        Copy(_member, withComma ? 0 : 1, withComma ? _memberLength : _memberLength - 1, destination);

    /// <summary>Copies <see cref="Quoted"/>, if there is room.</summary>
    /// <returns>Its length, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int CopyQuoted(Span<byte> destination) => Copy(_member, 1, _memberLength - 2, destination);

    /// <summary>Copies a part of a text, if there is room, and the bytes behind it up to <see cref="Step"/>, which the text must have.</summary>
    /// <returns>The part's length, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Copy(byte[] text, int start, int length, Span<byte> destination)
    {
#if NET
        if (length <= Step && destination.Length >= Step)
        {
            Vector256.LoadUnsafe(ref text[start]).StoreUnsafe(ref MemoryMarshal.GetReference(destination));
            return length;
        }
#endif

        return text.AsSpan(start, length).TryCopyTo(destination) ? length : -1;
    }
}
