using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class Declaration_rule_pages
{
    public static TheoryData<string, string, string> Rules
    {
        get
        {
            DiagnosticAnalyzer[] analyzers = [new ResponseModelDeclarationAnalyzer(), new StatusContractNamesAnalyzer(), new JsonContextConverterAnalyzer()];
            var rules = new TheoryData<string, string, string>();
            foreach (var rule in analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
            {
                rules.Add(rule.Id, rule.Title.ToString(), rule.DefaultSeverity == DiagnosticSeverity.Info ? "Information" : "Warning");
            }

            return rules;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_has_a_page_of_its_title_and_severity(string id, string title, string severity)
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "docs", "rules", id + ".md"));

        Assert.Equal($"# {id}: {title}", lines[0]);
        Assert.StartsWith(severity, lines[2], StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = error     # or none", lines);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analyzer.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests has Analyzer.sln.");
        }

        return folder.FullName;
    }
}
