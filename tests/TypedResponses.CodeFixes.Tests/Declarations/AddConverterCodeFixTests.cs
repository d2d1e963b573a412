using TypedResponses.Analyzers.Declarations;
using TypedResponses.CodeFixes.Declarations;

namespace TypedResponses.CodeFixes.Tests.Declarations;

public sealed class AddConverterCodeFixTests
{
    private const string Context = """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        [JsonSerializable(typeof(Pictures.ResponsesImageGenerationCall)), JsonSerializable(typeof(List<Pictures.ResponsesOutputItem>))]
        class {0} : JsonSerializerContext
        {
            public {0}() : base(null) { }
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(System.Type type) => null;
        }
        """;

    private static FixedProject<JsonContextConverterAnalyzer, AddConverterCodeFix> Project => new();

    [Fact]
    public async Task Every_model_that_two_contexts_reach_gets_the_attribute_once_as_its_file_can_name_it()
    {
        var texts = await Project
            .Code(Context.Replace("{0}", "First", StringComparison.Ordinal))
            .Code(Context.Replace("{0}", "Second", StringComparison.Ordinal))
            .Code("""
                using TypedResponses;
                namespace Pictures
                {
                    /// <summary>A picture.</summary>
                    [ResponseModel]
                    public partial record ResponsesImageGenerationCall;
                }
                """)
            .Code("""
                using System.Text.Json.Serialization;
                namespace Pictures;
                [TypedResponses.ResponseModel] public partial record ResponsesOutputItem;
                partial record ResponsesOutputItem { }
                """)
            .FixAll();

        Assert.Equal(
            """
            using TypedResponses;
            namespace Pictures
            {
                /// <summary>A picture.</summary>
                [System.Text.Json.Serialization.JsonConverter(typeof(ResponseModelJsonConverter))]
                [ResponseModel]
                public partial record ResponsesImageGenerationCall;
            }
            """,
            texts[2]);
        Assert.Equal(
            """
            using System.Text.Json.Serialization;
            namespace Pictures;
            [JsonConverter(typeof(TypedResponses.ResponseModelJsonConverter))]
            [TypedResponses.ResponseModel] public partial record ResponsesOutputItem;
            partial record ResponsesOutputItem { }
            """,
            texts[3]);
    }
}
