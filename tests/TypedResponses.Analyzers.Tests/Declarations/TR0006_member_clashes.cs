using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0006_member_clashes
{
    [Theory]
    [InlineData("public System.Guid {|TR0006:Name|} { get; init; }", "its type is 'System.Guid', and the schema's value is 'string'")]
    [InlineData("public string {|TR0006:Name|} => \"Tom\";", "it has no setter")]
    [InlineData("public string {|TR0006:Name|}() => \"Tom\";", "it is not an instance property")]
    [InlineData("public long {|TR0006:Age|} { get; init; }", "its type is not nullable")]
    [InlineData("private string {|TR0006:Name|} { get; init; } = \"\";", "it is private")]
    [InlineData("public string Type => \"cat\";", "always generated")]
    public async Task A_member_that_cannot_hold_the_property_is_reported_where_it_stands(string member, string why)
    {
        var messages = await new Project { MayHaveErrors = true }
            .Code($$"""
                using TypedResponses;
                [ResponseModel(Document = "animals.json")] public partial record Cat
                {
                    {{member.Replace("string Type", "string {|TR0006:Type|}", StringComparison.Ordinal)}}
                }
                """)
            .Document("/animals.json", Samples.Animals)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Contains(why, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public string Name { get; init; } = \"\";")]
    [InlineData("public long? Age { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"name\")] public string Called { get; init; } = \"\";")]
    [InlineData("public System.Guid Chip { get; init; }")]
    [InlineData("public string Greet() => $\"Hello, {Name}\";")]
    public async Task A_member_that_can_is_right(string member) => await new Project()
        .Code($$"""
            using TypedResponses;
            [ResponseModel(Document = "animals.json")] public partial record Cat { {{member}} }
            """)
        .Document("/animals.json", Samples.Animals)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task A_property_of_a_generated_type_is_right() => await new Project()
        .Code("""
            using TypedResponses;
            namespace Zoo;
            [ResponseModel(Document = "animals.json")] public partial record Dog { public DogChip? Chip { get; init; } }
            """)
        .Document("/animals.json", Samples.Animals)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Theory]
    [InlineData("public ImageResult? Result { get; init; }")]
    [InlineData("public ResponseImageGenerationCallStatus Status { get; init; }")]
    [InlineData("public string? Status { get; init; }")]
    [InlineData("public System.Text.Json.JsonElement Result { get; init; }")]
    [InlineData("internal ImageResult? Result { get; init; }")]
    [InlineData("public bool HasResult => Result is not null;")]
    [InlineData("public bool TryGetResult() => HasResult;")]
    [InlineData("public System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>? AdditionalProperties { get; init; }")]
    [InlineData("public ImageResult {|TR0006:Result|} { get; init; } = ImageResult.FromText(\"\");")]
    public async Task The_image_call_s_own_properties_can_be_declared(string member) => await new Project()
        .Code($$"""
            using TypedResponses;
            [ResponseModel] public partial record ResponsesImageGenerationCall { {{member}} }
            """)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Theory]
    [InlineData("public string? {|TR0006:StatusText|} { get; init; }", "the text of 'Status' is generated under this name")]
    [InlineData("public bool {|TR0006:HasResult|}() => true;", "it is not a property that tells true from false")]
    [InlineData("public bool {|TR0006:TryGetResult|} => true;", "it is not a method")]
    [InlineData("public System.Collections.Generic.Dictionary<string, string> {|TR0006:AdditionalProperties|} { get; init; } = new();",
        "its type is 'System.Collections.Generic.Dictionary<string, string>'")]
    public async Task A_member_with_the_name_of_one_that_goes_with_a_property_is_reported(string member, string why)
    {
        var messages = await new Project { MayHaveErrors = true }
            .Code($$"""
                using TypedResponses;
                [ResponseModel] public partial record ResponsesImageGenerationCall { {{member}} }
                """)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Contains(why, Assert.Single(messages), StringComparison.Ordinal);
    }
}
