using System.Buffers;

namespace TypedResponses;

/// <summary>Bytes read from a stream, in an array of the shared pool.</summary>
internal sealed class JsonBuffer(Stream source) : IDisposable
{
    private const int FirstLength = 32 * 1024;

    private byte[] _bytes = [];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>How many bytes more the stream had than there are.</summary>
    public long Removed { get; private set; }

    /// <summary>Whether the stream has ended.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The bytes between two positions.</summary>
    public ReadOnlyMemory<byte> Memory(int start, int end) => _bytes.AsMemory(start, end - start);

    /// <summary>The bytes between two positions.</summary>
    public ReadOnlySpan<byte> Span(int start, int end) => _bytes.AsSpan(start, end - start);

    /// <summary>The bytes from a position on.</summary>
    public ReadOnlySpan<byte> Span(int start) => Span(start, Length);

    /// <summary>Makes room and starts to read more.</summary>
    /// <returns>What has to be awaited and then given to <see cref="Add"/>.</returns>
    public ValueTask<int> ReadAsync(int leastRoom, CancellationToken cancellationToken)
    {
        MakeRoom(leastRoom);
#if NET
        return source.ReadAsync(_bytes.AsMemory(Length), cancellationToken);
#else
        return new ValueTask<int>(source.ReadAsync(_bytes, Length, _bytes.Length - Length, cancellationToken));
#endif
    }

    /// <summary>Counts the bytes that were read; none means that the stream has ended.</summary>
    public void Add(int count)
    {
        Length += count;
        HasEnded = count == 0;
    }

    /// <summary>Puts bytes in the place of those between two positions.</summary>
    public void Replace(int start, int end, ReadOnlySpan<byte> bytes)
    {
        var growth = bytes.Length - (end - start);
        MakeRoom(growth);
        _bytes.AsSpan(end, Length - end).CopyTo(_bytes.AsSpan(end + growth));
        bytes.CopyTo(_bytes.AsSpan(start));
        Length += growth;
        Removed -= growth;
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        (_bytes, Length) = ([], 0);
    }

    private void MakeRoom(int leastRoom)
    {
        if (_bytes.Length - Length >= leastRoom)
        {
            return;
        }

        var doubled = (int)Math.Min(_bytes.Length * 2L, int.MaxValue / 2);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(checked(Length + leastRoom), doubled), FirstLength));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
