using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Functions;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>The constants of an array, a collection expression, or a read-only field or a local that is initialised with one.</summary>
internal static class ConstantSets
{
    /// <param name="body">The body that the set is used in.</param>
    public static List<object>? Read(IOperation set, HelperBodies bodies, IOperation body)
    {
        set = set.WithoutConversions();
        return set switch
        {
            IFieldReferenceOperation { Field.IsReadOnly: true } field => bodies.InitializerOf(field.Field) is { } value ? ReadElements(value) : null,
            IPropertyReferenceOperation { Property.IsReadOnly: true } property =>
                bodies.InitializerOf(property.Property) is { } value ? ReadElements(value) : null,
            ILocalReferenceOperation { Local: var local } => FirstOf(local, LocalWrites.Around(body)) is { } value ? ReadElements(value) : null,
            _ => ReadElements(set),
        };
    }

    /// <summary>What a local is given where it is declared, if nothing else is put into it later.</summary>
    private static IOperation? FirstOf(ILocalSymbol local, LocalWrites writes) =>
        writes.To(local) is [{ Kind: WriteKind.Value, Operation: var value }] && writes.AddedTo(local).Count == 0 ? value : null;

    private static List<object>? ReadElements(IOperation set)
    {
        if (SetElements.Of(set) is not { } elements) return null;
        var constants = new List<object>();
        foreach (var element in elements)
        {
            if (element.WithoutConversions().ConstantValue is not { HasValue: true, Value: { } constant }) return null;
            constants.Add(constant);
        }

        return constants;
    }
}
