using System.Security.Cryptography;

namespace TypedResponses.Benchmarks.Inputs;

/// <summary>Takes bytes and forgets them; tells afterwards how many they were and, where asked, which.</summary>
internal sealed class Sink : Stream
{
    private IncrementalHash? _hash;
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>A text by which to tell whether two contenders wrote the same.</summary>
    public string FingerprintOf(Action write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        (_hash, _length) = (hash, 0);
        write();
        _hash = null;
        return $"{_length} bytes, {Convert.ToHexString(hash.GetCurrentHash())[..12]}";
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash?.AppendData(buffer);
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return default;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
