using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// Members that only a constructor can assign: what every constructor has checked of the object it keeps there is checked wherever the
/// member is read.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>What a member holds that is read for the first time.</summary>
    private AbstractValue Kept(ISymbol member, ITypeSymbol? type, Slot slot)
    {
        var value = Fresh(type);

        // A loop that waits supposes something of every object.
        if (value is not ObjectValue { Id: var id } || _state.Assumption is not null || !ConstructedMembers.IsAssignedOnce(member)) return value;
        if (ContractsOf(type).IsEmpty && ContractsOf(ElementType(type)).IsEmpty) return value;
        if (ConstructedMembers.ProofsOf(member.OriginalDefinition, context) is not { } proofs) return value;
        proofs.HoldOf(_state, id, Slots.Elements);
        NoteFirstLook(slot, value);
        return value;
    }
}
