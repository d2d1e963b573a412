using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>Equality of what generated models hold: lists and maps by their elements, JSON by its value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelEquality
{
    /// <summary>Whether two lists have equal elements in the same order.</summary>
    public static bool Lists<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => Lists(left, right, Values);

    /// <summary>Whether two lists have elements in the same order that <paramref name="areEqual"/>.</summary>
    public static bool Lists<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right, Func<T, T, bool> areEqual)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!areEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two maps have the same names with equal values.</summary>
    public static bool Maps<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right) => Maps(left, right, Values);

    /// <summary>Whether two maps have the same names with values that <paramref name="areEqual"/>.</summary>
    public static bool Maps<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right, Func<T, T, bool> areEqual)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach (var member in left)
        {
            if (!right.TryGetValue(member.Key, out var value) || !areEqual(member.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two values are equal, JSON values by what they say.</summary>
    public static bool Values<T>(T left, T right) => (left, right) switch
    {
        (JsonElement leftElement, JsonElement rightElement) => JsonElementEquality.AreEqual(leftElement, rightElement),
        _ => EqualityComparer<T>.Default.Equals(left, right),
    };
}
