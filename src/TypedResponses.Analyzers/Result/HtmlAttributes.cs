using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>The attributes of HTML whose value is an address.</summary>
internal static class HtmlAttributes
{
    /// <summary>True where the argument for <paramref name="parameter"/> names such an attribute.</summary>
    public static bool IsAddress(SinkUse use, string parameter)
    {
        foreach (var argument in ArgumentsOf(use.Sink))
        {
            if (argument.Parameter?.Name == parameter &&
                Carriers.Resolve(argument.Value).WithoutConversions().ConstantValue is { HasValue: true, Value: string name })
            {
                return name.ToLowerInvariant() is "src" or "href" or "poster" or "data" or "background";
            }
        }

        return false;
    }

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation sink) => sink switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } => indexer.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };
}
