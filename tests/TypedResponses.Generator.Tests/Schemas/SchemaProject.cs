using System.Reflection;
using System.Text.Json;
using TypedResponses.Generator.Tests.Compiling;
using TypedResponses.Generator.Tests.Reading;

namespace TypedResponses.Generator.Tests.Schemas;

/// <summary>A document of a test's own, and the types that its schema <c>Root</c> became, compiled and loaded.</summary>
internal sealed class SchemaProject
{
    private readonly Type _root;

    private SchemaProject(Generated generated)
    {
        Generated = generated;
        _root = generated.Load().GetType("N.Root")!;
    }

    public Generated Generated { get; }

    /// <summary>Compiles without a warning.</summary>
    public static SchemaProject Of(string schemas) => new(ProjectOf(schemas).Generate());

    /// <summary>Checks that a document whose <c>Root</c> has these properties compiles in the oldest language for the oldest framework.</summary>
    public static void CompilesForOldFramework(string properties, string required) => (ProjectOf(RootOf(properties, required, "")) with
    {
        Framework = Framework.NetStandard20,
        Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9,
    }).Generate().Compiles();

    /// <summary>A document whose <c>Root</c> has these properties.</summary>
    public static SchemaProject OfProperties(string properties, string required = "", string others = "")
        => Of(RootOf(properties, required, others));

    /// <summary>Reads JSON, and checks that it is written back.</summary>
    public object RoundTrips(string json)
    {
        var model = Parse(json);
        Json.AssertSame(json, ToJson(model));
        Assert.Equal(model, Parse(json));
        Assert.Equal(model.GetHashCode(), Parse(json).GetHashCode());
        Assert.NotNull(model.ToString());
        return model;
    }

    public void Refuses(string json, string path)
        => Assert.Equal(path, Assert.Throws<JsonException>(() => Parse(json)).Path);

    /// <summary>The type of a property of <c>Root</c>, or of another type after its name and a dot.</summary>
    public string TypeOf(string property)
    {
        var type = property.Contains('.') ? _root.Assembly.GetType("N." + property.Split('.')[0])! : _root;
        return Name(type.GetProperty(property.Split('.').Last())!.PropertyType);
    }

    private static Project ProjectOf(string schemas)
        => Project.OfSchemas("""namespace N { [ResponseModel(Document = "api.json")] public partial record Root; }""", schemas);

    private static string RootOf(string properties, string required, string others)
        => $$"""{{(others.Length == 0 ? "" : others + ",")}} "Root": { "type": "object", "properties": { {{properties}} }, "required": [{{required}}] }""";

    private static string Name(Type type)
        => Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
            : !type.IsGenericType ? type.Name
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";

    private static string ToJson(object model) => (string)model.GetType().GetMethod("ToJson", Type.EmptyTypes)!.Invoke(model, null)!;

    private object Parse(string json) => _root
        .GetMethod("Parse", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly, [typeof(string), typeof(JsonReaderOptions)])!
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json, default(JsonReaderOptions)], null)!;
}
