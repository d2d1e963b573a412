using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Generator;

namespace TypedResponses.CodeFixes.Tests.Declarations;

/// <summary>A project in a workspace with the generator and an analyzer, to which a fix is applied as an editor does it.</summary>
internal sealed class FixedProject<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private readonly AdhocWorkspace _workspace = new();

    private readonly ProjectId _id = ProjectId.CreateNewId();

    private Solution _solution;

    public FixedProject(LanguageVersion language = LanguageVersion.Latest)
    {
        _solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                _id,
                VersionStamp.Default,
                "Project",
                "Project",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(language),
                metadataReferences: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ResponseModelAttribute).Assembly.Location)]))
            .AddAnalyzerReference(_id, new AnalyzerFileReference(typeof(ResponseModelGenerator).Assembly.Location, new Loader()));
    }

    public FixedProject<TAnalyzer, TFix> Code(string code)
    {
        var id = DocumentId.CreateNewId(_id);
        _solution = _solution.AddDocument(id, $"Code{_solution.GetProject(_id)!.DocumentIds.Count}.cs", SourceText.From(code));
        return this;
    }

    public FixedProject<TAnalyzer, TFix> Document(string path, string text)
    {
        _solution = _solution.AddAdditionalDocument(DocumentId.CreateNewId(_id), path, text, filePath: path);
        return this;
    }

    /// <summary>The documents after the fix of the first diagnostic that has one; asserts that what is left compiles if it should.</summary>
    public async Task<string[]> FixFirst(bool compiles = true)
    {
        var project = _solution.GetProject(_id)!;
        foreach (var diagnostic in await Diagnostics(project))
        {
            if (await ActionFor(project, diagnostic) is { } action)
            {
                return await Texts(await Editor.Press(action), compiles);
            }
        }

        Assert.Fail("No diagnostic has a fix.");
        return [];
    }

    /// <summary>The documents after "fix all in the project": then nothing that can be fixed is left, and it compiles.</summary>
    public async Task<string[]> FixAll()
    {
        var project = _solution.GetProject(_id)!;
        var diagnostics = await Diagnostics(project);
        var first = await ActionFor(project, diagnostics[0]);
        Assert.NotNull(first);
        var context = new FixAllContext(
            project.Documents.First(document => document.GetSyntaxTreeAsync().Result == diagnostics[0].Location.SourceTree),
            new TFix(),
            FixAllScope.Project,
            first.EquivalenceKey,
            new TFix().FixableDiagnosticIds,
            new Source(Diagnostics),
            CancellationToken.None);
        var action = await new TFix().GetFixAllProvider()!.GetFixAsync(context);
        var texts = await Texts(await Editor.Press(action!), compiles: true);
        Assert.Empty(await Diagnostics(_solution.GetProject(_id)!));
        return texts;
    }

    /// <summary>Asserts that there is something to report, and no fix for it.</summary>
    public async Task HasNoFix()
    {
        var project = _solution.GetProject(_id)!;
        var diagnostics = await Diagnostics(project);
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.Null(await ActionFor(project, diagnostic));
        }
    }

    private static async Task<CodeAction?> ActionFor(Microsoft.CodeAnalysis.Project project, Diagnostic diagnostic)
        => (await Editor.Ask(new TFix(), project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic)).FirstOrDefault();

    private static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Microsoft.CodeAnalysis.Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var all = await compilation
            .WithAnalyzers([new TAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        var fixable = new TFix().FixableDiagnosticIds;
        return [.. all.Where(diagnostic => fixable.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private async Task<string[]> Texts(Solution solution, bool compiles)
    {
        _solution = solution;
        var project = solution.GetProject(_id)!;
        if (compiles)
        {
            var compilation = (await project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return await Task.WhenAll(project.Documents.Select(async document => (await document.GetTextAsync()).ToString()));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(ResponseModelGenerator).Assembly;
    }

    private sealed class Source(Func<Microsoft.CodeAnalysis.Project, Task<IReadOnlyList<Diagnostic>>> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken)
            => await diagnostics(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await diagnostics(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
