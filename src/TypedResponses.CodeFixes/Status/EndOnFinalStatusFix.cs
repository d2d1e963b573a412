using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.CodeFixes.Status;

/// <summary>TR1005: lets a loop's condition end it on every final status: <c>call.Status is not (Completed or Failed)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EndOnFinalStatusFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(EndlessWaitAnalyzer.Rule.Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not { SyntaxTree.Options: CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 } } || model is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(EndlessWaitAnalyzer.Final, out var final) || final is null) continue;
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax condition) continue;
            if (Widen(condition, final.Split('|'), model) is not { } widened) continue;
            var changed = root.ReplaceNode(condition, widened.WithTriviaFrom(condition));
            context.RegisterCodeFix(CodeAction.Create("End on every final status", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(EndOnFinalStatusFix)), diagnostic);
        }
    }

    private static ExpressionSyntax? Widen(ExpressionSyntax condition, string[] final, SemanticModel model)
    {
        var (subject, ready) = condition switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when model.GetConstantValue(unequal.Right).HasValue => (unequal.Left, unequal.Right),
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } pattern => (pattern.Expression, constant.Expression),
            _ => (null, null),
        };
        if (subject is null || ready is null) return null;
        var values = new List<string> { ready.WithoutTrivia().ToString() };
        var type = model.GetTypeInfo(ready).Type;
        foreach (var name in final)
        {
            if (StatusSyntax.Value(type, name, model, condition.SpanStart) is not { } value) return null;
            values.Add(value.ToString());
        }

        return SyntaxFactory.ParseExpression($"{subject.WithoutTrivia()} is not ({string.Join(" or ", values)})");
    }
}
