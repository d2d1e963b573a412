using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Evaluation;

namespace TypedResponses.Analyzers.Status;

/// <summary>Which values of a status a pattern takes, as a bit per value.</summary>
internal static class HandledStatuses
{
    public static ulong All(StatusContract contract) => (1UL << contract.Values.Length) - 1;

    public static ulong By(IPatternOperation pattern, StatusContract contract)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return ByConstant(constant.Value, contract);
            case IDiscardPatternOperation or IDeclarationPatternOperation:
                return All(contract);
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } or ITypePatternOperation:
                return All(contract);
            case INegatedPatternOperation negated:
                return All(contract) & ~By(negated.Pattern, contract);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return By(either.LeftPattern, contract) | By(either.RightPattern, contract);
            case IBinaryPatternOperation both:
                return By(both.LeftPattern, contract) & By(both.RightPattern, contract);
            // A text is no bound, but stands there while somebody types.
            case IRelationalPatternOperation { Value.ConstantValue.Value: IConvertible bound and not string } relational:
                return ByRelation(relational.OperatorKind, System.Convert.ToInt64(bound, System.Globalization.CultureInfo.InvariantCulture), contract);
            default:
                return 0;
        }
    }

    public static ulong ByConstant(Microsoft.CodeAnalysis.IOperation value, StatusContract contract)
    {
        while (value is IConversionOperation conversion && !value.ConstantValue.HasValue) value = conversion.Operand;
        if (value.ConstantValue is not { HasValue: true, Value: var constant }) return 0;
        var index = constant switch
        {
            null => contract.IndexOfNull,

            // A text beside an enum is the one that stands for it in the JSON.
            string text when contract.Kind != StatusKind.Text => WireNames.IndexOf(contract, text),
            _ => contract.IndexOf(constant),
        };
        return index < 0 ? 0 : 1UL << index;
    }

    private static ulong ByRelation(BinaryOperatorKind kind, long bound, StatusContract contract)
    {
        var mask = 0UL;
        for (var i = 0; i < contract.Values.Length; i++)
        {
            if (contract.Values[i].Constant is not (IConvertible constant and not string)) continue;
            var number = System.Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture);
            var holds = kind switch
            {
                BinaryOperatorKind.LessThan => number < bound,
                BinaryOperatorKind.LessThanOrEqual => number <= bound,
                BinaryOperatorKind.GreaterThan => number > bound,
                _ => number >= bound,
            };
            if (holds) mask |= 1UL << i;
        }

        return mask;
    }
}
