using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>
/// The lattice: what may still be true of one object, as a set of possibilities in the bits of a number. Join is
/// union; the empty set is unreachable code.
/// </summary>
/// <remarks>
/// Bit 0: there is no such object (it is null, or of a type without the contract). Then two bits for each status:
/// the object has it and its payload is absent; the object has it and its payload is present. Keeping status and
/// presence in one set is what makes "completed, or a result" provable after a join.
/// </remarks>
internal static class Possibilities
{
    public const ulong NoObject = 1;

    private const ulong AbsentBits = 0xAAAA_AAAA_AAAA_AAAA;
    private const ulong PresentBits = 0x5555_5555_5555_5554;

    public static ulong Everything(this StatusContract contract) => ulong.MaxValue >> (63 - (2 * contract.Values.Length));

    public static ulong AnObject(this StatusContract contract) => contract.Everything() & ~NoObject;

    public static ulong Present(this StatusContract contract) => contract.Everything() & PresentBits;

    public static ulong Absent(this StatusContract contract) => contract.Everything() & AbsentBits;

    public static ulong WithStatus(this StatusContract contract, int index) => 6UL << (2 * index);

    /// <summary>The possibilities in which the status is one of a set of values, given as a bit per value.</summary>
    public static ulong WithStatuses(this StatusContract contract, ulong statuses)
    {
        var mask = 0UL;
        for (var i = 0; i < contract.Values.Length; i++)
        {
            if ((statuses & (1UL << i)) != 0) mask |= contract.WithStatus(i);
        }

        return mask;
    }

    /// <summary>Every possibility with a status that some possibilities have; no object, if that is one of them.</summary>
    public static ulong WithStatusesOf(this StatusContract contract, ulong possible)
    {
        var mask = possible & NoObject;
        for (var i = 0; i < contract.Values.Length; i++)
        {
            if ((possible & contract.WithStatus(i)) != 0) mask |= contract.WithStatus(i);
        }

        return mask;
    }

    public static ulong WithReady(this StatusContract contract) => contract.WithStatuses(contract.Ready);

    public static ulong WithNever(this StatusContract contract) => contract.WithStatuses(contract.Never);

    /// <summary>What a guard such as <c>TryGetResult</c> promises: the payload is there and the status does not rule it out.</summary>
    public static ulong Available(this StatusContract contract) => contract.Present() & ~contract.WithNever();

    /// <summary>What is known of a parameter marked <c>[Ready]</c>.</summary>
    public static ulong Proven(this StatusContract contract) => contract.WithReady() | contract.Present();

    /// <summary>The same statuses, with the payload there.</summary>
    public static ulong FoundPresent(this StatusContract contract, ulong possible) =>
        ((possible & contract.Absent()) << 1) | (possible & contract.Present());

    /// <summary>The same statuses, without the payload.</summary>
    public static ulong FoundAbsent(this StatusContract contract, ulong possible) =>
        ((possible & contract.Present()) >> 1) | (possible & contract.Absent());

    public static bool IsProven(this StatusContract contract, ulong possible) => (possible & ~(contract.Proven() | NoObject)) == 0;

    /// <summary>Whether the payload cannot be there: every status left is one of <c>Never</c>.</summary>
    public static bool IsRuledOut(this StatusContract contract, ulong possible) =>
        !contract.IsProven(possible) && (possible & ~(contract.WithNever() | NoObject)) == 0;

    /// <summary>The statuses, as a bit per value, in which the payload may be missing.</summary>
    public static ulong Unproven(this StatusContract contract, ulong possible)
    {
        var statuses = 0UL;
        var open = possible & ~contract.Proven();
        for (var i = 0; i < contract.Values.Length; i++)
        {
            if ((open & contract.WithStatus(i)) != 0) statuses |= 1UL << i;
        }

        return statuses;
    }
}
