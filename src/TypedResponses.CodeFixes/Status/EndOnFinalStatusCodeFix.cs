using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>TR1005: lets a loop's condition end it on every final status: <c>call.Status is not (Completed or Failed)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndOnFinalStatusCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(EndlessWaitAnalyzer.Rule.Id);

    private protected override string Title => "End on every final status";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (scope.Root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }) return null;
        if (!diagnostic.Properties.TryGetValue(EndlessWaitAnalyzer.Final, out var final) || final is null) return null;
        if (scope.ExpressionAt(diagnostic.Location) is not { } condition) return null;
        return Widen(condition, final.Split('|'), scope.Model) is { } widened ? new Replacement(condition, widened.WithTriviaFrom(condition)) : null;
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
