using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Status;

/// <summary>A way to repair an unchecked read.</summary>
/// <param name="Key">Tells it from the others, whatever the title says.</param>
/// <param name="Title">What the user sees.</param>
/// <param name="Apply">The file with the read repaired, or null where this way is none.</param>
internal sealed record ReadRepair(string Key, Func<UncheckedRead, string> Title, Func<FixScope, UncheckedRead, SyntaxNode?> Apply)
{
    /// <summary>The ways to go, best first.</summary>
    public static ImmutableArray<ReadRepair> All { get; } = ImmutableArray.Create(
        new ReadRepair("check", read => TakesIt(read) ? "Check with TryGet" + read.Payload : "Check that it is there", CheckPresence),
        new ReadRepair("leave", _ => "Leave early", LeaveEarly),
        new ReadRepair("status", _ => "Check the status", (scope, read) => read.IsReady is { } ready ? Wrap(scope, read, ready, null) : null),
        new ReadRepair("throw", _ => "Throw where there is none", ThrowWhereNone));

    private static bool TakesIt(UncheckedRead read) => read.HasTryGet && read.IsPayload && read.HasObject;

    private static SyntaxNode? CheckPresence(FixScope scope, UncheckedRead read)
    {
        if (!TakesIt(read)) return read.Presence is { Present: var isPresent } ? Wrap(scope, read, isPresent, null) : null;
        var name = scope.FreeName(read.Expression, char.ToLowerInvariant(read.Payload[0]) + read.Payload.Substring(1));
        return Wrap(scope, read, $"{read.Asked.WithoutTrivia()}.TryGet{read.Payload}(out var {name})", name);
    }

    /// <summary>Puts the statement, and those that need what it declares, into an <c>if</c>.</summary>
    private static SyntaxNode? Wrap(FixScope scope, UncheckedRead read, string condition, string? replacement)
    {
        if (read.Statement is not { } first || StatementRange.From(first, statement => read.ReadsIn(statement).Any(), read.Model) is not { Count: > 0 } range)
        {
            return null;
        }

        if (Writes.Change(read.Asked, range, read.Model)) return null;
        var body = range.Select(statement => replacement is null
            ? statement
            : statement.ReplaceNodes(read.ReadsIn(statement), (old, _) => IdentifierName(replacement).WithTriviaFrom(old))).ToList();
        body[0] = body[0].WithoutLeadingTrivia();
        StatementSyntax guard = IfStatement(ParseExpression(condition), body is [BlockSyntax block] ? block : Block(body))
            .WithLeadingTrivia(first.GetLeadingTrivia())
            .WithTrailingTrivia(LineEndOf(first));
        return Replace(scope.Root, range, [guard]);
    }

    private static SyntaxNode? LeaveEarly(FixScope scope, UncheckedRead read)
    {
        if (read.Presence is not { Absent: var isAbsent } || read.Statement is not { } statement || EarlyExit.From(statement, read.Model) is not { } exit)
        {
            return null;
        }

        var guard = ParseStatement($"if ({isAbsent}) {exit};")
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(LineEndOf(statement));
        return Replace(scope.Root, [statement], [guard, statement.WithLeadingTrivia(ElasticMarker)]);
    }

    /// <summary>How the line of a statement ends: of a program without a class as it does, for the formatter would put an empty line there, or none.</summary>
    private static SyntaxTriviaList LineEndOf(StatementSyntax statement)
    {
        var written = statement.Parent is GlobalStatementSyntax
            ? TriviaList(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            : default;
        return written.Count > 0 ? written : TriviaList(ElasticCarriageReturnLineFeed);
    }

    /// <summary>Offered where neither of the first two is: <c>(call.Result ?? throw …)</c>.</summary>
    private static SyntaxNode? ThrowWhereNone(FixScope scope, UncheckedRead read)
    {
        if (!read.IsPayload
            || !read.PresenceIsProof
            || read.Model.GetTypeInfo(read.Expression).Type is not { IsReferenceType: true }
            || IsInExpressionTree(read)
            || IsBehindQuestionMark(read.Expression))
        {
            return null;
        }

        if (CheckPresence(scope, read) is not null || LeaveEarly(scope, read) is not null) return null;
        var old = FixScope.WithSuppression(read.Expression);
        var exception = ParseTypeName("global::System.InvalidOperationException").WithAdditionalAnnotations(Simplifier.Annotation);
        var message =
            LiteralExpression(SyntaxKind.StringLiteralExpression, Literal($"There is no {char.ToLowerInvariant(read.Payload[0])}{read.Payload.Substring(1)}."));
        var thrown = ThrowExpression(ObjectCreationExpression(exception).WithArgumentList(ArgumentList(SingletonSeparatedList(Argument(message)))));
        ExpressionSyntax checkedRead = BinaryExpression(SyntaxKind.CoalesceExpression, read.Expression.WithoutTrivia(), thrown);
        if (old.Parent is not (ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax))
        {
            checkedRead = ParenthesizedExpression(checkedRead);
        }

        return scope.Root.ReplaceNode(old, checkedRead.WithTriviaFrom(old).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>
    /// Whether an expression begins in the middle of another: <c>.Call.Result</c> in <c>selected?.Call.Result!.ByteCount</c> stands for nothing alone.
    /// </summary>
    private static bool IsBehindQuestionMark(ExpressionSyntax expression)
    {
        var first = expression.GetFirstToken().Parent;
        return first is MemberBindingExpressionSyntax or BracketedArgumentListSyntax { Parent: ElementBindingExpressionSyntax };
    }

    private static bool IsInExpressionTree(UncheckedRead read) => read.Expression.Ancestors().Any(node => node switch
    {
        LambdaExpressionSyntax lambda => read.Model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" },
        QueryExpressionSyntax query => read.Model.GetTypeInfo(query).Type is { Name: "IQueryable" },
        _ => false,
    });

    private static SyntaxNode Replace(SyntaxNode root, IReadOnlyList<StatementSyntax> old, StatementSyntax[] statements)
    {
        var formatted = statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)).ToArray();
        var first = old[0];
        switch (first.Parent)
        {
            case BlockSyntax block:
                return root.ReplaceNode(block, block.WithStatements(Replace(block.Statements, old, formatted)));
            case SwitchSectionSyntax section:
                return root.ReplaceNode(section, section.WithStatements(Replace(section.Statements, old, formatted)));
            case GlobalStatementSyntax global:
                return root.ReplaceNode(global, formatted.Select(statement => GlobalStatement(statement).WithAdditionalAnnotations(Formatter.Annotation)));
            default:
                // An 'if' in the place of a statement could take the 'else' of the one around it.
                return root.ReplaceNode(first, Block(formatted).WithTrailingTrivia(first.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    private static SyntaxList<StatementSyntax> Replace(SyntaxList<StatementSyntax> statements, IReadOnlyList<StatementSyntax> old, StatementSyntax[] successors)
    {
        var start = statements.IndexOf(old[0]);
        return List(statements.Take(start).Concat(successors).Concat(statements.Skip(start + old.Count)));
    }
}
