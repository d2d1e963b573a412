using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Result;

/// <summary>TR2005: asks the <c>ImageResult</c> for its bytes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DecodedByHandCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DecodedByHandAnalyzer.Rule.Id);

    private protected override string Title => "Use 'ImageResult.ToArray()'";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        var expression = scope.ExpressionAt(diagnostic.Location);
        if (expression is not InvocationExpressionSyntax { ArgumentList.Arguments: [var text, ..] arguments } call)
            return expression is null ? null : ForMethodGroup(scope, expression);
        if (scope.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method ||
            ImageExpression.Behind(text.Expression, scope, diagnostic) is not { } image)
        {
            return null;
        }

        var replacement = method switch
        {
            { ReturnType: IArrayTypeSymbol } => image.Call("ToArray"),
            { Name: "TryFromBase64String" or "TryFromBase64Chars" } when arguments.Count == 3 &&
                arguments.All(argument => argument.NameColon is null) =>
                image.Call("TryCopyTo", arguments[1], arguments[2]),
            _ => null,
        };
        return replacement is null ? null : new Replacement(call, replacement.WithTriviaFrom(call)).Using(image.Using);
    }

    /// <summary><c>Select(Convert.FromBase64String)</c>.</summary>
    private static Replacement? ForMethodGroup(FixScope scope, ExpressionSyntax reference)
    {
        if (scope.Model.GetSymbolInfo(reference).Symbol is not IMethodSymbol { Name: "FromBase64String" } ||
            scope.TypeAt(reference, "TypedResponses.ImageResult") is not var (type, @using))
        {
            return null;
        }

        var lambda = ParseExpression($"text => {type}.FromText(text).ToArray()");
        return new Replacement(reference, lambda.WithTriviaFrom(reference)).Using(@using);
    }
}
