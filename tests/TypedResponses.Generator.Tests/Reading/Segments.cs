using System.Buffers;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Cuts bytes into a sequence of segments.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, Segments? previous)
    {
        Memory = memory;
        if (previous is not null)
        {
            previous.Next = this;
            RunningIndex = previous.RunningIndex + previous.Memory.Length;
        }
    }

    /// <summary>Segments of one length, the last one perhaps shorter.</summary>
    public static ReadOnlySequence<byte> Of(byte[] bytes, int length)
        => At(bytes, [.. Enumerable.Range(1, bytes.Length / length).Select(i => i * length).Where(cut => cut < bytes.Length)]);

    /// <summary>Segments that end at the given places, which ascend; equal ones make empty segments.</summary>
    public static ReadOnlySequence<byte> At(byte[] bytes, IReadOnlyList<int> cuts)
    {
        Segments? first = null, last = null;
        var start = 0;
        foreach (var end in cuts.Append(bytes.Length))
        {
            last = new Segments(bytes.AsMemory(start, end - start), last);
            first ??= last;
            start = end;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }
}
