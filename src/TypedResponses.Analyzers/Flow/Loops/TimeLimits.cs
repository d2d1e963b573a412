using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow.Loops;

/// <summary>Cancellation tokens that end what waits with them after some time, because their source is made so in the same member.</summary>
internal static class TimeLimits
{
    /// <summary>Whether a token is that of <c>new CancellationTokenSource(timeout)</c>, or of a source on which <c>CancelAfter</c> is called.</summary>
    public static bool Of(IOperation token)
    {
        var syntax = token is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration, ..] }
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var made }
            ? made
            : token.Syntax;
        return syntax is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Token",
            Expression: IdentifierNameSyntax { Identifier.ValueText: var source },
        }
            && syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && member.DescendantNodes().Any(node => Limits(node, source));
    }

    private static bool Limits(SyntaxNode node, string source) => node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } } made =>
            made.Identifier.ValueText == source,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CancelAfter", Expression: IdentifierNameSyntax called },
        } => called.Identifier.ValueText == source,
        _ => false,
    };
}
