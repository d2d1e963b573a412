using System.Diagnostics;

namespace TypedResponses.Benchmarks.Measuring;

/// <summary>The times of one row: for each contender, the time of one operation in each round.</summary>
internal sealed class Timing
{
    private readonly Row _row;
    private readonly List<double>[] _rounds;

    private Timing(Row row)
    {
        _row = row;
        _rounds = row.Contenders.Select(_ => new List<double>()).ToArray();
    }

    /// <summary>
    /// Runs the contenders in turn, in many short rounds: what else the machine does then falls on all of them alike, and a round in which
    /// it fell on one only is one among many.
    /// </summary>
    public static Timing Of(Row row, TimeSpan budget)
    {
        var timing = new Timing(row);
        var runs = row.Contenders.Select(contender => RunsPerRound(contender, budget / row.Contenders.Count / 4)).ToArray();
        var clock = Stopwatch.StartNew();
        do
        {
            for (var i = 0; i < runs.Length; i++)
            {
                timing._rounds[i].Add(Measure(row.Contenders[i], runs[i]) / runs[i] / row.Contenders[i].Operations);
            }
        }
        while (clock.Elapsed < budget * 0.75 || timing.Rounds < 5);

        return timing;
    }

    public int Rounds => _rounds[0].Count;

    public double Minimum(Contender contender) => RoundsOf(contender).Min();

    public double Median(Contender contender) => MedianOf(RoundsOf(contender));

    /// <summary>How many times as long one contender takes as another: the median of the rounds' ratios.</summary>
    public double Ratio(Contender contender, Contender other) => MedianOf(RoundsOf(contender).Zip(RoundsOf(other), (mine, theirs) => mine / theirs));

    private List<double> RoundsOf(Contender contender) => _rounds[_row.Contenders.ToList().IndexOf(contender)];

    private static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Warms a contender up and finds how many runs make a round of about two milliseconds.</summary>
    private static int RunsPerRound(Contender contender, TimeSpan budget)
    {
        var clock = Stopwatch.StartNew();
        var runs = 1;
        var best = double.MaxValue;
        do
        {
            var elapsed = Measure(contender, runs);
            best = Math.Min(best, elapsed / runs);
            if (elapsed < 1e6)
            {
                runs *= 2;
            }
        }
        while (clock.Elapsed < budget);

        return (int)Math.Clamp(2e6 / best, 1, 1_000_000);
    }

    /// <returns>Nanoseconds.</returns>
    private static double Measure(Contender contender, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        contender.Run(runs);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
