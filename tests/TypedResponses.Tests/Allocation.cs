namespace TypedResponses.Tests;

/// <summary>What something allocates.</summary>
internal static class Allocation
{
    /// <summary>
    /// The least of several times, in bytes: a collection of garbage between, which tests beside this one cause, counts what was left of a
    /// thread's block of memory.
    /// </summary>
    public static long Of(Action work)
    {
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
