using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.CodeFixes.Tests.Result.Support;

/// <summary>
/// The base of the tests of one fix: fixes everything in a document, compares, and compiles what came out; where there is one diagnostic, the
/// single fix must come to the same.
/// </summary>
public abstract class FixTest<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    protected static Task Statements(string before, string after) => Code(TestCompilation.InMethod(before), TestCompilation.InMethod(after));

    protected static Task NoFix(string statements) => NoFixIn(TestCompilation.InMethod(statements));

    protected static async Task NoFixIn(string code, params string[] others)
    {
        var document = DocumentOf(code, others);
        var diagnostics = await DiagnosticsOf(document);
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
            Assert.Empty(await Editor.Ask(new TFix(), document, diagnostic));
    }

    /// <summary>Fixes everything in the code, and compiles what comes out.</summary>
    protected static async Task FixedCompiles(string code, params string[] others)
    {
        var document = DocumentOf(code, others);
        var diagnostics = await DiagnosticsOf(document);
        var action = await Editor.AskForAll(new TFix(), document, diagnostics, typeof(TFix).Name);
        await CheckCompiles(document, await Editor.Press(action, document));
    }

    protected static async Task Code(string before, string after, params string[] others)
    {
        var document = DocumentOf(before, others);
        var diagnostics = await DiagnosticsOf(document);
        Assert.NotEmpty(diagnostics);
        var offered = new List<CodeAction>();
        foreach (var diagnostic in diagnostics)
            offered.AddRange(await Editor.Ask(new TFix(), document, diagnostic));
        Assert.NotEmpty(offered);

        await Check(document, await Editor.AskForAll(new TFix(), document, diagnostics, offered[0].EquivalenceKey!), after);
        if (diagnostics.Length == 1)
            await Check(document, Assert.Single(offered), after);
    }

    private static async Task Check(Document document, CodeAction action, string expected)
    {
        var changed = await Editor.Press(action, document);
        var text = (await changed.GetTextAsync()).ToString();
        Assert.Equal(expected.ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
        await CheckCompiles(document, changed);
    }

    private static async Task CheckCompiles(Document document, Document changed)
    {
        var before = (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(IsProblem).Select(diagnostic => diagnostic.Id).ToHashSet();
        var problems =
            (await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => IsProblem(diagnostic) && !before.Contains(diagnostic.Id));
        Assert.Empty(problems);
    }

    /// <summary>Errors, and warnings about null, which many projects make errors.</summary>
    private static bool IsProblem(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal) || diagnostic.Id == "CS8509";

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.Empty(errors);
        return await compilation.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static Document DocumentOf(string code, string[] others)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Tests", "Tests", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: TestCompilation.References));
        string[] shared = [ModelSource.Text, TestCompilation.Usings, .. others];
        for (var i = 0; i < shared.Length; i++)
            project = project.AddDocument($"Shared{i}.cs", SourceText.From(shared[i])).Project;
        return project.AddDocument("Test.cs", SourceText.From(code.ReplaceLineEndings("\n")));
    }
}
