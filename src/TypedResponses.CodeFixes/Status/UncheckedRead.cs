using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.CodeFixes.Status;

/// <summary>What was reported: <c>call.Result</c>, a local copy of it, or a <c>call</c> that is handed to who may read without a check.</summary>
internal sealed class UncheckedRead
{
    private UncheckedRead(SemanticModel model, ExpressionSyntax expression, ExpressionSyntax asked, string payload)
    {
        Model = model;
        Expression = expression;
        Asked = asked;
        Payload = payload;
    }

    public SemanticModel Model { get; }

    /// <summary>The value that is used.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>What can be asked: the object, or the local copy of its payload.</summary>
    public ExpressionSyntax Asked { get; }

    /// <summary>The name of the payload's member.</summary>
    public string Payload { get; }

    /// <summary>Whether the object itself is at hand.</summary>
    public bool HasObject { get; private set; }

    /// <summary>Whether the value that is used is the payload.</summary>
    public bool IsPayload => !HasObject || Expression != Asked;

    /// <summary>
    /// The statement that the read stands in, where a check before it is one of the same object, and nothing between them runs later or more than once.
    /// </summary>
    public StatementSyntax? Statement { get; private set; }

    /// <summary>The condition that the object's status is ready: <c>call.Status == Status.Completed</c>.</summary>
    public string? IsReady { get; private set; }

    /// <summary>Whether to find the payload there is enough.</summary>
    public bool PresenceIsProof { get; private set; }

    /// <summary>How to ask whether the payload is there; null where nothing but the status tells.</summary>
    public PayloadPresence? Presence { get; private set; }

    /// <summary>Whether the object has a <c>TryGet…</c> for the payload.</summary>
    public bool HasTryGet { get; private set; }

    /// <summary>The read at a place, or null where it is none that can be repaired.</summary>
    public static UncheckedRead? At(SyntaxNode place, ImmutableDictionary<string, string?> properties, SemanticModel model)
    {
        if (Property(properties, UncheckedReadAnalyzer.Payload) is not { } payload || Property(properties, UncheckedReadAnalyzer.Status) is not { } status)
        {
            return null;
        }

        if (place is not ExpressionSyntax { Parent: not MemberBindingExpressionSyntax } expression) return null;
        if (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression) expression = access;
        var isMember = expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && name == payload;
        var asked = isMember ? ((MemberAccessExpressionSyntax)expression).Expression : expression;
        var owner = model.GetTypeInfo(asked).Type;
        var member = owner is null ? null : ContractReader.FindMember(owner, payload);
        var hasObject = member is not null;

        // What a method makes anew is another one each time; a method that is only named is nothing that can be asked.
        if (isMember && !hasObject || member is IMethodSymbol) return null;
        if (model.GetSymbolInfo(asked).Symbol is IMethodSymbol && asked is not InvocationExpressionSyntax) return null;
        var read = new UncheckedRead(model, expression, asked,
            payload)
        { HasObject = hasObject, PresenceIsProof = !properties.ContainsKey(UncheckedReadAnalyzer.PresenceIsNoProof) };
        read.Describe(owner, status, Property(properties, UncheckedReadAnalyzer.Ready));
        read.Statement = read.FindStatement();
        return read;
    }

    /// <summary>The reads of the same payload in a statement, each with the <c>!</c> behind it.</summary>
    public IEnumerable<ExpressionSyntax> ReadsIn(StatementSyntax statement) => HasObject
        ? PayloadReads.Of(Asked, Payload, [statement])
        : statement.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => SyntaxFactory.AreEquivalent(name, Asked));

    private static string? Property(ImmutableDictionary<string, string?> properties, string name) => properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether an expression gives the same object when it is asked twice.</summary>
    private static bool IsStable(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().All(
        node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression });

    private void Describe(ITypeSymbol? owner, string status, string? ready)
    {
        var asked = Asked.WithoutTrivia().ToString();
        var hasNotPatterns = Asked.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 };
        if (!HasObject || owner is null)
        {
            Presence = owner is null || !PresenceIsProof ? null : PayloadPresence.Of(asked, owner, NullableAnnotation.None, hasNotPatterns);
            return;
        }

        HasTryGet = Members(owner, "TryGet" + Payload).Any(member => member is IMethodSymbol { Parameters: [{ RefKind: RefKind.Out }] });
        Presence = Members(owner, "Has" + Payload).Any(member => member is IPropertySymbol)
            ? new($"{asked}.Has{Payload}", $"!{asked}.Has{Payload}")
            : !PresenceIsProof ? null : ContractReader.FindMember(owner, Payload) switch
            {
                IPropertySymbol property => PayloadPresence.Of($"{asked}.{Payload}", property.Type, property.NullableAnnotation, hasNotPatterns),
                IFieldSymbol field => PayloadPresence.Of($"{asked}.{Payload}", field.Type, field.NullableAnnotation, hasNotPatterns),
                _ => null,
            };
        var type = ContractReader.FindMember(owner, status) switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null };
        if (ready is not null && StatusSyntax.Value(type, ready, Model, Asked.SpanStart) is { } value) IsReady = $"{asked}.{status} == {value}";
    }

    private static IEnumerable<ISymbol> Members(ITypeSymbol owner, string name)
    {
        for (ITypeSymbol? type = owner; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name)) yield return member;
        }
    }

    private StatementSyntax? FindStatement()
    {
        if (!IsStable(Asked)) return null;
        var statement = Expression.Ancestors().FirstOrDefault(node => node is StatementSyntax or AnonymousFunctionExpressionSyntax
            or QueryExpressionSyntax) as StatementSyntax;

        // The head of a loop runs again and again; an object that the statement itself makes or changes cannot be checked before it.
        if (statement is null or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or LocalFunctionStatementSyntax) return null;
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or StatementSyntax or ElseClauseSyntax or GlobalStatementSyntax)) return null;
        return Writes.Change(Asked, [statement], Model) ? null : statement;
    }
}
