using System.Globalization;
using System.Runtime;
using TypedResponses.Benchmarks.Measuring;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>Prints what the analyzers and the generator cost who compiles with them, with the goals.</summary>
internal static class CompileRun
{
    public const string Option = "--compile";

    private const int Rounds = 5;

    /// <param name="options">Folders of sources to measure beside what is measured always.</param>
    public static int Start(string[] options)
    {
        // As csc and the compiler server run: their settings ask for that collector.
        if (!GCSettings.IsServerGC) return OwnProcess.RunAsServer([Option, .. options]);
        if (options is [ColdStart.Option]) return ColdStart.Run();
        Console.WriteLine($"Machine: {Machine.Describe()}");
        Console.WriteLine();
        Console.WriteLine("| goal | what | is | should be | |");
        Console.WriteLine("|---:|---|---:|---:|---|");

        var catalog = GeneratorCost.WholeCatalog(30);
        Row(8, "the generator writes the whole catalog, warm", Time(catalog), "≤ 15 ms", catalog <= TimeSpan.FromMilliseconds(15));
        var (steps, time) = GeneratorCost.Keystroke();
        Row(8, $"steps that run again after an edit elsewhere ({Time(time)})", steps.ToString(CultureInfo.InvariantCulture), "0", steps == 0);
        var reads = GeneratorCost.ReadsOfUnnamedDocument();
        Row(8, "reads of a document of 1 MB that no attribute names", reads.ToString(CultureInfo.InvariantCulture), "0", reads == 0);

        Compare(CodeBases.WithoutLibrary(), 0.01);
        Compare(CodeBases.WithoutContracts(), 0.01);
        Compare(CodeBases.Application(), 0.03);
        Compare(CodeBases.ApplicationOnLibrary(), 0.03);
        var everywhere = CodeBases.WithContractsEverywhere();
        Compare(everywhere, 0.03);
        foreach (var folder in options) Compare(CodeBase.Below(folder, folder), null);

        var worst = BodyCost.Worst(everywhere, passes: 3, count: 5);
        Row(9, $"the costliest body of these, of {worst[0].Lines} lines", Time(worst[0].Time), "≤ 10 ms", worst[0].Time <= TimeSpan.FromMilliseconds(10));
        foreach (var size in new[] { 50, 200 })
        {
            var longest = BodyCost.Worst(CodeBases.LongMethod(size), passes: 3, count: 1)[0];
            Row(9, $"a body of {longest.Lines} lines, each a condition or a read", Time(longest.Time), "≤ 10 ms",
                longest.Time <= TimeSpan.FromMilliseconds(10));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| 9 | the first analysis in a new process, more than the second | {ColdStart.Measure(Rounds):0} ms | | |"));
        return 0;
    }

    private static void Compare(CodeBase code, double? limit)
    {
        var cost = AnalyzerCost.Of(code, Rounds);
        var what = string.Create(CultureInfo.InvariantCulture,
            $"{code.Name}: {code.Files} files, {code.Lines:#,0} lines, {cost.Errors} errors, {cost.Reports} reports; compiling takes {cost.Compile.TotalMilliseconds:0} ms");
        Share($"{what}, the analyzers {Time(cost.Alone)}", cost.ShareAlone, limit);
        Share($"the same beside an analyzer that has bound every body, as those of the SDK do: {Time(cost.Beside)}", cost.ShareBeside, limit);
    }

    private static void Share(string what, double share, double? limit) =>
        Row(9, what, share.ToString("0.0 %", CultureInfo.InvariantCulture), limit?.ToString("≤ 0 %", CultureInfo.InvariantCulture) ?? "",
            limit is null || share <= limit);

    private static void Row(int goal, string what, string value, string limit, bool isMet) =>
        Console.WriteLine($"| {goal} | {what} | {value} | {limit} | {(limit.Length == 0 ? "" : isMet ? "met" : "**missed**")} |");

    private static string Time(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";
}
