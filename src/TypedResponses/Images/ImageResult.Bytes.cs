using System.Buffers;
using System.Text;

namespace TypedResponses;

/// <content>The image's bytes.</content>
public sealed partial class ImageResult
{
    // A multiple of three, as the decoder asks for, that stays below the large object heap.
    private const int ChunkLength = 48 * 1024;

    /// <summary>The image's bytes, in a new array.</summary>
    /// <exception cref="InvalidOperationException">The result is a URL or no image.</exception>
    public byte[] ToArray()
    {
        if (PresumedByteCount(out var start) is > 0 and var count)
        {
            var image = NewArray(count);
            if (TryDecodeAtOnce(start, image))
            {
                return image;
            }
        }

        return Decode(ReadingOfBytes);
    }

    /// <summary>Writes the image's bytes to the start of a buffer.</summary>
    /// <param name="destination">The buffer; what it holds after <see langword="false"/> or an exception is undefined.</param>
    /// <param name="bytesWritten">The image's length, or 0 when the buffer is too short.</param>
    /// <returns><see langword="false"/> when the buffer is shorter than <see cref="ByteCount"/>.</returns>
    /// <exception cref="InvalidOperationException">The result is a URL or no image.</exception>
    public bool TryCopyTo(Span<byte> destination, out int bytesWritten)
    {
        if (PresumedByteCount(out var start) is > 0 and var count && count <= destination.Length && TryDecodeAtOnce(start, destination[..count]))
        {
            bytesWritten = count;
            return true;
        }

        var reading = ReadingOfBytes;
        if (reading.ByteCount > destination.Length)
        {
            bytesWritten = 0;
            return false;
        }

        bytesWritten = DecoderOf(reading).Read(destination[..reading.ByteCount]);
        return true;
    }

    /// <summary>Writes the image's bytes to a stream, decoding piece by piece.</summary>
    /// <param name="destination">The stream, which is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The result is a URL or no image; nothing was written.</exception>
    public void WriteTo(Stream destination)
    {
        ThrowIfNull(destination, nameof(destination));
        var decoder = DecoderOf(ReadingOfBytes);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            for (int count; (count = decoder.Read(buffer.AsSpan(0, ChunkLength))) > 0;)
            {
                destination.Write(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the image's bytes to a stream, decoding piece by piece.</summary>
    /// <param name="destination">The stream, which is neither flushed nor closed.</param>
    /// <param name="cancellationToken">Stops between two pieces, or within one if the stream can.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The result is a URL or no image; nothing was written.</exception>
    public Task WriteToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ThrowIfNull(destination, nameof(destination));
        return WritePiecesAsync(DecoderOf(ReadingOfBytes), destination, cancellationToken);
    }

    /// <summary>
    /// Saves the image as a file. The bytes go to a new file beside it, which takes the name only when it is complete: whatever happens,
    /// cancellation included, there is either the whole image under that name or what was there before.
    /// </summary>
    /// <param name="path">The file, which is replaced if it exists. Its directory has to exist. <see cref="FileExtension"/> is not added.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="InvalidOperationException">The result is a URL or no image; no file was touched.</exception>
    /// <exception cref="IOException">The file cannot be written; the directory may be missing.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ThrowIfNull(path, nameof(path));
        return ImageFile.SaveAsync(Path.GetFullPath(path), DecoderOf(ReadingOfBytes), WritePiecesAsync, cancellationToken);
    }

    /// <summary>
    /// The image as a <c>data:</c> URI: the <see cref="Text"/> itself if it is one, otherwise one with the base64, free of white space, and
    /// <see cref="MediaType"/> (<c>application/octet-stream</c> where that is not known).
    /// </summary>
    /// <exception cref="InvalidOperationException">The result is a URL or no image.</exception>
    public string ToDataUri()
    {
        if (ReadingOfBytes.Kind is ImageResultKind.DataUri)
        {
            return Text;
        }

        var prefix = "data:" + (MediaType ?? "application/octet-stream") + ";base64,";
        var base64 = Utf8Text.Span;
        var buffer = ArrayPool<byte>.Shared.Rent(prefix.Length + base64.Length);
        try
        {
            var start = Encoding.ASCII.GetBytes(prefix, 0, prefix.Length, buffer, 0);
            var length = Base64Text.CopyWithoutWhiteSpace(base64, buffer.AsSpan(start));
            return Encoding.ASCII.GetString(buffer, 0, start + length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// How many bytes the text very likely stands for, when nobody has looked yet, otherwise 0: decoding then proves it, and spares the pass that
    /// checks the text.
    /// </summary>
    private int PresumedByteCount(out int start)
    {
        start = 0;
        return _derived?.Reading is null && _jsonForm is not JsonForm.Image ? ImageReading.PresumedByteCount(Utf8Text.Span, out start, out _) : 0;
    }

    private bool TryDecodeAtOnce(int start, Span<byte> destination) =>
        _isAsPresumed = Base64Text.TryDecode(Utf8Text.Span[start..], destination);

    private ImageDecoder DecoderOf(ImageReading reading) =>
        _jsonForm is JsonForm.Image ? new ImageDecoder(_json, ImageEncoding.None) : reading.DecoderOf(Utf8Text);

    private byte[] Decode(ImageReading reading)
    {
        var image = NewArray(reading.ByteCount);
        DecoderOf(reading).Read(image);
        return image;
    }

    private static async Task<long> WritePiecesAsync(ImageDecoder decoder, Stream destination, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var total = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            for (int count; (count = decoder.Read(buffer.AsSpan(0, ChunkLength))) > 0; total += count)
            {
#if NET
                await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
#else
                await destination.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
#endif
                cancellationToken.ThrowIfCancellationRequested();
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] NewArray(int length) =>
#if NET
        GC.AllocateUninitializedArray<byte>(length);
#else
        new byte[length];
#endif

    private static void ThrowIfNull(object? argument, string name)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
