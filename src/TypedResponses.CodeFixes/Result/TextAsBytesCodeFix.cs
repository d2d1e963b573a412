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

/// <summary>TR2002: saves or writes the image instead of its text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TextAsBytesCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TextAsBytesAnalyzer.Rule.Id);

    private protected override string Title => "Write the image's bytes";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (scope.ExpressionAt(diagnostic.Location) is not { } value ||
            value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } ||
            scope.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || ImageExpression.Behind(value, scope, diagnostic) is not { } image)
        {
            return null;
        }

        var replacement = method switch
        {
            { ContainingType.Name: "File", Name: "WriteAllText" } => Save(scope, call, method, image, isAwaited: IsInAsync(call)),
            { ContainingType.Name: "File", Name: "WriteAllTextAsync" } => Save(scope, call, method, image, isAwaited: null),
            { Name: "GetBytes", Parameters.Length: 1 } => image.Call("ToArray"),
            { ContainingType.Name: "BinaryWriter", Name: "Write" } => call.ReplaceNode(value, image.Call("ToArray")),
            { Name: "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync", Parameters.Length: 1 } => WriteTo(scope, call, method, image),
            _ => null,
        };
        return replacement is null ? null : new Replacement(call, replacement.WithTriviaFrom(call)).Using(image.Using);
    }

    /// <summary>
    /// <c>SaveAsync</c>: awaited where the method is async, handed on where the task was before, and <c>File.WriteAllBytes</c> where nothing can wait.
    /// </summary>
    private static ExpressionSyntax? Save(FixScope scope, InvocationExpressionSyntax call, IMethodSymbol method, ImageExpression image,
        bool? isAwaited)
    {
        ArgumentSyntax? path = null, token = null;
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            var parameter = argument.NameColon is { } name ? name.Name.Identifier.ValueText : method.Parameters[i].Name;
            if (parameter == "path") path = Argument(argument.Expression.WithoutTrivia());
            else if (parameter == "cancellationToken") token = Argument(argument.Expression.WithoutTrivia());
        }

        if (path is null) return null;
        if (isAwaited == false)
        {
            return call
                .WithExpression(((MemberAccessExpressionSyntax)call.Expression).WithName(IdentifierName("WriteAllBytes")))
                .WithArgumentList(ArgumentList(SeparatedList([path, Argument(image.Call("ToArray"))])));
        }

        var save = token is null ? image.Call("SaveAsync", path) : image.Call("SaveAsync", path, token);
        return isAwaited == true ? AwaitExpression(save) : save;
    }

    private static ExpressionSyntax? WriteTo(FixScope scope, InvocationExpressionSyntax call, IMethodSymbol method, ImageExpression image)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax writer } ||
            scope.Model.GetTypeInfo(writer).Type?.Name != "StreamWriter")
        {
            return null;
        }

        var stream = Argument(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, writer.WithoutTrivia(), IdentifierName("BaseStream")));
        if (method.Name.EndsWith("Async", StringComparison.Ordinal)) return image.Call("WriteToAsync", stream);
        return call.Parent is ExpressionStatementSyntax ? image.CallIfThere("WriteTo", stream) : image.Call("WriteTo", stream);
    }

    private static bool IsInAsync(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) && !IsInLock(node, lambda);
                case LocalFunctionStatementSyntax local:
                    return local.Modifiers.Any(SyntaxKind.AsyncKeyword) && !IsInLock(node, local);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword) && !IsInLock(node, method);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsInLock(SyntaxNode node, SyntaxNode function) =>
        node.Ancestors().TakeWhile(ancestor => ancestor != function).Any(ancestor => ancestor is LockStatementSyntax or UnsafeStatementSyntax);
}
