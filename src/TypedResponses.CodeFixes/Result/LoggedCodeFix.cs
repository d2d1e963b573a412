using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Result;

/// <summary>TR2003: logs the <c>ImageResult</c>, which prints its type and size.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LoggedCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(LoggedAnalyzer.Rule.Id);

    private protected override string Title => "Log the 'ImageResult' itself";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.Count == 0 || scope.ExpressionAt(diagnostic.Location) is not { } value ||
            scope.Model.GetTypeInfo(value).Type?.Name == "BinaryData")
        {
            return null;
        }

        if (ImageExpression.Behind(value, scope, diagnostic) is not { FailsOnNull: false } image) return null;
        value = FixScope.WithSuppression(value);
        var shown = TakesAnything(scope, value, image.Itself) ? image.Itself : image.Text();
        return new Replacement(value, shown.WithTriviaFrom(value)).Using(image.Using);
    }

    /// <summary>True where an object can stand in the place of the text.</summary>
    private static bool TakesAnything(FixScope scope, ExpressionSyntax value, ExpressionSyntax image)
    {
        switch (value.Parent)
        {
            case InterpolationSyntax or AnonymousObjectMemberDeclaratorSyntax { NameEquals: not null }:
                return true;
            case BinaryExpressionSyntax binary:
                var other = binary.Left == value ? binary.Right : binary.Left;
                return scope.Model.GetTypeInfo(other).Type?.SpecialType == SpecialType.System_String;
            case ArgumentSyntax { Parent.Parent: ExpressionSyntax call }:
                var changed = (ExpressionSyntax)call.ReplaceNode(value, image);
                return scope.SymbolAt(call, changed) is IMethodSymbol method && !IsText(method, call, value);
            default:
                return false;
        }
    }

    /// <summary>True where the overload that would be chosen still takes a text there.</summary>
    private static bool IsText(IMethodSymbol method, ExpressionSyntax call, ExpressionSyntax value)
    {
        var arguments = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
            BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
            _ => default,
        };
        for (var i = 0; i < arguments.Count && i < method.Parameters.Length; i++)
        {
            if (arguments[i].Expression == value) return method.Parameters[i].Type.SpecialType == SpecialType.System_String;
        }

        return false;
    }
}
