using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>Compiles test code with the library and generated types beside it; the code itself must be free of errors.</summary>
internal static class TestCompilation
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>A method that has values of every kind to work with.</summary>
    public static string InMethod(string statements) => $$"""
        using Model;
        using TypedResponses;

        class Program
        {
            async Task Run(ResponsesImageGenerationCall call, ImageResult image, ResponsesOutputItem item, IReadOnlyList<ResponsesOutputItem> items, IReadOnlyList<ImageResult> images, [Base64Content] string base64, string path, string other, bool flag, Stream stream, HttpClient http)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly SyntaxTree[] Shared = [Parse(ModelSource.Text), Parse(Usings)];

    public static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ImageResult).Assembly.Location)];

    public static SyntaxTree Parse(string code, string path = "") => CSharpSyntaxTree.ParseText(code, ParseOptions, path);

    public static CSharpCompilation Of(SyntaxTree code, params string[] others) => Of(References, code, others);

    public static CSharpCompilation Of(IEnumerable<MetadataReference> references, SyntaxTree code, params string[] others)
    {
        var compilation = CSharpCompilation.Create(
            "Tests",
            [code, .. Shared, .. others.Select(other => Parse(other))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
        return compilation;
    }
}
