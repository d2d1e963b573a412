using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Bodies;

/// <summary>
/// What is marked in one project is used in another, which names nothing of the library: built, as a compiler sees the first project, or open
/// beside it, as an editor does.
/// </summary>
public sealed class ReachAcrossAssembliesTests
{
    private const string Jobs = """
        using TypedResponses;
        namespace Jobs;
        public enum JobStatus { Running, Done, Failed }
        [StatusContract("Status", "Output", "Done", Never = new[] { "Failed" })]
        public class Job
        {
            public JobStatus Status { get; set; }
            public string? Output { get; set; }
            public ImageResult? Picture { get; set; }
            [Base64Content] public string Raw { get; set; } = "";
        }
        [StatusContract("Status", "Output", "Done")]
        public record Note(JobStatus Status, string? Output);
        public static class Extensions
        {
            public static Job ToJob(this string id) => new();
            public static void Publish([Ready] Job job) { }
        }
        [UnionCase("job", typeof(JobEvent)), UnionCase("job.partial_image", typeof(PartialEvent))]
        public abstract class Event { public string Type => ""; }
        public sealed class JobEvent : Event { public Job Job => new(); }
        public sealed class PartialEvent : Event { public ImageResult Picture => throw new System.NotSupportedException(); }
        """;

    private const string Service = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public class Service
        {
            public Jobs.Job Get() => new();
            public Task<Jobs.Job> GetAsync() => Task.FromResult(new Jobs.Job());
            public Jobs.Note Note => new(default, null);
            public IEnumerable<Jobs.Event> Events => [];
        }
        """;

    [Theory]
    [InlineData("TR1001", "int Length(Service service) => service.Get().Output!.Length;")]
    [InlineData("TR1001", "int Length() => \"1\".ToJob().Output!.Length;")]
    [InlineData("TR1001", "int Length(Service service) { var (_, output) = service.Note; return output!.Length; }")]
    [InlineData("TR1001", "void Run(Service service) => Publish(service.Get());")]
    [InlineData("TR1005", "async Task Wait(Service service) { var it = service.Get(); while (it.Status != JobStatus.Done) it = await service.GetAsync(); }")]
    [InlineData("TR1003", "int Number(Service service) { switch (service.Get().Status) { case (JobStatus)1: return 1; } return 0; }")]
    [InlineData("TR2001", "Uri Address(Service service) => new(service.Get().Raw);")]
    [InlineData("TR2001", "Uri Address(Service service) => new(service.Get().Picture!.Text);")]
    [InlineData("TR2007",
        "void Run(Service service) { foreach (var it in service.Events) if (it is PartialEvent part) part.Picture.SaveAsync(\"a\").GetAwaiter().GetResult(); }")]
    [InlineData("TR3002", "bool Is(Service service) => service.Events.First().Type == \"jbo\";")]
    public async Task Is_reported(string rule, string method)
    {
        Assert.Equal([rule], await Report(method, asSource: false));
        Assert.Equal([rule], await Report(method, asSource: true));
    }

    [Fact]
    public async Task What_only_looks_alike_is_not()
    {
        const string Method = "int Length(Other other) => other.Output!.Length; class Other { public string? Output => null; }";
        Assert.Empty(await Report(Method, asSource: false));
        Assert.Empty(await Report(Method, asSource: true));
    }

    private static async Task<string[]> Report(string method, bool asSource)
    {
        ImmutableArray<MetadataReference> all = TestCompilation.References;
        var jobs = Reference("Jobs", Jobs, all, asSource);
        var service = Reference("Service", Service, [.. all, jobs], asSource);
        var client = Compile("Client",
            $"using System; using System.Linq; using System.Threading.Tasks; using Jobs; using static Jobs.Extensions; class Client {{ {method} }}",
            [.. all, jobs, service]);
        var analyzers = typeof(Analyzers.Status.UncheckedReadAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        var found = await client.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info
            || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Id)];
    }

    private static MetadataReference Reference(string name, string source, IEnumerable<MetadataReference> references, bool asSource)
    {
        var compilation = Compile(name, source, references);
        if (asSource) return compilation.ToMetadataReference();
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Compile(string name, string source, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(name, [TestCompilation.Parse(source, name + ".cs")], references, options);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
