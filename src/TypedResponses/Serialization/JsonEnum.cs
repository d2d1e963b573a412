using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>
/// The wire texts of a generated enum. The enum's zero, <c>Unrecognized</c>, stands for every text that is not
/// among them.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="texts">The texts by the enum's value: the text of 1 first.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnum<T>(params string[] texts)
    where T : struct, Enum
{
    private readonly JsonText[] _texts = Array.ConvertAll(texts, text => new JsonText(text));

#if NET
    private readonly T[] _values = Enum.GetValues<T>();
#else
    private readonly T[] _values = (T[])Enum.GetValues(typeof(T));
#endif

    /// <summary>Reads a text that the reader stands on.</summary>
    public T Read(ref Utf8JsonReader reader, string schema, out string? text)
        => ReadOrNull(ref reader, schema, out text) ?? throw JsonRead.Unexpected(ref reader, schema, "a string");

    /// <summary>Reads a text or null that the reader stands on; null is <c>Unrecognized</c>, without a text.</summary>
    public T ReadOrUnrecognized(ref Utf8JsonReader reader, string schema, out string? text)
        => ReadOrNull(ref reader, schema, out text).GetValueOrDefault();

    /// <summary>Reads a text or null that the reader stands on.</summary>
    public T? ReadOrNull(ref Utf8JsonReader reader, string schema, out string? text)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            for (var i = 0; i < _texts.Length; i++)
            {
                if (JsonRead.IsText(ref reader, _texts[i], schema))
                {
                    text = _texts[i].ToString();
                    return _values[i + 1];
                }
            }
        }

        text = JsonRead.StringOrNull(ref reader, schema);
        return text is null ? null : default(T);
    }

    /// <summary>The enum's value for a text.</summary>
    public T Parse(string? text)
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            if (_texts[i].ToString() == text)
            {
                return _values[i + 1];
            }
        }

        return default;
    }

    /// <summary>
    /// The text of a value. <c>Unrecognized</c> keeps the text it already has, unless that text belongs to another value.
    /// </summary>
    public string? TextOf(T? value, string? current)
    {
        var index = value is { } known ? Array.IndexOf(_values, known) : -1;
        if (index > 0)
        {
            return _texts[index - 1].ToString();
        }

        return index == 0 && Parse(current).Equals(default(T)) ? current : null;
    }
}
