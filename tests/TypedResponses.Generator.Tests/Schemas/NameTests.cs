namespace TypedResponses.Generator.Tests.Schemas;

/// <summary>Whatever a document calls its properties, values and schemas: the code compiles and the values keep their places.</summary>
public class NameTests
{
    [Theory]
    [InlineData("class", "event", "namespace", "string", "record", "field", "value", "required", "init")]
    [InlineData("1st", "a-b", "a_b", "aB", "AB", "a.b", "a b")]
    [InlineData("", "_", "$ref", "@", "öäü", "日本", "ключ", "😀")]
    [InlineData("root", "Root", "root_value", "names", "tag", "none", "member", "converter", "type_text")]
    [InlineData("equals", "get_hash_code", "to_string", "get_type", "memberwise_clone", "finalize", "reference_equals", "equality_contract", "print_members",
        "clone", "deconstruct")]
    [InlineData("parse", "try_parse", "to_json", "to_utf8_json", "write_to", "read_json", "json_type_info", "match", "switch", "unrecognized", "schema_name")]
    [InlineData("additional_properties", "json_names", "json_member", "model_converter", "required_members", "all_required", "tag_text", "bind_async", "system",
        "typed_responses")]
    [InlineData("seen", "is_tag", "reader", "input", "additional", "writer", "other", "hash", "options", "obj", "is_empty")]
    [InlineData("quote\"", "back\\slash", "new\nline", "null\0", "*/", "</summary>", "{0}", "é")]
    public void Properties(params string[] names)
    {
        var properties = string.Join(",\n", names.Select(name => $$"""{{Quoted(name)}}: { "type": "string", "description": {{Quoted(name)}} }"""));
        var json = "{" + string.Join(",", names.Select((name, i) => $"{Quoted(name)}:\"{i}\"")) + "}";

        SchemaProject.OfProperties(properties).RoundTrips(json);
        SchemaProject.OfProperties(properties.Replace("\"type\": \"string\",", "\"enum\": [\"0\", \"1\"],"),
            string.Join(',', names.Select(Quoted))).RoundTrips(json);
    }

    [Fact]
    public void Companions_of_a_status_and_a_result() => SchemaProject
        .OfProperties("""
            "status_text": { "type": "string" }, "has_result": { "type": "boolean" }, "try_get_result": { "type": "string" }, "null_on_wire": { "enum": ["a"] },
            "status": { "enum": ["completed", "failed"] }, "empty_on_wire": { "enum": ["a"] }, "omits_tag": { "enum": ["a"] },
            "result": { "type": "string", "contentEncoding": "base64", "contentMediaType": "image/*" }
            """)
        .RoundTrips(
            """{"status_text":"a","has_result":true,"try_get_result":"b","null_on_wire":"a","status":"completed","empty_on_wire":"a","omits_tag":"a","result":""}""");

    [Theory]
    [InlineData("a", "A", "a_", "a-", "_a")]
    [InlineData("", "_", "1", "-1", "1.5", "*", "unrecognized", "Unrecognized")]
    [InlineData("class", "equals", "to_string", "value__", "max", "ümlaut", "\"", "\\", "</c>")]
    public void Values_of_an_enum(params string[] texts)
    {
        var project = SchemaProject.OfProperties($$"""
            "value": { "enum": [{{string.Join(',', texts.Select(Quoted))}}] }, "other": { "type": "array", "items": { "enum": [{{string.Join(',', texts.Select(Quoted))}}] } }
            """);

        Assert.All(texts, text => project.RoundTrips($$"""{"value":{{Quoted(text)}},"other":[{{Quoted(text)}}]}"""));
    }

    [Fact]
    public void Schemas() => SchemaProject
        .OfProperties(
            """
            "a": { "$ref": "#/components/schemas/part" }, "b": { "$ref": "#/components/schemas/Part" }, "c": { "$ref": "#/components/schemas/PART" }, "d": { "$ref": "#/components/schemas/class" }, "e": { "$ref": "#/components/schemas/1st-part" }, "f": { "type": "object", "properties": { "x": { "type": "string" } } }
            """,
            others: """
                "part": { "type": "object", "properties": { "x": { "type": "string" } } }, "Part": { "type": "object", "properties": { "y": { "type": "string" } } },
                "PART": { "enum": ["a"] }, "class": { "type": "object", "properties": { "class": { "type": "string" } } }, "1st-part": { "type": "object", "properties": { "z": { "type": "string" } } },
                "RootF": { "type": "object", "properties": { "never": { "type": "string" } } }
                """)
        .RoundTrips("""{"a":{"x":"1"},"b":{"y":"2"},"c":"a","d":{"class":"3"},"e":{"z":"4"},"f":{"x":"5"}}""");

    [Theory]
    [InlineData("Type")]
    [InlineData("Match")]
    [InlineData("Parse")]
    [InlineData("Equals")]
    [InlineData("ToString")]
    [InlineData("Unrecognized")]
    [InlineData("JsonNames")]
    [InlineData("OptionalMembers")]
    [InlineData("ModelConverter")]
    [InlineData("JsonTypeInfo")]
    [InlineData("SchemaName")]
    [InlineData("Converter")]
    [InlineData("T")]
    [InlineData("TState")]
    public void Schemas_like_members_of_generated_types(string name)
    {
        const string Cases = """
            "A": { "type": "object", "required": ["type"], "properties": { "type": { "const": "a" } } },
            "B": { "type": "object", "required": ["type"], "properties": { "type": { "const": "b" } } }
            """;
        foreach (var (schema, json) in ((string, string)[])[
            ("""{ "enum": ["x"] }""", "\"x\""),
            ("""{ "type": "object", "properties": { "type": { "const": "x" }, "result": { "type": "string" } } }""", """{"type":"x","result":"y"}"""),
            ("""{ "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }] }""", """{"type":"b"}""")])
        {
            SchemaProject
                .OfProperties($$"""
                    "a": { "$ref": "#/components/schemas/{{name}}" }, "type": { "type": "string" }
                    """, others: $"\"{name}\": {schema}, {Cases}")
                .RoundTrips($$"""{"a":{{json}},"type":"t"}""");
        }
    }

    [Theory]
    [InlineData("match")]
    [InlineData("root")]
    [InlineData("a")]
    [InlineData("json")]
    [InlineData("to_json")]
    [InlineData("unrecognized")]
    [InlineData("parse")]
    [InlineData("json_names")]
    [InlineData("equals")]
    public void A_discriminator_like_a_member_or_a_type(string name)
    {
        var project = SchemaProject.Of($$"""
            "A": { "type": "object", "required": ["{{name}}"], "properties": { "{{name}}": { "const": "x" } } },
            "B": { "type": "object", "required": ["{{name}}"], "properties": { "{{name}}": { "enum": ["y", "z"] } } },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }], "discriminator": { "propertyName": "{{name}}" } }
            """);

        Assert.Equal("A", project.RoundTrips($$"""{"{{name}}":"x"}""").GetType().Name);
        Assert.Equal("B", project.RoundTrips($$"""{"{{name}}":"z"}""").GetType().Name);
        Assert.Equal("Unrecognized", project.RoundTrips($$"""{"{{name}}":"new"}""").GetType().Name);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("state")]
    [InlineData("otherwise")]
    [InlineData("unrecognized")]
    [InlineData("default")]
    public void A_tag_like_a_parameter(string tag) => SchemaProject
        .Of($$"""
            "A": { "type": "object", "required": ["type"], "properties": { "type": { "const": "{{tag}}" } } },
            "B": { "type": "object", "required": ["type"], "properties": { "type": { "const": "b" } } },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }] }
            """)
        .RoundTrips($$"""{"type":"{{tag}}"}""");

    [Fact]
    public void Descriptions_of_any_kind()
    {
        const string Description =
            "\"A <b>description</b> & 'more' \\\"quotes\\\" */ // /* \\u2028 \\r\\n\\n  second line {0} ]]> \\u0007 \\u0085 #if #endif &amp; <see cref=\\\"No\\\"/> https://example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa and on\"";
        SchemaProject.Of($$"""
            "Root": { "description": {{Description}}, "type": "object", "properties": { "a": { "type": "string", "description": {{Description}}, "deprecated": true }, "b": { "$ref": "#/components/schemas/Kind" } }, "required": ["a"] },
            "Kind": { "description": {{Description}}, "type": "string", "enum": ["x"] }
            """).RoundTrips("""{"a":"b","b":"x"}""");
    }

    [Fact]
    public void Deprecated_properties_of_every_kind() => SchemaProject
        .OfProperties("""
            "status": { "enum": ["completed", "failed"], "deprecated": true }, "list": { "type": "array", "deprecated": true, "items": { "type": "string" } },
            "result": { "type": "string", "contentEncoding": "base64", "contentMediaType": "image/*", "deprecated": true }
            """, "\"status\", \"list\"")
        .RoundTrips("""{"status":"completed","list":[],"result":"AAAA"}""");

    [Fact]
    public void More_members_than_an_enum_has_bits()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"p{i}").ToArray();
        var properties = string.Join(",", names.Select((name, i) => $"\"{name}\": {{ \"type\": \"{(i % 2 == 0 ? "string" : "number")}\" }}"));
        var project = SchemaProject.OfProperties(properties, string.Join(',', names.Take(130).Select(Quoted)));
        var json = "{" + string.Join(",", names.Select((name, i) => $"\"{name}\":{(i % 2 == 0 ? "\"a\"" : i >= 130 ? "null" : "1")}")) + "}";

        project.RoundTrips(json);
        project.Refuses(json.Replace("\"p129\":1,", ""), "$.p129");
        project.Refuses(json.Replace("\"p64\":\"a\",", ""), "$.p64");
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
