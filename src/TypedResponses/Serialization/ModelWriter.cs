using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;

namespace TypedResponses.Serialization;

/// <summary>
/// What generated models are written to. It puts a small object together by itself and hands it to the <see cref="Utf8JsonWriter"/> as a whole; what
/// is too large or too special for that is written once more, member by member. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ModelWriter
{
    /// <summary>Longer objects are written member by member: then the time for each of them matters less than copying it twice.</summary>
    private const int BufferLength = 8 * 1024;

    [ThreadStatic]
    private static Room? _spareRoom;

    private readonly Utf8JsonWriter? _writer;

    /// <summary>What this puts together by itself: empty when it does not, or has given up.</summary>
    private Span<byte> _buffer;
    private Room? _room;
    private int _length;
    private int _depthLeft;
    private bool _needsComma;

    /// <summary>Writes to a writer.</summary>
    public ModelWriter(Utf8JsonWriter writer)
        : this() => _writer = writer;

    /// <summary>How an object is written.</summary>
    public enum Way
    {
        /// <summary>As part of one that is put together here.</summary>
        Part,

        /// <summary>Put together here, to become one value of the writer.</summary>
        Whole,

        /// <summary>Member by member with the writer.</summary>
        ByMember,
    }

    /// <summary>Whether this puts things together by itself, so that there is no writer to call.</summary>
    internal readonly bool IsPlain => _room is not null;

    /// <summary>Whether what is put together by itself will not be used.</summary>
    internal bool HasGivenUp { get; private set; }

    /// <summary>The writer, where this does not put things together by itself.</summary>
    internal readonly Utf8JsonWriter Utf8 => _writer!;

    /// <summary>Puts together everything by itself.</summary>
    internal static ModelWriter ToBuffer()
    {
        var writer = default(ModelWriter);
        writer.TakeRoom(int.MaxValue);
        return writer;
    }

    /// <summary>Starts an object, with its discriminator if that is given.</summary>
    public Way Start(JsonTag? tag = null)
    {
        var way = IsPlain ? Way.Part : Choose();
        if (way == Way.ByMember)
        {
            Start(Utf8, tag);
        }
        else if (tag is null)
        {
            Open((byte)'{');
        }
        else
        {
            Open(tag);
        }

        return way;
    }

    /// <summary>Ends an object; false where its members, but for the discriminator that it started with, must be written once more.</summary>
    public bool End(ref Way way, JsonTag? tag = null)
    {
        if (way == Way.ByMember)
        {
            Utf8.WriteEndObject();
            return true;
        }

        Close((byte)'}');
        if (way == Way.Part)
        {
            return true;
        }

        if (TryFinish(out var json))
        {
            Utf8.WriteRawValue(json, skipInputValidation: true);
            return true;
        }

        Start(Utf8, tag);
        way = Way.ByMember;
        return false;
    }

    /// <summary>The writer for what only writes itself to one; false where there is none, and this then gives up putting things together.</summary>
    public bool TryGetWriter([NotNullWhen(true)] out Utf8JsonWriter? writer)
    {
        if (IsPlain)
        {
            GiveUp();
        }

        writer = IsPlain ? null : Utf8;
        return writer is not null;
    }

    /// <summary>Ends putting together; false where it was given up.</summary>
    internal bool TryFinish(out ReadOnlySpan<byte> json)
    {
        json = _buffer.Slice(0, _length);
        _room!.IsTaken = false;
        _room = null;
        _buffer = default;
        _length = 0;
        var isWhole = !HasGivenUp;
        HasGivenUp = false;
        return isWhole;
    }

    /// <summary>Gives up putting together: nothing is put anywhere any more.</summary>
    internal void GiveUp()
    {
        HasGivenUp = true;
        _buffer = default;
        _length = 0;
    }

    /// <summary>Begins an object with its discriminator.</summary>
    internal void Open(JsonTag tag)
    {
        if (--_depthLeft < 0)
        {
            GiveUp();
        }

        BeginValue();
        var length = tag.CopyOpening(_buffer.Slice(_length));
        EndValue(length >= 0, length);
    }

    /// <summary>Begins a list, or an object that <see cref="Start(JsonTag)"/> does not know of.</summary>
    internal void Open(byte bracket)
    {
        if (--_depthLeft < 0)
        {
            GiveUp();
        }

        BeginValue();
        Put(bracket);
        _needsComma = false;
    }

    /// <summary>Ends what <see cref="Open(byte)"/> began.</summary>
    internal void Close(byte bracket)
    {
        _depthLeft++;
        Put(bracket);
        _needsComma = true;
    }

    /// <summary>Puts the name of a member.</summary>
    internal void Name(JsonText name)
    {
        var length = name.CopyMember(_buffer.Slice(_length), _needsComma);
        EndValue(length >= 0, length);
        _needsComma = false;
    }

    /// <summary>Puts a member that is a known text.</summary>
    internal void Member(JsonText name, JsonText text)
    {
        // Where the text goes is known without waiting for the length to have been stored and loaded again; so it is below.
        var rest = _buffer.Slice(_length);
        var start = Math.Max(name.CopyMember(rest, _needsComma), 0);
        var length = text.CopyQuoted(rest.Slice(start));
        EndValue(start > 0 && length >= 0, start + length);
    }

    /// <summary>Puts a member that is a text.</summary>
    internal void Member(JsonText name, string text)
    {
        var rest = _buffer.Slice(_length);
        var start = name.CopyMember(rest, _needsComma);
        if (start >= 0 && rest.Length - start >= text.Length + 2 && JsonStringText.IsLeftByEncoder(text.AsSpan()))
        {
            PutQuoted(text, rest.Slice(start));
            EndValue(isWritten: true, start + text.Length + 2);
        }
        else
        {
            Name(name);
            Text(text);
        }
    }

    /// <summary>Puts a member that is an image's text.</summary>
    internal void Member(JsonText name, ImageResult image)
    {
        var rest = _buffer.Slice(_length);
        var start = Math.Max(name.CopyMember(rest, _needsComma), 0);
        var isWritten = image.TryWriteTo(rest.Slice(start), out var length);
        EndValue(isWritten && start > 0, start + length);
    }

    /// <summary>Puts a value that is JSON.</summary>
    internal void Value(ReadOnlySpan<byte> json)
    {
        BeginValue();
        PutBytes(json);
        _needsComma = true;
    }

    /// <summary>Puts a text.</summary>
    internal void Text(string text)
    {
        BeginValue();
        if (text.Length + 2 > _buffer.Length - _length)
        {
            GiveUp();
        }
        else if (JsonStringText.IsLeftByEncoder(text.AsSpan()))
        {
            PutQuoted(text, _buffer.Slice(_length));
            EndValue(isWritten: true, text.Length + 2);
        }
        else
        {
            EscapedText(text);
        }
    }

    /// <summary>Puts a whole number.</summary>
    internal void Number(long number)
    {
        BeginValue();
        EndValue(Utf8Formatter.TryFormat(number, _buffer.Slice(_length), out var length), length);
    }

    /// <summary>Puts a number.</summary>
    internal void Number(decimal number)
    {
        BeginValue();
        EndValue(Utf8Formatter.TryFormat(number, _buffer.Slice(_length), out var length), length);
    }

    /// <summary>Puts a number, if the framework writes it the shortest way; what is no number is for the writer to refuse.</summary>
    internal void Number(double number)
    {
#if NET
        if (double.IsFinite(number))
        {
            BeginValue();
            EndValue(Utf8Formatter.TryFormat(number, _buffer.Slice(_length), out var length), length);
            return;
        }
#endif

        GiveUp();
    }

    /// <summary>Puts an image's text.</summary>
    internal void Image(ImageResult image)
    {
        BeginValue();
        EndValue(image.TryWriteTo(_buffer.Slice(_length), out var length), length);
    }

    private static void Start(Utf8JsonWriter writer, JsonTag? tag)
    {
        writer.WriteStartObject();
        if (tag is not null)
        {
            writer.WriteString(tag.Name.Encoded, tag.Text.Encoded);
        }
    }

    /// <summary>How an object is written that is no part of one put together here.</summary>
    private Way Choose()
    {
        const int DefaultMaxDepth = 1000;
        var options = Utf8.Options;
        if (options.Indented || !(options.Encoder is null || ReferenceEquals(options.Encoder, JavaScriptEncoder.Default)))
        {
            return Way.ByMember;
        }

        TakeRoom((options.MaxDepth == 0 ? DefaultMaxDepth : options.MaxDepth) - Utf8.CurrentDepth);
        return Way.Whole;
    }

    private void TakeRoom(int depthLeft)
    {
        var room = _spareRoom;
        if (room is null || room.IsTaken)
        {
            _spareRoom = room = new Room();
        }

        room.IsTaken = true;
        _room = room;
        _buffer = room.Bytes;
        _length = 0;
        _depthLeft = depthLeft;
        _needsComma = false;
        HasGivenUp = false;
    }

    private static void PutQuoted(string text, Span<byte> destination)
    {
        destination[0] = destination[text.Length + 1] = (byte)'"';
        AsciiText.Copy(text.AsSpan(), destination.Slice(1));
    }

    private void BeginValue()
    {
        if (_needsComma)
        {
            Put((byte)',');
        }
    }

    private void EndValue(bool isWritten, int length)
    {
        if (isWritten)
        {
            _length += length;
            _needsComma = true;
        }
        else
        {
            GiveUp();
        }
    }

    private void Put(byte character)
    {
        if ((uint)_length < (uint)_buffer.Length)
        {
            _buffer[_length++] = character;
        }
        else
        {
            GiveUp();
        }
    }

    private void PutBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.TryCopyTo(_buffer.Slice(_length)))
        {
            _length += bytes.Length;
        }
        else
        {
            GiveUp();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EscapedText(string text)
    {
        const int LongestText = 128;
        const int LongestEscape = 6;
        if (text.Length > LongestText)
        {
            GiveUp();
            return;
        }

        Span<char> escaped = stackalloc char[LongestText * LongestEscape];
        JavaScriptEncoder.Default.Encode(text.AsSpan(), escaped, out _, out var length);
        Put((byte)'"');
        if (length <= _buffer.Length - _length)
        {
            AsciiText.Copy(escaped.Slice(0, length), _buffer.Slice(_length));
            _length += length;
        }
        else
        {
            GiveUp();
        }

        Put((byte)'"');
        _needsComma = true;
    }

    /// <summary>Where a thread puts things together, one at a time; marked and not taken away, since a thread's own variables are slow to reach.</summary>
    private sealed class Room
    {
        public byte[] Bytes { get; } = new byte[BufferLength];

        public bool IsTaken { get; set; }
    }
}
