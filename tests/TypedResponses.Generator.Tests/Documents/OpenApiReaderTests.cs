using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests.Documents;

public class OpenApiReaderTests
{
    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void Schemas_are_read_by_name_in_the_documents_order(string version)
    {
        var document = Read($$"""
            { "openapi": "{{version}}", "paths": {}, "components": { "schemas": { "Zebra": { "type": "string" }, "Ape": {} } } }
            """);

        Assert.Equal(["Zebra", "Ape"], document.Schemas.Keys);
        Assert.Equal("Zebra", document.Schemas["Zebra"].Name);
        Assert.Equal(SchemaTypes.String, document.Schemas["Zebra"].Types);
    }

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema", "$defs")]
    [InlineData("http://json-schema.org/draft-07/schema#", "definitions")]
    public void A_JSON_Schema_document_gives_its_definitions(string dialect, string section)
    {
        var document = Read($$"""
            { "$schema": "{{dialect}}", "{{section}}": { "Ape": { "$ref": "#/{{section}}/Food" }, "Food": { "type": "integer" } } }
            """);

        Assert.Equal("Food", document.Schemas["Ape"].Reference);
        Assert.Equal(SchemaTypes.Integer, document.Schemas["Food"].Types);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"$defs\": { \"Food\": { \"type\": \"integer\" } },", "Food")]
    public void A_JSON_Schema_document_with_a_title_is_a_schema_itself(string definitions, string others)
    {
        var document = Read($$"""
            { "$schema": "x", "title": "Ape", {{definitions}} "type": "object", "properties": { "mother": { "$ref": "#" } } }
            """);

        Assert.Equal([.. others.Split(',', StringSplitOptions.RemoveEmptyEntries), "Ape"], document.Schemas.Keys);
        Assert.Equal("Ape", document.Schemas["Ape"].Name);
        Assert.Equal("Ape", document.Schemas["Ape"].Properties[0].Schema.Reference);
    }

    [Fact]
    public void A_JSON_Schema_document_whose_definitions_have_its_title_gives_the_definition()
    {
        var document = Read("""{ "$schema": "x", "title": "Ape", "$defs": { "Ape": { "type": "integer" } }, "$ref": "#/$defs/Ape" }""");

        Assert.Equal(SchemaTypes.Integer, Assert.Single(document.Schemas).Value.Types);
    }

    [Fact]
    public void A_schema_knows_where_it_stands()
    {
        var text = new MarkedText("{ \"openapi\": \"3.1.0\",\n\"components\": { \"schemas\": {\n  \"Ape\": ‸{ } } } }");

        Assert.Equal(text.Position, Read(text.Text).Schemas["Ape"].Position);
    }

    [Theory]
    [InlineData("‸openapi: 3.1.0\ninfo: {}")]
    [InlineData("‸---\nopenapi: 3.1.0")]
    [InlineData("‸# The API\nopenapi: 3.1.0")]
    [InlineData("‸%YAML 1.2\n---\n")]
    [InlineData("‸\"openapi\": \"3.1.0\"")]
    public void YAML_is_recognized(string marked) => AssertError(
        marked, "this is YAML, not JSON: convert it, e.g. with 'yq -o=json openapi.yaml > openapi.json', and refer to the JSON file");

    [Theory]
    [InlineData("‸[]", "an OpenAPI document is an object, but this is an array")]
    [InlineData("‸\"text\"", "an OpenAPI document is an object, but this is a string")]
    [InlineData(
        "{ ‸\"swagger\": \"2.0\" }",
        "this is Swagger 2.0, also called OpenAPI 2.0: convert it to OpenAPI 3, e.g. with 'npx swagger2openapi'")]
    [InlineData(
        "‸{ \"info\": {} }",
        "'openapi' is missing: an OpenAPI document says \"openapi\": \"3.1.0\" (and a JSON Schema document has \"$schema\")")]
    [InlineData("{\n  \"openapi\": ‸\"4.0.0\" }", "OpenAPI '4.0.0' is not supported: only 3.0 and 3.1 are")]
    [InlineData("{ \"openapi\": ‸\"30\" }", "OpenAPI '30' is not supported: only 3.0 and 3.1 are")]
    [InlineData("{ \"openapi\": ‸3.1 }", "'openapi' must be a string such as \"3.1.0\", but is a number")]
    [InlineData("‸{ \"openapi\": \"3.1.0\" }", "'components' is missing: it holds the schemas")]
    [InlineData("{ \"openapi\": \"3.1.0\", \"components\": ‸[] }", "'components' must be an object, but is an array")]
    [InlineData("{ \"openapi\": \"3.1.0\",\n\"components\": ‸{ } }", "'components.schemas' is missing: it holds the schemas")]
    [InlineData(
        "{ \"openapi\": \"3.1.0\", \"components\": { \"schemas\": ‸null } }", "'components.schemas' must be an object, but is null")]
    [InlineData("‸{ \"$schema\": \"x\" }", "'$defs' is missing: it holds the schemas")]
    [InlineData("{ \"openapi\": \"3.1.0\", ‸]", "a name in double quotes expected, but found ']'")]
    public void What_is_no_OpenAPI_3_document_is_told_at_its_place(string marked, string message) => AssertError(marked, message);

    [Theory]
    [InlineData("‸3", "a schema must be an object, or true or false, but this is a number")]
    [InlineData("{ \"properties\": ‸[] }", "'properties' must be an object, but is an array")]
    [InlineData("{ \"properties\": { \"id\": ‸\"string\" } }", "a schema must be an object, or true or false, but this is a string")]
    [InlineData("{ \"required\": ‸\"id\" }", "'required' must be an array, but is a string")]
    [InlineData("{ \"required\": [\"id\", ‸1] }", "'required[1]' must be a string, but is a number")]
    [InlineData("{ \"type\": ‸{} }", "'type' must be a string or an array of strings, but is an object")]
    [InlineData("{ \"type\": [\"string\", ‸null] }", "'type' must be a string, but is null")]
    [InlineData("{ \"type\": ‸\"text\" }", "'type' is 'text', but must be one of null, boolean, integer, number, string, array, object")]
    [InlineData("{ \"nullable\": ‸\"true\" }", "'nullable' must be true or false, but is a string")]
    [InlineData("{ \"deprecated\": ‸1 }", "'deprecated' must be true or false, but is a number")]
    [InlineData("{ \"title\": ‸1 }", "'title' must be a string, but is a number")]
    [InlineData("{ \"description\": ‸{} }", "'description' must be a string, but is an object")]
    [InlineData("{ \"format\": ‸[] }", "'format' must be a string, but is an array")]
    [InlineData("{ \"contentEncoding\": ‸true }", "'contentEncoding' must be a string, but is true")]
    [InlineData("{ \"contentMediaType\": ‸false }", "'contentMediaType' must be a string, but is false")]
    [InlineData("{ \"enum\": ‸{} }", "'enum' must be an array, but is an object")]
    [InlineData("{ \"items\": ‸[{}] }", "a schema must be an object, or true or false, but this is an array")]
    [InlineData("{ \"additionalProperties\": ‸1 }", "a schema must be an object, or true or false, but this is a number")]
    [InlineData("{ \"oneOf\": ‸{} }", "'oneOf' must be an array, but is an object")]
    [InlineData("{ \"anyOf\": [{}, ‸1] }", "a schema must be an object, or true or false, but this is a number")]
    [InlineData("{ \"allOf\": [‸\"x\"] }", "a schema must be an object, or true or false, but this is a string")]
    [InlineData("{ \"$ref\": ‸1 }", "'$ref' must be a string, but is a number")]
    [InlineData("{ \"discriminator\": ‸\"type\" }", "'discriminator' must be an object, but is a string")]
    [InlineData("{ \"discriminator\": ‸{} }", "'propertyName' is missing in 'discriminator'")]
    [InlineData("{ \"discriminator\": { \"propertyName\": ‸1 } }", "'propertyName' must be a string, but is a number")]
    [InlineData(
        "{ \"discriminator\": { \"propertyName\": \"type\", \"mapping\": ‸[] } }", "'mapping' must be an object, but is an array")]
    [InlineData(
        "{ \"discriminator\": { \"propertyName\": \"type\", \"mapping\": { \"a\": ‸1 } } }", "'a' must be a string, but is a number")]
    public void A_keyword_of_the_wrong_kind_is_told_at_its_place(string schema, string message) =>
        AssertError($"{{ \"openapi\": \"3.1.0\",\n\"components\": {{ \"schemas\": {{ \"Ape\": {schema} }} }} }}", message);

    private static OpenApiDocument Read(string text)
    {
        var reading = OpenApiReader.Read(text);
        Assert.Null(reading.Error?.Message);
        return reading.Document!;
    }

    private static void AssertError(string marked, string message)
    {
        var text = new MarkedText(marked);

        var reading = OpenApiReader.Read(text.Text);

        Assert.Null(reading.Document);
        Assert.Equal(message, reading.Error?.Message);
        Assert.Equal(text.Position, reading.Error?.Position);
    }
}
