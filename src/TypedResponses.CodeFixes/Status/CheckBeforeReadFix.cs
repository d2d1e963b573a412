using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.CodeFixes.Status;

/// <summary>TR1001: wraps the statement in <c>TryGet…</c> or in a check of the status, or leaves early.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CheckBeforeReadFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UncheckedReadAnalyzer.Rule.Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (UncheckedRead.Find(root, model, diagnostic) is not { } read) continue;
            if (read.CanBeWrapped && read.HasTryGet) Register(context, diagnostic, root, $"Check with TryGet{read.Payload}", read.Statement, WrapInTryGet(read));
            if (read.Leave is { } leave) Register(context, diagnostic, root, "Leave early", read.Statement, LeaveEarly(read, leave));
            if (read.CanBeWrapped && read.ReadyValue is { } ready) Register(context, diagnostic, root, "Check the status", read.Statement, WrapInStatusCheck(read, ready));
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, string title, StatementSyntax statement, SyntaxNode[] replacement)
    {
        foreach (var node in replacement)
        {
            // Never offer what does not even parse.
            if (node.ContainsDiagnostics) return;
        }

        var formatted = replacement.Select(node => node.WithAdditionalAnnotations(Formatter.Annotation));
        var changed = root.ReplaceNode(statement, formatted);
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), title.Split(' ')[0]), diagnostic);
    }

    private static SyntaxNode[] WrapInTryGet(UncheckedRead read)
    {
        var name = read.FreeName();
        var statement = read.Statement.WithoutTrivia();
        var replaced = statement.ReplaceNodes(read.ReadsIn(statement), (_, node) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(node));
        return [Wrap(read, $"{read.Owner}.TryGet{read.Payload}(out var {name})", replaced)];
    }

    private static SyntaxNode[] WrapInStatusCheck(UncheckedRead read, string ready) => [Wrap(read, $"{read.Owner}.{read.Status} == {ready}", read.Statement.WithoutTrivia())];

    private static IfStatementSyntax Wrap(UncheckedRead read, string condition, StatementSyntax body) =>
        SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression(condition), body as BlockSyntax ?? SyntaxFactory.Block(body)).WithTriviaFrom(read.Statement);

    private static SyntaxNode[] LeaveEarly(UncheckedRead read, string leave)
    {
        var condition = read.HasPresence ? $"!{read.Owner}.Has{read.Payload}" : $"{read.Owner}.{read.Payload} is null";
        var guard = SyntaxFactory.ParseStatement($"if ({condition}) {leave};").WithLeadingTrivia(read.Statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        return [guard, read.Statement.WithLeadingTrivia(SyntaxFactory.ElasticMarker)];
    }
}
