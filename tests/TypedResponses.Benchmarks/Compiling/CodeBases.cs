using System.Globalization;
using CallModels = TypedResponses.Analyzers.Tests.Flow.Models;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>What is compiled.</summary>
internal static class CodeBases
{
    private const int Copies = 40;

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

    /// <summary>The generator, the analyzers and the code fixes themselves: real code that has the package at hand and no use for it.</summary>
    public static CodeBase WithoutContracts()
    {
        var source = Path.Combine(Root(), "src");
        var folders = new[] { "TypedResponses.Generator", "TypedResponses.Analyzers" }.Select(project => Path.Combine(source, project)).ToArray();
        return CodeBase.Below("no contract types", folders).With("Usings.cs", Usings);
    }

    /// <summary>Clients that do nothing but wait for calls and take their results: the sources of the analyzers' own corpus, many times over.</summary>
    public static CodeBase WithContractsEverywhere()
    {
        var corpus = Path.Combine(Root(), "tests", "TypedResponses.Analyzers.Tests", "Corpus");
        var files = new List<(string, string)> { ("Models.cs", CallModels.Source), ("Usings.cs", CallModels.Usings) };
        foreach (var path in Directory.EnumerateFiles(corpus, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            // One file has attributes of the assembly, which stand once.
            var text = File.ReadAllText(path);
            if (text.Contains("[assembly:", StringComparison.Ordinal)) continue;
            var place = Path.GetRelativePath(corpus, path).Replace(".csx", "", StringComparison.Ordinal).Replace(Path.DirectorySeparatorChar, '_');
            for (var copy = 0; copy < Copies; copy++) files.Add(($"{place}{copy}.cs", $"namespace {place}{copy}\n{{\n{text}\n}}\n"));
        }

        return new("contract types everywhere", files);
    }

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
        var statements = Enumerable.Range(0, lines).Select(line => "        " + string.Format(CultureInfo.InvariantCulture, shapes[line % shapes.Length], line));
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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analyzer.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No folder above the benchmarks has Analyzer.sln: run them from a clone.");
    }
}
