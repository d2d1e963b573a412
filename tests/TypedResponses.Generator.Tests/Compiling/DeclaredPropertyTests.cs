namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>
/// A property that the user declares with a type that is generated: the generator runs before there is such a type, and must know it all the same.
/// </summary>
public class DeclaredPropertyTests
{
    [Theory]
    [InlineData("required ResponseImageGenerationCallStatus Status")]
    [InlineData("ResponseImageGenerationCallStatus Status")]
    [InlineData("N.ResponseImageGenerationCallStatus Status")]
    [InlineData("global::N.ResponseImageGenerationCallStatus Status")]
    [InlineData("Alias Status")]
    public void A_status(string declaration) => Project.Of($$"""
        using System;
        using TypedResponses;
        using Alias = N.ResponseImageGenerationCallStatus;

        namespace N { [ResponseModel] public partial record ResponsesImageGenerationCall { public {{declaration}} { get; init; } } }

        public static class Program
        {
            public static void Run()
            {
                const string Json = "{\"type\":\"image_generation_call\",\"id\":\"a\",\"result\":\"AAAA\",\"status\":\"completed\"}";
                var call = N.ResponsesImageGenerationCall.Parse(Json);
                if (call.Status != N.ResponseImageGenerationCallStatus.Completed || call.AdditionalProperties.Count > 0) throw new Exception(call.ToString());
                if (N.ResponsesImageGenerationCall.Parse(Json.Replace("completed", "failed")).HasResult) throw new Exception("HasResult");
                if (call.ToJson() != Json) throw new Exception(call.ToJson());
                var later = Json.Replace("completed", "later");
                if (N.ResponsesImageGenerationCall.Parse(later).ToJson() != later) throw new Exception("later");
            }
        }
        """).Generate().Runs();

    [Fact]
    public void Models_lists_and_maps_of_them_and_enums_that_may_be_missing() => Project.OfSchemas(
        """
        using System;
        using System.Collections.Generic;

        namespace N
        {
            [ResponseModel(Document = "api.json")]
            public partial record Root
            {
                public Part? One { get; init; }
                public required IReadOnlyList<Part> Many { get; init; }
                public IReadOnlyDictionary<string, N.Part>? Named { get; init; }
                public Kind? Kind { get; init; }
            }
        }

        public static class Program
        {
            public static void Run()
            {
                const string Json = "{\"one\":{\"a\":\"x\"},\"many\":[{\"a\":\"y\"}],\"named\":{\"b\":{}},\"kind\":\"big\"}";
                var root = N.Root.Parse(Json);
                if (root.AdditionalProperties.Count > 0 || root.ToJson() != Json) throw new Exception(root + root.ToJson());
                if (root.One!.A != "x" || root.Many[0].A != "y" || root.Named!.Count != 1 || root.Kind != N.Kind.Big) throw new Exception(root.ToString());
            }
        }
        """,
        """
        "Part": { "type": "object", "properties": { "a": { "type": "string" } } },
        "Kind": { "enum": ["small", "big"] },
        "Root": { "type": "object", "required": ["many"], "properties": {
          "one": { "$ref": "#/components/schemas/Part" }, "many": { "type": "array", "items": { "$ref": "#/components/schemas/Part" } },
          "named": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Part" } }, "kind": { "$ref": "#/components/schemas/Kind" } } }
        """).Generate().Runs();

    [Fact]
    public void A_type_that_nothing_knows_is_no_such_type()
    {
        var generated =
            Project.Of(
                "using TypedResponses; namespace N { [ResponseModel] public partial record ResponsesImageGenerationCall { public Nothing? Status { get; init; } } }")
                .Generate();

        Assert.Contains("CS0246", Assert.Single(generated.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public string? Result { get; init; }")]
    [InlineData("[Base64Content] public string? Result { get; init; }")]
    public void A_result_that_is_a_string_keeps_its_contract_and_is_never_printed(string declaration)
    {
        var generated = Project.Of($$"""
            using System;
            using TypedResponses;

            namespace N { [ResponseModel] public partial record ResponsesImageGenerationCall { {{declaration}} } }

            public static class Program
            {
                public static void Run()
                {
                    var call = N.ResponsesImageGenerationCall.Parse("{\"type\":\"image_generation_call\",\"id\":\"a\",\"result\":\"iVBORw0KGgo=\",\"status\":\"completed\"}");
                    if (call.Result != "iVBORw0KGgo=") throw new Exception(call.Result);
                    if (call.ToString().Contains("iVBO") || !call.ToString().Contains("Result = 12 characters")) throw new Exception(call.ToString());
                }
            }
            """).Generate();

        generated.Runs();
        Assert.Contains("""StatusContract("Status", "Result", "Completed", Never = new[] { "Failed" })""", generated["N.ResponsesImageGenerationCall"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_marked_as_an_image_is_one_in_any_document()
    {
        var generated = Project.OfSchemas(
            """namespace N { [ResponseModel(Document = "api.json")] public partial record Root { [Base64Content] public string? Picture { get; init; } } }""",
            """ "Root": { "type": "object", "properties": { "picture": { "type": "string" }, "status": { "enum": ["completed", "failed"] } } } """)
                .Generate()
                .Compiles();

        Assert.Contains("StatusContract(\"Status\", \"Picture\"", generated["N.Root"], StringComparison.Ordinal);
    }
}
