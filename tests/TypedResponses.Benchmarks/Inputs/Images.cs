using System.Security.Cryptography;

namespace TypedResponses.Benchmarks.Inputs;

/// <summary>Images of any size: a PNG's first bytes, then bytes without a pattern, as compressed pixels are. The same in every run.</summary>
internal static class Images
{
    public const int Small = 21;

    public const int TwoMegabytes = 2 * 1024 * 1024;

    public const int EightMegabytes = 8 * 1024 * 1024;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(int length)
    {
        var image = new byte[length];
        new Random(length).NextBytes(image);
        Signature.CopyTo(image);
        return image;
    }

    /// <summary>A text by which to tell whether two contenders have the same image.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> image) => $"{image.Length} bytes, {Convert.ToHexString(SHA256.HashData(image))[..12]}";
}
