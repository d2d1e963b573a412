namespace TypedResponses.Generator.Tests.Schemas;

/// <summary>What a property's schema becomes, and that its values round-trip.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "String", "\"a\"", "7")]
    [InlineData("""{ "type": "boolean" }""", "Boolean?", "true", "\"true\"")]
    [InlineData("""{ "type": "integer" }""", "Int64?", "9007199254740993", "1.5")]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "Int32?", "-7", "2147483648")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "Int64?", "7", "9223372036854775808")]
    [InlineData("""{ "type": "number" }""", "Double?", "1.5", "\"1.5\"")]
    [InlineData("""{ "type": "number", "format": "float" }""", "Double?", "0.1", "[]")]
    [InlineData("""{ "type": ["integer", "number"] }""", "Double?", "7", "[]")]
    [InlineData("""{ "enum": [1, 2, 3] }""", "Double?", "2", "\"2\"")]
    [InlineData("""{ "enum": [true] }""", "Boolean?", "true", "1")]
    [InlineData("""{ "type": "string", "enum": ["a", "b"] }""", "RootValue?", "\"c\"", "7")]
    [InlineData("""{ "const": "a" }""", "RootValue?", "\"a\"", "7")]
    [InlineData("""{ "enum": ["a", null] }""", "RootValue?", "null", "7")]
    [InlineData("""{ "type": "string", "contentEncoding": "base64", "contentMediaType": "image/png" }""", "ImageResult", "\"AAAA\"", "7")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "IReadOnlyList<String>", "[\"a\",\"\"]", "{}")]
    [InlineData("""{ "type": "array", "items": { "type": ["string", "null"] } }""", "IReadOnlyList<String>", "[\"a\",null]", "{}")]
    [InlineData("""{ "type": "array", "items": { "type": ["integer", "null"] } }""", "IReadOnlyList<Int64?>", "[1,null]", "[\"a\"]")]
    [InlineData("""{ "type": "array", "items": { "type": ["boolean", "null"] } }""", "IReadOnlyList<Boolean?>", "[true,null]", "[\"a\"]")]
    [InlineData("""{ "type": "array", "items": { "enum": ["a", "b"] } }""", "IReadOnlyList<String>", "[\"a\",\"c\"]", "[7]")]
    [InlineData("""{ "type": "array", "items": { "enum": ["a", null] } }""", "IReadOnlyList<String>", "[\"a\",null]", "[7]")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "number" } } }""", "IReadOnlyList<IReadOnlyList<Double>>", "[[1,2.5],[]]", "[1]")]
    [InlineData("""{ "type": "array", "items": { "type": ["array", "null"], "items": { "type": "number" } } }""", "IReadOnlyList<IReadOnlyList<Double>>", "[[1],null]", "[1]")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "additionalProperties": { "type": "integer" } } }""", "IReadOnlyList<IReadOnlyDictionary<String, Int64>>", "[{\"a\":1}]", "[1]")]
    [InlineData("""{ "type": "array", "items": { "type": "string", "contentEncoding": "base64", "contentMediaType": "image/*" } }""", "IReadOnlyList<ImageResult>", "[\"AAAA\",\"\"]", "[1]")]
    [InlineData("""{ "type": "array", "items": { "type": ["string", "null"], "contentEncoding": "base64", "contentMediaType": "image/*" } }""", "IReadOnlyList<ImageResult>", "[\"AAAA\",\"\",null]", "[1]")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } }""", "IReadOnlyList<RootValueItem>", "[{\"a\":\"b\"},{}]", "[1]")]
    [InlineData("""{ "type": "array", "items": { "anyOf": [{ "type": "object", "properties": { "a": { "type": "string" } } }, { "type": "null" }] } }""", "IReadOnlyList<RootValueItem>", "[{\"a\":\"b\"},null]", "[1]")]
    [InlineData("""{ "type": "array" }""", "IReadOnlyList<JsonElement>", "[1,\"a\",null]", "{}")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" } }""", "IReadOnlyDictionary<String, String>", "{\"a b\":\"c\",\"\":\"\"}", "[]")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": ["number", "null"] } }""", "IReadOnlyDictionary<String, Double?>", "{\"a\":1,\"b\":null}", "[]")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "object", "properties": { "a": { "type": "string" } } } }""", "IReadOnlyDictionary<String, RootValueValue>", "{\"x\":{\"a\":\"b\"}}", "[]")]
    [InlineData("""{ "type": "object" }""", "IReadOnlyDictionary<String, JsonElement>", "{\"a\":[1]}", "[]")]
    [InlineData("""{ "type": "object", "additionalProperties": true }""", "IReadOnlyDictionary<String, JsonElement>", "{\"a\":null}", "[]")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", "String", "null", "7")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "enum": ["b"] }] }""", "RootValue?", "\"b\"", "7")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }] }""", "String", "\"b\"", "7")]
    [InlineData("""{ "allOf": [{ "type": "string" }, { "description": "More." }] }""", "String", "\"b\"", "7")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "object", "properties": { "b": { "type": "string" } } } } }""", "RootValue", "{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":7}}")]
    public void Becomes(string schema, string type, string right, string wrong)
    {
        var project = SchemaProject.OfProperties($"\"value\": {schema}");

        Assert.Equal(type, project.TypeOf("Value"));
        project.RoundTrips($$"""{"value":{{right}}}""");
        project.RoundTrips("""{"value":null}""");
        project.RoundTrips("{}");
        project.RoundTrips($$"""{"value":{{right}},"more":{{right}}}""");
        Assert.Throws<System.Text.Json.JsonException>(() => project.RoundTrips($$"""{"value":{{wrong}}}"""));

        var required = SchemaProject.OfProperties($"\"value\": {schema}", "\"value\"");
        required.RoundTrips($$"""{"value":{{right}}}""");
        required.Refuses("{}", "$.value");
        required.Refuses($$"""{"value":{{wrong}}}""", wrong is "[1]" or "[7]" or "[\"a\"]" ? "$.value[0]" : wrong.Contains("{\"b\":7}") ? "$.value.a.b" : "$.value");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "description": "Anything." }""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "a": { "type": "string" } } }, { "type": "object", "properties": { "b": { "type": "string" } } }] }""")]
    [InlineData("""{ "type": ["string", "integer"] }""")]
    [InlineData("""{ "enum": ["a", 1] }""")]
    [InlineData("""{ "enum": [null] }""")]
    [InlineData("""{ "not": { "type": "string" } }""")]
    public void Any_JSON(string schema)
    {
        var project = SchemaProject.OfProperties($"\"value\": {schema}");

        Assert.Equal("JsonElement?", project.TypeOf("Value"));
        foreach (var value in (string[])["1.0", "null", "\"a\"", "[1,{\"a\":null}]", "{}"])
        {
            project.RoundTrips($$"""{"value":{{value}}}""");
        }

        project.RoundTrips("{}");
        SchemaProject.OfProperties($"\"value\": {schema}", "\"value\"").Refuses("{}", "$.value");
    }

    [Fact]
    public void Required_and_nullable()
    {
        var project = SchemaProject.OfProperties("""
            "text": { "type": ["string", "null"] }, "number": { "type": ["number", "null"] }, "list": { "type": ["array", "null"], "items": { "type": "string" } },
            "image": { "type": ["string", "null"], "contentEncoding": "base64", "contentMediaType": "image/*" }
            """, "\"text\", \"number\", \"list\", \"image\"");

        project.RoundTrips("""{"text":null,"number":null,"list":null,"image":null}""");
        project.RoundTrips("""{"text":"","number":0,"list":[],"image":""}""");
        project.Refuses("""{"text":null,"number":null,"list":null}""", "$.image");
    }

    [Fact]
    public void Required_and_not_declared()
    {
        var project = SchemaProject.OfProperties("\"a\": { \"type\": \"string\" }", "\"a\", \"b\"");

        project.RoundTrips("""{"a":"x","b":[1]}""");
    }
}
