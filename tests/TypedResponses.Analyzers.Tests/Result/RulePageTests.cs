using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class RulePageTests
{
    public static TheoryData<DiagnosticAnalyzer> Analyzers =>
    [
        new TextAsUrlAnalyzer(), new TextAsBytesAnalyzer(), new LoggedAnalyzer(), new DataUriByHandAnalyzer(), new DecodedByHandAnalyzer(),
        new HardCodedExtensionAnalyzer(), new PartialAsFinalAnalyzer(), new IncompleteSwitchAnalyzer(), new UnknownTagAnalyzer(), new UntestedCastAnalyzer(),
    ];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Every_rule_has_a_page_with_its_title_and_severity(DiagnosticAnalyzer analyzer)
    {
        foreach (var rule in analyzer.SupportedDiagnostics)
        {
            var page = File.ReadAllText(Path.Combine(Root(), "docs", "rules", rule.Id + ".md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page.ReplaceLineEndings("\n"));
            Assert.Contains($"| Severity | {(rule.DefaultSeverity == DiagnosticSeverity.Info ? "Info" : "Warning")}", page);
            Assert.Contains("## Why", page);
            Assert.Contains("## Wrong", page);
            Assert.Contains("## Right", page);
            Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity", page);
        }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
