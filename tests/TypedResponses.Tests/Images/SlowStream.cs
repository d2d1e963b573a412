namespace TypedResponses.Tests.Images;

/// <summary>A stream that takes its time over every write, and after so many bytes does what it is told.</summary>
internal sealed class SlowStream(long limit = long.MaxValue, Action? atLimit = null) : MemoryStream
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        await base.WriteAsync(buffer, CancellationToken.None);
        if (Length >= limit)
        {
            atLimit?.Invoke();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
