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

/// <summary>TR2006: writes <c>image.FileExtension</c> where the extension stood.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HardCodedExtensionCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HardCodedExtensionAnalyzer.Rule.Id);

    private protected override string Title => "Use 'ImageResult.FileExtension'";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations is not [var location] || scope.ExpressionAt(diagnostic.Location) is not { } path ||
            scope.ExpressionAt(location) is not { } image)
        {
            return null;
        }

        if (Extension(scope, path, image) is not { } extension) return null;
        foreach (var node in path.DescendantNodesAndSelf().Reverse())
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token.Value: string text } literal when StemOf(text) is { } stem:
                    return new Replacement(literal, Joined(literal, stem, extension).WithTriviaFrom(literal));
                case InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } text when whole.Contents.Last() == text &&
                    StemOf(text.TextToken.Text) is { } stem:
                    return new Replacement(whole, Joined(whole, stem, extension));
            }
        }

        return null;
    }

    /// <summary>The image's extension, where the image can be named at the path and is not made anew by naming it.</summary>
    private static ExpressionSyntax? Extension(FixScope scope, ExpressionSyntax path, ExpressionSyntax image)
    {
        if (image.DescendantNodesAndSelf().Any(node =>
            node is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax or PostfixUnaryExpressionSyntax)))
        {
            return null;
        }

        foreach (var name in image.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (scope.Model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] } &&
                declaration.Span.Start > path.SpanStart)
            {
                return null;
            }
        }

        image = FixScope.WithSuppression(image);
        var isConditional = image.Parent is ConditionalAccessExpressionSyntax ||
            scope.Model.GetTypeInfo(image).Nullability.FlowState == NullableFlowState.MaybeNull;
        image = image.WithoutTrivia();
        ExpressionSyntax extension = isConditional
            ? ConditionalAccessExpression(image, MemberBindingExpression(IdentifierName("FileExtension")))
            : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, image, IdentifierName("FileExtension"));
        var plain = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, image, IdentifierName("FileExtension"));
        return scope.SymbolAt(path, plain) is IPropertySymbol ? extension : null;
    }

    private static ExpressionSyntax Joined(LiteralExpressionSyntax literal, string stem, ExpressionSyntax extension)
    {
        if (stem.Length == 0 && extension is MemberAccessExpressionSyntax) return extension;
        var start = LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(stem));
        var joined = BinaryExpression(SyntaxKind.AddExpression, start, extension);
        return literal.Parent is ArgumentSyntax or EqualsValueClauseSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            ? joined : ParenthesizedExpression(joined);
    }

    private static InterpolatedStringExpressionSyntax Joined(InterpolatedStringExpressionSyntax whole, string stem, ExpressionSyntax extension)
    {
        var contents = whole.Contents.RemoveAt(whole.Contents.Count - 1);
        if (stem.Length > 0) contents = contents.Add(InterpolatedStringText(Token(default, SyntaxKind.InterpolatedStringTextToken, stem, stem, default)));
        return whole.WithContents(contents.Add(Interpolation(extension)));
    }

    /// <summary>The text without its image extension; for a bare extension the empty text.</summary>
    private static string? StemOf(string text)
    {
        var point = text.LastIndexOf('.');
        if (point < 0) return FileTargets.IsImageExtension("." + text.ToLowerInvariant()) ? "" : null;
        return FileTargets.IsImageExtension(text.Substring(point).ToLowerInvariant()) ? text.Substring(0, point) : null;
    }
}
