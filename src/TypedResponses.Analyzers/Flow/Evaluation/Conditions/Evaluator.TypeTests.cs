using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Tests for a type: what they say of the object, that it is there, and that it is none of another type that the body asks for.</summary>
internal sealed partial class Evaluator
{
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
                    if (isSame || contract.DeclaringType == StripNullable(to).OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
                    {
                        no = no.With(key, Possibilities.NoObject);
                    }
                }

                var existence = new FactKey(found.Id, StatusContract.Existence);
                yes = yes.With(existence, StatusContract.Existence.AnObject());
                if (!isSame) (no, yes) = WithType(no, WithoutOthers(yes, found.Id, to), found.Id, to);

                // A controller always has its dictionary of errors.
                else
                {
                    no = (_state.Possible(found.Id, StatusContract.Existence) & Possibilities.NoObject) == 0 || IsModelState(to)
                        ? Constraint.Impossible
                        : no.With(existence, Possibilities.NoObject);
                }

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
            if (other.TypeKind is not (TypeKind.Class or TypeKind.Struct) || IsRelated(type, other)) continue;
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
            if (type.TypeKind != TypeKind.Interface && !other.IsOrDerivesFromDefinitionOf(type)) continue;
            foreach (var contract in ContractsOf(other)) constraint = constraint.With(new(id, contract), Possibilities.NoObject);
        }

        return constraint;
    }

    private static bool IsRelated(ITypeSymbol one, ITypeSymbol other) =>
        one.IsOrDerivesFromDefinitionOf(other) || other.IsOrDerivesFromDefinitionOf(one);
}
