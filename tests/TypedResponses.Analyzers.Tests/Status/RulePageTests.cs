using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>Every rule has its page and its line in the release notes, and they agree.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules()
    {
        var rules = new TheoryData<string>();
        foreach (var rule in Descriptors()) rules.Add(rule.Id);
        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_and_a_release_line(string id)
    {
        var rule = Descriptors().Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "rules", id + ".md"));
        Assert.StartsWith($"# {id}: ", page);
        foreach (var heading in new[] { "## Why", "## Bad", "## Good", "## Settings" }) Assert.Contains(heading, page);
        Assert.Contains($"[{id}]({id}.md)", File.ReadAllText(Path.Combine(Root(), "docs", "rules", "README.md")));

        var releases = File.ReadAllText(Path.Combine(Root(), "src", "TypedResponses.Analyzers", "AnalyzerReleases.Unshipped.md"));
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", releases);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => typeof(UncheckedReadAnalyzer).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(UncheckedReadAnalyzer).Namespace && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analyzer.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return folder.FullName;
    }
}
