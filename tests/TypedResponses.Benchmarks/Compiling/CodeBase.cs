using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>Sources to compile: they are parsed and bound anew every time, as a compiler does.</summary>
internal sealed class CodeBase(string name, IReadOnlyList<(string Path, string Text)> files, MetadataReference? library = null)
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);

    /// <summary>The framework, the library and the OpenAI package; not this program, which is built on both.</summary>
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path != typeof(CodeBase).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    public string Name => name;

    public int Lines { get; } = files.Sum(file => file.Text.Count(character => character == '\n'));

    public int Files => files.Count;

    /// <summary>All files of C# below a folder.</summary>
    public static CodeBase Below(string name, params string[] folders) => new(name, folders
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(path => !IsOutput(path))
        .Order(StringComparer.Ordinal)
        .Select(path => (path, File.ReadAllText(path)))
        .ToList());

    public CodeBase With(string path, string text) => With([(path, text)]);

    public CodeBase With(IEnumerable<(string Path, string Text)> others) => new(name, [.. files, .. others], library);

    public CodeBase Named(string other) => new(other, files, library);

    /// <summary>The same code in other words.</summary>
    public CodeBase Reworded(Func<string, string> change) => new(name, [.. files.Select(file => (file.Path, change(file.Text)))], library);

    /// <summary>The same code, built on other code that has been compiled.</summary>
    public CodeBase On(CodeBase other)
    {
        using var image = new MemoryStream();
        var result = other.Compile().WithAssemblyName("Library").Emit(image);
        if (!result.Success) throw new InvalidOperationException($"'{other.Name}' does not compile: {result.Diagnostics[0]}");
        return new(name, files, MetadataReference.CreateFromImage(image.ToArray()));
    }

    public CSharpCompilation Compile()
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse, file.Path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true, concurrentBuild: false);
        return CSharpCompilation.Create("Measured", trees, library is null ? s_references : s_references.Add(library), options);
    }

    private static bool IsOutput(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Snapshots");
}
