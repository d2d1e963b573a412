using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>What a member of an object holds that the same code has made: a record, an anonymous object, one with an initializer or <c>with</c>.</summary>
internal static class MemberValues
{
    public static Origins Of(IMemberReferenceOperation reference, int depth)
    {
        if (reference is not (IPropertyReferenceOperation or IFieldReferenceOperation) || reference.Instance is not { } instance) return default;
        var values = ImmutableArray.CreateBuilder<IOperation>();
        if (Given(Carriers.Resolve(instance, depth + 1).WithoutConversions(), reference.Member, depth) is { } given) values.Add(given);
        if (instance.WithoutConversions() is ILocalReferenceOperation local)
        {
            values.AddRange(LocalWrites.Around(local).AssignedTo(local.Local, reference.Member));
        }

        for (var i = values.Count - 1; i >= 0 && values.Count > 1; i--)
        {
            if (values[i].IsNullOrEmptyConstant()) values.RemoveAt(i);
        }

        return values.Count == 0 ? default : new Origins(values.ToImmutable(), all: true);
    }

    /// <summary>What an object was given for a member when it was made.</summary>
    private static IOperation? Given(IOperation made, ISymbol member, int depth) => made switch
    {
        IAnonymousObjectCreationOperation anonymous => Initialized(anonymous.Initializers, member),
        IWithOperation copy => Initialized(copy.Initializer.Initializers, member) ??
            Given(Carriers.Resolve(copy.Operand, depth + 1).WithoutConversions(), member, depth + 1),
        IObjectCreationOperation creation => Initialized(creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty, member) ??
            ArgumentNamed(creation, member),
        _ => null,
    };

    private static IOperation? Initialized(ImmutableArray<IOperation> initializers, ISymbol member)
    {
        foreach (var initializer in initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment &&
                SymbolEqualityComparer.Default.Equals(target.Member, member))
            {
                return assignment.Value;
            }
        }

        return null;
    }

    /// <summary>The argument for the parameter that a member is named after, as records and primary constructors have it.</summary>
    private static IOperation? ArgumentNamed(IObjectCreationOperation creation, ISymbol member)
    {
        var type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase) &&
                SymbolEqualityComparer.Default.Equals(parameter.Type, type))
            {
                return argument.Value;
            }
        }

        return null;
    }
}
