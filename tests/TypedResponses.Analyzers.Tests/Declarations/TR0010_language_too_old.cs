using Microsoft.CodeAnalysis.CSharp;
using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0010_language_too_old
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    public async Task A_language_before_9_is_reported_with_what_to_set(LanguageVersion language, string name)
    {
        var messages = await new Project { Language = language }
            .Code("""
                using TypedResponses;
                [ResponseModel] public partial class {|TR0010:ResponsesImageGenerationCall|} { }
                """)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(
            [$"'ResponsesImageGenerationCall' is not generated: the code needs C# 9.0, and this project is compiled as C# {name}; set <LangVersion>9.0</LangVersion> or later in the project file"],
            messages);
    }

    [Fact]
    public async Task Version_9_is_new_enough() => await new Project { Language = LanguageVersion.CSharp9 }
        .Code("""
            using TypedResponses;
            [ResponseModel] public partial record ResponsesImageGenerationCall;
            """)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task An_old_language_without_a_marked_type_is_fine() => await new Project { Language = LanguageVersion.CSharp7_3 }
        .Code("public class Other { }")
        .Check<ResponseModelDeclarationAnalyzer>();
}
