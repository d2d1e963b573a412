using System.Text;

namespace TypedResponses.Tests.Images;

/// <summary>The first bytes of real image files, and ways to make a result of them.</summary>
internal static class SampleImages
{
    public static readonly byte[] Png = Convert.FromHexString(
        "89504E470D0A1A0A0000000D4948445200000001000000010806000000" + "1F15C4890000000D49444154789C6360606060000000050001A5F645400000000049454E44AE426082");

    public static readonly byte[] Jpeg = Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFD9");

    public static readonly byte[] WebP = Convert.FromHexString("524946462400000057454250565038200C0000003001009D012A0100010002003425A4");

    public static readonly byte[] Gif = Convert.FromHexString("47494638396101000100800000000000FFFFFF21F90401000000002C00000000010001000002014400" + "3B");

    /// <summary>A result as it comes out of a JSON document, between the given characters.</summary>
    public static ImageResult FromJson(string betweenQuotes) => FromJson(Encoding.UTF8.GetBytes(betweenQuotes));

    public static ImageResult FromJson(ReadOnlySpan<byte> betweenQuotes) =>
        ImageResult.FromJson((byte[])[(byte)'"', .. betweenQuotes, (byte)'"'], betweenQuotes.Contains((byte)'\\'));

    /// <summary>Bytes without a pattern; the same for the same arguments.</summary>
    public static byte[] Noise(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A text broken into lines of 76 characters, as MIME does.</summary>
    public static string InLines(string text, string lineBreak = "\r\n") =>
        string.Concat(text.Chunk(76).Select(line => new string(line) + lineBreak));
}
