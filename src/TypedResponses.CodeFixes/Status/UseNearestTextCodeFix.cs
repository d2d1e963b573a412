using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>TR1004: compares with the text that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseNearestTextCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(WrongTextAnalyzer.Rule.Id);

    private protected override string Title => "Use the nearest text";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        // A constant is declared elsewhere and may be right for others.
        if (scope.ExpressionAt(diagnostic.Location) is not LiteralExpressionSyntax literal) return null;
        if (!diagnostic.Properties.TryGetValue(WrongTextAnalyzer.Nearest, out var nearest) || nearest is null) return null;
        if (SwitchLabels.HaveText(literal, nearest)) return null;
        return new Replacement(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(literal));
    }
}
