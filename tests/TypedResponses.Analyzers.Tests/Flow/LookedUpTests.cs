namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What a dictionary gives for a key is one object, whether it is asked for with the indexer or with <c>TryGetValue</c>.</summary>
public class LookedUpTests
{
    [Theory]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) Save(calls[id].Result!);")]
    [InlineData("if (!calls.TryGetValue(id, out var call) || call.Result is null) return; Save(call.Result); Save(calls[id].Result!);")]
    [InlineData("if (calls.ContainsKey(id) && calls[id].HasResult && calls.TryGetValue(id, out var call)) Save(call.Result!);")]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) { call = Get(); Save(calls[id].Result!); }")]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) { calls.Remove(id); Save(call.Result); }")]
    [InlineData("if (!other.HasResult) return; calls.Add(id, other); Save(calls[id].Result!);")]
    public Task One_object(string code) => Run(code);

    [Theory]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) Save(calls[key].{|TR1001:Result|}!);")]
    [InlineData("if (!calls.TryGetValue(id, out var call) || !call.HasResult) return; id = key; Save(calls[id].{|TR1001:Result|}!);")]
    [InlineData("if (!calls.TryGetValue(id, out var call) || !call.HasResult) return; calls[id] = Get(); Save(calls[id].{|TR1001:Result|}!);")]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) { call = Get(); Save(call.{|TR1001:Result|}!); }")]
    [InlineData("if (calls.TryGetValue(id, out var call)) Save(call.{|TR1001:Result|}!);")]
    [InlineData("calls.Add(id, other); Save(calls[id].{|TR1001:Result|}!);")]
    public Task Another_one(string code) => Run(code);

    private static Task Run(string code) =>
        StatusTest.Members($$"""void Run(Dictionary<string, Call> calls, string id, string key, Call other) { {{code}} }""");

    [Fact]
    public Task Keys_that_were_asked_for_what_they_lead_to() => StatusTest.Members("""
        void Chain(Dictionary<string, Call> map) { List<ImageResult> images = map.Keys.Where(k => map[k].HasResult).Select(key => map[key].Result!).ToList(); }
        void Loop(Dictionary<string, Call> map) { foreach (var key in map.Keys.Where(k => map[k].HasResult)) Save(map[key].Result!); }
        void Found(Dictionary<string, Call> map) { var key = map.Keys.First(k => map[k].HasResult); Save(map[key].Result!); }
        void Query(Dictionary<string, Call> map) { foreach (var size in from k in map.Keys where map[k].HasResult select map[k].Result!.ByteCount) Show(size); }
        void Given(Dictionary<string, Call> map, IEnumerable<string> ids) { List<ImageResult> images = ids.Where(map.ContainsKey).Where(k => map[k].HasResult).Select(k => map[k].Result!).ToList(); }
        void LookedUp(Dictionary<string, Call> map, IEnumerable<string> ids) { List<ImageResult> images = ids.Where(k => map.TryGetValue(k, out var c) && c.HasResult).Select(k => map[k].Result!).ToList(); }
        void Places(Call[] calls) { List<ImageResult> images = Enumerable.Range(0, calls.Length).Where(i => calls[i].HasResult).Select(i => calls[i].Result!).ToList(); }
        void ByAnotherName(Dictionary<string, Call> map) { foreach (var key in map.Keys) { if (!map[key].HasResult) continue; var same = key; Save(map[same].Result!); } }
        void OtherMap(Dictionary<string, Call> map, Dictionary<string, Call> another) { foreach (var key in map.Keys.Where(k => map[k].HasResult)) Save(another[key].{|TR1001:Result|}!); }
        void OtherKey(Dictionary<string, Call> map, string id) { foreach (var key in map.Keys.Where(k => map[k].HasResult)) Save(map[id].{|TR1001:Result|}!); }
        void NotAsked(Dictionary<string, Call> map) { foreach (var key in map.Keys.Where(k => map[k].Id != "")) Save(map[key].{|TR1001:Result|}!); }
        void Refused(Dictionary<string, Call> map) { foreach (var key in map.Keys.Where(k => !map[k].HasResult)) Save(map[key].{|TR1001:Result|}!); }
        void All(Dictionary<string, Call> map) { var ready = map.Keys.Where(k => map[k].HasResult).ToList(); foreach (var key in map.Keys) Save(map[key].{|TR1001:Result|}!); }
        void Put(Dictionary<string, Call> map, Call call) { foreach (var key in map.Keys.Where(k => map[k].HasResult).ToList()) { map[key] = call; Save(map[key].{|TR1001:Result|}!); } }
        void Moved(List<Call> calls) { foreach (var i in Enumerable.Range(0, calls.Count).Where(i => calls[i].HasResult).ToList()) { calls.RemoveAt(0); Save(calls[i].{|TR1001:Result|}!); } }
        void OneOfThem(Dictionary<string, Call> map) { foreach (var key in map.Keys) { if (!map[key].HasResult) return; break; } foreach (var key in map.Keys) Save(map[key].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Something_that_does_not_change_gives_another_with_one_more() => StatusTest.Members("""
        ImmutableDictionary<string, Call> _all = ImmutableDictionary<string, Call>.Empty;
        ImmutableList<Call> _list = ImmutableList<Call>.Empty;
        ImmutableSortedSet<Call> _set = ImmutableSortedSet<Call>.Empty;
        void Asked(string id, Call call) { _all = _all.SetItem(id, call); if (_all[id].HasResult) Save(_all[id].Result!); }
        void AskedBefore(string id, Call call) { if (!call.HasResult) return; _all = _all.SetItem(id, call); Save(_all[id].Result!); }
        void Added(string id, Call call) { if (!call.HasResult) return; _all = _all.Add(id, call); Save(_all[id].Result!); }
        void Last(Call call) { _list = _list.Add(call); if (call.HasResult) Save(_list[^1].Result!); }
        void Place(Call call, int i) { _list = _list.SetItem(i, call); if (call.HasResult) Save(_list[i].Result!); }
        void Collected(IEnumerable<Call> calls) { var ready = ImmutableDictionary<string, Call>.Empty; foreach (var c in calls) if (c.HasResult) ready = ready.SetItem(c.Id, c); foreach (var c in ready.Values) Save(c.Result!); }
        void NotAsked(string id, Call call) { _all = _all.SetItem(id, call); Save(_all[id].{|TR1001:Result|}!); }
        void AskedOfTheOld(string id, Call call) { if (!_all[id].HasResult) return; _all = _all.SetItem(id, call); Save(_all[id].{|TR1001:Result|}!); }
        void OtherPlace(Call call, int i) { if (!call.HasResult) return; _list = _list.SetItem(i, call); Save(_list[^1].{|TR1001:Result|}!); }
        void OfASet(Call call) { if (!call.HasResult) return; _set = _set.Add(call); Save(_set[^1].{|TR1001:Result|}!); }
        void All(IEnumerable<Call> calls) { var all = ImmutableDictionary<string, Call>.Empty; foreach (var c in calls) all = all.SetItem(c.Id, c); foreach (var c in all.Values) Save(c.{|TR1001:Result|}!); }
        """);
}
