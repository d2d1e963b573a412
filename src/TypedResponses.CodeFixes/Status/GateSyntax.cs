using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>A condition that lets only the ready status through, in its parts.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Owner">The object whose status it asks for, as code behind the condition names it.</param>
/// <param name="Asked">The same as it is written in the condition.</param>
/// <param name="Type">The type of the object.</param>
/// <param name="IsNegated">Whether the condition holds where the status is not the ready one.</param>
/// <param name="MayBeNull">Whether the condition asks at the same time whether there is an object.</param>
internal sealed record GateSyntax(ExpressionSyntax Condition, ExpressionSyntax Owner, ExpressionSyntax Asked, ITypeSymbol Type, bool IsNegated, bool MayBeNull)
{
    /// <summary>In <c>item is Call { Status: Completed } call</c>, the pattern of the object.</summary>
    public RecursivePatternSyntax? Pattern { get; init; }

    /// <summary>In a pattern of the object, the part that asks for the status.</summary>
    public SubpatternSyntax? Part { get; init; }

    /// <summary>The declaration of a copy of the status that nothing but the condition uses.</summary>
    public LocalDeclarationStatementSyntax? Copy { get; init; }

    public static GateSyntax? Of(ExpressionSyntax condition, string status, SemanticModel model)
    {
        if (condition is IsPatternExpressionSyntax { Pattern: var asA } whole
            && (asA is UnaryPatternSyntax { Pattern: var not } ? not : asA) is RecursivePatternSyntax pattern)
        {
            return OfPattern(condition, whole.Expression, pattern, asA is UnaryPatternSyntax, status, model);
        }

        var (asked, isNegated) = condition switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var one }, { Expression: var other }] } call
                when model.GetSymbolInfo(call).Symbol is { IsStatic: true } =>
                (model.GetConstantValue(one).HasValue ? other : one, false),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Expression: var equal } } =>
                (equal, false),
            BinaryExpressionSyntax binary =>
                (model.GetConstantValue(binary.Left).HasValue ? binary.Right : binary.Left, binary.IsKind(SyntaxKind.NotEqualsExpression)),
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: var inner } } negated when IsConstant(inner) => (negated.Expression, true),
            IsPatternExpressionSyntax test when IsConstant(test.Pattern) && !StatusCopy.IsUsedBehind(test) => (test.Expression, false),
            _ => (null, false),
        };
        return asked is null ? null : StatusCopy.Of(condition, asked, isNegated, status, model) ?? OfStatus(condition, asked, isNegated, model);
    }

    /// <summary>The question for a status itself.</summary>
    public static GateSyntax? OfStatus(ExpressionSyntax condition, ExpressionSyntax asked, bool isNegated, SemanticModel model)
    {
        var (instance, mayBeNull) = Bare(asked) switch
        {
            // `call.Status.Value` of a status that may be null.
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: MemberAccessExpressionSyntax inner } => (inner.Expression, false),
            MemberAccessExpressionSyntax access => (access.Expression, false),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } access => (access.Expression, true),
            _ => (null, false),
        };
        return instance is not null && model.GetTypeInfo(instance).Type is { } typeOfInstance
            ? new(condition, instance, instance, Declaring(typeOfInstance), isNegated, mayBeNull)
            : null;
    }

    /// <summary>The question for an object with the status in it.</summary>
    public static GateSyntax? OfPattern(ExpressionSyntax condition, ExpressionSyntax asked, RecursivePatternSyntax pattern, bool isNegated, string status,
        SemanticModel model)
    {
        var isThere = pattern.Type is null && model.GetTypeInfo(asked).Nullability.FlowState == NullableFlowState.NotNull;
        var type = pattern.Type is { } tested ? model.GetTypeInfo(tested).Type : model.GetTypeInfo(asked).Type;
        if (type is null) return null;
        if (pattern is { PositionalPatternClause.Subpatterns: var places, PropertyPatternClause: null, Type: null, Designation: null })
        {
            return places.Count(place => place.Pattern is not DiscardPatternSyntax) == 1
                ? new(condition, asked, asked, Declaring(type), isNegated, !isThere)
                : null;
        }

        if (pattern.PropertyPatternClause?.Subpatterns.FirstOrDefault(part => part.ExpressionColon is NameColonSyntax { Name.Identifier.ValueText: var name }
            && name == status) is not { } found)
        {
            return null;
        }

        // `{ Status: not Completed }`: the question for the payload takes the place of the whole.
        if (found.Pattern is UnaryPatternSyntax)
        {
            return pattern is { Designation: null, Type: null } ? new(condition, asked, asked, Declaring(type), !isNegated, MayBeNull: !isThere) : null;
        }

        var variable = (pattern.Designation as SingleVariableDesignationSyntax)?.Identifier;
        return new(condition, variable is null ? asked : SyntaxFactory.IdentifierName(variable.Value.WithoutTrivia()), asked, Declaring(type), isNegated,
            MayBeNull: !isThere)
        { Pattern = pattern, Part = found };
    }

    /// <summary>The variable or member that the object is, and those on the way to it; null where asking twice is not asking once.</summary>
    public List<ISymbol>? Place(SemanticModel model)
    {
        if (Pattern?.Designation is SingleVariableDesignationSyntax variable) return model.GetDeclaredSymbol(variable) is { } declared ? [declared] : null;
        return Owner.DescendantNodesAndSelf().All(node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax)
            ? Writes.StepsTo(Owner, model)
            : null;
    }

    /// <summary>A status without what only says it in another way: as a number, as text, as what it is where it is there, in parentheses.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax asked) => asked switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "GetValueOrDefault", Expression: var said },
        } => Bare(said),
        _ => asked,
    };

    /// <summary>The type that has the members: of a struct that may be missing the struct, of a type parameter its constraint.</summary>
    private static ITypeSymbol Declaring(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
        ITypeParameterSymbol { ConstraintTypes: [var constraint, ..] } => constraint,
        _ => type,
    };

    private static bool IsConstant(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax => true,
        ParenthesizedPatternSyntax parenthesized => IsConstant(parenthesized.Pattern),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either => IsConstant(either.Left) && IsConstant(either.Right),
        BinaryPatternSyntax both => both.Left is VarPatternSyntax && IsConstant(both.Right) || both.Right is VarPatternSyntax && IsConstant(both.Left),
        _ => false,
    };
}
