using System.Runtime.InteropServices;
using Xunit.Abstractions;

namespace TypedResponses.Package.Tests;

[Collection(nameof(PackageTests))]
public sealed class Native_AOT(InstalledPackage package, ITestOutputHelper log)
{
    [NativeAotFact]
    public async Task A_published_program_has_no_trimming_or_AOT_warnings_and_runs()
    {
        string directory = package.Place("NativeAot");
        string runtime = RuntimeInformation.RuntimeIdentifier;
        var restore = await DotNet.TryRunAsync(directory, "restore", "-r", runtime);
        if (restore.ExitCode != 0 && restore.Output.Contains("ILCompiler", StringComparison.Ordinal))
        {
            log.WriteLine($"Not tested: the sources of this machine have no Native AOT compiler for {runtime}.");
            return;
        }

        Assert.True(restore.ExitCode == 0, $"{restore}");
        string published = await DotNet.RunAsync(
            directory, "publish", "--no-restore", "-r", runtime, "-warnaserror", $"-p:CppCompilerAndLinker={NativeAotFactAttribute.Linker}");
        var run = await DotNet.StartAsync(Path.Combine(directory, "bin", "Release", "net10.0", runtime, "publish", "NativeAot"), directory, [], input: "");

        Assert.DoesNotContain("warning IL", published, StringComparison.Ordinal);
        Assert.True(run.ExitCode == 0, $"{run}");
        Assert.Equal(ExpectedOutput, run.Output.ReplaceLineEndings("\n"));
    }

    private const string ExpectedOutput = """
        ig_1: image/png, 70 bytes
        openrouter:mood_board
        the same again: True
        with JsonSerializer: ig_1, 1 unlisted member

        """;
}
