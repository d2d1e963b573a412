using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow;

/// <summary>The constants of an array, a collection expression, or a read-only field that is initialised with one.</summary>
internal static class ConstantSets
{
    public static List<object>? Read(IOperation set, HelperBodies bodies)
    {
        while (set is IConversionOperation conversion) set = conversion.Operand;
        return set switch
        {
            IFieldReferenceOperation { Field.IsReadOnly: true } field => bodies.InitializerOf(field.Field) is { } value ? ReadElements(value) : null,
            IPropertyReferenceOperation { Property.IsReadOnly: true } property => bodies.InitializerOf(property.Property) is { } value ? ReadElements(value) : null,
            _ => ReadElements(set),
        };
    }

    private static List<object>? ReadElements(IOperation set)
    {
        while (set is IConversionOperation conversion) set = conversion.Operand;
        IEnumerable<IOperation>? elements = set switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IArrayInitializerOperation initializer => initializer.ElementValues,
            IInvocationOperation { TargetMethod.Name: "Create" or "ToFrozenSet" or "ToHashSet" or "ToImmutableHashSet" or "ToImmutableArray" } call => ArgumentsOf(call),
            IObjectCreationOperation { Arguments.Length: 0, Initializer: { } initializer } => AddedBy(initializer),
            IObjectCreationOperation { Arguments: [{ Value: var source }], Initializer: null } => ReadElements(source) is null ? null : Inner(source),
            _ => set.Syntax is CollectionExpressionSyntax ? set.ChildOperations : null,
        };
        if (elements is null) return null;

        var constants = new List<object>();
        foreach (var element in elements)
        {
            var value = element;
            while (value is IConversionOperation conversion) value = conversion.Operand;
            if (value.ConstantValue is not { HasValue: true, Value: { } constant }) return null;
            constants.Add(constant);
        }

        return constants;
    }

    private static IEnumerable<IOperation>? Inner(IOperation source)
    {
        while (source is IConversionOperation conversion) source = conversion.Operand;
        return source is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : source.ChildOperations;
    }

    private static IEnumerable<IOperation>? ArgumentsOf(IInvocationOperation call)
    {
        if (call.Arguments.Length != 1) return null;
        var argument = call.Arguments[0].Value;
        while (argument is IConversionOperation conversion) argument = conversion.Operand;
        return argument is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : null;
    }

    private static List<IOperation>? AddedBy(IObjectOrCollectionInitializerOperation initializer)
    {
        var added = new List<IOperation>();
        foreach (var item in initializer.Initializers)
        {
            if (item is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var value }] }) return null;
            added.Add(value);
        }

        return added;
    }
}
