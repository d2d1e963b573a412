using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Result;

/// <summary>TR2004: lets the <c>ImageResult</c> make the data URI, and takes the prefix in front of it away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DataUriByHandCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DataUriByHandAnalyzer.Rule.Id);

    private protected override string Title => "Use 'ImageResult.ToDataUri()'";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (scope.ExpressionAt(diagnostic.Location) is not { } place || diagnostic.AdditionalLocations is not [var read, ..]) return null;
        var text = TextIn(scope, place, read);
        if (text is null || IsOpenAi(scope, read) || ImageExpression.Behind(text, scope, diagnostic) is not { } image) return null;
        var uri = image.Call("ToDataUri");
        if (text != place || place.Parent is not (InterpolationSyntax or BinaryExpressionSyntax))
            return text == place ? null : new Replacement(place, uri.WithTriviaFrom(place)) { DropsConstants = true }.Using(image.Using);
        var replacement = new Replacement(place, uri.WithTriviaFrom(place)).Using(image.Using);
        return place.Parent is InterpolationSyntax hole ? WithoutPrefix(replacement, hole) : WithoutPrefix(replacement, place);
    }

    /// <summary>The text in a composition: the last part of it, or the place itself where only the text was reported.</summary>
    private static ExpressionSyntax? TextIn(FixScope scope, ExpressionSyntax place, Location read)
    {
        switch (place)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } concatenation:
                return concatenation.Right;
            case InterpolatedStringExpressionSyntax { Contents: [.., InterpolationSyntax hole] }:
                return hole.Expression;
            case InvocationExpressionSyntax { ArgumentList.Arguments: [.., var last] } call
                when scope.Model.GetSymbolInfo(call).Symbol is IMethodSymbol
                {
                    ContainingType.SpecialType: SpecialType.System_String,
                    IsStatic: true
                }:
                return last.Expression.Span.Contains(read.SourceSpan) ? ElementAt(last.Expression, read)
                    : scope.Model.GetTypeInfo(last.Expression).Type is IArrayTypeSymbol ? null : last.Expression;
            default:
                return place;
        }
    }

    private static ExpressionSyntax? ElementAt(ExpressionSyntax argument, Location read) => argument switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.LastOrDefault(element => element.Span.Contains(read.SourceSpan)),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } =>
            initializer.Expressions.LastOrDefault(element => element.Span.Contains(read.SourceSpan)),
        _ => argument,
    };

    private static bool IsOpenAi(FixScope scope, Location read) =>
        scope.ExpressionAt(read) is { } expression && scope.Model.GetTypeInfo(expression).Type?.Name == "BinaryData";

    /// <summary>Takes the prefix out of the text before a hole.</summary>
    private static Replacement? WithoutPrefix(Replacement replacement, InterpolationSyntax hole)
    {
        if (hole.Parent is not InterpolatedStringExpressionSyntax whole) return null;
        var index = whole.Contents.IndexOf(hole);
        if (index > 0 && whole.Contents[index - 1] is InterpolatedStringTextSyntax before && PrefixStart(before.TextToken.Text) is { } start)
        {
            var kept = before.TextToken.Text.Substring(0, start);
            return replacement.And(before, InterpolatedStringText(Token(default, SyntaxKind.InterpolatedStringTextToken, kept, kept, default)));
        }

        return null;
    }

    /// <summary>Takes the prefix out of the literal before an operand.</summary>
    private static Replacement? WithoutPrefix(Replacement replacement, ExpressionSyntax operand)
    {
        if (operand.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition || addition.Right != operand) return null;
        var before = addition.Left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } nested ? nested.Right : addition.Left;
        if (before is not LiteralExpressionSyntax { Token: { Value: string text } token } || PrefixStart(text) is not { } start || start == 0) return null;
        return replacement.And(before,
            LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(text.Substring(0, start))).WithTriviaFrom(before));
    }

    private static int? PrefixStart(string text)
    {
        if (!DataUriPrefix.EndsIn(text)) return null;
        var start = text.LastIndexOf("data:", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : start;
    }
}
