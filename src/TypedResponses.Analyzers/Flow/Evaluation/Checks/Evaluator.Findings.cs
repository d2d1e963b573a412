using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Objects that keep what they have found wrong: <c>validator.Check(call); if (validator.HasErrors) return;</c>. One that is made here begins with no
/// errors, and all its methods are looked into; as soon as one cannot be, nothing is known of it any more.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>Of an object whose findings are followed since it was made: that it is one.</summary>
    private Slot FollowedSlot => Slots.Member("findings");

    private bool IsFollowed(AbstractValue instance) => instance is ObjectValue { Id: var id } && _state.Get(id, FollowedSlot) is not null;

    private bool KeepsFindings(AbstractValue instance, ITypeSymbol? type) =>
        instance is ObjectValue { Id: not ObjectValue.NoObject } && type is INamedTypeSymbol named && context.Helpers.KeepsFindings(named, context.Contracts);

    /// <summary>
    /// Whether a method puts a message into a list of its object, <c>notification.AddError("none")</c>, or is asked where there is such a list.
    /// </summary>
    private bool Collects(AbstractValue instance, IMethodSymbol method) =>
        instance is ObjectValue { Id: not ObjectValue.NoObject and var id }
        && _state.Assumption is null
        && (HoldsCounted(id) || context.Helpers.Collects(method));

    private bool HoldsCounted(int id)
    {
        foreach (var member in _state[id].Members)
        {
            if (member.Value is ObjectValue { Id: var list } && _state.Get(list, CountSlot) is PositiveValue or ChoiceValue) return true;
        }

        return false;
    }

    /// <summary>What the members of a new object hold, which only a local of this body knows.</summary>
    private void BeginFindings(IObjectCreationOperation creation, ObjectValue made)
    {
        if (creation.Parent is not ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } }
            || context.Stable.IsCaptured(local)
            || !KeepsFindings(made, creation.Type))
        {
            return;
        }

        _state.Set(made.Id, FollowedSlot, new ConstantValue(0));
        BeginMembers(made.Id, creation.Type!, Beginning);
    }

    /// <summary>What the fields of an object hold when it is made, and the properties that they are behind; null of what is not known.</summary>
    private void BeginMembers(int made, ITypeSymbol type, Func<IFieldSymbol, AbstractValue?> begin)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field && begin(field) is { } value)
            {
                _state.Set(made, Slots.Member((field.AssociatedSymbol ?? field).Name), value);
            }
        }
    }

    /// <summary>Before its constructor runs.</summary>
    private AbstractValue? Beginning(IFieldSymbol field)
    {
        var initializer = context.Helpers.InitializerOf(field.AssociatedSymbol ?? field);
        if (initializer is null)
        {
            return field.Type.SpecialType switch
            {
                SpecialType.System_Boolean => ConstantValue.Of(false),
                SpecialType.System_String => AbstractValue.Null,
                _ => null,
            };
        }

        if (initializer.ConstantValue is { HasValue: true, Value: var value }) return Constant(value);
        if (!IsEnumerable(field.Type)
            || initializer is not (IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null }
                or { Syntax: CollectionExpressionSyntax { Elements.Count: 0 } }))
        {
            return null;
        }

        var empty = Collection(NoElements(ElementType(field.Type)));
        StartCount(empty.Id, field.Type, isCollection: true);
        return empty;
    }

    /// <summary>Who is handed such an object, or does with it what one cannot see, may have changed it.</summary>
    private void LoseFindings(AbstractValue value)
    {
        GiveAway(value);
        if (value is not ObjectValue { Id: var id } || !IsFollowed(value)) return;
        foreach (var member in _state[id].Members) _state.Set(id, member.Key, AbstractValue.Unknown);
    }
}
