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
        writer.Line($"{declaration}void WriteTo({Names.Writer} writer);");

        writer.Member();
        writer.Line($"internal static {model.Name} ReadJson({Names.ReadParameters})");
        writer.Indent();
        writer.Line($"=> {Names.Union}.Read<{model.Name}>(");
        writer.Indent();
        writer.Line($"{Names.ReadArguments}, SchemaName, JsonNames.{model.Tag},");
        writer.Line($"static ({Names.ReadParameters}, ref {Names.Reader} tag) => ReadCase({Names.ReadArguments}, ref tag));");
        writer.Outdent();
        writer.Outdent();

        writer.Member();
        writer.Open($"private static {model.Name} ReadCase({Names.ReadParameters}, ref {Names.Reader} tag)");
        foreach (var @case in model.Cases)
        {
            writer.Open($"if ({Names.Read}.IsText(ref tag, JsonTags.{Name(@case)}, SchemaName))");
            writer.Line($"return {@case.Type}.ReadJson({Names.ReadArguments});");
            writer.Close();
            writer.Line();
        }

        writer.Line("return new Unrecognized(ref reader, ref tag);");
        writer.Close();

        writer.Member();
        writer.Line($"private const string SchemaName = {Literal.Of(model.Schema)};");
        writer.Member();
        writer.Open("private static class JsonNames");
        writer.Line($"internal static readonly {Names.Text} {model.Tag} = new({Literal.Of(model.Discriminator)});");
        writer.Close();
        writer.Member();
        writer.Open("private static class JsonTags");
        foreach (var @case in model.Cases)
        {
            writer.Line($"internal static readonly {Names.Text} {Name(@case)} = new({Literal.Of(@case.Text)});");
        }

        writer.Close();
    }

    private static string Name(CaseModel @case)
    {
        var name = @case.Parameter.TrimStart('@');
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
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
        writer.Open($"internal Unrecognized(ref {Names.Reader} reader, ref {Names.Reader} tag)");
        writer.Line($"Json = {Names.Union}.Unrecognized(ref reader, ref tag, SchemaName, JsonNames.{model.Tag}, out _tag);");
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {overrides}string {model.Tag} => _tag;");
        writer.Line();
        writer.Line("/// <summary>The JSON of the object, whole.</summary>");
        writer.Line($"public {Names.Element} Json {{ get; }}");
        writer.Line();
        writer.Line("/// <summary>Writes the JSON of this object, with all that was read.</summary>");
        writer.Line($"public {overrides}void WriteTo({Names.Writer} writer) => Json.WriteTo(writer);");
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
        writer.Line($"public override string ToString() => new {Names.Serialization}.ModelText(\"Unrecognized\").Add(nameof({model.Tag}), {model.Tag}).ToString();");
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
        writer.Line($"{Names.ReadArguments}, SchemaName, JsonNames.{model.Tag},");
        writer.Line($"static ({Names.ReadParameters}, ref {Names.Reader} tag) => new(ref reader, ref tag));");
        writer.Outdent();
        writer.Outdent();
        writer.Line();
        writer.Line($"protected override void WriteModel({Names.Writer} writer, Unrecognized value) => value.WriteTo(writer);");
        writer.Close();
    }
}
