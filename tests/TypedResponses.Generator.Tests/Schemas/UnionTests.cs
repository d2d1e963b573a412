namespace TypedResponses.Generator.Tests.Schemas;

/// <summary>Unions in all their forms.</summary>
public class UnionTests
{
    private const string Cases = """
        "Cat": { "type": "object", "properties": { "kind": { "type": "string", "enum": ["cat"] }, "lives": { "type": "integer" } }, "required": ["kind"] },
        "Dog": { "type": "object", "properties": { "kind": { "type": "string", "const": "dog" }, "name": { "type": "string" } }, "required": ["kind"] },
        """;

    [Theory]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind" } }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "allOf": [{ "$ref": "#/components/schemas/Dog" }, { "description": "A dog." }] }] }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "dog": "Dog" } } }""")]
    public void With_and_without_a_discriminator(string root)
    {
        var project = SchemaProject.Of($"{Cases} \"Root\": {root}");

        Assert.Equal("Cat", project.RoundTrips("""{"lives":9,"kind":"cat"}""").GetType().Name);
        Assert.Equal("Dog", project.RoundTrips("""{"kind":"dog","name":"x","more":1}""").GetType().Name);
        Assert.Equal("Unrecognized", project.RoundTrips("""{"kind":"cow","lives":"x"}""").GetType().Name);
        project.Refuses("""{"lives":9}""", "$.kind");
    }

    [Fact]
    public void A_case_that_the_union_lists_twice_is_one_case()
    {
        var project = SchemaProject.Of(Cases + """
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Cat" }], "discriminator": { "propertyName": "kind" } }
            """);

        Assert.Equal("Cat", project.RoundTrips("""{"kind":"cat"}""").GetType().Name);
        Assert.Equal(2, project.Generated["N.Root"].Split("UnionCase(").Length - 1);
    }

    [Fact]
    public void A_case_with_two_texts()
    {
        var project = SchemaProject.Of("""
            "Tool": { "type": "object", "properties": { "type": { "enum": ["search", "search_2025"] }, "size": { "type": "string" } }, "required": ["type"] },
            "Call": { "type": "object", "properties": { "type": { "enum": ["call"] } }, "required": ["type"] },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/Tool" }, { "$ref": "#/components/schemas/Call" }], "discriminator": { "propertyName": "type" } }
            """);

        project.RoundTrips("""{"type":"search","size":"a"}""");
        project.RoundTrips("""{"type":"search_2025","size":"a"}""");
        Assert.Contains("search2025", project.Generated["N.Root"]);
    }

    [Fact]
    public void The_name_of_the_schema_is_the_text_where_nothing_else_is()
    {
        var project = SchemaProject.Of("""
            "Cat": { "type": "object", "properties": { "type": { "type": "string" }, "lives": { "type": "integer" } } },
            "Dog": { "type": "object", "properties": { "name": { "type": "string" } } },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "type" } }
            """);

        project.RoundTrips("""{"type":"Cat","lives":9}""");
        project.RoundTrips("""{"type":"Dog","name":"x"}""");
    }

    [Fact]
    public void Cases_without_names_are_named_by_their_texts()
    {
        var project = SchemaProject.Of("""
            "Root": { "oneOf": [
              { "type": "object", "properties": { "type": { "enum": ["response.created"] }, "data": { "type": "object", "properties": { "x": { "type": "string" } } } }, "required": ["type"] },
              { "type": "object", "properties": { "type": { "enum": ["response.done"] }, "data": { "type": "object", "properties": { "x": { "type": "integer" } } } }, "required": ["type"] } ] }
            """);

        Assert.Equal("ResponseCreated", project.RoundTrips("""{"type":"response.created","data":{"x":"a"}}""").GetType().Name);
        Assert.Equal("ResponseDone", project.RoundTrips("""{"type":"response.done","data":{"x":1}}""").GetType().Name);
        Assert.Equal("ResponseCreatedData", project.TypeOf("ResponseCreated.Data"));
    }

    [Fact]
    public void A_union_in_a_union()
    {
        var project = SchemaProject.Of(Cases + """
            "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
            "Cow": { "type": "object", "properties": { "kind": { "const": "cow" }, "friend": { "$ref": "#/components/schemas/Pet" } }, "required": ["kind"] },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Cow" }] }
            """);

        Assert.Equal("Cat", project.RoundTrips("""{"kind":"cat","lives":9}""").GetType().Name);
        Assert.Equal("Cow", project.RoundTrips("""{"kind":"cow","friend":{"kind":"dog","name":"x"}}""").GetType().Name);
    }

    [Theory]
    [InlineData("public partial record Root;")]
    [InlineData("public partial interface Root { }")]
    [InlineData("""public partial record Root; [ResponseModel("Pet", Document = "api.json")] public partial interface Pet { }""")]
    [InlineData("""public partial interface Root { } [ResponseModel("Pet", Document = "api.json")] public partial record Pet;""")]
    [InlineData("public partial class Root { }")]
    public void A_schema_in_two_unions(string declaration)
    {
        var project = Compiling.Project.OfSchemas(
            $$"""namespace N { [ResponseModel("Root", Document = "api.json")] {{declaration}} }""",
            Cases + """
            "Cow": { "type": "object", "properties": { "kind": { "const": "cow" }, "pet": { "$ref": "#/components/schemas/Pet" } }, "required": ["kind"] },
            "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Cow" }] }
            """);

        project.Generate().Compiles();
        (project with
        {
            Framework = Compiling.Framework.NetStandard20,
            Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9
        }).Generate().Compiles();
    }

    [Fact]
    public void A_schema_in_two_unions_with_different_discriminators()
    {
        var project = SchemaProject.Of("""
            "A": { "type": "object", "properties": { "type": { "const": "a" }, "kind": { "const": "x" } }, "required": ["type", "kind"] },
            "B": { "type": "object", "properties": { "type": { "const": "b" }, "other": { "$ref": "#/components/schemas/Other" } }, "required": ["type"] },
            "C": { "type": "object", "properties": { "kind": { "const": "y" } }, "required": ["kind"] },
            "Other": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/C" }], "discriminator": { "propertyName": "kind" } },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }], "discriminator": { "propertyName": "type" } }
            """);

        project.RoundTrips("""{"type":"a","kind":"x"}""");
        project.RoundTrips("""{"type":"b","other":{"type":"a","kind":"x"}}""");
    }

    [Fact]
    public void A_union_that_may_be_null_and_lists_and_maps_of_unions()
    {
        var project = SchemaProject.Of(Cases + """
            "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "type": "null" }] },
            "Root": { "type": "object", "properties": {
              "one": { "$ref": "#/components/schemas/Pet" }, "list": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
              "map": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Pet" } } }, "required": ["one"] }
            """);

        project.RoundTrips("""{"one":{"kind":"cat"},"list":[{"kind":"dog"},null,{"kind":"new"}],"map":{"a":{"kind":"cat","lives":1}}}""");
        project.RoundTrips("""{"one":null}""");
        project.Refuses("""{"one":null,"list":[{"kind":"cat"},{"kind":"cat","lives":"many"}]}""", "$.list[1].lives");
        project.Refuses("""{"one":null,"map":{"a b":{"kind":7}}}""", "$.map['a b'].kind");
    }

    [Fact]
    public void Schemas_that_contain_themselves()
    {
        var project = SchemaProject.Of("""
            "Root": { "type": "object", "properties": {
              "child": { "$ref": "#/components/schemas/Root" }, "children": { "type": "array", "items": { "$ref": "#/components/schemas/Root" } },
              "maybe": { "oneOf": [{ "$ref": "#/components/schemas/Root" }, { "type": "null" }] }, "node": { "$ref": "#/components/schemas/Node" }, "loop": { "$ref": "#/components/schemas/Loop" } } },
            "Node": { "oneOf": [{ "$ref": "#/components/schemas/Leaf" }, { "$ref": "#/components/schemas/Branch" }] },
            "Leaf": { "type": "object", "properties": { "parent": { "oneOf": [{ "$ref": "#/components/schemas/Node" }, { "type": "null" }] }, "kind": { "const": "leaf" } }, "required": ["kind", "parent"] },
            "Branch": { "type": "object", "properties": { "nodes": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } }, "parent": { "oneOf": [{ "$ref": "#/components/schemas/Node" }, { "type": "null" }] }, "kind": { "const": "branch" } }, "required": ["kind", "parent"] },
            "Loop": { "allOf": [{ "$ref": "#/components/schemas/Loop" }] }
            """);

        project.RoundTrips(
            """{"child":{"children":[{},{"maybe":null}],"maybe":{}},"node":{"kind":"branch","parent":null,"nodes":[{"kind":"leaf","parent":{"kind":"new"}}]},"loop":[1]}""");
        Assert.Equal("Node", project.TypeOf("Leaf.Parent"));
    }

    [Fact]
    public void Parts_that_are_merged()
    {
        var project = SchemaProject.Of("""
            "Base": { "type": "object", "properties": { "id": { "type": "string" }, "size": { "type": "number" } }, "required": ["id"] },
            "Middle": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": { "size": { "type": "integer" } } }] },
            "Root": { "allOf": [{ "$ref": "#/components/schemas/Middle" }, { "type": "object", "properties": { "name": { "type": "string" } } }, { "required": ["name"] }],
              "properties": { "own": { "allOf": [{ "$ref": "#/components/schemas/Base" }], "description": "A base." }, "maybe": { "allOf": [{ "$ref": "#/components/schemas/Base" }], "nullable": true } } }
            """);

        Assert.Equal("Int64?", project.TypeOf("Size"));
        Assert.Equal("Base", project.TypeOf("Own"));
        project.RoundTrips("""{"id":"a","size":1,"name":"b","own":{"id":"c","size":1.5},"maybe":null}""");
        project.Refuses("""{"id":"a"}""", "$.name");
        project.Refuses("""{"name":"a","id":"b","own":{}}""", "$.own.id");
    }

    [Fact]
    public void Two_documents_in_one_namespace()
    {
        var project = Compiling.Project.OfSchemas(
            """namespace N { [ResponseModel("Root", Document = "api.json")] public partial record Root; [ResponseModel("Root", Document = "other.json")] public partial record Other; [ResponseModel] public partial record ResponsesUsage; }""",
            """ "Root": { "type": "object", "properties": { "part": { "$ref": "#/components/schemas/Part" } } }, "Part": { "type": "object", "properties": { "a": { "type": "string" } } } """);

        var generated = project.With("other.json", project.Documents[0].GetText()!.ToString()).Generate().Compiles();

        Assert.Contains("N.Part.g.cs", generated.Files);
        Assert.Contains("N.Part2.g.cs", generated.Files);
    }
}
