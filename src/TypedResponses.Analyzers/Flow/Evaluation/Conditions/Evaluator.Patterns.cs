using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Pattern matching: every form of pattern, as a condition, and the variables it declares.</summary>
internal sealed partial class Evaluator
{
    private TruthValue Match(AbstractValue value, IPatternOperation pattern)
    {
        _unmatched = s_allMatched;
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return AreEqual(value, Evaluate(constant.Value), pattern.InputType);
            case IDiscardPatternOperation:
                return TruthValue.True;
            case INegatedPatternOperation negated:
                return MatchNot(value, negated.Pattern);
            case IBinaryPatternOperation both:
                return MatchBoth(value, both);
            case IRelationalPatternOperation relational:
                return Compare(relational.OperatorKind, value, Evaluate(relational.Value));
            case ITypePatternOperation typed:
                return TypeTest(value, pattern.InputType, typed.MatchedType);
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value);
                return declaration.MatchesNull ? TruthValue.True : TypeTest(value, pattern.InputType, declaration.MatchedType!);
            case IRecursivePatternOperation recursive:
                return MatchRecursive(value, recursive);
            case IListPatternOperation list:
                return MatchList(value, list);
            default:
                return TruthValue.Open;
        }
    }

    private void Declare(ISymbol? symbol, AbstractValue value)
    {
        if (symbol is not null) StoreVariable(symbol, value);
    }

    private TruthValue MatchRecursive(AbstractValue value, IRecursivePatternOperation pattern)
    {
        Declare(pattern.DeclaredSymbol, value);
        var type = pattern.MatchedType;
        var truth = value is TupleValue && !IsNullableValue(pattern.InputType) ? TruthValue.True : TypeTest(value, pattern.InputType, type);
        TruthValue? parts = null, unmatched = null;
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            var matches = Match(DeconstructedPart(value, type, pattern, i), pattern.DeconstructionSubpatterns[i]);

            // After (null, null) a pair whose first is null has a second: one before the last is another, or they are all as asked for and the last is not.
            if (value is TupleValue && parts is not null && !matches.WhenFalse.IsImpossible)
            {
                unmatched = new(parts.WhenFalse, parts.WhenTrue.And(matches.WhenFalse));
            }

            parts = parts?.And(matches) ?? matches;
        }

        foreach (var subpattern in pattern.PropertySubpatterns)
        {
            var matches = Match(MemberPart(value, type, (IMemberReferenceOperation)subpattern.Member), subpattern.Pattern);
            if (value is FacetValue payload && IsEmptied(payload, parts is null ? truth : truth.And(parts), matches)) (truth, parts) = (IsEmpty(payload), null);
            else parts = parts?.And(matches) ?? matches;
        }

        var speaksOfAnother = parts is not null && value is ObjectValue { Id: var id } && SpeaksOfAnother(parts.WhenFalse, id);
        NoteUnmatched(pattern, speaksOfAnother ? new(truth.WhenFalse, truth.WhenTrue.And(parts!.WhenFalse)) : unmatched);
        return parts is null ? truth : truth.And(parts);
    }

    /// <summary>Whether a payload is there, and then found to be one without any content.</summary>
    private static bool IsEmptied(FacetValue payload, TruthValue isThere, TruthValue matches) =>
        isThere.WhenTrue.Masks.TryGetValue(payload.Key, out var there)
        && matches.WhenTrue.Masks.TryGetValue(payload.Key, out var found)
        && (there & found) == 0;

    /// <summary>
    /// A payload without any content: as good as none where it is never null; else one that is there, and if it is not that, it may still be null.
    /// </summary>
    private TruthValue IsEmpty(FacetValue payload) =>
        payload.Contract.IsNeverNull ? IsPresent(payload).Not() : IsPresentUnless(payload, isAbsent: false);

    private AbstractValue MemberPart(AbstractValue value, ITypeSymbol type, IMemberReferenceOperation reference)
    {
        var member = reference.Member;
        return value switch
        {
            TupleValue tuple => tuple[NameOf(member)],
            FacetValue { Facet: Facet.Payload } payload => PartOf(payload, type, reference),
            ChoiceValue or ArrayValue when member.Name == "Length" => CountIn(value),
            ObjectValue found => OfObject(reference, found, type, member, reference.Type),
            _ => Fresh(reference.Type),
        };
    }

    private AbstractValue PartOf(FacetValue payload, ITypeSymbol type, IMemberReferenceOperation reference)
    {
        if (Inner(payload, type) is { } inner) return OfObject(reference, inner, type, reference.Member, reference.Type);
        return reference.Member.Name switch
        {
            "Length" or "Count" => payload with { Facet = Facet.PayloadSize },
            "IsEmpty" or "IsDefault" or "IsDefaultOrEmpty" => IsPresent(payload).Not(),
            _ => payload with { Facet = Facet.PayloadPart },
        };
    }

    private AbstractValue DeconstructedPart(AbstractValue value, ITypeSymbol type, IRecursivePatternOperation pattern, int index) =>
        (value, type, pattern.DeconstructSymbol) switch
        {
            (TupleValue tuple, _, _) => tuple.Elements[index],
            (ObjectValue found, INamedTypeSymbol { IsTupleType: true } tuple, _) => Parts(found, tuple).Elements[index],
            (ObjectValue found, _, IMethodSymbol { IsStatic: false } method) => Parts(found, type, method).Elements[index],
            _ => AbstractValue.Unknown,
        };

    private TruthValue MatchList(AbstractValue value, IListPatternOperation list)
    {
        Declare(list.DeclaredSymbol, value);
        if (value is FacetValue { Facet: Facet.Payload } payload)
        {
            var hasElement = false;
            foreach (var pattern in list.Patterns) hasElement |= pattern is not ISlicePatternOperation;
            if (hasElement) return IsPresentUnless(payload, isAbsent: false);
            return list.Patterns.Length > 0 ? IsPresent(payload) : TruthValue.Open;
        }

        if (value is ChoiceValue or ArrayValue) return IsNull(value, null).Not().And(HasLength(CountIn(value), list));
        var listed = Listed(list);
        var fits = value is ObjectValue { Id: var counted } && _state.Get(counted, CountSlot) is { } count && listed is not null && !IsCaptured(listed)
            ? HasLength(count, list)
            : TruthValue.Open;
        if (fits.IsOpen && value is ObjectValue && listed is not null) fits = RememberedLength(listed, list) ?? fits;
        TruthValue? parts = null;
        var place = 0;
        for (var i = 0; i < list.Patterns.Length; i++)
        {
            TruthValue? part = null;
            if (list.Patterns[i] is ISlicePatternOperation slice)
            {
                if (slice.Pattern is { } rest)
                {
                    part = Match(value is ObjectValue whole ? Collection(ElementsOf(whole, ElementType(list.InputType))) : value, rest);
                }

                place = i + 1 - list.Patterns.Length;
            }
            else if (value is ObjectValue found)
            {
                part = Match(Element(found, ElementKey.At(place++), list.Patterns[i].InputType), list.Patterns[i]);
            }

            if (part is not null) parts = parts?.And(part) ?? part;
        }

        NoteUnmatched(list, parts is null || fits.IsOpen || listed is null ? null : new(fits.WhenFalse, fits.WhenTrue.And(parts.WhenFalse)));
        return parts is null ? fits : fits.And(parts);
    }

    /// <summary>
    /// That a list is as long as a pattern wants it, where nothing is known of its length: so it is for the next pattern that wants it to be.
    /// </summary>
    private TruthValue? RememberedLength(IOperation listed, IListPatternOperation list)
    {
        if (_state.Assumption is not null || ElementKey.Of(ImmutableArray.Create(Origin(listed.WithoutConversions()))) is not { } key) return null;
        var slices = list.Patterns.Count(pattern => pattern is ISlicePatternOperation);
        var parts = new List<object> { new Slot.MemberKey(list.InputType is IArrayTypeSymbol ? "Length" : "Count") };
        for (var i = 0; i < key.Parts.Count; i++) parts.Add(key.Parts[i]);
        parts.Add(list.Patterns.Length - slices);
        return Remembered(new ElementKey(new EquatableList<object>([.. parts])), slices == 0 ? Equal : Equal | Greater);
    }

    /// <summary>The value that a list pattern, or one that it is part of, is asked of.</summary>
    private static IOperation? Listed(IListPatternOperation list)
    {
        IOperation? asking = list.Parent;
        while (asking is INegatedPatternOperation or IBinaryPatternOperation) asking = asking.Parent;
        return (asking as IIsPatternOperation)?.Value;
    }

    private TruthValue HasLength(AbstractValue length, IListPatternOperation list)
    {
        var slices = list.Patterns.Count(pattern => pattern is ISlicePatternOperation);
        var elements = list.Patterns.Length - slices;
        var fits = slices == 0 ? EqualsConstant(length, elements) : Compare(BinaryOperatorKind.GreaterThanOrEqual, length, new ConstantValue(elements));

        // The elements may be others than those asked for.
        return list.Patterns.All(IsAnything) ? fits : fits with { WhenFalse = Constraint.None };
    }

    /// <summary>Whether a pattern takes every text and every number.</summary>
    private static bool IsAnything(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation
        || pattern is ISlicePatternOperation { Pattern: var rest } && (rest is null || IsAnything(rest));
}
