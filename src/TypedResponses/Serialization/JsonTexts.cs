using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>A set of texts, and which of them a text is: an enum's values, a union's discriminators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTexts
{
    private readonly JsonText[] _texts;

    /// <summary>A table of places in <see cref="_texts"/> that is at least half empty; a text's place is that of its hash, or one soon after it.</summary>
    private readonly short[] _places;

    /// <summary>Makes a set.</summary>
    /// <param name="texts">The texts, each once.</param>
    public JsonTexts(params JsonText[] texts)
    {
        _texts = texts;
        var length = 4;
        while (length < texts.Length * 2)
        {
            length *= 2;
        }

        _places = new short[length];
        for (var i = 0; i < texts.Length; i++)
        {
            var place = Hash(texts[i].Utf8);
            while (_places[place &= length - 1] != 0)
            {
                place++;
            }

            _places[place] = (short)(i + 1);
        }
    }

    /// <summary>How many texts there are.</summary>
    internal int Count => _texts.Length;

    /// <summary>The text at a place.</summary>
    internal JsonText this[int index] => _texts[index];

    /// <summary>The text that is this very object, which is what reading gives for a text of the set.</summary>
    internal JsonText? Find(string text)
    {
        foreach (var known in _texts)
        {
            if (ReferenceEquals(known.ToString(), text))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The place of a text in the order of the constructor, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<byte> utf8)
    {
        var places = _places;
        for (var place = Hash(utf8); ; place++)
        {
            var index = places[place & (places.Length - 1)] - 1;
            if (index < 0 || _texts[index].Utf8.SequenceEqual(utf8))
            {
                return index;
            }
        }
    }

    /// <summary>The place of a text in the order of the constructor, or -1.</summary>
    internal int IndexOf(string? text)
    {
        var index = _texts.Length - 1;
        while (index >= 0 && _texts[index].ToString() != text)
        {
            index--;
        }

        return index;
    }

    /// <summary>The place of the string or name that the reader stands on, or -1.</summary>
    internal int IndexOf(ref Utf8JsonReader reader, string schema)
        => reader.ValueIsEscaped || reader.HasValueSequence ? IndexOf(JsonRead.Text(ref reader, schema)) : IndexOf(reader.ValueSpan);

    private static int Hash(ReadOnlySpan<byte> text)
        => text.IsEmpty ? 0 : (text.Length * 5) + text[0] + (text[text.Length / 2] * 3) + (text[text.Length - 1] * 7);
}
