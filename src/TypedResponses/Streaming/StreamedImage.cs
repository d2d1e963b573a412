using System.Buffers;
using System.Globalization;

namespace TypedResponses;

/// <summary>
/// An image in JSON that is still being read. Its bytes can be taken once, until the next <see cref="ResponseImageReader.ReadNextAsync"/>; the
/// other members stay.
/// </summary>
public sealed class StreamedImage
{
    // A multiple of three, as the decoder asks for.
    private const int ChunkLength = 24 * 1024;

    private readonly ResponseImageReader _reader;
    private readonly FoundImage _found;
    private string? _replacement;
    private bool _isTaken;

    internal StreamedImage(ResponseImageReader reader, int index, FoundImage found)
    {
        _reader = reader;
        _found = found;
        Index = index;
    }

    /// <summary>The image's number in the JSON: 0 for the first.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the JSON, such as <c>$.output[2].result</c>.</summary>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    public string Path => _reader.PathOf(_found);

    /// <summary>
    /// What the text holds. Of a text longer than 4 KB that begins as base64 the end is not known yet: where it turns out to be something else,
    /// taking the bytes fails.
    /// </summary>
    public ImageResultKind Kind => _found.Kind;

    /// <summary>Whether there are bytes to take; otherwise the text is a URL, or no image.</summary>
    public bool HasBytes => Kind is ImageResultKind.Base64 or ImageResultKind.DataUri;

    /// <inheritdoc cref="ImageResult.MediaType"/>
    public string? MediaType => _found.MediaType;

    /// <inheritdoc cref="ImageResult.FileExtension"/>
    public string FileExtension => ImageFormat.FileExtensionOf(MediaType);

    /// <inheritdoc cref="ImageResult.Url"/>
    public Uri? Url => _found.Url;

    /// <summary>
    /// The text that <see cref="ResponseImageReader.Json"/> has in the image's place, such as the URL under which you stored it. Unless you set
    /// one, it is <c>image 0</c>, with the image's <see cref="Index"/>, for an image that <see cref="HasBytes"/>; any other text stays as it
    /// came. To be set before the next <see cref="ResponseImageReader.ReadNextAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The text is <see langword="null"/> or empty.</exception>
    /// <exception cref="InvalidOperationException">The reader has moved on.</exception>
    public string? Replacement
    {
        get => _replacement ?? (HasBytes ? "image " + Index.ToString(CultureInfo.InvariantCulture) : null);
        set
        {
            _reader.CheckIsCurrent(this);
            _replacement = string.IsNullOrEmpty(value) ? throw new ArgumentException("A replacement has at least one character.", nameof(value)) : value;
        }
    }

    internal FoundImage Found => _found;

    /// <summary>
    /// The text of another member of the image's object, such as <c>id</c>, <c>status</c> or <c>item_id</c>, if it comes before the image;
    /// <see langword="null"/> if it comes later, is not there, or is no text. All of them are in <see cref="ResponseImageReader.Json"/> at the end.
    /// </summary>
    /// <param name="member">The member's name in the JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    public string? FindMember(string member) => _reader.FindMember(_found, member ?? throw new ArgumentNullException(nameof(member)));

    /// <summary>Writes the image's bytes to a stream, as they are read.</summary>
    /// <param name="destination">The stream, which is neither flushed nor closed. After an exception it holds a part of the image.</param>
    /// <param name="cancellationToken">Stops the reading and writing.</param>
    /// <returns>How many bytes they are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// The text is a URL or no image; or the bytes were taken already, or the reader has moved on.
    /// </exception>
    /// <exception cref="InvalidDataException">A long text that began as base64 turned out to be something else. The reader can go on.</exception>
    /// <exception cref="JsonException">The JSON is malformed or cut off.</exception>
    public Task<long> WriteToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        if (destination is null)
        {
            throw new ArgumentNullException(nameof(destination));
        }

        return Take(cancellationToken) is { } text
            ? WritePiecesAsync(text, destination, cancellationToken)
            : WriteWholeAsync(_found.Whole!, destination, cancellationToken);
    }

    /// <summary>
    /// Saves the image as a file, as it is read. The bytes go to a new file beside it, which takes the name only when it is complete: whatever
    /// happens, there is either the whole image under that name or what was there before.
    /// </summary>
    /// <param name="path">The file, which is replaced if it exists. Its directory has to exist. <see cref="FileExtension"/> is not added.</param>
    /// <param name="cancellationToken">Stops the reading and writing; nothing is left behind.</param>
    /// <returns>How many bytes they are.</returns>
    /// <inheritdoc cref="WriteToAsync" path="/exception"/>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">The file cannot be written, or the JSON not read.</exception>
    public Task<long> SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        var fullPath = System.IO.Path.GetFullPath(path);
        return Take(cancellationToken) is { } text
            ? ImageFile.SaveAsync(fullPath, text, WritePiecesAsync, cancellationToken)
            : ImageFile.SaveAsync(fullPath, _found.Whole!, WriteWholeAsync, cancellationToken);
    }

    /// <summary>Says what the image is, never what is in it.</summary>
    public override string ToString() => Kind switch
    {
        ImageResultKind.Url => "URL",
        ImageResultKind.Invalid => "not an image",
        _ => MediaType ?? "unknown format",
    };

    private ImageText? Take(CancellationToken cancellationToken)
    {
        _reader.CheckIsCurrent(this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_found.Whole is { } whole)
        {
            // Throws where there are none.
            _ = whole.ByteCount;
        }

        if (_isTaken)
        {
            throw new InvalidOperationException("The image's bytes were taken already: they are read from the stream, once.");
        }

        _isTaken = true;
        return _found.Text;
    }

    private static async Task<long> WriteWholeAsync(ImageResult image, Stream destination, CancellationToken cancellationToken)
    {
        await image.WriteToAsync(destination, cancellationToken).ConfigureAwait(false);
        return image.ByteCount;
    }

    private static async Task<long> WritePiecesAsync(ImageText text, Stream destination, CancellationToken cancellationToken)
    {
        var total = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            while (true)
            {
                var count = text.Decode(buffer.AsSpan(0, ChunkLength));
                if (count > 0)
                {
#if NET
                    await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
#else
                    await destination.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
#endif
                    total += count;
                }
                else if (text.HasEnded)
                {
                    return total;
                }
                else
                {
                    text.Add(await text.ReadAsync(cancellationToken).ConfigureAwait(false));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
