using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// TR1005: lets a loop's condition end it on every final status: <c>call.Status is not (Completed or Failed)</c>. In a loop whose condition
/// does not ask for it, throws where the call has failed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndOnFinalStatusCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(EndlessWaitAnalyzer.Rule.Id);

    private protected override string Title => "End on every final status";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (scope.Root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }) return null;
        if (!diagnostic.Properties.TryGetValue(EndlessWaitAnalyzer.Final, out var final) || !diagnostic.Properties.TryGetValue(EndlessWaitAnalyzer.FinalTexts, out var texts)) return null;
        var condition = new FinalCondition(scope.Model, final!.Split('|'), texts!.Split('|'));
        if (scope.ExpressionAt(diagnostic.Location) is { } asked && condition.Widen(asked, isNegated: false) is var (old, widened)) return new Replacement(old, widened);
        return scope.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<StatementSyntax>() is { } loop ? ThrowIn(loop, condition) : null;
    }

    /// <summary>In a loop whose condition does not ask for the status: before the statement that leaves it when the call is ready, throws when it has failed.</summary>
    private static Replacement? ThrowIn(StatementSyntax loop, FinalCondition condition)
    {
        var body = loop switch
        {
            WhileStatementSyntax { Statement: BlockSyntax block } => block,
            ForStatementSyntax { Statement: BlockSyntax block } => block,
            DoStatementSyntax { Statement: BlockSyntax block } => block,
            _ => null,
        };
        foreach (var statement in body?.Statements ?? default)
        {
            if (statement is not IfStatementSyntax leaving || condition.HasFailed(leaving.Condition) is not { } failed) continue;
            var thrown = SyntaxFactory.ParseStatement($"if ({failed}) throw new global::System.InvalidOperationException(\"It has failed.\");")
                .WithLeadingTrivia(leaving.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
            var exception = thrown.DescendantNodes().OfType<QualifiedNameSyntax>().First();
            thrown = thrown.ReplaceNode(exception, exception.WithAdditionalAnnotations(Simplifier.Annotation));
            return new Replacement(leaving, thrown, leaving.WithLeadingTrivia(leaving.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
        }

        return null;
    }
}
