using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Unions;

/// <summary>
/// Cases that several arms handle together, each for some values of their members: <c>{ Result: null }</c> and <c>{ Result: not null }</c>.
/// </summary>
internal sealed class MemberCoverage
{
    /// <summary>More combinations of values than this are not tried.</summary>
    private const int MaxCombinations = 512;

    private readonly Dictionary<INamedTypeSymbol, List<IPatternOperation>> _arms = new(SymbolEqualityComparer.Default);

    public void Add(INamedTypeSymbol type, IPatternOperation pattern)
    {
        if (!_arms.TryGetValue(type, out var arms)) _arms.Add(type, arms = []);
        arms.Add(pattern);
    }

    /// <summary>
    /// True where the arms leave nothing over. Arms that look at something else than the values of members are taken to do so when there
    /// are two of them: what they leave over is for the compiler to say.
    /// </summary>
    public bool Covers(INamedTypeSymbol type)
    {
        if (!_arms.TryGetValue(type, out var arms) || arms.Count < 2) return false;
        var members = new List<ISymbol>();
        var asked = new List<Dictionary<ISymbol, IPatternOperation>>();
        foreach (var arm in arms)
        {
            if (MembersOf(arm) is not { } parts) return true;
            asked.Add(parts);
            foreach (var member in parts.Keys)
            {
                if (!members.Contains(member, SymbolEqualityComparer.Default)) members.Add(member);
            }
        }

        var values = members.ConvertAll(member => MemberValues.Of(member, asked.Where(arm => arm.ContainsKey(member)).Select(arm => arm[member])));
        var combinations = 1L;
        foreach (var list in values) combinations = Math.Min(combinations * list.Count, MaxCombinations + 1);
        return combinations > MaxCombinations
            || Enumerable.Range(0, (int)combinations).All(number => asked.Exists(arm => MayMatch(arm, members, values, number)));
    }

    /// <summary>What an arm asks of each member; null where it asks for anything else.</summary>
    private static Dictionary<ISymbol, IPatternOperation>? MembersOf(IPatternOperation arm)
    {
        if (arm is not IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns: var properties }) return null;
        var members = new Dictionary<ISymbol, IPatternOperation>(SymbolEqualityComparer.Default);
        foreach (var property in properties)
        {
            if (property.Member is not IMemberReferenceOperation { Member: var member } || members.ContainsKey(member)) return null;
            members.Add(member, property.Pattern);
        }

        return members;
    }

    /// <summary>Whether an arm may match one combination of the members' values, which the number stands for.</summary>
    private static bool MayMatch(Dictionary<ISymbol, IPatternOperation> arm, List<ISymbol> members, List<List<object?>> values, int number)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var value = values[i][number % values[i].Count];
            number /= values[i].Count;
            if (arm.TryGetValue(members[i], out var pattern) && MemberValues.Matches(pattern, value) == false) return false;
        }

        return true;
    }
}
