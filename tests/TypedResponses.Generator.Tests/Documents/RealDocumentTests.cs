using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests.Documents;

/// <summary>Documents as providers publish them, where the folder with shared material stands beside the repository.</summary>
public class RealDocumentTests
{
    [PublishedDocumentsTheory]
    [InlineData("openrouter-2025-10-07.openapi.json", 89, "ResponsesImageGenerationCall", "type id result status")]
    [InlineData("openrouter-2026-08-22.openapi.json", 769, "OutputItemImageGenerationCall", "id result status type")]
    public void Every_schema_of_a_published_document_is_read(string file, int count, string name, string properties)
    {
        var reading = OpenApiReader.Read(File.ReadAllText(Path.Combine(PublishedDocumentsTheoryAttribute.Folder, file)));

        Assert.Null(reading.Error?.Message);
        Assert.Equal(count, reading.Document!.Schemas.Count);
        Assert.Equal(properties, string.Join(' ', reading.Document.Schemas[name].Properties.Select(property => property.Name)));
    }

    [Fact]
    public void A_document_of_several_megabytes_is_read_whole()
    {
        var schemas = Enumerable.Range(0, 8000).Select(i => $$"""
            "Schema{{i}}": {
              "type": "object", "description": "What number {{i}} is good for, in a sentence of the usual length or a little more than that.",
              "properties": { "type": { "type": "string", "const": "schema_{{i}}" }, "id": { "type": ["string", "null"], "description": "Its id." },
                "next": { "$ref": "#/components/schemas/Schema{{(i + 1) % 8000}}" } },
              "required": ["type", "id"], "example": { "type": "schema_{{i}}", "id": "\u0061", "next": null }
            }
            """);
        var text = $$"""{ "openapi": "3.1.0", "components": { "schemas": { {{string.Join(",\n", schemas)}} } } }""";
        Assert.InRange(text.Length, 3_000_000, 5_000_000);

        Assert.Equal(8000, OpenApiReader.Read(text).Document?.Schemas.Count);
    }
}

/// <summary>A test of documents that stand beside a checkout: skipped, and reported as skipped, where they do not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedDocumentsTheoryAttribute : TheoryAttribute
{
    public PublishedDocumentsTheoryAttribute()
    {
        if (!Directory.Exists(Folder)) Skip = "The published documents are not beside this checkout.";
    }

    public static string Folder { get; } = Repository.PathTo("..", "shared", "specs");
}
