using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>What the generator made of a project.</summary>
public sealed class Generated(GeneratorRunResult result, Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
{
    public GeneratorRunResult Result { get; } = result;

    public IReadOnlyList<string> Files => [.. Result.GeneratedSources.Select(source => source.HintName)];

    public string this[string file] => Result.GeneratedSources.Single(source => source.HintName == file + ".g.cs").SourceText.ToString();

    /// <summary>Checks that it compiles without an error or a warning.</summary>
    public Generated Compiles()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(diagnostics);
        Assert.Empty(Problems());
        return this;
    }

    /// <summary>The errors and warnings, each with its line.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Take(20)
            .Select(diagnostic => $"{diagnostic}\n    {LineOf(diagnostic)}"),
    ];

    public MetadataReference Reference() => compilation.ToMetadataReference();

    /// <summary>The compiled assembly, loaded to be run.</summary>
    public Assembly Load()
    {
        Compiles();
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Runs <c>Program.Run()</c> of the project, which checks what it is about and throws where that does not hold.</summary>
    public void Runs()
    {
        var run = Load().GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!;
        run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null);
    }

    private static string LineOf(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
