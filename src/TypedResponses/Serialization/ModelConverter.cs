using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedResponses.Serialization;

/// <summary>
/// The JSON of one generated model: what its <c>Parse</c>, <c>ToJson</c> and <c>JsonTypeInfo</c> call, and what <see cref="JsonSerializer"/> uses.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelConverter<T> : JsonConverter<T>
    where T : class
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonWriterOptions WriterOptions = new() { MaxDepth = int.MaxValue, SkipValidation = true };

    private JsonTypeInfo<T>? _typeInfo;

    /// <summary>The name of the model's schema, for messages.</summary>
    protected abstract string Schema { get; }

    /// <summary>The contract of <typeparamref name="T"/> for <see cref="JsonSerializer"/>, without reflection.</summary>
    public JsonTypeInfo<T> TypeInfo => _typeInfo ??= new ModelTypeInfoResolver<T>(this).TypeInfo;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the model that comes next.</summary>
    protected abstract T ReadModel(ref ModelReader reader);

    /// <summary>Writes the model.</summary>
    protected abstract void WriteModel(ref ModelWriter writer, T value);

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadHere(ref reader, default);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var target = new ModelWriter(writer);
        WriteModel(ref target, value);
    }

    /// <summary>Reads UTF-8 JSON; an image's text is copied out of it.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not a <typeparamref name="T"/>.</exception>
    public T Parse(ReadOnlySpan<byte> utf8Json, JsonReaderOptions options)
    {
        return ReadAll(utf8Json.StartsWith(ByteOrderMark) ? utf8Json.Slice(ByteOrderMark.Length) : utf8Json, default, options);
    }

    /// <summary>Reads UTF-8 JSON; an image's text stays a slice of <paramref name="utf8Json"/>.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not a <typeparamref name="T"/>.</exception>
    public T Parse(ReadOnlyMemory<byte> utf8Json, JsonReaderOptions options)
    {
        var json = utf8Json.Span;
        return json.StartsWith(ByteOrderMark)
            ? ReadAll(json.Slice(ByteOrderMark.Length), utf8Json.Slice(ByteOrderMark.Length), options)
            : ReadAll(json, utf8Json, options);
    }

    /// <summary>Reads UTF-8 JSON in any number of segments.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not a <typeparamref name="T"/>.</exception>
    public T Parse(ReadOnlySequence<byte> utf8Json, JsonReaderOptions options)
    {
        if (utf8Json.IsSingleSegment)
        {
            return Parse(utf8Json.First, options);
        }

        var reader = new Utf8JsonReader(WithoutByteOrderMark(utf8Json), options.WithoutComments());
        return ReadAll(ref reader, default);
    }

    /// <summary>Reads JSON text.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not a <typeparamref name="T"/>.</exception>
    public T Parse(string json, JsonReaderOptions options)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        byte[] utf8;
        try
        {
            utf8 = StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException error)
        {
            throw new JsonException($"{Schema}: the text has half of a surrogate pair at character {error.Index}.", "$", null, null);
        }

        return Parse((ReadOnlyMemory<byte>)utf8, options);
    }

    /// <summary>Reads UTF-8 JSON; false where it is malformed or is not a <typeparamref name="T"/>.</summary>
    public bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, JsonReaderOptions options)
    {
        try
        {
            value = Parse(utf8Json, options);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>Reads UTF-8 JSON; false where it is malformed or is not a <typeparamref name="T"/>.</summary>
    public bool TryParse(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out T? value, JsonReaderOptions options)
    {
        try
        {
            value = Parse(utf8Json, options);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>Reads UTF-8 JSON; false where it is malformed or is not a <typeparamref name="T"/>.</summary>
    public bool TryParse(ReadOnlySequence<byte> utf8Json, [NotNullWhen(true)] out T? value, JsonReaderOptions options)
    {
        try
        {
            value = Parse(utf8Json, options);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>Reads JSON text; false where it is null, malformed or not a <typeparamref name="T"/>.</summary>
    public bool TryParse(string? json, [NotNullWhen(true)] out T? value, JsonReaderOptions options)
    {
        try
        {
            value = json is null ? null : Parse(json, options);
        }
        catch (JsonException)
        {
            value = null;
        }

        return value is not null;
    }

    /// <summary>The model as JSON text.</summary>
    public string ToJson(T value)
    {
        var plain = ModelWriter.ToBuffer();
        WriteModel(ref plain, value);
        if (plain.TryFinish(out var json))
        {
            return Encoding.UTF8.GetString(json);
        }

        using var utf8 = Write(value);
        return Encoding.UTF8.GetString(utf8.GetBuffer(), 0, (int)utf8.Length);
    }

    /// <summary>The model as UTF-8 JSON.</summary>
    public byte[] ToUtf8Json(T value)
    {
        var plain = ModelWriter.ToBuffer();
        WriteModel(ref plain, value);
        if (plain.TryFinish(out var json))
        {
            return json.ToArray();
        }

        using var utf8 = Write(value);
        return utf8.ToArray();
    }

    private MemoryStream Write(T value)
    {
        var utf8 = new MemoryStream();
        using var writer = new Utf8JsonWriter(utf8, WriterOptions);
        var target = new ModelWriter(writer);
        WriteModel(ref target, value);
        return utf8;
    }

    private T ReadAll(ReadOnlySpan<byte> json, ReadOnlyMemory<byte> memory, JsonReaderOptions options)
    {
        if (options.CommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas && TryReadPlain(json, memory, options, out var value))
        {
            return value;
        }

        var reader = new Utf8JsonReader(json, options.WithoutComments());
        return ReadAll(ref reader, memory);
    }

    /// <summary>Reads JSON that is as expected; false where a reader must look at it, be it only to say what is wrong.</summary>
    private bool TryReadPlain(ReadOnlySpan<byte> json, ReadOnlyMemory<byte> memory, JsonReaderOptions options, [NotNullWhen(true)] out T? value)
    {
        const int DefaultMaxDepth = 64;
        var reader = new ModelReader(json, memory, options.MaxDepth == 0 ? DefaultMaxDepth : options.MaxDepth);
        try
        {
            value = ReadModel(ref reader);
            return reader.IsAtEnd;
        }
        catch (Exception error) when (error is ModelReadException or JsonException)
        {
            value = null;
            return false;
        }
    }

    private T ReadAll(ref Utf8JsonReader reader, ReadOnlyMemory<byte> memory)
    {
        try
        {
            reader.Read();
        }
        catch (JsonException error)
        {
            throw Malformed(error, "$", isNested: false);
        }

        var value = ReadHere(ref reader, memory);
        try
        {
            // Anything but white space after the value is an error that the reader itself finds.
            reader.Read();
        }
        catch (JsonException error)
        {
            throw Malformed(error, "$", isNested: false);
        }

        return value;
    }

    private T ReadHere(ref Utf8JsonReader reader, ReadOnlyMemory<byte> memory)
    {
        var models = new ModelReader(reader, memory);
        try
        {
            var value = ReadModel(ref models);
            reader = models.Utf8;
            return value;
        }
        catch (ModelReadException error)
        {
            return ReadAgain(ref reader, ref models, error);
        }
        catch (JsonException error) when (error.Path is null)
        {
            throw MalformedHere(ref reader, ref models, error);
        }
    }

    /// <summary>Reads once more what does not fit, without duplicate members. Not inlined: room for more readers costs all reading.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private T ReadAgain(ref Utf8JsonReader reader, ref ModelReader models, ModelReadException error)
    {
        var start = reader;
        var isNested = start.CurrentDepth > 0;
        if (JsonDuplicates.Removed(start) is { } json)
        {
            reader.TrySkip();
            return ReadRewritten(json, start.CurrentState.Options, isNested);
        }

        reader = models.Utf8;
        throw Misfit(error, JsonPath.Of(start, reader.TokenStartIndex, error.Member), JsonPosition.Of(reader), isNested);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonException MalformedHere(ref Utf8JsonReader reader, ref ModelReader models, JsonException error)
    {
        var start = reader;
        reader = models.Utf8;
        return Malformed(error, JsonPath.Of(start, long.MaxValue, null), start.CurrentDepth > 0);
    }

    /// <summary>Reads JSON from which duplicate members were removed.</summary>
    private T ReadRewritten(byte[] json, JsonReaderOptions options, bool isNested)
    {
        var start = new Utf8JsonReader(json, options);
        start.Read();
        var models = new ModelReader(start, json);
        try
        {
            return ReadModel(ref models);
        }
        catch (ModelReadException error)
        {
            // A place in the rewritten JSON is no place in what the caller has.
            throw Misfit(error, JsonPath.Of(start, models.Utf8.TokenStartIndex, error.Member), position: default, isNested);
        }
    }

    private static JsonException Misfit(ModelReadException error, string path, JsonPosition position, bool isNested) => isNested
        ? new NestedReadException(error.Message, path)
        : new JsonException($"{error.Message}. Path: {path}.", path, position.Line, position.Byte);

    /// <remarks>The reader's own message can quote the text, so it is not passed on.</remarks>
    private JsonException Malformed(JsonException error, string path, bool isNested)
    {
        var place = error.LineNumber is { } line ? $" at line {line + 1}, byte {error.BytePositionInLine + 1}" : "";
        var problem = $"{Schema}: the JSON is malformed, cut off, too deep or has a comment{place}";
        return isNested
            ? new NestedReadException(problem, path)
            : new JsonException($"{problem}. Path: {path}.", path, error.LineNumber, error.BytePositionInLine);
    }

    private static ReadOnlySequence<byte> WithoutByteOrderMark(ReadOnlySequence<byte> utf8Json)
    {
        if (utf8Json.Length < ByteOrderMark.Length)
        {
            return utf8Json;
        }

        Span<byte> start = stackalloc byte[3];
        utf8Json.Slice(0, start.Length).CopyTo(start);
        return start.SequenceEqual(ByteOrderMark) ? utf8Json.Slice(start.Length) : utf8Json;
    }
}
