using System.Text;

namespace TypedResponses;

internal static class EncodingExtensions
{
    public static string GetString(this Encoding encoding, ReadOnlyMemory<byte> bytes) => encoding.GetString(bytes.Span);

#if !NET
    public static string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());
#endif
}
