using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Generator;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>What the generator takes.</summary>
internal static class GeneratorCost
{
    /// <summary>Runs until the runtime has compiled the generator with all its optimisations.</summary>
    private const int WarmUp = 60;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);

    /// <summary>Our own steps; Roslyn's look at every edit, which is what they are there for.</summary>
    private static readonly HashSet<string> s_steps = [.. StepNames.All];

    /// <summary>The median of several runs that each write the whole catalog anew.</summary>
    public static TimeSpan WholeCatalog(int rounds)
    {
        var compilation = Declarations();
        var times = new List<TimeSpan>();
        for (var round = -WarmUp; round < rounds; round++)
        {
            var driver = Driver([], tracksSteps: false);
            var watch = Stopwatch.StartNew();
            driver.RunGenerators(compilation);
            if (round >= 0) times.Add(watch.Elapsed);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    /// <summary>The steps that run again, and the time, when another file of the project is edited.</summary>
    public static (int Steps, TimeSpan Time) Keystroke()
    {
        var edited = CSharpSyntaxTree.ParseText("class Unrelated { }", s_parse);
        var compilation = Declarations().AddSyntaxTrees(edited);
        var driver = Driver([], tracksSteps: true).RunGenerators(compilation);
        var watch = Stopwatch.StartNew();
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText("class Unrelated { int i; }", s_parse)));
        var time = watch.Elapsed;
        var outputs = driver.GetRunResult().Results[0].TrackedSteps.Where(step => s_steps.Contains(step.Key))
            .SelectMany(step => step.Value).SelectMany(step => step.Outputs);
        return (outputs.Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)), time);
    }

    /// <summary>How often a document of a megabyte is read that no attribute names.</summary>
    public static int ReadsOfUnnamedDocument()
    {
        var document = new CountedText("/large.json", "{ \"openapi\": \"3.1.0\", \"x\": \"" + new string('x', 1 << 20) + "\" }");
        Driver([document], tracksSteps: false).RunGenerators(Declarations());
        return document.Reads;
    }

    /// <summary>The compiler's driver does not keep a record of every step; where one is asked for, keeping it takes a fifth of the time.</summary>
    private static GeneratorDriver Driver(IEnumerable<AdditionalText> texts, bool tracksSteps) => CSharpGeneratorDriver.Create(
        [new ResponseModelGenerator().AsSourceGenerator()], texts, s_parse, null, new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>A program that marks every schema of the catalog.</summary>
    private static CSharpCompilation Declarations()
    {
        using var stream = typeof(ResponseModelGenerator).Assembly.GetManifestResourceStream(
            typeof(ResponseModelGenerator).Assembly.GetManifestResourceNames().Single(name => name.EndsWith(".openapi.json", StringComparison.Ordinal)))!;
        using var catalog = JsonDocument.Parse(stream);
        var code = "using TypedResponses; namespace Model;\n" + string.Join('\n',
            catalog.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("properties", out _)
                || schema.Value.TryGetProperty("oneOf", out _)
                || schema.Value.TryGetProperty("allOf", out _))
            .Select(schema => $"[ResponseModel] public partial record {schema.Name};"));
        return new CodeBase("declarations", [("Declarations.cs", code)]).Compile();
    }

    private sealed class CountedText(string path, string text) : AdditionalText
    {
        public int Reads { get; private set; }

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            Reads++;
            return SourceText.From(text);
        }
    }
}
