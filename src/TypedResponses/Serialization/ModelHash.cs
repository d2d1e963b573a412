using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>Combines hash codes; netstandard2.0 has no <c>System.HashCode</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ModelHash
{
    private int _value;

    /// <summary>Adds a value.</summary>
    public void Add<T>(T value) => _value = unchecked((_value * 397) ^ (value?.GetHashCode() ?? 0));

    /// <summary>Adds a list: its elements in their order.</summary>
    public void AddList<T>(IReadOnlyList<T>? list)
    {
        for (var i = 0; i < list?.Count; i++)
        {
            Add(list[i]);
        }
    }

    /// <summary>The combined hash code.</summary>
    public readonly int ToHashCode() => _value;
}
