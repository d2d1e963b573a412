using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Selections and searches that come back empty: <c>var bad = calls.Where(c =&gt; !c.HasResult).ToList(); if (bad.Count &gt; 0) throw …</c>. Then the predicate
/// holds for no element, and what it asks is known of every one.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>
    /// Whether it matters how many a selection has: somebody asks, or may ask who gets it, or a loop goes through it that may not run at all.
    /// </summary>
    private bool IsCounted(IInvocationOperation selection) =>
        CollectionWords.In(graph).AsksHowMany
        || context.Calls.Count > 0
        || selection.Syntax.Ancestors().OfType<ForEachStatementSyntax>().FirstOrDefault() is { Expression: var whole }
            && whole.Span.Contains(selection.Syntax.Span);

    private static bool IsSelection(string name) => name is "Where" or "FindAll";

    private static bool IsSearchOrNone(string name) =>
        name is "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "Find" or "FindLast" or "FirstOrDefaultAsync" or "LastOrDefaultAsync"
            or "SingleOrDefaultAsync";

    /// <summary>What is so where a predicate, which has told something of one element, holds for every one, and where it holds for none.</summary>
    private TruthValue OfAllOrNone(FunctionValue predicate, AbstractValue each, AbstractValue[] values, TruthValue answer, IOperation source)
    {
        if (answer.WhenFalse.Masks.IsEmpty && answer.WhenTrue.Masks.IsEmpty) return TruthValue.Open;
        var (mode, asked) = (Mode, (AbstractValue[])values.Clone());
        (Mode, asked[0], _left) = (WalkMode.Call, each, null);
        var ofAll = AsTruth(Apply(predicate, asked, source));
        Mode = mode;
        return new(OfEvery(ofAll.WhenTrue, asked), OfEvery(ofAll.WhenFalse, asked));
    }

    /// <summary>How many were selected: as many as the predicate holds for.</summary>
    private void CountSelected(IInvocationOperation call, AbstractValue source, AbstractValue result, TruthValue allOrNone)
    {
        if (allOrNone.IsOpen
            || source is not ObjectValue { Id: var whole }
            || result is not ObjectValue { Id: var made }
            || !IsSelection(call.TargetMethod.Name))
        {
            return;
        }

        SetCount(made, call.Type, new CountValue(new(allOrNone.WhenFalse, Constraint.None), whole, allOrNone.WhenTrue));
    }

    /// <summary>What a search has found, which may be nothing.</summary>
    private AbstractValue Found(IInvocationOperation call, AbstractValue result, Constraint whenNone)
    {
        if (Promised(result) is ObjectValue found) NoteSearch(call, found, whenNone);
        return result;
    }

    /// <summary>Until somebody looks whether there is what a search has found, a condition without a variable keeps what is so where there is not.</summary>
    private void NoteSearch(IInvocationOperation call, ObjectValue found, Constraint whenNone)
    {
        if (whenNone.Masks.IsEmpty) return;
        var isFound = Exists(found);
        _state.Set(Slots.Search(call), isFound with { WhenFalse = isFound.WhenFalse.And(whenNone) });
    }

    private static TruthValue Exists(ObjectValue found)
    {
        var existence = new FactKey(found.Id, StatusContract.Existence);
        return new(Constraint.Of(existence, StatusContract.Existence.AnObject()), Constraint.Of(existence, Possibilities.NoObject));
    }

    /// <summary>What is so where a search finds none: what it asks holds for no element, or, where it takes the first that comes, there is none.</summary>
    private Constraint WhenNoneIsFound(IInvocationOperation call, AbstractValue collection, TruthValue allOrNone)
    {
        if (call.Arguments.Length > (call.Instance is null ? 1 : 0)) return allOrNone.WhenFalse;
        return CountIn(collection) is (ChoiceValue or CountValue) and var count
            ? Compare(BinaryOperatorKind.GreaterThan, count, new ConstantValue(0)).WhenFalse
            : Constraint.None;
    }
}
