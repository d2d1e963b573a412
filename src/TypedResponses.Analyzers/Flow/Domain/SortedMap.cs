namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>
/// A map in two sorted arrays. The maps of a state are small and walked far more often than they are changed; that is what the framework's
/// trees are slow at. Once it is shared it is immutable, and a change makes another map; until then whoever made it changes it in place.
/// </summary>
internal sealed class SortedMap<TKey, TValue>
    where TKey : IComparable<TKey>
{
    public static readonly SortedMap<TKey, TValue> Empty = new SortedMap<TKey, TValue>([], [], 0).Share();

    private TKey[] _keys;
    private TValue[] _values;
    private bool _isShared;

    /// <summary>Whether other maps have the same keys.</summary>
    private bool _hasSharedKeys;

    private SortedMap(TKey[] keys, TValue[] values, int count)
    {
        _keys = keys;
        _values = values;
        Count = count;
    }

    public int Count { get; private set; }

    public KeyValuePair<TKey, TValue> this[int index] => new(_keys[index], _values[index]);

    /// <summary>This map, which nobody changes any more.</summary>
    public SortedMap<TKey, TValue> Share()
    {
        _isShared = true;
        return this;
    }

    public bool TryGetValue(TKey key, out TValue value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : default!;
        return index >= 0;
    }

    /// <summary>The map with a value: this one, if it is not shared.</summary>
    public SortedMap<TKey, TValue> SetItem(TKey key, TValue value)
    {
        var index = IndexOf(key);
        if (index < 0) return Insert(~index, key, value);
        if (ReferenceEquals(_values[index], value)) return this;
        var map = this;
        if (_isShared)
        {
            map = new(_keys, new TValue[Count], Count) { _hasSharedKeys = true };
            Array.Copy(_values, map._values, Count);
        }

        map._values[index] = value;
        return map;
    }

    /// <summary>The map without a key: this one, if it is not shared.</summary>
    public SortedMap<TKey, TValue> Remove(TKey key)
    {
        var index = IndexOf(key);
        if (index < 0) return this;
        if (Count == 1) return Empty;
        var map = _isShared ? new(_keys, new TValue[Count - 1], Count) : this;
        var keys = _isShared || _hasSharedKeys ? new TKey[Count - 1] : _keys;
        Move(_keys, keys, index);
        Move(_values, map._values, index);
        (map._keys, map._hasSharedKeys, map.Count) = (keys, false, Count - 1);
        return map;
    }

    /// <summary>The entries whose keys are wanted.</summary>
    public SortedMap<TKey, TValue> Where(Func<TKey, bool> isWanted)
    {
        if (!IsAnyUnwanted(isWanted)) return this;
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
        var (low, high) = (0, Count - 1);
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

    private bool IsAnyUnwanted(Func<TKey, bool> isWanted)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!isWanted(_keys[i])) return true;
        }

        return false;
    }

    private SortedMap<TKey, TValue> Insert(int index, TKey key, TValue value)
    {
        var map = _isShared ? new(_keys, _values, Count) : this;

        // What is changed once may be changed again.
        var capacity = _isShared ? Count + 1 : Count + Math.Max(4, Count / 2);
        var keys = _isShared || _hasSharedKeys || Count == _keys.Length ? new TKey[capacity] : _keys;
        var values = _isShared || Count == _values.Length ? new TValue[capacity] : _values;
        (map._keys, map._values, map._hasSharedKeys) = (Insert(_keys, keys, index, key), Insert(_values, values, index, value), false);
        map.Count++;
        return map;
    }

    /// <summary>Moves the items to an array, which may be their own, with another one between them.</summary>
    private T[] Insert<T>(T[] items, T[] target, int index, T item)
    {
        if (!ReferenceEquals(items, target)) Array.Copy(items, target, index);
        Array.Copy(items, index, target, index + 1, Count - index);
        target[index] = item;
        return target;
    }

    /// <summary>Moves the items but one to an array, which may be their own.</summary>
    private void Move<T>(T[] items, T[] target, int index)
    {
        if (!ReferenceEquals(items, target)) Array.Copy(items, target, index);
        Array.Copy(items, index + 1, target, index, Count - index - 1);
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
            return new(keys, values, keys.Length);
        }
    }

    internal struct Enumerator(SortedMap<TKey, TValue> map)
    {
        private int _index = -1;

        public readonly KeyValuePair<TKey, TValue> Current => map[_index];

        public bool MoveNext() => ++_index < map.Count;
    }
}
