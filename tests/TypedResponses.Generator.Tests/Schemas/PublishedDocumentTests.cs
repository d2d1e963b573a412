using TypedResponses.Generator.Tests.Compiling;

namespace TypedResponses.Generator.Tests.Schemas;

/// <summary>What a provider publishes compiles without a warning, where the folder with such documents is present.</summary>
public class PublishedDocumentTests
{
    [Theory]
    [InlineData("openrouter-2025-10-07.openapi.json", "ResponsesNonStreamingResponse", "ResponsesStreamChunk")]
    [InlineData("openrouter-2026-08-22.openapi.json", "OutputItems", "BaseResponsesResult", "StreamEvents")]
    public void Everything_that_responses_reach(string file, params string[] schemas)
    {
        if (SharedMaterial.Folder("specs") is not { } folder)
        {
            return;
        }

        var code = string.Concat(schemas.Select(schema => $"""[ResponseModel("{schema}", Document = "{file}")] public partial record {schema};"""));
        var generated = Project.Of($"using TypedResponses; namespace N {{ {code} }}")
            .With(file, File.ReadAllText(Path.Combine(folder, file)))
            .Generate()
            .Compiles();

        Assert.InRange(generated.Files.Count, 50, 1000);
    }
}
