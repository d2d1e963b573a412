using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Selections and searches that come back empty: <c>var bad = calls.Where(c =&gt; !c.HasResult).ToList(); if (bad.Count &gt; 0) throw …</c>. Then the predicate
/// holds for no element, and what it asks is known of every one.
/// </summary>
internal sealed partial class Evaluator
{
    private bool? _asksHowMany;

    /// <summary>Whether the code asks of anything how many, or whether any, are in it: only then a selection is counted.</summary>
    private bool AsksHowMany => _asksHowMany ??= Writes(static name => name is "Any" or "Count" or "Length" or "LongCount" or "IsEmpty" || name.EndsWith("OrDefault", StringComparison.Ordinal));

    /// <summary>Whether it matters how many a selection has: somebody asks, or a loop goes through it that may not run at all.</summary>
    private bool IsCounted(IInvocationOperation selection) =>
        AsksHowMany || selection.Syntax.Ancestors().OfType<ForEachStatementSyntax>().FirstOrDefault() is { Expression: var whole } && whole.Span.Contains(selection.Syntax.Span);

    private static bool IsSelection(string name) => name is "Where" or "FindAll";

    private static bool IsSearchOrNone(string name) => name is "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "Find" or "FindLast" or "FirstOrDefaultAsync" or "LastOrDefaultAsync" or "SingleOrDefaultAsync";

    /// <summary>What is so where a predicate, which has told something of one element, holds for none.</summary>
    private Constraint WhenNone(FunctionValue predicate, AbstractValue each, AbstractValue[] values, TruthValue answer, IOperation source)
    {
        if (answer.WhenFalse.Masks.IsEmpty) return Constraint.None;
        var (mode, asked) = (Mode, (AbstractValue[])values.Clone());
        (Mode, asked[0], _left) = (WalkMode.Call, each, null);
        var ofAll = AsTruth(Apply(predicate, asked, source));
        Mode = mode;
        return OfEvery(ofAll.WhenFalse, asked);
    }

    /// <summary>How many were selected: none, or some.</summary>
    private void CountSelected(IInvocationOperation call, AbstractValue result, Constraint whenNone)
    {
        if (whenNone.Masks.IsEmpty || result is not ObjectValue { Id: var made } || !IsSelection(call.TargetMethod.Name)) return;
        SetCount(made, call.Type, ChoiceValue.From([new(new ConstantValue(0), whenNone), new(PositiveValue.Instance, Constraint.None)]));
    }

    /// <summary>What a search has found may be nothing; until it is looked at, a condition without a variable keeps what is so then.</summary>
    private AbstractValue Found(IInvocationOperation call, AbstractValue result, Constraint whenNone)
    {
        if (whenNone.Masks.IsEmpty || Promised(result) is not ObjectValue found) return result;
        var isFound = IsObject(found, Promised(call.Type));
        _state.Set(Slots.Search(call), isFound with { WhenFalse = isFound.WhenFalse.And(whenNone) });
        return result;
    }

    /// <summary>What is so where a collection is empty.</summary>
    private Constraint WhenEmpty(AbstractValue collection) =>
        CountIn(collection) is ChoiceValue count ? Compare(BinaryOperatorKind.GreaterThan, count, new ConstantValue(0)).WhenFalse : Constraint.None;
}
