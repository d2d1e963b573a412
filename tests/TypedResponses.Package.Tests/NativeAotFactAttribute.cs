using System.Runtime.InteropServices;

namespace TypedResponses.Package.Tests;

/// <summary>A test that needs a native linker: skipped, and reported as skipped, on a machine that has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeAotFactAttribute : FactAttribute
{
    public NativeAotFactAttribute()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            Skip = "On Windows the native linker comes with Visual Studio; this test looks for one on Linux and macOS only.";
        }
        else if (Linker is null)
        {
            Skip = "No native linker: install clang or gcc to see that Native AOT works.";
        }
    }

    /// <summary>The linker's driver, as the property <c>CppCompilerAndLinker</c> wants it, or null where there is none.</summary>
    internal static string? Linker { get; } = new[] { "clang", "gcc" }.FirstOrDefault(IsOnPath);

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(directory => directory.Length > 0 && File.Exists(Path.Combine(directory, program)));
}
