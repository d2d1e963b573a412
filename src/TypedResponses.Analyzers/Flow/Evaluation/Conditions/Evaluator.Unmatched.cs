using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Patterns that ask an object for a part of it, and have not matched: either the object is none that they ask for, or it is one and its part is another.
/// After <c>message is Save { Call.Result: null }</c> a message that is a <c>Save</c> has a call with a result.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>Of the pattern that was looked at last: which parts of it say more than it does where it has matched, and where it has not.</summary>
    private (UnmatchedPart[] WhenTrue, UnmatchedPart[] WhenFalse) _unmatched = s_allMatched;

    private static readonly (UnmatchedPart[], UnmatchedPart[]) s_allMatched = ([], []);

    /// <summary>
    /// A pattern that has not matched, and its two reasons: what is so where the object is none that it asks for, and where its parts are others.
    /// </summary>
    private readonly record struct UnmatchedPart(IPatternOperation Pattern, TruthValue Why);

    private TruthValue MatchWhole(IIsPatternOperation asked)
    {
        var value = Evaluate(asked.Value);
        return Match(value, asked.Pattern);
    }

    private TruthValue MatchNot(AbstractValue value, IPatternOperation pattern)
    {
        var matches = Match(value, pattern);
        _unmatched = (_unmatched.WhenFalse, _unmatched.WhenTrue);
        return matches.Not();
    }

    /// <summary>Where neither of two has matched, both have their reasons; where both have, so has what is negated in each.</summary>
    private TruthValue MatchBoth(AbstractValue value, IBinaryPatternOperation patterns)
    {
        var left = Match(value, patterns.LeftPattern);
        var before = _unmatched;
        var right = Match(value, patterns.RightPattern);
        var isEither = patterns.OperatorKind == BinaryOperatorKind.Or;
        _unmatched = isEither
            ? ([], [.. before.WhenFalse, .. _unmatched.WhenFalse])
            : ([.. before.WhenTrue, .. _unmatched.WhenTrue], []);
        return isEither ? left.Or(right) : left.And(right);
    }

    /// <summary>Notes why a pattern has not matched; null where that says no more than the pattern does.</summary>
    private void NoteUnmatched(IPatternOperation pattern, TruthValue? why) =>
        _unmatched = why is null ? s_allMatched : ([], [new UnmatchedPart(pattern, why)]);

    /// <summary>Keeps the reasons of the pattern that was asked last, now that it has matched or not.</summary>
    private void KeepUnmatched(bool answer, FlowState state)
    {
        foreach (var part in answer ? _unmatched.WhenTrue : _unmatched.WhenFalse) state.Set(Slots.Unmatched(part.Pattern), part.Why);
    }

    private static bool SpeaksOfAnother(Constraint parts, int whole)
    {
        foreach (var pair in parts.Masks)
        {
            if (pair.Key.Object != whole) return true;
        }

        return false;
    }
}
