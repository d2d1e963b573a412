namespace TypedResponses.Serialization;

/// <summary>Reads numbers so that what is read can be written back: no overflow, no infinity, no silent rounding to a whole number.</summary>
internal static class JsonNumber
{
    /// <summary>A whole number, also when it is written as <c>12.0</c> or <c>1e3</c>, as JSON Schema allows.</summary>
    public static long Whole(ref Utf8JsonReader reader, string schema, long minimum, long maximum)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var whole) && whole >= minimum && whole <= maximum)
            {
                return whole;
            }

            if (reader.TryGetDecimal(out var number) && number >= minimum && number <= maximum && decimal.Truncate(number) == number)
            {
                return (long)number;
            }
        }

        throw JsonRead.Unexpected(ref reader, schema, $"a whole number between {minimum} and {maximum}");
    }

    public static double Double(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && !double.IsInfinity(value)
            ? value
            : throw JsonRead.Unexpected(ref reader, schema, "a number within the range of a double");

    public static decimal Decimal(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value)
            ? value
            : throw JsonRead.Unexpected(ref reader, schema, "a number within the range of a decimal");
}
