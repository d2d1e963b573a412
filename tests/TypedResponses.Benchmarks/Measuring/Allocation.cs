namespace TypedResponses.Benchmarks.Measuring;

/// <summary>What one operation allocates on the managed heap: exact, and the same in every run.</summary>
internal static class Allocation
{
    /// <summary>Measures one operation of a contender, once its code is compiled as well as it gets and its pools are filled.</summary>
    /// <returns>Bytes.</returns>
    public static long Of(Contender contender)
    {
        WarmUp(contender);
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

    /// <summary>
    /// Enough runs for the tiers of the just-in-time compiler, which may turn an allocation into stack space; they take effect 0.1 s after
    /// the last method was first called.
    /// </summary>
    private static void WarmUp(Contender contender)
    {
        for (var tier = 0; tier < 3; tier++)
        {
            var start = Environment.TickCount64;
            for (var runs = 0; runs < 40 && Environment.TickCount64 - start < 150; runs++)
            {
                contender.Run(1);
            }

            Thread.Sleep(120);
        }
    }
}
