namespace TypedResponses.Generator.Model;

/// <summary>
/// Members that most objects lack, such as the seven that an image generation call may have beside its result. Together they take more room than
/// all others, so they stand in an object of their own, made with the first of them.
/// </summary>
internal static class OptionalMembers
{
    /// <summary>Fewer would not be worth an object of their own.</summary>
    private const int Fewest = 4;

    /// <summary>Marks the members to be set apart, if they are enough.</summary>
    public static IEnumerable<PropertyModel> SetApart(IReadOnlyList<PropertyModel> properties, IEnumerable<StoredTagModel> storedTags)
    {
        var tags = storedTags.Select(tag => tag.Property).ToList();
        var isWorthIt = properties.Count(IsOptional) >= Fewest;
        return properties.Select(property => property with { IsSetApart = isWorthIt && IsOptional(property) });

        bool IsOptional(PropertyModel property)
            => property is { IsRequired: false, IsDeclared: false, Value.Kind: not (ValueKind.Enum or ValueKind.Image) } && !tags.Contains(property.Name);
    }
}
