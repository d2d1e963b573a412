using System.Globalization;
using System.Text;

namespace TypedResponses.Benchmarks.Measuring;

/// <summary>A row's measurements as a table in Markdown.</summary>
internal static class Table
{
    public static string Of(Row row, Timing timing, IReadOnlyDictionary<Contender, long> allocated)
    {
        var ours = row.Contenders[0];
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"### {row.Name}");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| {timing.Rounds} rounds | minimum | median | first ÷ this | allocated |");
        text.AppendLine("|---|---:|---:|---:|---:|");
        foreach (var contender in row.Contenders)
        {
            var ratio = timing.Ratio(ours, contender);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {contender} | {Time(timing.Minimum(contender))} | {Time(timing.Median(contender))} | {(contender == ours
                    ? ""
                    : Ratio(ratio))} | {Bytes(allocated[contender])} |");
        }

        return text.ToString().TrimEnd();
    }

    public static string Ratio(double ratio) => ratio.ToString(ratio < 0.01 ? "0.0000" : "0.00", CultureInfo.InvariantCulture);

    public static string Bytes(long bytes) => bytes.ToString("#,0", CultureInfo.InvariantCulture) + " B";

    private static string Time(double nanoseconds)
    {
        var (value, unit) = nanoseconds switch
        {
            < 1e3 => (nanoseconds, "ns"),
            < 1e6 => (nanoseconds / 1e3, "µs"),
            _ => (nanoseconds / 1e6, "ms"),
        };
        return value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + unit;
    }
}
