using System.Globalization;
using CallModels = TypedResponses.Analyzers.Tests.Flow.Models;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>What is compiled.</summary>
internal static class CodeBases
{
    private const int Copies = 8;

    // They stand in the files that need them alone: for the others they would be in the way.
    private static readonly string s_usings = CallModels.Usings.Replace("global ", "", StringComparison.Ordinal);

    private static readonly (string Path, string Text) s_models = ("Models.cs", $"{s_usings.Split("using static")[0]}\n{CallModels.Source}");

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Diagnostics.CodeAnalysis;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Reflection;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Real code of which no word speaks of the library, which it references all the same, as it does the OpenAI package.</summary>
    public static CodeBase WithoutLibrary() =>
        OurSources().Named("references the package, uses nothing of it").Reworded(text => text
            .Replace("TypedResponses", "Contoso", StringComparison.Ordinal)
            .Replace("OpenAI", "Fabrikam", StringComparison.Ordinal));

    /// <summary>The generator and the analyzers themselves: no code says the names of the library and its members more often, or uses them less.</summary>
    public static CodeBase WithoutContracts() => OurSources().Named("names the library in every file, has no contract type");

    /// <summary>The same code with clients of the corpus beside it: of ten methods one or more handle calls.</summary>
    public static CodeBase Application() =>
        WithClients("an application, a tenth of whose methods handle calls").With(s_models.Path, s_models.Text);

    /// <summary>The same application with its models in another project, as those of many solutions are.</summary>
    public static CodeBase ApplicationOnLibrary() =>
        WithClients("the same, its models in another assembly").On(new("models", [s_models]));

    private static CodeBase WithClients(string name) =>
        WithoutLibrary()
            .Named(name)
            .With(Clients().Where((_, index) => index % 4 == 0).Select(client => InNamespace((client.Name, $"{s_usings}\n{client.Text}"), 0)));

    /// <summary>Clients that do nothing but wait for calls and take their results: the sources of the analyzers' own corpus, many times over.</summary>
    public static CodeBase WithContractsEverywhere() => new(
        "nothing but methods that handle calls",
        [("Models.cs", CallModels.Source), ("Usings.cs", CallModels.Usings),
            .. Clients().SelectMany(client => Enumerable.Range(0, Copies).Select(copy => InNamespace(client, copy)))]);

    private static CodeBase OurSources()
    {
        var source = Repository.PathTo("src");
        var folders = new[] { "TypedResponses.Generator", "TypedResponses.Analyzers" }.Select(project => Path.Combine(source, project)).ToArray();
        return CodeBase.Below("our sources", folders).With("Usings.cs", Usings);
    }

    private static IEnumerable<(string Name, string Text)> Clients()
    {
        var corpus = Repository.PathTo("tests", "TypedResponses.Analyzers.Tests", "Corpus");
        foreach (var path in Directory.EnumerateFiles(corpus, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            // One file has attributes of the assembly, which stand once.
            var text = File.ReadAllText(path);
            if (text.Contains("[assembly:", StringComparison.Ordinal)) continue;
            yield return (Path.GetRelativePath(corpus, path).Replace(".csx", "", StringComparison.Ordinal).Replace(Path.DirectorySeparatorChar, '_'), text);
        }
    }

    private static (string Path, string Text) InNamespace((string Name, string Text) client, int copy) =>
        ($"{client.Name}{copy}.cs", $"namespace {client.Name}{copy}\n{{\n{client.Text}\n}}\n");

    /// <summary>One method without end: conditions, loops and reads over a few calls.</summary>
    public static CodeBase LongMethod(int lines)
    {
        string[] shapes =
        [
            "if (a.Status == Status.Completed && !flag) Save(a.Result!);",
            "if (b.HasResult || c.Status != Status.Failed) Log(b.Id);",
            "foreach (var item in calls) {{ if (item.Status != Status.Completed) continue; Save(item.Result!); }}",
            "if (flag) b = Get();",
            "if (c.TryGetResult(out var image{0})) Save(image{0});",
            "var done{0} = a.Status == Status.Completed; if (done{0}) Log(a.Id);",
            "try {{ c = Get(); }} catch (InvalidOperationException) {{ flag = !flag; }}",
            "while (b.Status is Status.InProgress or Status.Generating) {{ if (flag) break; b = Get(); }}",
        ];
        var statements =
            Enumerable.Range(0, lines).Select(line => "        " + string.Format(CultureInfo.InvariantCulture, shapes[line % shapes.Length], line));
        var text = $$"""
            class Program
            {
                void Run(Call a, Call b, Call c, List<Call> calls, bool flag)
                {
            {{string.Join('\n', statements)}}
                }
            }
            """;
        return new("a long method", [("Models.cs", CallModels.Source), ("Usings.cs", CallModels.Usings), ("Program.cs", text)]);
    }
}
