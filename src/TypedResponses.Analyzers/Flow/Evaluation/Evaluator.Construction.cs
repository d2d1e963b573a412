using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Variables;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// What constructors do. Of members that only they can assign: what every constructor has checked of the object it keeps there is checked wherever
/// the member is read. Of an object that is made here: what its constructor has found out of the object it was given.
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

    /// <summary><c>var validation = new Validation(call); if (!validation.IsValid) return;</c>: a constructor of this code that is given an object with a contract, or a status.</summary>
    private void RunConstructor(IObjectCreationOperation creation, ObjectValue made, AbstractValue[] arguments)
    {
        if (creation.Constructor is not { DeclaringSyntaxReferences: [var declared] } constructor) return;
        var ordered = new AbstractValue[arguments.Length];
        var isAsked = false;
        for (var i = 0; i < ordered.Length; i++)
        {
            if (creation.Arguments[i].Parameter is not { } parameter) return;
            ordered[parameter.Ordinal] = arguments[i];
            isAsked |= arguments[i] is ObjectValue && !ContractsOf(parameter.Type).IsEmpty || arguments[i] is ConstantValue && context.Contracts.ContractOfStatus(parameter.Type) is not null
                || context.Calls.Count > 0 && arguments[i] is ConstantValue { Value: bool } or NullValue;
        }

        if (!isAsked) return;
        constructor = constructor.OriginalDefinition;
        if (declared.GetSyntax() is not ConstructorDeclarationSyntax syntax)
        {
            // The members of the type speak of the parameters of its primary constructor.
            foreach (var parameter in constructor.Parameters) _state.Set(made.Id, Slots.Member(parameter.Name), ordered[parameter.Ordinal]);
        }
        else if (!IsTooDeep && context.Helpers.GraphOf(syntax) is { } body)
        {
            BeginMembers(made, creation.Type!, field => field.IsReadOnly);
            if (_state[made.Id].Members.Count > 0) _state.Set(made.Id, FollowedSlot, new ConstantValue(0));
            Call(body, constructor, made, ordered, WalkMode.Call, keepsEffects: true);
        }
    }

    /// <summary>What nobody can change any more once an object is made, nor its constructor does: <c>bool IsValid { get; init; }</c>.</summary>
    private void BeginFixed(IObjectCreationOperation creation, ObjectValue made)
    {
        if (creation is not { Constructor: { } constructor, Type: { IsReferenceType: true, DeclaringSyntaxReferences.Length: > 0 } type } || !ContractsOf(type).IsEmpty) return;
        if (!constructor.IsImplicitlyDeclared && !(constructor.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is RecordDeclarationSyntax)) return;
        BeginMembers(made, type, field => field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } } property && _state.Get(made.Id, Slots.Member(property.Name)) is null);
    }

    /// <summary>What an object was made with, where a member of it speaks of a parameter of the primary constructor.</summary>
    private AbstractValue? KeptParameter(IMethodSymbol constructor, IParameterSymbol parameter) =>
        owner is not null && !SymbolEqualityComparer.Default.Equals(constructor, owner) && _state.Get(Slots.This) is ObjectValue { Id: var made } ? _state.Get(made, Slots.Member(parameter.Name)) : null;
}
