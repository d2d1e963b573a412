using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Unions;

/// <summary>Which cases of a union a list of patterns handles.</summary>
internal sealed class Coverage(Union union)
{
    private readonly HashSet<INamedTypeSymbol> _handled = new(SymbolEqualityComparer.Default);
    private readonly MemberCoverage _partly = new();

    public Union Union => union;

    /// <summary>True once any pattern asked for a case: the switch is about the union's cases.</summary>
    public bool IsAboutCases { get; private set; }

    public IEnumerable<INamedTypeSymbol> Missing => union.Types.Where(type => !_handled.Contains(type) && !_partly.Covers(type) &&
        !IsCoveredUnion(type));

    /// <summary>What a switch expression handles; null where it is not over a union.</summary>
    public static Coverage? Of(ISwitchExpressionOperation expression, UnionSymbols unions)
    {
        if (UnionOf(expression.Value, unions) is not { } union) return null;
        var coverage = new Coverage(union);
        foreach (var arm in expression.Arms)
        {
            if (AlwaysHolds(arm.Guard)) coverage.Add(arm.Pattern);
            else coverage.Look(arm.Pattern);
        }

        return coverage;
    }

    /// <summary>What a switch statement handles; null where it is not over a union, or has a default.</summary>
    public static Coverage? Of(ISwitchOperation statement, UnionSymbols unions)
    {
        if (UnionOf(statement.Value, unions) is not { } union) return null;
        var coverage = new Coverage(union);
        foreach (var clause in statement.Cases.SelectMany(section => section.Clauses))
        {
            switch (clause)
            {
                case IDefaultCaseClauseOperation:
                    return null;
                case IPatternCaseClauseOperation pattern when AlwaysHolds(pattern.Guard):
                    coverage.Add(pattern.Pattern);
                    break;
                case IPatternCaseClauseOperation pattern:
                    coverage.Look(pattern.Pattern);
                    break;
            }
        }

        return coverage;
    }

    private static bool AlwaysHolds(IOperation? guard) => guard is null || guard.ConstantValue is { HasValue: true, Value: true };

    /// <summary>The union whose cases a value can be, where all of them are known.</summary>
    public static Union? UnionOf(IOperation value, UnionSymbols unions) =>
        unions.OfBase(value.WithoutImplicitConversions().Type) is { IsClosed: true } union ? union : null;

    /// <summary>Counts an arm without a <c>when</c>.</summary>
    public void Add(IPatternOperation pattern)
    {
        foreach (var type in union.Types)
        {
            if (Covers(pattern, type)) _handled.Add(type);
            else if (MayMatch(pattern, type)) _partly.Add(type, pattern);
        }

        Look(pattern);
    }

    /// <summary>Counts a plain test of the type.</summary>
    public void Add(ITypeSymbol tested)
    {
        foreach (var type in union.Types)
        {
            if (type.IsOrDerivesFrom(tested)) _handled.Add(type);
        }

        IsAboutCases |= union.IsCaseType(tested);
    }

    /// <summary>Sees an arm with a <c>when</c>, which handles nothing for sure.</summary>
    public void Look(IPatternOperation pattern)
    {
        foreach (var part in pattern.DescendantsAndSelf())
        {
            var asked = part switch
            {
                IDeclarationPatternOperation declaration => declaration.MatchedType,
                ITypePatternOperation type => type.MatchedType,
                IRecursivePatternOperation recursive => recursive.MatchedType,
                _ => null,
            };
            IsAboutCases |= asked is not null && union.IsCaseType(asked);
        }
    }

    /// <summary>True where the pattern matches every value of the type.</summary>
    private bool Covers(IPatternOperation pattern, INamedTypeSymbol type)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IDeclarationPatternOperation declaration:
                return declaration.MatchedType is not { } matched || type.IsOrDerivesFrom(matched);
            case ITypePatternOperation typePattern:
                return type.IsOrDerivesFrom(typePattern.MatchedType);
            case INegatedPatternOperation negated:
                return !MayMatch(negated.Pattern, type);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Covers(either.LeftPattern, type) || Covers(either.RightPattern, type);
            case IBinaryPatternOperation both:
                return Covers(both.LeftPattern, type) && Covers(both.RightPattern, type);
            case IRecursivePatternOperation recursive:
                return type.IsOrDerivesFrom(recursive.MatchedType) &&
                    recursive.DeconstructionSubpatterns.All(pattern => MatchesAll(pattern, mayBeNull: true)) &&
                    recursive.PropertySubpatterns.All(property => MatchesAll(property) || IsOwnTag(property, type));
            default:
                return false;
        }
    }

    /// <summary>False where the pattern matches no value of the type.</summary>
    private bool MayMatch(IPatternOperation pattern, INamedTypeSymbol type) => pattern switch
    {
        IConstantPatternOperation => false,
        IDeclarationPatternOperation { MatchedType: { } matched } => IsRelated(type, matched),
        ITypePatternOperation typePattern => IsRelated(type, typePattern.MatchedType),
        IRecursivePatternOperation recursive => IsRelated(type, recursive.MatchedType) &&
            recursive.PropertySubpatterns.All(property => !IsOtherTag(property, type)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => MayMatch(either.LeftPattern, type) ||
            MayMatch(either.RightPattern, type),
        IBinaryPatternOperation both => MayMatch(both.LeftPattern, type) && MayMatch(both.RightPattern, type),
        INegatedPatternOperation negated => !Covers(negated.Pattern, type),
        _ => true,
    };

    private static bool IsRelated(ITypeSymbol type, ITypeSymbol matched) => type.IsOrDerivesFrom(matched) || matched.IsOrDerivesFrom(type);

    private static bool MatchesAll(IPropertySubpatternOperation property) => MatchesAll(property.Pattern, property.Member switch
    {
        IPropertyReferenceOperation { Property: var member } => MayBeNull(member.Type, member.NullableAnnotation),
        IFieldReferenceOperation { Field: var member } => MayBeNull(member.Type, member.NullableAnnotation),
        _ => true,
    });

    public static bool MayBeNull(ITypeSymbol type, NullableAnnotation annotation) =>
        type.IsReferenceType ? annotation != NullableAnnotation.NotAnnotated : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool MatchesAll(IPatternOperation pattern, bool mayBeNull) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation { MatchesNull: true } => true,
        _ when mayBeNull => false,
        IDeclarationPatternOperation { MatchedType: { } matched } => pattern.InputType.IsOrDerivesFrom(matched),
        ITypePatternOperation type => pattern.InputType.IsOrDerivesFrom(type.MatchedType),
        INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } => true,
        IRecursivePatternOperation recursive => pattern.InputType.IsOrDerivesFrom(recursive.MatchedType) &&
            recursive.DeconstructionSubpatterns.IsEmpty && recursive.PropertySubpatterns.All(MatchesAll),
        _ => false,
    };

    /// <summary><c>{ Type: "message" }</c> matches every value of the case that has that type.</summary>
    private bool IsOwnTag(IPropertySubpatternOperation property, INamedTypeSymbol type) =>
        TagsIn(property) is { } tags && union.TagsOf(type).ToList() is { Count: > 0 } own && own.TrueForAll(tags.Contains);

    private bool IsOtherTag(IPropertySubpatternOperation property, INamedTypeSymbol type) =>
        TagsIn(property) is { } tags && union.TagsOf(type).ToList() is { Count: > 0 } own && !own.Exists(tags.Contains);

    private static HashSet<string>? TagsIn(IPropertySubpatternOperation property)
    {
        if (property.Member is not IPropertyReferenceOperation { Property: { Name: "Type", Type.SpecialType: SpecialType.System_String } }) return null;
        var tags = new HashSet<string>(StringComparer.Ordinal);
        return Collect(property.Pattern, tags) ? tags : null;
    }

    private static bool Collect(IPatternOperation pattern, HashSet<string> tags)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: string tag } }:
                tags.Add(tag);
                return true;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Collect(either.LeftPattern, tags) && Collect(either.RightPattern, tags);
            default:
                return false;
        }
    }

    /// <summary>A type that is not itself an arm but is the base of types that all are.</summary>
    private bool IsCoveredUnion(INamedTypeSymbol type)
    {
        if (type.IsSealed || !type.IsAbstract) return false;
        var derived = union.Types.Where(other => !SymbolEqualityComparer.Default.Equals(other, type) && other.IsOrDerivesFrom(type)).ToList();
        return derived.Count > 0 && derived.TrueForAll(_handled.Contains);
    }
}
