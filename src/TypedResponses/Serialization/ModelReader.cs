using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace TypedResponses.Serialization;

/// <summary>
/// What generated models are read from. Over JSON in one piece it walks by itself, and takes only what it understands at a glance; over
/// everything else it is a <see cref="Utf8JsonReader"/>. Whatever the former gives up on, the latter reads again from the start, so that
/// every error and every oddity is the latter's. Called by generated code.
/// </summary>
/// <remarks>
/// Each reading method of <see cref="JsonRead"/> is called before a value, and leaves this behind it. Where it walks by itself, <see cref="Position"/>
/// is that place, but for white space; the <see cref="Utf8JsonReader"/> stands on the value's first token before, and on its last one afterwards.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ModelReader
{
    /// <summary>The reader where this does not walk by itself.</summary>
    internal Utf8JsonReader Utf8;

    /// <summary>Where this walks by itself: how far it has come.</summary>
    internal int Position;

    private readonly ReadOnlySpan<byte> _json;
    private readonly ReadOnlyMemory<byte> _memory;
    private int _depthLeft;

    /// <summary>Walks by itself.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="memory">The same in memory that images may be slices of, or nothing.</param>
    /// <param name="maxDepth">How deep objects and lists may nest.</param>
    internal ModelReader(ReadOnlySpan<byte> json, ReadOnlyMemory<byte> memory, int maxDepth)
        : this()
    {
        _json = json;
        _memory = memory;
        _depthLeft = maxDepth;
        IsPlain = true;
    }

    /// <summary>Walks with a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="memory">The memory whose first byte is the reader's position zero, or nothing.</param>
    internal ModelReader(scoped in Utf8JsonReader reader, ReadOnlyMemory<byte> memory)
        : this()
    {
        Utf8 = reader;
        _memory = memory;
    }

    /// <summary>Whether this walks by itself.</summary>
    internal readonly bool IsPlain { get; }

    /// <summary>Whether nothing but white space is left.</summary>
    internal bool IsAtEnd => Peek() == 0 && Position == _json.Length;

    /// <summary>The JSON from the position on.</summary>
    internal readonly ReadOnlySpan<byte> Rest => _json.Slice(Position);

    /// <summary>The JSON between two places.</summary>
    internal readonly ReadOnlySpan<byte> Slice(int start, int end) => _json.Slice(start, end - start);

    /// <summary>Makes the exception that lets everything be read again, with a <see cref="Utf8JsonReader"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Exception GiveUp() => new ModelReadException("", "");

    /// <summary>Skips white space; the byte behind it, or 0 at the end.</summary>
    internal byte Peek()
    {
        var position = Position;
        if ((uint)position < (uint)_json.Length && _json[position] is > (byte)' ' and var next)
        {
            return next;
        }

        return PeekBehindSpace();
    }

    /// <summary>Enters an object or a list, whose bracket comes next.</summary>
    internal void Enter(byte bracket)
    {
        if (Peek() != bracket || --_depthLeft < 0)
        {
            throw GiveUp();
        }

        Position++;
    }

    /// <summary>Leaves an object or a list, whose bracket comes next.</summary>
    internal void Leave()
    {
        _depthLeft++;
        Position++;
    }

    /// <summary>Takes a separator that must come next.</summary>
    internal void Take(byte separator)
    {
        if (Peek() != separator)
        {
            throw GiveUp();
        }

        Position++;
    }

    /// <summary>Takes a null, if it comes next.</summary>
    internal bool TakeNull() => Peek() == 'n' && (TakeWord("null"u8) ? true : throw GiveUp());

    /// <summary>Takes a word, if it comes next; what follows it is for the next to judge.</summary>
    internal bool TakeWord(ReadOnlySpan<byte> word)
    {
        if (!Rest.StartsWith(word))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Takes a string or name that must come next, if there is no escape in it; otherwise stays before it.</summary>
    /// <param name="text">What is between the quotes; not checked for UTF-8.</param>
    /// <param name="isAscii">Whether all of it is ASCII.</param>
    internal bool TryTakeText(out ReadOnlySpan<byte> text, out bool isAscii)
    {
        if (Peek() != '"')
        {
            throw GiveUp();
        }

        var start = Position + 1;
        var end = JsonTextScan.EndOf(_json, start, out isAscii);
        if ((uint)end >= (uint)_json.Length || _json[end] != '"')
        {
            text = default;
            return false;
        }

        text = _json.Slice(start, end - start);
        Position = end + 1;
        return true;
    }

    /// <summary>Takes a string or name that must come next.</summary>
    internal string TakeText(string schema)
    {
        if (TryTakeText(out var text, out var isAscii))
        {
            return isAscii ? Latin1(text) : Utf8Validity.IsValid(text) ? StringOf(text) : throw GiveUp();
        }

        return TakeEscapedText(schema);
    }

    /// <summary>Takes a string that must come next, without its text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void TakeEscaped() => Position += (int)Next().BytesConsumed;

    /// <summary>Takes a string that must come next, and finds it among texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="schema">The schema, for messages.</param>
    /// <param name="other">The string where it is none of the texts.</param>
    /// <returns>Its place among them, or -1.</returns>
    internal int TakeText(JsonTexts texts, string schema, out string? other)
    {
        Peek();
        var start = Position;
        if (TryTakeText(out var utf8, out _) && texts.IndexOf(utf8) is >= 0 and var known)
        {
            other = null;
            return known;
        }

        Position = start;
        other = TakeText(schema);
        return texts.IndexOf(other);
    }

    /// <summary>Skips the members of an object up to the value of the one with a name; false where it is not found, which need not mean anything.</summary>
    internal bool TakeUpTo(ReadOnlySpan<byte> quotedName)
    {
#if NET
        if (JsonMemberFinder.Find(_json, Position, quotedName) is > 0 and var end)
        {
            Position = end;
            Take((byte)':');
            return true;
        }
#endif

        return false;
    }

    /// <summary>Skips a value, which is read later: its form is not checked.</summary>
    internal void Skip()
    {
        var depth = 0;
        do
        {
            switch (Peek())
            {
                case (byte)'"':
                    SkipText();
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    Position++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    Position++;
                    break;
                case (byte)',' or (byte)':':
                    Position++;
                    break;
                case < (byte)' ':
                    throw GiveUp();
                default:
                    SkipWord();
                    break;
            }
        }
        while (depth > 0);
    }

    /// <summary>A reader on the first token of what comes next; afterwards add to <see cref="Position"/> what it has consumed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly Utf8JsonReader Next()
    {
        if (_depthLeft == 0 && Rest is [(byte)'{' or (byte)'[', ..])
        {
            throw GiveUp();
        }

        var reader = new Utf8JsonReader(Rest, new JsonReaderOptions { MaxDepth = Math.Max(_depthLeft, 1) });
        reader.Read();
        return reader;
    }

    /// <summary>The JSON of a string, with its quotes: a slice of the caller's memory where there is one, otherwise a copy.</summary>
    internal readonly ReadOnlyMemory<byte> Keep(int start, int end)
        => _memory.IsEmpty ? _json.Slice(start, end - start).ToArray() : _memory.Slice(start, end - start);

    /// <summary>The same of the string that <see cref="Utf8"/> stands on.</summary>
    internal readonly ReadOnlyMemory<byte> KeepToken()
    {
        if (!_memory.IsEmpty)
        {
            return _memory.Slice((int)Utf8.TokenStartIndex, Utf8.ValueSpan.Length + 2);
        }

        var length = Utf8.HasValueSequence ? checked((int)Utf8.ValueSequence.Length) : Utf8.ValueSpan.Length;
        var quoted = new byte[length + 2];
        quoted[0] = quoted[length + 1] = (byte)'"';
        if (Utf8.HasValueSequence)
        {
            Utf8.ValueSequence.CopyTo(quoted.AsSpan(1));
        }
        else
        {
            Utf8.ValueSpan.CopyTo(quoted.AsSpan(1));
        }

        return quoted;
    }

    /// <summary>Takes a string or name with an escape in it. Not inlined: room for a reader costs every call of a method that has it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string TakeEscapedText(string schema)
    {
        var start = Position + 1;
        var end = start - 2;
        var areAscii = true;
        do
        {
            end = JsonTextScan.EndOf(_json, Math.Min(end + 2, _json.Length), out var isAscii);
            areAscii &= isAscii;
        }
        while ((uint)end < (uint)_json.Length && _json[end] == '\\');

        if (areAscii && (uint)end < (uint)_json.Length && _json[end] == '"' && TryUnescape(_json.Slice(start, end - start), out var text))
        {
            Position = end + 1;
            return text;
        }

        var reader = Next();
        text = JsonRead.Text(ref reader, schema);
        Position += (int)reader.BytesConsumed;
        return text;
    }

    /// <summary>Resolves the escapes of one character in a short text of ASCII; false where there are others, be they wrong or right.</summary>
    private static bool TryUnescape(ReadOnlySpan<byte> escaped, out string text)
    {
        const int LongestText = 512;
        text = "";
        if (escaped.Length > LongestText)
        {
            return false;
        }

        Span<byte> unescaped = stackalloc byte[LongestText];
        var length = 0;
        for (int next; (next = escaped.IndexOf((byte)'\\')) >= 0;)
        {
            var character = JsonStringText.Unescaped(escaped[next + 1]);
            if (character == 0)
            {
                return false;
            }

            escaped.Slice(0, next).CopyTo(unescaped.Slice(length));
            length += next;
            unescaped[length++] = (byte)character;
            escaped = escaped.Slice(next + 2);
        }

        escaped.CopyTo(unescaped.Slice(length));
        text = Latin1(unescaped.Slice(0, length + escaped.Length));
        return true;
    }

    private void SkipText()
    {
        var end = Position - 1;
        do
        {
            end = JsonTextScan.EndOf(_json, Math.Min(end + 2, _json.Length), out _);
        }
        while ((uint)end < (uint)_json.Length && _json[end] == '\\');

        if ((uint)end >= (uint)_json.Length || _json[end] != '"')
        {
            throw GiveUp();
        }

        Position = end + 1;
    }

    private void SkipWord()
    {
        while ((uint)Position < (uint)_json.Length && _json[Position] is > (byte)' ' and not ((byte)',' or (byte)'}' or (byte)']'))
        {
            Position++;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte PeekBehindSpace()
    {
        if (Rest is [(byte)' ', > (byte)' ' and var second, ..])
        {
            Position++;
            return second;
        }

#if NET
        for (; Position <= _json.Length - Vector128<byte>.Count; Position += Vector128<byte>.Count)
        {
            var text = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(_json), (nuint)Position);
            var spaces = Vector128.Equals(text, Vector128.Create((byte)' ')) | Vector128.Equals(text, Vector128.Create((byte)'\n'))
                | Vector128.Equals(text, Vector128.Create((byte)'\r')) | Vector128.Equals(text, Vector128.Create((byte)'\t'));
            if (spaces != Vector128<byte>.AllBitsSet)
            {
                Position += BitOperations.TrailingZeroCount(~spaces.ExtractMostSignificantBits());
                return _json[Position];
            }
        }
#endif

        for (; (uint)Position < (uint)_json.Length; Position++)
        {
            if (_json[Position] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') and var next)
            {
                return next;
            }
        }

        return 0;
    }

#if NET
    private static string Latin1(ReadOnlySpan<byte> ascii) => Encoding.Latin1.GetString(ascii);

    private static string StringOf(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
#else
    private static string Latin1(ReadOnlySpan<byte> ascii) => StringOf(ascii);

    private static string StringOf(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());
#endif
}
