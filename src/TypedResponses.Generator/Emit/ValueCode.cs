using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>The code that reads, writes and compares a value of a kind.</summary>
internal static class ValueCode
{
    /// <summary>Reads the value that the reader stands on.</summary>
    public static string Read(ValueModel value, bool orNull)
    {
        var suffix = orNull ? "OrNull" : "";
        return value.Kind switch
        {
            ValueKind.Image => $"{Names.Read}.Image{suffix}(ref reader, SchemaName)",
            ValueKind.Element => $"{Names.Read}.Element(ref reader, SchemaName)",
            ValueKind.Enum => $"{EnumEmitter.TextsOf(value.Type)}.All.Read{suffix}(ref reader, SchemaName, out _)",
            ValueKind.Model when orNull => $"{Names.Read}.ModelOrNull(ref reader, {Reader(value with { IsNullable = false })})",
            ValueKind.Model => $"{value.Type}.ReadJson({Names.ReadArguments})",
            ValueKind.List => $"{Names.Read}.List{suffix}(ref reader, SchemaName, {Reader(value.Element!)})",
            ValueKind.Map => $"{Names.Read}.Map{suffix}(ref reader, SchemaName, {Reader(value.Element!)})",
            _ => $"{Names.Read}.{value.Kind}{suffix}(ref reader, SchemaName)",
        };
    }

    /// <summary>Writes a property with its name.</summary>
    /// <param name="name">The name's constant.</param>
    /// <param name="value">The value's kind.</param>
    /// <param name="expression">The value.</param>
    /// <param name="options">Further arguments that say when null is written, each with its comma before it.</param>
    public static string WriteMember(string name, ValueModel value, string expression, string options) => value.Kind switch
    {
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal => $"{Names.Write}.Number(ref writer, {name}, {expression}{options});",
        ValueKind.Element => $"{Names.Write}.Element(ref writer, {name}, {expression});",
        ValueKind.Model => $"{Names.Write}.Model(ref writer, {name}, {expression}, {Writer(value)}{options});",
        ValueKind.List or ValueKind.Map => $"{Names.Write}.{value.Kind}(ref writer, {name}, {expression}, {Writer(value.Element!)}{options});",
        ValueKind.Enum => $"{Names.Write}.Text(ref writer, {name}, {EnumEmitter.TextsOf(value.Type)}.All.Texts, {expression}{options});",
        _ => $"{Names.Write}.{value.Kind}(ref writer, {name}, {expression}{options});",
    };

    public static string AreEqual(ValueModel value, string left, string right) => value.Kind switch
    {
        ValueKind.List or ValueKind.Map => $"{Names.Equality}.{value.Kind}s({left}, {right}{ElementComparer(value.Element!)})",
        ValueKind.Element => $"{Names.Equality}.Values({left}, {right})",
        ValueKind.Double => $"{left}.Equals({right})",
        ValueKind.Image or ValueKind.Model => $"global::System.Object.Equals({left}, {right})",
        _ => $"{left} == {right}",
    };

    /// <summary>Elements that are lists or maps themselves need to be told how to compare.</summary>
    private static string ElementComparer(ValueModel element)
        => element.Kind is ValueKind.List or ValueKind.Map ? $", static (left, right) => {AreEqual(element, "left", "right")}" : "";

    private static string Reader(ValueModel element)
        => $"static ({Names.ReadParameters}) => {Read(element, element.IsNullable)}";

    private static string Writer(ValueModel value)
    {
        var write = $"static (ref {Names.Writer} writer, {value.Type} value) => {WriteValue(value)}";
        return value.IsNullable ? $"static (ref {Names.Writer} writer, {value.Type}? value) => {Names.Write}.OrNull(ref writer, value, {write})" : write;
    }

    private static string WriteValue(ValueModel value) => value.Kind switch
    {
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal => $"{Names.Write}.Number(ref writer, value)",
        ValueKind.List or ValueKind.Map => $"{Names.Write}.{value.Kind}(ref writer, value, {Writer(value.Element!)})",
        ValueKind.Model => "value.WriteJson(ref writer)",
        _ => $"{Names.Write}.{value.Kind}(ref writer, value)",
    };
}
