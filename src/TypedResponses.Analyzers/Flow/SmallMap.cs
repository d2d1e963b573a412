namespace TypedResponses.Analyzers.Flow;

/// <summary>An immutable map of very few entries, in no order: looking through all of them is faster than any hash.</summary>
internal sealed class SmallMap<TKey, TValue>
    where TKey : IEquatable<TKey>
{
    public static readonly SmallMap<TKey, TValue> Empty = new([]);

    private readonly KeyValuePair<TKey, TValue>[] _entries;

    private SmallMap(KeyValuePair<TKey, TValue>[] entries) => _entries = entries;

    public int Count => _entries.Length;

    public bool IsEmpty => _entries.Length == 0;

    public KeyValuePair<TKey, TValue> this[int index] => _entries[index];

    public bool TryGetValue(TKey key, out TValue value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _entries[index].Value : default!;
        return index >= 0;
    }

    public SmallMap<TKey, TValue> SetItem(TKey key, TValue value)
    {
        var index = IndexOf(key);
        if (index >= 0 && EqualityComparer<TValue>.Default.Equals(_entries[index].Value, value)) return this;
        var entries = new KeyValuePair<TKey, TValue>[index >= 0 ? Count : Count + 1];
        _entries.CopyTo(entries, 0);
        entries[index >= 0 ? index : Count] = new(key, value);
        return new(entries);
    }

    public SmallMap<TKey, TValue> Remove(TKey key)
    {
        var index = IndexOf(key);
        var entries = new KeyValuePair<TKey, TValue>[Count - 1];
        Array.Copy(_entries, entries, index);
        Array.Copy(_entries, index + 1, entries, index, entries.Length - index);
        return new(entries);
    }

    public Enumerator GetEnumerator() => new(_entries);

    private int IndexOf(TKey key)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Key.Equals(key)) return i;
        }

        return -1;
    }

    internal struct Enumerator(KeyValuePair<TKey, TValue>[] entries)
    {
        private int _index = -1;

        public readonly KeyValuePair<TKey, TValue> Current => entries[_index];

        public bool MoveNext() => ++_index < entries.Length;
    }
}
