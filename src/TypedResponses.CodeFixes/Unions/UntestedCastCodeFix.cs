using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Unions;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Unions;

/// <summary>TR3003: matches the case with a pattern, or takes only the elements that are of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UntestedCastCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntestedCastAnalyzer.Rule.Id);

    private protected override string Title => "Test for the case";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        var node = scope.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node switch
        {
            TypeSyntax { Parent: ForEachStatementSyntax loop } type when loop.Type == type => OfType(scope, loop),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax name } } =>
                ImportLinq(scope, node, new Replacement(name, name.WithIdentifier(Identifier("OfType")))),
            CastExpressionSyntax cast => Guard(scope, cast, cast.Expression, cast.Type),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Right: TypeSyntax type } cast => Guard(scope, cast, cast.Left, type),
            _ => null,
        };
    }

    /// <summary><c>foreach (Case c in items)</c> becomes <c>foreach (var c in items.OfType&lt;Case&gt;())</c>.</summary>
    private static Replacement? OfType(FixScope scope, ForEachStatementSyntax loop)
    {
        if (!loop.AwaitKeyword.IsKind(SyntaxKind.None)) return null;
        var sequence = loop.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or
            ElementAccessExpressionSyntax
            ? loop.Expression
            : ParenthesizedExpression(loop.Expression);
        var call = InvocationExpression(MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            sequence.WithoutTrivia(),
            GenericName(Identifier("OfType"), TypeArgumentList(SingletonSeparatedList(loop.Type.WithoutTrivia())))));
        return ImportLinq(scope, loop,
            new Replacement(loop.Type, IdentifierName("var").WithTriviaFrom(loop.Type)).And(loop.Expression, call.WithTriviaFrom(loop.Expression)));
    }

    private static Replacement ImportLinq(FixScope scope, SyntaxNode place, Replacement replacement)
    {
        foreach (var type in scope.Model.LookupNamespacesAndTypes(place.SpanStart, name: "Enumerable"))
        {
            if (type.ContainingNamespace?.ToDisplayString() == "System.Linq") return replacement;
        }

        return replacement.Using("System.Linq");
    }

    /// <summary>Puts an <c>if (item is not Case name) throw</c> before the statement, and the name where the cast stood.</summary>
    private static Replacement? Guard(FixScope scope, ExpressionSyntax cast, ExpressionSyntax value, TypeSyntax type)
    {
        SyntaxNode replaced = cast;
        while (replaced.Parent is ParenthesizedExpressionSyntax or
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            replaced = replaced.Parent;
        }

        if (cast.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement || !CanMove(value, cast, statement) ||
            scope.Model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 })
        {
            return null;
        }

        if (statement is LocalDeclarationStatementSyntax
            {
                Declaration: { Variables: [{ Initializer.Value: var initializer } variable] } declaration,
                UsingKeyword.RawKind: 0,
            } && initializer == replaced &&
            (declaration.Type.IsVar || declaration.Type.IsEquivalentTo(type)))
        {
            return new Replacement(statement, GuardFor(value, type, variable.Identifier.ValueText, statement));
        }

        var simple = type.ToString().Split('.').Last();
        var name = scope.FreeName(cast, char.ToLowerInvariant(simple[0]) + simple.Substring(1));
        return new Replacement(
            statement,
            GuardFor(value, type, name, statement),
            statement.ReplaceNode(replaced, IdentifierName(name).WithTriviaFrom(replaced)).WithLeadingTrivia(ElasticMarker));
    }

    private static StatementSyntax GuardFor(ExpressionSyntax value, TypeSyntax type, string name, StatementSyntax statement) =>
        ParseStatement($"if ({value.WithoutTrivia()} is not {type.WithoutTrivia()} {name})\nthrow new System.InvalidOperationException(\"Not a {type.ToString()
            .Split('.')
            .Last()}.\");\n")
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia());

    /// <summary>True where the value means the same, and does the same, in front of the statement.</summary>
    private static bool CanMove(ExpressionSyntax value, ExpressionSyntax cast, StatementSyntax statement)
    {
        if (statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax)) return false;
        if (value.DescendantNodesAndSelf().Any(node =>
            node is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax or ElementAccessExpressionSyntax or
            BracketedArgumentListSyntax or ArgumentSyntax or LiteralExpressionSyntax or
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression })))
        {
            return false;
        }

        return !cast.Ancestors().TakeWhile(ancestor =>
            ancestor != statement).Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or ConditionalExpressionSyntax or
            SwitchExpressionSyntax or ConditionalAccessExpressionSyntax or QueryExpressionSyntax ||
            ancestor is BinaryExpressionSyntax binary &&
                (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression) ||
                binary.IsKind(SyntaxKind.CoalesceExpression)));
    }
}
