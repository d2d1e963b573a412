using System.Diagnostics;

namespace TypedResponses.Benchmarks.Measuring;

/// <summary>This program once more, in a process of its own: what is measured there has nothing before it.</summary>
internal static class OwnProcess
{
    /// <summary>Runs it, and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Ask(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Complete(arguments)) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? answer
            : throw new InvalidOperationException($"The process for '{string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    /// <summary>Runs it in the collector's mode for servers, to the same output.</summary>
    /// <returns>Its exit code.</returns>
    public static int RunAsServer(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Complete(arguments));
        start.Environment["DOTNET_gcServer"] = "1";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Where the program was started through <c>dotnet</c>, its own path is an argument of that.</summary>
    private static string[] Complete(string[] arguments) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0], .. arguments] : arguments;
}
