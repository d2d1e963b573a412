using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>The document that fixes are found in, and the names that they have taken in this pass.</summary>
internal sealed class FixScope
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private FixScope(SyntaxNode root, SemanticModel model)
    {
        Root = root;
        Model = model;
    }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public static async Task<FixScope?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is CompilationUnitSyntax && model is not null ? new FixScope(root, model) : null;
    }

    /// <summary>The expression that a diagnostic is reported at.</summary>
    public ExpressionSyntax? ExpressionAt(Location location)
    {
        var node = Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression;
    }

    /// <summary>An expression with the exclamation mark behind it.</summary>
    public static ExpressionSyntax WithSuppression(ExpressionSyntax expression) =>
        expression.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed ? suppressed
            : expression;

    /// <summary>The symbol that an expression would have at a place; null where it would not compile there.</summary>
    public ISymbol? SymbolAt(ExpressionSyntax place, ExpressionSyntax expression) =>
        Whole(place, expression) is { } whole ? Model.GetSpeculativeSymbolInfo(place.SpanStart, whole, SpeculativeBindingOption.BindAsExpression).Symbol : null;

    /// <summary>An expression with what stands before the question mark: nobody can bind <c>.Log(text)</c> without the <c>logger?</c> of its place.</summary>
    private static ExpressionSyntax? Whole(SyntaxNode place, ExpressionSyntax expression)
    {
        while (StartsBehindQuestionMark(expression))
        {
            var binding = Leftmost(expression);
            if (place.Ancestors()
                .OfType<ConditionalAccessExpressionSyntax>()
                .FirstOrDefault(access => access.WhenNotNull.Span.Contains(place.Span)) is not { Expression: var receiver } access)
            {
                return null;
            }

            ExpressionSyntax bound = binding is MemberBindingExpressionSyntax member
                ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver.WithoutTrivia(), member.Name)
                : SyntaxFactory.ElementAccessExpression(receiver.WithoutTrivia(), ((ElementBindingExpressionSyntax)binding).ArgumentList);
            expression = expression.ReplaceNode(binding, bound);
            place = access;
        }

        return expression;
    }

    /// <summary>Whether an expression goes on with what stands before a question mark: <c>.Result.Text</c> of <c>call?.Result.Text</c>.</summary>
    public static bool StartsBehindQuestionMark(ExpressionSyntax expression) =>
        Leftmost(expression) is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax;

    private static ExpressionSyntax Leftmost(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => Leftmost(call.Expression),
        MemberAccessExpressionSyntax access => Leftmost(access.Expression),
        ElementAccessExpressionSyntax access => Leftmost(access.Expression),
        ConditionalAccessExpressionSyntax access => Leftmost(access.Expression),
        PostfixUnaryExpressionSyntax postfix => Leftmost(postfix.Operand),
        _ => expression,
    };

    /// <summary>How to write a type of the library at a place, and the namespace to import for it; null where the type is not known.</summary>
    public (TypeSyntax Type, string? Using)? TypeAt(SyntaxNode place, string metadataName)
    {
        if (Model.Compilation.GetTypeByMetadataName(metadataName) is not { } type) return null;
        var found = Model.LookupNamespacesAndTypes(place.SpanStart, name: type.Name);
        if (found.Length == 0) return (SyntaxFactory.IdentifierName(type.Name), type.ContainingNamespace.ToDisplayString());
        return SymbolEqualityComparer.Default.Equals(found[0], type)
            ? (SyntaxFactory.IdentifierName(type.Name), null)
            : (SyntaxFactory.ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)), null);
    }

    /// <summary>A name that nothing has at a place, and that no other fix of this pass was given.</summary>
    public string FreeName(SyntaxNode place, string wanted)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? Root;
        var used = new HashSet<string>(member.DescendantTokens().Where(token =>
            token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);
        foreach (var symbol in Model.LookupSymbols(place.SpanStart)) used.Add(symbol.Name);
        var name = wanted;
        for (var i = 2; used.Contains(name) || !_names.Add(name); i++) name = wanted + i;
        return name;
    }
}
