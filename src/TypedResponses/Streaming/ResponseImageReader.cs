namespace TypedResponses;

/// <summary>
/// Reads JSON from a stream and hands out its images one by one, each decoded while it is read: an image of any size needs no more memory
/// than a small one. What is left, the JSON without the images, can be parsed afterwards.
/// </summary>
/// <remarks>
/// <para>
/// It reads a response, a single item or the data of a single stream event. An image is a non-empty text that is the member <c>result</c> or
/// <c>partial_image_b64</c> of an object, at any depth, unless the object's <c>type</c>, where it comes first, says that the object has nothing
/// to do with image generation.
/// </para>
/// <para>A reader is for one thread at a time. Not disposing it costs its buffer, nothing else.</para>
/// <example>
/// <code>
/// using var reader = new ResponseImageReader(await http.GetStreamAsync(url));
/// while (await reader.ReadNextAsync() is { } image)
/// {
///     if (image.HasBytes)
///     {
///         await image.SaveAsync($"picture{image.Index}{image.FileExtension}");
///     }
/// }
///
/// var response = ResponsesNonStreamingResponse.Parse(reader.Json);
/// </code>
/// </example>
/// </remarks>
public sealed class ResponseImageReader : IDisposable
{
    private readonly JsonBuffer _buffer;
    private readonly ImageFinder _finder;
    private StreamedImage? _current;
    private int _count;
    private bool _isDisposed;

    /// <summary>Makes a reader that begins where the stream stands.</summary>
    /// <param name="json">UTF-8 JSON. It is read up to its end and left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public ResponseImageReader(Stream json)
    {
        _buffer = new JsonBuffer(json ?? throw new ArgumentNullException(nameof(json)));
        _finder = new ImageFinder(_buffer);
    }

    /// <summary>
    /// The JSON with each image's text replaced by <see cref="StreamedImage.Replacement"/>, once <see cref="ReadNextAsync"/> has returned
    /// <see langword="null"/>. The memory is the reader's: use it, or <c>Parse</c> it, which copies what it keeps, before disposing the reader.
    /// </summary>
    /// <exception cref="InvalidOperationException">The JSON is not read to its end.</exception>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    public ReadOnlySpan<byte> Json
    {
        get
        {
            ThrowIfDisposed();
            return _finder.HasEnded
                ? _buffer.Span(0)
                : throw new InvalidOperationException("The JSON is there when ReadNextAsync has returned null.");
        }
    }

    /// <summary>Reads on to the next image. What nobody took of the last one is skipped.</summary>
    /// <param name="cancellationToken">Stops the reading; it can be taken up again.</param>
    /// <returns>The image, or <see langword="null"/> at the end of the JSON.</returns>
    /// <exception cref="JsonException">The JSON is malformed, cut off, or deeper than 64 levels.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    public async ValueTask<StreamedImage?> ReadNextAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (_current is { } last)
        {
            while (last.Found.Text is { } text && !text.Skip())
            {
                text.Add(await text.ReadAsync(cancellationToken).ConfigureAwait(false));
            }

            MoveBehind(last);
        }

        FoundImage? found;
        while ((found = _finder.Find()) is null && !_finder.HasEnded)
        {
            _buffer.Add(await _buffer.ReadAsync(leastRoom: 1, cancellationToken).ConfigureAwait(false));
        }

        return _current = found is null ? null : new StreamedImage(this, _count++, found);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _buffer.Dispose();
    }

    /// <summary>Checks that an image is the one that was read last.</summary>
    internal void CheckIsCurrent(StreamedImage image)
    {
        ThrowIfDisposed();
        if (image != _current)
        {
            throw new InvalidOperationException("The reader has moved on: take an image's bytes before the next ReadNextAsync.");
        }
    }

    internal string PathOf(FoundImage image)
    {
        ThrowIfDisposed();
        return _finder.PathOf(image);
    }

    internal string? FindMember(FoundImage image, string member)
    {
        ThrowIfDisposed();
        return _finder.FindMember(image, member);
    }

    private void MoveBehind(StreamedImage image)
    {
        var replacement = image.Replacement is { } text ? Quote(JsonEncodedText.Encode(text)) : [];
        _finder.MoveBehind(image.Found.TextStart, image.Found.Text?.End ?? image.Found.TextEnd, replacement);
        _current = null;
    }

    private static byte[] Quote(JsonEncodedText text) => [(byte)'"', .. text.EncodedUtf8Bytes, (byte)'"'];

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException(nameof(ResponseImageReader));
        }
    }
}
