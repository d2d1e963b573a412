using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0004_unreadable_document
{
    private const string Code = """
        using TypedResponses;
        [ResponseModel("Cat", Document = "animals.json")] public partial record Cat;
        [ResponseModel("Dog", Document = "api/animals.json")] public partial record Dog;
        """;

    [Fact]
    public async Task A_slip_in_the_JSON_is_reported_once_at_its_line_and_column()
    {
        var messages = await new Project()
            .Code(Code)
            .Document("/api/animals.json", """
                {
                  "openapi": "3.1.0",
                  "components": {|TR0004:|}nothing
                }
                """)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.StartsWith("The document 'animals.json' cannot be read: ", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{|TR0004:|}openapi: 3.1.0\ninfo:\n  title: Animals", "YAML")]
    [InlineData("{ {|TR0004:|}\"swagger\": \"2.0\" }", "OpenAPI 2.0")]
    [InlineData("{ \"openapi\": {|TR0004:|}\"2.5\" }", "2.5")]
    [InlineData("{|TR0004:|}", "empty")]
    public async Task Other_kinds_of_documents_are_reported_with_the_reason(string document, string reason)
    {
        var messages = await new Project().Code(Code).Document("/api/animals.json", document).Check<ResponseModelDeclarationAnalyzer>();
        Assert.Contains(reason, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_no_declaration_names_is_not_read() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel] public partial record ResponsesImageGenerationCall;
            """)
        .Document("/api/animals.json", "not JSON")
        .Check<ResponseModelDeclarationAnalyzer>();
}
