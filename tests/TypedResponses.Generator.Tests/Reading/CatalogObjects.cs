using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TypedResponses.Generator.Documents;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Every object of the catalog with the type that was generated for it, and JSON that has all its properties.</summary>
internal static class CatalogObjects
{
    /// <summary>Stands wherever a schema allows any text.</summary>
    public const string Sentinel = "SENTINEL";

    private static readonly OpenApiDocument Document = Catalog.Read();

    public static IReadOnlyList<CatalogObject> All { get; } = [.. Find()];

    public static Schema Resolve(Schema schema) => schema.Reference is { } name ? Resolve(Document.Schemas[name]) : schema;

    /// <summary>A value that fits a schema.</summary>
    public static JsonNode? Sample(Schema unresolved)
    {
        var schema = Resolve(unresolved);
        var alternatives = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        return alternatives.Count > 0 ? Sample(alternatives.First(branch => Resolve(branch).Types != SchemaTypes.Null))
            : schema.Enum is [{ Text: { } only }] ? JsonValue.Create(only)
            : (schema.Types & ~SchemaTypes.Null) switch
            {
                SchemaTypes.Integer => JsonValue.Create(7),
                SchemaTypes.Number => JsonValue.Create(1.5),
                SchemaTypes.Boolean => JsonValue.Create(true),
                SchemaTypes.Array => new JsonArray(schema.Items is null ? [] : [Sample(schema.Items)]),
                SchemaTypes.Object => SampleObject(schema),
                _ => JsonValue.Create(Sentinel),
            };
    }

    public static JsonObject SampleObject(Schema schema)
    {
        var sample = new JsonObject();
        foreach (var property in schema.Properties)
        {
            sample[property.Name] = Sample(property.Schema);
        }

        return sample;
    }

    private static IEnumerable<CatalogObject> Find()
    {
        foreach (var (name, schema) in Document.Schemas)
        {
            if (TypeNamed(name) is { } type && schema.Properties.Count > 0)
            {
                yield return new(name, type, schema);
            }

            foreach (var branch in schema.OneOf.Where(branch => branch.Reference is null && branch.Properties.Count > 0))
            {
                var tag = branch.Properties.Single(property => property.Name == "type").Schema.Enum![0].Text;
                var union = TypeNamed(name)!;
                var @case = union.GetCustomAttributes<UnionCaseAttribute>().Single(attribute => attribute.Tag == tag).Type;
                yield return new(@case.Name, @case, branch);
            }
        }
    }

    private static Type? TypeNamed(string name) => typeof(ResponsesOutputItem).Assembly.GetType($"{typeof(ResponsesOutputItem).Namespace}.{name}");
}

/// <summary>An object of the catalog.</summary>
internal sealed record CatalogObject(string Name, Type Type, Schema Schema)
{
    public JsonObject Sample() => CatalogObjects.SampleObject(Schema);

    /// <summary>Calls the generated <c>Parse(string)</c>.</summary>
    public object Parse(string json) => Type
        .GetMethod("Parse", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly, [typeof(string), typeof(JsonReaderOptions)])!
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json, default(JsonReaderOptions)], null)!;

    public static string ToJson(object model) => (string)model.GetType().GetMethod("ToJson")!.Invoke(model, null)!;

    public override string ToString() => Name;
}
