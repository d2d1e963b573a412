using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Result;

/// <summary>
/// The rows of the <see cref="SinkTable"/> for one kind. Types are known by their names: looking for each in every reference takes longer than most rules.
/// </summary>
internal sealed class Sinks
{
    private readonly ILookup<string, Sink> _rows;

    private readonly ConcurrentDictionary<ISymbol, Sink[]> _members = new(SymbolEqualityComparer.Default);
    private readonly Func<ISymbol, Sink[]> _find;

    public Sinks(SinkKind kind)
    {
        _find = Find;
        _rows = SinkTable.Rows.Where(row => row.Kind == kind).ToLookup(static row => row.TypeName, StringComparer.Ordinal);
    }

    /// <summary>True where the table has a row for this method or property, whatever the parameter.</summary>
    public bool Has(ISymbol member) => RowsFor(member).Length > 0;

    /// <summary>True where the table has a row for this parameter of this method.</summary>
    public bool Takes(ISymbol member, IParameterSymbol parameter)
    {
        foreach (var row in RowsFor(member))
        {
            if (row.Parameter == "*" || row.Parameter == parameter.Name) return true;
        }

        return false;
    }

    /// <summary>False where a use sets an attribute of an HTML element that takes no address.</summary>
    public bool SetsAddress(SinkUse use)
    {
        foreach (var row in RowsFor(use.Member))
        {
            if (row.AttributeName is { } name) return HtmlAttributes.IsAddress(use, name);
        }

        return true;
    }

    private Sink[] RowsFor(ISymbol member) => _members.GetOrAdd(member.OriginalDefinition, _find);

    private Sink[] Find(ISymbol member)
    {
        var found = new List<Sink>();
        for (var type = member.ContainingType?.OriginalDefinition; type is not null; type = type.BaseType?.OriginalDefinition)
            found.AddRange(RowsOf(type, member.Name));
        foreach (var implemented in member.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
            found.AddRange(RowsOf(implemented.OriginalDefinition, member.Name));
        return found.ToArray();
    }

    private IEnumerable<Sink> RowsOf(INamedTypeSymbol type, string name)
    {
        foreach (var row in _rows[type.MetadataName])
        {
            if ((row.Member == name || row.Member == "*" && name != ".ctor") && row.IsOf(type)) yield return row;
        }
    }
}
