using System.IO.Compression;
using System.Xml.Linq;

namespace TypedResponses.Package.Tests;

[Collection(nameof(PackageTests))]
public sealed class Contents_of_the_package(InstalledPackage package)
{
    [Fact]
    public void It_holds_the_library_the_compiler_extensions_the_readme_and_the_licence_and_nothing_else()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => name is not "[Content_Types].xml"
                && !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "TypedResponses.nuspec",
                "analyzers/dotnet/cs/TypedResponses.Analyzers.dll",
                "analyzers/dotnet/cs/TypedResponses.CodeFixes.dll",
                "analyzers/dotnet/cs/TypedResponses.Generator.dll",
                "lib/net8.0/TypedResponses.dll",
                "lib/net8.0/TypedResponses.xml",
                "lib/netstandard2.0/TypedResponses.dll",
                "lib/netstandard2.0/TypedResponses.xml",
            ],
            files);
    }

    [Fact]
    public void It_depends_on_nothing_but_System_Text_Json_where_the_framework_has_none()
    {
        var groups = Nuspec().Descendants().Where(element => element.Name.LocalName == "group")
            .ToDictionary(group => group.Attribute("targetFramework")!.Value,
                group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).ToArray());

        Assert.Equal(["net8.0", ".NETStandard2.0"], groups.Keys);
        Assert.Empty(groups["net8.0"]);
        Assert.Equal(["System.Text.Json"], groups[".NETStandard2.0"]);
    }

    [Fact]
    public void It_says_what_it_is_and_under_which_licence()
    {
        var nuspec = Nuspec();

        Assert.Equal("TypedResponses", Value(nuspec, "id"));
        Assert.Equal(InstalledPackage.Version, Value(nuspec, "version"));
        Assert.Equal("MIT", Value(nuspec, "license"));
        Assert.Equal("README.md", Value(nuspec, "readme"));
        Assert.Contains("Responses API", Value(nuspec, "description"), StringComparison.Ordinal);
        Assert.Contains("source-generator", Value(nuspec, "tags"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_documentation_speaks_of_our_types_only()
    {
        using var archive = ZipFile.OpenRead(package.File);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
            && entry.FullName.StartsWith("lib/", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            var types = XDocument.Load(stream)
                .Descendants("member")
                .Select(member => member.Attribute("name")!.Value)
                .Where(name => name.StartsWith("T:", StringComparison.Ordinal))
                .ToList();

            Assert.Contains("T:TypedResponses.ResponseModelAttribute", types);
            Assert.All(types, type => Assert.StartsWith("T:TypedResponses.", type, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_in_it_names_the_directory_it_was_built_in()
    {
        byte[] root = System.Text.Encoding.UTF8.GetBytes(Repository.Root);
        using var archive = ZipFile.OpenRead(package.File);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);

            Assert.True(content.ToArray().AsSpan().IndexOf(root) < 0, entry.FullName);
        }
    }

    [Fact]
    public async Task Packing_it_again_gives_the_same_bytes()
    {
        var again = Directory.CreateTempSubdirectory("typed-responses-again-");
        try
        {
            await InstalledPackage.PackAsync(again.FullName, InstalledPackage.Version);

            Assert.Equal(File.ReadAllBytes(package.File), File.ReadAllBytes(again.EnumerateFiles("*.nupkg").Single().FullName));
        }
        finally
        {
            again.Delete(recursive: true);
        }
    }

    private XDocument Nuspec()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry("TypedResponses.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private static string Value(XDocument nuspec, string name) => nuspec.Descendants().Single(element => element.Name.LocalName == name).Value;
}
