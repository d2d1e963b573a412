namespace TypedResponses.Serialization;

/// <summary>Equality of JSON values: objects whatever the order of their members, numbers by their digits.</summary>
internal static class JsonElementEquality
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => Objects(left, right),
            JsonValueKind.Array => Arrays(left, right),
            JsonValueKind.String => left.GetString() == right.GetString(),
            JsonValueKind.Number => Numbers(left, right),
            _ => true,
        };
    }

    private static bool Objects(JsonElement left, JsonElement right)
    {
        var count = 0;
        foreach (var member in left.EnumerateObject())
        {
            count++;
            if (!right.TryGetProperty(member.Name, out var value) || !AreEqual(left.GetProperty(member.Name), value))
            {
                return false;
            }
        }

        return count == right.EnumerateObject().Count();
    }

    private static bool Arrays(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        for (var i = 0; i < left.GetArrayLength(); i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Numbers(JsonElement left, JsonElement right)
        => left.TryGetDecimal(out var leftDecimal) && right.TryGetDecimal(out var rightDecimal)
            ? leftDecimal == rightDecimal
            : left.GetRawText() == right.GetRawText();
}
