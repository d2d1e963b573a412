using System.Diagnostics;
using System.Globalization;
using TypedResponses.Benchmarks.Rows;

namespace TypedResponses.Benchmarks.Measuring;

/// <summary>By how much a process grows while it passes an image on: each contender in a new process, once.</summary>
internal static class Residence
{
    public const string Option = "--resident";

    private const string ResetPeak = "/proc/self/clear_refs";

    /// <summary>Starts a process that does a contender's work, and asks it.</summary>
    /// <returns>Bytes.</returns>
    public static long Of(Contender contender) => long.Parse(OwnProcess.Ask(Option, contender.Name), CultureInfo.InvariantCulture);

    /// <summary>The work of that process.</summary>
    public static int Start(string contender)
    {
        StreamToSink.CreateSmall().Find(contender).Run(50);
        GC.Collect();
        var work = StreamToSink.Create().Find(contender);
        using var process = Process.GetCurrentProcess();
        if (File.Exists(ResetPeak))
        {
            File.WriteAllText(ResetPeak, "5");
        }

        process.Refresh();
        var before = process.WorkingSet64;
        work.Run(1);
        process.Refresh();
        Console.Write((process.PeakWorkingSet64 - before).ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
