using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace TypedResponses.Serialization;

/// <summary>
/// Reads the values that generated models consist of: what comes next in a <see cref="ModelReader"/>. Each method throws where the value is
/// not of the kind it reads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>A longer text of an image is looked at when it is asked for: that would take as long as all the reading.</summary>
    private const int LongestCheckedImage = 4 * 1024;

    /// <summary>Enters an object.</summary>
    public static void StartObject(ref ModelReader reader, string schema)
    {
        if (reader.IsPlain)
        {
            reader.Enter((byte)'{');
        }
        else if (reader.Utf8.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader.Utf8, schema, "an object");
        }
    }

    /// <summary>A string.</summary>
    public static string String(ref ModelReader reader, string schema) => reader.IsPlain
        ? reader.TakeText(schema)
        : StringOrNull(ref reader, schema) ?? throw Unexpected(ref reader.Utf8, schema, "a string");

    /// <summary>A string or null.</summary>
    public static string? StringOrNull(ref ModelReader reader, string schema)
    {
        if (reader.IsPlain)
        {
            return reader.TakeNull() ? null : reader.TakeText(schema);
        }

        return reader.Utf8.TokenType switch
        {
            JsonTokenType.String => Text(ref reader.Utf8, schema),
            JsonTokenType.Null => null,
            _ => throw Unexpected(ref reader.Utf8, schema, "a string"),
        };
    }

    /// <summary>A boolean.</summary>
    public static bool Boolean(ref ModelReader reader, string schema)
        => BooleanOrNull(ref reader, schema) ?? throw Unexpected(ref reader.Utf8, schema, "true or false");

    /// <summary>A boolean or null.</summary>
    public static bool? BooleanOrNull(ref ModelReader reader, string schema)
    {
        if (reader.IsPlain)
        {
            return reader.Peek() switch
            {
                (byte)'t' when reader.TakeWord("true"u8) => true,
                (byte)'f' when reader.TakeWord("false"u8) => false,
                (byte)'n' when reader.TakeWord("null"u8) => null,
                _ => throw ModelReader.GiveUp(),
            };
        }

        return reader.Utf8.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            _ => throw Unexpected(ref reader.Utf8, schema, "true or false"),
        };
    }

    /// <summary>A whole number within 64 bits.</summary>
    public static long Int64(ref ModelReader reader, string schema) => JsonNumber.Whole(ref reader, schema, long.MinValue, long.MaxValue);

    /// <summary>A whole number within 64 bits, or null.</summary>
    public static long? Int64OrNull(ref ModelReader reader, string schema) => IsNull(ref reader) ? null : Int64(ref reader, schema);

    /// <summary>A whole number within 32 bits.</summary>
    public static int Int32(ref ModelReader reader, string schema) => (int)JsonNumber.Whole(ref reader, schema, int.MinValue, int.MaxValue);

    /// <summary>A whole number within 32 bits, or null.</summary>
    public static int? Int32OrNull(ref ModelReader reader, string schema) => IsNull(ref reader) ? null : Int32(ref reader, schema);

    /// <summary>A number.</summary>
    public static double Double(ref ModelReader reader, string schema) => JsonNumber.Double(ref reader, schema);

    /// <summary>A number or null.</summary>
    public static double? DoubleOrNull(ref ModelReader reader, string schema) => IsNull(ref reader) ? null : Double(ref reader, schema);

    /// <summary>A number as a decimal.</summary>
    public static decimal Decimal(ref ModelReader reader, string schema) => JsonNumber.Decimal(ref reader, schema);

    /// <summary>A number as a decimal, or null.</summary>
    public static decimal? DecimalOrNull(ref ModelReader reader, string schema) => IsNull(ref reader) ? null : Decimal(ref reader, schema);

    /// <summary>An image's text; null where it is null or empty, as it is while there is no image.</summary>
    public static ImageResult? ImageOrNull(ref ModelReader reader, string schema, out bool isEmpty)
    {
        isEmpty = false;
        if (IsNull(ref reader))
        {
            return null;
        }

        var text = ImageText(ref reader, schema, out var isEscaped);
        isEmpty = text.Length == 2;
        return isEmpty ? null : ImageResult.FromJson(text, isEscaped);
    }

    /// <summary>The text of an image, or null.</summary>
    public static ImageResult? ImageOrNull(ref ModelReader reader, string schema) => IsNull(ref reader) ? null : Image(ref reader, schema);

    /// <summary>The text of an image that must be there; an empty one is no image, and kept as it is.</summary>
    public static ImageResult Image(ref ModelReader reader, string schema)
    {
        var text = ImageText(ref reader, schema, out var isEscaped);
        return ImageResult.FromJson(text, isEscaped);
    }

    /// <summary>Any value, kept whole.</summary>
    public static JsonElement Element(ref ModelReader reader, string schema)
    {
        if (!reader.IsPlain)
        {
            return Element(ref reader.Utf8, schema);
        }

        return ElementOfNext(ref reader, schema);
    }

    /// <summary>Keeps the member that <see cref="JsonMembers"/> does not list, and whose name comes next.</summary>
    public static void Additional(ref ModelReader reader, ref Dictionary<string, JsonElement>? members, string schema)
    {
        var name = Name(ref reader, schema);
        (members ??= [])[name] = Element(ref reader, schema);
    }

    /// <summary>A model or null.</summary>
    public static T? ModelOrNull<T>(ref ModelReader reader, ValueReader<T> read)
        where T : class
        => IsNull(ref reader) ? null : read(ref reader);

    /// <summary>A list.</summary>
    public static IReadOnlyList<T> List<T>(ref ModelReader reader, string schema, ValueReader<T> readElement)
    {
        if (!reader.IsPlain && reader.Utf8.TokenType != JsonTokenType.StartArray)
        {
            throw Unexpected(ref reader.Utf8, schema, "a list");
        }

        return NextElement(ref reader, isFirst: true) ? JsonElements.Read(ref reader, index: 0, readElement) : Array.Empty<T>();
    }

    /// <summary>A list or null.</summary>
    public static IReadOnlyList<T>? ListOrNull<T>(ref ModelReader reader, string schema, ValueReader<T> readElement)
        => IsNull(ref reader) ? null : List(ref reader, schema, readElement);

    /// <summary>A map from names to values.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(ref ModelReader reader, string schema, ValueReader<T> readValue)
    {
        StartObject(ref reader, schema);
        var members = new Dictionary<string, T>();
        for (var isFirst = true; NextName(ref reader, isFirst); isFirst = false)
        {
            var name = Name(ref reader, schema);
            members[name] = readValue(ref reader);
        }

        return members;
    }

    /// <summary>A map from names to values, or null.</summary>
    public static IReadOnlyDictionary<string, T>? MapOrNull<T>(ref ModelReader reader, string schema, ValueReader<T> readValue)
        => IsNull(ref reader) ? null : Map(ref reader, schema, readValue);

    /// <summary>Whether the discriminator that comes next is the one that the schema prescribes.</summary>
    public static bool IsTag(ref ModelReader reader, JsonTag tag, string schema)
    {
        if (reader.IsPlain)
        {
            return reader.TryTakeText(out var text, out _) ? text.SequenceEqual(tag.Text.Utf8) : reader.TakeText(schema) == tag.Text.ToString();
        }

        return reader.Utf8.TokenType == JsonTokenType.String
            ? IsText(ref reader.Utf8, tag.Text, schema)
            : throw Unexpected(ref reader.Utf8, schema, "a string");
    }

    /// <summary>Makes the exception for a discriminator that is not the one the schema prescribes.</summary>
    public static Exception WrongTag(string schema, string member, string expected)
        => new ModelReadException(schema, $"'{member}' must be '{expected}', and it is another text", member);

    /// <summary>Makes the exception for an object that lacks a required member.</summary>
    /// <param name="schema">The object's schema.</param>
    /// <param name="required">The names of the required members, in the order of the bits of <paramref name="missing"/>.</param>
    /// <param name="missing">A bit for each required member that is missing.</param>
    public static Exception Missing(string schema, string[] required, ulong missing)
    {
        for (var i = 0; i < required.Length; i++)
        {
            if ((missing & (1UL << i)) != 0)
            {
                return new ModelReadException(schema, $"the required member '{required[i]}' is missing", required[i]);
            }
        }

        throw new ArgumentException("No required member is missing.", nameof(missing));
    }

    /// <summary>Whether a null comes next; if so, takes it.</summary>
    internal static bool IsNull(ref ModelReader reader) => reader.IsPlain ? reader.TakeNull() : reader.Utf8.TokenType == JsonTokenType.Null;

    /// <summary>Moves to the name of the next member of an object; false at its end.</summary>
    internal static bool NextName(ref ModelReader reader, bool isFirst)
    {
        if (!reader.IsPlain)
        {
            return reader.Utf8.Read() && reader.Utf8.TokenType == JsonTokenType.PropertyName;
        }

        if (reader.Peek() == '}')
        {
            reader.Leave();
            return false;
        }

        if (!isFirst)
        {
            reader.Take((byte)',');
        }

        return true;
    }

    /// <summary>Moves to the next element of a list; false at its end.</summary>
    internal static bool NextElement(ref ModelReader reader, bool isFirst)
    {
        if (!reader.IsPlain)
        {
            return reader.Utf8.Read() && reader.Utf8.TokenType != JsonTokenType.EndArray;
        }

        if (isFirst)
        {
            reader.Enter((byte)'[');
        }

        if (reader.Peek() == ']')
        {
            reader.Leave();
            return false;
        }

        if (!isFirst)
        {
            reader.Take((byte)',');
        }

        return true;
    }

    /// <summary>Whether the string or name that the reader stands on is this text.</summary>
    internal static bool IsText(ref Utf8JsonReader reader, JsonText text, string schema)
        => reader.ValueIsEscaped ? Text(ref reader, schema) == text.ToString()
            : reader.HasValueSequence ? reader.ValueTextEquals(text.Utf8)
            : reader.ValueSpan.SequenceEqual(text.Utf8);

    /// <summary>The string or name that the reader stands on.</summary>
    internal static string Text(ref Utf8JsonReader reader, string schema)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw BadText(schema);
        }
    }

    /// <summary>Makes the exception for a value of another kind than the schema prescribes.</summary>
    internal static ModelReadException Unexpected(ref Utf8JsonReader reader, string schema, string expected)
        => new(schema, $"expected {expected}, but found {Describe(reader.TokenType)}");

    /// <summary>The name that comes next; moves to its value.</summary>
    private static string Name(ref ModelReader reader, string schema)
    {
        string name;
        if (reader.IsPlain)
        {
            name = reader.TakeText(schema);
            reader.Take((byte)':');
        }
        else
        {
            name = Text(ref reader.Utf8, schema);
            reader.Utf8.Read();
        }

        return name;
    }

    /// <summary>The JSON of an image's text, with its quotes.</summary>
    private static ReadOnlyMemory<byte> ImageText(ref ModelReader reader, string schema, out bool isEscaped)
    {
        if (!reader.IsPlain)
        {
            return ImageTextOfToken(ref reader, schema, out isEscaped);
        }

        reader.Peek();
        var start = reader.Position;
        isEscaped = !reader.TryTakeText(out _, out var isAscii);
        if (isEscaped)
        {
            reader.TakeEscaped();
        }

        var text = reader.Slice(start, reader.Position);
        return isAscii || text.Length > LongestCheckedImage || Utf8Validity.IsValid(text) ? reader.Keep(start, reader.Position) : throw ModelReader.GiveUp();
    }

    private static ReadOnlyMemory<byte> ImageTextOfToken(ref ModelReader reader, string schema, out bool isEscaped)
    {
        if (reader.Utf8.TokenType != JsonTokenType.String)
        {
            throw Unexpected(ref reader.Utf8, schema, "a string");
        }

        isEscaped = reader.Utf8.ValueIsEscaped;
        var text = reader.KeepToken();
        return text.Length > LongestCheckedImage || Utf8Validity.IsValid(text.Span) ? text : throw BadText(schema);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonElement ElementOfNext(ref ModelReader reader, string schema)
    {
        var next = reader.Next();
        var element = Element(ref next, schema);
        reader.Position += (int)next.BytesConsumed;
        return element;
    }

    private static JsonElement Element(ref Utf8JsonReader reader, string schema)
    {
        var text = reader;
        var element = JsonElement.ParseValue(ref reader);
        CheckTexts(ref text, schema);
        return element;
    }

    /// <summary>Checks every text in the value that the reader stands on, so that none fails when it is asked for.</summary>
    private static void CheckTexts(ref Utf8JsonReader reader, string schema)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsPlain(ref reader))
            {
                Text(ref reader, schema);
            }
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
    }

    private static bool IsPlain(ref Utf8JsonReader reader)
        => !reader.ValueIsEscaped && !reader.HasValueSequence && Utf8Validity.IsValid(reader.ValueSpan);

    private static ModelReadException BadText(string schema) => new(schema, "the text is not valid UTF-8, or has half of a surrogate pair");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "something else",
    };
}
