using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes a union: the base of its cases, or the interface, and the case that stands for texts it does not know.</summary>
internal sealed class UnionEmitter(SourceWriter writer, UnionModel model, CompilationFacts facts)
{
    private bool IsInterface => model.Keyword == TypeKeyword.Interface;

    private string Keyword => model.Keyword switch
    {
        TypeKeyword.Interface => "interface",
        TypeKeyword.Class => "class",
        _ => "record",
    };

    public void Write()
    {
        var json = new JsonMembersEmitter(writer, model, facts, isCase: false);
        json.WriteAttributes();
        foreach (var @case in model.Cases)
        {
            writer.Line($"[{Names.TypedResponses}.UnionCase({Literal.Of(@case.Text)}, typeof({@case.TypeOf}))]");
        }

        var modifier = model.Modifier.Length == 0 ? "" : model.Modifier + " ";
        writer.Open($"{model.Access} {modifier}partial {Keyword} {model.Name}");
        if (!IsInterface && !model.HasParameterlessConstructor)
        {
            writer.Member();
            writer.Open($"private protected {model.Name}()");
            writer.Close();
        }

        var declaration = IsInterface ? "" : "public abstract ";
        if (!model.Declares(model.Tag))
        {
            writer.Member();
            writer.Line($"/// <summary>The discriminator: the text of <c>{XmlText.Escape(model.Discriminator)}</c> in the JSON.</summary>");
            writer.Line($"{declaration}string {model.Tag} {{ get; }}");
        }

        if (model.HasCaseNumbers)
        {
            writer.Member();
            writer.Line("/// <summary>The number of the case that this is, found when it is first asked for; 0 before.</summary>");
            writer.Line("private short _case;");
            writer.Member();
            writer.Line("private protected virtual short FindCase() => -1;");
        }

        new MatchEmitter(writer, model).Write();
        json.WriteTypeInfo();
        json.WriteParsing();
        json.WriteToJson();
        WriteJson(declaration);
        WriteUnrecognized();
        json.WriteConverter();
        writer.Close();
    }

    private void WriteJson(string declaration)
    {
        writer.Member();
        writer.Line("/// <summary>Writes the JSON of this object, with all that was read.</summary>");
        writer.Line($"{declaration}void WriteTo({Names.Utf8JsonWriter} writer);");
        writer.Member();
        if (IsInterface)
        {
            writer.Open($"internal void WriteJson(ref {Names.Writer} writer)");
            writer.Open("if (writer.TryGetWriter(out var target))");
            writer.Line("WriteTo(target);");
            writer.Close();
            writer.Close();
        }
        else
        {
            writer.Line($"internal abstract void WriteJson(ref {Names.Writer} writer);");
        }

        writer.Member();
        writer.Line($"internal static {model.Name} ReadJson({Names.ReadParameters})");
        writer.Indent();
        writer.Line($"=> {Names.Union}.Read<{model.Name}>(");
        writer.Indent();
        writer.Line($"{Names.ReadArguments}, SchemaName, JsonNames.{model.Tag}, JsonTags.All,");
        writer.Line($"static ({Names.ReadParameters}, int tag, string? unknown) => ReadCase({Names.ReadArguments}, tag, unknown));");
        writer.Outdent();
        writer.Outdent();

        writer.Member();
        writer.Open($"private static {model.Name} ReadCase({Names.ReadParameters}, int tag, string? unknown)");
        writer.Open("switch (tag)");
        for (var i = 0; i < model.Cases.Count; i++)
        {
            WriteCase($"case {i}:", $"{model.Cases[i].Type}.ReadJson({Names.ReadArguments})");
        }

        WriteCase("default:", $"new Unrecognized({Names.ReadArguments}, unknown!)");
        writer.Close();
        writer.Close();

        writer.Member();
        writer.Line($"private const string SchemaName = {Literal.Of(model.Schema)};");
        writer.Member();
        writer.Open("private static class JsonNames");
        writer.Line($"internal static readonly {Names.Text} {model.Tag} = new({Literal.Of(model.Discriminator)});");
        writer.Close();
        writer.Member();
        writer.Open("private static class JsonTags");
        writer.Line("/// <summary>The discriminators in the order in which the reader counts them.</summary>");
        writer.Line($"internal static readonly {Names.Texts} All = new(");
        writer.Indent();
        for (var i = 0; i < model.Cases.Count; i++)
        {
            writer.Line($"new {Names.Text}({Literal.Of(model.Cases[i].Text)}){(i + 1 < model.Cases.Count ? "," : ");")}");
        }

        writer.Outdent();
        writer.Close();
    }

    private void WriteCase(string head, string value)
    {
        writer.Line(head);
        writer.Indent();
        writer.Line($"return {value};");
        writer.Outdent();
    }

    private void WriteUnrecognized()
    {
        var (keyword, overrides) = model.Keyword switch
        {
            TypeKeyword.Class => ("class", "override "),
            TypeKeyword.Interface => ("record", ""),
            _ => ("record", "override "),
        };
        var bases = model.Name + (model.Keyword == TypeKeyword.Class ? ", global::System.IEquatable<Unrecognized>" : "");

        writer.Member();
        writer.Line("/// <summary>A case that this version of the schema does not know: its JSON, whole.</summary>");
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({ConverterOfUnrecognized(forAttribute: true)}))]");
        writer.Line($"[{Names.Serialization}.ModelConverter(typeof({ConverterOfUnrecognized(forAttribute: false)}))]");
        writer.Open($"public sealed {keyword} Unrecognized : {bases}");
        writer.Line("private readonly string _tag;");
        writer.Line();
        writer.Open($"internal Unrecognized({Names.ReadParameters}, string tag)");
        writer.Line("_tag = tag;");
        writer.Line($"Json = {Names.Union}.Unrecognized({Names.ReadArguments}, tag, SchemaName, JsonNames.{model.Tag});");
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {overrides}string {model.Tag} => _tag;");
        writer.Line();
        if (model.HasCaseNumbers)
        {
            writer.Line($"private protected override short FindCase() => {UnionModel.NumberOf(model.Cases.Count)};");
            writer.Line();
        }

        writer.Line("/// <summary>The JSON of the object, whole.</summary>");
        writer.Line($"public {Names.Element} Json {{ get; }}");
        writer.Line();
        writer.Line("/// <summary>Writes the JSON of this object, with all that was read.</summary>");
        writer.Line($"public {overrides}void WriteTo({Names.Utf8JsonWriter} writer) => Json.WriteTo(writer);");
        writer.Line();
        writer.Line($"internal {overrides}void WriteJson(ref {Names.Writer} writer) => {Names.Write}.Element(ref writer, Json);");
        writer.Line();
        writer.Line("/// <summary>Whether the JSON is equal, whatever the order of its members.</summary>");
        writer.Line($"public bool Equals(Unrecognized? other) => other is not null && {Names.Equality}.Values(Json, other.Json);");
        writer.Line();
        if (keyword == "class")
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line("public override bool Equals(object? obj) => Equals(obj as Unrecognized);");
            writer.Line();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => {model.Tag}.GetHashCode();");
        writer.Line();
        writer.Line("/// <summary>The discriminator, never the JSON.</summary>");
        writer.Line(
            $"public override string ToString() => new {Names.Serialization}.ModelText(\"Unrecognized\").Add(nameof({model.Tag}), {model.Tag}).ToString();");
        writer.Line();
        WriteConverterOfUnrecognized();
        writer.Close();
    }

    private string ConverterOfUnrecognized(bool forAttribute)
        => forAttribute && model.Scope.IsGeneric
            ? $"{Names.TypedResponses}.ResponseModelJsonConverter"
            : $"{model.Scope.OpenPrefix}{model.Name}.Unrecognized.ModelConverter";

    /// <summary>A serializer that goes by the value's own type, as ASP.NET Core's does, asks this type for its JSON.</summary>
    private void WriteConverterOfUnrecognized()
    {
        writer.Open($"internal {(IsInterface ? "" : "new ")}sealed class ModelConverter : {Names.Serialization}.ModelConverter<Unrecognized>");
        writer.Line("protected override string Schema => SchemaName;");
        writer.Line();
        writer.Line($"protected override Unrecognized ReadModel({Names.ReadParameters})");
        writer.Indent();
        writer.Line($"=> {Names.Union}.Read<Unrecognized>(");
        writer.Indent();
        writer.Line($"{Names.ReadArguments}, SchemaName, JsonNames.{model.Tag}, new {Names.Texts}(),");
        writer.Line($"static ({Names.ReadParameters}, int tag, string? text) => new({Names.ReadArguments}, text!));");
        writer.Outdent();
        writer.Outdent();
        writer.Line();
        writer.Line($"protected override void WriteModel(ref {Names.Writer} writer, Unrecognized value) => value.WriteJson(ref writer);");
        writer.Close();
    }
}
