namespace TypedResponses.Package.Tests;

/// <summary>
/// <c>dotnet format analyzers</c> loads the analyzers and the code fixes of an installed package into the same workspace that editors
/// are built on.
/// </summary>
[Collection(nameof(PackageTests))]
public sealed class What_an_IDE_does(InstalledPackage package)
{
    [Fact]
    public async Task It_shows_a_missing_partial_and_fixes_it_so_that_the_project_builds()
    {
        string directory = package.Place("Forgetful");
        await DotNet.RunAsync(directory, "restore");

        var shown = await Format(directory, "--verify-no-changes");
        Assert.NotEqual(0, shown.ExitCode);
        Assert.Contains("TR0001", shown.Output, StringComparison.Ordinal);

        var fix = await Format(directory);
        Assert.True(fix.ExitCode == 0, $"{fix}");
        string models = await File.ReadAllTextAsync(Path.Combine(directory, "Models.cs"));
        Assert.Contains("public partial record ResponsesImageGenerationCall;", models, StringComparison.Ordinal);
        Assert.Contains("public static partial class Gallery", models, StringComparison.Ordinal);
        Assert.Contains("public partial record ResponsesOutputItem;", models, StringComparison.Ordinal);

        await DotNet.RunAsync(directory, "build", "--no-restore", "-warnaserror");
    }

    private static Task<Outcome> Format(string directory, params string[] arguments) =>
        DotNet.TryRunAsync(directory, ["format", "analyzers", "--no-restore", "--diagnostics", "TR0001", "--severity", "warn", .. arguments]);
}
