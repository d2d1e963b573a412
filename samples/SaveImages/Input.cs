namespace SaveImages;

/// <summary>A source of JSON: a file or standard input.</summary>
internal sealed class Input
{
    private const int Large = 8 * 1024 * 1024;

    private readonly string _name;
    private readonly Func<Stream> _open;

    private Input(string name, Func<Stream> open)
    {
        _name = name;
        _open = open;
    }

    /// <summary>The response that comes with the sample.</summary>
    public static Input Bundled { get; } = File(Path.Combine(AppContext.BaseDirectory, "response.json"));

    public static Input StandardInput { get; } = new("standard input", Console.OpenStandardInput);

    public static Input File(string path) => new(path, () => System.IO.File.OpenRead(path));

    /// <summary>The name, for messages.</summary>
    public override string ToString() => _name;

    /// <summary>Reads everything, and tells how far it is while that takes a while.</summary>
    /// <exception cref="IOException">There is no such file, it cannot be read, or it is too large for one array.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync()
    {
        await using var stream = _open();
        long? length = stream.CanSeek ? stream.Length : null;
        // One byte more than is expected, so that the end is seen without growing the buffer.
        byte[] buffer = new byte[Math.Min((length ?? 64 * 1024) + 1, Array.MaxLength)];
        int count = 0;
        long told = 0;
        while (await stream.ReadAsync(buffer.AsMemory(count, Math.Min(Large, buffer.Length - count))) is var read and > 0)
        {
            count += read;
            if (count - told >= Large && count != length)
            {
                told = count;
                Tell(count, length);
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, Longer(buffer.Length));
            }
        }

        return buffer.AsMemory(0, count);
    }

    private static int Longer(int length) => length < Array.MaxLength
        ? (int)Math.Min(length * 2L, Array.MaxLength)
        : throw new IOException($"This sample reads up to {Array.MaxLength:N0} bytes, and there are more.");

    private void Tell(long count, long? length)
    {
        string total = length is null ? "" : $" of {length / 1e6:N0}";
        Console.Error.WriteLine($"{_name}: {count / 1e6:N0}{total} MB read…");
    }
}
