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
    public Task What_is_returned_instead_says_nothing_of_the_call() => StatusTest.Members("""
        byte[] Empty(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return []; return call.Result!.ToArray(); }
        byte[] NoArray(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return Array.Empty<byte>(); return call.Result!.ToArray(); }
        byte[] New(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return new byte[0]; return call.Result!.ToArray(); }
        object NotFound(Call call) { if ({|TR1007:call is not { Status: Status.Completed }|}) return Tuple.Create(404, "not found"); return call.Result!; }
        Task Done(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return Task.CompletedTask; return Task.FromResult(call.Result!); }
        object Answer(Call call) { if (call.Status != Status.Completed) return Tuple.Create(202, call.Id); return call.Result!; }
        ImageResult Again(Call call) { if (call.Status != Status.Completed) return Other(); return call.Result!; }
        static ImageResult Other() => ImageResult.FromText("");
        """);

    [Fact]
    public Task The_guard_of_an_arm() => StatusTest.Members("""
        void Statement(ResponsesOutputItem item) { switch (item) { case Call call when {|TR1007:call.Status == Status.Completed|}: Save(call.Result!); break; default: break; } }
        ImageResult? Expression(ResponsesOutputItem item) => item switch { Call call when {|TR1007:call.Status == Status.Completed|} => call.Result, _ => null };
        ImageResult? And(ResponsesOutputItem item, bool wanted) => item switch { Call call when wanted && {|TR1007:call.Status is Status.Completed|} => call.Result, _ => null };
        ImageResult? OtherArm(ResponsesOutputItem item) => item switch { Call call when call.Status == Status.Completed => call.Result, Call => throw new InvalidOperationException(), _ => null };
        ImageResult? Throws(ResponsesOutputItem item) => item switch { Call call when call.Status == Status.Completed => call.Result, _ => throw new InvalidOperationException() };
        ImageResult? OtherStatus(ResponsesOutputItem item) => item switch { Call call when call.Status == Status.Completed => call.Result, Call { Status: Status.Generating } => null, _ => null };
        bool Shown(ResponsesOutputItem item) => item switch { Call call when call.Status == Status.Completed => true, _ => false };
        """);

    [Fact]
    public Task Arms_for_other_items_name_no_status() => StatusTest.Members("""
        void Statement(ResponsesOutputItem item) { switch (item) { case ResponsesOutputMessage message: Log(message.Text); break; case {|TR1007:Call { Status: Status.Completed } call|}: Save(call.Result!); break; default: break; } }
        void Null(Call? item) { switch (item) { case null: Log("none"); break; case {|TR1007:{ Status: Status.Completed } call|}: Save(call.Result!); break; default: break; } }
        ImageResult? Expression(ResponsesOutputItem item) => item switch { ResponsesOutputMessage { Text: "" } => null, {|TR1007:Call { Status: Status.Completed } call|} => call.Result, _ => null };
        ImageResult? Same(ResponsesOutputItem item) => item switch { Call { Id: "" } => null, Call { Status: Status.Completed } call => call.Result, _ => null };
        ImageResult? Base(object item) => item switch { Call { Status: Status.Completed } call => call.Result, ResponsesOutputItem => null, _ => null };
        """);

    [Fact]
    public Task A_text_compared_by_a_method() => StatusTest.Members("""
        void Static(Call call) { if ({|TR1007:string.Equals(call.StatusText, "completed", StringComparison.OrdinalIgnoreCase)|}) Save(call.Result!); }
        void Method(Call call) { if ({|TR1007:call.StatusText!.Equals("completed", StringComparison.Ordinal)|}) Save(call.Result!); }
        void Other(Call call) { if (string.Equals(call.StatusText, "failed", StringComparison.OrdinalIgnoreCase)) Log(call.Id); }
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
    public Task A_switch_with_an_arm_for_all_that_is_not_ready() => StatusTest.Members("""
        ImageResult? Expression(Call call) => call.Status switch { {|TR1007:not Status.Completed|} => null, _ => call.Result };
        ImageResult? Part(Call call) => call switch { {|TR1007:{ Status: not Status.Completed }|} => null, _ => call.Result };
        void Statement(Call call) { switch (call.Status) { case {|TR1007:not Status.Completed|}: return; default: Save(call.Result!); break; } }
        ImageResult? Failed(Call call) => call.Status switch { Status.Failed => null, _ => call.Result };
        ImageResult? NotYet(Call call) => call.Status switch { not (Status.Completed or Status.Generating) => null, _ => call.Result };
        ImageResult? PartAndMore(Call call) => call switch { { Status: not Status.Completed, Id: "a" } => null, _ => call.Result };
        ImageResult? Either(Call call) => call.Status switch { not Status.Completed => call.Result, _ => call.Result };
        string Shown(Call call) => call.Status switch { not Status.Completed => "no", _ => "yes" };
        ImageResult Throws(Call call) => call.Status switch { not Status.Completed => throw new InvalidOperationException(), _ => call.Result! };
        """);

    [Fact]
    public Task A_text_that_is_not_listed_says_nothing_of_the_others() => StatusTest.Members("""
        [StatusContract("Status", "Text", "done")]
        sealed class Reply { public string Status { get; set; } = ""; public string? Text { get; set; } }
        string? Unlisted(Reply reply) => reply.Status != "failed" ? reply.Text : null;
        string? UnlistedPattern(Reply reply) => reply is { Status: not "failed" } ? reply.Text : null;
        string? UnlistedOther(Reply reply) => reply.Status == "failed" ? null : reply.Text;
        string? UnlistedText(Reply reply) => reply.Status is not "failed" ? reply.Text : null;
        string? Listed(Reply reply) => {|TR1007:reply.Status == "done"|} ? reply.Text : null;
        string? ListedPattern(Reply reply) => {|TR1007:reply is { Status: "done" }|} ? reply.Text : null;
        string? OfMany(Dictionary<string, Reply> replies) => {|TR1007:replies["a"].Status == "done"|} ? replies["a"].Text : null;
        """);

    [Fact]
    public Task Every_way_to_say_ready() => StatusTest.Members("""
        string? NotText(Prediction p) { if ({|TR1007:p.Status is not "completed"|}) return null; return p.Output; }
        string? AllOthers(Prediction p) => {|TR1007:p.Status is not ("queued" or "failed")|} ? p.Output : null;
        ImageResult? NotWireText(Call call) { if ({|TR1007:call.StatusText is not "completed"|}) return null; return call.Result; }
        void WireText(ResponsesOutputItem item) { if ({|TR1007:item is Call { StatusText: "completed" } call|}) Save(call.Result!); }
        ImageResult? OtherWayRound(Call call) => {|TR1007:Status.Completed == call.Status|} ? call.Result : null;
        const Status Wanted = Status.Completed;
        ImageResult? Constant(Call call) => {|TR1007:call.Status == Wanted|} ? call.Result : null;
        ImageResult? Negated(Call call) { var open = {|TR1007:call.Status != Status.Completed|}; if (open) return null; return call.Result; }
        """);

    [Fact]
    public Task Conditions_that_let_more_or_less_through() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        ImageResult? Ordered(Call call) => call.Status < Status.Completed ? null : call.Result;
        ImageResult? Pattern(Call call) => call is { Status: not Status.Failed } ? call.Result : null;
        ImageResult? NotFailed(Call call) => call.Status == Status.Failed ? null : call.Result;
        ImageResult? Or(Call call, bool on) => on || call.Status == Status.Completed ? call.Result : null;
        ImageResult? And(Call call, bool on) => call.Status != Status.Completed && on ? null : call.Result;
        bool Value(Call call, bool on) => on ? call.Status != Status.Completed : Check(call.Result);
        bool Check(ImageResult? image) => image is null;
        IEnumerable<ImageResult?> Others(List<Call> calls) => calls.Where(c => c.Status != Status.Completed).Select(c => c.Result);

        // Every status is ready or final here.
        enum Light { Off, On }
        [StatusContract("State", "Value", "On", Never = new[] { "Off" })]
        class Lamp { public Light State { get; set; } public string? Value { get; set; } }
        string? Two(Lamp lamp) => lamp.State == Light.On ? lamp.Value : null;
        """);

    [Fact]
    public Task A_copy_of_the_result() => StatusTest.Members("""
        void Inside(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return; var image = call.Result!; Save(image); }
        void Before(Call call) { var image = call.Result; if (call.Status == Status.Completed) Log("done"); if ({|TR1007:call.Status == Status.Completed|}) Save(image!); }
        ImageResult? Assigned(Call call) { ImageResult? image = null; if ({|TR1007:call.Status == Status.Completed|}) image = call.Result; return image; }
        void Looked(Call call) { var image = call.Result; if (call.Status == Status.Completed) Save(image!); else if (image != null) Save(image); }
        bool Has(ImageResult? image) => image is not null;
        void Helped(Call call) { var image = call.Result; if (call.Status == Status.Completed && Has(image)) Save(image!); }
        """);

    [Fact]
    public Task Each_gate_is_about_its_own_object() => StatusTest.Members("""
        void Calls(Call call, Call other) { if (call.Status == Status.Completed) { if ({|TR1007:other.Status == Status.Completed|}) Save(other.Result!); } }
        void Contracts(Job job, Prediction p) { var text = p.Output; if (job.State == JobState.Done) { if ({|TR1007:p.Status == "completed"|}) Show(text!); } }
        void Twice(Call call) { if (call.Status == Status.Completed) Log("done"); if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        bool HasPicture(Call call) => call.Result is not null;
        void Helped(Call call, Call other) { if (HasPicture(other)) Save(other.Result!); if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        sealed class Card { public required Call Call { get; init; } public bool IsDone => Call.Status == Status.Completed; }
        static bool IsDone(Call call) => call.Status == Status.Completed;
        ImageResult? Asked(Call call) => IsDone(call) ? call.Result : null;
        ImageResult? OfAMember(Card card) => card.IsDone ? card.Call.Result : null;
        ImageResult? Beside(Call call) => call is { Status: Status.Completed, Result: { } result } ? result : null;
        ImageResult? Other(Call call, Call other) => call.Status == Status.Completed ? other.Result : null;
        ImageResult? Safe(Call? call, Call other) => call?.Status == Status.Completed ? other.Result : null;
        ImageResult? Number(Call call, Call other) => (int)call.Status == 2 ? other.Result : null;
        void Id(Call call) { if (call.Status == Status.Completed) Log(call.Id); }
        void Before(Call call) { Offer(call.Result); if (call.Status == Status.Completed) Log("done"); }
        """);

    [Fact]
    public Task A_filter_is_about_what_comes_out_of_it() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        ImageResult? Parameter(List<Call> calls, Call other) { var first = calls.First(c => c.Status == Status.Completed); Log(first.Id); return other.Result; }
        ImageResult? Local(List<Call> calls) { var other = Get(); var first = calls.First(c => c.Status == Status.Completed); Log(first.Id); return other.Result; }
        IEnumerable<string> OfATask(List<Call> calls, Call other) { Offer(other.Result); return calls.Where(c => c.Status == Status.Completed).Select(c => Task.FromResult(c.Id).Result); }
        void Exists(List<Call> calls) { if (calls.Exists(c => c.Status == Status.Completed)) Offer(calls[0].Result); }
        """);

    [Fact]
    public Task An_expression_tree_filters_too() => StatusTest.Members("""
        void Query(IQueryable<Call> calls) { foreach (var call in calls.Where(c => {|TR1007:c.Status == Status.Completed|})) Save(call.Result!); }
        """);

    [Theory]
    [InlineData("Save(call.Result!)")]
    [InlineData("{ Log(call.ToString()); Save(call.Result!); return; }")]
    public Task Something_is_dropped(string taken) => StatusTest.Members($$"""
        void Last(Call call) { if ({|TR1007:call.Status == Status.Completed|}) {{taken}} }
        void Next(Call call) { if ({|TR1007:call.Status == Status.Completed|}) {{taken}} Log("not there"); }
        void Else(Call call, Call other, List<Call> later) { if ({|TR1007:call.Status == Status.Completed|}) {{taken}} else { Log(call.Id + call.ToString()); later.Add(other); Offer(call?.Id); } }
        void WaitsForAnother(Call call, Call other) { if ({|TR1007:call.Status == Status.Completed|}) {{taken}} while (other.Status is not (Status.Completed or Status.Failed)) other = Get(); }
        void AfterALoop(Call call) { for (var i = 0; i < 3; i++) Log(call.Id); if ({|TR1007:call.Status == Status.Completed|}) {{taken}} }
        """.Replace("Save(call.Result!) ", "Save(call.Result!); "));

    [Fact]
    public Task Something_is_dropped_by_leaving() => StatusTest.Members("""
        int? Number(Call call) { if ({|TR1007:call.Status != Status.Completed|}) return 0; return call.Result!.ByteCount; }
        void Break(List<Call> calls) { foreach (var call in calls) { if ({|TR1007:call.Status != Status.Completed|}) break; Save(call.Result!); } }
        """);

    [Fact]
    public Task Nothing_is_dropped() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        ImageResult Throws(Call call) => call.Status == Status.Completed ? call.Result! : throw new InvalidOperationException();
        void ThrowsNext(Call call) { Log(""); if (call.Status == Status.Completed) { Save(call.Result!); return; } throw new InvalidOperationException(); }
        void ThrowsElse(Call call) { if (call.Status == Status.Completed) Save(call.Result!); else { Log(""); throw new InvalidOperationException(); } }
        void Keeps(Call call, List<Call> later) { if (call.Status == Status.Completed) Save(call.Result!); else later.Add(call); }
        void KeepsElement(List<Call> calls, List<Call> later) { foreach (var call in calls) { if (call.Status == Status.Completed) Save(call.Result!); else { Log(call.Id); later.Add(call); } } }
        void GoesOn(Call call) { if (call.Status != Status.Completed) Log("not yet"); Offer(call.Result); }
        void GoesOnAfterABlock(Call call) { if (call.Status != Status.Completed) { Log("not yet"); } Offer(call.Result); }
        ImageResult? Otherwise(Call call) { if (call.Status != Status.Completed) return Cached(); return call.Result; }
        ImageResult? Cached() => null;
        """);

    [Fact]
    public Task It_is_asked_for_again() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        async Task<ImageResult?> Waited(Call call) { while (call.Status is not (Status.Completed or Status.Failed)) call = await GetAsync(); return call.Status == Status.Completed ? call.Result : null; }
        ImageResult? Loop(Call call) { for (; ; ) { if (call.Status == Status.Completed) return call.Result; if (call.Status == Status.Failed) return null; call = Get(); } }
        async Task<ImageResult?> Attempts() { for (var i = 0; i < 10; i++) { var call = await GetAsync(); Log($"attempt {i}"); if (call.Status == Status.Completed) return call.Result; await Task.Delay(1); } return null; }
        async Task<ImageResult?> Element() { var at = 1; for (var i = 0; i < 10; i++) { var calls = List().ToList(); if (calls[at].Status == Status.Completed) return calls[at].Result; await Task.Delay(1); } return null; }
        """);

    [Theory]
    [InlineData("(object?)call.Result != null")]
    [InlineData("call.Result is not null")]
    [InlineData("call.Result is ImageResult")]
    [InlineData("call is { Result: not null }")]
    [InlineData("call.Result?.ByteCount > 0")]
    [InlineData("Has(call.Result ?? other.Result)")]
    [InlineData("call.HasResult")]
    [InlineData("call.TryGetResult(out _)")]
    [InlineData("call.Status == Status.Unrecognized")]
    public async Task Something_else_looks_at_presence_or_names_another_status(string look)
    {
        const string Run = """
            bool Has(object? value) => value is not null;
            void Run(Call call, Call other) { if (TAKEN) Save(call.Result!); else if (LOOK) Log("there"); }
            """;
        await StatusTest.Members("// TR1007\n" + Run.Replace("TAKEN", "call.Status == Status.Completed").Replace("LOOK", look));
        await StatusTest.Members(Run.Replace("TAKEN", "{|TR1007:call.Status == Status.Completed|}").Replace("LOOK", "call is { Id: \"x\" }"));
    }

    [Fact]
    public Task The_payload_is_known_to_be_there() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        bool HasPicture(Call call) => call.Result is not null;
        void Helped(Call call) { if (call.Status == Status.Completed && HasPicture(call)) Save(call.Result!); }
        void Text(Prediction p) { if (p.Status == "completed" && !string.IsNullOrEmpty(p.Output)) Show(p.Output); }
        void Guarded(Call call) { if (call.Status == Status.Completed) { ArgumentNullException.ThrowIfNull(call.Result); Save(call.Result); } }

        [StatusContract("State", "Output", "Done", Never = new[] { "Broken" })]
        sealed class Plain { public JobState State = JobState.Queued; public string? Output = null; }
        void Field(Plain plain) { if (plain.State == JobState.Done && plain.Output != null) Show(plain.Output); }

        // What a method puts together of what has come so far is there in no other status.
        [StatusContract("State", "GetText", "Done")]
        class Reply { public JobState State { get; set; } public string? GetText() => null; }
        void Computed(Reply reply) { if (reply.State == JobState.Done) Log(reply.GetText()!); }
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
        ImageResult? Logged(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); if (first == null) Log("none"); return first?.Result; }
        ImageResult? Replaced(IEnumerable<Call> calls, Call other) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}) ?? other; return first.Result; }
        ImageResult? ReplacedLater(IEnumerable<Call> calls, Call other) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); Offer(first ?? other); return first?.Result; }
        ImageResult? HandedOn(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); Offer(first); return first?.Result; }
        ImageResult? ThrowsIfThere(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); if (first != null && Chance()) throw new InvalidOperationException(); return first?.Result; }
        ImageResult? ThrowsForThisOne(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); if (first is { Id: "x" }) throw new InvalidOperationException(); return first?.Result; }
        ImageResult? ThrowsIfFound(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); if (first is not null) throw new InvalidOperationException(); return first?.Result; }
        ImageResult? ThrowsUnlessNone(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => {|TR1007:call.Status == Status.Completed|}); if (first != null) throw new InvalidOperationException(); return first?.Result; }
        """);

    [Fact]
    public Task A_filter_that_has_to_let_all_through() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        void Different(List<Call> calls) { var ready = calls.Where(call => call.Status == Status.Completed).ToList(); if (ready.Count != calls.Count) throw new InvalidOperationException(); foreach (var one in ready) Save(one.Result!); }
        void Fewer(List<Call> calls, int wanted) { var ready = calls.FindAll(call => call.Status == Status.Completed); if (ready.Count < wanted) { Log(""); throw new InvalidOperationException(); } foreach (var one in ready) Save(one.Result!); }
        void Equal(Call[] calls) { var ready = calls.Where(call => call.Status == Status.Completed).ToArray(); if (ready.Length == calls.Length) { foreach (var one in ready) Save(one.Result!); } else throw new InvalidOperationException(); }
        void OnlyNone(List<Call> calls) { var ready = calls.Where(call => {|TR1007:call.Status == Status.Completed|}).ToList(); if (ready.Count == 0) throw new InvalidOperationException(); foreach (var one in ready) Save(one.Result!); }
        void Told(List<Call> calls) { var ready = calls.Where(call => {|TR1007:call.Status == Status.Completed|}).ToList(); if (ready.Count != calls.Count) Log("fewer"); foreach (var one in ready) Save(one.Result!); }
        void ThrowsIfAll(List<Call> calls) { var ready = calls.Where(call => {|TR1007:call.Status == Status.Completed|}).ToList(); if (ready.Count == calls.Count) throw new InvalidOperationException(); foreach (var one in ready) Save(one.Result!); }
        """);

    [Fact]
    public Task A_search_that_has_to_find_something() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        ImageResult Equal(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); if (first == null) throw new InvalidOperationException(); return first.Result!; }
        ImageResult Is(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); if (first is null) throw new InvalidOperationException(); return first.Result!; }
        ImageResult IsNoObject(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); if (first is not { }) throw new InvalidOperationException(); return first.Result!; }
        ImageResult NotEqual(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); if (first != null) return first.Result!; throw new InvalidOperationException(); }
        ImageResult IsNot(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); if (first is not null) { return first.Result!; } else { throw new InvalidOperationException(); } }
        ImageResult Named(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); return first is { } found ? found.Result! : throw new InvalidOperationException(); }
        ImageResult AtOnce(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed) ?? throw new InvalidOperationException(); return first.Result!; }
        ImageResult? Later(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); var found = first ?? throw new InvalidOperationException(); return found.Result; }
        ImageResult? Checked(IEnumerable<Call> calls) { var first = calls.FirstOrDefault(call => call.Status == Status.Completed); ArgumentNullException.ThrowIfNull(first); return first.Result; }
        ImageResult? OfItems(IEnumerable<Call> calls) { var item = (ResponsesOutputItem?)calls.FirstOrDefault(call => call.Status == Status.Completed) ?? throw new InvalidOperationException(); return ((Call)item).Result; }
        async Task<ImageResult> Awaited() { var first = await Stream().FirstOrDefaultAsync(call => call.Status == Status.Completed) ?? throw new InvalidOperationException(); return first.Result!; }
        async Task<ImageResult> Configured() { var first = await Stream().FirstOrDefaultAsync(call => call.Status == Status.Completed).ConfigureAwait(false); if (first is null) throw new InvalidOperationException(); return first.Result!; }
        async Task<ImageResult> ThrowsAtOnce() { var first = await Stream().FirstOrDefaultAsync(call => call.Status == Status.Completed).ConfigureAwait(false) ?? throw new InvalidOperationException(); return first.Result!; }
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

    [Theory]
    [InlineData("FirstAsync")]
    [InlineData("FirstOrDefaultAsync")]
    [InlineData("SingleAsync")]
    [InlineData("LastOrDefaultAsync")]
    public Task A_filter_of_a_stream(string name) => StatusTest.Members($$"""
        async Task Run() { var one = await Stream().{{name}}(call => {|TR1007:call.Status == Status.Completed|}); if (one is not null) Save(one.Result!); }
        async Task Presence() { var one = await Stream().{{name}}(call => call.HasResult); if (one is not null) Save(one.Result!); }
        """);

    [Fact]
    public Task Something_else_is_done_with_it() => StatusTest.Members("""
        // TR1007 is looked for in all of these.
        void Tried(Call call) { if (call.Status == Status.Completed) Save(call.Result!); else if (call.TryGetResult(out var image)) Save(image); }
        void Named(Call call) { if (call.Status == Status.Completed) Save(call.Result!); else if (call.Status == Status.Generating) Log("wait"); }
        void OfAChain(Call call) { if (call.Status == Status.Completed) Save(call.Result!); else if (call.Status == Status.Failed) Log("failed"); else Log("wait"); }
        void OfAChainInBlocks(Call call) { if (call.Status is Status.Completed) { Save(call.Result!); } else { if (call.Status is Status.Failed) { Log("failed"); } } }
        void FailedFirst(Call call) { if (call.Status == Status.Failed) Log("failed"); else if (call.Status == Status.Completed) Save(call.Result!); else Log("wait"); }
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
    public Task A_chain_that_names_no_other_status() => StatusTest.Members("""
        void Else(Call call) { if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); else Log("none"); }
        void ElseIf(Call call, bool on) { if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); else if (on) Log("none"); }
        void ElseNotReady(Call call) { if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); else if (call.Status != Status.Completed) Log("none"); }
        void After(Call call, bool on) { if (on) Log("none"); else if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        """);

    [Fact]
    public Task Other_ways_to_compare() => StatusTest.Members("""
        void Equal(Call call) { if ({|TR1007:call.Status.Equals(Status.Completed)|}) Save(call.Result!); }
        void NotEqual(Call call) { if (!({|TR1007:call.Status.Equals(Status.Completed)|})) return; Save(call.Result!); }
        void Turned(Call call) { if ({|TR1007:Status.Completed == call.Status|}) Save(call.Result!); }
        bool Handed(Call call, out ImageResult? image) { image = null; if ({|TR1007:Status.Completed == call.Status|}) { image = call.Result; return true; } return false; }
        void Failed(Call call) { if (call.Status.Equals(Status.Failed)) Log("failed"); }
        void NoEquality(Call call) { if (call.Status.HasFlag(Status.Completed)) Offer(call.Result); }
        ImageResult? NotNot(Call? call) { if (call is not (not { Status: Status.Completed })) return null; return call?.Result; }
        """);

    [Fact]
    public Task A_switch_that_names_no_other_status() => StatusTest.Members("""
        ImageResult? Arm(Call call) => call.Status switch { {|TR1007:Status.Completed|} => call.Result, _ => null };
        ImageResult? Property(Call call) => call switch { {|TR1007:{ Status: Status.Completed }|} => call.Result, _ => null };
        ImageResult? Section(Call call) { switch (call.Status) { case {|TR1007:Status.Completed|}: return call.Result; default: return null; } }
        void Text(Call call) { switch (call.StatusText) { case {|TR1007:"completed"|}: Save(call.Result!); break; default: Log(""); break; } }
        ImageResult? Any(Call call) => call.Status switch { {|TR1007:Status.Completed|} => call.Result, var other => null };
        ImageResult? PropertySection(Call call) { switch (call) { case {|TR1007:{ Status: Status.Completed }|}: return call.Result; default: return null; } }
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
        ImageResult? GuardedSection(Call call) { switch (call.Status) { case Status.Completed when Chance(): return call.Result; default: return null; } }
        ImageResult? GuardedOther(Call call) => call.Status switch { Status.Completed => call.Result, _ when Chance() => Find("x")?.Result, _ => null };
        ImageResult? GuardedOtherSection(Call call) { switch (call) { case { Status: Status.Completed }: return call.Result; case var any when Chance(): return Find("x")?.Result; default: return null; } }
        ImageResult? NamedSection(Call call) { switch (call.Status) { case Status.Completed: return call.Result; case Status.Failed: return null; default: return null; } }
        ImageResult? TwoLabels(Call call) { switch (call.Status) { case Status.Completed: case Status.Failed: return call.Result; default: return null; } }
        ImageResult? TwoPatterns(Call call) { switch (call) { case { Status: Status.Completed }: case { Id: "x" }: return call.Result; default: return null; } }
        ImageResult? AnotherPattern(Call call) { switch (call) { case { Status: Status.Completed }: return call.Result; case { Id: "x" }: return null; default: return null; } }
        ImageResult? OnlyFailed(Call call) => call.Status switch { Status.Failed => null, _ => call.Result };
        ImageResult? NotReady(Call call) => call.Status switch { not Status.Completed => call.Result, _ => null };

        // Every status is ready or final here.
        enum Light { Off, On }
        [StatusContract("State", "Value", "On", Never = new[] { "Off" })]
        class Lamp { public Light State { get; set; } public string? Value { get; set; } }
        string? Two(Lamp lamp) => lamp.State switch { Light.On => lamp.Value, _ => null };
        """);

    [Fact]
    public Task A_counted_loop_that_waits() => StatusTest.Members("""
        async Task<ImageResult?> Attempts() { for (var i = 0; i < 5; i++) { var call = await GetAsync(); if (call.Status == Status.Completed) return call.Result; await Task.Delay(100); } return null; }
        async Task Each(string[] ids) { for (var i = 0; i < ids.Length; i++) { var call = await GetAsync(); if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); } }
        """);

    [Fact]
    public Task A_payload_that_a_pattern_names_without_asking_for_it() => StatusTest.File("""
        enum Light { Off, Dim, On }
        [StatusContract("State", "Value", "On", Never = new[] { "Off" })]
        record Lamp(string Id, Light State, string? Value);
        class Sample
        {
            void Positional(Lamp lamp) { if ({|TR1007:lamp is (_, Light.On, var value)|}) Show(value!); }
            void Property(Lamp lamp) { if ({|TR1007:lamp is { State: Light.On, Value: var value }|}) Show(value!); }
            void Member(Lamp lamp) { if ({|TR1007:lamp is (_, Light.On, _)|}) Show(lamp.Value!); }
            string Arm(Lamp lamp) => lamp switch { {|TR1007:(_, Light.On, var value)|} => value!, _ => "" };
            void Asked(Lamp lamp) { if (lamp is (_, Light.On, { } value)) Show(value); }
            void Throws(Lamp lamp) { if (lamp is not (_, Light.On, var value)) throw new InvalidOperationException(); Show(value!); }
        }
        """);

    [Fact]
    public Task A_call_that_is_over() => StatusTest.Members("""
        void Left(Call call) { if (call.Status is not (Status.Completed or Status.Failed)) return; if (call.Status == Status.Completed) Save(call.Result!); else Log("failed"); }
        void LeftByTwo(Call call) { if (call.Status != Status.Completed && call.Status != Status.Failed) return; if (call.Status == Status.Completed) Save(call.Result!); }
        void Within(Call call) { if (call.Status == Status.Completed || call.Status == Status.Failed) { if (call.Status == Status.Completed) Save(call.Result!); Log("over"); } }
        void ByText(Call call) { if (!(call.StatusText is "completed" or "failed")) return; if (call.StatusText == "completed") Save(call.Result!); }
        void Switched(Call call) { if (call.Status is Status.Completed or Status.Failed) { switch (call.Status) { case Status.Completed: Save(call.Result!); break; default: Log("failed"); break; } } }
        void Beside(Call call) { if (call.Status is Status.Completed or Status.Failed) Log("over"); if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        void OnlyFailed(Call call) { if (call.Status == Status.Failed) return; if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        void OfAVariable(Call call, Status last) { if (last == Status.Completed || last == Status.Failed) { if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); } }
        void OfAMatchedVariable(Call call, Status last) { if (last is Status.Completed or Status.Failed) { if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); } }
        void Something(Call call) { if (call.Id is not ("a" or "b")) return; if ({|TR1007:call.Status == Status.Completed|}) Save(call.Result!); }
        string? NeverFinal(Ticket ticket) { if ({|TR1007:ticket.State is not JobState.Done|}) return null; return ticket.Value; }
        void Static(Call call) { if ({|TR1007:Equals(call.Status, Status.Completed)|}) Save(call.Result!); }
        """);

    [Fact]
    public Task A_chain_that_names_another_status_by_its_text() => StatusTest.Members("""
        int Compared(Call call) { if (call.StatusText == "completed") return call.Result!.ByteCount; if (call.StatusText == "generating") return -1; return 0; }
        int Equal(Call call) { if (call.StatusText == "completed") return call.Result!.ByteCount; if (string.Equals(call.StatusText, "generating")) return -1; return 0; }
        int Matched(Call call) => call.StatusText is "completed" ? call.Result!.ByteCount : call is { StatusText: "in_progress" or "generating" } ? -1 : 0;
        int FinalNamed(Call call) { if ({|TR1007:call.StatusText == "completed"|}) return call.Result!.ByteCount; if (call.StatusText == "failed") return -1; return 0; }
        int OtherText(Call call) { if (call.Id == "generating") return -1; if ({|TR1007:call.StatusText == "completed"|}) return call.Result!.ByteCount; return 0; }
        """);
}
