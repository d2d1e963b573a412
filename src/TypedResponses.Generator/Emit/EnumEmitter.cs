using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes a string enum and the table of its wire texts.</summary>
internal static class EnumEmitter
{
    /// <summary>The class that holds an enum's wire texts.</summary>
    public static string TextsOf(string enumType) => enumType + "Texts";

    public static void Write(SourceWriter writer, EnumModel model)
    {
        writer.Summary(model.Summary ?? $"The values of {model.Schema}.");
        if (!model.Scope.IsGeneric)
        {
            writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({model.Scope.OpenPrefix}{TextsOf(model.Name)}.Converter))]");
        }

        writer.Open($"{model.Access} enum {model.Name}");
        writer.Summary("A value that this version of the schema does not know, or none; its text stands beside it.");
        writer.Line($"{EnumModelBuilder.Unrecognized} = 0,");
        foreach (var value in model.Values)
        {
            writer.Line();
            writer.Line($"/// <summary><c>{XmlText.Escape(value.Text)}</c></summary>");
            writer.Line($"{value.Name},");
        }

        writer.Close();
        writer.Line();
        writer.Summary($"The wire texts of {model.Name}.");
        var access = model.Access is "public" or "protected internal" ? "internal" : model.Access;
        writer.Open($"{access} static class {TextsOf(model.Name)}");
        writer.Line($"internal static readonly global::TypedResponses.Serialization.JsonEnum<{model.FullName}> All = new(");
        writer.Indent();
        for (var i = 0; i < model.Values.Count; i++)
        {
            writer.Line(Literal.Of(model.Values[i].Text) + (i + 1 < model.Values.Count ? "," : ");"));
        }

        writer.Outdent();
        if (!model.Scope.IsGeneric)
        {
            writer.Line();
            writer.Open($"internal sealed class Converter : {Names.Serialization}.JsonEnumConverter<{model.FullName}>");
            writer.Open("public Converter() : base(All)");
            writer.Close();
            writer.Close();
        }

        writer.Close();
    }
}
