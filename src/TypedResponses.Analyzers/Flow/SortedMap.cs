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
        return index < 0 ? this : new(RemoveAt(_keys, index), RemoveAt(_values, index));
    }

    /// <summary>The entries whose keys are wanted.</summary>
    public SortedMap<TKey, TValue> Where(Func<TKey, bool> isWanted)
    {
        if (Array.TrueForAll(_keys, new Predicate<TKey>(isWanted))) return this;
        var kept = new Builder(Count - 1);
        foreach (var pair in this)
        {
            if (isWanted(pair.Key)) kept.Add(pair.Key, pair.Value);
        }

        return kept.ToMap();
    }

    /// <summary>This map with the entries of another, none of whose keys it has.</summary>
    public SortedMap<TKey, TValue> With(SortedMap<TKey, TValue> other)
    {
        var both = new Builder(Count + other.Count);
        foreach (var pair in this) both.Add(pair.Key, pair.Value);
        foreach (var pair in other) both.Add(pair.Key, pair.Value);
        return both.ToMap();
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

    /// <summary>Makes a map of many entries at once.</summary>
    internal sealed class Builder(int capacity)
    {
        private TKey[] _keys = new TKey[capacity];
        private TValue[] _values = new TValue[capacity];
        private bool _isSorted = true;

        public int Count { get; private set; }

        /// <summary>Adds an entry, whose key no other has.</summary>
        public void Add(TKey key, TValue value)
        {
            if (Count == _keys.Length)
            {
                Array.Resize(ref _keys, Math.Max(4, Count * 2));
                Array.Resize(ref _values, _keys.Length);
            }

            _isSorted &= Count == 0 || _keys[Count - 1].CompareTo(key) < 0;
            _keys[Count] = key;
            _values[Count++] = value;
        }

        /// <summary>The map of the entries; the builder is empty after.</summary>
        public SortedMap<TKey, TValue> ToMap()
        {
            if (Count == 0) return Empty;
            var (keys, values) = (new TKey[Count], new TValue[Count]);
            Array.Copy(_keys, keys, Count);
            Array.Copy(_values, values, Count);
            if (!_isSorted) Array.Sort(keys, values);
            Array.Clear(_values, 0, Count);
            (Count, _isSorted) = (0, true);
            return new(keys, values);
        }
    }

    internal struct Enumerator(SortedMap<TKey, TValue> map)
    {
        private int _index = -1;

        public readonly KeyValuePair<TKey, TValue> Current => map[_index];

        public bool MoveNext() => ++_index < map.Count;
    }
}
