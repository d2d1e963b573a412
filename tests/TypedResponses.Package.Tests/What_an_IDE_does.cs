namespace TypedResponses.Package.Tests;

/// <summary>
/// <c>dotnet format analyzers</c> loads the analyzers and the code fixes of an installed package into the same workspace that editors
/// are built on.
/// </summary>
[Collection(nameof(PackageTests))]
public sealed class What_an_IDE_does(InstalledPackage package)
{
    private static readonly string[] Rules = ["TR0001", "TR0002", "TR0005", "TR0011"];

    [Fact]
    public async Task It_shows_wrong_declarations_and_fixes_them_so_that_the_project_builds()
    {
        string directory = package.Place("Forgetful");
        await DotNet.RunAsync(directory, "restore");

        var shown = await Format(directory, "--verify-no-changes");
        Assert.NotEqual(0, shown.ExitCode);
        Assert.All(Rules, rule => Assert.Contains(rule, shown.Output, StringComparison.Ordinal));

        var fix = await Format(directory);
        Assert.True(fix.ExitCode == 0, $"{fix}");
        string models = await File.ReadAllTextAsync(Path.Combine(directory, "Models.cs"));
        Assert.Contains("public partial record ResponsesImageGenerationCall;", models, StringComparison.Ordinal);
        Assert.Contains("public static partial class Gallery", models, StringComparison.Ordinal);
        Assert.Contains("public partial record ResponsesOutputItem;", models, StringComparison.Ordinal);
        Assert.Contains("[ResponseModel(\"ResponsesNonStreamingResponse\")]", models, StringComparison.Ordinal);
        Assert.Contains("public partial record Usage;", models, StringComparison.Ordinal);
        Assert.Contains("JsonConverter(typeof(ResponseModelJsonConverter))", models, StringComparison.Ordinal);

        await DotNet.RunAsync(directory, "build", "--no-restore", "-warnaserror");
    }

    private static Task<Outcome> Format(string directory, params string[] arguments) =>
        DotNet.TryRunAsync(directory, ["format", "analyzers", "--no-restore", "--diagnostics", .. Rules, "--severity", "warn", .. arguments]);
}
