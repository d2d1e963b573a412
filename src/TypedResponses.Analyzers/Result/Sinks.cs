using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Result;

/// <summary>The rows of the <see cref="SinkTable"/> for one kind, with the types of one compilation.</summary>
internal sealed class Sinks
{
    private readonly Dictionary<INamedTypeSymbol, List<Sink>> _rows = new(SymbolEqualityComparer.Default);

    public Sinks(Compilation compilation, SinkKind kind)
    {
        foreach (var row in SinkTable.Rows)
        {
            if (row.Kind != kind || compilation.GetTypeByMetadataName(row.Type) is not { } type)
                continue;
            if (!_rows.TryGetValue(type, out var rows))
                _rows.Add(type, rows = []);
            rows.Add(row);
        }
    }

    /// <summary>True where the table has a row for this method or property, whatever the parameter.</summary>
    public bool Has(ISymbol member) => RowsFor(member).Any();

    /// <summary>True where the table has a row for this parameter of this method.</summary>
    public bool Takes(ISymbol member, IParameterSymbol parameter)
    {
        foreach (var row in RowsFor(member))
        {
            if (row.Parameter == "*" || row.Parameter == parameter.Name)
                return true;
        }

        return false;
    }

    private IEnumerable<Sink> RowsFor(ISymbol member)
    {
        var name = member.Name;
        for (var type = member.ContainingType?.OriginalDefinition; type is not null; type = type.BaseType?.OriginalDefinition)
        {
            foreach (var row in RowsOf(type, name))
                yield return row;
        }

        foreach (var implemented in member.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            foreach (var row in RowsOf(implemented.OriginalDefinition, name))
                yield return row;
        }
    }

    private IEnumerable<Sink> RowsOf(INamedTypeSymbol type, string name)
    {
        if (!_rows.TryGetValue(type, out var rows))
            yield break;
        foreach (var row in rows)
        {
            if (row.Member == name || row.Member == "*" && name != ".ctor")
                yield return row;
        }
    }
}
