using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedResponses.CodeFixes.Tests;

/// <summary>What an editor does with a fix.</summary>
internal static class Editor
{
    /// <summary>What a fix offers for a diagnostic.</summary>
    public static async Task<List<CodeAction>> Ask(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>"Fix all in the document".</summary>
    public static async Task<CodeAction> AskForAll(CodeFixProvider fix, Document document, IEnumerable<Diagnostic> diagnostics, string key)
    {
        var context = new FixAllContext(document, fix, FixAllScope.Document, key, fix.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        return (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
    }

    /// <summary>The solution after an action.</summary>
    public static async Task<Solution> Press(CodeAction action) =>
        Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;

    /// <summary>The document after an action.</summary>
    public static async Task<Document> Press(CodeAction action, Document document) => (await Press(action)).GetDocument(document.Id)!;

    private sealed class Known(IEnumerable<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
