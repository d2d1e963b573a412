using TypedResponses.Generator.Declarations;

namespace TypedResponses.Generator.Model;

/// <summary>Fits a property of the schema to what the user declared for it.</summary>
internal sealed class DeclaredProperty(TypeSlot slot, List<Finding> findings, TypeGraph graph)
{
    private static readonly string[] Numbers = ["int", "long", "double", "decimal"];

    /// <returns>The property as declared; null where it clashes, and the JSON's value stays among those that no property holds.</returns>
    public PropertyModel? Adapt(PropertyModel property, DeclaredMember declared)
    {
        if (!declared.IsProperty)
        {
            return Clash(property, declared, "it is not an instance property");
        }

        if (declared.IsPrivate)
        {
            return Clash(property, declared, "it is private, so nobody could read the JSON's value");
        }

        if (KindOf(property.Value, declared.Type) is not { } value)
        {
            return Clash(property, declared, $"its type is '{Short(declared.Type)}', and the schema's value is '{Short(property.Value.Type)}'");
        }

        if (!declared.CanBeSet)
        {
            return Clash(property, declared, "it has no setter, so the JSON's value has no way in");
        }

        var adapted = property with
        {
            Value = value,
            IsStatus = property.IsStatus && value.Kind == ValueKind.Enum,
            IsImageText = value.Kind == ValueKind.String && (property.Value.Kind == ValueKind.Image || declared.HasBase64Content),
        };
        var accepts = adapted.IsNullable && value.Kind != ValueKind.Element;
        return accepts && !declared.IsNullable
            ? Clash(property, declared, "the JSON can leave it out or say null, and its type is not nullable")
            : adapted;
    }

    /// <summary>The value as the declared type holds it; null where it cannot.</summary>
    private static ValueModel? KindOf(ValueModel value, string declared)
    {
        if (TypeText.Names(declared, value.Type))
        {
            return value;
        }

        return (value.Kind, declared) switch
        {
            (ValueKind.String, "global::TypedResponses.ImageResult") => Of(ValueKind.Image),
            (ValueKind.Image or ValueKind.Enum, "string") => Of(ValueKind.String),
            (_, "global::System.Text.Json.JsonElement") => Of(ValueKind.Element),
            (ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double, _) when Numbers.Contains(declared) => Of(declared switch
            {
                "int" => ValueKind.Int32,
                "long" => ValueKind.Int64,
                "double" => ValueKind.Double,
                _ => ValueKind.Decimal,
            }),
            _ => null,
        };
    }

    private static ValueModel Of(ValueKind kind) => new(kind, CSharpType.Of(kind));

    private static string Short(string type) => type.Replace("global::", "");

    private PropertyModel? Clash(PropertyModel property, DeclaredMember declared, string why)
    {
        findings.Add(new Finding(FindingKind.MemberClashes, graph.DeclarationThatReaches(slot).FullName, [declared.Name, property.JsonName, why]));
        return null;
    }
}
