using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>
/// The elements that are written where a collection is made: an array, a collection expression, an initialiser, or one of these turned into a set.
/// </summary>
internal static class SetElements
{
    public static IEnumerable<IOperation>? Of(IOperation set)
    {
        set = set.WithoutConversions();
        return set switch
        {
            IInvocationOperation
            {
                TargetMethod.Name: "Create" or "ToFrozenSet" or "ToHashSet" or "ToImmutableHashSet" or "ToImmutableArray" or "ToArray" or "ToList",
                Arguments: [var source, ..],
            } => Of(source.Value),
            IObjectCreationOperation { Initializer: { Initializers.Length: > 0 } initializer } => AddedBy(initializer),
            IObjectCreationOperation { Arguments: [{ Value: var source }, ..] } => Of(source),
            IArrayInitializerOperation initializer => initializer.ElementValues,
            _ => set.WrittenElements(),
        };
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
