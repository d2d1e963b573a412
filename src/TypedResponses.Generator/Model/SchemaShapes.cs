using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>Tells what each schema of a document amounts to in C#.</summary>
internal sealed class SchemaShapes(OpenApiDocument document)
{
    private readonly Dictionary<Schema, Shape> _shapes = [];

    private readonly HashSet<Schema> _open = [];

    /// <summary>How often a schema led back to one that was still being read; what was told then holds only from there.</summary>
    private int _cycles;

    public OpenApiDocument Document => document;

    /// <summary>The shape of a schema; of a reference to a component that becomes a type, a <see cref="NamedShape"/>.</summary>
    public Shape Of(Schema schema)
    {
        if (_shapes.TryGetValue(schema, out var shape))
        {
            return shape;
        }

        if (!_open.Add(schema))
        {
            _cycles++;
            return new AnyShape("a schema that consists of itself");
        }

        var cycles = _cycles;
        shape = Read(schema);
        _open.Remove(schema);
        if (cycles == _cycles || _open.Count == 0)
        {
            _shapes[schema] = shape;
        }

        return shape;
    }

    /// <summary>The shape behind a <see cref="NamedShape"/>, through any number of names for it.</summary>
    public Shape Unnamed(Shape shape)
    {
        while (shape is NamedShape named)
        {
            shape = Of(document.Schemas[named.Component]);
        }

        return shape;
    }

    /// <summary>The shape of a schema, also where that is a name for another one.</summary>
    public Shape Unnamed(Schema schema) => Unnamed(Of(schema));

    private static Shape Named(string component, Shape shape)
        => shape is EnumShape or ObjectShape or UnionShape ? new NamedShape(component, shape.AcceptsNull) : shape;

    private Shape Read(Schema schema)
    {
        if (schema.Reference is { } component)
        {
            return document.Schemas.TryGetValue(component, out var target)
                ? WithNull(Named(component, Of(target)), AcceptsNull(schema))
                : new AnyShape($"a reference to '{component}'");
        }

        if (schema.AllOf.Count > 0)
        {
            return AllOfMerger.Merge(schema, document) switch
            {
                null => new AnyShape("allOf with a union"),
                { } merged => WithNull(Of(merged), AcceptsNull(schema)),
            };
        }

        if (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0)
        {
            return schema.OneOf.Count > 0 && schema.AnyOf.Count > 0
                ? new AnyShape("oneOf beside anyOf")
                : WithNull(new Alternatives(this, schema).Read(), AcceptsNull(schema));
        }

        return schema.Enum is { } values ? ReadEnum(schema, values) : ReadType(schema);
    }

    private static Shape ReadEnum(Schema schema, IReadOnlyList<JsonNode> values)
    {
        var acceptsNull = AcceptsNull(schema) || values.Any(value => value.Kind == JsonNodeKind.Null);
        var known = values.Where(value => value.Kind != JsonNodeKind.Null).ToArray();
        if (known.Length > 0 && known.All(value => value.Kind == JsonNodeKind.String))
        {
            return new EnumShape(known.Select(value => value.Text!).Distinct().ToArray(), acceptsNull);
        }

        return known.Length == 0 ? new AnyShape(null)
            : known.All(value => value.Kind is JsonNodeKind.True or JsonNodeKind.False) ? new ScalarShape(ValueKind.Boolean, acceptsNull)
            : known.All(value => value.Kind == JsonNodeKind.Number) ? new ScalarShape(ValueKind.Double, acceptsNull)
            : new AnyShape("an enum of mixed kinds");
    }

    private static Shape ReadType(Schema schema)
    {
        var acceptsNull = AcceptsNull(schema);
        var types = schema.Types & ~SchemaTypes.Null;
        if (types == SchemaTypes.None && (schema.Properties.Count > 0 || schema.AdditionalProperties is not null))
        {
            types = SchemaTypes.Object;
        }

        return types switch
        {
            SchemaTypes.None => new AnyShape(null),
            SchemaTypes.String => new ScalarShape(IsImage(schema) ? ValueKind.Image : ValueKind.String, acceptsNull),
            SchemaTypes.Boolean => new ScalarShape(ValueKind.Boolean, acceptsNull),
            SchemaTypes.Integer => new ScalarShape(schema.Format == "int32" ? ValueKind.Int32 : ValueKind.Int64, acceptsNull),
            SchemaTypes.Number or (SchemaTypes.Number | SchemaTypes.Integer) => new ScalarShape(ValueKind.Double, acceptsNull),
            SchemaTypes.Array => new ListShape(schema.Items, acceptsNull),
            SchemaTypes.Object when schema.Properties.Count > 0 => new ObjectShape(schema.Properties, schema.Required, acceptsNull),
            SchemaTypes.Object => new MapShape(schema.AdditionalProperties, acceptsNull),
            _ => new AnyShape("several types"),
        };
    }

    private static bool IsImage(Schema schema)
        => schema.ContentEncoding == "base64" && schema.ContentMediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private static bool AcceptsNull(Schema schema) => (schema.Types & SchemaTypes.Null) != 0;

    private static Shape WithNull(Shape shape, bool acceptsNull) => acceptsNull ? shape with { AcceptsNull = true } : shape;
}
