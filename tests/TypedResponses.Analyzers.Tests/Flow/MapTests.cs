using CsCheck;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>The maps of a state hold what a dictionary would, and who has seen one never sees it change.</summary>
public class MapTests
{
    private const int Keys = 12;

    private static readonly Gen<Step> Steps =
        Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, Keys - 1], Gen.Char['a', 'e'], (kind, key, value) => new Step(kind, key, value.ToString()));

    private enum Kind
    {
        Set,
        SetAgain,
        Remove,
        RemoveEvenKeys,
        Share,
        AddOthers,
    }

    [Fact]
    public void A_sorted_map_is_a_dictionary_whose_shared_versions_stay_as_they_were() => Steps.Array[0, 40].Sample(steps =>
    {
        var (map, expected) = (SortedMap<int, string>.Empty, new SortedDictionary<int, string>());
        var seen = new List<(SortedMap<int, string> Map, KeyValuePair<int, string>[] Entries)>();
        foreach (var (kind, key, value) in steps)
        {
            switch (kind)
            {
                case Kind.Set or Kind.SetAgain:
                    map = map.SetItem(key, value);
                    expected[key] = value;
                    break;
                case Kind.Remove:
                    map = map.Remove(key);
                    expected.Remove(key);
                    break;
                case Kind.RemoveEvenKeys:
                    map = map.Where(each => each % 2 != 0);
                    foreach (var even in expected.Keys.Where(each => each % 2 == 0).ToList()) expected.Remove(even);
                    break;
                case Kind.Share:
                    seen.Add((map.Share(), [.. expected]));
                    break;
                case Kind.AddOthers:
                    // Keys that are not there yet, on both sides of those that are.
                    var others = SortedMap<int, string>.Empty;
                    foreach (var other in new[] { -1 - expected.Count, Keys + expected.Count }.Where(other => !expected.ContainsKey(other)))
                    {
                        others = others.SetItem(other, value);
                        expected.Add(other, value);
                    }

                    map = map.With(others);
                    break;
            }

            Assert.Equal(expected, Entries(map));
        }

        foreach (var (shared, entries) in seen) Assert.Equal(entries, Entries(shared));
        for (var key = -1; key <= Keys; key++)
        {
            Assert.Equal(expected.TryGetValue(key, out var value), map.TryGetValue(key, out var found));
            Assert.Equal(value, found);
        }

        Assert.Equal(expected.Count, map.Count);
    });

    [Fact]
    public void What_changes_nothing_makes_no_other_map()
    {
        var map = SortedMap<int, string>.Empty.SetItem(1, "a").Share();
        Assert.Same(map, map.SetItem(1, "a"));
        Assert.Same(map, map.Remove(2));
        Assert.Same(map, map.Where(key => key == 1));
        Assert.Same(SortedMap<int, string>.Empty, map.Remove(1));
    }

    [Fact]
    public void A_builder_sorts_what_it_is_given_and_begins_anew() => Gen.Int[0, 99].HashSet[0, 20].Sample(keys =>
    {
        var builder = new SortedMap<int, string>.Builder(0);
        foreach (var key in keys) builder.Add(key, $"{key}");
        var map = builder.ToMap();
        builder.Add(7, "next");
        Assert.Equal(keys.Order().Select(key => KeyValuePair.Create(key, $"{key}")), Entries(map));
        Assert.Equal([KeyValuePair.Create(7, "next")], Entries(builder.ToMap()));
        Assert.Equal(0, builder.Count);
    });

    [Fact]
    public void A_small_map_is_a_dictionary_that_never_changes() => Steps.Array[0, 20].Sample(steps =>
    {
        var (map, expected) = (SmallMap<int, string>.Empty, new Dictionary<int, string>());
        var seen = new List<(SmallMap<int, string> Map, Dictionary<int, string> Entries)>();
        foreach (var (kind, key, value) in steps)
        {
            seen.Add((map, new(expected)));
            if (kind != Kind.Remove)
            {
                map = map.SetItem(key, value);
                expected[key] = value;
            }
            else if (expected.Remove(key))
            {
                map = map.Remove(key);
            }
        }

        seen.Add((map, expected));
        foreach (var (version, entries) in seen)
        {
            Assert.Equal(entries.Count, version.Count);
            Assert.Equal(entries.Count == 0, version.IsEmpty);
            var found = new Dictionary<int, string>();
            foreach (var pair in version) found.Add(pair.Key, pair.Value);
            Assert.Equal(entries.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
        }
    });

    private static List<KeyValuePair<int, string>> Entries(SortedMap<int, string> map)
    {
        var entries = new List<KeyValuePair<int, string>>();
        foreach (var pair in map) entries.Add(pair);
        return entries;
    }

    private sealed record Step(Kind Kind, int Key, string Value);
}
