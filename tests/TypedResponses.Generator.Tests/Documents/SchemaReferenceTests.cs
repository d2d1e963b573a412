using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests.Documents;

public class SchemaReferenceTests
{
    [Theory]
    [InlineData("Other", "#/components/schemas/Other")]
    [InlineData("a/b", "#/components/schemas/a~1b")]
    [InlineData("a~b", "#/components/schemas/a~0b")]
    [InlineData("a~1b", "#/components/schemas/a~01b")]
    [InlineData("a b", "#/components/schemas/a%20b")]
    [InlineData("Größe", "#/components/schemas/Gr%C3%B6%C3%9Fe")]
    [InlineData("List«T»", "#/components/schemas/List«T»")]
    public void A_reference_gives_the_name_of_the_schema(string name, string reference) =>
        Assert.Equal(name, Read(reference, $$""" "{{name}}": {} """).Reference);

    [Fact]
    public void What_stands_beside_a_reference_is_kept()
    {
        var schema = Read("#/components/schemas/Other\", \"description\": \"here\", \"nullable\": true, \"x\": \"", """ "Other": {} """);

        Assert.Equal("Other", schema.Reference);
        Assert.Equal("here", schema.Description);
        Assert.Equal(SchemaTypes.Null, schema.Types);
    }

    [Theory]
    [InlineData("#/components/schemas/Other/properties/id")]
    [InlineData("#/components/schemas/Other/anyOf/1")]
    [InlineData("#/components/parameters/Id/schema")]
    public void A_reference_to_a_place_without_a_name_gives_what_stands_there(string reference)
    {
        var schema = Read(
            reference, """ "Other": { "properties": { "id": { "type": "integer" } }, "anyOf": [{}, { "type": "integer" }] } """);

        Assert.Null(schema.Reference);
        Assert.Equal(SchemaTypes.Integer, schema.Types);
    }

    [Fact]
    public void Two_references_to_one_place_give_one_schema()
    {
        var document = ReadAll("""
            "Read": { "properties": { "a": { "$ref": "#/components/schemas/Other/items" }, "b": { "$ref": "#/components/schemas/Other/items" } } },
            "Other": { "items": { "type": "string" } }
            """).Document!;

        var properties = document.Schemas["Read"].Properties;
        Assert.Same(properties[0].Schema, properties[1].Schema);
    }

    [Theory]
    [InlineData("#/components/schemas/Othr", "no schema 'Othr' in '#/components/schemas/…'")]
    [InlineData("#/components/schemas/", "no schema '' in '#/components/schemas/…'")]
    [InlineData("#/components/schemas/Other/properties/x", "the reference '#/components/schemas/Other/properties/x' leads nowhere")]
    [InlineData("#/components/schemas/Other/anyOf/9", "the reference '#/components/schemas/Other/anyOf/9' leads nowhere")]
    [InlineData("#Other", "the reference '#Other' is an anchor: refer to '#/components/schemas/…' instead")]
    [InlineData(
        "common.json#/components/schemas/Other",
        "the reference 'common.json#/components/schemas/Other' leads to another document: put all schemas into this one")]
    [InlineData(
        "https://example.com/a.json", "the reference 'https://example.com/a.json' leads to another document: put all schemas into this one")]
    public void A_reference_that_leads_nowhere_is_told_at_its_place(string reference, string message)
    {
        var text = new MarkedText($$"""
            {
              "openapi": "3.1.0",
              "components": { "schemas": {
                "Read": { "items": { "$ref": ‸"{{reference}}" } },
                "Other": { "anyOf": [{}] } } }
            }
            """.ReplaceLineEndings("\n"));

        var reading = OpenApiReader.Read(text.Text);

        Assert.Equal(message, reading.Error?.Message);
        Assert.Equal(text.Position, reading.Error?.Position);
    }

    [Theory]
    [InlineData("Othr", "no schema 'Othr' in '#/components/schemas/…'")]
    [InlineData("#/components/schemas/Othr", "no schema 'Othr' in '#/components/schemas/…'")]
    [InlineData("#/components/schemas/Other/items", "the mapping '#/components/schemas/Other/items' must lead to a schema in '#/components/schemas/…'")]
    [InlineData("other.json", "the reference 'other.json' leads to another document: put all schemas into this one")]
    public void A_mapping_that_leads_nowhere_is_told_at_its_place(string target, string message)
    {
        var text = new MarkedText($$"""
            { "openapi": "3.1.0", "components": { "schemas": {
              "Read": { "discriminator": { "propertyName": "type", "mapping": { "a": ‸"{{target}}" } } },
              "Other": { "items": {} } } } }
            """.ReplaceLineEndings("\n"));

        var reading = OpenApiReader.Read(text.Text);

        Assert.Equal(message, reading.Error?.Message);
        Assert.Equal(text.Position, reading.Error?.Position);
    }

    [Fact]
    public void A_nameless_schema_that_contains_itself_is_an_error_instead_of_a_stack_overflow()
    {
        var error = ReadAll("""
            "Read": { "properties": { "child": { "items": { "$ref": "#/components/schemas/Read/properties/child" } } } }
            """).Error;

        Assert.Equal(
            "the reference '#/components/schemas/Read/properties/child' leads to a schema around it that has no name: give it one of its own",
            error?.Message);
    }

    [Fact]
    public void A_long_chain_of_nameless_references_is_an_error_instead_of_a_stack_overflow()
    {
        var links = Enumerable.Range(0, 100_000).Select(i => $$""" "S{{i}}": { "items": { "$ref": "#/components/schemas/S{{i + 1}}/items" } } """);

        Assert.Equal("schemas nested deeper than 256 levels", ReadAll(string.Join(',', links)).Error?.Message);
    }

    [Fact]
    public void Schemas_may_refer_to_each_other_in_a_circle()
    {
        var document = ReadAll("""
            "A": { "items": { "$ref": "#/components/schemas/B" } }, "B": { "items": { "$ref": "#/components/schemas/A" } }
            """).Document!;

        Assert.Equal("B", document.Schemas["A"].Items?.Reference);
        Assert.Equal("A", document.Schemas["B"].Items?.Reference);
    }

    private static Schema Read(string reference, string others)
    {
        var reading = ReadAll($$""" "Read": { "items": { "$ref": "{{reference}}" } }, {{others}} """);
        Assert.Null(reading.Error?.Message);
        return reading.Document!.Schemas["Read"].Items!;
    }

    private static DocumentReading ReadAll(string schemas) => OpenApiReader.Read($$"""
        { "openapi": "3.1.0", "components": {
          "parameters": { "Id": { "schema": { "type": "integer" } } },
          "schemas": { {{schemas}} } } }
        """);
}
