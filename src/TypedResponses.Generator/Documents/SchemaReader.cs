namespace TypedResponses.Generator.Documents;

/// <summary>Reads the keywords of schemas. Keywords it does not know are left out, as the specifications ask.</summary>
internal sealed class SchemaReader(SchemaReferences references)
{
    private const int DepthLimit = 256;

    private readonly Dictionary<JsonNode, Schema> _referred = [];
    private readonly HashSet<JsonNode> _beingReferred = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _depth;

    /// <exception cref="DocumentException">A keyword has a value of the wrong kind, or a reference leads nowhere.</exception>
    public Dictionary<string, Schema> ReadAll()
    {
        var schemas = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var member in OnePerName(references.Schemas.Members)) schemas.Add(member.Name, Read(member.Value, member.Name));
        if (references.RootName is { } root) schemas.Add(root, Read(references.FindNode("#", default), root));
        return schemas;
    }

    private Schema Read(JsonNode node, string? name = null)
    {
        // True allows anything, as {} does. False allows nothing: there is no such value to read, so nothing is lost by treating it the same.
        if (node.Kind is JsonNodeKind.True or JsonNodeKind.False) return new Schema { Name = name, Position = node.Position };
        if (node.Kind != JsonNodeKind.Object)
            throw new DocumentException($"a schema must be an object, or true or false, but this is {node.Kind.InWords()}", node.Position);
        if (++_depth > DepthLimit) throw new DocumentException($"schemas nested deeper than {DepthLimit} levels", node.Position);

        var schema = ReadReference(node, name) ?? ReadKeywords(node, name);
        _depth--;
        return schema;
    }

    // A reference to a place that is no named schema gives what stands there.
    private Schema? ReadReference(JsonNode node, string? name)
    {
        if (node.Find("$ref") is not { } member) return null;

        var reference = KeywordReader.String(member);
        if (references.FindName(reference, member.Value.Position) is not null) return null;

        var target = references.FindNode(reference, member.Value.Position);
        if (!_referred.TryGetValue(target, out var schema))
        {
            if (!_beingReferred.Add(target))
            {
                throw new DocumentException(
                    $"the reference '{reference}' leads to a schema around it that has no name: give it one of its own", member.Value.Position);
            }

            schema = Read(target, name);
            _beingReferred.Remove(target);
            if (name is null) _referred[target] = schema;
        }

        return schema;
    }

    private Schema ReadKeywords(JsonNode node, string? name)
    {
        string? reference = null, title = null, description = null, format = null, contentEncoding = null, contentMediaType = null;
        var types = SchemaTypes.None;
        bool deprecated = false, nullable = false, forbidsAdditional = false;
        IReadOnlyList<SchemaProperty> properties = [];
        IReadOnlyList<string> required = [];
        IReadOnlyList<JsonNode>? values = null;
        JsonNode? constant = null;
        IReadOnlyList<Schema> oneOf = [], anyOf = [], allOf = [];
        Schema? items = null, additional = null;
        Discriminator? discriminator = null;

        foreach (var member in node.Members)
        {
            switch (member.Name)
            {
                case "$ref":
                    reference = references.FindName(KeywordReader.String(member), member.Value.Position);
                    break;
                case "type":
                    types = KeywordReader.Types(member);
                    break;
                case "nullable":
                    nullable = KeywordReader.Boolean(member);
                    break;
                case "title":
                    title = KeywordReader.String(member);
                    break;
                case "description":
                    description = KeywordReader.String(member);
                    break;
                case "deprecated":
                    deprecated = KeywordReader.Boolean(member);
                    break;
                case "format":
                    format = KeywordReader.String(member);
                    break;
                case "contentEncoding":
                    contentEncoding = KeywordReader.String(member);
                    break;
                case "contentMediaType":
                    contentMediaType = KeywordReader.String(member);
                    break;
                case "properties":
                    properties = ReadProperties(member);
                    break;
                case "required":
                    required = KeywordReader.Strings(member);
                    break;
                case "enum":
                    values = KeywordReader.Array(member);
                    break;
                case "const":
                    constant = member.Value;
                    break;
                case "items":
                    items = Read(member.Value);
                    break;
                case "additionalProperties":
                    additional = member.Value.Kind is JsonNodeKind.True or JsonNodeKind.False ? null : Read(member.Value);
                    forbidsAdditional = member.Value.Kind == JsonNodeKind.False;
                    break;
                case "oneOf":
                    oneOf = ReadSchemas(member);
                    break;
                case "anyOf":
                    anyOf = ReadSchemas(member);
                    break;
                case "allOf":
                    allOf = ReadSchemas(member);
                    break;
                case "discriminator":
                    discriminator = ReadDiscriminator(member);
                    break;
            }
        }

        // A schema that says nothing but 'nullable' allows anything, null included.
        var saysMore = types != SchemaTypes.None || reference is not null || values is not null || constant is not null
            || oneOf.Count + anyOf.Count + allOf.Count > 0 || properties.Count > 0 || items is not null || additional is not null;
        if (nullable && saysMore) types |= SchemaTypes.Null;

        return new Schema
        {
            Name = name,
            Reference = reference,
            Types = types,
            Title = title,
            Description = description,
            Deprecated = deprecated,
            Format = format,
            ContentEncoding = contentEncoding,
            ContentMediaType = contentMediaType,
            Properties = properties,
            Required = required,
            Enum = constant is null ? values : [constant],
            Items = items,
            AdditionalProperties = additional,
            ForbidsAdditionalProperties = forbidsAdditional,
            OneOf = oneOf,
            AnyOf = anyOf,
            AllOf = allOf,
            Discriminator = discriminator,
            Position = node.Position,
        };
    }

    private List<SchemaProperty> ReadProperties(JsonMember keyword)
    {
        var members = OnePerName(KeywordReader.Object(keyword).Members);
        var properties = new List<SchemaProperty>(members.Count);
        foreach (var member in members) properties.Add(new SchemaProperty(member.Name, Read(member.Value)));
        return properties;
    }

    private List<Schema> ReadSchemas(JsonMember keyword)
    {
        var elements = KeywordReader.Array(keyword);
        var schemas = new List<Schema>(elements.Count);
        foreach (var element in elements) schemas.Add(Read(element));
        return schemas;
    }

    private Discriminator ReadDiscriminator(JsonMember keyword)
    {
        var node = KeywordReader.Object(keyword);
        var propertyName = node.Find("propertyName")
            ?? throw new DocumentException("'propertyName' is missing in 'discriminator'", node.Position);

        var mapping = new List<DiscriminatorMapping>();
        if (node.Find("mapping") is { } mappings)
        {
            foreach (var member in OnePerName(KeywordReader.Object(mappings).Members))
            {
                var schema = references.FindMappedName(KeywordReader.String(member), member.Value.Position);
                mapping.Add(new DiscriminatorMapping(member.Name, schema, member.Value.Position));
            }
        }

        return new Discriminator(KeywordReader.String(propertyName), mapping);
    }

    // Of members with one name the last counts, at the place of the first.
    private IReadOnlyCollection<JsonMember> OnePerName(IReadOnlyList<JsonMember> members)
    {
        _names.Clear();
        foreach (var member in members) _names.Add(member.Name);
        if (_names.Count == members.Count) return members;

        var last = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in members) last[member.Name] = member;
        return last.Values;
    }
}
