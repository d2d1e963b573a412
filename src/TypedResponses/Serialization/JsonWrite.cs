using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>
/// Writes members of generated models as they were read: a value that is null is written as null where the JSON said null, and left out where
/// the JSON left it out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>Writes a discriminator that an object need not begin with.</summary>
    public static void Tag(ref ModelWriter writer, JsonTag tag)
    {
        if (writer.IsPlain)
        {
            writer.Member(tag.Name, tag.Text);
        }
        else
        {
            writer.Utf8.WriteString(tag.Name.Encoded, tag.Text.Encoded);
        }
    }

    /// <summary>Writes a string.</summary>
    public static void String(ref ModelWriter writer, JsonText name, string? value, bool writeNull = false)
    {
        if (value is null)
        {
            Null(ref writer, name, writeNull);
        }
        else if (writer.IsPlain)
        {
            writer.Member(name, value);
        }
        else
        {
            writer.Utf8.WriteString(name.Encoded, value);
        }
    }

    /// <summary>Writes a string that most likely is one of an enum's.</summary>
    public static void Text(ref ModelWriter writer, JsonText name, JsonTexts texts, string? value, bool writeNull = false)
    {
        if (value is not null && writer.IsPlain && texts.Find(value) is { } known)
        {
            writer.Member(name, known);
        }
        else
        {
            String(ref writer, name, value, writeNull);
        }
    }

    /// <summary>Writes a boolean.</summary>
    public static void Boolean(ref ModelWriter writer, JsonText name, bool? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            Name(ref writer, name);
            Boolean(ref writer, known);
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes a whole number.</summary>
    public static void Number(ref ModelWriter writer, JsonText name, long? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            Name(ref writer, name);
            Number(ref writer, known);
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Number(ref ModelWriter writer, JsonText name, double? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            Name(ref writer, name);
            Number(ref writer, known);
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Number(ref ModelWriter writer, JsonText name, decimal? value, bool writeNull = false)
    {
        if (value is { } known)
        {
            Name(ref writer, name);
            Number(ref writer, known);
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes an image's text as it was read.</summary>
    public static void Image(ref ModelWriter writer, JsonText name, ImageResult? value, bool writeNull = false, bool writeEmpty = false)
    {
        if (value is not null)
        {
            if (writer.IsPlain)
            {
                writer.Member(name, value);
            }
            else
            {
                writer.Utf8.WritePropertyName(name.Encoded);
                value.WriteTo(writer.Utf8);
            }
        }
        else if (writeEmpty)
        {
            String(ref writer, name, "");
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes any JSON value; one that was never set is left out.</summary>
    public static void Element(ref ModelWriter writer, JsonText name, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } known)
        {
            Name(ref writer, name);
            Element(ref writer, known);
        }
    }

    /// <summary>Writes a model, with <paramref name="write"/>.</summary>
    public static void Model<T>(ref ModelWriter writer, JsonText name, T? value, ValueWriter<T> write, bool writeNull = false)
        where T : class
    {
        if (value is not null)
        {
            Name(ref writer, name);
            write(ref writer, value);
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes a list, each element with <paramref name="writeElement"/>.</summary>
    public static void List<T>(ref ModelWriter writer, JsonText name, IReadOnlyList<T>? value, ValueWriter<T> writeElement, bool writeNull = false)
    {
        if (value is not null)
        {
            Name(ref writer, name);
            List(ref writer, value, writeElement);
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes a map from names to values, each value with <paramref name="writeValue"/>.</summary>
    public static void Map<T>(ref ModelWriter writer, JsonText name, IReadOnlyDictionary<string, T>? value, ValueWriter<T> writeValue, bool writeNull = false)
    {
        if (value is not null)
        {
            Name(ref writer, name);
            Map(ref writer, value, writeValue);
        }
        else
        {
            Null(ref writer, name, writeNull);
        }
    }

    /// <summary>Writes the members that the schema does not list.</summary>
    public static void Additional(ref ModelWriter writer, IReadOnlyDictionary<string, JsonElement>? members)
    {
        if (ReferenceEquals(members, ModelJson.NoMembers) || members is null || members.Count == 0)
        {
            return;
        }

        if (writer.IsPlain)
        {
            writer.GiveUp();
            return;
        }

        foreach (var member in members)
        {
            writer.Utf8.WritePropertyName(member.Key);
            member.Value.WriteTo(writer.Utf8);
        }
    }

    /// <summary>Writes a string that is an element or a value.</summary>
    public static void String(ref ModelWriter writer, string value)
    {
        if (writer.IsPlain)
        {
            writer.Text(value);
        }
        else
        {
            writer.Utf8.WriteStringValue(value);
        }
    }

    /// <summary>Writes a boolean that is an element or a value.</summary>
    public static void Boolean(ref ModelWriter writer, bool value)
    {
        if (writer.IsPlain)
        {
            writer.Value(value ? "true"u8 : "false"u8);
        }
        else
        {
            writer.Utf8.WriteBooleanValue(value);
        }
    }

    /// <summary>Writes a whole number that is an element or a value.</summary>
    public static void Number(ref ModelWriter writer, long value)
    {
        if (writer.IsPlain)
        {
            writer.Number(value);
        }
        else
        {
            writer.Utf8.WriteNumberValue(value);
        }
    }

    /// <summary>Writes a number that is an element or a value.</summary>
    public static void Number(ref ModelWriter writer, double value)
    {
        if (writer.IsPlain)
        {
            writer.Number(value);
        }
        else
        {
            writer.Utf8.WriteNumberValue(value);
        }
    }

    /// <summary>Writes a number that is an element or a value.</summary>
    public static void Number(ref ModelWriter writer, decimal value)
    {
        if (writer.IsPlain)
        {
            writer.Number(value);
        }
        else
        {
            writer.Utf8.WriteNumberValue(value);
        }
    }

    /// <summary>Writes the text of an image that is an element or a value.</summary>
    public static void Image(ref ModelWriter writer, ImageResult value)
    {
        if (writer.IsPlain)
        {
            writer.Image(value);
        }
        else
        {
            value.WriteTo(writer.Utf8);
        }
    }

    /// <summary>Writes any JSON value that is an element or a value.</summary>
    public static void Element(ref ModelWriter writer, JsonElement value)
    {
        if (writer.IsPlain)
        {
            writer.GiveUp();
        }
        else
        {
            value.WriteTo(writer.Utf8);
        }
    }

    /// <summary>Writes a list that is itself an element or a value, each element with <paramref name="writeElement"/>.</summary>
    public static void List<T>(ref ModelWriter writer, IReadOnlyList<T> value, ValueWriter<T> writeElement)
    {
        if (writer.IsPlain)
        {
            writer.Open((byte)'[');
        }
        else
        {
            writer.Utf8.WriteStartArray();
        }

        for (var i = 0; i < value.Count && !writer.HasGivenUp; i++)
        {
            writeElement(ref writer, value[i]);
        }

        if (writer.IsPlain)
        {
            writer.Close((byte)']');
        }
        else
        {
            writer.Utf8.WriteEndArray();
        }
    }

    /// <summary>Writes a map that is itself an element or a value, each value with <paramref name="writeValue"/>.</summary>
    public static void Map<T>(ref ModelWriter writer, IReadOnlyDictionary<string, T> value, ValueWriter<T> writeValue)
    {
        if (writer.IsPlain)
        {
            writer.GiveUp();
            return;
        }

        writer.Utf8.WriteStartObject();
        foreach (var member in value)
        {
            writer.Utf8.WritePropertyName(member.Key);
            writeValue(ref writer, member.Value);
        }

        writer.Utf8.WriteEndObject();
    }

    /// <summary>Writes an element or a value that may be null, with <paramref name="write"/>.</summary>
    public static void OrNull<T>(ref ModelWriter writer, T? value, ValueWriter<T> write)
        where T : class
    {
        if (value is not null)
        {
            write(ref writer, value);
        }
        else
        {
            Null(ref writer);
        }
    }

    /// <summary>Writes an element or a value that may be null, with <paramref name="write"/>.</summary>
    public static void OrNull<T>(ref ModelWriter writer, T? value, ValueWriter<T> write)
        where T : struct
    {
        if (value is { } known)
        {
            write(ref writer, known);
        }
        else
        {
            Null(ref writer);
        }
    }

    private static void Name(ref ModelWriter writer, JsonText name)
    {
        if (writer.IsPlain)
        {
            writer.Name(name);
        }
        else
        {
            writer.Utf8.WritePropertyName(name.Encoded);
        }
    }

    private static void Null(ref ModelWriter writer, JsonText name, bool writeNull)
    {
        if (writeNull)
        {
            Name(ref writer, name);
            Null(ref writer);
        }
    }

    private static void Null(ref ModelWriter writer)
    {
        if (writer.IsPlain)
        {
            writer.Value("null"u8);
        }
        else
        {
            writer.Utf8.WriteNullValue();
        }
    }
}
