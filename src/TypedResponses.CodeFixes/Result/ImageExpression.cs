using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace TypedResponses.CodeFixes.Result;

/// <summary>
/// The <c>ImageResult</c> behind a text: the one the text was read from, or one made of the text with <c>ImageResult.FromText</c>.
/// </summary>
internal sealed class ImageExpression
{
    private readonly ExpressionSyntax _image;
    private readonly bool _isConditional;

    private ImageExpression(ExpressionSyntax image, bool isConditional, string? @using)
    {
        _image = image.WithoutTrivia();
        _isConditional = isConditional;
        Using = @using;
    }

    /// <summary>The namespace to import for it.</summary>
    public string? Using { get; }

    /// <summary>True where the image is made of a text that may be null.</summary>
    public bool FailsOnNull { get; private init; }

    /// <summary>The image, null where its reader had a question mark.</summary>
    public ExpressionSyntax Itself => _image;

    /// <summary>Finds the image behind <paramref name="value"/>, the text that a diagnostic is about.</summary>
    public static ImageExpression? Behind(ExpressionSyntax value, FixScope scope, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(ResultDiagnostic.FormProperty, out var form) && form == nameof(ResultForm.Inside) ||
            diagnostic.AdditionalLocations is not [var location, ..])
        {
            return null;
        }

        var read = Strip(scope.Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true));
        if (ImageOf(read) is var (image, isConditional) && image is not null && IsImage(scope, image, read.SpanStart) &&
            (IsPartOf(read, value) || IsSame(scope, image, value)))
        {
            return new ImageExpression(image, isConditional, null);
        }

        return FromText(value, scope);
    }

    /// <summary><c>image.Member(arguments)</c>.</summary>
    public ExpressionSyntax Call(string member, params ArgumentSyntax[] arguments)
    {
        var receiver = _isConditional ? PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, Simple(_image)) : Simple(_image);
        return InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, IdentifierName(member)),
            ArgumentList(SeparatedList(arguments)));
    }

    /// <summary>The same as a statement, which does nothing where the text was read with a question mark and is not there.</summary>
    public ExpressionSyntax CallIfThere(string member, params ArgumentSyntax[] arguments) => _isConditional
        ? ConditionalAccessExpression(
            Simple(_image), InvocationExpression(MemberBindingExpression(IdentifierName(member)), ArgumentList(SeparatedList(arguments))))
        : Call(member, arguments);

    /// <summary><c>image.ToString()</c>, with a question mark where the text was read with one.</summary>
    public ExpressionSyntax Text() => _isConditional
        ? ConditionalAccessExpression(Simple(_image), InvocationExpression(MemberBindingExpression(IdentifierName("ToString"))))
        : Call("ToString");

    private static ImageExpression? FromText(ExpressionSyntax value, FixScope scope)
    {
        if (scope.Model.GetTypeInfo(value).Type?.SpecialType != SpecialType.System_String ||
            scope.TypeAt(value, "TypedResponses.ImageResult") is not var (type, @using))
        {
            return null;
        }

        var mayBeNull = scope.Model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;
        var text = FixScope.WithSuppression(value).WithoutTrivia();
        if (mayBeNull && text is not PostfixUnaryExpressionSyntax)
            text = PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, text is BinaryExpressionSyntax or ConditionalExpressionSyntax
                ? ParenthesizedExpression(text) : text);
        var made = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, type, IdentifierName("FromText")),
            ArgumentList(SingletonSeparatedList(Argument(text))));
        return new ImageExpression(made, false, @using) { FailsOnNull = mayBeNull };
    }

    /// <summary>The image that <c>.Text</c>, <c>.ToArray()</c> or <c>.ToDataUri()</c> is asked of.</summary>
    private static (ExpressionSyntax? Image, bool IsConditional) ImageOf(SyntaxNode read)
    {
        var member = read is InvocationExpressionSyntax call ? call.Expression : read;
        switch (member)
        {
            case MemberAccessExpressionSyntax access:
                // An argument behind a question mark, as in `logger?.Log(image.Text)`, is read without one.
                if (FixScope.StartsBehindQuestionMark(access)
                    && access.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } around
                    && around.WhenNotNull.Span.Contains(access.Span))
                {
                    return (around.WhenNotNull == access ? FromOutside(around.WithWhenNotNull(access.Expression), around) : null, true);
                }

                return (access.Expression, false);
            case MemberBindingExpressionSyntax binding:
                var conditional = binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>();
                return (conditional?.WhenNotNull == read ? FromOutside(conditional!.Expression, conditional)
                    : conditional?.WhenNotNull.DescendantNodes().Contains(binding) == true ? conditional.Expression : null, true);
            default:
                return (null, false);
        }
    }

    /// <summary>
    /// An image behind several question marks, with all that stands before them: <c>card?.Call?.Result</c> of <c>card?.Call?.Result?.Text</c>.
    /// </summary>
    private static ExpressionSyntax? FromOutside(ExpressionSyntax image, ConditionalAccessExpressionSyntax around)
    {
        while (FixScope.StartsBehindQuestionMark(image))
        {
            if (around.Parent is not ConditionalAccessExpressionSyntax outer || outer.WhenNotNull != around) return null;
            (image, around) = (outer.WithWhenNotNull(image), outer);
        }

        return image;
    }

    private static bool IsImage(FixScope scope, ExpressionSyntax image, int position)
    {
        // One that was put together of others has no place of its own.
        var type = image.SyntaxTree == scope.Root.SyntaxTree
            ? scope.Model.GetTypeInfo(image).Type
            : scope.Model.GetSpeculativeTypeInfo(position, image, SpeculativeBindingOption.BindAsExpression).Type;
        return type?.Name == "ImageResult";
    }

    /// <summary>True where the text is read in the value itself, with nothing that could be there in its stead.</summary>
    private static bool IsPartOf(SyntaxNode read, ExpressionSyntax value)
    {
        if (!value.Span.Contains(read.Span)) return false;
        for (var node = read; node != value && node is not null; node = node.Parent)
        {
            if (node.Parent is ConditionalExpressionSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax ||
                node.Parent is BinaryExpressionSyntax binary && !binary.IsKind(SyntaxKind.AsExpression))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// True where a text that was carried in a local has the same image where it is used: a chain of names, none of them assigned, that means the
    /// same there and is not null.
    /// </summary>
    private static bool IsSame(FixScope scope, ExpressionSyntax image, ExpressionSyntax value)
    {
        if (image is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) ||
            scope.Model.GetTypeInfo(image).Nullability.FlowState == NullableFlowState.MaybeNull)
        {
            return false;
        }

        var owner = image.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (owner is null || owner != value.FirstAncestorOrSelf<MemberDeclarationSyntax>() ||
            !SymbolEqualityComparer.Default.Equals(scope.Model.GetSymbolInfo(image).Symbol, scope.SymbolAt(value, image)))
        {
            return false;
        }

        if (scope.SymbolAt(value, image) is null ||
            image.DescendantNodesAndSelf().Any(node => node is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax)))
        {
            return false;
        }

        foreach (var name in image.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            var symbol = scope.Model.GetSymbolInfo(name).Symbol;
            if (symbol is ILocalSymbol or IParameterSymbol && !SymbolEqualityComparer.Default.Equals(symbol, scope.SymbolAt(value, name)) ||
                IsAssigned(scope, owner, symbol))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAssigned(FixScope scope, SyntaxNode owner, ISymbol? symbol)
    {
        foreach (var assignment in owner.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (SymbolEqualityComparer.Default.Equals(scope.Model.GetSymbolInfo(assignment.Left).Symbol, symbol)) return true;
        }

        return false;
    }

    private static ExpressionSyntax Simple(ExpressionSyntax image) => image switch
    {
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or
            PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax => image,
        _ => ParenthesizedExpression(image),
    };

    private static SyntaxNode Strip(SyntaxNode node) => node is ArgumentSyntax argument ? argument.Expression : node;
}
