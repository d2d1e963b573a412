using System.Text.Json;
using System.Text.Json.Nodes;
using TypedResponses.Generator.Documents;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Each property of each object in the catalog: as it should be, missing, null, and of a wrong kind.</summary>
public class EveryPropertyTests
{
    [Fact]
    public void The_catalog_has_objects_to_test() => Assert.InRange(CatalogObjects.All.Count, 50, 150);

    [Fact]
    public void All_present_round_trips_and_shows_no_long_text() => Each(o =>
    {
        var model = o.Parse(o.Sample().ToJsonString());

        Json.AssertSame(o.Sample().ToJsonString(), CatalogObject.ToJson(model));
        Assert.Equal(model, o.Parse(o.Sample().ToJsonString()));
        Assert.Equal(model.GetHashCode(), o.Parse(o.Sample().ToJsonString()).GetHashCode());
    });

    [Fact]
    public void Only_the_required_ones_round_trip() => Each(o =>
    {
        var json = o.Sample();
        foreach (var property in o.Schema.Properties.Where(property => !o.Schema.Required.Contains(property.Name)))
        {
            json.Remove(property.Name);
        }

        Json.AssertSame(json.ToJsonString(), CatalogObject.ToJson(o.Parse(json.ToJsonString())));
    });

    [Fact]
    public void A_required_one_that_is_missing() => EachProperty((o, property) =>
    {
        var json = o.Sample();
        json.Remove(property.Name);
        if (o.Schema.Required.Contains(property.Name) && !IsStatus(property))
        {
            AssertRefused(o, property, json);
        }
        else
        {
            Json.AssertSame(json.ToJsonString(), CatalogObject.ToJson(o.Parse(json.ToJsonString())));
        }
    });

    [Fact]
    public void One_that_is_null() => EachProperty((o, property) =>
    {
        var json = o.Sample();
        json[property.Name] = null;
        if (o.Schema.Required.Contains(property.Name) && !IsStatus(property) && !AcceptsNull(property.Schema) && !IsAny(o, property))
        {
            AssertRefused(o, property, json);
        }
        else if (property.Name != "type")
        {
            Json.AssertSame(json.ToJsonString(), CatalogObject.ToJson(o.Parse(json.ToJsonString())));
        }
    });

    [Fact]
    public void One_of_a_wrong_kind() => EachProperty((o, property) =>
    {
        if (IsAny(o, property))
        {
            return;
        }

        var right = CatalogObjects.Sample(property.Schema)!.GetValueKind();
        foreach (var wrong in (JsonNode[])[7, CatalogObjects.Sentinel,
            new JsonObject { [CatalogObjects.Sentinel.ToLowerInvariant()] = CatalogObjects.Sentinel }, new JsonArray(CatalogObjects.Sentinel), true])
        {
            if (wrong.GetValueKind() == right || (right == JsonValueKind.Object && IsMap(property)))
            {
                continue;
            }

            var json = o.Sample();
            json[property.Name] = wrong;
            AssertRefused(o, property, json);
        }
    });

    private static void AssertRefused(CatalogObject o, SchemaProperty property, JsonObject json)
    {
        var error = Assert.Throws<JsonException>(() => o.Parse(json.ToJsonString()));
        Assert.True($"$.{property.Name}" == error.Path, $"{o.Name}.{property.Name}: {error.Path}, {error.Message}");
        Assert.True(error.Message.Contains(property.Name) && error.Message.Contains(':'), error.Message);
        Assert.True(error.Message.StartsWith(o.Name + ": ", StringComparison.Ordinal) || error.Message.Contains("expected"), error.Message);
        Assert.DoesNotContain(CatalogObjects.Sentinel, error.ToString());
    }

    private static bool IsStatus(SchemaProperty property) => property.Name == "status" && CatalogObjects.Resolve(property.Schema).Enum is not null;

    private static bool IsMap(SchemaProperty property)
        => CatalogObjects.Resolve(property.Schema) is { Properties.Count: 0, OneOf.Count: 0, AnyOf.Count: 0, AllOf.Count: 0 };

    private static bool AcceptsNull(Schema schema)
    {
        var resolved = CatalogObjects.Resolve(schema);
        return (schema.Types & SchemaTypes.Null) != 0 || (resolved.Types & SchemaTypes.Null) != 0
            || resolved.OneOf.Concat(resolved.AnyOf).Any(branch => CatalogObjects.Resolve(branch).Types == SchemaTypes.Null);
    }

    /// <summary>Whether the generated property holds any JSON.</summary>
    private static bool IsAny(CatalogObject o, SchemaProperty property)
    {
        var name = string.Concat(property.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var type = o.Type.GetProperty(name)?.PropertyType;
        return type == typeof(JsonElement) || type == typeof(JsonElement?);
    }

    private static void Each(Action<CatalogObject> test) => Assert.All(CatalogObjects.All, test);

    private static void EachProperty(Action<CatalogObject, SchemaProperty> test)
        => Assert.All(CatalogObjects.All.SelectMany(o => o.Schema.Properties.Select(property => (o, property))), pair => test(pair.o, pair.property));
}
