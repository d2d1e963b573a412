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
    /// <summary>Of the pattern that was looked at last: what is so where the object is none that it asks for, and where its parts are others.</summary>
    private TruthValue? _unmatched;

    private TruthValue MatchWhole(IIsPatternOperation asked)
    {
        var value = Evaluate(asked.Value);
        _unmatched = null;
        return Match(value, asked.Pattern);
    }

    /// <summary>The two reasons why a pattern has not matched; null where it has, or where they say no more than the pattern does.</summary>
    private TruthValue? WhyUnmatched(IIsPatternOperation asked, bool answer)
    {
        if (_unmatched is null) return null;
        var pattern = asked.Pattern;
        for (; pattern is INegatedPatternOperation negated; pattern = negated.Pattern) answer = !answer;
        return !answer && pattern is IRecursivePatternOperation or IListPatternOperation ? _unmatched : null;
    }

    /// <summary>
    /// The two reasons why a tuple has not matched: a part before the last is another, or they are all as asked for and the last is not. After <c>(null, null)</c>
    /// a pair whose first is null has a second. Null where one of them alone says it, or nothing does.
    /// </summary>
    private static TruthValue? WhyPartsUnmatched(TruthValue before, TruthValue last) =>
        before.WhenFalse.Masks.IsEmpty || last.WhenFalse.Masks.IsEmpty ? null : new(before.WhenFalse, before.WhenTrue.And(last.WhenFalse));

    private static bool SpeaksOfAnother(Constraint parts, int whole)
    {
        foreach (var pair in parts.Masks)
        {
            if (pair.Key.Object != whole) return true;
        }

        return false;
    }

    /// <summary>Whether an object is of a type or not, where that may matter later.</summary>
    private (Constraint No, Constraint Yes) WithType(Constraint no, Constraint yes, int id, ITypeSymbol type)
    {
        if (!context.TypesAsked.TryGetValue(type, out var contract)) return (no, yes);
        var key = new FactKey(id, contract);
        return (no.IsImpossible ? no : no.With(key, contract.WithStatus(1) | Possibilities.NoObject), yes.With(key, contract.WithStatus(0)));
    }

    /// <summary>An object of one class is none of another that the body asks for, unless one of the two is derived from the other.</summary>
    private Constraint WithoutOthers(Constraint constraint, int id, ITypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return constraint;
        foreach (var other in context.ContractTypesAsked)
        {
            if (other.TypeKind is not (TypeKind.Class or TypeKind.Struct) || IsBase(type, other) || IsBase(other, type)) continue;
            foreach (var contract in ContractsOf(other))
            {
                if (!ContractsOf(type).Contains(contract)) constraint = constraint.With(new(id, contract), Possibilities.NoObject);
            }
        }

        return constraint;
    }

    /// <summary>What is null is none of the objects that the body asks for.</summary>
    private Constraint WithoutAny(Constraint constraint, int id, ITypeSymbol? type)
    {
        if (type is null) return constraint;
        foreach (var other in context.ContractTypesAsked)
        {
            if (type.TypeKind != TypeKind.Interface && !IsBase(type, other)) continue;
            foreach (var contract in ContractsOf(other)) constraint = constraint.With(new(id, contract), Possibilities.NoObject);
        }

        return constraint;
    }

    private static bool IsBase(ITypeSymbol type, ITypeSymbol derived)
    {
        for (var current = derived; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type.OriginalDefinition)) return true;
        }

        return false;
    }
}
