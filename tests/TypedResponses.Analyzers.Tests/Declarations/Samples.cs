namespace TypedResponses.Analyzers.Tests.Declarations;

/// <summary>Documents for tests.</summary>
internal static class Samples
{
    /// <summary>An OpenAPI document with these members of <c>components.schemas</c>.</summary>
    public static string Document(string schemas) => $$"""
        { "openapi": "3.1.0", "components": { "schemas": {
        {{schemas}}
        } } }
        """;

    /// <summary>A union of a cat and a dog.</summary>
    public static string Animals { get; } = Document("""
        "Animal": {
          "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
          "discriminator": { "propertyName": "type", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } }
        },
        "Cat": {
          "type": "object", "required": ["type", "name"],
          "properties": { "type": { "type": "string", "enum": ["cat"] }, "name": { "type": "string" }, "age": { "type": "integer" } }
        },
        "Dog": {
          "type": "object", "required": ["type", "name"],
          "properties": { "type": { "type": "string", "enum": ["dog"] }, "name": { "type": "string" }, "chip": { "type": "object", "properties": { "number": { "type": "string" } } } }
        },
        "Mood": { "type": "string", "enum": ["happy", "sad"] }
        """);
}
