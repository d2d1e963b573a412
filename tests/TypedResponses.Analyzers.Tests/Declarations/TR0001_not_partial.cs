using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0001_not_partial
{
    [Fact]
    public async Task A_partial_type_is_right() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel] public partial record ResponsesImageGenerationCall;
            """)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task A_marked_type_without_partial_is_reported()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                [ResponseModel] public record {|TR0001:ResponsesImageGenerationCall|};
                """)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(["'ResponsesImageGenerationCall' is not 'partial', so the members of 'ResponsesImageGenerationCall' cannot be generated"], messages);
    }

    [Fact]
    public async Task Each_type_around_it_that_lacks_partial_is_reported_once()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                namespace Pictures;
                public static class {|TR0001:Gallery|}
                {
                    public partial struct Room<T>
                    {
                        [ResponseModel("ResponsesImageGenerationCall")] public record {|TR0001:Picture|};
                        [ResponseModel] public partial record ResponsesOutputItem;
                    }
                }
                """)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal("'Gallery' is not 'partial', so the members of 'Picture', 'ResponsesOutputItem' cannot be generated", messages[0]);
    }

    [Fact]
    public async Task Types_beside_and_inside_a_marked_one_need_no_partial() => await new Project()
        .Code("""
            using TypedResponses;
            public class Beside { public class Inside; }
            [ResponseModel] public partial record ResponsesImageGenerationCall { public class Note; }
            """)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task An_attribute_of_the_same_name_elsewhere_means_nothing() => await new Project()
        .Code("""
            namespace Other
            {
                public sealed class ResponseModelAttribute : System.Attribute;
                [ResponseModel] public record NoSchemaAtAll;
            }
            """)
        .Check<ResponseModelDeclarationAnalyzer>();
}
