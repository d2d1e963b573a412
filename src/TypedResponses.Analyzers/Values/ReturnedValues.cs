using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>What a small helper of the same file returns: a local function, a private method or property, or a lambda that a local holds.</summary>
internal static class ReturnedValues
{
    public static Origins Of(IInvocationOperation call, int depth = 0) => call.TargetMethod switch
    {
        { MethodKind: MethodKind.DelegateInvoke } =>
            call.Instance is { } instance && Carriers.Resolve(instance, depth + 1).AsLambda() is { Symbol.IsAsync: false } lambda
            ? Of(lambda)
            : default,
        { IsAsync: false } => OfHelper(call),
        _ => default,
    };

    /// <summary>The values of a helper's <c>return</c>s, also where an asynchronous helper hands them on in a task.</summary>
    public static Origins OfHelper(IInvocationOperation call) =>
        call.TargetMethod is { IsVirtual: false, IsOverride: false, IsAbstract: false } method &&
        (method.MethodKind == MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private)
            ? Of(method, call.SemanticModel)
            : default;

    public static Origins OfLazy(IOperation lazy, int depth) =>
        Carriers.Resolve(lazy, depth + 1).WithoutConversions() is IObjectCreationOperation { Arguments: [{ Value: var factory }, ..] }
        && factory.AsLambda() is { } lambda
            ? Of(lambda)
            : default;

    public static Origins Of(IAnonymousFunctionOperation lambda)
    {
        var returned = lambda.ReturnedValues().ToImmutableArray();
        return returned.IsEmpty ? default : new Origins(returned, all: true);
    }

    public static Origins Of(IPropertyReferenceOperation reference) =>
        reference.Property is { DeclaredAccessibility: Accessibility.Private, IsVirtual: false, IsOverride: false, IsIndexer: false } property
            ? Of(property, reference.SemanticModel)
            : default;

    private static Origins Of(ISymbol helper, SemanticModel? model)
    {
        if (model is null || helper.DeclaringSyntaxReferences is not [var declaration] || declaration.SyntaxTree != model.SyntaxTree) return default;
        var returned = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var expression in Expressions(declaration.GetSyntax()))
        {
            if (model.GetOperation(expression) is { } value) returned.Add(value);
        }

        return returned.Count == 0 ? default : new Origins(returned.ToImmutable(), all: true);
    }

    private static IEnumerable<ExpressionSyntax> Expressions(SyntaxNode helper)
    {
        switch (helper)
        {
            case MethodDeclarationSyntax { ExpressionBody.Expression: var body }:
                return [body];
            case LocalFunctionStatementSyntax { ExpressionBody.Expression: var body }:
                return [body];
            case PropertyDeclarationSyntax { ExpressionBody.Expression: var body }:
                return [body];
            case MethodDeclarationSyntax { Body: { } block }:
                return Returned(block);
            case LocalFunctionStatementSyntax { Body: { } block }:
                return Returned(block);
            default:
                return [];
        }
    }

    private static IEnumerable<ExpressionSyntax> Returned(BlockSyntax block) =>
        block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Expression)
            .OfType<ExpressionSyntax>();
}
