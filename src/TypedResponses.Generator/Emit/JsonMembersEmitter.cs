using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes what objects and unions share: the attributes, <c>Parse</c> and its kin, and the converter behind them.</summary>
internal sealed class JsonMembersEmitter(SourceWriter writer, JsonModel model, CompilationFacts facts, bool isCase)
{
    private static readonly (string Type, string Name, string Summary)[] Inputs =
    [
        ("global::System.ReadOnlySpan<byte>", "utf8Json", "Reads UTF-8 JSON; an image's text is copied out of it."),
        ("global::System.ReadOnlyMemory<byte>", "utf8Json",
            "Reads UTF-8 JSON; an image's text stays a slice of <paramref name=\"utf8Json\"/>, which must not change meanwhile."),
        ("byte[]", "utf8Json", "Reads UTF-8 JSON; an image's text stays a slice of <paramref name=\"utf8Json\"/>, which must not change meanwhile."),
        ("global::System.Buffers.ReadOnlySequence<byte>", "utf8Json", "Reads UTF-8 JSON in any number of segments."),
        ("string", "json", "Reads JSON text."),
    ];

    /// <summary>A case hides its union's static members.</summary>
    private readonly string _new = isCase ? "new " : "";

    public void WriteAttributes()
    {
        writer.Summary(model.Summary ?? $"The schema {model.Schema}.");
        var converter = $"{model.Scope.OpenPrefix}{model.Name}.ModelConverter";
        if (!model.HasJsonConverter)
        {
            var attribute = model.Scope.IsGeneric ? $"{Names.TypedResponses}.ResponseModelJsonConverter" : converter;
            writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({attribute}))]");
        }

        writer.Line($"[{Names.Serialization}.ModelConverter(typeof({converter}))]");
    }

    public void WriteParsing()
    {
        foreach (var (type, name, summary) in Inputs)
        {
            writer.Member();
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line(
                $"/// <exception cref=\"{Names.JsonException}\">The JSON is malformed or does not fit the schema; its <c>Path</c> names the place.</exception>");
            writer.Line($"public {_new}static {model.Name} Parse({type} {name}, {Names.ReaderOptions} options = default)");
            writer.Line($"    => ModelConverter.Instance.Parse({Argument(type, name)}, options);");
        }

        // Without the attribute that says "not null when true", a nullable type would warn where it is not null.
        var (notNull, nullable, forgive) = facts.HasNotNullWhen ? ($"[{Names.CodeAnalysis}.NotNullWhen(true)] ", "?", "") : ("", "", "!");
        foreach (var (type, name, _) in Inputs)
        {
            var inputType = type == "string" ? "string?" : type;
            writer.Member();
            writer.Line("/// <summary>Reads JSON; false where it is malformed or does not fit the schema.</summary>");
            writer.Line($"public static bool TryParse({inputType} {name}, {notNull}out {model.Name}{nullable} value, {Names.ReaderOptions} options = default)");
            writer.Line($"    => ModelConverter.Instance.TryParse({Argument(type, name)}, out value{forgive}, options);");
        }

        if (facts.HasAspNetCore)
        {
            WriteBinding();
        }
    }

    public void WriteToJson()
    {
        if (!model.Declares("ToJson"))
        {
            writer.Member();
            writer.Line("/// <summary>The JSON of this object, with all that was read.</summary>");
            writer.Line("public string ToJson() => ModelConverter.Instance.ToJson(this);");
        }

        if (!model.Declares("ToUtf8Json"))
        {
            writer.Member();
            writer.Line("/// <summary>The JSON of this object as UTF-8, with all that was read.</summary>");
            writer.Line("public byte[] ToUtf8Json() => ModelConverter.Instance.ToUtf8Json(this);");
        }
    }

    public void WriteTypeInfo()
    {
        if (model.Declares("JsonTypeInfo"))
        {
            return;
        }

        var info = $"global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{model.Name}>";
        writer.Member();
        writer.Line("/// <summary>The JSON contract for <c>JsonSerializer</c>, for programs that are trimmed or compiled ahead of time.</summary>");
        writer.Line($"public {_new}static {info} JsonTypeInfo => ModelConverter.Instance.TypeInfo;");
    }

    public void WriteConverter()
    {
        writer.Member();
        writer.Open($"{_new}internal sealed class ModelConverter : {Names.Serialization}.ModelConverter<{model.Name}>");
        writer.Line("internal static readonly ModelConverter Instance = new();");
        writer.Line();
        writer.Line("protected override string Schema => SchemaName;");
        writer.Line();
        writer.Line($"protected override {model.Name} ReadModel({Names.ReadParameters}) => ReadJson({Names.ReadArguments});");
        writer.Line();
        writer.Line($"protected override void WriteModel(ref {Names.Writer} writer, {model.Name} value) => value.WriteJson(ref writer);");
        writer.Close();
    }

    /// <summary>A byte array is memory: the converter has no method of its own for it.</summary>
    private static string Argument(string type, string name) => type == "byte[]" ? $"(global::System.ReadOnlyMemory<byte>){name}" : name;

    /// <summary>Minimal APIs take any type with a TryParse for one of the route or the query, unless it says how to bind it.</summary>
    private void WriteBinding()
    {
        const string Http = "global::Microsoft.AspNetCore.Http";
        writer.Member();
        writer.Line(
            "/// <summary>Reads the body of a minimal API's request; without this, ASP.NET Core would look for the value in the route or the query.</summary>");
        writer.Open($"public {_new}static async global::System.Threading.Tasks.ValueTask<{model.Name}?> BindAsync({Http}.HttpContext context)");
        writer.Open("if (context.Request.ContentLength == 0)");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
        writer.Open($"if (!{Http}.HttpRequestJsonExtensions.HasJsonContentType(context.Request))");
        writer.Line($"throw new {Http}.BadHttpRequestException(\"The request's body must be JSON.\", 415);");
        writer.Close();
        writer.Line();
        writer.Open("try");
        writer.Line(
            $"return await {Http}.HttpRequestJsonExtensions.ReadFromJsonAsync(context.Request, ModelConverter.Instance.TypeInfo, context.RequestAborted);");
        writer.Close();
        writer.Open($"catch ({Names.JsonException} error)");
        writer.Line($"throw new {Http}.BadHttpRequestException(error.Message, 400, error);");
        writer.Close();
        writer.Close();
    }
}
