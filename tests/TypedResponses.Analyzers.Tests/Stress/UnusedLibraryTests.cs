using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.Analyzers.Tests.Stress;

/// <summary>What a project pays that references the library, or the OpenAI package, and uses neither.</summary>
public sealed class UnusedLibraryTests
{
    private const string Unrelated = "class C { object M(string s) { System.Console.WriteLine(s); return System.Convert.FromBase64String(s); } }";

    private const string Contract = """
        namespace Wrapped;
        public enum CallStatus { Running, Completed, Failed }
        [TypedResponses.StatusContract("Status", "Result", "Completed", Never = new[] { "Failed" })]
        public class Call { public CallStatus Status { get; set; } [TypedResponses.Base64Content] public string? Result { get; set; } }
        public static class Client { public static Call Get() => new(); }
        """;

    private static readonly MetadataReference s_library = MetadataReference.CreateFromFile(typeof(StatusContractAttribute).Assembly.Location);
    private static readonly MetadataReference s_openAi = MetadataReference.CreateFromFile(typeof(OpenAI.OpenAIClient).Assembly.Location);

    private static readonly string[] s_analyzers =
        [.. typeof(UncheckedReadAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => type.FullName!)];

    public static TheoryData<string> Analyzers() => [.. s_analyzers];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task A_reference_to_the_library_or_to_OpenAI_alone_registers_nothing(string analyzer)
    {
        var telemetry = await Telemetry(analyzer, Compile(Unrelated, s_library, s_openAi));
        Assert.Equal(1, telemetry.CompilationStartActionsCount);
        Assert.Equal(
            0,
            telemetry.SemanticModelActionsCount + telemetry.OperationActionsCount + telemetry.OperationBlockActionsCount + telemetry.SymbolActionsCount
                + telemetry.SyntaxNodeActionsCount + telemetry.CompilationEndActionsCount);
    }

    [Fact]
    public async Task A_call_that_comes_from_an_assembly_built_on_the_library_is_followed_though_nothing_here_names_it()
    {
        var wrapped = new MemoryStream();
        Assert.True(Compile(Contract, s_library).Emit(wrapped).Success);
        wrapped.Position = 0;
        var source = "class C { int M() { var call = Wrapped.Client.Get(); System.Console.WriteLine(call.Result); return call.Result!.Length; } }";
        var found = await Report(Compile(source, s_library, MetadataReference.CreateFromStream(wrapped)));
        Assert.Contains(found, diagnostic => diagnostic.Id == "TR1001");
        Assert.Contains(found, diagnostic => diagnostic.Id == "TR2003");
    }

    [Fact]
    public async Task A_contract_for_another_type_is_followed_where_only_the_assembly_attribute_names_the_library()
    {
        var found = await Report(Compile(
            """
            [assembly: TypedResponses.StatusContract(typeof(System.Threading.Tasks.Task), "Status", "Exception", "Faulted")]
            class C { string M(System.Threading.Tasks.Task task) => task.Exception!.Message; }
            """,
            s_library));
        Assert.Equal("TR1001", Assert.Single(found).Id);
    }

    private static CSharpCompilation Compile(string source, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            "Stress",
            [CSharpSyntaxTree.ParseText(source)],
            [.. Net100.References.All, .. references],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<ImmutableArray<Diagnostic>> Report(CSharpCompilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var analyzers = s_analyzers.Select(Create).ToImmutableArray();
        return await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo> Telemetry(string name, CSharpCompilation compilation)
    {
        var analyzer = Create(name);
        var run = compilation.WithAnalyzers([analyzer]);
        Assert.Empty(await run.GetAnalyzerDiagnosticsAsync());
        return await run.GetAnalyzerTelemetryInfoAsync(analyzer, default);
    }

    private static DiagnosticAnalyzer Create(string name) =>
        (DiagnosticAnalyzer)Activator.CreateInstance(typeof(UncheckedReadAnalyzer).Assembly.GetType(name, throwOnError: true)!)!;
}
