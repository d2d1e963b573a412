using TypedResponses.Analyzers.Declarations;
using TypedResponses.CodeFixes.Declarations;

namespace TypedResponses.CodeFixes.Tests.Declarations;

public sealed class UseNearestSchemaCodeFixTests
{
    private static FixedProject<ResponseModelDeclarationAnalyzer, UseNearestSchemaCodeFix> Project => new();

    [Theory]
    [InlineData("[ResponseModel]", "[ResponseModel(\"ResponsesUsage\")]")]
    [InlineData("[ResponseModel()]", "[ResponseModel(\"ResponsesUsage\")]")]
    [InlineData("[ResponseModel(\"ResponsesUsag\")]", "[ResponseModel(\"ResponsesUsage\")]")]
    [InlineData("[ResponseModel(schema: \"ResponsesUsag\")]", "[ResponseModel(schema: \"ResponsesUsage\")]")]
    [InlineData("[ResponseModel(Document = null)]", "[ResponseModel(\"ResponsesUsage\", Document = null)]")]
    public async Task The_nearest_name_becomes_the_attribute_s_schema(string attribute, string expected)
    {
        var texts = await Project.Code($"using TypedResponses;\n{attribute} public partial record ResponsesUsages;").FixFirst();
        Assert.Equal($"using TypedResponses;\n{expected} public partial record ResponsesUsages;", Assert.Single(texts));
    }

    [Fact]
    public async Task All_of_a_project_are_fixed_each_with_its_own_name()
    {
        var texts = await Project
            .Code("using TypedResponses;\n[ResponseModel] public partial record ResponsesUsages;\n[ResponseModel] public partial record ResponseOutputItem;")
            .FixAll();

        Assert.Equal(
            "using TypedResponses;\n[ResponseModel(\"ResponsesUsage\")] public partial record ResponsesUsages;\n[ResponseModel(\"ResponsesOutputItem\")] public partial record ResponseOutputItem;",
            Assert.Single(texts));
    }

    [Fact]
    public async Task There_is_no_fix_where_no_name_is_near()
        => await Project.Code("using TypedResponses;\n[ResponseModel] public partial record Qxz;").HasNoFix();
}
