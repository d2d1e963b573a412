using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>A discriminator whose text is always the same, and how an object that begins with it does so.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTag
{
    private readonly byte[] _opening;
    private readonly int _openingLength;

    /// <summary>Prepares a discriminator for reading and writing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text, unescaped.</param>
    public JsonTag(JsonText name, string text)
    {
        Name = name;
        Text = new JsonText(text);
        ReadOnlySpan<byte> opening = [(byte)'{', .. name.Member.Slice(1), .. Text.Quoted];
        _openingLength = opening.Length;
        _opening = new byte[Math.Max(opening.Length, JsonText.Step)];
        opening.CopyTo(_opening);
    }

    /// <summary>The discriminator's name.</summary>
    public JsonText Name { get; }

    /// <summary>The discriminator's text.</summary>
    public JsonText Text { get; }

    /// <summary>Copies the bracket and the member, if there is room.</summary>
    /// <returns>Their length, or -1.</returns>
    internal int CopyOpening(Span<byte> destination) => JsonText.Copy(_opening, 0, _openingLength, destination);
}
