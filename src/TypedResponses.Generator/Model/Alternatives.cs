using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>Tells what a <c>oneOf</c> or <c>anyOf</c> amounts to: a value that may be null, an enum, a union, or none of them.</summary>
internal sealed class Alternatives(SchemaShapes shapes, Schema schema)
{
    private readonly string _keyword = schema.OneOf.Count > 0 ? "oneOf" : "anyOf";

    private readonly IReadOnlyList<Schema> _all = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;

    public Shape Read()
    {
        var branches = _all.Where(branch => !IsNull(branch)).ToArray();
        var acceptsNull = branches.Length < _all.Count;
        var inner = branches.Select(shapes.Of).ToArray();
        var shape = inner.Length == 1 ? inner[0]
            : inner.All(branch => shapes.Unnamed(branch) is EnumShape) ? Enum(inner)
            : inner.All(branch => shapes.Unnamed(branch) is EnumShape or ScalarShape { Kind: ValueKind.String }) ? new ScalarShape(ValueKind.String, false)
            : inner.All(branch => branch is ScalarShape { Kind: ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double })
                ? new ScalarShape(ValueKind.Double, false)
            : inner.All(branch => shapes.Unnamed(branch) is ObjectShape or UnionShape) ? Union(Distinct(branches.SelectMany(Flattened)))
            : new AnyShape($"{_keyword} of values of different kinds");

        return shape with { AcceptsNull = shape.AcceptsNull || acceptsNull || inner.Any(branch => branch.AcceptsNull) };
    }

    private static bool IsNull(Schema branch)
        => branch is { Reference: null, AllOf.Count: 0, OneOf.Count: 0, AnyOf.Count: 0 }
            and ({ Types: SchemaTypes.Null, Enum: null } or { Enum: [{ Kind: JsonNodeKind.Null }] });

    /// <summary>The branches of a union within the union are branches of the whole.</summary>
    private IEnumerable<Schema> Flattened(Schema branch)
        => shapes.Unnamed(shapes.Of(branch)) is UnionShape union ? union.Branches.Select(inner => inner.Schema) : [branch];

    /// <summary>Each branch once, however often the schema refers to it.</summary>
    private static Schema[] Distinct(IEnumerable<Schema> branches)
        => branches.GroupBy(branch => (object?)branch.Reference ?? branch).Select(same => same.First()).ToArray();

    private EnumShape Enum(Shape[] branches)
        => new(branches.SelectMany(branch => ((EnumShape)shapes.Unnamed(branch)).Texts).Distinct().ToArray(), false);

    private Shape Union(Schema[] branches)
    {
        if (schema.Discriminator is { } discriminator)
        {
            var tagged = branches.Select(branch => new BranchShape(branch, TagsOf(branch, discriminator))).ToArray();
            return tagged.Any(branch => branch.Tags.Count == 0)
                ? new AnyShape($"{_keyword} with a branch that the discriminator '{discriminator.PropertyName}' has no text for")
                : new UnionShape(discriminator.PropertyName, tagged, false);
        }

        return (Shape?)Inferred(branches) ?? new AnyShape($"{_keyword} of objects without a discriminator");
    }

    private IReadOnlyList<string> TagsOf(Schema branch, Discriminator discriminator)
    {
        var mapped = discriminator.Mapping
            .Where(mapping => mapping.Schema == branch.Reference)
            .Select(mapping => mapping.Tag)
            .ToArray();
        if (mapped.Length > 0)
        {
            return mapped;
        }

        // Without a mapping, the texts that the branch itself allows; failing those, OpenAPI's implicit one: the component's name.
        return TextsOf(branch, discriminator.PropertyName) ?? (branch.Reference is { } name ? [name] : []);
    }

    /// <summary>A union whose discriminator the document does not name, but whose branches all prescribe a text of their own for it.</summary>
    private UnionShape? Inferred(Schema[] branches)
    {
        var first = (ObjectShape)shapes.Unnamed(shapes.Of(branches[0]));
        foreach (var candidate in first.Properties.OrderBy(property => property.Name == "type" ? 0 : 1))
        {
            var tagged = branches
                .Select(branch => new BranchShape(branch, IsRequired(branch, candidate.Name) ? TextsOf(branch, candidate.Name) ?? [] : []))
                .ToArray();
            var texts = tagged.SelectMany(branch => branch.Tags).ToArray();
            if (tagged.All(branch => branch.Tags.Count > 0) && texts.Distinct().Count() == texts.Length)
            {
                return new UnionShape(candidate.Name, tagged, false);
            }
        }

        return null;
    }

    private bool IsRequired(Schema branch, string property)
        => ((ObjectShape)shapes.Unnamed(shapes.Of(branch))).Required.Contains(property);

    private IReadOnlyList<string>? TextsOf(Schema branch, string name)
    {
        var property = ((ObjectShape)shapes.Unnamed(shapes.Of(branch))).Properties.FirstOrDefault(property => property.Name == name);
        return property is null ? null : (shapes.Unnamed(shapes.Of(property.Schema)) as EnumShape)?.Texts;
    }
}
