namespace TypedResponses.Package.Tests;

/// <summary>One project for four frameworks: restored and built once, with warnings as errors, and then run.</summary>
[Collection(nameof(PackageTests))]
public sealed class Programs_that_install_the_package(InstalledPackage package)
{
    [Fact]
    public async Task They_build_without_warnings_for_every_framework_and_run()
    {
        string directory = package.Place("Consumer");
        await DotNet.RunAsync(directory, "build", "-warnaserror");

        Assert.True(File.Exists(Path.Combine(directory, "bin", "Debug", "netstandard2.0", "Consumer.dll")));
        Assert.True(File.Exists(Path.Combine(directory, "bin", "Debug", "net472", "Consumer.exe")));
        foreach (string framework in new[] { "net10.0", "net8.0" })
        {
            string program = Path.Combine("bin", "Debug", framework, "Consumer.dll");
            // Only one runtime may be installed: the .NET 8 build then runs in a newer one.
            string output = await DotNet.RunAsync(directory, "exec", "--roll-forward", "Major", program);

            Assert.Equal(ExpectedOutput, output.ReplaceLineEndings("\n"));
        }
    }

    private const string ExpectedOutput = """
        finished: ig_1 Completed (completed) image/png, 70 bytes, .png
        still generating: ig_2 Generating (generating) image/png, 70 bytes, .png
        failed: ig_3 Failed (failed) no image
        new status: ig_4 Unrecognized (queued) no image
        new type: openrouter:mood_board with 2 boards
        message: msg_1 has 1 part
        round trip: resp_1, 1x1, later is [null], equal: True
        without id: JsonException at $.id
        saved: True

        """;
}
