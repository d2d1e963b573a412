using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0008_shared_discriminator
{
    [Fact]
    public async Task Two_cases_with_one_text_are_reported_on_the_union()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                [ResponseModel(Document = "animals.json")] public partial record {|TR0008:Animal|};
                """)
            .Document("animals.json", Document.Replace("\"dog\"", "\"cat\"", StringComparison.Ordinal))
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(["The cases 'Cat' and 'Dog' of the union 'Animal' share the discriminator value 'cat': all of it is read as 'Cat'"], messages);
    }

    [Fact]
    public async Task Cases_with_texts_of_their_own_are_right() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel(Document = "animals.json")] public partial record Animal;
            """)
        .Document("animals.json", Document)
        .Check<ResponseModelDeclarationAnalyzer>();

    private static string Document { get; } = Samples.Document("""
        "Animal": {
          "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
          "discriminator": { "propertyName": "type" }
        },
        "Cat": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["cat"] } } },
        "Dog": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["dog"] } } }
        """);
}
