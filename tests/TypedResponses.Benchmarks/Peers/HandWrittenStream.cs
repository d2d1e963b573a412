using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>An image out of a stream by hand, for JSON without escapes, blanks and surprises: two buffers and no more.</summary>
internal static class HandWrittenStream
{
    private const int TextLength = 32 * 1024;

    public static void Copy(Stream json, Stream destination)
    {
        var text = ArrayPool<byte>.Shared.Rent(TextLength);
        var image = ArrayPool<byte>.Shared.Rent(TextLength);
        var length = json.ReadAtLeast(text, 128, throwOnEndOfStream: false);
        var marker = "\"result\":\""u8;
        var start = text.AsSpan(0, length).IndexOf(marker) + marker.Length;
        while (true)
        {
            var base64 = text.AsSpan(start, length - start);
            var end = base64.IndexOf((byte)'"');
            var whole = end >= 0 ? end : base64.Length & ~3;
            if (Base64.DecodeFromUtf8(base64[..whole], image, out _, out var written, isFinalBlock: end >= 0) is not OperationStatus.Done)
            {
                throw new JsonException();
            }

            destination.Write(image, 0, written);
            if (end >= 0)
            {
                break;
            }

            var rest = base64.Length - whole;
            base64[whole..].CopyTo(text);
            length = rest + json.Read(text, rest, text.Length - rest);
            start = 0;
        }

        ArrayPool<byte>.Shared.Return(text);
        ArrayPool<byte>.Shared.Return(image);
    }
}
