using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Status;

/// <summary>
/// One thing that the arms of a switch look at: an element of a tuple, or a member in property patterns. Its values are classed by what
/// the patterns tell apart, a bit per class.
/// </summary>
internal sealed class SwitchColumn
{
    private const int MaxConstants = 62;

    private readonly StatusContract? _status;
    private readonly List<object> _constants = [];
    private readonly ulong _null;

    /// <param name="type">The type of what is looked at.</param>
    /// <param name="status">Its contract, where it is a status.</param>
    /// <param name="patterns">What is asked of it.</param>
    public SwitchColumn(ITypeSymbol? type, StatusContract? status, IEnumerable<IPatternOperation> patterns)
    {
        _status = status;
        if (status is not null)
        {
            All = (1UL << status.DeclaredValues.Length) - 1;
            return;
        }

        if (type is { TypeKind: TypeKind.Enum })
        {
            foreach (var member in type.GetMembers()) AddConstant((member as IFieldSymbol)?.ConstantValue);
        }
        else if (type is { SpecialType: SpecialType.System_Boolean })
        {
            AddConstant(true);
            AddConstant(false);
        }
        else
        {
            foreach (var pattern in patterns)
            {
                foreach (var part in pattern.DescendantsAndSelf())
                {
                    if (part is IConstantPatternOperation { Value.ConstantValue.Value: var constant }) AddConstant(constant);
                }
            }

            // Whatever no pattern names.
            _constants.Add(this);
        }

        var count = Math.Min(_constants.Count, MaxConstants);
        _null = type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? 0 : 1UL << count;
        All = ((1UL << count) - 1) | _null;
    }

    /// <summary>Every class of values.</summary>
    public ulong All { get; }

    /// <summary>Every class of values but null, which the compiler speaks of in warnings of its own.</summary>
    public ulong AllThere => All & ~_null;

    /// <summary>The classes that a pattern takes.</summary>
    /// <param name="pattern">The pattern, or null for none.</param>
    /// <param name="isSure">What to make of a pattern that cannot be told: nothing where one has to be sure, else everything.</param>
    public ulong TakenBy(IPatternOperation? pattern, bool isSure)
    {
        if (_status is not null) return pattern is null ? All : HandledStatuses.By(pattern, _status);
        switch (pattern)
        {
            case null or IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }:
                return All;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return _null;
            case IConstantPatternOperation { Value.ConstantValue.Value: { } constant }:
                return _constants.IndexOf(constant) is >= 0 and < MaxConstants and var index ? 1UL << index : 0;
            case INegatedPatternOperation negated:
                return ~TakenBy(negated.Pattern, !isSure);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return TakenBy(either.LeftPattern, isSure) | TakenBy(either.RightPattern, isSure);
            case IBinaryPatternOperation both:
                return TakenBy(both.LeftPattern, isSure) & TakenBy(both.RightPattern, isSure);
            case IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } found
                when SymbolEqualityComparer.Default.Equals(found.MatchedType, found.InputType)
                    || found.InputType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return AllThere;
            default:
                return isSure ? 0 : All;
        }
    }

    private void AddConstant(object? constant)
    {
        if (constant is not null && !_constants.Contains(constant)) _constants.Add(constant);
    }
}
