#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace TypedResponses.Serialization;

/// <summary>Looks for the end of a JSON string, as fast as the bytes come from memory.</summary>
internal static class JsonTextScan
{
    /// <summary>
    /// Where the text that begins at <paramref name="start"/> ends: at a quote, a backslash or a control character, or at the end of
    /// <paramref name="json"/>.
    /// </summary>
    /// <param name="json">The JSON.</param>
    /// <param name="start">The place behind the opening quote, at most the JSON's length.</param>
    /// <param name="isAscii">Whether all before the end is ASCII.</param>
#if NET
    public static int EndOf(ReadOnlySpan<byte> json, int start, out bool isAscii)
    {
        var units = 0U;
        var i = start;
        ref var first = ref MemoryMarshal.GetReference(json);
        for (; i <= json.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            if (i - start == LongText)
            {
                i = SkipLong(json, i, ref units);
                if (i > json.Length - Vector128<byte>.Count)
                {
                    break;
                }
            }

            var text = Vector128.LoadUnsafe(ref first, (nuint)i);
            var ends = Ends(text);
            if (ends != 0)
            {
                return i + First(ends, text, units, out isAscii);
            }

            units |= text.ExtractMostSignificantBits();
        }

        return json.Length < Vector128<byte>.Count ? EndOfShort(json, i, out isAscii) : EndOfRest(json, i, units, out isAscii);
    }

    private const int LongText = 4 * 32;

    /// <summary>With this bit turned over, a quote stands right behind the control characters: so one comparison finds both.</summary>
    private const byte Flip = '"' ^ LastFlipped;

    /// <summary>The last one then.</summary>
    private const byte LastFlipped = 0x20;

    /// <summary>Goes on in large steps up to the one that a text ends in.</summary>
    private static int SkipLong(ReadOnlySpan<byte> json, int i, ref uint units)
        => Vector512.IsHardwareAccelerated ? SkipBy512(json, i, ref units) : SkipBy256(json, i, ref units);

    private static int SkipBy256(ReadOnlySpan<byte> json, int i, ref uint units)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        var all = Vector256<byte>.Zero;
        for (; i <= json.Length - LongText; i += LongText)
        {
            var a = Vector256.LoadUnsafe(ref first, (nuint)i);
            var b = Vector256.LoadUnsafe(ref first, (nuint)i + 32);
            var c = Vector256.LoadUnsafe(ref first, (nuint)i + 64);
            var d = Vector256.LoadUnsafe(ref first, (nuint)i + 96);
            var escape = Vector256.Create((byte)'\\');
            var flip = Vector256.Create(Flip);
            var escapes = Vector256.Min(Vector256.Min(a ^ escape, b ^ escape), Vector256.Min(c ^ escape, d ^ escape));
            var others = Vector256.Min(Vector256.Min(a ^ flip, b ^ flip), Vector256.Min(c ^ flip, d ^ flip));
            if (Vector256.EqualsAny(Vector256.Min(escapes, Vector256.Max(others, Vector256.Create(LastFlipped)) ^ Vector256.Create(LastFlipped)), Vector256<byte>.Zero))
            {
                break;
            }

            all |= (a | b) | (c | d);
        }

        units |= all.ExtractMostSignificantBits();
        return i;
    }

    private static int SkipBy512(ReadOnlySpan<byte> json, int i, ref uint units)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        var all = Vector512<byte>.Zero;
        for (; i <= json.Length - (2 * LongText); i += 2 * LongText)
        {
            var a = Vector512.LoadUnsafe(ref first, (nuint)i);
            var b = Vector512.LoadUnsafe(ref first, (nuint)i + 64);
            var c = Vector512.LoadUnsafe(ref first, (nuint)i + 128);
            var d = Vector512.LoadUnsafe(ref first, (nuint)i + 192);
            var escape = Vector512.Create((byte)'\\');
            var flip = Vector512.Create(Flip);
            var escapes = Vector512.Min(Vector512.Min(a ^ escape, b ^ escape), Vector512.Min(c ^ escape, d ^ escape));
            var others = Vector512.Min(Vector512.Min(a ^ flip, b ^ flip), Vector512.Min(c ^ flip, d ^ flip));
            if (Vector512.EqualsAny(Vector512.Min(escapes, Vector512.Max(others, Vector512.Create(LastFlipped)) ^ Vector512.Create(LastFlipped)), Vector512<byte>.Zero))
            {
                break;
            }

            all |= (a | b) | (c | d);
        }

        units |= all.ExtractMostSignificantBits() != 0 ? 1U : 0;
        return i;
    }

    /// <summary>Looks at the last 16 bytes once more, of which fewer are left.</summary>
    private static int EndOfRest(ReadOnlySpan<byte> json, int i, uint units, out bool isAscii)
    {
        var start = json.Length - Vector128<byte>.Count;
        var text = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)start);
        var rest = ~0U << (i - start);
        var ends = Ends(text) & rest;
        if (ends != 0)
        {
            isAscii = (units | (text.ExtractMostSignificantBits() & rest & UpTo(ends))) == 0;
            return start + BitOperations.TrailingZeroCount(ends);
        }

        isAscii = (units | (text.ExtractMostSignificantBits() & rest)) == 0;
        return json.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int First(uint ends, Vector128<byte> text, uint units, out bool isAscii)
    {
        isAscii = (units | (text.ExtractMostSignificantBits() & UpTo(ends))) == 0;
        return BitOperations.TrailingZeroCount(ends);
    }

    private static uint UpTo(uint ends) => ends ^ (ends - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Ends(Vector128<byte> text) => (Vector128.Equals(text, Vector128.Create((byte)'"'))
        | Vector128.Equals(text, Vector128.Create((byte)'\\'))
        | Vector128.Equals(Vector128.Min(text, Vector128.Create((byte)0x1F)), text)).ExtractMostSignificantBits();
#else
    public static int EndOf(ReadOnlySpan<byte> json, int start, out bool isAscii) => EndOfShort(json, start, out isAscii);
#endif

    private static int EndOfShort(ReadOnlySpan<byte> json, int start, out bool isAscii)
    {
        var units = 0;
        var i = start;
        for (; i < json.Length && json[i] >= ' ' && json[i] is not ((byte)'"' or (byte)'\\'); i++)
        {
            units |= json[i];
        }

        isAscii = units < 0x80;
        return i;
    }
}
