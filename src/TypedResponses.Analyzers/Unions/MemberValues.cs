using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Unions;

/// <summary>The values of a member that patterns tell apart: those they name, null, and one that stands for all others.</summary>
internal static class MemberValues
{
    private static readonly object s_other = new();

    public static List<object?> Of(ISymbol member, IEnumerable<IPatternOperation> asked)
    {
        var (type, annotation) = member switch
        {
            IPropertySymbol property => (property.Type, property.NullableAnnotation),
            IFieldSymbol field => (field.Type, field.NullableAnnotation),
            _ => (null, NullableAnnotation.None),
        };
        var values = new List<object?>();
        if (type is null || Coverage.MayBeNull(type, annotation)) values.Add(null);
        switch (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type)
        {
            case { SpecialType: SpecialType.System_Boolean }:
                values.AddRange([true, false]);
                break;
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } names:
                values.AddRange(names.GetMembers().OfType<IFieldSymbol>().Select(field => field.ConstantValue).Where(value => value is not null).Distinct());
                break;
            default:
                values.AddRange(asked.SelectMany(pattern => pattern.DescendantsAndSelf())
                    .OfType<IConstantPatternOperation>()
                    .Select(constant => constant.Value.ConstantValue.Value)
                    .Where(value => value is not null)
                    .Distinct());
                values.Add(s_other);
                break;
        }

        return values;
    }

    /// <summary>Whether a pattern matches a value; null where it may.</summary>
    public static bool? Matches(IPatternOperation pattern, object? value) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } => Equals(constant, value),
        INegatedPatternOperation negated => !Matches(negated.Pattern, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, value) | Matches(either.RightPattern, value),
        IBinaryPatternOperation both => Matches(both.LeftPattern, value) & Matches(both.RightPattern, value),
        IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation or IListPatternOperation
            or IRelationalPatternOperation when value is null =>
            false,
        IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } => true,
        _ => null,
    };
}
