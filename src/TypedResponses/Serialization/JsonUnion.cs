using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>Reads values of generated unions, whose discriminator may stand anywhere in the object. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonUnion
{
    /// <summary>Finds the discriminator of the object that comes next, and reads the object as the case it names.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="schema">The union's schema.</param>
    /// <param name="discriminator">The discriminator's name.</param>
    /// <param name="tags">The discriminators of the cases.</param>
    /// <param name="readCase">Reads the object.</param>
    public static T Read<T>(ref ModelReader reader, string schema, JsonText discriminator, JsonTexts tags, CaseReader<T> readCase)
    {
        string? unknown;
        int tag;
        if (reader.IsPlain)
        {
            var start = reader.Position;
            if (!TryFindAtOnce(ref reader, discriminator) || (tag = reader.TakeText(tags, schema, out unknown)) < 0)
            {
                // An object that is kept as it is must be known by its first discriminator, however that is spelled.
                reader.Position = start;
                FindPlain(ref reader, schema, discriminator);
                tag = reader.TakeText(tags, schema, out unknown);
            }

            reader.Position = start;
        }
        else
        {
            JsonRead.StartObject(ref reader, schema);
            var finder = reader.Utf8;
            Find(ref finder, schema, discriminator);
            tag = tags.IndexOf(ref finder, schema);
            unknown = tag < 0 ? JsonRead.Text(ref finder, schema) : null;
        }

        return readCase(ref reader, tag, unknown);
    }

    /// <summary>Keeps the object that comes next, whose discriminator names no known case, whole.</summary>
    public static JsonElement Unrecognized(ref ModelReader reader, string type, string schema, JsonText discriminator)
    {
        var element = JsonRead.Element(ref reader, schema);

        // JsonElement finds the last of several members with one name; the converter then reads again without the others.
        return element.GetProperty(discriminator.Utf8) is { ValueKind: JsonValueKind.String } last && last.ValueEquals(type)
            ? element
            : throw JsonRead.WrongTag(schema, discriminator.ToString(), type);
    }

    /// <summary>Moves to the value of a discriminator that is spelled as usual, or to no place in particular.</summary>
    private static bool TryFindAtOnce(ref ModelReader reader, JsonText discriminator)
    {
        reader.Take((byte)'{');
        return discriminator.NeedsNoEscape && (reader.TakeWord(discriminator.Member.Slice(1)) || reader.TakeUpTo(discriminator.Quoted));
    }

    /// <summary>Moves to the discriminator's value. What is skipped need not be checked: whatever the object is, all of it is read then.</summary>
    private static void FindPlain(ref ModelReader reader, string schema, JsonText discriminator)
    {
        reader.Take((byte)'{');
        for (var isFirst = true; JsonRead.NextName(ref reader, isFirst); isFirst = false)
        {
            var isDiscriminator = reader.TryTakeText(out var name, out _)
                ? name.SequenceEqual(discriminator.Utf8)
                : reader.TakeText(schema) == discriminator.ToString();
            reader.Take((byte)':');
            if (isDiscriminator)
            {
                return;
            }

            reader.Skip();
        }

        throw ModelReader.GiveUp();
    }

    private static void Find(ref Utf8JsonReader reader, string schema, JsonText discriminator)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonRead.IsText(ref reader, discriminator, schema))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.String)
                {
                    throw new ModelReadException(schema, $"the discriminator '{discriminator}' is not a string", discriminator.ToString());
                }

                return;
            }

            reader.Read();
            reader.TrySkip();
        }

        throw new ModelReadException(schema, $"the discriminator '{discriminator}' is missing", discriminator.ToString());
    }
}
