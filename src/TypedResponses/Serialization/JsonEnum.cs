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

#if NET
    private readonly T[] _values = Enum.GetValues<T>();
#else
    private readonly T[] _values = (T[])Enum.GetValues(typeof(T));
#endif

    /// <summary>The texts.</summary>
    public JsonTexts Texts { get; } = new(Array.ConvertAll(texts, text => new JsonText(text)));

    /// <summary>Reads a text.</summary>
    public T Read(ref ModelReader reader, string schema, out string? text)
        => ReadOrNull(ref reader, schema, out text) ?? throw JsonRead.Unexpected(ref reader.Utf8, schema, "a string");

    /// <summary>Reads a text or null; null is <c>Unrecognized</c>, without a text.</summary>
    public T ReadOrUnrecognized(ref ModelReader reader, string schema, out string? text)
        => ReadOrNull(ref reader, schema, out text).GetValueOrDefault();

    /// <summary>Reads a text or null.</summary>
    public T? ReadOrNull(ref ModelReader reader, string schema, out string? text)
    {
        if (JsonRead.IsNull(ref reader))
        {
            text = null;
            return null;
        }

        var index = -1;
        text = null;
        if (reader.IsPlain)
        {
            index = reader.TakeText(Texts, schema, out text);
        }
        else if (reader.Utf8.TokenType != JsonTokenType.String || (index = Texts.IndexOf(ref reader.Utf8, schema)) < 0)
        {
            text = JsonRead.String(ref reader, schema);
        }

        if (index >= 0)
        {
            text = Texts[index].ToString();
        }

        return _values[index + 1];
    }

    /// <summary>The enum's value for a text.</summary>
    public T Parse(string? text) => _values[Texts.IndexOf(text) + 1];

    /// <summary>
    /// The text of a value. <c>Unrecognized</c> keeps the text it already has, unless that text belongs to another value.
    /// </summary>
    public string? TextOf(T? value, string? current)
    {
        var index = value is { } known ? Array.IndexOf(_values, known) : -1;
        if (index > 0)
        {
            return Texts[index - 1].ToString();
        }

        return index == 0 && Parse(current).Equals(default(T)) ? current : null;
    }
}
