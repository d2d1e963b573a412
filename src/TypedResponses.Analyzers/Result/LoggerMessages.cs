using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Result;

/// <summary>The methods of a compilation that <c>[LoggerMessage]</c> makes into a log line, each asked for its attributes once.</summary>
internal sealed class LoggerMessages(Compilation compilation)
{
    private readonly INamedTypeSymbol? _attribute = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.LoggerMessageAttribute");
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);

    public bool Has(IMethodSymbol method) =>
        _attribute is not null && method.ReturnsVoid && _methods.GetOrAdd(method.OriginalDefinition, IsMarked);

    private bool IsMarked(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute))
                return true;
        }

        return false;
    }
}
