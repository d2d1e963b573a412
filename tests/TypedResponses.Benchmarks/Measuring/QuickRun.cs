using System.Diagnostics;
using System.Globalization;
using TypedResponses.Benchmarks.Rows;

namespace TypedResponses.Benchmarks.Measuring;

/// <summary>All rows in one process within three minutes, as Markdown.</summary>
internal static class QuickRun
{
    private const double SecondsPerRow = 6;

    /// <param name="options">Seconds for each row, and a word that the rows' names must have: <c>2 small</c>.</param>
    public static int Start(string[] options)
    {
        var seconds = options.Length > 0 ? double.Parse(options[0], CultureInfo.InvariantCulture) : SecondsPerRow;
        var word = options.Length > 1 ? options[1] : "";
        var clock = Stopwatch.StartNew();
        var judged = new List<string>();
        Console.WriteLine(Machine.Describe());
        foreach (var row in AllRows.Create().Where(row => row.Name.Contains(word, StringComparison.Ordinal)))
        {
            row.CheckAnswers();
            WarmUp.Of(row);
            var timing = Timing.Of(row, TimeSpan.FromSeconds(seconds));
            var allocated = row.Contenders.ToDictionary(contender => contender, Allocation.Of);
            Console.WriteLine();
            Console.WriteLine(Table.Of(row, timing, allocated));
            if (row.Name == StreamToSink.Name)
            {
                Console.WriteLine();
                Console.WriteLine("A new process grows by " + string.Join(", ",
                    row.Contenders.Select(contender => $"{Table.Bytes(Residence.Of(contender))} ({contender})")) + ".");
            }

            judged.AddRange(Goals.All.Where(goal => goal.Row == row.Name).Select(goal => goal.Judge(row, timing, allocated)));
        }

        Console.WriteLine();
        Console.WriteLine("| goal | of the row | is | should be | |");
        Console.WriteLine("|---:|---|---:|---:|---|");
        judged.ForEach(Console.WriteLine);
        Console.WriteLine();
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s.");
        return 0;
    }
}
