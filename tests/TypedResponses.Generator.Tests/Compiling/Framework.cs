using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>What a user's project is compiled against.</summary>
public sealed class Framework
{
    public static readonly Framework Net100 = new("net10.0", () => [.. Basic.Reference.Assemblies.Net100.References.All, Library]);

    public static readonly Framework Net80 = new("net8.0", () => [.. Basic.Reference.Assemblies.Net80.References.All, Library]);

    /// <summary>The folder that NetStandard.targets fills.</summary>
    public static readonly Framework NetStandard20 = new("netstandard2.0", () =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "netstandard2.0"), "*.dll").Select(file => MetadataReference.CreateFromFile(file))]);

    private readonly Lazy<MetadataReference[]> _references;

    private Framework(string name, Func<MetadataReference[]> references)
    {
        Name = name;
        _references = new(references);
    }

    public static IReadOnlyList<Framework> All { get; } = [Net100, Net80, NetStandard20];

    public string Name { get; }

    public IReadOnlyList<MetadataReference> References => _references.Value;

    private static MetadataReference Library => MetadataReference.CreateFromFile(typeof(ResponseModelAttribute).Assembly.Location);

    public static Framework Named(string name) => All.Single(framework => framework.Name == name);

    public override string ToString() => Name;
}
