using System.Runtime.CompilerServices;

namespace TypedResponses.Serialization;

/// <summary>Reads numbers so that what is read can be written back: no overflow, no infinity, no silent rounding to a whole number.</summary>
internal static class JsonNumber
{
    /// <summary>So many digits are a whole number that both a <see cref="long"/> and a <see cref="double"/> hold exactly.</summary>
    private const int ExactDigits = 15;

    /// <summary>A whole number within limits, which comes next.</summary>
    public static long Whole(ref ModelReader reader, string schema, long minimum, long maximum)
    {
        if (!reader.IsPlain)
        {
            return Whole(ref reader.Utf8, schema, minimum, maximum);
        }

        if (TryTakeDigits(ref reader, out var digits))
        {
            return digits >= minimum && digits <= maximum ? digits : throw ModelReader.GiveUp();
        }

        return WholeOfNext(ref reader, schema, minimum, maximum);
    }

    /// <summary>A number, which comes next.</summary>
    public static double Double(ref ModelReader reader, string schema)
    {
        if (!reader.IsPlain)
        {
            return Double(ref reader.Utf8, schema);
        }

        if (TryTakeDigits(ref reader, out var digits))
        {
            return digits;
        }

        return DoubleOfNext(ref reader, schema);
    }

    /// <summary>A number, which comes next.</summary>
    public static decimal Decimal(ref ModelReader reader, string schema)
    {
        if (!reader.IsPlain)
        {
            return Decimal(ref reader.Utf8, schema);
        }

        return DecimalOfNext(ref reader, schema);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WholeOfNext(ref ModelReader reader, string schema, long minimum, long maximum)
    {
        var next = reader.Next();
        var number = Whole(ref next, schema, minimum, maximum);
        reader.Position += (int)next.BytesConsumed;
        return number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double DoubleOfNext(ref ModelReader reader, string schema)
    {
        var next = reader.Next();
        var number = Double(ref next, schema);
        reader.Position += (int)next.BytesConsumed;
        return number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static decimal DecimalOfNext(ref ModelReader reader, string schema)
    {
        var next = reader.Next();
        var number = Decimal(ref next, schema);
        reader.Position += (int)next.BytesConsumed;
        return number;
    }

    /// <summary>Takes a number that is a few digits and nothing else.</summary>
    private static bool TryTakeDigits(ref ModelReader reader, out long number)
    {
        reader.Peek();
        var text = reader.Rest;
        var length = 0;
        for (number = 0; (uint)length < (uint)text.Length && text[length] is >= (byte)'0' and <= (byte)'9'; length++)
        {
            if (length == ExactDigits)
            {
                return false;
            }

            number = (number * 10) + (text[length] - '0');
        }

        if (length == 0 || (text[0] == '0' && length > 1) || (length < text.Length && text[length] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return false;
        }

        reader.Position += length;
        return true;
    }

    /// <summary>A whole number, also when it is written as <c>12.0</c> or <c>1e3</c>, as JSON Schema allows.</summary>
    private static long Whole(ref Utf8JsonReader reader, string schema, long minimum, long maximum)
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

    private static double Double(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && !double.IsInfinity(value)
            ? value
            : throw JsonRead.Unexpected(ref reader, schema, "a number within the range of a double");

    private static decimal Decimal(ref Utf8JsonReader reader, string schema)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value)
            ? value
            : throw JsonRead.Unexpected(ref reader, schema, "a number within the range of a decimal");
}
