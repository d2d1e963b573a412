using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0002_no_such_schema
{
    [Fact]
    public async Task A_misspelt_type_name_is_reported_with_the_nearest_schema()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                [ResponseModel] public partial record {|TR0002:ResponseImageGenerationCall|};
                """)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.StartsWith(
            "The built-in catalog has no schema 'ResponseImageGenerationCall': did you mean 'ResponsesImageGenerationCall'",
            Assert.Single(messages),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_argument_is_reported_where_it_stands_and_the_document_is_named()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                [ResponseModel({|TR0002:"Ct"|}, Document = "animals.json")] public partial record Pet;
                """)
            .Document("/api/animals.json", Samples.Document("""
                "Cat": { "type": "object", "properties": { "name": { "type": "string" } } },
                "Cot": { "type": "object", "properties": { "name": { "type": "string" } } },
                "Elephant": { "type": "object", "properties": { "name": { "type": "string" } } }
                """))
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(["'animals.json' has no schema 'Ct': did you mean 'Cat' or 'Cot'?"], messages);
    }

    [Fact]
    public async Task A_name_that_is_near_to_nothing_is_reported_without_a_guess()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                [ResponseModel(schema: {|TR0002:"Xyz"|})] public partial record Anything;
                """)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(["The built-in catalog has no schema 'Xyz'"], messages);
    }

    [Fact]
    public async Task The_attribute_may_have_another_name_here() => await new Project()
        .Code("""
            global using Model = TypedResponses.ResponseModelAttribute;
            """)
        .Code("""
            namespace Pictures
            {
                using Mark = Model;
                [Mark] public partial record {|TR0002:ResponseImageGenerationCall|};
                class Outer { partial class Inner { } }
            }
            [Model] public partial record {|TR0002:ResponseOutputItem|};
            [TypedResponses.ResponseModelAttribute] public partial record {|TR0002:ResponseUsages|};
            """)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task The_catalog_s_roots_and_all_they_reach_are_right_and_have_nothing_to_report() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel] public partial record ResponsesNonStreamingResponse;
            [ResponseModel] public partial record ResponsesOutputItem;
            [ResponseModel] public partial record ResponsesStreamChunk;
            """)
        .Check<ResponseModelDeclarationAnalyzer>();
}
