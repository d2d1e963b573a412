using System.Diagnostics;
using System.Text;

namespace TypedResponses.Package.Tests;

/// <summary>Runs the <c>dotnet</c> command, or a program it has built, as a user would from a shell.</summary>
internal static class DotNet
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs <c>dotnet</c> in a directory, and tells how it went.</summary>
    public static Task<Outcome> TryRunAsync(string directory, params string[] arguments) => StartAsync("dotnet", directory, arguments, input: "");

    /// <summary>Runs <c>dotnet</c> in a directory, and fails the test where the command fails.</summary>
    public static async Task<string> RunAsync(string directory, params string[] arguments)
    {
        var outcome = await TryRunAsync(directory, arguments);
        Assert.True(outcome.ExitCode == 0, $"{outcome}");
        return outcome.Output;
    }

    /// <summary>Runs any program, with something to read on its standard input.</summary>
    public static async Task<Outcome> StartAsync(string program, string directory, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        ForgetThisBuild(start.Environment);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(_patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} took more than {_patience}.");
        }

        return new(string.Join(' ', [program, .. arguments]), process.ExitCode, await output + await errors);
    }

    // The test host runs inside a build of the repository; a user's shell does not.
    private static void ForgetThisBuild(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }
}

/// <summary>How a command ended.</summary>
internal sealed record Outcome(string Command, int ExitCode, string Output)
{
    public override string ToString() => $"{Command} ended with {ExitCode}:{Environment.NewLine}{Output}";
}
