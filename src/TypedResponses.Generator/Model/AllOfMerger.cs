using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>Makes one schema of an <c>allOf</c>.</summary>
internal static class AllOfMerger
{
    /// <summary>The schema that all parts together amount to; null where a part has alternatives, which do not merge.</summary>
    public static Schema? Merge(Schema schema, OpenApiDocument document)
    {
        var parts = new List<Schema>();
        if (!Collect(schema, document, parts, []))
        {
            return null;
        }

        // An allOf around one reference adds a description or null to it: it stays that component, unless it is an object under a name of its own.
        var structured = parts.Where(HasStructure).ToArray();
        var references = schema.AllOf.Where(part => part.Reference is not null).ToArray();
        var isNamedObject = schema.Name is not null && structured.Length > 0 && structured.All(IsPlainObject);
        if (references.Length == 1
            && !isNamedObject
            && !HasStructure(schema)
            && schema.AllOf.All(part => part.Reference is not null || !(HasStructure(part) || part.AllOf.Count > 0)))
        {
            return references[0];
        }

        if (structured.Any(part => part.OneOf.Count > 0 || part.AnyOf.Count > 0))
        {
            return structured.Length == 1 ? structured[0] : null;
        }

        return new Schema
        {
            Name = schema.Name,
            Types = parts.Select(part => part.Types).LastOrDefault(types => types != SchemaTypes.None),
            Title = schema.Title,
            Description = schema.Description,
            Deprecated = schema.Deprecated,
            Format = parts.Select(part => part.Format).LastOrDefault(format => format is not null),
            ContentEncoding = parts.Select(part => part.ContentEncoding).LastOrDefault(encoding => encoding is not null),
            ContentMediaType = parts.Select(part => part.ContentMediaType).LastOrDefault(type => type is not null),
            Properties = Properties(parts),
            Required = parts.SelectMany(part => part.Required).Distinct().ToArray(),
            Enum = parts.Select(part => part.Enum).LastOrDefault(values => values is not null),
            Items = parts.Select(part => part.Items).LastOrDefault(items => items is not null),
            AdditionalProperties = parts.Select(part => part.AdditionalProperties).LastOrDefault(value => value is not null),
            Position = schema.Position,
        };
    }

    private static bool Collect(Schema schema, OpenApiDocument document, List<Schema> parts, HashSet<Schema> open)
    {
        if (schema.Reference is { } component)
        {
            return document.Schemas.TryGetValue(component, out var target) && Collect(target, document, parts, open);
        }

        if (!open.Add(schema))
        {
            return false;
        }

        foreach (var part in schema.AllOf)
        {
            if (!Collect(part, document, parts, open))
            {
                return false;
            }
        }

        parts.Add(schema);
        open.Remove(schema);
        return true;
    }

    private static bool IsPlainObject(Schema schema)
        => schema is { Properties.Count: > 0, Enum: null, Items: null, OneOf.Count: 0, AnyOf.Count: 0 };

    private static bool HasStructure(Schema schema)
        => schema.Properties.Count > 0 || schema.Enum is not null || schema.Items is not null || schema.AdditionalProperties is not null
            || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0
            || (schema.Types & ~(SchemaTypes.Null | SchemaTypes.Object)) != SchemaTypes.None;

    private static SchemaProperty[] Properties(List<Schema> parts)
    {
        var properties = new List<SchemaProperty>();
        foreach (var property in parts.SelectMany(part => part.Properties))
        {
            var earlier = properties.FindIndex(other => other.Name == property.Name);
            if (earlier < 0)
            {
                properties.Add(property);
            }
            else
            {
                properties[earlier] = property;
            }
        }

        return properties.ToArray();
    }
}
