using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes one property, and beside an enum the property of its wire text.</summary>
internal sealed class PropertyEmitter(SourceWriter writer, PropertyModel property, CompilationFacts facts)
{
    private readonly string _type = property.Value.Type + (property.IsNullable ? "?" : "");

    public void Write()
    {
        if (property.Value.Kind == ValueKind.Enum)
        {
            WriteEnum();
        }
        else if (property.IsSetApart)
        {
            WriteHead();
            writer.Open($"public {_type} {property.Name}");
            writer.Line($"get => {OptionalMembersEmitter.Field}?.{property.Name};");
            writer.Line(
                $"init => ({OptionalMembersEmitter.Field} = {OptionalMembersEmitter.Type}.CopyOf({OptionalMembersEmitter.Field})).{property.Name} = value;");
            writer.Close();
        }
        else if (!property.IsDeclared)
        {
            WriteHead();
            var initializer = property is { IsNullable: false, Value.IsReference: true } && !facts.HasRequiredMembers ? " = default!;" : "";
            writer.Line($"public {Required}{_type} {property.Name} {{ get; init; }}{initializer}");
        }
    }

    private string Required => property.IsRequired && facts.HasRequiredMembers ? "required " : "";

    private void WriteHead()
    {
        writer.Member();
        writer.Summary(property.Summary);
        // The compiler does not want a member that must be set to be obsolete.
        if (property.IsDeprecated && Required.Length == 0)
        {
            writer.Line("[global::System.Obsolete]");
        }

        if (property.Value.Kind == ValueKind.Image)
        {
            writer.Line($"[{Names.TypedResponses}.Base64Content]");
        }
    }

    private void WriteEnum()
    {
        var texts = EnumEmitter.TextsOf(property.Value.Type) + ".All";
        var text = Names.Field(property.Name) + "Text";
        writer.Member();
        if (property.IsDeclared)
        {
            writer.Line("// The wire text, so that one the enum does not know is written back.");
            writer.Line($"private string? {text};");
            return;
        }

        var value = Names.Field(property.Name);
        writer.Line($"private {_type} {value};");
        writer.Line();
        writer.Line($"private string? {text};");

        WriteHead();
        writer.Open($"public {Required}{_type} {property.Name}");
        writer.Line($"get => {value};");
        writer.Open("init");
        writer.Line($"{value} = value;");
        writer.Line($"{text} = {texts}.TextOf(value, {text});");
        writer.Close();
        writer.Close();

        writer.Member();
        writer.Line(
            $"/// <summary>The text of <see cref=\"{property.Name}\"/> in the JSON, also where the enum does not know it; null where the JSON has none.</summary>");
        writer.Open($"public string? {property.Name}Text");
        writer.Line($"get => {text};");
        writer.Open("init");
        writer.Line($"{text} = value;");
        writer.Line(property.IsNullable ? $"{value} = value is null ? null : {texts}.Parse(value);" : $"{value} = {texts}.Parse(value);");
        writer.Close();
        writer.Close();
    }
}
