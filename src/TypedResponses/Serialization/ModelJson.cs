using System.Collections.ObjectModel;
using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>What generated models share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelJson
{
    /// <summary>No members beside those that the schema lists.</summary>
    public static IReadOnlyDictionary<string, JsonElement> NoMembers { get; } =
        new ReadOnlyDictionary<string, JsonElement>(new Dictionary<string, JsonElement>());
}
