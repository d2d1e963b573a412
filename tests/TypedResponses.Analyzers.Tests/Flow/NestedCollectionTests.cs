namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Collections in collections: what a list in a dictionary gets is what the dictionary gives.</summary>
public class NestedCollectionTests
{
    [Fact]
    public Task A_list_that_is_made_at_the_first_element() => StatusTest.Members("""
        void Checked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>>();
            foreach (var c in all)
            {
                if (!c.HasResult) continue;
                if (!by.TryGetValue(c.Id, out var list)) by[c.Id] = list = new List<Call>();
                list.Add(c);
            }
            foreach (var pair in by) foreach (var c in pair.Value) Save(c.Result!);
            foreach (var (key, calls) in by) foreach (var c in calls) Save(c.Result!);
            foreach (var calls in by.Values) foreach (var c in calls) Save(c.Result!);
            if (by.TryGetValue("x", out var some)) foreach (var c in some) Save(c.Result!);
        }
        void Unchecked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>>();
            foreach (var c in all)
            {
                if (!by.TryGetValue(c.Id, out var list)) by[c.Id] = list = new List<Call>();
                list.Add(c);
            }
            foreach (var pair in by) foreach (var c in pair.Value) Save(c.{|TR1001:Result|}!);
            foreach (var c in by["y"]) Save(c.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_list_that_is_got_by_its_key() => StatusTest.Members("""
        void Checked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>>();
            foreach (var c in all)
            {
                if (!c.HasResult) continue;
                if (!by.ContainsKey(c.Id)) by[c.Id] = [];
                by[c.Id].Add(c);
            }
            foreach (var pair in by) foreach (var c in pair.Value) Save(c.Result!);
            foreach (var c in by["y"]) Save(c.Result!);
            foreach (var c in by.Values.SelectMany(v => v)) Save(c.Result!);
            foreach (var c in by.SelectMany(v => v.Value)) Save(c.Result!);
        }
        void Unchecked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>>();
            foreach (var c in all)
            {
                if (!by.ContainsKey(c.Id)) by[c.Id] = [];
                by[c.Id].Add(c);
            }
            foreach (var c in by.Values.SelectMany(v => v)) Save(c.{|TR1001:Result|}!);
            if (by.TryGetValue("x", out var some)) foreach (var c in some) Save(c.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_list_that_is_added_with_its_first_element() => StatusTest.Members("""
        void Checked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>>();
            foreach (var c in all.Where(c => c.HasResult))
            {
                if (by.TryGetValue(c.Id, out var list)) list.Add(c);
                else by.Add(c.Id, [c]);
            }
            foreach (var pair in by) foreach (var c in pair.Value) Save(c.Result!);
        }
        void Unchecked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>>();
            foreach (var c in all)
            {
                if (by.TryGetValue(c.Id, out var list)) list.Add(c);
                else by.Add(c.Id, [c]);
            }
            foreach (var (k, v) in by) foreach (var c in v) Save(c.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task Lists_under_constant_keys() => StatusTest.Members("""
        void Checked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>> { ["a"] = new(), ["b"] = new() };
            foreach (var c in all) if (c.Status == Status.Completed) by["a"].Add(c); else if (c.HasResult) by["b"].Add(c);
            foreach (var c in by["a"]) Save(c.Result!);
            foreach (var c in by["b"]) Save(c.Result!);
        }
        void Unchecked(Call[] all)
        {
            var by = new Dictionary<string, List<Call>> { ["a"] = new(), ["b"] = new() };
            foreach (var c in all) if (c.Status == Status.Completed) by["a"].Add(c); else by["b"].Add(c);
            foreach (var c in by["b"]) Save(c.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task Groups_by_another_key_than_the_status() => StatusTest.Members("""
        void Checked(Call[] all)
        {
            var by = all.Where(c => c.HasResult).GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.ToList());
            foreach (var pair in by) foreach (var c in pair.Value) Save(c.Result!);
            if (by.TryGetValue("x", out var some)) foreach (var c in some) Save(c.Result!);
            foreach (var c in by["x"]) Save(c.Result!);
        }
        void InLoops(Call[] all)
        {
            foreach (var g in all.Where(c => c.HasResult).GroupBy(c => c.Id)) foreach (var c in g) Save(c.Result!);
        }
        void Unchecked(Call[] all)
        {
            foreach (var g in all.GroupBy(c => c.Id)) foreach (var c in g) Save(c.{|TR1001:Result|}!);
            var by = all.GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.ToList());
            foreach (var c in by["x"]) Save(c.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task Every_element_of_every_list_checked() => StatusTest.Members("""
        class Album { public List<Call> Calls { get; } = new(); }
        void Groups(List<Call> list) { var groups = list.GroupBy(c => c.Id).ToList(); foreach (var g in groups) { foreach (var c in g) if (!c.HasResult) return; } foreach (var g in groups) foreach (var c in g) Save(c.Result!); }
        void Lookup(List<Call> list) { var lookup = list.ToLookup(c => c.Id); foreach (var g in lookup) { foreach (var c in g) if (!c.HasResult) return; } foreach (var g in lookup) foreach (var c in g) Save(c.Result!); }
        void Lists(List<List<Call>> lists) { var all = true; foreach (var list in lists) foreach (var c in list) if (!c.HasResult) all = false; if (all) foreach (var list in lists) foreach (var c in list) Save(c.Result!); }
        void Members(List<Album> albums) { foreach (var a in albums) foreach (var c in a.Calls) if (!c.HasResult) return; foreach (var a in albums) foreach (var c in a.Calls) Save(c.Result!); }
        void MembersNoted(List<Album> albums) { var all = true; foreach (var a in albums) foreach (var c in a.Calls) if (!c.HasResult) all = false; if (all) foreach (var a in albums) foreach (var c in a.Calls) Save(c.Result!); }
        void NotInAll(List<List<Call>> lists) { var all = true; foreach (var list in lists) { if (list.Count > 3) continue; foreach (var c in list) if (!c.HasResult) all = false; } if (all) foreach (var list in lists) foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void NotAll(List<Album> albums) { foreach (var a in albums) foreach (var c in a.Calls) { if (!c.HasResult) return; break; } foreach (var a in albums) foreach (var c in a.Calls) Save(c.{|TR1001:Result|}!); }
        void Looked(List<Call> list) { var lookup = list.ToLookup(c => c.Id); foreach (var g in lookup) foreach (var c in g) Log(c.Id); foreach (var g in lookup) foreach (var c in g) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_list_that_something_else_fills() => StatusTest.Members("""
        static void Fill(List<Call> list) => list.Add(Get());
        void Inner(Call[] all) { var by = new Dictionary<string, List<Call>>(); var list = new List<Call>(); by["x"] = list; Fill(list); foreach (var c in by["x"]) Save(c.{|TR1001:Result|}!); }
        void Given(Call[] all, List<Call> given) { var lists = new List<List<Call>>(); lists.Add(given); foreach (var list in lists) foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        void Deeper(Call[] all)
        {
            var by = new Dictionary<string, Dictionary<string, List<Call>>>();
            foreach (var c in all)
            {
                if (!by.TryGetValue(c.Id, out var inner)) by[c.Id] = inner = new();
                if (!inner.TryGetValue(c.Id, out var list)) inner[c.Id] = list = new();
                list.Add(c);
            }
            foreach (var inner in by.Values) foreach (var list in inner.Values) foreach (var c in list) Save(c.{|TR1001:Result|}!);
        }
        void Made(Call[] all)
        {
            var by = new System.Collections.Concurrent.ConcurrentDictionary<string, List<Call>>();
            foreach (var c in all) by.GetOrAdd(c.Id, _ => []).Add(c);
            foreach (var list in by.Values) foreach (var c in list) Save(c.{|TR1001:Result|}!);
        }
        void MadeChecked(Call[] all)
        {
            var by = new System.Collections.Concurrent.ConcurrentDictionary<string, List<Call>>();
            foreach (var c in all) if (c.HasResult) by.GetOrAdd(c.Id, _ => []).Add(c);
            foreach (var list in by.Values) foreach (var c in list) Save(c.Result!);
        }
        """);

    [Fact]
    public Task A_list_that_holds_itself() => StatusTest.Members("""
        void Added(Call call) { var list = new List<object>(); list.Add(list); list.Add(call); foreach (var one in list) if (one is Call found) Save(found.{|TR1001:Result|}!); }
        void Given(Call call) { var list = new List<object>(); list.Add(list); Offer(list); foreach (var one in list) if (one is Call found) Save(found.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task One_list_goes_by_several_places() => StatusTest.Members("""
        void Values(Call call) { var by = new Dictionary<string, List<Call>> { ["a"] = new() }; foreach (var list in by.Values) list.Add(call); foreach (var c in by["a"]) Save(c.{|TR1001:Result|}!); }
        void ValuesChecked(Call call) { if (!call.HasResult) return; var by = new Dictionary<string, List<Call>> { ["a"] = new() }; foreach (var list in by.Values) list.Add(call); foreach (var c in by["a"]) Save(c.Result!); }
        void Variable(Call call) { var lists = new List<List<Call>>(); var list = new List<Call>(); lists.Add(list); foreach (var c in lists[0]) Save(c.Result!); list.Add(call); foreach (var c in lists[0]) Save(c.{|TR1001:Result|}!); }
        void OtherPlace(Call[] all) { var by = new Dictionary<string, List<Call>> { ["a"] = new(), ["b"] = new() }; foreach (var c in all) if (c.HasResult) by["a"].Add(c); else by["b"].Add(c); foreach (var c in by["a"]) Save(c.Result!); foreach (var c in by["b"]) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Lists_that_something_else_fills_at_any_depth() => StatusTest.Members("""
        interface IFiller { void Fill(List<Call> list); void FillAll(List<List<Call>> lists); }
        void Inner(IFiller filler, Call call) { if (!call.HasResult) return; var list = new List<Call>(); var by = new Dictionary<string, List<Call>>(); by["y"] = [call]; by["x"] = list; filler.Fill(list); foreach (var one in by.Values) foreach (var c in one) Save(c.{|TR1001:Result|}!); }
        void Deeper(IFiller filler) { var list = new List<Call>(); var inner = new List<List<Call>> { list }; var outer = new List<List<List<Call>>> { inner }; filler.Fill(list); foreach (var two in outer) foreach (var one in two) foreach (var c in one) Save(c.{|TR1001:Result|}!); }
        void Outer(IFiller filler) { var lists = new List<List<Call>>(); filler.FillAll(lists); foreach (var list in lists) foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_method_that_chooses_objects_which_hold_calls_by_what_they_say_themselves() => StatusTest.Members("""
        record Row(string Name, Call Call) { public bool IsReady => Call.HasResult; public bool IsNamed => Name != ""; }
        readonly List<Row> rows = [];
        IEnumerable<Row> Ready() => rows.Where(row => row.IsReady);
        IEnumerable<Row> Named => rows.Where(row => row.IsNamed);
        int Right() => Ready().Sum(row => row.Call.Result!.ByteCount);
        int Wrong() => Named.Sum(row => row.Call.{|TR1001:Result|}!.ByteCount);
        """);
}
