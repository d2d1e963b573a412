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
    private static byte[]? _spareBuffer;

    private readonly Utf8JsonWriter? _writer;

    /// <summary>What this puts together by itself: empty when it does not, or has given up.</summary>
    private Span<byte> _buffer;
    private byte[]? _array;
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
    internal readonly bool IsPlain => _array is not null;

    /// <summary>Whether what is put together by itself will not be used.</summary>
    internal bool HasGivenUp { get; private set; }

    /// <summary>The writer, where this does not put things together by itself.</summary>
    internal readonly Utf8JsonWriter Utf8 => _writer!;

    /// <summary>Puts together everything by itself.</summary>
    internal static ModelWriter ToBuffer()
    {
        var writer = default(ModelWriter);
        writer.TakeBuffer(int.MaxValue);
        return writer;
    }

    /// <summary>Starts an object.</summary>
    public Way Start()
    {
        if (IsPlain)
        {
            Open((byte)'{');
            return Way.Part;
        }

        const int DefaultMaxDepth = 1000;
        var options = Utf8.Options;
        if (options.Indented || !(options.Encoder is null || ReferenceEquals(options.Encoder, JavaScriptEncoder.Default)))
        {
            Utf8.WriteStartObject();
            return Way.ByMember;
        }

        TakeBuffer((options.MaxDepth == 0 ? DefaultMaxDepth : options.MaxDepth) - Utf8.CurrentDepth);
        Open((byte)'{');
        return Way.Whole;
    }

    /// <summary>Ends an object; false where its members must be written once more.</summary>
    public bool End(ref Way way)
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

        Utf8.WriteStartObject();
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
        _spareBuffer = _array;
        _array = null;
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

    /// <summary>Begins a list, or an object that <see cref="Start"/> does not know of.</summary>
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

    /// <summary>Ends what <see cref="Open"/> began.</summary>
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

    /// <summary>Puts a known text.</summary>
    internal void Value(JsonText text)
    {
        BeginValue();
        var length = text.CopyQuoted(_buffer.Slice(_length));
        EndValue(length >= 0, length);
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
            var target = _buffer.Slice(_length, text.Length + 2);
            target[0] = target[target.Length - 1] = (byte)'"';
            AsciiText.Copy(text.AsSpan(), target.Slice(1));
            _length += target.Length;
            _needsComma = true;
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

    private void TakeBuffer(int depthLeft)
    {
        _array = _spareBuffer ?? new byte[BufferLength];
        _spareBuffer = null;
        _buffer = _array;
        _length = 0;
        _depthLeft = depthLeft;
        _needsComma = false;
        HasGivenUp = false;
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
}
