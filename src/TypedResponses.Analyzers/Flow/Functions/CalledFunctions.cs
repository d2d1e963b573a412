using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Flow.Functions;

/// <summary>A lambda that a helper is given.</summary>
/// <param name="isInferred">Whether what it returns follows from what it returns, and not from what takes it.</param>
internal sealed class HandedLambda(bool isInferred)
{
    public bool IsInferred { get; } = isInferred;

    /// <summary>Whether the helper has called it.</summary>
    public bool HasRun { get; set; }
}

/// <summary>
/// Functions in variables that are called, and kept nowhere else: what such a function may rely on is what is known where it is called. By the name of
/// the variable, which no other has in the same body.
/// </summary>
internal static class CalledFunctions
{
    /// <summary>Whether a lambda in a local runs nowhere but where the local is called or handed on.</summary>
    public static bool IsOnlyCalledOrHandedOn(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences is not [var declared]
            || declared.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var value } declaration
            || WithoutCasts(value) is not AnonymousFunctionExpressionSyntax)
        {
            return false;
        }

        var isCalled = false;
        foreach (var mention in Mentions(
            declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? declaration.SyntaxTree.GetRoot(),
            local.Name))
        {
            if (!IsCalled(mention) && mention.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax }) return false;
            isCalled = true;
        }

        return isCalled;
    }

    /// <summary>
    /// Whether a method does nothing with a function it is given but call it, itself or in a function of its own, or hand it on to one that does so.
    /// </summary>
    /// <param name="parameter">What the function is given as.</param>
    /// <param name="isOnlyCalledAs">Whether that is so of what an argument is given as.</param>
    public static bool IsOnlyCalled(IParameterSymbol parameter, Func<ArgumentSyntax, bool> isOnlyCalledAs)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol called || HelperBodies.Written(called).DeclaringSyntaxReferences is not [var declared])
        {
            return false;
        }

        var method = declared.GetSyntax();
        return Mentions(method, parameter.Name).All(mention => (IsCalled(mention)
            || IsAskedForNull(mention)
            || mention.Parent is ArgumentSyntax handedOn && isOnlyCalledAs(handedOn))
            && !IsInNamedFunction(mention, method));
    }

    private static ExpressionSyntax WithoutCasts(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => WithoutCasts(inner),
        CastExpressionSyntax { Expression: var inner } => WithoutCasts(inner),
        _ => value,
    };

    private static IEnumerable<IdentifierNameSyntax> Mentions(SyntaxNode body, string name) => body.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(mention => mention.Identifier.ValueText == name
            && mention.Parent is not (NameColonSyntax or MemberBindingExpressionSyntax)
            && !(mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention));

    /// <summary><c>action()</c>, <c>action.Invoke()</c> or <c>action?.Invoke()</c>.</summary>
    private static bool IsCalled(IdentifierNameSyntax mention) => mention.Parent switch
    {
        InvocationExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax } => true,
        ConditionalAccessExpressionSyntax
        {
            WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } },
        } => true,
        _ => false,
    };

    private static bool IsAskedForNull(IdentifierNameSyntax mention) => mention.Parent switch
    {
        IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } =>
            called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThrowIfNull" } or IdentifierNameSyntax { Identifier.ValueText: "nameof" },
        _ => false,
    };

    /// <summary>Whether a place is in a local function that is not only called: nobody knows where it runs. A lambda is looked into where it stands.</summary>
    private static bool IsInNamedFunction(SyntaxNode place, SyntaxNode method)
    {
        for (var node = place.Parent!; node != method; node = node.Parent!)
        {
            if (node is LocalFunctionStatementSyntax { Identifier.ValueText: var name } && !Mentions(method, name).All(IsCalled)) return true;
        }

        return false;
    }
}
