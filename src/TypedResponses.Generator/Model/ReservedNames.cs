namespace TypedResponses.Generator.Model;

/// <summary>Names that generated types use for themselves, so that no property can have them, nor the type itself.</summary>
internal static class ReservedNames
{
    private static readonly string[] OfUnions =
    [
        "Match", "MatchOrDefault", "Switch", "SwitchOrDefault", "Unrecognized", "ReadCase", "FindCase", "JsonTags",
    ];

    private static readonly string[] OfAll =
    [
        "Parse", "TryParse", "ToJson", "ToUtf8Json", "WriteTo", "ReadJson", "WriteJson", "JsonTypeInfo", "BindAsync",
        "ModelConverter", "JsonNames", "JsonMember", "OptionalMembers", "SchemaName", "RequiredMembers", "AllRequired",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "EqualityContract", "PrintMembers",
    ];

    /// <summary>A union's type parameters hide a type of their name.</summary>
    private static readonly string[] OfTypeParameters = ["T", "TState"];

    /// <summary>Names that no property can have; a case's properties stand beside its union's members.</summary>
    public static IReadOnlyList<string> OfObjects { get; } =
    [
        .. OfAll, .. OfUnions, "AllNames", "TagText", "NullOnWire", "EmptyOnWire", "OmitsTag", "Deconstruct", "Clone",
    ];

    /// <summary>Whether a type of this shape cannot be called so: a member is, and C# has no member with the name of its type.</summary>
    public static bool IsMemberOf(Shape shape, string name) => shape switch
    {
        ObjectShape => OfAll.Contains(name),
        UnionShape => OfAll.Contains(name) || OfUnions.Contains(name) || OfTypeParameters.Contains(name),
        _ => false,
    };
}
