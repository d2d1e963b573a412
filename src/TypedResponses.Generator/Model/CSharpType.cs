namespace TypedResponses.Generator.Model;

/// <summary>The C# types of values that need no type of their own.</summary>
internal static class CSharpType
{
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.String => "string",
        ValueKind.Boolean => "bool",
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Image => "global::TypedResponses.ImageResult",
        ValueKind.Element => "global::System.Text.Json.JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind's type depends on the schema."),
    };
}
