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

/// <summary>TR3001: adds an arm for every case that has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IncompleteSwitchCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(IncompleteSwitchAnalyzer.Rule.Id);

    private protected override string Title => "Add the missing cases";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(IncompleteSwitchAnalyzer.MissingProperty, out var ids) || ids is null)
            return null;
        var node = scope.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        var names = new List<string>();
        foreach (var id in ids.Split('|'))
        {
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, scope.Model.Compilation) is not INamedTypeSymbol type)
                return null;
            names.Add(type.ToMinimalDisplayString(scope.Model, node!.SpanStart));
        }

        return node switch
        {
            SwitchExpressionSyntax expression => new Replacement(expression, WithArms(expression, names)),
            SwitchStatementSyntax statement => new Replacement(statement, WithSections(statement, names)),
            _ => null,
        };
    }

    /// <summary>The new arms throw: only the writer of the switch knows what value they have.</summary>
    private static SwitchExpressionSyntax WithArms(SwitchExpressionSyntax expression, List<string> names)
    {
        var separators = expression.Arms.GetSeparators().ToList();
        var arms = expression.Arms.ToList();
        var isOnLines = arms.Count > 0 &&
            expression.CloseBraceToken.LeadingTrivia.Concat(expression.OpenBraceToken.TrailingTrivia).Any(trivia =>
            trivia.IsKind(SyntaxKind.EndOfLineTrivia)) ||
            arms.Count > 0 && arms[0].GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var lineEnd = isOnLines ? ElasticCarriageReturnLineFeed : Space;
        if (separators.Count < arms.Count && arms.Count > 0)
        {
            var trailing = arms[arms.Count - 1].GetTrailingTrivia();
            arms[arms.Count - 1] = arms[arms.Count - 1].WithTrailingTrivia();
            separators.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(isOnLines ? trailing : TriviaList(lineEnd)));
        }

        foreach (var name in names)
        {
            var arm = SwitchExpressionArm(ConstantPattern(ParseExpression(name)),
                ParseExpression("throw new System.NotImplementedException()")).NormalizeWhitespace();
            arms.Add(isOnLines ? arm.WithLeadingTrivia(expression.Arms[0].GetLeadingTrivia()) : arm);
            separators.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(lineEnd));
        }

        return expression.WithArms(SeparatedList(arms, separators));
    }

    /// <summary>The new sections do nothing, as the statement did before.</summary>
    private static SwitchStatementSyntax WithSections(SwitchStatementSyntax statement, List<string> names)
    {
        var labels = names.Select(name =>
            (SwitchLabelSyntax)CaseSwitchLabel(ParseExpression(name)).NormalizeWhitespace().WithTrailingTrivia(ElasticCarriageReturnLineFeed));
        return statement.AddSections(SwitchSection(List(labels), SingletonList<StatementSyntax>(BreakStatement())));
    }
}
