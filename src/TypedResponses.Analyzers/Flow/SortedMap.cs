namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// An immutable map in two sorted arrays. The maps of a state are small and walked far more often than they are changed; that is what
/// the framework's trees are slow at.
/// </summary>
internal sealed class SortedMap<TKey, TValue>
    where TKey : IComparable<TKey>
{
    public static readonly SortedMap<TKey, TValue> Empty = new([], []);

    private readonly TKey[] _keys;
    private readonly TValue[] _values;

    private SortedMap(TKey[] keys, TValue[] values)
    {
        _keys = keys;
        _values = values;
    }

    public int Count => _keys.Length;

    public KeyValuePair<TKey, TValue> this[int index] => new(_keys[index], _values[index]);

    public bool TryGetValue(TKey key, out TValue value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : default!;
        return index >= 0;
    }

    public SortedMap<TKey, TValue> SetItem(TKey key, TValue value)
    {
        var index = IndexOf(key);
        if (index >= 0)
        {
            if (ReferenceEquals(_values[index], value)) return this;
            var values = (TValue[])_values.Clone();
            values[index] = value;
            return new(_keys, values);
        }

        return new(Insert(_keys, ~index, key), Insert(_values, ~index, value));
    }

    public SortedMap<TKey, TValue> Remove(TKey key)
    {
        var index = IndexOf(key);
        return index < 0 ? this : Count == 1 ? Empty : new(RemoveAt(_keys, index), RemoveAt(_values, index));
    }

    public Enumerator GetEnumerator() => new(this);

    private int IndexOf(TKey key)
    {
        var (low, high) = (0, _keys.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = _keys[middle].CompareTo(key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    private static T[] Insert<T>(T[] items, int index, T item)
    {
        var result = new T[items.Length + 1];
        Array.Copy(items, result, index);
        result[index] = item;
        Array.Copy(items, index, result, index + 1, items.Length - index);
        return result;
    }

    private static T[] RemoveAt<T>(T[] items, int index)
    {
        var result = new T[items.Length - 1];
        Array.Copy(items, result, index);
        Array.Copy(items, index + 1, result, index, result.Length - index);
        return result;
    }

    internal struct Enumerator(SortedMap<TKey, TValue> map)
    {
        private int _index = -1;

        public readonly KeyValuePair<TKey, TValue> Current => map[_index];

        public bool MoveNext() => ++_index < map.Count;
    }
}
