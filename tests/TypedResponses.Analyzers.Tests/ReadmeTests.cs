using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Status;
using TypedResponses.Generator;

namespace TypedResponses.Analyzers.Tests;

/// <summary>The README's code compiles as it stands there, and what its comments say is reported is reported.</summary>
public sealed partial class ReadmeTests
{
    private const string Response = "[ResponseModel] public partial record ResponsesNonStreamingResponse;";

    private static readonly string[] Blocks =
        [.. Code().Matches(File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n")).Select(block => block.Groups[1].Value)];

    [Fact]
    public void The_tour_compiles()
    {
        AssertCompiles(Compile(Blocks[0]));
        AssertCompiles(Compile($"using TypedResponses;\nvar http = new HttpClient();\n{Block("response.Output")}\n{Response}"));
        AssertCompiles(Compile($"using TypedResponses;\nvar http = new HttpClient();\n{Block("new ResponseImageReader")}"));
    }

    [Fact]
    public async Task Each_mistake_is_reported_as_its_comment_says()
    {
        var mistakes = Block("TR1001");
        var compilation = Compile($$"""
            using TypedResponses;
            using static ResponseImageGenerationCallStatus;
            using Microsoft.Extensions.Logging;
            class Sample
            {
                Task<ResponsesImageGenerationCall> Poll(ResponsesImageGenerationCall call) => Task.FromResult(call);
                async Task Mistakes(ResponsesImageGenerationCall call, ILogger logger)
                {
            {{mistakes}}
                }
            }
            {{Response}}
            namespace Microsoft.Extensions.Logging
            {
                public interface ILogger { }
                public static class LoggerExtensions { public static void LogInformation(this ILogger logger, string? message, params object?[] args) { } }
            }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var lines = compilation.SyntaxTrees.First().ToString().Split('\n');
        var reported = (await compilation.WithAnalyzers(Analyzers()).GetAnalyzerDiagnosticsAsync())
            .Select(diagnostic => $"{lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].Trim()} {diagnostic.Id}");
        var said = lines.Where(line => line.Contains("// TR")).SelectMany(line => Rule()
            .Matches(line[line.IndexOf("// TR", StringComparison.Ordinal)..])
            .Select(rule => $"{line.Trim()} {rule.Value}"));

        Assert.Equal(said.Order(), reported.Order());
    }

    private static string Block(string with) => Blocks.First(block => block.Contains(with, StringComparison.Ordinal));

    private static void AssertCompiles(Compilation compilation)
        => Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

    private static Compilation Compile(string code)
    {
        const string Usings = """
            global using System; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading;
            global using System.Threading.Tasks; global using System.Collections.Generic;
            """;
        var tree = CSharpSyntaxTree.ParseText(code, path: "Readme.cs", encoding: System.Text.Encoding.UTF8);
        var isProgram = tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));
        var compilation = CSharpCompilation.Create(
            "Readme",
            [tree, CSharpSyntaxTree.ParseText(Usings, encoding: System.Text.Encoding.UTF8)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ResponseModelAttribute).Assembly.Location)],
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // The library is built for an older framework, which builds do not warn of.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));
        CSharpGeneratorDriver.Create(new ResponseModelGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(UncheckedReadAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"TR\d{4}")]
    private static partial Regex Rule();
}
