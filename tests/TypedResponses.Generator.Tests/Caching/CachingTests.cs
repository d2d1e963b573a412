using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Tests.Compiling;

namespace TypedResponses.Generator.Tests.Caching;

/// <summary>While someone types, the generator does only what the edit asks for, and holds nothing of an old compilation.</summary>
public class CachingTests
{
    private const string Code = """
        using TypedResponses;
        namespace N
        {
            [ResponseModel] public partial record ResponsesImageGenerationCall;
            [ResponseModel("Item", Document = "api.json")] public partial record Item;
        }
        """;

    private const string Schemas = """
        "Item": { "type": "object", "properties": { "id": { "type": "string" }, "part": { "$ref": "#/components/schemas/Part" } } },
        "Part": { "type": "object", "properties": { "size": { "type": "integer" } } }
        """;

    private static readonly Project Users = Project.OfSchemas(Code.Replace("using TypedResponses;", ""), Schemas);

    private static readonly IncrementalStepRunReason[] Idle = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    [Fact]
    public void Every_step_is_watched()
    {
        var steps = Users.Driver().RunGenerators(Users.Compile()).GetRunResult().Results.Single().TrackedSteps;

        Assert.All(StepNames.All, name => Assert.Contains(name, steps.Keys));
    }

    [Theory]
    [InlineData("// nothing")]
    [InlineData("class Unrelated { int _x = 1; }")]
    [InlineData("namespace N { public partial record Item { public int Sum(int a) => a; } class Uses { Item? I; } }", true)]
    public void An_edit_elsewhere_computes_nothing_anew(string edit, bool changesMembers = false)
    {
        var compilation = Users.Compile();
        var driver = Users.Driver().RunGenerators(compilation);

        var result = driver.RunGenerators(compilation.AddSyntaxTrees(Users.Parse(edit))).GetRunResult().Results.Single();

        foreach (var name in StepNames.All.Where(name => !changesMembers))
        {
            Assert.All(Reasons(result, name), reason => Assert.Contains(reason, Idle));
        }

        if (!changesMembers)
        {
            Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }
        else
        {
            Assert.All(Reasons(result, StepNames.Documents), reason => Assert.Contains(reason, Idle));
            Assert.True(Outputs(result).Count(reason => reason == IncrementalStepRunReason.Modified) <= 1);
        }
    }

    [Fact]
    public void An_edit_of_the_document_writes_only_what_depends_on_it()
    {
        var compilation = Users.Compile();
        var driver = Users.Driver().RunGenerators(compilation);
        var edited = new DocumentFile("api.json", Users.Documents[0].GetText()!.ToString().Replace("\"size\"", "\"length\""));

        var result = driver.ReplaceAdditionalText(Users.Documents[0], edited).RunGenerators(compilation).GetRunResult().Results.Single();

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, StepNames.Documents));
        Assert.All(Reasons(result, StepNames.Declarations), reason => Assert.Contains(reason, Idle));
        Assert.Single(Reasons(result, StepNames.Types), IncrementalStepRunReason.Modified);
        Assert.Single(Outputs(result), IncrementalStepRunReason.Modified);
        Assert.Contains("Length", result.GeneratedSources.Single(source => source.HintName == "N.Part.g.cs").SourceText.ToString());
    }

    [Fact]
    public void An_edit_of_the_document_that_no_type_shows_writes_nothing()
    {
        var compilation = Users.Compile();
        var driver = Users.Driver().RunGenerators(compilation);
        var edited = new DocumentFile("api.json", Users.Documents[0].GetText() + "\n\n");

        var result = driver.ReplaceAdditionalText(Users.Documents[0], edited).RunGenerators(compilation).GetRunResult().Results.Single();

        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_file_that_no_attribute_names_is_never_read()
    {
        var other = new DocumentFile("other.json", "{}");
        var project = Users with { Documents = Users.Documents.Add(other) };

        project.Generate().Compiles();

        Assert.Equal(0, other.Reads);
        Assert.NotEqual(0, ((DocumentFile)Users.Documents[0]).Reads);
    }

    [Fact]
    public void Nothing_of_a_compilation_is_held()
    {
        var steps = Users.Driver().RunGenerators(Users.Compile()).GetRunResult().Results.Single().TrackedSteps;
        var walk = new ObjectGraph();
        foreach (var output in StepNames.All.SelectMany(name => steps[name]).SelectMany(step => step.Outputs))
        {
            walk.Visit(output.Value);
        }

        Assert.InRange(walk.Count, 100, 1_000_000);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step)
        => result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult result)
        => result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>Walks over everything that an object reaches through fields.</summary>
    private sealed class ObjectGraph
    {
        private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);

        public int Count => _visited.Count;

        public void Visit(object? start)
        {
            var open = new Stack<object?>([start]);
            while (open.TryPop(out var value))
            {
                if (value is null or string or Type or Pointer || value.GetType().IsPrimitive || value.GetType().IsEnum || !_visited.Add(value))
                {
                    continue;
                }

                Assert.False(
                    value is ISymbol or SyntaxNode or Location or Compilation or SyntaxTree or SyntaxToken or SyntaxReference or SemanticModel or AttributeData,
                    $"A step's output reaches a {value.GetType()}.");
                if (value is IEnumerable and (Array or ICollection))
                {
                    foreach (var element in (IEnumerable)value)
                    {
                        open.Push(element);
                    }
                }

                for (var type = value.GetType(); type is not null; type = type.BaseType)
                {
                    foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        if (!field.FieldType.IsPointer)
                        {
                            open.Push(field.GetValue(value));
                        }
                    }
                }
            }
        }
    }
}
