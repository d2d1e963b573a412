using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0011_json_context_converter
{
    private const string Models = """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using TypedResponses;
        [ResponseModel] public partial record ResponsesImageGenerationCall;
        [ResponseModel, JsonConverter(typeof(ResponseModelJsonConverter))] public partial record ResponsesOutputItem;
        public class Wrapper<T> { public T? Value { get; set; } }
        public class Job { public string Name { get; set; } = ""; public Wrapper<ResponsesImageGenerationCall>? Call { get; set; } }
        public class Hidden
        {
            [JsonIgnore] public ResponsesImageGenerationCall? A { get; set; }
            [JsonConverter(typeof(ResponseModelJsonConverter))] public ResponsesImageGenerationCall? B { get; set; }
            internal ResponsesImageGenerationCall? C { get; set; }
        }
        """;

    // System.Text.Json's generator does not run here: what it writes stands for it.
    private const string Context = """
         public class Context : JsonSerializerContext
        {
            public Context() : base(null) { }
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(System.Type type) => null;
        }
        """;

    [Theory]
    [InlineData("ResponsesImageGenerationCall")]
    [InlineData("List<ResponsesImageGenerationCall>")]
    [InlineData("ResponsesImageGenerationCall[]")]
    [InlineData("Dictionary<string, List<ResponsesImageGenerationCall>>")]
    [InlineData("Job")]
    [InlineData("List<Job>")]
    public async Task A_model_without_its_converter_is_reported_at_the_context_that_reaches_it(string type)
    {
        var messages = await new Project()
            .Code($$"""
                {{Models}}
                [{|TR0011:JsonSerializable(typeof({{type}}))|}, JsonSerializable(typeof(List<{{type}}>))]
                {{Context}}
                """)
            .Check<JsonContextConverterAnalyzer>();

        Assert.Equal(
            ["'Context' reaches 'ResponsesImageGenerationCall', whose generated members System.Text.Json's generator cannot see: put on your part of it [JsonConverter(typeof(ResponseModelJsonConverter))]"],
            messages);
    }

    [Fact]
    public async Task A_model_that_is_generated_only_because_another_reaches_it_must_be_declared()
    {
        var messages = await new Project()
            .Code($$"""
                {{Models}}
                [{|TR0011:JsonSerializable(typeof(ResponsesOutputMessage))|}]
                {{Context}}
                """)
            .Check<JsonContextConverterAnalyzer>();

        Assert.EndsWith(": declare a part of it with [ResponseModel] and [JsonConverter(typeof(ResponseModelJsonConverter))]", Assert.Single(messages),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ResponsesOutputItem")]
    [InlineData("List<ResponsesOutputItem>")]
    [InlineData("Wrapper<ResponsesOutputItem[]>")]
    [InlineData("Hidden")]
    [InlineData("string")]
    public async Task A_model_with_its_converter_or_out_of_reach_is_right(string type) => await new Project()
        .Code($$"""
            {{Models}}
            [JsonSerializable(typeof({{type}}))]
            {{Context}}
            """)
        .Check<JsonContextConverterAnalyzer>();

    [Fact]
    public async Task Without_a_context_no_converter_is_needed() => await new Project()
        .Code(Models)
        .Check<JsonContextConverterAnalyzer>();
}
