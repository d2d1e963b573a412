using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Unions;

/// <summary>
/// Cases that several arms handle together, each for some values of one member: <c>{ Result: null }</c> and <c>{ Result: not null }</c>.
/// </summary>
internal sealed class MemberCoverage
{
    private readonly Dictionary<INamedTypeSymbol, List<IPatternOperation>> _arms = new(SymbolEqualityComparer.Default);

    public void Add(INamedTypeSymbol type, IPatternOperation pattern)
    {
        if (!_arms.TryGetValue(type, out var arms)) _arms.Add(type, arms = []);
        arms.Add(pattern);
    }

    /// <summary>
    /// True where the arms leave nothing over. Arms that look at something else than the values of one member are taken to do so when there
    /// are two of them: what they leave over is for the compiler to say.
    /// </summary>
    public bool Covers(INamedTypeSymbol type)
    {
        if (!_arms.TryGetValue(type, out var arms) || arms.Count < 2) return false;
        ISymbol? member = null;
        var values = new List<IPatternOperation>();
        foreach (var arm in arms)
        {
            if (arm is not IRecursivePatternOperation
                {
                    PropertySubpatterns: [{ Member: IMemberReferenceOperation reference } property],
                    DeconstructionSubpatterns.IsEmpty: true
                } ||
                member is not null && !SymbolEqualityComparer.Default.Equals(member, reference.Member))
            {
                return true;
            }

            member = reference.Member;
            values.Add(property.Pattern);
        }

        return AreComplete(values, (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type);
    }

    private static bool AreComplete(List<IPatternOperation> patterns, ITypeSymbol? type)
    {
        var constants = new HashSet<object?>();
        var excluded = new HashSet<object?>();
        foreach (var pattern in patterns) Collect(pattern, constants, excluded);
        if (excluded.Overlaps(constants)) return true;
        return type switch
        {
            { SpecialType: SpecialType.System_Boolean } => constants.Contains(true) && constants.Contains(false),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum =>
                @enum.GetMembers().OfType<IFieldSymbol>().All(field => constants.Contains(field.ConstantValue)),
            _ => false,
        };
    }

    /// <summary>Collects the constants a pattern matches, and those whose complement it matches.</summary>
    private static void Collect(IPatternOperation pattern, HashSet<object?> constants, HashSet<object?> excluded)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant }:
                constants.Add(constant.Value);
                break;
            case INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant } }:
                excluded.Add(constant.Value);
                break;
            case IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true }:
            case IDeclarationPatternOperation { MatchesNull: false }:
            case ITypePatternOperation:
                excluded.Add(null);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                Collect(either.LeftPattern, constants, excluded);
                Collect(either.RightPattern, constants, excluded);
                break;
        }
    }
}
