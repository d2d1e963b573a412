namespace TypedResponses.Benchmarks.Measuring;

/// <summary>What one operation allocates on the managed heap: exact, and the same in every run.</summary>
internal static class Allocation
{
    /// <summary>Measures one operation of a contender that is warmed up.</summary>
    /// <returns>Bytes.</returns>
    public static long Of(Contender contender)
    {
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            const int Runs = 4;
            var before = GC.GetAllocatedBytesForCurrentThread();
            contender.Run(Runs);
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Runs);
        }

        return least / contender.Operations;
    }
}
