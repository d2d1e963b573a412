using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Result;

/// <summary>TR2001: gives a data URI where a URL is wanted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TextAsUrlCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TextAsUrlAnalyzer.Rule.Id);

    private protected override string Title => "Use 'ImageResult.ToDataUri()'";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic) =>
        scope.ExpressionAt(diagnostic.Location) is { } value && ImageExpression.Behind(value, scope, diagnostic) is { } image
            ? new Replacement(FixScope.WithSuppression(value), image.Call("ToDataUri").WithTriviaFrom(value)).Using(image.Using)
            : null;
}
