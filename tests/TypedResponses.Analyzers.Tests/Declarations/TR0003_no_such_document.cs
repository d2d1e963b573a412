using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0003_no_such_document
{
    private const string Code = """
        using TypedResponses;
        [ResponseModel("Cat", Document = "animals.json")] public partial record Cat;
        """;

    private const string MarkedCode = """
        using TypedResponses;
        [ResponseModel("Cat", Document = {|TR0003:"animals.json"|})] public partial record Cat;
        """;

    [Fact]
    public async Task A_document_that_is_no_additional_file_is_reported_with_the_line_to_add()
    {
        var messages = await new Project()
            .Code(MarkedCode)
            .Document("/api/plants.json", Samples.Animals)
            .Document("/api/manimals.json", Samples.Animals)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(["The document 'animals.json' is not among the AdditionalFiles: add <AdditionalFiles Include=\"animals.json\" /> to the project file"],
            messages);
    }

    [Fact]
    public async Task A_document_that_is_an_additional_file_is_right() => await new Project()
        .Code(Code)
        .Document("/api/animals.json", Samples.Animals)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task A_name_that_two_files_have_is_reported_and_neither_is_read()
    {
        var messages = await new Project()
            .Code(MarkedCode)
            .Code("class Uses { object _cat = new Cat(); } // A generated cat would require its name.")
            .Document("/api/v1/animals.json", Samples.Animals)
            .Document("/api/v2/animals.json", Samples.Animals)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(["The document 'animals.json' could be any of '/api/v1/animals.json', '/api/v2/animals.json': name more of its path"], messages);
    }

    [Fact]
    public async Task More_of_the_path_tells_two_files_apart() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel("Cat", Document = "v2/animals.json")] public partial record Cat;
            """)
        .Document("/api/v1/animals.json", "")
        .Document("/api/v2/animals.json", Samples.Animals)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task An_empty_name_is_no_document_even_beside_the_catalog() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel] public partial record ResponsesImageGenerationCall;
            [ResponseModel("ResponsesOutputItem", Document = {|TR0003:""|})] public partial record Item;
            """)
        .Check<ResponseModelDeclarationAnalyzer>();
}
