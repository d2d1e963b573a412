using System.Text.RegularExpressions;

namespace TypedResponses.Package.Tests;

/// <summary>The samples that show mistakes: a build reports each line that says so, and no other.</summary>
[Collection(nameof(PackageTests))]
public sealed partial class Samples_of_mistakes
{
    [Theory]
    [InlineData("YourOwnTypes")]
    [InlineData("OpenAISdk")]
    public async Task A_build_reports_the_marked_lines(string sample)
    {
        string directory = Repository.PathTo("samples", sample);

        string output = await DotNet.RunAsync(
            directory, "build", "--no-restore", "--no-dependencies", "--no-incremental", "-c", InstalledPackage.Configuration);

        var reported = Report().Matches(output).Select(match => $"{match.Groups["file"]}:{match.Groups["line"]} {match.Groups["rule"]}");
        Assert.Equal(Marked(directory), reported.Distinct().Order());
    }

    /// <summary>The lines marked with a rule; information is not shown by a build.</summary>
    private static IEnumerable<string> Marked(string directory)
        => Directory.GetFiles(directory, "*.cs")
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (File: Path.GetFileName(file), Number: index + 1, Mark: Mark().Match(line))))
            .Where(line => line.Mark.Success)
            .Select(line => $"{line.File}:{line.Number} {line.Mark.Groups["rule"]}")
            .Order();

    [GeneratedRegex(@"// (?<rule>TR\d{4})$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<file>\w+\.cs)\((?<line>\d+),\d+\): warning (?<rule>TR\d{4})")]
    private static partial Regex Report();
}
