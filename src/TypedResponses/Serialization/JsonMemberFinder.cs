#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TypedResponses.Serialization;

/// <summary>
/// Finds a member of an object that has others before it, without looking at these one by one: 64 bytes are reduced to bits for quotes and
/// brackets, of which those within texts are taken away. In JSON that is malformed it may find anything; who reads the object will notice.
/// </summary>
internal static class JsonMemberFinder
{
    private const int Step = 64;

    /// <summary>Finds a member.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="start">The place behind the object's opening bracket.</param>
    /// <param name="name">The member's name in its quotes.</param>
    /// <returns>The place behind the name; -1 where the member is not found, because it is not there or because the JSON ends too soon for steps.</returns>
    public static int Find(ReadOnlySpan<byte> json, int start, ReadOnlySpan<byte> name)
    {
        var depth = 1;
        var isEscaped = false;
        var isText = 0UL;
        for (var i = start; i < json.Length - Step; i += Step)
        {
            ref var step = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), i);
            var quotes = Places(ref step, (byte)'"');
            var escapes = Places(ref step, (byte)'\\');
            if ((quotes | escapes) == 0 && isText != 0 && !isEscaped)
            {
                i = JsonTextScan.EndOf(json, i + Step, out _) - Step;
                continue;
            }

            if (escapes != 0 || isEscaped)
            {
                quotes &= ~Escaped(escapes, ref isEscaped);
            }

            var texts = PrefixXor(quotes) ^ isText;
            isText = (ulong)((long)texts >> 63);
            var openings = PlacesOfBrackets(ref step, (byte)'{') & ~texts;
            var closings = PlacesOfBrackets(ref step, (byte)'}') & ~texts;
            var names = quotes & texts & Places(ref Unsafe.Add(ref step, 1), name[1]);
            for (var places = openings | closings | names; places != 0; places &= places - 1)
            {
                var place = places & (~places + 1);
                if ((openings & place) != 0)
                {
                    depth++;
                }
                else if ((closings & place) != 0)
                {
                    if (--depth == 0)
                    {
                        return -1;
                    }
                }
                else if (depth == 1 && json.Slice(i + BitOperations.TrailingZeroCount(place)).StartsWith(name))
                {
                    var end = i + BitOperations.TrailingZeroCount(place) + name.Length;
                    if (IsName(json, end))
                    {
                        return end;
                    }
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a text is the name of a member: one that is a value has no colon behind it.</summary>
    private static bool IsName(ReadOnlySpan<byte> json, int end)
    {
        if ((uint)end < (uint)json.Length && json[end] == ':')
        {
            return true;
        }

        var next = json.Slice(end).IndexOfAnyExcept(" \n\r\t"u8);
        return next >= 0 && json[end + next] == ':';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Places(ref byte step, byte value) => Vector512.IsHardwareAccelerated
        ? Vector512.Equals(Vector512.LoadUnsafe(ref step), Vector512.Create(value)).ExtractMostSignificantBits()
        : Places(
            Vector256.Equals(Vector256.LoadUnsafe(ref step), Vector256.Create(value)),
            Vector256.Equals(Vector256.LoadUnsafe(ref step, 32), Vector256.Create(value)));

    /// <summary>The brackets of objects and those of lists differ in one bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PlacesOfBrackets(ref byte step, byte bracket) => Vector512.IsHardwareAccelerated
        ? Vector512.Equals(Vector512.LoadUnsafe(ref step) | Vector512.Create((byte)0x20), Vector512.Create(bracket)).ExtractMostSignificantBits()
        : Places(
            Vector256.Equals(Vector256.LoadUnsafe(ref step) | Vector256.Create((byte)0x20), Vector256.Create(bracket)),
            Vector256.Equals(Vector256.LoadUnsafe(ref step, 32) | Vector256.Create((byte)0x20), Vector256.Create(bracket)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Places(Vector256<byte> first, Vector256<byte> second)
        => first.ExtractMostSignificantBits() | ((ulong)second.ExtractMostSignificantBits() << 32);

    /// <summary>The places that a backslash before them makes part of a text.</summary>
    private static ulong Escaped(ulong escapes, ref bool isEscaped)
    {
        var escaped = isEscaped ? 1UL : 0;
        escapes &= ~escaped;
        isEscaped = false;
        while (escapes != 0)
        {
            var at = BitOperations.TrailingZeroCount(escapes);
            isEscaped = at == Step - 1;
            escaped |= isEscaped ? 0 : 2UL << at;
            escapes &= ~(3UL << at);
        }

        return escaped;
    }

    /// <summary>Each bit becomes the parity of itself and all before it: with quotes, whether the place is in a text.</summary>
    private static ulong PrefixXor(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        for (var shift = 1; shift < Step; shift *= 2)
        {
            bits ^= bits << shift;
        }

        return bits;
    }
}
#endif
