using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes an object's equality, by value, and its safe <c>ToString</c>.</summary>
internal sealed class ObjectEqualityEmitter(SourceWriter writer, ObjectModel model)
{
    /// <summary>More would cost time and hardly tell more objects apart.</summary>
    private const int HashedProperties = 6;

    public void Write()
    {
        WriteEquals();
        WriteHashCode();
        WriteToString();
    }

    private void WriteEquals()
    {
        if (!model.Declares("Equals", parameters: 1))
        {
            writer.Member();
            writer.Line("/// <summary>Whether all values are equal, those of lists and maps included.</summary>");
            writer.Line($"public bool Equals({model.Name}? other)");
            writer.Indent();
            writer.Line("=> ReferenceEquals(this, other) || (other is not null");
            writer.Indent();
            foreach (var property in model.Properties)
            {
                var name = property is { Value.Kind: ValueKind.Enum, IsDeclared: false } ? property.Name + "Text" : property.Name;
                writer.Line("&& " + ValueCode.AreEqual(property.Value, name, "other." + name));
            }

            writer.Line($"&& {Names.Equality}.Maps({model.AdditionalProperties}, other.{model.AdditionalProperties}));");
            writer.Outdent();
            writer.Outdent();
        }

        if (model.Keyword == TypeKeyword.Class && !model.Declares("Equals", parameters: 1))
        {
            writer.Member();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override bool Equals(object? obj) => Equals(obj as {model.Name});");
        }
    }

    private void WriteHashCode()
    {
        if (model.Declares("GetHashCode"))
        {
            return;
        }

        writer.Member();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode()");
        writer.Line($"var hash = new {Names.Serialization}.ModelHash();");
        var hashed =
            model.Properties.Where(property => property.Value.Kind is not (ValueKind.Element or ValueKind.List or ValueKind.Map)).Take(HashedProperties);
        foreach (var property in hashed)
        {
            var name = property is { Value.Kind: ValueKind.Enum, IsDeclared: false } ? property.Name + "Text" : property.Name;
            writer.Line($"hash.Add({name});");
        }

        writer.Line("return hash.ToHashCode();");
        writer.Close();
    }

    private void WriteToString()
    {
        if (model.Declares("ToString"))
        {
            return;
        }

        writer.Member();
        writer.Line("/// <summary>The values in short; an image's type and size, never its bytes.</summary>");
        writer.Line($"public override string ToString() => new {Names.Serialization}.ModelText({Literal.Of(model.Name)})");
        writer.Indent();
        foreach (var property in model.Properties)
        {
            writer.Line(property.Value.Kind switch
            {
                ValueKind.Enum when !property.IsDeclared => $".AddEnum(nameof({property.Name}), {AsNullable(property)}, {property.Name}Text)",
                ValueKind.String when property.IsImageText => $".AddImageText(nameof({property.Name}), {property.Name})",
                ValueKind.List or ValueKind.Map => $".AddList(nameof({property.Name}), {property.Name})",
                _ => $".Add(nameof({property.Name}), {property.Name})",
            });
        }

        writer.Line($".AddMembers(nameof({model.AdditionalProperties}), {model.AdditionalProperties})");
        writer.Line(".ToString();");
        writer.Outdent();
    }

    private static string AsNullable(PropertyModel property)
        => property.IsNullable ? property.Name : $"({property.Value.Type}?){property.Name}";
}
