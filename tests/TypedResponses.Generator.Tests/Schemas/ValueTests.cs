using System.Text.Json;

namespace TypedResponses.Generator.Tests.Schemas;

/// <summary>What a property's schema becomes, and that its values round-trip.</summary>
public class ValueTests
{
    private static readonly (string Schema, string Type, string Right, string Wrong)[] Values =
    [
        ("""{ "type": "string" }""", "String", "\"a\"", "7"),
        ("""{ "type": "boolean" }""", "Boolean?", "true", "\"true\""),
        ("""{ "type": "integer" }""", "Int64?", "9007199254740993", "1.5"),
        ("""{ "type": "integer", "format": "int32" }""", "Int32?", "-7", "2147483648"),
        ("""{ "type": "integer", "format": "int64" }""", "Int64?", "7", "9223372036854775808"),
        ("""{ "type": "number" }""", "Double?", "1.5", "\"1.5\""),
        ("""{ "type": "number", "format": "float" }""", "Double?", "0.1", "[]"),
        ("""{ "type": ["integer", "number"] }""", "Double?", "7", "[]"),
        ("""{ "enum": [1, 2, 3] }""", "Double?", "2", "\"2\""),
        ("""{ "enum": [true] }""", "Boolean?", "true", "1"),
        ("""{ "type": "string", "enum": ["a", "b"] }""", "Root.?", "\"c\"", "7"),
        ("""{ "const": "a" }""", "Root.?", "\"a\"", "7"),
        ("""{ "enum": ["a", null] }""", "Root.?", "null", "7"),
        ("""{ "type": "string", "contentEncoding": "base64", "contentMediaType": "image/png" }""", "ImageResult", "\"AAAA\"", "7"),
        ("""{ "type": "array", "items": { "type": "string" } }""", "IReadOnlyList<String>", "[\"a\",\"\"]", "{}"),
        ("""{ "type": "array", "items": { "type": ["string", "null"] } }""", "IReadOnlyList<String>", "[\"a\",null]", "{}"),
        ("""{ "type": "array", "items": { "type": ["integer", "null"] } }""", "IReadOnlyList<Int64?>", "[1,null]", "[\"a\"]"),
        ("""{ "type": "array", "items": { "type": ["boolean", "null"] } }""", "IReadOnlyList<Boolean?>", "[true,null]", "[\"a\"]"),
        ("""{ "type": "array", "items": { "enum": ["a", "b"] } }""", "IReadOnlyList<String>", "[\"a\",\"c\"]", "[7]"),
        ("""{ "type": "array", "items": { "enum": ["a", null] } }""", "IReadOnlyList<String>", "[\"a\",null]", "[7]"),
        ("""{ "type": "array", "items": { "type": "array", "items": { "type": "number" } } }""", "IReadOnlyList<IReadOnlyList<Double>>", "[[1,2.5],[]]", "[1]"),
        ("""{ "type": "array", "items": { "type": ["array", "null"], "items": { "type": "number" } } }""", "IReadOnlyList<IReadOnlyList<Double>>", "[[1],null]",
            "[1]"),
        ("""{ "type": "array", "items": { "type": "object", "additionalProperties": { "type": "integer" } } }""",
            "IReadOnlyList<IReadOnlyDictionary<String, Int64>>", "[{\"a\":1}]", "[1]"),
        ("""{ "type": "array", "items": { "type": "string", "contentEncoding": "base64", "contentMediaType": "image/*" } }""", "IReadOnlyList<ImageResult>",
            "[\"AAAA\",\"\"]", "[1]"),
        ("""{ "type": "array", "items": { "type": ["string", "null"], "contentEncoding": "base64", "contentMediaType": "image/*" } }""",
            "IReadOnlyList<ImageResult>", "[\"AAAA\",\"\",null]", "[1]"),
        ("""{ "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } }""", "IReadOnlyList<Root.Item>",
            "[{\"a\":\"b\"},{}]", "[1]"),
        ("""{ "type": "array", "items": { "anyOf": [{ "type": "object", "properties": { "a": { "type": "string" } } }, { "type": "null" }] } }""",
            "IReadOnlyList<Root.Item>", "[{\"a\":\"b\"},null]", "[1]"),
        ("""{ "type": "array" }""", "IReadOnlyList<JsonElement>", "[1,\"a\",null]", "{}"),
        ("""{ "type": "object", "additionalProperties": { "type": "string" } }""", "IReadOnlyDictionary<String, String>", "{\"a b\":\"c\",\"\":\"\"}", "[]"),
        ("""{ "type": "object", "additionalProperties": { "type": ["number", "null"] } }""", "IReadOnlyDictionary<String, Double?>", "{\"a\":1,\"b\":null}",
            "[]"),
        ("""{ "type": "object", "additionalProperties": { "type": "object", "properties": { "a": { "type": "string" } } } }""",
            "IReadOnlyDictionary<String, Root.Value>", "{\"x\":{\"a\":\"b\"}}", "[]"),
        ("""{ "type": "object" }""", "IReadOnlyDictionary<String, JsonElement>", "{\"a\":[1]}", "[]"),
        ("""{ "type": "object", "additionalProperties": true }""", "IReadOnlyDictionary<String, JsonElement>", "{\"a\":null}", "[]"),
        ("""{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", "String", "null", "7"),
        ("""{ "anyOf": [{ "enum": ["a"] }, { "enum": ["b"] }] }""", "Root.?", "\"b\"", "7"),
        ("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }] }""", "String", "\"b\"", "7"),
        ("""{ "allOf": [{ "type": "string" }, { "description": "More." }] }""", "String", "\"b\"", "7"),
        ("""{ "type": "object", "properties": { "a": { "type": "object", "properties": { "b": { "type": "string" } } } } }""", "Root.", "{\"a\":{\"b\":\"c\"}}",
            "{\"a\":{\"b\":7}}"),
    ];

    private static readonly string Properties = string.Join(",\n", Values.Select((value, i) => $"\"p{i}\": {value.Schema}"));

    private static readonly Lazy<SchemaProject> Optional = new(() => SchemaProject.OfProperties(Properties));

    private static readonly Lazy<SchemaProject> Required =
        new(() => SchemaProject.OfProperties(Properties, string.Join(",", Values.Select((_, i) => $"\"p{i}\""))));

    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var i = 0; i < Values.Length; i++)
            {
                rows.Add(i, Values[i].Schema);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Becomes(int row, string schema)
    {
        var (_, type, right, wrong) = Values[row];

        Assert.Equal((schema, type.Replace("Root.", $"RootP{row}")), (schema, Optional.Value.TypeOf($"P{row}")));
        Optional.Value.RoundTrips($$"""{"p{{row}}":{{right}}}""");
        Optional.Value.RoundTrips($$"""{"p{{row}}":null}""");
        Optional.Value.RoundTrips($$"""{"p{{row}}":{{right}},"more":{{right}}}""");
        Assert.Throws<JsonException>(() => Optional.Value.RoundTrips($$"""{"p{{row}}":{{wrong}}}"""));

        Required.Value.RoundTrips(AllExcept(row, right));
        Required.Value.Refuses(AllExcept(row, null), $"$.p{row}");
        Assert.StartsWith($"$.p{row}", Assert.Throws<JsonException>(() => Required.Value.RoundTrips(AllExcept(row, wrong))).Path);
    }

    [Fact]
    public void All_of_them_compile_for_an_old_framework()
        => SchemaProject.CompilesForOldFramework(Properties, string.Join(",", Values.Select((_, i) => $"\"p{i / 2}\"").Distinct()));

    [Fact]
    public void Lists_and_maps_of_themselves_hold_any_JSON() => SchemaProject
        .Of("""
            "Root": { "type": "object", "properties": { "list": { "$ref": "#/components/schemas/List" }, "map": { "$ref": "#/components/schemas/Map" } } },
            "List": { "type": "array", "items": { "$ref": "#/components/schemas/List" } },
            "Map": { "type": "object", "additionalProperties": { "type": "array", "items": { "$ref": "#/components/schemas/Map" } } }
            """)
        .RoundTrips("""{"list":[[],[[]]],"map":{"a":[{"b":[]}]}}""");

    /// <summary>An object with the right value for every property, and in one row another one or none.</summary>
    private static string AllExcept(int row, string? other)
        =>
        "{" + string.Join(",", Values.Select((value, i) => i != row
            ? $"\"p{i}\":{value.Right}"
            : other is null ? null
            : $"\"p{i}\":{other}").OfType<string>()) + "}";

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
        project.RoundTrips("""{"text":null,"number":null,"list":null}""");
        project.Refuses("""{"text":null,"number":null,"image":null}""", "$.list");
    }

    [Fact]
    public void Required_and_not_declared()
    {
        var project = SchemaProject.OfProperties("\"a\": { \"type\": \"string\" }", "\"a\", \"b\"");

        project.RoundTrips("""{"a":"x","b":[1]}""");
    }
}
