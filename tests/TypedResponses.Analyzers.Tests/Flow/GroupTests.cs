namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Groups by the status, or by whether there is a payload: the key tells of the elements.</summary>
public class GroupTests
{
    [Fact]
    public Task The_key_of_a_group_is_asked() => StatusTest.Members("""
        void ByStatus(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) if (g.Key == Status.Completed) foreach (var c in g) Save(c.Result!); }
        void Presence(Call[] all) { foreach (var g in all.GroupBy(c => c.HasResult)) if (g.Key) foreach (var c in g) Save(c.Result!); }
        void First(Call[] all) { foreach (var c in all.GroupBy(c => c.HasResult).First(g => g.Key)) Save(c.Result!); }
        void Filtered(Call[] all) { foreach (var c in all.GroupBy(c => c.Status).Where(g => g.Key == Status.Completed).SelectMany(g => g)) Save(c.Result!); }
        void Switch(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) switch (g.Key) { case Status.Completed: foreach (var c in g) Save(c.Result!); break; default: break; } }
        void Found(Call[] all) { var ok = all.GroupBy(c => c.Status).FirstOrDefault(g => g.Key == Status.Completed); if (ok != null) foreach (var c in ok) Save(c.Result!); }
        void AnotherStatus(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) if (g.Key == Status.InProgress) foreach (var c in g) Save(c.{|TR1001:Result|}!); }
        void NotFailed(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) if (g.Key != Status.Failed) foreach (var c in g) Save(c.{|TR1001:Result|}!); }
        void Absent(Call[] all) { foreach (var g in all.GroupBy(c => c.HasResult)) if (!g.Key) foreach (var c in g) Save(c.{|TR1001:Result|}!); }
        void NotAsked(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) foreach (var c in g) Save(c.{|TR1001:Result|}!); }
        void Failed(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) if (g.Key == Status.Failed) foreach (var c in g) Save(c.{|TR1002:Result|}!); }
        void Query(Call[] all) { var q = from c in all group c by c.Status into g where g.Key == Status.Completed from c in g select c.Result!.ByteCount; q.Count(); }
        void Ordered(Call[] all) { foreach (var g in all.GroupBy(c => c.Status).OrderBy(g => g.Key)) { if (g.Key != Status.Completed) continue; foreach (var c in g) Save(c.Result!); } }
        void Single(Call[] all) { var done = all.GroupBy(c => c.Status).SingleOrDefault(g => g.Key is Status.Completed)?.ToList() ?? []; foreach (var c in done) Save(c.Result!); }
        void Copied(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) { var key = g.Key; if (key is not Status.Completed) continue; Save(g.First().Result!); } }
        void InAnArm(Call[] all) { foreach (var g in all.GroupBy(c => c.Result is not null)) { Console.WriteLine(g.Key ? g.Sum(c => c.Result!.ByteCount) : 0); } }
        void SwitchExpression(Call[] all) { foreach (var g in all.GroupBy(c => c.Status)) { var n = g.Key switch { Status.Completed => g.Sum(c => c.Result!.ByteCount), _ => 0 }; } }
        void QueryNegated(Call[] all) { var q = from c in all group c by c.Status into g where g.Key != Status.Completed from c in g select c.{|TR1001:Result|}!.ByteCount; q.Count(); }
        void OrderedNotAsked(Call[] all) { foreach (var g in all.GroupBy(c => c.Status).OrderBy(g => g.Key)) { foreach (var c in g) Save(c.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task A_group_goes_on_with_its_key() => StatusTest.Members("""
        void Dictionary(Call[] all) { var by = all.GroupBy(c => c.Status).ToDictionary(g => g.Key, g => g.ToList()); foreach (var c in by[Status.Completed]) Save(c.Result!); if (by.TryGetValue(Status.Completed, out var l)) foreach (var c in l) Save(c.Result!); }
        void Anonymous(Call[] all) { foreach (var x in all.GroupBy(c => c.Status).Select(g => new { g.Key, Calls = g.ToList() })) if (x.Key == Status.Completed) foreach (var c in x.Calls) Save(c.Result!); }
        void Tuple(Call[] all) { foreach (var (key, calls) in all.GroupBy(c => c.HasResult).Select(g => (g.Key, g.ToArray()))) if (key) foreach (var c in calls) Save(c.Result!); }
        void OfGroups(Call[] all) { var by = all.GroupBy(c => c.HasResult).ToDictionary(g => g.Key); foreach (var c in by[true]) Save(c.Result!); }
        void Others(Call[] all) { foreach (var g in all.GroupBy(c => c.Status, c => c.Id)) Console.WriteLine(g.Key + string.Join(",", g)); }
        void Lookup(Call[] all) { var look = all.ToLookup(c => c.Status); foreach (var c in look[Status.Completed]) Save(c.Result!); foreach (var g in look) if (g.Key == Status.Completed) foreach (var c in g) Save(c.Result!); }
        void Compound(Call[] all) { foreach (var g in all.GroupBy(c => new { c.Status, c.Id })) if (g.Key.Status == Status.Completed) foreach (var c in g) if (c.HasResult) Save(c.Result); }
        """);

    [Fact]
    public Task Each_group_has_a_key_of_its_own() => StatusTest.Members("""
        void Two(Call[] all) { var groups = all.GroupBy(c => c.Status).ToList(); var one = groups.First(); var two = groups.Last(); if (one.Key == Status.Completed) { foreach (var c in one) Save(c.Result!); foreach (var c in two) Save(c.{|TR1001:Result|}!); } }
        void OfAnother(Call[] all, Call other) { foreach (var g in all.GroupBy(c => other.HasResult)) if (g.Key) { Save(other.Result!); foreach (var c in g) Save(c.{|TR1001:Result|}!); } }
        void ByAnother(Call[] all, Call other) { var look = all.ToLookup(c => other.Status); foreach (var c in look[Status.Completed]) Save(c.{|TR1001:Result|}!); }
        void ByPayload(Call[] all) { foreach (var g in all.GroupBy(c => c.Result)) foreach (var c in g) Save(c.{|TR1001:Result|}!); }
        void Pairs(Dictionary<Call, Call> by) { foreach (var pair in by) if (pair.Key.HasResult) { Save(pair.Key.Result!); Save(pair.Value.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task What_was_known_before_the_groups_stays_known() => StatusTest.Members("""
        void Present(Call[] all) { var look = all.Where(c => c.Result is not null).ToLookup(c => c.Status); foreach (var c in look[Status.InProgress]) Save(c.Result!); }
        void Failed(Call[] all, Status key) { var look = all.Where(c => c is { Status: Status.Failed, Result: null }).ToLookup(c => c.Status); foreach (var c in look[key]) Save(c.{|TR1002:Result|}!); }
        """);

    [Fact]
    public Task A_status_that_is_an_object() => StatusTest.File("""
        sealed class State { public static readonly State Running = new(); public static readonly State Done = new(); }
        [StatusContract("State", "Output", "Done")]
        sealed class Slow { public State State { get; set; } = State.Running; public string? Output { get; set; } }
        class Sample { void Look(Slow[] all) { var look = all.ToLookup(s => s.State); foreach (var s in look[State.Done]) Show(s.Output!); } }
        """);
}
