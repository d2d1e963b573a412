namespace TypedResponses.Generator.Model;

/// <summary>Names that generated types use for themselves, so that no property can have them.</summary>
internal static class ReservedNames
{
    public static IReadOnlyList<string> OfObjects { get; } =
    [
        "Parse", "TryParse", "ToJson", "ToUtf8Json", "WriteTo", "ReadJson", "WriteJson", "JsonTypeInfo", "BindAsync",
        "Match", "MatchOrDefault", "Switch", "SwitchOrDefault", "Unrecognized", "FindCase",
        "ModelConverter", "JsonNames", "AllNames", "JsonMember", "SchemaName", "RequiredMembers", "AllRequired", "TagText", "NullOnWire", "EmptyOnWire", "OmitsTag",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "EqualityContract", "PrintMembers", "Deconstruct", "Clone",
    ];
}
