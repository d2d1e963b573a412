namespace TypedResponses.Benchmarks.Measuring;

/// <summary>Runs a row's contenders until their code is compiled as well as it gets and their pools are filled.</summary>
internal static class WarmUp
{
    private const int Tiers = 3;
    private const int RunsPerTier = 40;
    private const int MillisecondsPerTier = 120;

    /// <summary>
    /// The just-in-time compiler looks at a method again after 30 calls, 0.1 s after no new method was called; only then may it turn an
    /// allocation into stack space.
    /// </summary>
    public static void Of(Row row)
    {
        for (var tier = 0; tier < Tiers; tier++)
        {
            foreach (var contender in row.Contenders)
            {
                var start = Environment.TickCount64;
                for (var runs = 0; runs < RunsPerTier && Environment.TickCount64 - start < MillisecondsPerTier; runs++)
                {
                    contender.Run(1);
                }
            }

            Thread.Sleep(MillisecondsPerTier);
        }
    }
}
