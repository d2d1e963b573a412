namespace TypedResponses.Tests.Streaming;

/// <summary>A stream that gives no more bytes at once than it is told to: 3, 1, 7 and again 3, 1, 7.</summary>
internal sealed class ChunkedStream(byte[] bytes, params int[] lengths) : Stream
{
    private int _position;
    private int _reads;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A server reads asynchronously.");

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var length = Math.Min(lengths.Length == 0 ? int.MaxValue : lengths[_reads++ % lengths.Length], Math.Min(buffer.Length, bytes.Length - _position));
        bytes.AsSpan(_position, length).CopyTo(buffer.Span);
        _position += length;
        return new(length);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
