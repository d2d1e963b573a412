using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>TR1004: compares with the text that was probably meant; corrects a constant or a set of texts where nothing else needs it as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseNearestTextCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(WrongTextAnalyzer.Rule.Id);

    private protected override string Title => "Use the nearest text";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (scope.ExpressionAt(diagnostic.Location) is not { } place
            || !diagnostic.Properties.TryGetValue(WrongTextAnalyzer.Nearest, out var nearest)
            || nearest is null)
        {
            return null;
        }

        if (SwitchLabels.HaveText(place, nearest, scope.Model)) return null;
        if (place is LiteralExpressionSyntax) return Replace(place, nearest);
        if (TextVariable.Of(place, diagnostic.AdditionalLocations[0], scope) is { } variable && variable.AlwaysMeans(nearest))
        {
            return Replace(variable.Literal, nearest);
        }

        // It may be right for others, so it is only not used here.
        return scope.Model.GetTypeInfo(place).Type?.SpecialType == SpecialType.System_String ? Replace(place, nearest) : null;
    }

    private static Replacement Replace(ExpressionSyntax old, string text) =>
        new(old, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(old));
}
