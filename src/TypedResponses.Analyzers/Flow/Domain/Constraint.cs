using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>One contract of one object.</summary>
internal readonly record struct FactKey(int Object, StatusContract Contract);

/// <summary>
/// What must hold of some objects for a condition to have come out one way: a mask of possibilities for each; an
/// object that is not named is not restricted.
/// </summary>
internal sealed class Constraint : IEquatable<Constraint>
{
    /// <summary>Restricts nothing.</summary>
    public static readonly Constraint None = new(SmallMap<FactKey, ulong>.Empty);

    /// <summary>The condition cannot come out this way.</summary>
    public static readonly Constraint Impossible = new(SmallMap<FactKey, ulong>.Empty);

    private Constraint(SmallMap<FactKey, ulong> masks) => Masks = masks;

    public SmallMap<FactKey, ulong> Masks { get; }

    public bool IsImpossible => ReferenceEquals(this, Impossible);

    public static Constraint Of(FactKey key, ulong mask) => None.With(key, mask);

    public Constraint With(FactKey key, ulong mask)
    {
        if (Masks.TryGetValue(key, out var known)) mask &= known;
        return new(Masks.SetItem(key, mask));
    }

    /// <summary>Whether an object is named.</summary>
    public bool SpeaksOf(int id)
    {
        foreach (var pair in Masks)
        {
            if (pair.Key.Object == id) return true;
        }

        return false;
    }

    /// <summary>Both hold.</summary>
    public Constraint And(Constraint other)
    {
        if (IsImpossible || other.IsImpossible) return Impossible;
        var result = this;
        foreach (var pair in other.Masks) result = result.With(pair.Key, pair.Value);
        return result;
    }

    /// <summary>One of them holds.</summary>
    public Constraint Or(Constraint other)
    {
        if (IsImpossible) return other;
        if (other.IsImpossible) return this;
        var masks = SmallMap<FactKey, ulong>.Empty;
        foreach (var pair in Masks)
        {
            if (other.Masks.TryGetValue(pair.Key, out var mask)) masks = masks.SetItem(pair.Key, pair.Value | mask);
        }

        return masks.IsEmpty ? None : new(masks);
    }

    /// <summary>The same about objects under other numbers; those without one are forgotten.</summary>
    public Constraint Renumber(IReadOnlyDictionary<int, int> numbers)
    {
        if (Masks.IsEmpty) return this;
        var masks = SmallMap<FactKey, ulong>.Empty;
        foreach (var pair in Masks)
        {
            if (numbers.TryGetValue(pair.Key.Object, out var id)) masks = masks.SetItem(new(id, pair.Key.Contract), pair.Value);
        }

        return masks.IsEmpty ? None : new(masks);
    }

    /// <summary>The same about objects some of which go by other numbers.</summary>
    public Constraint Rename(IReadOnlyDictionary<int, int> numbers)
    {
        var masks = Masks;
        foreach (var pair in Masks)
        {
            if (numbers.TryGetValue(pair.Key.Object, out var id) && id != pair.Key.Object)
            {
                masks = masks.Remove(pair.Key).SetItem(new(id, pair.Key.Contract), pair.Value);
            }
        }

        return ReferenceEquals(masks, Masks) ? this : new(masks);
    }

    /// <summary>The same without a word about one object.</summary>
    public Constraint Forget(int id)
    {
        var masks = Masks;
        foreach (var pair in Masks)
        {
            if (pair.Key.Object == id) masks = masks.Remove(pair.Key);
        }

        return ReferenceEquals(masks, Masks) ? this : masks.IsEmpty ? None : new(masks);
    }

    /// <summary>The same, but only about some objects.</summary>
    public Constraint Only(HashSet<int> ids) => Where(mask => ids.Contains(mask.Key.Object));

    /// <summary>Those parts of it for which a test holds.</summary>
    public Constraint Where(Func<KeyValuePair<FactKey, ulong>, bool> holds)
    {
        var masks = Masks;
        foreach (var pair in Masks)
        {
            if (!holds(pair)) masks = masks.Remove(pair.Key);
        }

        return masks.IsEmpty ? None : new(masks);
    }

    public bool Equals(Constraint? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || IsImpossible || other.IsImpossible || Masks.Count != other.Masks.Count) return false;
        foreach (var pair in Masks)
        {
            if (!other.Masks.TryGetValue(pair.Key, out var mask) || mask != pair.Value) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Constraint);

    public override int GetHashCode() => Masks.Count;
}
