using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Corpus;

/// <summary>
/// Realistic code in the files beside this one: correct code that has to stay silent, and wrong code in which exactly
/// the lines marked <c>// TR1001</c> and their like are reported.
/// </summary>
public class CorpusTests
{
    private const int LeastMethods = 150;

    private static readonly string s_folder = Repository.PathTo("tests", "TypedResponses.Analyzers.Tests", "Corpus");

    public static TheoryData<string> Files(string folder)
    {
        var files = new TheoryData<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(s_folder, folder), "*.csx").OrderBy(path => path, StringComparer.Ordinal))
        {
            files.Add(Path.GetFileName(path));
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files), "Correct")]
    public Task Correct_code_stays_silent(string file) => Verify("Correct", file);

    [Theory]
    [MemberData(nameof(Files), "Wrong")]
    public Task Wrong_code_is_reported_on_the_marked_lines(string file) => Verify("Wrong", file);

    [Theory]
    [InlineData("Correct")]
    [InlineData("Wrong")]
    public void The_corpus_is_large(string folder)
    {
        var methods = Directory.GetFiles(Path.Combine(s_folder, folder), "*.csx")
            .SelectMany(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes())
            .Count(node => node is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null }
                or PropertyDeclarationSyntax { ExpressionBody: not null });
        Assert.True(methods >= LeastMethods, $"{methods} methods");
    }

    [Theory]
    [MemberData(nameof(Files), "Correct")]
    public Task Correct_code_stays_silent_beside_generated_types(string file) => Verify("Correct", file, StatusTest.ReportWithModelsInSource);

    [Theory]
    [MemberData(nameof(Files), "Wrong")]
    public Task Wrong_code_is_reported_beside_generated_types(string file) => Verify("Wrong", file, StatusTest.ReportWithModelsInSource);

    internal static string Read(string folder, string file) => File.ReadAllText(Path.Combine(s_folder, folder, file));

    private static Task Verify(string folder, string file) => Verify(folder, file, source => StatusTest.Report(source, []));

    private static async Task Verify(string folder, string file, Func<string, Task<System.Collections.Immutable.ImmutableArray<Diagnostic>>> report)
    {
        var source = Read(folder, file);
        var lines = source.Split('\n');
        var expected = lines.SelectMany((line, index) => Marks(line).Select(id => $"{index + 1}: {id} {line.Trim()}")).ToList();
        Assert.True(folder == "Wrong" || expected.Count == 0, "Correct code has no marks.");

        var diagnostics = await report(source);
        var actual = diagnostics
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
            .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id))
            .Select(item => $"{item.Line + 1}: {item.Id} {lines[item.Line].Trim()}")
            .ToList();
        var missing = expected.Except(actual).Select(line => "not reported " + line);
        var tooMany = actual.Except(expected).Select(line => "too many     " + line);
        var wrong = missing.Concat(tooMany).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Marks(string line)
    {
        var mark = line.LastIndexOf("// TR", StringComparison.Ordinal);
        return mark < 0 ? [] : line[(mark + 3)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => id.Trim());
    }
}
