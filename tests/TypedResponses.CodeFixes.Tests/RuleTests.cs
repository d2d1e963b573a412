using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Declarations;

namespace TypedResponses.CodeFixes.Tests;

/// <summary>What is said of a rule in five places is the same: descriptor, page, README, release notes, code fix.</summary>
public sealed partial class RuleTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathTo("README.md"));

    private static readonly string Releases = File.ReadAllText(Repository.PathTo("src", "TypedResponses.Analyzers", "AnalyzerReleases.Unshipped.md"));

    private static readonly DiagnosticDescriptor[] Descriptors = Instances<DiagnosticAnalyzer>(typeof(UncheckedReadAnalyzer).Assembly)
        .Where(analyzer => analyzer is not DiagnosticSuppressor)
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Distinct()
        .ToArray();

    private static readonly CodeFixProvider[] Fixes = Instances<CodeFixProvider>(typeof(AddPartialCodeFix).Assembly);

    public static TheoryData<string> Rules => new(Descriptors.Select(descriptor => descriptor.Id).Distinct().Order());

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_a_page_in_the_same_form(string rule)
    {
        var descriptor = Descriptors.First(descriptor => descriptor.Id == rule);
        var page = File.ReadAllText(Repository.PathTo("docs", "rules", rule + ".md")).ReplaceLineEndings("\n");

        Assert.StartsWith($"# {rule}: {descriptor.Title}\n\n| | |\n|---|---|\n| Severity | {descriptor.DefaultSeverity}", page, StringComparison.Ordinal);
        Assert.Equal(HasFix(rule), !page.Contains("\n| Fix | – |\n", StringComparison.Ordinal));
        Assert.Equal(["## Why", "## Wrong", "## Right", "## How to configure"],
            Headings().Matches(page).Select(heading => heading.Value).Intersect(["## Why", "## Wrong", "## Right", "## How to configure"]));
        Assert.Contains($"\ndotnet_diagnostic.{rule}.severity = none   # or suggestion, warning, error\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_overview_lists_it_as_the_README_does(string rule)
    {
        var overview = File.ReadAllText(Repository.PathTo("docs", "rules", "README.md"));
        var row = Regex.Match(Readme, $@"(?m)^\| \[{rule}\]\(docs/rules/(.*)$").Groups[1].Value;

        Assert.Contains($"| [{rule}]({row}", overview, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_README_lists_it_and_says_whether_there_is_a_fix(string rule)
    {
        var row = Regex.Match(Readme, $@"^\| \[{rule}\]\(docs/rules/{rule}\.md\) \|.*\|(?<fix>.*)\|$", RegexOptions.Multiline);

        Assert.True(row.Success, $"{rule} is not in the README's table.");
        Assert.Equal(HasFix(rule), row.Groups["fix"].Value.Contains('✓'));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_release_notes_have_its_category_severity_and_title(string rule)
    {
        foreach (var descriptor in Descriptors.Where(descriptor => descriptor.Id == rule))
        {
            Assert.Contains($"\n{rule} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", Releases.ReplaceLineEndings("\n"),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void It_is_on_without_asking(string rule) =>
        Assert.All(Descriptors.Where(descriptor => descriptor.Id == rule), descriptor => Assert.True(descriptor.IsEnabledByDefault));

    [Fact]
    public void Every_page_and_every_row_is_about_a_rule()
    {
        var rules = Descriptors.Select(descriptor => descriptor.Id).ToHashSet();
        var pages = Directory.GetFiles(Repository.PathTo("docs", "rules"), "TR*.md").Select(page => Path.GetFileNameWithoutExtension(page)!);
        var rows = RuleNumber().Matches(Readme + Releases).Select(match => match.Value);

        Assert.Subset(rules, pages.Concat(rows).ToHashSet());
    }

    [Fact]
    public void Every_fix_repairs_a_rule_and_can_repair_all_of_them()
    {
        Assert.NotEmpty(Fixes);
        Assert.All(Fixes, fix =>
        {
            Assert.NotEmpty(fix.FixableDiagnosticIds);
            Assert.Subset(Descriptors.Select(descriptor => descriptor.Id).ToHashSet(), fix.FixableDiagnosticIds.ToHashSet());
            Assert.NotNull(fix.GetFixAllProvider());
        });
    }

    private static bool HasFix(string rule) => Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule));

    private static T[] Instances<T>(Assembly assembly)
        => assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .Select(type => (T)Activator.CreateInstance(type)!)
            .ToArray();

    [GeneratedRegex("(?m)^## .+$")]
    private static partial Regex Headings();

    [GeneratedRegex(@"\bTR\d{4}\b")]
    private static partial Regex RuleNumber();
}
