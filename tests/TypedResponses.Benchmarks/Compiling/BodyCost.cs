using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Benchmarks.Compiling;

/// <summary>What the flow analysis of one body takes.</summary>
/// <param name="Name">The body's method.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record BodyCost(string Name, int Lines, TimeSpan Time)
{
    /// <summary>The costliest bodies, each the fastest of several passes over a fresh compilation.</summary>
    public static IReadOnlyList<BodyCost> Worst(CodeBase code, int passes, int count)
    {
        var best = new Dictionary<string, BodyCost>(StringComparer.Ordinal);
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var cost in Once(code.Compile()))
            {
                if (!best.TryGetValue(cost.Name, out var known) || cost.Time < known.Time) best[cost.Name] = cost;
            }
        }

        return best.Values.OrderByDescending(cost => cost.Time).Take(count).ToList();
    }

    private static IEnumerable<BodyCost> Once(CSharpCompilation compilation)
    {
        if (StatusFlow.Of(compilation) is not { } flow) yield break;
        var options = new AnalyzerOptions([]);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                if (model.GetOperation(method) is not { } body || model.GetDeclaredSymbol(method) is not { } owner) continue;
                _ = body.Descendants().Count();
                var watch = Stopwatch.StartNew();
                flow.Analyze(new CodeBody(body, owner), options, CancellationToken.None);
                var time = watch.Elapsed;
                var lines = method.GetLocation().GetLineSpan();
                yield return new($"{tree.FilePath}: {owner.Name}, line {lines.StartLinePosition.Line + 1}",
                    lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1, time);
            }
        }
    }
}
