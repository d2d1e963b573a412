using System.Text;

namespace TypedResponses.Benchmarks.Inputs;

/// <summary>A call as a stream, whose image is one block again and again: as long as wanted, and nowhere in memory.</summary>
internal sealed class EndlessImage(int blocks) : Stream
{
    /// <summary>The bytes of one block; a multiple of three, so that the base64 of blocks has no padding between them.</summary>
    public const int BlockLength = 36 * 1024;

    public static readonly byte[] Block = Images.Of(BlockLength);

    private static readonly byte[] BlockText = Encoding.UTF8.GetBytes(Convert.ToBase64String(Block));
    private static readonly byte[] Head = """{"id":"ig_0f3a9c","type":"image_generation_call","status":"completed","result":" """.TrimEnd()
        .Select(c => (byte)c)
        .ToArray();
    private static readonly byte[] Tail = "\"}"u8.ToArray();

    private int _part;
    private int _offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => Head.Length + ((long)blocks * BlockText.Length) + Tail.Length;

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_part == blocks + 2)
        {
            return 0;
        }

        var part = _part == 0 ? Head : _part <= blocks ? BlockText : Tail;
        var count = Math.Min(buffer.Length, part.Length - _offset);
        part.AsSpan(_offset, count).CopyTo(buffer);
        _offset += count;
        if (_offset == part.Length)
        {
            (_part, _offset) = (_part + 1, 0);
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
