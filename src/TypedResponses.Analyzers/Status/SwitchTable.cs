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

    private SwitchTable(IOperation value, List<Column> columns, int status, List<IPatternOperation> arms)
    {
        Contract = columns[status].Status!;
        _status = status;
        foreach (var arm in arms.SelectMany(Alternatives)) AddRow(arm, value, columns);
        for (var i = 0; i < columns.Count; i++)
        {
            var asked = _rows.Select(row => row[i]).OfType<IPatternOperation>();
            _columns.Add(new(columns[i].Type, columns[i].Status, asked));
        }
    }

    public StatusContract Contract { get; }

    /// <summary>Which column is the status.</summary>
    public int StatusColumn => _status;

    /// <summary>The table of a switch over a tuple that has a status for an element.</summary>
    public static SwitchTable? OfTuple(ITupleOperation tuple, List<IPatternOperation> arms, ContractIndex contracts)
    {
        var columns = tuple.Elements.Select((element, place) => new Column(place, element.Type, ContractOf(element, contracts))).ToList();
        var status = columns.FindIndex(column => column.Status is not null);
        return status < 0 || columns.Count > MaxColumns ? null : new(tuple, columns, status, arms);
    }

    /// <summary>The table of a switch over an object with a contract, where a property pattern asks for its status.</summary>
    public static SwitchTable? OfObject(IOperation value, List<IPatternOperation> arms, ContractIndex contracts)
    {
        if (contracts.ContractsOf(value.Type).FirstOrDefault(contract => contract.ValuesKnown) is not { } contract) return null;
        var columns = new List<Column>();
        foreach (var property in arms.SelectMany(Alternatives).OfType<IRecursivePatternOperation>().SelectMany(arm => arm.PropertySubpatterns))
        {
            if (property.Member is IMemberReferenceOperation { Member.Name: var name } member && !columns.Exists(column => column.Key.Equals(name)))
            {
                columns.Add(new(name, member.Type, name == contract.Status ? contract : null));
            }
        }

        var status = columns.FindIndex(column => column.Status is not null);
        if (status < 0 || columns.Count > MaxColumns) return null;

        // Where an arm asks only for something else, the switch is not about the status.
        var table = new SwitchTable(value, columns, status, arms);
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
        for (var bit = 1UL; bit <= all; bit <<= 1)
        {
            if (HasGap(rows.FindAll(row => (row[column] & bit) != 0), column + 1, isSure)) return true;
        }

        return false;
    }

    private static StatusContract? ContractOf(IOperation element, ContractIndex contracts) =>
        StatusExpression.Read(element, contracts) is { Contract: { ValuesKnown: true } contract } status
        && (status.Spelling == StatusSpelling.Value || contract.Kind == StatusKind.Text)
            ? contract
            : null;

    private static IEnumerable<IPatternOperation> Alternatives(IPatternOperation arm) =>
        arm is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either
        ? Alternatives(either.LeftPattern).Concat(Alternatives(either.RightPattern))
        : [arm];

    private void AddRow(IPatternOperation arm, IOperation value, List<Column> columns)
    {
        var row = new IPatternOperation?[columns.Count];
        switch (arm)
        {
            case IConstantPatternOperation:
                return;
            case IDiscardPatternOperation:
                break;
            case IDeclarationPatternOperation or ITypePatternOperation
                when arm.NarrowedType is { } type && SymbolEqualityComparer.Default.Equals(type, arm.InputType):
                break;
            case IRecursivePatternOperation tuple
                when value is ITupleOperation && tuple.PropertySubpatterns.IsEmpty && tuple.DeconstructionSubpatterns.Length == columns.Count:
                for (var i = 0; i < row.Length; i++) row[i] = tuple.DeconstructionSubpatterns[i];
                break;
            case IRecursivePatternOperation found
                when value is not ITupleOperation
                    && found.DeconstructionSubpatterns.IsEmpty
                    && SymbolEqualityComparer.Default.Equals(found.MatchedType, arm.InputType):
                foreach (var property in found.PropertySubpatterns)
                {
                    if (property.Member is IMemberReferenceOperation { Member.Name: var name })
                    {
                        row[columns.FindIndex(column => column.Key.Equals(name))] = property.Pattern;
                    }
                }

                break;
            default:
                _unclear.Add(row);
                break;
        }

        _rows.Add(row);
    }

    /// <param name="Key">The place in the tuple, or the member's name.</param>
    /// <param name="Type">The type of what is looked at.</param>
    /// <param name="Status">Its contract, where it is a status.</param>
    private sealed record Column(object Key, ITypeSymbol? Type, StatusContract? Status);
}
