using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0007_no_counterpart
{
    private const string Code = """
        using TypedResponses;
        [ResponseModel(Document = "boxes.json")] public partial record {|TR0007:Box|};
        """;

    [Fact]
    public async Task A_property_that_C_sharp_has_no_type_for_is_information_on_the_declaration()
    {
        var messages = await new Project()
            .Code(Code)
            .Document("boxes.json", Samples.Document("""
                "Box": { "type": "object", "properties": {
                  "content": { "anyOf": [{ "type": "string" }, { "type": "array", "items": {} }] },
                  "weight": { "type": "number" }
                } }
                """))
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(
            ["'Box.content' is a 'JsonElement': its schema is anyOf of values of different kinds, which has no counterpart in C#"],
            messages);
    }

    [Fact]
    public async Task A_property_of_a_reached_schema_is_reported_on_the_declaration_that_reaches_it()
    {
        var messages = await new Project()
            .Code(Code)
            .Document("boxes.json", Samples.Document("""
                "Box": { "type": "object", "properties": { "lid": { "$ref": "#/components/schemas/Lid" } } },
                "Lid": { "type": "object", "properties": { "shape": { "type": ["string", "boolean"] } } }
                """))
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.StartsWith("'Lid.shape' is a 'JsonElement': ", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_means_any_JSON_has_its_counterpart() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel(Document = "boxes.json")] public partial record Box;
            """)
        .Document("boxes.json", Samples.Document("""
            "Box": { "type": "object", "properties": { "content": {}, "labels": { "type": "object" } } }
            """))
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task A_property_that_the_user_declares_is_theirs_to_type() => await new Project()
        .Code("""
            using System.Text.Json;
            using TypedResponses;
            [ResponseModel(Document = "boxes.json")] public partial record Box { public JsonElement Content { get; init; } }
            """)
        .Document("boxes.json", Samples.Document("""
            "Box": { "type": "object", "properties": { "content": { "type": ["string", "boolean"] } } }
            """))
        .Check<ResponseModelDeclarationAnalyzer>();
}
