using System.Globalization;
using TypedResponses.Benchmarks.Rows;

namespace TypedResponses.Benchmarks.Measuring;

/// <summary>Compares what our contenders allocate with what a file expects, and fails where one has grown.</summary>
internal static class AllocationRun
{
    private const string File = "allocations.tsv";

    /// <param name="options"><c>update</c> and a path: writes the file anew.</param>
    public static int Start(string[] options)
    {
        var expected = Read(Path.Combine(AppContext.BaseDirectory, File));
        var lines = new List<string>();
        var isGrown = false;
        foreach (var row in AllRows.Create())
        {
            var ours = row with { Contenders = row.Contenders.Where(contender => contender.Name.StartsWith("ours", StringComparison.Ordinal)).ToArray() };
            ours.CheckAnswers();
            WarmUp.Of(ours);
            foreach (var contender in ours.Contenders)
            {
                var name = $"{row.Name} / {contender}";
                var bytes = Allocation.Of(contender);
                var limit = expected.GetValueOrDefault(name, -1);
                isGrown |= bytes > limit;
                lines.Add($"{name}\t{bytes.ToString(CultureInfo.InvariantCulture)}");
                Console.WriteLine($"{Table.Bytes(bytes),14}  {name}{Remark(bytes, limit)}");
            }
        }

        if (options is ["update", var path])
        {
            System.IO.File.WriteAllLines(path, lines);
            return 0;
        }

        Console.WriteLine(isGrown ? $"\nAllocations have grown. If that is meant: --allocations update {File}" : "\nNo allocation has grown.");
        return isGrown ? 1 : 0;
    }

    private static string Remark(long bytes, long limit) => limit switch
    {
        -1 => "  <- not in the file",
        _ when bytes > limit => $"  <- grown from {Table.Bytes(limit)}",
        _ when bytes < limit => $"  (the file allows {Table.Bytes(limit)})",
        _ => "",
    };

    private static Dictionary<string, long> Read(string path) => System.IO.File.ReadLines(path)
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => long.Parse(columns[1], CultureInfo.InvariantCulture));
}
