using System.Collections.Immutable;
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

    /// <summary>
    /// <c>var validation = new Validation(call); if (!validation.IsValid) return;</c>: a constructor of this code that is given an object with a contract,
    /// or a status, or that makes what holds one: <c>new Maybe&lt;Call&gt;()</c>.
    /// </summary>
    private void RunConstructor(IObjectCreationOperation creation, ObjectValue made, AbstractValue[] arguments)
    {
        if (creation.Constructor is not { DeclaringSyntaxReferences: [var declared] } constructor) return;
        var ordered = new AbstractValue[arguments.Length];
        var isAsked = Holds(creation.Type);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (creation.Arguments[i].Parameter is not { } parameter) return;
            ordered[parameter.Ordinal] = arguments[i];
            isAsked |= arguments[i] is ObjectValue && !ContractsOf(parameter.Type).IsEmpty
                || arguments[i] is ConstantValue && context.Contracts.ContractOfStatus(parameter.Type) is not null
                || context.Calls.Count > 0 && arguments[i] is ConstantValue { Value: bool } or NullValue;
        }

        if (!isAsked) return;
        constructor = constructor.OriginalDefinition;
        if (declared.GetSyntax() is not ConstructorDeclarationSyntax syntax)
        {
            // The members of the type speak of the parameters of its primary constructor.
            foreach (var parameter in constructor.Parameters) _state.Set(made.Id, Slots.Member(parameter.Name), ordered[parameter.Ordinal]);
            if (creation.Type is { IsValueType: true } type) BeginMembers(made.Id, type, field => KeptBy(field) is { } place ? ordered[place] : null);
        }
        else if (!IsTooDeep && context.Helpers.GraphOf(syntax) is { } body)
        {
            BeginMembers(made.Id, creation.Type!, field => field.IsReadOnly ? Beginning(field) : null);
            if (_state[made.Id].Members.Count > 0) _state.Set(made.Id, FollowedSlot, new ConstantValue(0));
            Call(body, constructor, made, ordered, WalkMode.Call, keepsEffects: true);
        }
    }

    /// <summary>The place of the parameter of a primary constructor that a member only keeps: it holds that as it holds nothing in a <c>default</c>.</summary>
    private int? KeptBy(IFieldSymbol field) =>
        context.Helpers.InitializerOf(field.AssociatedSymbol ?? field) is IParameterReferenceOperation { Parameter.Ordinal: var place } ? place : null;

    /// <summary><c>default</c> of a struct: its members hold nothing, whatever their initializers say.</summary>
    private AbstractValue Zeroed(INamedTypeSymbol type)
    {
        var value = Existing(type);
        if (value is not ObjectValue { Id: var id }) return value;
        BeginMembers(id, type, field => Zero(field.Type));
        foreach (var parameter in PrimaryParametersOf(type))
        {
            if (Zero(parameter.Type) is { } nothing) _state.Set(id, Slots.Member(parameter.Name), nothing);
        }

        return value;
    }

    /// <summary>The parameters of a primary constructor, which the members of the type may speak of.</summary>
    private static ImmutableArray<IParameterSymbol> PrimaryParametersOf(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is TypeDeclarationSyntax) return constructor.Parameters;
        }

        return ImmutableArray<IParameterSymbol>.Empty;
    }

    private static AbstractValue? Zero(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => ConstantValue.Of(false),
        { SpecialType: SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum } => new ConstantValue(0),
        _ => IsNullable(type) ? AbstractValue.Null : null,
    };

    /// <summary>
    /// What the members of a new object hold that no constructor writes: for good where nobody can change it any more, <c>bool IsValid { get; init; }</c>,
    /// else until
    /// the object is given away.
    /// </summary>
    private void BeginUnwritten(IObjectCreationOperation creation, ObjectValue made)
    {
        if (creation is not { Constructor: { } constructor, Type: { DeclaringSyntaxReferences.Length: > 0 } type } || !ContractsOf(type).IsEmpty) return;
        if (!constructor.IsImplicitlyDeclared && !(constructor.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is RecordDeclarationSyntax))
        {
            return;
        }

        // A loop that waits does so for somebody who has the object; what a lambda makes is for others.
        var isKept = _state.Assumption is null && owner is not { MethodKind: MethodKind.AnonymousFunction };
        BeginMembers(made.Id, type, field =>
        {
            var name = (field.AssociatedSymbol ?? field).Name;
            if (_state.Get(made.Id, Slots.Member(name)) is not null) return null;
            if (field.IsReadOnly || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } }) return Beginning(field);
            if (!isKept) return null;
            _state.Set(made.Id, Slots.Unwritten(name), new ConstantValue(0));
            return Beginning(field);
        });
    }

    /// <summary>Who gets an object may write its members.</summary>
    private void GiveAway(AbstractValue value)
    {
        if (value is not ObjectValue { Id: var id }) return;
        foreach (var member in _state[id].Members)
        {
            if (member.Key.Key is not Slot.UnwrittenKey { Name: var name }) continue;
            _state.Set(id, member.Key, AbstractValue.Unknown);
            _state.Set(id, Slots.Member(name), AbstractValue.Unknown);
        }
    }

    private bool HasUnwritten(int id)
    {
        foreach (var member in _state[id].Members)
        {
            if (member.Key.Key is Slot.UnwrittenKey) return true;
        }

        return false;
    }

    /// <summary>A function that speaks of an object has it, too.</summary>
    private void GiveAwayTo(IMethodSymbol lambda)
    {
        HashSet<string>? names = null;
        foreach (var root in _state.Roots)
        {
            if (root.Key.Key is not ILocalSymbol and not IParameterSymbol || root.Value is not ObjectValue { Id: var id } || !HasUnwritten(id)) continue;
            names ??= [.. lambda.DeclaringSyntaxReferences[0].GetSyntax().DescendantTokens().Select(token => token.ValueText)];
            if (names.Contains(((ISymbol)root.Key.Key).Name)) GiveAway(root.Value);
        }
    }

    /// <summary>One of a few answers that stand ready: <c>static readonly Outcome Fine = new(true)</c>. A status of such a type is a constant.</summary>
    private AbstractValue? MadeOnce(ISymbol member, ITypeSymbol type)
    {
        if (member is IPropertySymbol { GetMethod: { } getter } && context.Helpers.InitializerOf(member) is null)
        {
            return context.Contracts.IsStatus(type) ? null : Inline(getter, AbstractValue.Unknown, []);
        }

        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true })
            || context.Helpers.InitializerOf(member) is not IObjectCreationOperation creation
            || context.Contracts.IsStatus(type))
        {
            return null;
        }

        if (!creation.Arguments.All(argument => argument.Value.ConstantValue.HasValue) || Create(creation) is not ObjectValue made) return null;
        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation
                {
                    Target: IMemberReferenceOperation { Member: var set },
                    Value.ConstantValue: { HasValue: true, Value: var value },
                })
            {
                _state.Set(made.Id, Slots.Member(NameOf(set)), Constant(value));
            }
        }

        return made;
    }

    /// <summary>
    /// What an object was made with, where a member of it speaks of a parameter of the primary constructor. Of one that nobody assigns it is a member like
    /// any other.
    /// </summary>
    private AbstractValue? KeptParameter(IMethodSymbol constructor, IParameterSymbol parameter)
    {
        if (owner is null || SymbolEqualityComparer.Default.Equals(constructor, owner) || _state.Get(Slots.This) is not ObjectValue { Id: var made })
        {
            return null;
        }

        var member = Slots.Member(parameter.Name);
        return Holds(constructor.ContainingType) && context.Helpers.Ready.IsTheSameInMembers(parameter)
            ? ReadMember(made, member, parameter.Type)
            : _state.Get(made, member);
    }
}
