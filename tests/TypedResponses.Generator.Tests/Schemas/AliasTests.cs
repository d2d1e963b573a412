namespace TypedResponses.Generator.Tests.Schemas;

/// <summary>A schema that is another one under a name of its own.</summary>
public class AliasTests
{
    private const string Others = """
        "Base": { "type": "object", "properties": { "type": { "enum": ["base"] }, "id": { "type": "string" } }, "required": ["type", "id"] },
        "Other": { "type": "object", "properties": { "type": { "enum": ["other"] } }, "required": ["type"] },
        "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Base" }, { "$ref": "#/components/schemas/Other" }] },
        """;

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/Base" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/Base" }], "description": "The same." }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": {} }] }""")]
    [InlineData("""{ "allOf": [{ "allOf": [{ "$ref": "#/components/schemas/Base" }] }] }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/components/schemas/Base" }] }""")]
    public void Of_an_object_can_be_marked(string alias)
    {
        var project = SchemaProject.Of($"{Others} \"Root\": {alias}");

        Assert.Equal("Root", project.RoundTrips("""{"type":"base","id":"a","more":1}""").GetType().Name);
        project.Refuses("""{"type":"base"}""", "$.id");
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/Pet" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/Pet" }], "description": "The same." }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/components/schemas/Pet" }, { "type": "null" }] }""")]
    public void Of_a_union_can_be_marked_and_its_cases_are_cases_of_it(string alias)
    {
        var project = SchemaProject.Of($"{Others} \"Root\": {alias}");

        Assert.Equal("Root", project.RoundTrips("""{"type":"other"}""").GetType().BaseType!.Name);
    }

    [Fact]
    public void Is_the_name_of_the_case_that_refers_to_it()
    {
        var project = SchemaProject.Of(Others + """
            "Alias": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": {} }] },
            "Root": { "oneOf": [{ "$ref": "#/components/schemas/Alias" }, { "$ref": "#/components/schemas/Other" }] }
            """);

        Assert.Equal("Alias", project.RoundTrips("""{"type":"base","id":"a"}""").GetType().Name);
    }

    [Fact]
    public void Of_itself_is_told_as_what_it_is()
    {
        const string Schemas = """ "Root": { "$ref": "#/components/schemas/Loop" }, "Loop": { "$ref": "#/components/schemas/Root" } """;

        Assert.Empty(Compiling.Project.OfSchemas("""namespace N { [ResponseModel(Document = "api.json")] public partial record Root; }""",
            Schemas).Generate().Files);
    }

    [Fact]
    public void That_the_user_marked_stands_for_what_it_is_an_alias_of()
    {
        var generated = Compiling.Project.OfSchemas(
            """namespace N { [ResponseModel("Alias", Document = "api.json")] public partial record Mine; [ResponseModel(Document = "api.json")] public partial record Root; }""",
            Others + """
            "Alias": { "$ref": "#/components/schemas/Base" },
            "Root": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Base" }, "b": { "$ref": "#/components/schemas/Alias" } } }
            """).Generate().Compiles();

        Assert.DoesNotContain("N.Base.g.cs", generated.Files);
        Assert.Contains("global::N.Mine? A", generated["N.Root"]);
        Assert.Contains("global::N.Mine? B", generated["N.Root"]);
    }
}
