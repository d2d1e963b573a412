using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// Members that only a constructor can assign: what every constructor has checked of the object it keeps there is checked wherever the
/// member is read.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>What a member holds that is read for the first time.</summary>
    private AbstractValue Kept(ISymbol member, ITypeSymbol? type)
    {
        var value = Fresh(type);

        // A loop that waits supposes something of every object.
        if (value is not ObjectValue { Id: var id } || _state.Assumption is not null || !ConstructedMembers.IsAssignedOnce(member)) return value;
        var elementType = ConstructedMembers.IsUnchanging(type) || member.DeclaredAccessibility == Accessibility.Private ? ElementType(type) : null;
        if (ContractsOf(type).IsEmpty && ContractsOf(elementType).IsEmpty) return value;
        if (ConstructedMembers.ProofsOf(member.OriginalDefinition, context) is not { } proofs) return value;
        Prove(id, type, proofs.OfObject);
        if (proofs.OfElements.Count == 0 || elementType is null) return value;
        var elements = _state.NewObject();
        Prove(elements, elementType, proofs.OfElements);
        _state.Set(id, Slots.Elements, new ObjectValue(elements));
        return value;
    }

    private void Prove(int id, ITypeSymbol? type, IReadOnlyList<StatusContract> proven)
    {
        foreach (var contract in ContractsOf(type))
        {
            if (proven.Contains(contract)) _state.SetPossible(id, contract, contract.Proven());
        }
    }
}
