namespace TypedResponses.Generator.Documents;

internal sealed class SchemaProperty(string name, Schema schema)
{
    /// <summary>The property's name in the JSON.</summary>
    public string Name { get; } = name;

    public Schema Schema { get; } = schema;
}
