using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Status;

/// <summary>
/// A switch that looks at a status among other things: <c>(call.Status, verbose) switch</c>, or <c>call switch</c> with property patterns.
/// A row for each arm without <c>when</c>, a column for each thing that is looked at.
/// </summary>
internal sealed class SwitchTable
{
    private const int MaxColumns = 6;

    private readonly List<SwitchColumn> _columns = [];
    private readonly List<IPatternOperation?[]> _rows = [];
    private readonly HashSet<IPatternOperation?[]> _unclear = [];
    private readonly int _status;

    private SwitchTable(IOperation value, List<(object Key, ITypeSymbol? Type)> columns, int status, StatusContract contract, List<IPatternOperation> arms)
    {
        Contract = contract;
        _status = status;
        foreach (var arm in arms) AddRows(arm, value, columns);
        for (var i = 0; i < columns.Count; i++)
        {
            var asked = _rows.Select(row => row[i]).OfType<IPatternOperation>();
            _columns.Add(new(columns[i].Type, i == status ? contract : null, asked));
        }
    }

    public StatusContract Contract { get; }

    /// <summary>Which column is the status.</summary>
    public int StatusColumn => _status;

    /// <summary>The table of a switch over a tuple that has a status for an element.</summary>
    public static SwitchTable? OfTuple(ITupleOperation tuple, List<IPatternOperation> arms, ContractIndex contracts)
    {
        if (tuple.Elements.Length > MaxColumns) return null;
        SwitchTable? complete = null;
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            if (StatusExpression.Read(tuple.Elements[i], contracts) is not { Contract: { ValuesKnown: true } contract } status) continue;
            if (status.Spelling != StatusSpelling.Value && contract.Kind != StatusKind.Text) continue;
            var columns = new List<(object, ITypeSymbol?)>();
            foreach (var element in tuple.Elements) columns.Add((columns.Count, element.Type));
            var table = new SwitchTable(tuple, columns, i, contract, arms);
            if (table.Missing(isSure: true) != 0) return table;
            complete = table;
        }

        return complete;
    }

    /// <summary>The table of a switch over an object with a contract, where a property pattern asks for its status.</summary>
    public static SwitchTable? OfObject(IOperation value, List<IPatternOperation> arms, ContractIndex contracts)
    {
        if (contracts.ContractsOf(value.Type).FirstOrDefault(contract => contract.ValuesKnown) is not { } contract) return null;
        var columns = new List<(object Key, ITypeSymbol? Type)>();
        foreach (var arm in arms)
        {
            foreach (var part in arm.DescendantsAndSelf())
            {
                if (part is IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member.Name: var name } member } && IsOf(part, arm) && !columns.Exists(column => column.Key.Equals(name)))
                {
                    columns.Add((name, member.Type));
                }
            }
        }

        var status = columns.FindIndex(column => column.Key.Equals(contract.Status));
        if (status < 0 || columns.Count > MaxColumns) return null;

        // Where an arm asks only for something else, the switch is not about the status.
        var table = new SwitchTable(value, columns, status, contract, arms);
        return table._rows.TrueForAll(row => row[status] is not null || Array.TrueForAll(row, cell => cell is null)) ? table : null;
    }

    /// <summary>The listed statuses for which some combination of the other columns has no arm, as a bit per value.</summary>
    /// <param name="isSure">Whether patterns that cannot be told count as if they took nothing.</param>
    public ulong Missing(bool isSure)
    {
        var rows = new List<ulong[]>();
        foreach (var row in _rows)
        {
            if (isSure && _unclear.Contains(row)) continue;
            var masks = new ulong[row.Length];
            for (var i = 0; i < masks.Length; i++) masks[i] = _columns[i].TakenBy(row[i], isSure);
            rows.Add(masks);
        }

        var missing = 0UL;
        for (var i = 0; i < Contract.DeclaredValues.Length; i++)
        {
            var bit = 1UL << i;
            if (HasGap(rows.FindAll(row => (row[_status] & bit) != 0), 0, isSure)) missing |= bit;
        }

        return missing;
    }

    private bool HasGap(List<ulong[]> rows, int column, bool isSure)
    {
        if (rows.Count == 0) return true;
        if (column == _columns.Count) return false;
        if (column == _status) return HasGap(rows, column + 1, isSure);
        var all = isSure ? _columns[column].All : _columns[column].AllThere;
        for (var bit = 1UL; bit != 0 && bit <= all; bit <<= 1)
        {
            if ((all & bit) != 0 && HasGap(rows.FindAll(row => (row[column] & bit) != 0), column + 1, isSure)) return true;
        }

        return false;
    }

    /// <summary>Whether a member is one of the switched object's own, and not of something inside it.</summary>
    private static bool IsOf(IOperation member, IPatternOperation arm)
    {
        for (var parent = member.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IPropertySubpatternOperation) return false;
            if (parent == arm) break;
        }

        return true;
    }

    private void AddRows(IPatternOperation arm, IOperation value, List<(object Key, ITypeSymbol? Type)> columns)
    {
        var row = new IPatternOperation?[columns.Count];
        switch (arm)
        {
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                AddRows(either.LeftPattern, value, columns);
                AddRows(either.RightPattern, value, columns);
                return;
            case IConstantPatternOperation:
                return;
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }:
                break;
            case IDeclarationPatternOperation or ITypePatternOperation when arm.NarrowedType is { } type && SymbolEqualityComparer.Default.Equals(type, arm.InputType):
                break;
            case IRecursivePatternOperation tuple when value is ITupleOperation && tuple.PropertySubpatterns.IsEmpty && tuple.DeconstructionSubpatterns.Length == columns.Count:
                for (var i = 0; i < row.Length; i++) row[i] = tuple.DeconstructionSubpatterns[i];
                break;
            case IRecursivePatternOperation found when value is not ITupleOperation && found.DeconstructionSubpatterns.IsEmpty && SymbolEqualityComparer.Default.Equals(found.MatchedType, arm.InputType):
                foreach (var property in found.PropertySubpatterns)
                {
                    if (property.Member is IMemberReferenceOperation { Member.Name: var name }) row[columns.FindIndex(column => column.Key.Equals(name))] = property.Pattern;
                }

                break;
            default:
                _unclear.Add(row);
                break;
        }

        _rows.Add(row);
    }
}
