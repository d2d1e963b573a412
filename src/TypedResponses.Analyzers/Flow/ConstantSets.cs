using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow;

/// <summary>The constants of an array, a collection expression, or a read-only field that is initialised with one.</summary>
internal static class ConstantSets
{
    public static List<object>? Read(IOperation set, HelperBodies bodies)
    {
        set = set.WithoutConversions();
        return set switch
        {
            IFieldReferenceOperation { Field.IsReadOnly: true } field => bodies.InitializerOf(field.Field) is { } value ? ReadElements(value) : null,
            IPropertyReferenceOperation { Property.IsReadOnly: true } property => bodies.InitializerOf(property.Property) is { } value ? ReadElements(value) : null,
            _ => ReadElements(set),
        };
    }

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
