namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>An immutable map of very few entries, each linked to the next: looking through all of them is faster than any hash.</summary>
internal sealed class SmallMap<TKey, TValue>
    where TKey : IEquatable<TKey>
{
    public static readonly SmallMap<TKey, TValue> Empty = new(default!, default!, null!);

    private readonly TKey _key;
    private readonly TValue _value;
    private readonly SmallMap<TKey, TValue> _rest;

    private SmallMap(TKey key, TValue value, SmallMap<TKey, TValue> rest)
    {
        _key = key;
        _value = value;
        _rest = rest;
    }

    public bool IsEmpty => ReferenceEquals(this, Empty);

    public int Count
    {
        get
        {
            var count = 0;
            for (var map = this; !map.IsEmpty; map = map._rest) count++;
            return count;
        }
    }

    /// <summary>One of the entries; there has to be one.</summary>
    public KeyValuePair<TKey, TValue> First => new(_key, _value);

    public bool TryGetValue(TKey key, out TValue value)
    {
        for (var map = this; !map.IsEmpty; map = map._rest)
        {
            if (!map._key.Equals(key)) continue;
            value = map._value;
            return true;
        }

        value = default!;
        return false;
    }

    public SmallMap<TKey, TValue> SetItem(TKey key, TValue value)
    {
        if (!TryGetValue(key, out var known)) return new(key, value, this);
        return EqualityComparer<TValue>.Default.Equals(known, value) ? this : Replace(key, value);
    }

    public SmallMap<TKey, TValue> Remove(TKey key) => _key.Equals(key) ? _rest : new(_key, _value, _rest.Remove(key));

    public Enumerator GetEnumerator() => new(this);

    private SmallMap<TKey, TValue> Replace(TKey key, TValue value) => _key.Equals(key) ? new(key, value, _rest) : new(_key, _value, _rest.Replace(key, value));

    internal struct Enumerator(SmallMap<TKey, TValue> map)
    {
        private SmallMap<TKey, TValue> _rest = map;

        public KeyValuePair<TKey, TValue> Current { get; private set; }

        public bool MoveNext()
        {
            if (_rest.IsEmpty) return false;
            Current = _rest.First;
            _rest = _rest._rest;
            return true;
        }
    }
}
