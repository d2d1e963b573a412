using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator;

/// <summary>The OpenAPI document of the Responses API that the package brings: what a name means where no document is given.</summary>
internal static class Catalog
{
    private const string Resource = "responses.openapi.json";

    private static readonly Lazy<OpenApiDocument> Document = new(ReadResource);

    public static OpenApiDocument Read() => Document.Value;

    private static OpenApiDocument ReadResource()
    {
        using var stream = typeof(Catalog).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource '{Resource}' is missing.");
        using var reader = new StreamReader(stream);

        var reading = OpenApiReader.Read(reader.ReadToEnd());
        return reading.Document
            ?? throw new InvalidOperationException($"'{Resource}', {reading.Error!.Position}: {reading.Error.Message}");
    }
}
