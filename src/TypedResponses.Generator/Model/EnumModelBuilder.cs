namespace TypedResponses.Generator.Model;

internal static class EnumModelBuilder
{
    /// <summary>The zero of every generated enum: the texts that it does not know.</summary>
    public const string Unrecognized = "Unrecognized";

    public static EnumModel Build(TypeSlot slot, EnumShape shape) => new()
    {
        Scope = slot.Group.Scope,
        Name = slot.Name,
        Access = AccessText.For(slot.Access),
        Summary = slot.Schema.Description,
        Schema = slot.SchemaName,
        Values = Values(shape).ToEquatableArray(),
    };

    /// <summary>The enum's values with their texts, in the schema's order.</summary>
    public static IEnumerable<EnumValue> Values(EnumShape shape)
    {
        var names = new HashSet<string> { Unrecognized };
        return shape.Texts.Select(text => new EnumValue(Naming.Unique(Naming.Pascal(text), names), text));
    }
}
