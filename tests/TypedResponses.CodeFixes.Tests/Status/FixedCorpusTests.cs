using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Status;
using TypedResponses.Analyzers.Tests.Flow;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>Whatever a fix makes of the code of the corpus, one report at a time or all at once, compiles and has no new warning about null.</summary>
public class FixedCorpusTests
{
    private static readonly (DiagnosticAnalyzer Analyzer, CodeFixProvider Fix)[] s_rules =
    [
        (new UncheckedReadAnalyzer(), new CheckBeforeReadCodeFix()),
        (new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix()),
        (new WrongTextAnalyzer(), new UseNearestTextCodeFix()),
        (new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix()),
        (new ReadyOnlyAnalyzer(), new TakeWhatIsThereCodeFix()),
    ];

    private static readonly string s_corpus = Repository.PathTo("tests", "TypedResponses.Analyzers.Tests", "Corpus");

    public static TheoryData<string, int> Files()
    {
        var files = new TheoryData<string, int>();
        foreach (var path in Directory.GetFiles(s_corpus, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            for (var rule = 0; rule < s_rules.Length; rule++) files.Add(Path.GetRelativePath(s_corpus, path), rule);
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_fixed_code_compiles(string file, int rule)
    {
        var (analyzer, fix) = s_rules[rule];
        var document = Open(await File.ReadAllTextAsync(Path.Combine(s_corpus, file)));
        var compilation = (await document.Project.GetCompilationAsync())!;
        var before = Problems(compilation).ToHashSet();
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var tree = await document.GetSyntaxTreeAsync();
        var diagnostics =
            (await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync()).Where(diagnostic => diagnostic.Location.SourceTree == tree)
                .ToImmutableArray();
        var keys = new HashSet<string>();
        foreach (var diagnostic in diagnostics)
        {
            foreach (var action in await Editor.Ask(fix, document, diagnostic))
            {
                keys.Add(action.EquivalenceKey!);
                await Check(document, action, before);
            }
        }

        foreach (var key in keys) await Check(document, await Editor.AskForAll(fix, document, diagnostics, key), before);
    }

    private static async Task Check(Document document, CodeAction action, HashSet<string> before)
    {
        var changed = await Editor.Press(action, document);
        var problems = Problems((await changed.Project.GetCompilationAsync())!).Where(problem => !before.Contains(problem)).ToList();
        if (problems.Count > 0) Assert.Fail($"{action.Title}: {string.Join("; ", problems)}\n{await Difference(document, changed)}");
    }

    /// <summary>Errors, and warnings about null, which many projects make errors.</summary>
    private static IEnumerable<string> Problems(Compilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal))
        .Select(
            diagnostic =>
                $"{diagnostic.Id} {diagnostic.GetMessage()} {diagnostic.Location.SourceTree?.GetText().Lines[
                    diagnostic.Location.GetLineSpan().StartLinePosition.Line]
            .ToString()
            .Trim()}");

    private static async Task<string> Difference(Document document, Document changed)
    {
        var text = await document.GetTextAsync();
        return string.Join('\n', (await changed.GetTextChangesAsync(document)).Select(change => $"- {text.ToString(change.Span)}\n+ {change.NewText}"));
    }

    private static Document Open(string source)
    {
        var options =
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        var project = new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(options)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .WithMetadataReferences([.. Net100.References.All, MetadataReference.CreateFromFile(typeof(StatusContractAttribute).Assembly.Location)]);
        project = project.AddDocument("Models.cs", SourceText.From(Models.Source)).Project;
        project = project.AddDocument("Usings.cs", SourceText.From(Models.Usings)).Project;
        return project.AddDocument("Test.cs", SourceText.From(source));
    }
}
