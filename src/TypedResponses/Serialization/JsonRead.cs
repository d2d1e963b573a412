using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>
/// Reads the values that generated models consist of. Each method is called with the reader on a value's first token and leaves it on the
/// value's last one; each throws where the value is not of the kind it reads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>A longer text of an image is looked at when it is asked for: that would take as long as all the reading.</summary>
    private const int LongestCheckedImage = 4 * 1024;

    /// <summary>Checks that the reader stands on the start of an object.</summary>
    public static void StartObject(ref Utf8JsonReader reader, string schema)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, schema, "an object");
        }
    }

    /// <summary>Moves to the next member's name; false at the end of the object.</summary>
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Whether the member that the reader stands on has this name; if so, moves to its value.</summary>
    public static bool IsMember(ref Utf8JsonReader reader, JsonText name, string schema) => IsText(ref reader, name, schema) && reader.Read();

    /// <summary>Whether the string or name that the reader stands on is this text.</summary>
    public static bool IsText(ref Utf8JsonReader reader, JsonText text, string schema)
        => reader.ValueIsEscaped ? Text(ref reader, schema) == text.ToString()
            : reader.HasValueSequence ? reader.ValueTextEquals(text.Utf8)
            : reader.ValueSpan.SequenceEqual(text.Utf8);

    /// <summary>A string.</summary>
    public static string String(ref Utf8JsonReader reader, string schema)
        => StringOrNull(ref reader, schema) ?? throw Unexpected(ref reader, schema, "a string");

    /// <summary>A string or null.</summary>
    public static string? StringOrNull(ref Utf8JsonReader reader, string schema) => reader.TokenType switch
    {
        JsonTokenType.String => Text(ref reader, schema),
        JsonTokenType.Null => null,
        _ => throw Unexpected(ref reader, schema, "a string"),
    };

    /// <summary>A boolean.</summary>
    public static bool Boolean(ref Utf8JsonReader reader, string schema)
        => BooleanOrNull(ref reader, schema) ?? throw Unexpected(ref reader, schema, "true or false");

    /// <summary>A boolean or null.</summary>
    public static bool? BooleanOrNull(ref Utf8JsonReader reader, string schema) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Unexpected(ref reader, schema, "true or false"),
    };

    /// <summary>A whole number within 64 bits.</summary>
    public static long Int64(ref Utf8JsonReader reader, string schema) => JsonNumber.Whole(ref reader, schema, long.MinValue, long.MaxValue);

    /// <summary>A whole number within 64 bits, or null.</summary>
    public static long? Int64OrNull(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Null ? null : Int64(ref reader, schema);

    /// <summary>A whole number within 32 bits.</summary>
    public static int Int32(ref Utf8JsonReader reader, string schema) => (int)JsonNumber.Whole(ref reader, schema, int.MinValue, int.MaxValue);

    /// <summary>A whole number within 32 bits, or null.</summary>
    public static int? Int32OrNull(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Null ? null : Int32(ref reader, schema);

    /// <summary>A number.</summary>
    public static double Double(ref Utf8JsonReader reader, string schema) => JsonNumber.Double(ref reader, schema);

    /// <summary>A number or null.</summary>
    public static double? DoubleOrNull(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Null ? null : Double(ref reader, schema);

    /// <summary>A number as a decimal.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader, string schema) => JsonNumber.Decimal(ref reader, schema);

    /// <summary>A number as a decimal, or null.</summary>
    public static decimal? DecimalOrNull(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Null ? null : Decimal(ref reader, schema);

    /// <summary>An image's text; null where it is null or empty, as it is while there is no image.</summary>
    public static ImageResult? ImageOrNull(ref Utf8JsonReader reader, JsonInput input, string schema, out bool isEmpty)
    {
        isEmpty = false;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw Unexpected(ref reader, schema, "a string");
        }

        isEmpty = reader.HasValueSequence ? reader.ValueSequence.IsEmpty : reader.ValueSpan.IsEmpty;
        return isEmpty ? null : Image(ref reader, input, schema);
    }

    /// <summary>The text of an image, or null.</summary>
    public static ImageResult? ImageOrNull(ref Utf8JsonReader reader, JsonInput input, string schema)
        => reader.TokenType == JsonTokenType.Null ? null : Image(ref reader, input, schema);

    /// <summary>The text of an image that must be there; an empty one is no image, and kept as it is.</summary>
    public static ImageResult Image(ref Utf8JsonReader reader, JsonInput input, string schema)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw Unexpected(ref reader, schema, "a string");
        }

        var text = input.QuotedText(ref reader);
        return text.Length > LongestCheckedImage || Utf8Validity.IsValid(text.Span) ? ImageResult.FromJson(text, reader.ValueIsEscaped) : throw BadText(schema);
    }

    /// <summary>Any value, kept whole.</summary>
    public static JsonElement Element(ref Utf8JsonReader reader, string schema)
    {
        var text = reader;
        var element = JsonElement.ParseValue(ref reader);
        CheckTexts(ref text, schema);
        return element;
    }

    /// <summary>Keeps the member that the reader stands on, which the schema does not list.</summary>
    public static void Additional(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? members, string schema)
    {
        var name = Text(ref reader, schema);
        reader.Read();
        (members ??= [])[name] = Element(ref reader, schema);
    }

    /// <summary>A model or null.</summary>
    public static T? ModelOrNull<T>(ref Utf8JsonReader reader, JsonInput input, ValueReader<T> read)
        where T : class
        => reader.TokenType == JsonTokenType.Null ? null : read(ref reader, input);

    /// <summary>A list.</summary>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonInput input, string schema, ValueReader<T> readElement)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Unexpected(ref reader, schema, "a list");
        }

        List<T>? elements = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            (elements ??= []).Add(readElement(ref reader, input));
        }

        return elements is null ? Array.Empty<T>() : elements;
    }

    /// <summary>A list or null.</summary>
    public static IReadOnlyList<T>? ListOrNull<T>(ref Utf8JsonReader reader, JsonInput input, string schema, ValueReader<T> readElement)
        => reader.TokenType == JsonTokenType.Null ? null : List(ref reader, input, schema, readElement);

    /// <summary>A map from names to values.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonInput input, string schema, ValueReader<T> readValue)
    {
        StartObject(ref reader, schema);
        var members = new Dictionary<string, T>();
        while (NextMember(ref reader))
        {
            var name = Text(ref reader, schema);
            reader.Read();
            members[name] = readValue(ref reader, input);
        }

        return members;
    }

    /// <summary>A map from names to values, or null.</summary>
    public static IReadOnlyDictionary<string, T>? MapOrNull<T>(ref Utf8JsonReader reader, JsonInput input, string schema, ValueReader<T> readValue)
        => reader.TokenType == JsonTokenType.Null ? null : Map(ref reader, input, schema, readValue);

    /// <summary>Whether the discriminator that the reader stands on is the one that the schema prescribes.</summary>
    public static bool IsTag(ref Utf8JsonReader reader, JsonText tag, string schema)
        => reader.TokenType == JsonTokenType.String
            ? IsText(ref reader, tag, schema)
            : throw Unexpected(ref reader, schema, "a string");

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

    /// <summary>Makes the exception for a value of another kind than the schema prescribes.</summary>
    internal static ModelReadException Unexpected(ref Utf8JsonReader reader, string schema, string expected)
        => new(schema, $"expected {expected}, but found {Describe(reader.TokenType)}");

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
