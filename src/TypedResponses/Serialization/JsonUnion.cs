using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>Reads values of generated unions, whose discriminator may stand anywhere in the object. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonUnion
{
    /// <summary>Finds the discriminator of the object that the reader stands on, and reads the object as the case it names.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, JsonInput input, string schema, JsonText discriminator, CaseReader<T> readCase)
    {
        JsonRead.StartObject(ref reader, schema);
        var tag = reader;
        Find(ref tag, schema, discriminator);
        return readCase(ref reader, input, ref tag);
    }

    /// <summary>Keeps the object that the reader stands on, whose discriminator names no known case, whole.</summary>
    public static JsonElement Unrecognized(ref Utf8JsonReader reader, ref Utf8JsonReader tag, string schema, JsonText discriminator, out string type)
    {
        type = JsonRead.Text(ref tag, schema);
        var element = JsonRead.Element(ref reader, schema);

        // JsonElement finds the last of several members with one name; the converter then reads again without the others.
        return element.GetProperty(discriminator.Utf8).ValueEquals(type)
            ? element
            : throw JsonRead.WrongTag(schema, discriminator.ToString(), type);
    }

    private static void Find(ref Utf8JsonReader reader, string schema, JsonText discriminator)
    {
        while (JsonRead.NextMember(ref reader))
        {
            if (JsonRead.IsMember(ref reader, discriminator, schema))
            {
                if (reader.TokenType != JsonTokenType.String)
                {
                    throw new ModelReadException(schema, $"the discriminator '{discriminator}' is not a string", discriminator.ToString());
                }

                return;
            }

            reader.TrySkip();
        }

        throw new ModelReadException(schema, $"the discriminator '{discriminator}' is missing", discriminator.ToString());
    }
}
