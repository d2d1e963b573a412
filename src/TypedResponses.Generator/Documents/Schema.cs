namespace TypedResponses.Generator.Documents;

/// <summary>
/// One schema of an OpenAPI document, as written: its keywords, nothing resolved or merged. OpenAPI 3.0's <c>nullable</c> and 3.1's
/// <c>type: [..., "null"]</c> both come out as <see cref="SchemaTypes.Null"/>.
/// </summary>
internal sealed class Schema
{
    /// <summary>The component's name, where this schema stands in <c>components/schemas</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The name that a <c>$ref</c> to <c>#/components/schemas/…</c> (or <c>#/$defs/…</c>) points to; the document has it.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// The <c>type</c> keyword; <see cref="SchemaTypes.None"/> where it is absent. <see cref="SchemaTypes.Null"/> alone beside a reference,
    /// a combination or an enum is 3.0's <c>nullable</c> without a type: what those say, or null.
    /// </summary>
    public SchemaTypes Types { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    public string? Format { get; init; }

    public string? ContentEncoding { get; init; }

    public string? ContentMediaType { get; init; }

    /// <summary>In the document's order.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; init; } = [];

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The <c>enum</c> keyword, or <c>const</c> as an enum of one; null where both are absent.</summary>
    public IReadOnlyList<JsonNode>? Enum { get; init; }

    public Schema? Items { get; init; }

    /// <summary>The schema of additional properties; null where the keyword is absent or a boolean.</summary>
    public Schema? AdditionalProperties { get; init; }

    /// <summary>Whether <c>additionalProperties</c> is <c>false</c>.</summary>
    public bool ForbidsAdditionalProperties { get; init; }

    public IReadOnlyList<Schema> OneOf { get; init; } = [];

    public IReadOnlyList<Schema> AnyOf { get; init; } = [];

    public IReadOnlyList<Schema> AllOf { get; init; } = [];

    public Discriminator? Discriminator { get; init; }

    /// <summary>Where the schema begins in the document.</summary>
    public TextPosition Position { get; init; }
}
