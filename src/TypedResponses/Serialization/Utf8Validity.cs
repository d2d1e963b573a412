#if !NET
using System.Text;
#endif

namespace TypedResponses.Serialization;

internal static class Utf8Validity
{
#if NET
    public static bool IsValid(ReadOnlySpan<byte> text) => System.Text.Unicode.Utf8.IsValid(text);
#else
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        foreach (var unit in text)
        {
            if (unit >= 0x80)
            {
                return IsValid(text.ToArray());
            }
        }

        return true;
    }

    private static bool IsValid(byte[] text)
    {
        try
        {
            Strict.GetCharCount(text);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
#endif
}
