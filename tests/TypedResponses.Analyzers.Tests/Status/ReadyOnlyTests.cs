using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1007.</summary>
public class ReadyOnlyTests
{
    [Fact]
    public Task A_result_that_is_taken_only_when_completed() => StatusTest.Members("""
        void If(Call call) { if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        void Pattern(Call call) { if ({|TR1007:call.Status is Status.Completed|} && Chance()) Save(call.Result!); }
        void Return(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return; Save(call.Result!); }
        string Conditional(Call call) => {|TR1007:call.Status == Status.Completed|} ? call.Result!.Name() : "";
        void Loop(List<Call> calls) { foreach (var call in calls) { if ({|TR1007:call.Status != Status.Completed|}) continue; Save(call.Result!); } }
        void Filter(List<Call> calls) { foreach (var call in calls.Where(c => {|TR1007:c.Status == Status.Completed|})) Save(call.Result!); }
        void Else(Call call) { if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); else Log("failed"); }
        void Failed(Call call) { if (call.Status == Status.Failed) throw new InvalidOperationException(); if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        """);

    [Fact]
    public Task A_result_that_is_handed_on_only_when_completed() => StatusTest.Members("""
        ImageResult? Conditional(Call call) => {|TR1007:call.Status == Status.Completed|} ? call.Result : null;
        ImageResult? Return(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return null; return call.Result; }
        ImageResult? Safe(Call? call) => {|TR1007:call?.Status == Status.Completed|} ? call.Result : null;
        void Text(Call call) { if ({|TR1007:call.StatusText == "completed"|}) Save(call.Result!); }
        void Local(Call call) { var done = {|TR1007:call.Status == Status.Completed|}; if (done) Save(call.Result!); }
        void Pattern(ResponsesOutputItem item) { if ({|TR1007:item is Call { Status: Status.Completed } call|}) Save(call.Result!); }
        """);

    [Fact]
    public Task A_text_that_is_not_listed_says_nothing_of_the_others() => StatusTest.Members("""
        [StatusContract("Status", "Text", "done")]
        sealed class Reply { public string Status { get; set; } = ""; public string? Text { get; set; } }
        string? Unlisted(Reply reply) => reply.Status != "failed" ? reply.Text : null;
        string? Listed(Reply reply) => {|TR1007:reply.Status == "done"|} ? reply.Text : null;
        """);

    [Fact]
    public Task Nothing_is_dropped() => StatusTest.Members("""
        ImageResult? Other(Call call, Call other) => call.Status == Status.Completed ? other.Result : null;
        ImageResult Throws(Call call) => call.Status == Status.Completed ? call.Result! : throw new InvalidOperationException();
        void ThrowsNext(Call call) { if (call.Status == Status.Completed) { Save(call.Result!); return; } throw new InvalidOperationException(); }
        void Keeps(Call call, List<Call> later) { if (call.Status == Status.Completed) Save(call.Result!); else later.Add(call); }
        async Task<ImageResult?> Waited(Call call) { while (call.Status is not (Status.Completed or Status.Failed)) call = await GetAsync(); return call.Status == Status.Completed ? call.Result : null; }
        """);

    [Fact]
    public Task Not_a_gate() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        void Presence(Call call) { if (call.Status == Status.Completed) Save(call.Result!); else if (call.HasResult) Save(call.Result!); }
        void Checked(Call call) { if (call.Status == Status.Completed && call.Result is not null) Save(call.Result); }
        void Named(Call call) { switch (call.Status) { case Status.Completed: Save(call.Result!); break; case Status.Generating: case Status.InProgress: Log("wait"); break; default: break; } }
        void Shown(Call call) { if (call.Status == Status.Completed) Log("done"); }
        int Counted(List<Call> calls) => calls.Count(c => c.Status == Status.Completed);
        void Throws(Call call) { if (call.Status != Status.Completed) throw new InvalidOperationException(); Save(call.Result!); }
        async Task Waits(Call call, CancellationToken token) { while (true) { token.ThrowIfCancellationRequested(); if (call.Status == Status.Completed) { Save(call.Result!); return; } call = await GetAsync(); } }
        """);

    [Fact]
    public Task The_question_mark_of_a_search() => StatusTest.Members("""
        ImageResult? Wrong(IEnumerable<Call> calls) => calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|})?.Result;
        bool Looked(IEnumerable<Call> calls) => calls.FirstOrDefault(call => call.Status == Status.Completed)?.Result is not null;
        ImageResult? Available(IEnumerable<Call> calls) => calls.FirstOrDefault(call => call.HasResult)?.Result;
        """);

    [Fact]
    public Task The_object_of_a_search() => StatusTest.Members("""
        void Wrong(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); if (first != null) Save(first.Result!); }
        ImageResult? Returned(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); if (first is null) return null; return first.Result; }
        ImageResult Throws(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); if (first == null) throw new InvalidOperationException(); return first.Result!; }
        ImageResult ThrowsAtOnce(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed) ?? throw new InvalidOperationException(); return first.Result!; }
        """);

    [Fact]
    public Task A_pattern_that_is_not_matched() => StatusTest.Members("""
        void Variable(object item) { if ({|TR1007:item is not Call { Status: Status.Completed } call|}) return; Save(call.Result!); }
        void Same(Call? call) { if ({|TR1007:call is not { Status: Status.Completed }|}) return; Save(call.Result!); }
        void Throws(Call? call) { if (call is not { Status: Status.Completed }) throw new InvalidOperationException(); Save(call.Result!); }
        void Other(Call? call) { if (call is not { Status: Status.Completed or Status.Generating }) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_condition_among_others() => StatusTest.Members("""
        void Not(Call call) { if (!({|TR1007:call.Status != Status.Completed|})) Save(call.Result!); }
        void And(Call call, bool on) { if (on && {|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        void Or(Call call, bool on) { if (on || {|TR1007:call.Status != Status.Completed|}) return; Save(call.Result!); }
        void Continue(List<Call> calls) { foreach (var call in calls) { if ({|TR1007:call.Status != Status.Completed|}) { Log(""); continue; } Save(call.Result!); } }
        void Counted(Call[] calls) { for (var i = 0; i < calls.Length; i++) { if ({|TR1007:calls[i].Status == Status.Completed|}) Save(calls[i].Result!); } }
        ImageResult? Default(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return default; return call.Result; }
        int Number(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return 0; return call.Result!.ByteCount; }
        void Text(Call call) { if ({|TR1007:call.StatusText is "completed"|}) Save(call.Result!); }
        void Twice(Call call) { var done = {|TR1007:call.Status == Status.Completed|}; Log(done.ToString()); if (!done) return; Save(call.Result!); }
        """);

    [Theory]
    [InlineData("Where")]
    [InlineData("FindAll")]
    public Task A_filter_of_many(string name) => StatusTest.Members($$"""
        void Run(List<Call> calls) { foreach (var call in calls.{{name}}(c => {|TR1007:c.Status == Status.Completed|})) Save(call.Result!); }
        """);

    [Theory]
    [InlineData("First")]
    [InlineData("FirstOrDefault")]
    [InlineData("Single")]
    [InlineData("SingleOrDefault")]
    [InlineData("Last")]
    [InlineData("LastOrDefault")]
    [InlineData("Find")]
    public Task A_filter_for_one(string name) => StatusTest.Members($$"""
        void Run(List<Call> calls) { Save(calls.{{name}}(c => {|TR1007:c.Status == Status.Completed|})!.Result!); }
        void Block(List<Call> calls) { Save(calls.{{name}}(c => { return {|TR1007:c.Status == Status.Completed|}; })!.Result!); }
        """);

    [Fact]
    public Task Something_else_is_done_with_it() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        void Tried(Call call) { if (call.Status == Status.Completed) Save(call.Result!); else if (call.TryGetResult(out var image)) Save(image); }
        void Named(Call call) { if (call.Status == Status.Completed) Save(call.Result!); else if (call.Status == Status.Generating) Log("wait"); }
        void Polled(Call call) { do { call = Get(); if (call.Status == Status.Completed) Save(call.Result!); } while (Chance()); }
        void Negated(Call call) { if (call.Status != Status.Completed) Log("not yet"); }
        void OtherPayload(Job job) { if (job.State == JobState.Done) Show(job.Next!); }
        void Written(Job job) { if (job.State == JobState.Done) job.Output = ""; }
        void NameOnly(Call call) { if (call.Status == Status.Completed) Log(nameof(call.Result)); }
        void Or(Call call, bool on) { if (on || call.Status == Status.Completed) Log(""); }
        void ThrowsInABlock(Call call) { if (call.Status != Status.Completed) { Log(""); throw new InvalidOperationException(); } Save(call.Result!); }
        void Exists(List<Call> calls) { if (calls.Exists(c => c.Status == Status.Completed)) Log("done"); }
        void TwoValues(Call call) { if (call.Status is Status.Completed or Status.Failed) Log("over"); }
        """);

    [Fact]
    public Task Other_ways_to_compare() => StatusTest.Members("""
        void Equal(Call call) { if ({|TR1007:call.Status.Equals(Status.Completed)|}) Save(call.Result!); }
        void NotEqual(Call call) { if (!({|TR1007:call.Status.Equals(Status.Completed)|})) return; Save(call.Result!); }
        void Turned(Call call) { if ({|TR1007:Status.Completed == call.Status|}) Save(call.Result!); }
        bool Handed(Call call, out ImageResult? image) { image = null; if ({|TR1007:Status.Completed == call.Status|}) { image = call.Result; return true; } return false; }
        void Failed(Call call) { if (call.Status.Equals(Status.Failed)) Log("failed"); }
        """);

    [Fact]
    public Task A_switch_that_names_no_other_status() => StatusTest.Members("""
        ImageResult? Arm(Call call) => call.Status switch { {|TR1007:Status.Completed|} => call.Result, _ => null };
        ImageResult? Property(Call call) => call switch { {|TR1007:{ Status: Status.Completed }|} => call.Result, _ => null };
        ImageResult? Section(Call call) { switch (call.Status) { case {|TR1007:Status.Completed|}: return call.Result; default: return null; } }
        void Text(Call call) { switch (call.StatusText) { case {|TR1007:"completed"|}: Save(call.Result!); break; default: Log(""); break; } }
        ImageResult? Any(Call call) => call.Status switch { {|TR1007:Status.Completed|} => call.Result, var other => null };
        """);

    [Fact]
    public Task A_switch_that_drops_nothing_unawares() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        ImageResult Throws(Call call) => call.Status switch { Status.Completed => call.Result!, _ => throw new InvalidOperationException() };
        ImageResult? Named(Call call) => call.Status switch { Status.Completed => call.Result, Status.Failed => null, _ => null };
        string Shown(Call call) => call.Status switch { Status.Completed => "done", _ => "" };
        void Kept(Call call, List<Call> later) { switch (call.Status) { case Status.Completed: Save(call.Result!); break; default: later.Add(call); break; } }
        void ThrowsInASection(Call call) { switch (call.Status) { case Status.Completed: Save(call.Result!); break; default: throw new InvalidOperationException(); } }
        async Task Polled(Call call) { while (Chance()) { call = await GetAsync(); switch (call.Status) { case Status.Completed: Save(call.Result!); return; default: break; } } }
        ImageResult? Guarded(Call call) => call.Status switch { Status.Completed when Chance() => call.Result, _ => null };
        """);

    [Fact]
    public Task A_counted_loop_that_waits() => StatusTest.Members("""
        async Task<ImageResult?> Attempts() { for (var i = 0; i < 5; i++) { var call = await GetAsync(); if (call.Status == Status.Completed) return call.Result; await Task.Delay(100); } return null; }
        async Task Each(string[] ids) { for (var i = 0; i < ids.Length; i++) { var call = await GetAsync(); if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); } }
        """);
}
