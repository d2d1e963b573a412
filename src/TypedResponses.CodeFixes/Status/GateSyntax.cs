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

    public static GateSyntax? Of(ExpressionSyntax condition, string status, SemanticModel model)
    {
        if (condition is IsPatternExpressionSyntax { Pattern: var asA } whole && (asA is UnaryPatternSyntax { Pattern: var not } ? not : asA) is RecursivePatternSyntax { PropertyPatternClause.Subpatterns: var parts } pattern)
        {
            if (parts.FirstOrDefault(part => part.ExpressionColon is NameColonSyntax { Name.Identifier.ValueText: var name } && name == status) is not { } found) return null;
            var variable = (pattern.Designation as SingleVariableDesignationSyntax)?.Identifier;
            var owner = variable is null ? whole.Expression : SyntaxFactory.IdentifierName(variable.Value.WithoutTrivia());
            var type = pattern.Type is { } tested ? model.GetTypeInfo(tested).Type : model.GetTypeInfo(whole.Expression).Type;
            var isThere = pattern.Type is null && model.GetTypeInfo(whole.Expression).Nullability.FlowState == NullableFlowState.NotNull;
            return type is null ? null : new(condition, owner, whole.Expression, Declaring(type), IsNegated: asA is UnaryPatternSyntax, MayBeNull: !isThere) { Pattern = pattern, Part = found };
        }

        var (asked, isNegated) = condition switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Expression: var equal } } => (equal, false),
            BinaryExpressionSyntax binary => (model.GetConstantValue(binary.Left).HasValue ? binary.Right : binary.Left, binary.IsKind(SyntaxKind.NotEqualsExpression)),
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: var inner } } negated when IsConstant(inner) => (negated.Expression, true),
            IsPatternExpressionSyntax test when IsConstant(test.Pattern) => (test.Expression, false),
            _ => (null, false),
        };
        var (instance, mayBeNull) = asked switch
        {
            // `call.Status.Value` of a status that may be null.
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: MemberAccessExpressionSyntax inner } => (inner.Expression, false),
            MemberAccessExpressionSyntax access => (access.Expression, false),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } access => (access.Expression, true),
            _ => (null, false),
        };
        return instance is not null && model.GetTypeInfo(instance).Type is { } typeOfInstance ? new(condition, instance, instance, Declaring(typeOfInstance), isNegated, mayBeNull) : null;
    }

    /// <summary>The variable or member that the object is, and those on the way to it; null where asking twice is not asking once.</summary>
    public List<ISymbol>? Place(SemanticModel model)
    {
        if (Pattern?.Designation is SingleVariableDesignationSyntax variable) return model.GetDeclaredSymbol(variable) is { } declared ? [declared] : null;
        return Owner.DescendantNodesAndSelf().All(node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax) ? Writes.StepsTo(Owner, model) : null;
    }

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
        _ => false,
    };
}
