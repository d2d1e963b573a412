using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Loops that put some elements of a collection into a list: <c>foreach (var call in calls) if (!call.HasResult) bad.Add(call);</c>. The list is then
/// known to be taken from the collection, and so is what stands for the elements that are not in it.
/// </summary>
internal sealed partial class Evaluator
{
    private List<IInvocationOperation>? _picks;

    private void BeginPicking(ObjectValue collection, ITypeSymbol? element)
    {
        if (!TakesOut) return;
        _state.Set(collection.Id, Slots.Unpicked, NonePassed(collection, element));
        _state.Set(collection.Id, Slots.LeftOut, NonePassed(collection, element));
    }

    private void Pick(IInvocationOperation call, AbstractValue picked)
    {
        if (!TakesOut) return;
        foreach (var known in _state.Objects)
        {
            if (!known.Value.Members.TryGetValue(Slots.Unpicked, out var current) || !current.Equals(picked)) continue;
            _state.Set(known.Key, Slots.Unpicked, NothingLike(current));
            _picks ??= [];
            if (!_picks.Contains(call)) _picks.Add(call);
        }
    }

    private void AdvancePicking(int enumerator)
    {
        if (_state.Get(enumerator, Slots.LeftOut) is not { } leftOut) return;
        _state.Set(enumerator, Slots.LeftOut, _state.Get(enumerator, Slots.Unpicked) is { } last ? Together(leftOut, last) : AbstractValue.Unknown);
        _state.Set(enumerator, Slots.Unpicked, AbstractValue.Unknown);
    }

    /// <summary>Whether a list was taken from another: <c>foreach (var call in calls.ToList()) calls.Add(call);</c>.</summary>
    private bool IsTakenFrom(int part, int whole)
    {
        for (var i = 0; i < MaxNesting && _state.Get(part, Slots.Whole) is ObjectValue { Id: var next } && next != part; part = next, i++)
        {
            if (next == whole) return true;
        }

        return false;
    }

    /// <summary>After the last element; of what two lists have, neither knows what is in none of them.</summary>
    private void EndPicking(IOperation enumerator, int collection)
    {
        if (_state.Get(collection, Slots.LeftOut) is not { } leftOut) return;
        _state.Set(collection, Slots.LeftOut, AbstractValue.Unknown);
        if (_picks is null
            || _state.Get(collection, Slots.Elements) is not { } elements
            || enumerator.Syntax.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is not { } loop)
        {
            return;
        }

        var lists = _picks.Where(pick => loop.Contains(pick.Syntax)).Select(pick => Evaluate(pick.Instance)).Distinct().ToList();
        if (lists is not [ObjectValue { Id: not ObjectValue.NoObject and var list }] || list == collection || IsTakenFrom(collection, list)) return;
        _state.Set(list, Slots.Whole, new ObjectValue(collection));
        _state.Set(list, Slots.WholeElements, elements);
        _state.Set(list, Slots.Rest, leftOut);
    }
}
