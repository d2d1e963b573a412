using TypedResponses.Analyzers.Declarations;
using TypedResponses.CodeFixes.Declarations;

namespace TypedResponses.CodeFixes.Tests.Declarations;

public sealed class AddPartialCodeFixTests
{
    private static FixedProject<ResponseModelDeclarationAnalyzer, AddPartialCodeFix> Project => new();

    [Fact]
    public async Task The_modifier_stands_right_before_the_keyword_and_comments_stay()
    {
        var texts = await Project
            .Code("""
                using TypedResponses;
                /// <summary>A picture.</summary>
                [ResponseModel]
                public sealed /* ours */ record ResponsesImageGenerationCall;
                """)
            .FixFirst();

        Assert.Equal(
            """
            using TypedResponses;
            /// <summary>A picture.</summary>
            [ResponseModel]
            public sealed /* ours */ partial record ResponsesImageGenerationCall;
            """,
            Assert.Single(texts));
    }

    [Fact]
    public async Task All_types_around_are_fixed_with_it_once()
    {
        var texts = await Project
            .Code("""
                using TypedResponses;
                static class Gallery
                {
                    record struct Room
                    {
                        [ResponseModel("ResponsesImageGenerationCall")] public record Picture { }
                        [ResponseModel] public record ResponsesOutputItem;
                        class Other;
                    }
                }
                """)
            .Code("""
                [TypedResponses.ResponseModel] record ResponsesUsage;
                """)
            .FixAll();

        Assert.Equal(
            """
            using TypedResponses;
            static partial class Gallery
            {
                partial record struct Room
                {
                    [ResponseModel("ResponsesImageGenerationCall")] public partial record Picture { }
                    [ResponseModel] public partial record ResponsesOutputItem;
                    class Other;
                }
            }
            """,
            texts[0]);
        Assert.Equal("[TypedResponses.ResponseModel] partial record ResponsesUsage;", texts[1]);
    }
}
