using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Result;

/// <summary>The methods of a compilation that <c>[LoggerMessage]</c> makes into a log line, each asked for its attributes once.</summary>
internal sealed class LoggerMessages
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);

    public bool Has(IMethodSymbol method) =>
        method.ReturnsVoid && _methods.GetOrAdd(method.OriginalDefinition, IsMarked);

    private static bool IsMarked(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "LoggerMessageAttribute" } type
                && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging")
            {
                return true;
            }
        }

        return false;
    }
}
