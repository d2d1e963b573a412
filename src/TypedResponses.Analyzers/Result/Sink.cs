using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Result;

/// <summary>What a sink does with the text it is given.</summary>
internal enum SinkKind
{
    /// <summary>Takes it for an address.</summary>
    Url,

    /// <summary>Writes or encodes its characters.</summary>
    Bytes,

    /// <summary>Shows it to people, or keeps it for them.</summary>
    Log,

    /// <summary>Decodes it as base64.</summary>
    Decode,
}

/// <summary>One place that a text can end in.</summary>
/// <param name="Kind">What it does with the text.</param>
/// <param name="Type">The metadata name of the type; types derived from it or implementing it count too.</param>
/// <param name="Member">The method or property, <c>.ctor</c> for a constructor, or <c>*</c> for every method.</param>
/// <param name="Parameter">The parameter that takes the text, or <c>*</c> for any.</param>
internal sealed record Sink(SinkKind Kind, string Type, string Member, string Parameter)
{
    /// <summary>The name of the type without its namespace.</summary>
    public string TypeName { get; } = Type.Substring(Type.LastIndexOf('.') + 1);

    private string Namespace { get; } = Type.Substring(0, Type.LastIndexOf('.'));

    /// <summary>For what sets one attribute of an HTML element: the parameter with the attribute's name. Only some attributes are addresses.</summary>
    public string? AttributeName { get; init; }

    /// <summary>Whether the row is about a type of this very name.</summary>
    public bool IsOf(INamedTypeSymbol type) =>
        type.MetadataName == TypeName && type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == Namespace;
}
