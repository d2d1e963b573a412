using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes the class of the members that stand outside their object, and the code around it.</summary>
internal sealed class OptionalMembersEmitter(SourceWriter writer, ObjectModel model)
{
    public const string Type = "OptionalMembers";

    public const string Field = "_optionalMembers";

    private readonly List<PropertyModel> _properties = model.Properties.Where(property => property.IsSetApart).ToList();

    /// <summary>Writes what sets a member that was read; room is not made for a null.</summary>
    public static void WriteSetter(SourceWriter writer, PropertyModel property, string value)
    {
        var set = $"({Field} ??= new()).{property.Name} = {value};";
        if (property.Value.Kind == ValueKind.Element)
        {
            writer.Line(set);
            return;
        }

        writer.Open($"if ({value} is not null || {Field} is not null)");
        writer.Line(set);
        writer.Close();
        writer.Line();
    }

    public void Write()
    {
        if (_properties.Count == 0)
        {
            return;
        }

        writer.Member();
        writer.Line("/// <summary>Members that most objects lack; null where all of them do. Copies of this object share it, so it never changes.</summary>");
        writer.Line($"private {Type}? {Field};");
        writer.Member();
        writer.Open($"private sealed class {Type}");
        foreach (var property in _properties)
        {
            writer.Line($"internal {property.Value.Type}? {property.Name};");
        }

        writer.Line();
        writer.Line($"internal static {Type} CopyOf({Type}? members) => members is null ? new() : ({Type})members.MemberwiseClone();");
        writer.Close();
    }
}
