using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>
/// Writes members of generated models as they were read: a value that is null is written as null where the JSON said null, and left out where
/// the JSON left it out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>Writes a string.</summary>
    public static void String(Utf8JsonWriter writer, JsonText name, string? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteString(name.Encoded, value);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes a boolean.</summary>
    public static void Boolean(Utf8JsonWriter writer, JsonText name, bool? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            writer.WriteBoolean(name.Encoded, known);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes a whole number.</summary>
    public static void Number(Utf8JsonWriter writer, JsonText name, long? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name.Encoded, known);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Number(Utf8JsonWriter writer, JsonText name, double? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name.Encoded, known);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Number(Utf8JsonWriter writer, JsonText name, decimal? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name.Encoded, known);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes an image's text as it was read.</summary>
    public static void Image(Utf8JsonWriter writer, JsonText name, ImageResult? value, bool writeNull = false, bool writeEmpty = false)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name.Encoded);
            value.WriteTo(writer);
        }
        else if (writeEmpty)
        {
            writer.WriteString(name.Encoded, "");
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes the text of an image that is an element or a value.</summary>
    public static void Image(Utf8JsonWriter writer, ImageResult value) => value.WriteTo(writer);

    /// <summary>Writes any JSON value; one that was never set is left out.</summary>
    public static void Element(Utf8JsonWriter writer, JsonText name, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } known)
        {
            writer.WritePropertyName(name.Encoded);
            known.WriteTo(writer);
        }
    }

    /// <summary>Writes a model, with <paramref name="write"/>.</summary>
    public static void Model<T>(Utf8JsonWriter writer, JsonText name, T? value, ValueWriter<T> write, bool writeNull = false)
        where T : class
    {
        if (value is not null)
        {
            writer.WritePropertyName(name.Encoded);
            write(writer, value);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes a list, each element with <paramref name="writeElement"/>.</summary>
    public static void List<T>(Utf8JsonWriter writer, JsonText name, IReadOnlyList<T>? value, ValueWriter<T> writeElement, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name.Encoded);
            List(writer, value, writeElement);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes a list that is itself an element or a value, each element with <paramref name="writeElement"/>.</summary>
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> value, ValueWriter<T> writeElement)
    {
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            writeElement(writer, value[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a map from names to values, each value with <paramref name="writeValue"/>.</summary>
    public static void Map<T>(Utf8JsonWriter writer, JsonText name, IReadOnlyDictionary<string, T>? value, ValueWriter<T> writeValue, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name.Encoded);
            Map(writer, value, writeValue);
        }
        else
        {
            Null(writer, name, writeNull);
        }
    }

    /// <summary>Writes a map that is itself an element or a value, each value with <paramref name="writeValue"/>.</summary>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, ValueWriter<T> writeValue)
    {
        writer.WriteStartObject();
        foreach (var member in value)
        {
            writer.WritePropertyName(member.Key);
            writeValue(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the members that the schema does not list.</summary>
    public static void Additional(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? members)
    {
        if (members is null || members.Count == 0)
        {
            return;
        }

        foreach (var member in members)
        {
            writer.WritePropertyName(member.Key);
            member.Value.WriteTo(writer);
        }
    }

    /// <summary>Writes an element or a value that may be null, with <paramref name="write"/>.</summary>
    public static void OrNull<T>(Utf8JsonWriter writer, T? value, ValueWriter<T> write)
        where T : class
    {
        if (value is not null)
        {
            write(writer, value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes an element or a value that may be null, with <paramref name="write"/>.</summary>
    public static void OrNull<T>(Utf8JsonWriter writer, T? value, ValueWriter<T> write)
        where T : struct
    {
        if (value is { } known)
        {
            write(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void Null(Utf8JsonWriter writer, JsonText name, bool writeNull)
    {
        if (writeNull)
        {
            writer.WriteNull(name.Encoded);
        }
    }
}
