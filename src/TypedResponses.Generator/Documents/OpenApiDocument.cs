namespace TypedResponses.Generator.Documents;

/// <summary>The schemas of an OpenAPI document by name, in the document's order.</summary>
internal sealed class OpenApiDocument
{
    public IReadOnlyDictionary<string, Schema> Schemas { get; init; } = new Dictionary<string, Schema>();
}
