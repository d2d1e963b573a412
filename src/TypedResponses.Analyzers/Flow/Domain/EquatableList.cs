namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>A list that never changes, equal to another by its elements.</summary>
internal readonly struct EquatableList<T>(T[] items) : IEquatable<EquatableList<T>>
{
    private readonly T[]? _items = items;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => _items![index];

    public bool Equals(EquatableList<T> other)
    {
        if (Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    public override int GetHashCode() => Count;
}
