namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Lists of rows, pairs and records that hold a call beside something else.</summary>
public class CompositeElementTests
{
    [Fact]
    public Task Rows_that_are_made_of_checked_calls() => StatusTest.Members("""
        sealed class Row { public Call Call { get; init; } = null!; public string Name { get; init; } = ""; }
        void Checked(Call[] all) { var rows = new List<Row>(); foreach (var c in all) if (c.HasResult) rows.Add(new Row { Call = c, Name = c.Id }); foreach (var row in rows) Save(row.Call.Result!); }
        void ByName(Call[] all) { var rows = new Dictionary<string, Row>(); foreach (var c in all) if (c.HasResult) rows[c.Id] = new Row { Call = c }; foreach (var row in rows.Values) Save(row.Call.Result!); }
        void Listed(Call call) { if (!call.HasResult) return; var rows = new List<Row> { new() { Call = call } }; Offer(rows); Save(rows[0].Call.Result!); }
        void Unchecked(Call[] all) { var rows = new List<Row>(); foreach (var c in all) rows.Add(new Row { Call = c, Name = c.Id }); foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        void OneUnchecked(Call call, Call other) { if (!call.HasResult) return; var rows = new List<Row> { new() { Call = call }, new() { Call = other } }; foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        void Filled(Action<List<Row>> fill) { var rows = new List<Row>(); fill(rows); foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_positional_record_keeps_what_it_is_given() => StatusTest.Members("""
        sealed record Row(Call Call, string Name);
        sealed record Picture(ImageResult Image, string Name);
        sealed record Outcome(bool IsReady, Call Call);
        void One(Call call) { if (!call.HasResult) return; var row = new Row(call, ""); Save(row.Call.Result!); }
        void Unchecked(Call call) { var row = new Row(call, ""); Save(row.Call.{|TR1001:Result|}!); }
        void Replaced(Call call, Call other) { if (!call.HasResult) return; var row = new Row(call, "") with { Call = other }; Save(row.Call.{|TR1001:Result|}!); }
        void Named(Call call) { if (!call.HasResult) return; var row = new Row(Name: call.Id, Call: call); var (kept, name) = row; Save(kept.Result!); }
        void Many(Call[] all) { var rows = new List<Row>(); foreach (var c in all) { if (!c.HasResult) continue; rows.Add(new Row(c, c.Id)); } foreach (var row in rows) Save(row.Call.Result!); }
        void Pictures(Call[] all) { var rows = new List<Picture>(); foreach (var c in all) if (c.TryGetResult(out var image)) rows.Add(new Picture(image, c.Id)); foreach (var row in rows) Save(row.Image); }
        void Selected(Call[] all) { foreach (var row in all.Where(c => c.HasResult).Select(c => new Row(c, c.Id)).ToList()) Save(row.Call.Result!); }
        void Asked(Call[] all) { foreach (var one in all.Select(c => new Outcome(c.HasResult, c))) if (one.IsReady) Save(one.Call.Result!); else Save(one.Call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Pairs_that_were_checked_one_by_one() => StatusTest.Members("""
        void Made() { var list = new List<(Call C, int N)> { (Get(), 1) }; foreach (var (c, n) in list) if (!c.HasResult) return; foreach (var (c, n) in list) Save(c.Result!); }
        void Zipped(List<Call> calls, List<string> ids) { var pairs = calls.Zip(ids).ToList(); foreach (var (c, id) in pairs) if (!c.HasResult) return; foreach (var (c, id) in pairs) Save(c.Result!); }
        void Noted(List<Call> calls) { var pairs = calls.Select(c => (c.Id, Call: c)).ToList(); var all = true; foreach (var (id, c) in pairs) if (!c.HasResult) all = false; if (all) foreach (var (id, c) in pairs) Save(c.Result!); }
        void NotedOfSome(List<Call> calls) { var pairs = calls.Select(c => (c.Id, Call: c)).ToList(); var all = true; foreach (var (id, c) in pairs) if (c.Status == Status.Failed) all = false; if (all) foreach (var (id, c) in pairs) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Each_row_has_a_call_of_its_own() => StatusTest.Members("""
        sealed record Row(Call Call, string Name);
        void Two(Call[] all) { var rows = all.Select(c => new Row(c, c.Id)).ToList(); var (a, b) = (rows[0], rows[1]); if (a.Call.HasResult) { Save(a.Call.Result!); Save(b.Call.{|TR1001:Result|}!); } }
        void Best(Call[] all) { var rows = all.Select(c => new Row(c, c.Id)).ToList(); Row? best = null; foreach (var row in rows) { if (!row.Call.HasResult) continue; best = row; } if (best is not null) Save(best.Call.Result!); foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        void Filtered(List<Row> all) { var rows = all.Where(row => row.Call.HasResult).ToList(); foreach (var row in rows) Log(row.Name); foreach (var row in rows) Save(row.Call.Result!); }
        """);

    [Fact]
    public Task An_element_that_changes_after_the_filter() => StatusTest.Members("""
        void Emptied(List<Job> all) { var jobs = all.Where(job => job.State == JobState.Done).ToList(); foreach (var job in jobs) job.Output = null; foreach (var job in jobs) Show(job.{|TR1001:Output|}!); }
        void Restarted(List<Job> all) { var jobs = all.Where(job => job.State == JobState.Done).ToList(); foreach (var job in jobs) job.State = JobState.Queued; foreach (var job in jobs) Show(job.{|TR1001:Output|}!); }
        void Named(List<Job> all) { var jobs = all.Where(job => job.State == JobState.Done).ToList(); foreach (var job in jobs) job.Error = null; foreach (var job in jobs) Show(job.Output!); }
        """);

    [Fact]
    public Task A_class_may_keep_something_else_than_it_is_given() => StatusTest.Members("""
        sealed class Row { public Call Call { get; } public Row(Call Call) { this.Call = Get(); } }
        void Kept(Call call) { if (!call.HasResult) return; var row = new Row(call); Save(row.Call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_loop_that_ends_early() => StatusTest.Members("""
        static void Take([Ready] Call call) { }
        void Contained(List<Call> calls, Call other) { foreach (var c in calls) { if (!calls.Contains(other)) break; if (!c.HasResult) return; } foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Taken(List<Call> calls) { foreach (var c in calls) Take({|TR1001:c|}); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        async Task Streamed(IAsyncEnumerable<Call> calls) { await foreach (var c in calls) if (!c.HasResult) return; await foreach (var c in calls) Save(c.Result!); }
        """);

    [Fact]
    public Task One_loop_in_another() => StatusTest.Members("""
        void Outer(List<Call> xs, List<Call> ys) { foreach (var x in xs) { foreach (var y in ys) Save(y.{|TR1001:Result|}!); if (!x.HasResult) return; } foreach (var x in xs) Save(x.Result!); }
        void Inner(List<Call> xs, List<Call> ys) { foreach (var x in xs) foreach (var y in ys) if (!y.HasResult) return; foreach (var x in xs) Save(x.{|TR1001:Result|}!); }
        async Task Streamed(IAsyncEnumerable<Call> stream, List<Call> calls) { await foreach (var x in stream) if (!x.HasResult) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);
}
