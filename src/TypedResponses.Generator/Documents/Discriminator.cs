namespace TypedResponses.Generator.Documents;

internal sealed class Discriminator(string propertyName, IReadOnlyList<DiscriminatorMapping> mapping)
{
    public string PropertyName { get; } = propertyName;

    /// <summary>In the document's order; empty where the keyword is absent.</summary>
    public IReadOnlyList<DiscriminatorMapping> Mapping { get; } = mapping;
}

internal sealed class DiscriminatorMapping(string tag, string schema, TextPosition position)
{
    public string Tag { get; } = tag;

    /// <summary>The name of a schema in <c>components/schemas</c>.</summary>
    public string Schema { get; } = schema;

    public TextPosition Position { get; } = position;
}
