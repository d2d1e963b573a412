namespace TypedResponses.Generator.Documents;

/// <summary>Where the references of a document lead: to a named schema, or to some other place in it.</summary>
internal sealed class SchemaReferences
{
    private readonly JsonNode _root;
    private readonly string _prefix;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="root">The whole document.</param>
    /// <param name="schemas">The object that holds the named schemas.</param>
    /// <param name="prefix">How a reference to one of them begins: <c>#/components/schemas/</c>.</param>
    /// <param name="rootName">The name of the document itself where that is a schema, too; one of <paramref name="schemas"/> of that name comes first.</param>
    public SchemaReferences(JsonNode root, JsonNode schemas, string prefix, string? rootName = null)
    {
        _root = root;
        _prefix = prefix;
        Schemas = schemas;
        foreach (var member in schemas.Members) _names.Add(member.Name);
        if (rootName is not null && _names.Add(rootName)) RootName = rootName;
    }

    public JsonNode Schemas { get; }

    /// <summary>The name of the document itself, or null where it is no schema.</summary>
    public string? RootName { get; }

    /// <summary>The name of the schema that a reference means, or null where it means a place inside one or elsewhere in the document.</summary>
    public string? FindName(string reference, TextPosition position)
    {
        if (!reference.StartsWith("#", StringComparison.Ordinal)) throw AnotherDocument(reference, position);
        if (reference == "#") return RootName;
        if (!reference.StartsWith(_prefix, StringComparison.Ordinal) || reference.IndexOf('/', _prefix.Length) >= 0) return null;

        var name = Unescape(reference.Substring(_prefix.Length));
        return _names.Contains(name) ? name : throw NoSuchSchema(name, position);
    }

    /// <summary>The node that a reference to any place in the document means.</summary>
    public JsonNode FindNode(string reference, TextPosition position)
    {
        if (reference == "#") return _root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            throw new DocumentException($"the reference '{reference}' is an anchor: refer to '{_prefix}…' instead", position);

        var node = _root;
        foreach (var step in reference.Substring(2).Split('/'))
            node = Step(node, Unescape(step)) ?? throw new DocumentException($"the reference '{reference}' leads nowhere", position);
        return node;
    }

    /// <summary>The name of the schema that a discriminator's mapping means, which is a reference or just a name.</summary>
    public string FindMappedName(string reference, TextPosition position)
    {
        if (_names.Contains(reference)) return reference;
        if (reference.IndexOfAny(['#', '/']) < 0 && !LooksLikeFile(reference)) throw NoSuchSchema(reference, position);
        return FindName(reference, position)
            ?? throw new DocumentException($"the mapping '{reference}' must lead to a schema in '{_prefix}…'", position);
    }

    private static JsonNode? Step(JsonNode node, string step)
    {
        if (node.Kind == JsonNodeKind.Array)
        {
            return int.TryParse(step, out var index) && index >= 0 && index < node.Elements.Count ? node.Elements[index] : null;
        }

        return node.Find(step)?.Value;
    }

    private static bool LooksLikeFile(string reference) =>
        reference.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || reference.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || reference.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    // A JSON pointer in a URI: first the URI's escapes, then the pointer's.
    private static string Unescape(string step) => Uri.UnescapeDataString(step).Replace("~1", "/").Replace("~0", "~");

    private DocumentException NoSuchSchema(string name, TextPosition position) =>
        new($"no schema '{name}' in '{_prefix}…'", position);

    private static DocumentException AnotherDocument(string reference, TextPosition position) =>
        new($"the reference '{reference}' leads to another document: put all schemas into this one", position);
}
