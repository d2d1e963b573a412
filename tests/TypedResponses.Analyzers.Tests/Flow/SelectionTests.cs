namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Selections and searches that come back empty: then their predicate holds for no element, and what it asks is known of every one.</summary>
public class SelectionTests
{
    [Theory]
    [InlineData("calls.Where(c => !c.HasResult).ToList()", "bad.Count > 0")]
    [InlineData("calls.Where(c => c.Result is null).ToArray()", "bad.Length != 0")]
    [InlineData("calls.Where(c => !c.HasResult)", "bad.Any()")]
    [InlineData("calls.Where(c => c.Status != Status.Completed)", "bad.Count() > 0")]
    [InlineData("calls.Where(c => !c.HasResult).Select(c => c.Id).ToList()", "bad.Any()")]
    [InlineData("calls.Where(c => !c.HasResult).OrderBy(c => c.Id).Select(c => c.Id).ToArray()", "bad.Length > 0")]
    [InlineData("(from c in calls where !c.HasResult select c.Id).ToList()", "bad is { Count: > 0 }")]
    [InlineData("calls.FindAll(c => !c.HasResult)", "bad.Count >= 1")]
    [InlineData("calls.Where(c => !c.HasResult).Select(c => c.Id)", "bad.FirstOrDefault() is not null")]
    [InlineData("calls.FirstOrDefault(c => !c.HasResult)", "bad is not null")]
    [InlineData("calls.Find(c => c.Result == null)", "bad != null")]
    [InlineData("calls.Where(c => c.Id != \"\" || c.Id == \"\").FirstOrDefault(c => !c.HasResult)", "calls.Any(c => !c.HasResult)")]
    [InlineData("calls.Where(c => !c.HasResult).FirstOrDefault()", "bad is { }")]
    [InlineData("calls.LastOrDefault(c => !c.HasResult)", "bad is { Id: var id }")]
    public Task The_bad_ones_are_none(string selection, string isSome) => StatusTest.Members($$"""
        int Right(List<Call> calls) { var bad = {{selection}}; if ({{isSome}}) throw new InvalidOperationException($"{bad}"); return calls.Sum(c => c.Result!.ByteCount); }
        void InALoop(List<Call> calls) { var bad = {{selection}}; if ({{isSome}}) return; foreach (var c in calls) Save(c.Result!); }
        void Negated(List<Call> calls) { var bad = {{selection}}; if (!({{isSome}})) foreach (var c in calls) Save(c.Result!); }
        void OnlyShown(List<Call> calls) { var bad = {{selection}}; if ({{isSome}}) Log("bad"); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Others(List<Call> calls, List<Call> more) { var bad = {{selection}}; if ({{isSome}}) return; foreach (var c in more) Save(c.{|TR1001:Result|}!); }
        void WrongWay(List<Call> calls) { var bad = {{selection}}; if (!({{isSome}})) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_was_asked_is_something_else() => StatusTest.Members("""
        void Failed(List<Call> calls) { var bad = calls.Where(c => c.Status == Status.Failed).ToList(); if (bad.Count > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void FirstFailed(List<Call> calls) { var bad = calls.FirstOrDefault(c => c.Status == Status.Failed); if (bad is not null) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Half(List<Call> calls) { var bad = calls.Where(c => !c.HasResult && c.Id != "").ToList(); if (bad.Any()) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OfAPart(List<Call> calls) { var bad = calls.Where(c => c.Id != "").Where(c => !c.HasResult); if (bad.Any()) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OfTheFirst(List<Call> calls) { var bad = calls.Take(3).Where(c => !c.HasResult); if (bad.Any()) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void MoreThanOne(List<Call> calls) { var bad = calls.Where(c => !c.HasResult).ToList(); if (bad.Count > 1) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Added(List<Call> calls, Call one) { var bad = calls.Where(c => !c.HasResult).ToList(); calls.Add(one); if (bad.Count > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void AddedAfterASearch(List<Call> calls, Call one) { var bad = calls.Find(c => !c.HasResult); calls.Add(one); if (bad is not null) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Emptied(List<Call> calls) { var bad = calls.Where(c => !c.HasResult).ToList(); bad.Clear(); if (bad.Count > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Overwritten(List<Call> calls) { var bad = calls.Find(c => !c.HasResult); bad = null; if (bad is not null) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_selection_of_the_good_ones_stays_one() => StatusTest.Members("""
        void First(List<Call> calls) { if (calls.Where(c => c.HasResult).FirstOrDefault() is { } one) Save(one.Result!); }
        void FirstOfMany(List<Call> calls) { var good = calls.Where(c => c.HasResult).ToList(); if (good.Count == 0) return; Save(good[0].Result!); Save(good.First().Result!); Save(good.FirstOrDefault()!.Result!); }
        void NoneFound(List<Call> calls) { var good = calls.Where(c => c.HasResult).ToList(); if (good.Count == 0) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Failed(List<Call> calls) { var bad = calls.FirstOrDefault(c => c.Status == Status.Failed); if (bad is not null) Save(bad.{|TR1002:Result|}!); }
        """);

    [Fact]
    public Task In_a_loop_over_the_bad_ones_that_leaves() => StatusTest.Members("""
        void Throws(List<Call> calls) { foreach (var bad in calls.Where(c => !c.HasResult)) throw new InvalidOperationException(bad.Id); foreach (var c in calls) Save(c.Result!); }
        void Logs(List<Call> calls) { foreach (var bad in calls.Where(c => !c.HasResult)) Log(bad.Id); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Of_objects_that_hold_the_calls() => StatusTest.Members("""
        record Row(string Name, Call Call) { public bool IsReady => Call.HasResult; }
        void ByMember(List<Row> rows) { var bad = rows.Where(row => !row.Call.HasResult).ToList(); if (bad.Count > 0) return; foreach (var row in rows) Save(row.Call.Result!); }
        void ByProperty(List<Row> rows) { if (rows.FirstOrDefault(row => !row.IsReady) is { } bad) throw new InvalidOperationException(bad.Name); foreach (var row in rows) Save(row.Call.Result!); }
        void Other(List<Row> rows) { if (rows.FirstOrDefault(row => row.Name == "") is { } bad) return; foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_of_a_type_is_the_same_when_asked_for_again() => StatusTest.Members("""
        int Asked(ImageResponse response) { if (response.Output.OfType<Call>().Any(c => !c.HasResult)) return 0; return response.Output.OfType<Call>().Sum(c => c.Result!.ByteCount); }
        void Looped(ImageResponse response) { foreach (var c in response.Output.OfType<Call>()) if (!c.HasResult) return; foreach (var c in response.Output.OfType<Call>()) Save(c.Result!); }
        void Selected(ImageResponse response) { var bad = response.Output.OfType<Call>().Where(c => !c.HasResult).ToList(); if (bad.Count > 0) return; foreach (var c in response.Output.OfType<Call>()) Save(c.Result!); }
        void Added(List<ResponsesOutputItem> items, Call call) { if (items.OfType<Call>().Any(c => !c.HasResult)) return; items.Add(call); foreach (var c in items.OfType<Call>()) Save(c.{|TR1001:Result|}!); }
        void Replaced(ImageResponse response, ImageResponse other) { if (response.Output.OfType<Call>().Any(c => !c.HasResult)) return; response = other; foreach (var c in response.Output.OfType<Call>()) Save(c.{|TR1001:Result|}!); }
        void OfAnother(ImageResponse response, ImageResponse other) { if (response.Output.OfType<Call>().Any(c => !c.HasResult)) return; foreach (var c in other.Output.OfType<Call>()) Save(c.{|TR1001:Result|}!); }
        void OnOneWay(ImageResponse response) { if (Chance() && response.Output.OfType<Call>().Any(c => !c.HasResult)) return; foreach (var c in response.Output.OfType<Call>()) Save(c.{|TR1001:Result|}!); }
        void Nested(ImageResponse response) { foreach (var a in response.Output.OfType<Call>()) { if (!a.HasResult) continue; foreach (var b in response.Output.OfType<Call>()) { if (b.HasResult) Save(a.Result!); Save(b.{|TR1001:Result|}!); } } }
        void Narrowed(List<Call> calls) { Show(calls.OfType<Call>().Count()); if (calls.Any(c => !c.HasResult)) return; foreach (var c in calls.OfType<Call>()) Save(c.Result!); }
        """);

    [Theory]
    [InlineData("calls.FindIndex(c => !c.HasResult) >= 0")]
    [InlineData("calls.FindIndex(c => c.Result is null) != -1")]
    [InlineData("!(calls.FindIndex(c => !c.HasResult) < 0)")]
    [InlineData("calls.FindLastIndex(c => !c.HasResult) > -1")]
    [InlineData("calls.Where(c => c.HasResult).ToList().Count != calls.Count")]
    [InlineData("Problems(calls).Count > 0")]
    [InlineData("Bad(calls).Any()")]
    public Task Said_in_another_way(string isSome) => StatusTest.Members($$"""
        static List<string> Problems(IEnumerable<Call> calls) => calls.Where(c => !c.HasResult).Select(c => c.Id).ToList();
        static IEnumerable<Call> Bad(IEnumerable<Call> calls) => calls.Where(c => c.Result is null);
        void Right(List<Call> calls) { if ({{isSome}}) return; foreach (var c in calls) Save(c.Result!); }
        void Shown(List<Call> calls) { if ({{isSome}}) Log("some"); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Others(List<Call> calls, List<Call> more) { if ({{isSome}}) return; foreach (var c in more) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Places_that_tell_nothing() => StatusTest.Members("""
        void First(List<Call> calls) { if (calls.FindIndex(c => !c.HasResult) > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Found(List<Call> calls) { var i = calls.FindIndex(c => c.HasResult); if (i < 0) return; Save(calls[i].Result!); }
        void NotFound(List<Call> calls) { var i = calls.FindIndex(c => c.HasResult); if (i >= 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void AllButFailed(List<Call> calls) { var good = calls.Where(c => c.Status != Status.Failed).ToList(); if (good.Count != calls.Count) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);
}
