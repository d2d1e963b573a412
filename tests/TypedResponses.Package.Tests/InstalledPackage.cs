using System.Reflection;
using System.Xml.Linq;

namespace TypedResponses.Package.Tests;

/// <summary>
/// Packs the package once, under a version that no cache has seen, and makes directories outside the repository in which fresh
/// projects can install it.
/// </summary>
public sealed class InstalledPackage : IAsyncLifetime
{
    private static readonly string _version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
    private readonly string _directory = Directory.CreateTempSubdirectory("typed-responses-").FullName;

    /// <summary>How the projects were built: Debug or Release.</summary>
    public static string Configuration { get; } = typeof(InstalledPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == nameof(Configuration)).Value!;

    /// <summary>The package file.</summary>
    public string File => Path.Combine(_directory, $"TypedResponses.{_version}.nupkg");

    /// <summary>The version it was packed under.</summary>
    public static string Version => _version;

    // Kept between runs, so that what the user's projects need besides our package is downloaded once.
    private static string PackagesFolder => Repository.PathTo("artifacts", "package-tests");

    public async Task InitializeAsync()
    {
        await PackAsync(_directory, _version);
        await WriteSettingsAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        string installed = Path.Combine(PackagesFolder, "typedresponses", _version);
        if (Directory.Exists(installed))
        {
            Directory.Delete(installed, recursive: true);
        }

        return Task.CompletedTask;
    }

    /// <summary>Packs what the build has just made.</summary>
    internal static Task<string> PackAsync(string directory, string version) => DotNet.RunAsync(
        Repository.Root, "pack", "src/TypedResponses", "--no-build", "--no-restore", "-warnaserror", "-c", Configuration, $"-p:PackageVersion={version}",
            $"-p:PackageOutputPath={directory}");

    /// <summary>Copies one of the programs in <c>Programs/</c> to a fresh directory and returns that.</summary>
    internal string Place(string program)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Programs", program);
        string target = Path.Combine(_directory, program);
        Directory.CreateDirectory(target);
        foreach (string file in Directory.GetFiles(source))
        {
            System.IO.File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        return target;
    }

    private async Task WriteSettingsAsync()
    {
        string listed = await DotNet.RunAsync(Repository.Root, "nuget", "locals", "global-packages", "--list");
        string machineFolder = listed[(listed.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

        // The machine's own sources stay in force: a nuget.config adds to those above it.
        var settings = new XElement("configuration",
            new XElement("config", Add("globalPackagesFolder", PackagesFolder)),
            new XElement("fallbackPackageFolders", Add("machine", machineFolder)),
            new XElement("packageSources", Add("package-under-test", _directory)));
        await System.IO.File.WriteAllTextAsync(Path.Combine(_directory, "nuget.config"), settings.ToString());

        var properties = new XElement("Project", new XElement("PropertyGroup",
            new XElement("TypedResponsesVersion", _version),
            new XElement("TreatWarningsAsErrors", "true"),
            new XElement("NuGetAudit", "false")));
        await System.IO.File.WriteAllTextAsync(Path.Combine(_directory, "Directory.Build.props"), properties.ToString());
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}

/// <summary>Tests that share one packed package, one after the other.</summary>
[CollectionDefinition(nameof(PackageTests))]
public sealed class PackageTests : ICollectionFixture<InstalledPackage>;
