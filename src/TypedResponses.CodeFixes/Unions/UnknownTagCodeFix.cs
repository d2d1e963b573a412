using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Unions;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Unions;

/// <summary>TR3002: writes the text that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnknownTagCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UnknownTagAnalyzer.Rule.Id);

    private protected override string Title => "Use the nearest type";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(UnknownTagAnalyzer.NearestProperty, out var nearest) || nearest is null ||
            scope.ExpressionAt(diagnostic.Location) is not LiteralExpressionSyntax literal || SwitchLabels.HaveText(literal, nearest, scope.Model))
        {
            return null;
        }

        return new Replacement(literal, LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(nearest)).WithTriviaFrom(literal));
    }
}
