using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Unions;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Unions;

/// <summary>
/// TR3004: hands the captured variable over as the state, under its own name, so that the lambdas stay as they are and become static. Offered
/// where one variable is captured.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CapturingMatchCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CapturingMatchAnalyzer.Rule.Id);

    private protected override string Title => "Pass it as a state";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        var call = scope.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (call is null || scope.Model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 } ||
            scope.Model.GetOperation(call) is not IInvocationOperation operation || operation.TargetMethod.TypeArguments.Length > 0 &&
                call.Expression.DescendantNodesAndSelf().OfType<GenericNameSyntax>().Any() ||
            Captures.Of(operation) is not { Names: [var name] } || name == "this")
        {
            return null;
        }

        var arguments = new List<ArgumentSyntax> { Argument(IdentifierName(name)) };
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var changed = argument.Expression switch
            {
                ParenthesizedLambdaExpressionSyntax lambda => WithState(lambda, lambda.ParameterList.Parameters, name),
                SimpleLambdaExpressionSyntax lambda => WithState(lambda, [lambda.Parameter], name),
                var other => other,
            };
            if (changed is null) return null;
            arguments.Add(argument.WithExpression(changed));
        }

        arguments[1] = arguments[1].WithLeadingTrivia(call.ArgumentList.Arguments[0].GetLeadingTrivia());
        var separators = call.ArgumentList.Arguments.GetSeparators().ToList();
        separators.Insert(0, Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space));
        if (call.ArgumentList.OpenParenToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            arguments[0] = arguments[0].WithLeadingTrivia(call.ArgumentList.Arguments[0].GetLeadingTrivia());
            separators[0] = Token(SyntaxKind.CommaToken).WithTrailingTrivia(call.ArgumentList.OpenParenToken.TrailingTrivia);
        }

        return new Replacement(call.ArgumentList, call.ArgumentList.WithArguments(SeparatedList(arguments, separators)));
    }

    /// <summary>The lambda with the state in front of its parameters; null where its parameters have types or it hides the name.</summary>
    private static LambdaExpressionSyntax? WithState(LambdaExpressionSyntax lambda, IEnumerable<ParameterSyntax> parameters, string name)
    {
        var all = new List<ParameterSyntax> { Parameter(Identifier(name)) };
        foreach (var parameter in parameters)
        {
            if (parameter.Type is not null || parameter.Identifier.ValueText == name) return null;
            all.Add(parameter.WithoutTrivia());
        }

        var modifiers = lambda.Modifiers.Any(SyntaxKind.StaticKeyword) ? lambda.Modifiers
            : lambda.Modifiers.Insert(0, Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(Space));
        var commas = Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), all.Count - 1);
        return ParenthesizedLambdaExpression(
            default, modifiers, null, ParameterList(SeparatedList(all, commas)).WithTrailingTrivia(Space), lambda.ArrowToken, lambda.Block,
                lambda.ExpressionBody);
    }
}
