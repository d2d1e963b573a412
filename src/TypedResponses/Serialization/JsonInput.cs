using System.Buffers;

namespace TypedResponses.Serialization;

/// <summary>
/// The memory that a reader walks over, where there is one: an image's text is then a slice of it, and nothing is
/// copied. Called by generated code.
/// </summary>
public readonly struct JsonInput
{
    private readonly ReadOnlyMemory<byte> _buffer;

    /// <summary>The memory whose first byte is the reader's position zero.</summary>
    internal JsonInput(ReadOnlyMemory<byte> buffer) => _buffer = buffer;

    /// <summary>The string token that <paramref name="reader"/> stands on, with its quotes, escapes in place.</summary>
    internal ReadOnlyMemory<byte> QuotedText(ref Utf8JsonReader reader)
    {
        if (!_buffer.IsEmpty)
        {
            return _buffer.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
        }

        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var quoted = new byte[length + 2];
        quoted[0] = (byte)'"';
        quoted[length + 1] = (byte)'"';
        if (reader.HasValueSequence)
        {
            reader.ValueSequence.CopyTo(quoted.AsSpan(1));
        }
        else
        {
            reader.ValueSpan.CopyTo(quoted.AsSpan(1));
        }

        return quoted;
    }
}
