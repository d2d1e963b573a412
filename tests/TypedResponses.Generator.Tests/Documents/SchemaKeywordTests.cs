using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests.Documents;

/// <summary>Each keyword in the spelling of OpenAPI 3.0 and of 3.1.</summary>
public class SchemaKeywordTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", SchemaTypes.String)]
    [InlineData("""{ "type": "string", "nullable": true }""", SchemaTypes.String | SchemaTypes.Null)]
    [InlineData("""{ "nullable": true, "type": "string" }""", SchemaTypes.String | SchemaTypes.Null)]
    [InlineData("""{ "type": "string", "nullable": false }""", SchemaTypes.String)]
    [InlineData("""{ "type": ["string", "null"] }""", SchemaTypes.String | SchemaTypes.Null)]
    [InlineData("""{ "type": ["integer", "number", "boolean"] }""", SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.Boolean)]
    [InlineData("""{ "type": ["array", "object"] }""", SchemaTypes.Array | SchemaTypes.Object)]
    [InlineData("""{ "type": "null" }""", SchemaTypes.Null)]
    [InlineData("""{ "enum": ["a"], "nullable": true }""", SchemaTypes.Null)]
    [InlineData("""{ "allOf": [{ "type": "string" }], "nullable": true }""", SchemaTypes.Null)]
    public void Types_and_null(string schema, object types) => Assert.Equal(types, Read(schema).Types);

    [Theory]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("""{ "nullable": true }""")]
    [InlineData("""{ "description": "anything", "nullable": true }""")]
    [InlineData("""{ "x-vendor": [1], "pattern": 7, "example": { "type": 1 }, "default": null }""")]
    public void Schemas_that_allow_anything(string schema)
    {
        var read = Read(schema);

        Assert.Equal(SchemaTypes.None, read.Types);
        Assert.Null(read.Enum);
        Assert.Empty(read.Properties);
    }

    [Fact]
    public void Texts_and_flags()
    {
        var schema = Read("""
            {
              "title": "Title", "description": "Line 1\nline 2", "deprecated": true, "format": "date-time",
              "contentEncoding": "base64", "contentMediaType": "image/*"
            }
            """);

        Assert.Equal("Title", schema.Title);
        Assert.Equal("Line 1\nline 2", schema.Description);
        Assert.True(schema.Deprecated);
        Assert.Equal("date-time", schema.Format);
        Assert.Equal("base64", schema.ContentEncoding);
        Assert.Equal("image/*", schema.ContentMediaType);
    }

    [Fact]
    public void Properties_in_order_with_what_is_required()
    {
        var schema = Read("""
            { "properties": { "z": { "type": "string" }, "a": true, "type": { "const": "x" } }, "required": ["z", "unlisted"] }
            """);

        Assert.Equal(["z", "a", "type"], schema.Properties.Select(property => property.Name));
        Assert.Equal(SchemaTypes.String, schema.Properties[0].Schema.Types);
        Assert.Null(schema.Properties[0].Schema.Name);
        Assert.Equal(["z", "unlisted"], schema.Required);
    }

    [Fact]
    public void Of_two_properties_with_one_name_the_last_counts()
    {
        var schema = Read("""{ "properties": { "a": { "type": "string" }, "b": {}, "a": { "type": "integer" } } }""");

        Assert.Equal(["a", "b"], schema.Properties.Select(property => property.Name));
        Assert.Equal(SchemaTypes.Integer, schema.Properties[0].Schema.Types);
    }

    [Theory]
    [InlineData("""{ "enum": ["a", null, 1] }""", "a,,1")]
    [InlineData("""{ "const": "only" }""", "only")]
    [InlineData("""{ "const": "only", "enum": ["only", "other"] }""", "only")]
    public void Enum_and_const(string schema, string values) =>
        Assert.Equal(values, string.Join(",", Read(schema).Enum!.Select(value => value.Text)));

    [Theory]
    [InlineData("""{ "type": "object" }""", false, null)]
    [InlineData("""{ "additionalProperties": true }""", false, null)]
    [InlineData("""{ "additionalProperties": false }""", true, null)]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", false, SchemaTypes.String)]
    [InlineData("""{ "additionalProperties": {} }""", false, SchemaTypes.None)]
    public void Additional_properties(string schema, bool forbidden, object? types)
    {
        var read = Read(schema);

        Assert.Equal(forbidden, read.ForbidsAdditionalProperties);
        Assert.Equal(types, read.AdditionalProperties?.Types);
    }

    [Fact]
    public void Items() => Assert.Equal(SchemaTypes.Number, Read("""{ "type": "array", "items": { "type": "number" } }""").Items?.Types);

    [Fact]
    public void Combinations_keep_their_parts_in_order()
    {
        var schema = Read("""
            {
              "oneOf": [{ "type": "string" }, { "type": "integer" }],
              "anyOf": [{ "type": "boolean" }],
              "allOf": [{ "$ref": "#/components/schemas/Other" }, { "required": ["a"] }]
            }
            """);

        Assert.Equal([SchemaTypes.String, SchemaTypes.Integer], schema.OneOf.Select(part => part.Types));
        Assert.Equal([SchemaTypes.Boolean], schema.AnyOf.Select(part => part.Types));
        Assert.Equal(["Other", null], schema.AllOf.Select(part => part.Reference));
    }

    [Fact]
    public void A_discriminator_without_a_mapping()
    {
        var discriminator = Read("""{ "discriminator": { "propertyName": "type" } }""").Discriminator;

        Assert.Equal("type", discriminator?.PropertyName);
        Assert.Empty(discriminator!.Mapping);
    }

    [Fact]
    public void A_mapping_leads_to_schemas_by_reference_or_by_name()
    {
        var mapping = Read("""
            { "discriminator": { "propertyName": "type", "mapping": { "z": "#/components/schemas/Other", "a": "Other" } } }
            """).Discriminator!.Mapping;

        Assert.Equal(["z", "a"], mapping.Select(entry => entry.Tag));
        Assert.Equal(["Other", "Other"], mapping.Select(entry => entry.Schema));
    }

    private static Schema Read(string schema)
    {
        var reading = OpenApiReader.Read($$"""{ "openapi": "3.1.0", "components": { "schemas": { "Read": {{schema}}, "Other": {} } } }""");
        Assert.Null(reading.Error?.Message);
        return reading.Document!.Schemas["Read"];
    }
}
