using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>Applies a fix to the first report in some code, in a workspace of its own, and compares the code after it.</summary>
internal static class FixTest
{
    private const string Models = """
        #nullable enable
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        using System.Diagnostics.CodeAnalysis;
        using TypedResponses;
        public enum ImageStatus { Unrecognized = 0, InProgress, Completed, Generating, Failed }
        [StatusContract(nameof(Status), nameof(Result), "Completed", Never = new[] { "Failed" })]
        public sealed record Call
        {
            public string? Result { get; init; }
            public ImageStatus Status { get; init; }
            public string? StatusText { get; init; }
            public bool IsReady => Status == ImageStatus.Completed;
            [MemberNotNullWhen(true, nameof(Result))] public bool HasResult => Result != null;
            public bool TryGetResult([NotNullWhen(true)] out string? image) { image = Result; return image != null; }
        }
        [StatusContract(nameof(Status), nameof(Output), "done", Values = new[] { "open", "done" })]
        public sealed record Job { public string Status { get; init; } = ""; public string? Output { get; init; } }
        [StatusContract(nameof(Status), nameof(Total), "done", Values = new[] { "open", "done" })]
        public sealed record Sum { public string Status { get; init; } = ""; public int? Total { get; init; } }
        public static class Api
        {
            public static void Save(string image) { }
            public static void Show(object value) { }
            public static Task<Call> GetAsync() => throw new InvalidOperationException();
        }
        """;

    /// <summary>Members of a class, before and after the first report is fixed.</summary>
    public static async Task Members(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string title, string before, string after)
    {
        var document = Open(Wrap(before), OutputKind.DynamicallyLinkedLibrary);
        var actions = await Actions(document, analyzer, fix);
        var action = actions.FirstOrDefault(action => action.Title == title);
        Assert.True(action is not null, $"Not offered: {title}; only {string.Join(", ", actions.Select(action => action.Title))}");
        await Check(document, action, analyzer, fix, Wrap(after));
    }

    /// <summary>Members of a class, before and after all that is reported is fixed.</summary>
    public static Task All(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string title, string before, string after) =>
        All(Open(Wrap(before), OutputKind.DynamicallyLinkedLibrary), analyzer, fix, title, Wrap(after));

    /// <summary>A program without a class, before and after all that is reported is fixed.</summary>
    public static Task AllInProgram(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string title, string before, string after) =>
        All(Open(before, OutputKind.ConsoleApplication), analyzer, fix, title, after);

    private static async Task All(Document document, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string title, string after)
    {
        var key = (await Actions(document, analyzer, fix)).First(action => action.Title == title).EquivalenceKey;
        await Check(document, await Editor.AskForAll(fix, document, await Report(document, analyzer), key!), analyzer, fix, after);
    }

    private static async Task Check(Document document, CodeAction action, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string after)
    {
        var changed = await Editor.Press(action, document);
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation);
        Assert.Equal(after.ReplaceLineEndings("\n"), (await changed.GetTextAsync()).ToString().ReplaceLineEndings("\n"));

        var compilation = await changed.Project.GetCompilationAsync();
        Assert.DoesNotContain(compilation!.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty((await Report(changed, analyzer)).Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)));
    }

    /// <summary>The titles of what is offered for the first report.</summary>
    public static async Task<string[]> Offers(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string members, string? option = null) =>
        [.. (await Actions(Open(Wrap(members), OutputKind.DynamicallyLinkedLibrary, option), analyzer, fix)).Select(action => action.Title)];

    private static string Wrap(string members) =>
        "using static Api;\n\nclass Sample\n{\n" + string.Join('\n', members.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length > 0
            ? "    " + line
            : line)) + "\n}\n";

    private static Document Open(string source, OutputKind kind, string? option = null)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .WithMetadataReferences([.. Net100.References.All, MetadataReference.CreateFromFile(typeof(StatusContractAttribute).Assembly.Location)]);
        project = project.AddDocument("Models.cs", SourceText.From(Models)).Project;
        if (option is not null)
        {
            project = project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From($"[*.cs]\n{option}\n"), filePath: "/.editorconfig").Project;
        }

        return project.AddDocument("Test.cs", SourceText.From(source), filePath: "/Test.cs");
    }

    private static async Task<List<CodeAction>> Actions(Document document, DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        var diagnostic = (await Report(document, analyzer)).First(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id));
        Assert.NotNull(fix.GetFixAllProvider());
        return await Editor.Ask(fix, document, diagnostic);
    }

    private static async Task<ImmutableArray<Diagnostic>> Report(Document document, DiagnosticAnalyzer analyzer)
    {
        var compilation = await document.Project.GetCompilationAsync();
        Assert.DoesNotContain(compilation!.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var diagnostics = await compilation.WithAnalyzers([analyzer], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith("Models.cs") != true)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
