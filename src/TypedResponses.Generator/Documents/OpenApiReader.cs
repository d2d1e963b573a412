namespace TypedResponses.Generator.Documents;

/// <summary>
/// Reads the schemas of an OpenAPI 3.0 or 3.1 document (<c>components/schemas</c>), or of a JSON Schema document (<c>$defs</c>, and
/// the document itself under its <c>title</c>), from JSON text.
/// </summary>
internal static class OpenApiReader
{
    private static JsonNode NoSchemas { get; } = JsonReader.Read("{}");

    public static DocumentReading Read(string text)
    {
        try
        {
            return new DocumentReading { Document = ReadDocument(text) };
        }
        catch (DocumentException exception)
        {
            return new DocumentReading { Error = exception.Error };
        }
    }

    private static OpenApiDocument ReadDocument(string text)
    {
        if (YamlText.IsLikely(text))
        {
            throw new DocumentException(
                "this is YAML, not JSON: convert it, e.g. with 'yq -o=json openapi.yaml > openapi.json', and refer to the JSON file",
                default);
        }

        var root = JsonReader.Read(text);
        if (root.Kind != JsonNodeKind.Object)
        {
            throw new DocumentException($"an OpenAPI document is an object, but this is {root.Kind.InWords()}", root.Position);
        }

        var references = FindSchemas(root);
        return new OpenApiDocument { Schemas = new SchemaReader(references).ReadAll() };
    }

    private static SchemaReferences FindSchemas(JsonNode root)
    {
        if (root.Find("openapi") is { } openApi)
        {
            CheckVersion(openApi.Value);
            var components = FindObject(root, "components", "components");
            return new SchemaReferences(root, FindObject(components, "schemas", "components.schemas"), "#/components/schemas/");
        }

        if (root.Find("swagger") is { } swagger)
        {
            throw new DocumentException(
                $"this is Swagger {swagger.Value.Text}, also called OpenAPI 2.0: convert it to OpenAPI 3, e.g. with 'npx swagger2openapi'",
                swagger.Position);
        }

        if (root.Find("$schema") is null)
        {
            throw new DocumentException(
                "'openapi' is missing: an OpenAPI document says \"openapi\": \"3.1.0\" (and a JSON Schema document has \"$schema\")",
                root.Position);
        }

        var title = root.Find("title") is { Value: { Kind: JsonNodeKind.String, Text: { Length: > 0 } text } } ? text : null;

        // Up to draft 7 '$defs' was called 'definitions'.
        var section = root.Find("$defs") is null && root.Find("definitions") is not null ? "definitions" : "$defs";
        return title is not null && root.Find(section) is null
            ? new SchemaReferences(root, NoSchemas, $"#/{section}/", title)
            : new SchemaReferences(root, FindObject(root, section, section), $"#/{section}/", title);
    }

    private static void CheckVersion(JsonNode version)
    {
        if (version.Text is not { } text || version.Kind != JsonNodeKind.String)
            throw new DocumentException($"'openapi' must be a string such as \"3.1.0\", but is {version.Kind.InWords()}", version.Position);
        if (text != "3" && !text.StartsWith("3.", StringComparison.Ordinal))
            throw new DocumentException($"OpenAPI '{text}' is not supported: only 3.0 and 3.1 are", version.Position);
    }

    private static JsonNode FindObject(JsonNode parent, string name, string path)
    {
        if (parent.Find(name) is not { } member) throw new DocumentException($"'{path}' is missing: it holds the schemas", parent.Position);
        if (member.Value.Kind != JsonNodeKind.Object)
            throw new DocumentException($"'{path}' must be an object, but is {member.Value.Kind.InWords()}", member.Value.Position);
        return member.Value;
    }
}
