using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.CodeFixes.Status;

/// <summary>A reported read, with what the code around it allows.</summary>
internal sealed class UncheckedRead
{
    private UncheckedRead(SemanticModel model, StatementSyntax statement, ExpressionSyntax owner, ITypeSymbol type, string payload, string status)
    {
        Model = model;
        Statement = statement;
        Owner = owner.WithoutTrivia().ToString();
        Type = type;
        Payload = payload;
        Status = status;
    }

    /// <summary>The statement the read stands in, directly in a block.</summary>
    public StatementSyntax Statement { get; }

    /// <summary>The object, as written.</summary>
    public string Owner { get; }

    public string Payload { get; }

    public string Status { get; }

    public bool HasTryGet => Type.GetMembers("TryGet" + Payload).Any(member => member is IMethodSymbol { Parameters: [{ RefKind: RefKind.Out }] });

    public bool HasPresence => Type.GetMembers("Has" + Payload).Any(member => member is IPropertySymbol);

    /// <summary>Whether the statement may be put into a block: it declares nothing that is used after it, and the method needs no value from it.</summary>
    public bool CanBeWrapped => Statement is ExpressionStatementSyntax && Model.AnalyzeDataFlow(Statement) is { Succeeded: true, VariablesDeclared.IsEmpty: true };

    /// <summary>The value of the status that makes the payload ready, as written here.</summary>
    public string? ReadyValue { get; private set; }

    /// <summary>How one leaves from here without a value: <c>continue</c>, <c>return</c>; null if one cannot.</summary>
    public string? Leave { get; private set; }

    private SemanticModel Model { get; }

    private ITypeSymbol Type { get; }

    public static UncheckedRead? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(UncheckedReadAnalyzer.Payload, out var payload) || payload is null) return null;
        if (!diagnostic.Properties.TryGetValue(UncheckedReadAnalyzer.Status, out var status) || status is null) return null;
        if (root.FindNode(diagnostic.Location.SourceSpan).Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access || name != payload) return null;

        // What is asked twice has to be the same object both times.
        if (!access.Expression.DescendantNodesAndSelf().All(node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax)) return null;
        if (access.Ancestors().FirstOrDefault(node => node is StatementSyntax or AnonymousFunctionExpressionSyntax) is not StatementSyntax { Parent: BlockSyntax } statement) return null;
        if (model.GetTypeInfo(access.Expression).Type is not { } type) return null;

        // An object that the statement itself makes or changes cannot be checked before it.
        if (model.AnalyzeDataFlow(statement) is not { Succeeded: true } flow || IsWritten(model.GetSymbolInfo(access.Expression).Symbol, flow)) return null;
        var read = new UncheckedRead(model, statement, access.Expression, type, payload, status);
        read.Leave = read.FindLeave();
        var statusType = type.GetMembers(status).OfType<IPropertySymbol>().FirstOrDefault()?.Type ?? type.GetMembers(status).OfType<IFieldSymbol>().FirstOrDefault()?.Type;
        if (diagnostic.Properties.TryGetValue(UncheckedReadAnalyzer.Ready, out var ready) && ready is not null) read.ReadyValue = StatusSyntax.Value(statusType, ready, model, access.SpanStart)?.ToString();
        return read;
    }

    /// <summary>The reads of the payload in a copy of the statement, each with the <c>!</c> behind it.</summary>
    public IEnumerable<ExpressionSyntax> ReadsIn(StatementSyntax copy)
    {
        foreach (var access in copy.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
        {
            if (access.Name.Identifier.ValueText != Payload || access.Expression.WithoutTrivia().ToString() != Owner) continue;
            yield return access.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed ? suppressed : access;
        }
    }

    /// <summary>A name for the payload that nothing here has.</summary>
    public string FreeName()
    {
        var name = char.ToLowerInvariant(Payload[0]) + Payload.Substring(1);
        var free = name;
        var scope = Statement.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax) ?? Statement;
        var taken = new HashSet<string>(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        for (var i = 2; taken.Contains(free); i++) free = name + i;
        return free;
    }

    private string? FindLeave()
    {
        foreach (var ancestor in Statement.Ancestors())
        {
            switch (ancestor)
            {
                case ForEachStatementSyntax:
                    return "continue";
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or SwitchSectionSyntax:
                    return null;
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case LocalFunctionStatementSyntax local:
                    return ReturnsNothing(Model.GetDeclaredSymbol(local) as IMethodSymbol) ? "return" : null;
                case BaseMethodDeclarationSyntax method:
                    return ReturnsNothing(Model.GetDeclaredSymbol(method)) ? "return" : null;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static bool IsWritten(ISymbol? owner, DataFlowAnalysis flow) => flow.WrittenInside.Contains(owner!, SymbolEqualityComparer.Default);

    private static bool ReturnsNothing(IMethodSymbol? method) =>
        method is { ReturnsVoid: true } || method is { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" } };
}
