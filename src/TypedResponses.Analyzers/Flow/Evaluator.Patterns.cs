using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow;

/// <summary>Pattern matching: every form of pattern, as a condition, and the variables it declares.</summary>
internal sealed partial class Evaluator
{
    private TruthValue Match(AbstractValue value, ITypeSymbol? type, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                var compared = Evaluate(constant.Value);
                return compared is NullValue ? IsNull(value, type) : AreEqual(value, compared, type);
            case IDiscardPatternOperation:
                return TruthValue.True;
            case INegatedPatternOperation negated:
                return Match(value, type, negated.Pattern).Not();
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Match(value, type, either.LeftPattern).Or(Match(value, type, either.RightPattern));
            case IBinaryPatternOperation both:
                return Match(value, type, both.LeftPattern).And(Match(value, both.LeftPattern.NarrowedType, both.RightPattern));
            case IRelationalPatternOperation relational:
                return Compare(relational.OperatorKind, value, Evaluate(relational.Value));
            case ITypePatternOperation typed:
                return TypeTest(value, type, typed.MatchedType);
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value);
                return declaration.MatchedType is null || declaration.MatchesNull ? TruthValue.True : TypeTest(value, type, declaration.MatchedType);
            case IRecursivePatternOperation recursive:
                return MatchRecursive(value, type, recursive);
            case IListPatternOperation list:
                return MatchList(value, type, list);
            default:
                return TruthValue.Open;
        }
    }

    private void Declare(ISymbol? symbol, AbstractValue value)
    {
        if (symbol is not null) StoreVariable(symbol, value);
    }

    private TruthValue MatchRecursive(AbstractValue value, ITypeSymbol? type, IRecursivePatternOperation pattern)
    {
        Declare(pattern.DeclaredSymbol, value);
        var narrowed = pattern.MatchedType;
        var truth = value is TupleValue ? TruthValue.True : TypeTest(value, type, narrowed);
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            var (part, partType) = DeconstructedPart(value, narrowed, pattern, i);
            truth = truth.And(Match(part, partType, pattern.DeconstructionSubpatterns[i]));
        }

        foreach (var subpattern in pattern.PropertySubpatterns)
        {
            var (part, partType) = MemberPart(value, narrowed, subpattern.Member);
            var matches = Match(part, partType, subpattern.Pattern);
            truth = value is FacetValue { Facet: Facet.Payload } payload && IsEmptied(payload, truth, matches) ? IsEmpty(payload) : truth.And(matches);
        }

        return truth;
    }

    /// <summary>Whether a payload is there, and then found to be one without any content.</summary>
    private static bool IsEmptied(FacetValue payload, TruthValue isThere, TruthValue matches) =>
        isThere.WhenTrue.Masks.TryGetValue(payload.Key, out var there) && matches.WhenTrue.Masks.TryGetValue(payload.Key, out var found) && (there & found) == 0;

    /// <summary>A payload without any content: as good as none where it is never null; else one that is there, and if it is not that, it may still be null.</summary>
    private TruthValue IsEmpty(FacetValue payload) =>
        payload.Contract.IsNeverNull ? IsPresent(payload).Not() : IsPresentUnless(payload, isAbsent: false);

    private (AbstractValue Value, ITypeSymbol? Type) MemberPart(AbstractValue value, ITypeSymbol? type, IOperation member)
    {
        var (symbol, memberType) = member switch
        {
            IPropertyReferenceOperation property => ((ISymbol?)property.Property, property.Type),
            IFieldReferenceOperation field => (field.Field, field.Type),
            _ => (null, null),
        };
        if (symbol is null) return (AbstractValue.Unknown, memberType);
        switch (value)
        {
            case TupleValue tuple:
                return (tuple[NameOf(symbol)], memberType);
            case FacetValue { Facet: Facet.Payload } payload when type is not null && Inner(payload, type) is { } inner:
                return (OfObject(member, inner, type, symbol, memberType), memberType);
            case FacetValue { Facet: Facet.Payload } payload when symbol.Name is "Length" or "Count":
                return (payload with { Facet = Facet.PayloadSize }, memberType);
            case FacetValue { Facet: Facet.Payload } payload when symbol.Name is "IsEmpty" or "IsDefault" or "IsDefaultOrEmpty":
                return (IsPresent(payload).Not(), memberType);
            case FacetValue { Facet: Facet.Payload } payload:
                return (payload with { Facet = Facet.PayloadPart }, memberType);
            case ChoiceValue or ArrayValue when symbol.Name is "Length":
                return (CountIn(value), memberType);
            case ObjectValue found when type is not null:
                return (OfObject(member, found, type, symbol, memberType), memberType);
            default:
                return (Fresh(memberType), memberType);
        }
    }

    private (AbstractValue Value, ITypeSymbol? Type) DeconstructedPart(AbstractValue value, ITypeSymbol? type, IRecursivePatternOperation pattern, int index)
    {
        if (value is TupleValue tuple && index < tuple.Elements.Count)
        {
            return (tuple.Elements[index], type is INamedTypeSymbol { IsTupleType: true } named ? named.TupleElements[index].Type : null);
        }

        if (value is ObjectValue together && type is INamedTypeSymbol { IsTupleType: true } parts && index < parts.TupleElements.Length)
        {
            return (Parts(together, parts).Elements[index], parts.TupleElements[index].Type);
        }

        if (value is ObjectValue found && type is not null && pattern.DeconstructSymbol is IMethodSymbol { IsStatic: false } method && index < method.Parameters.Length)
        {
            return (Parts(found, type, method).Elements[index], method.Parameters[index].Type);
        }

        return (AbstractValue.Unknown, null);
    }

    private TruthValue MatchList(AbstractValue value, ITypeSymbol? type, IListPatternOperation list)
    {
        Declare(list.DeclaredSymbol, value);
        if (value is FacetValue { Facet: Facet.Payload } payload)
        {
            var hasElement = false;
            foreach (var pattern in list.Patterns) hasElement |= pattern is not ISlicePatternOperation;
            if (hasElement) return IsPresentUnless(payload, isAbsent: false);
            return list.Patterns.Length > 0 ? IsPresent(payload) : TruthValue.Open;
        }

        if (list.Patterns.IsEmpty && value is ObjectValue { Id: var empty } && _state.Get(empty, CountSlot) is { } count && list.Parent is IIsPatternOperation { Value: var listed } && !IsCaptured(listed)) return EqualsConstant(count, 0);
        if (value is ChoiceValue or ArrayValue) return HasLength(CountIn(value), list);
        var truth = TruthValue.Open;
        var place = 0;
        for (var i = 0; i < list.Patterns.Length; i++)
        {
            if (list.Patterns[i] is ISlicePatternOperation { Pattern: { } rest })
            {
                truth = truth.And(Match(value is ObjectValue whole ? Collection(ElementsOf(whole, ElementType(type))) : value, type, rest));
                place = i + 1 - list.Patterns.Length;
            }
            else if (list.Patterns[i] is ISlicePatternOperation)
            {
                place = i + 1 - list.Patterns.Length;
            }
            else if (value is ObjectValue found)
            {
                var element = Element(found, ElementKey.At(place++), list.Patterns[i].InputType);
                truth = truth.And(Match(element, list.Patterns[i].InputType, list.Patterns[i]));
            }
        }

        return truth;
    }

    private TruthValue HasLength(AbstractValue length, IListPatternOperation list)
    {
        var slices = list.Patterns.Count(pattern => pattern is ISlicePatternOperation);
        var elements = list.Patterns.Length - slices;
        var fits = slices == 0 ? EqualsConstant(length, elements) : Compare(BinaryOperatorKind.GreaterThanOrEqual, length, new ConstantValue(elements));

        // The elements may be others than those asked for.
        return list.Patterns.Any(pattern => pattern is not (ISlicePatternOperation or IDiscardPatternOperation)) ? fits with { WhenFalse = Constraint.None } : fits;
    }

    private AbstractValue IsType(IIsTypeOperation isType)
    {
        var truth = TypeTest(Evaluate(isType.ValueOperand), isType.ValueOperand.Type, isType.TypeOperand);
        return isType.IsNegated ? truth.Not() : truth;
    }

    /// <summary>A test for a type, which is also one for null.</summary>
    private TruthValue TypeTest(AbstractValue value, ITypeSymbol? from, ITypeSymbol to)
    {
        var isSame = from is null || SymbolEqualityComparer.Default.Equals(StripNullable(from), StripNullable(to));
        switch (value)
        {
            case FacetValue facet:
                var present = IsNull(facet, from).Not();
                return isSame ? present : present with { WhenFalse = Constraint.None };
            case ObjectValue found:
                var (yes, no) = (Constraint.None, Constraint.None);
                foreach (var contract in ContractsOf(to))
                {
                    var key = new FactKey(found.Id, contract);
                    yes = yes.With(key, contract.AnObject());
                    if (isSame || contract.DeclaringType == StripNullable(to).OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)) no = no.With(key, Possibilities.NoObject);
                }

                var existence = new FactKey(found.Id, StatusContract.Existence);
                yes = yes.With(existence, StatusContract.Existence.AnObject());
                if (isSame) no = (_state.Possible(found.Id, StatusContract.Existence) & Possibilities.NoObject) == 0 ? Constraint.Impossible : no.With(existence, Possibilities.NoObject);
                return new(yes, no);
            case NullValue:
                return TruthValue.False;
            case ChoiceValue choice when isSame:
                return choice.IsNull().Not();
            default:
                return TruthValue.Open;
        }
    }

    private static ITypeSymbol StripNullable(ITypeSymbol type) => IsNullableValue(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}
