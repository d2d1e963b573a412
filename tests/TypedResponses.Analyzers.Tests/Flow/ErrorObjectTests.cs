namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Errors that are kept until all is looked at: an object, or a queue of texts. None of them says that the call is ready.</summary>
public class ErrorObjectTests
{
    [Fact]
    public Task An_object_that_is_made_where_something_is_wrong() => StatusTest.Members("""
        sealed class Problem { public string Title = ""; public int Code; }
        static Problem Make(string title) => throw new InvalidOperationException();
        void Made(Call c) { Problem? p = null; if (c.Status == Status.Failed) p = new Problem { Title = "failed" }; else if (!c.HasResult) p = new Problem { Title = "none" }; if (p is not null) { Log(p.Title); return; } Save(c.Result!); }
        void Given(Call c) { Problem? p = null; if (c.Status == Status.Failed) p = Make("failed"); else if (!c.HasResult) p = Make("none"); if (p is not null) { Log(p.Title); return; } Save(c.Result!); }
        void Chosen(Call c) { Problem? p = c.Status == Status.Failed ? new() : !c.HasResult ? new() : null; if (p is { Code: var code }) { Log($"{code}"); return; } Save(c.Result!); }
        void Filled(Call c) { Problem? p = null; if (c.Status == Status.Failed) { p = new Problem(); p.Title = "f"; } else if (!c.HasResult) { p = new Problem(); p.Code = 3; } if (p is not null) { Log(p.Title); return; } Save(c.Result!); }
        """);

    [Fact]
    public Task Something_else_than_an_object_of_a_class() => StatusTest.Members("""
        sealed class Problem { public string Title = ""; public int Code; }
        static Problem Make(string title) => throw new InvalidOperationException();
        void Tuple(Call c) { (string Title, int Code)? p = null; if (c.Status == Status.Failed) p = ("failed", 1); else if (!c.HasResult) p = ("none", 2); if (p is not null) { Log(p.Value.Title); return; } Save(c.Result!); }
        void Anonymous(Call c) { object? p = null; if (!c.HasResult) p = new { error = "x" }; if (p is not null) return; Save(c.Result!); }
        void Function(Call c) { Func<string>? p = null; if (!c.HasResult) p = () => "x"; if (p is not null) return; Save(c.Result!); }
        """);

    [Fact]
    public Task An_object_that_is_made_for_some_of_what_may_be_wrong() => StatusTest.Members("""
        sealed class Problem { public string Title = ""; public int Code; }
        static Problem Make(string title) => throw new InvalidOperationException();
        void Made(Call c) { Problem? p = null; if (c.Status == Status.Failed) p = new Problem { Title = "failed" }; if (p is not null) { Log(p.Title); return; } Save(c.{|TR1001:Result|}!); }
        void Given(Call c) { Problem? p = null; if (c.Status == Status.Failed) p = Make("failed"); if (p is not null) { Log(p.Title); return; } Save(c.{|TR1001:Result|}!); }
        void Turned(Call c) { Problem? p = null; if (!c.HasResult) p = new Problem(); if (p is null) return; Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_else_is_kept_in_an_object_is_not_forgotten() => StatusTest.Members("""
        sealed class Found { public Call? Call; public bool IsReady; }
        void Held(Call c, bool any) { Found? found = null; if (any) found = new Found { Call = c }; if (found?.Call is { } call && call.HasResult) Save(call.Result!); }
        void Twice(Call c, bool any) { Found? found = null; if (any) found = new Found { Call = c }; if (found is not null && found.Call!.HasResult) Save(found.Call.Result!); }
        void Flag(Call c) { var found = new Found(); found.IsReady = c.HasResult; if (found.IsReady) Save(c.Result!); }
        void New(bool any) { Prediction? p = null; if (any) p = new Prediction(); Show(p!.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_queue_of_errors() => StatusTest.Members("""
        void Queue(Call c) { var errors = new Queue<string>(); if (!c.HasResult) errors.Enqueue("x"); if (errors.TryDequeue(out var e)) throw new Exception(e); Save(c.Result!); }
        void Stack(Call c) { var errors = new Stack<string>(); if (!c.HasResult) errors.Push("x"); if (errors.TryPop(out var e)) throw new Exception(e); Save(c.Result!); }
        void Concurrent(Call c) { var errors = new System.Collections.Concurrent.ConcurrentQueue<string>(); if (!c.HasResult) errors.Enqueue("x"); if (errors.TryDequeue(out var e)) throw new Exception(e); Save(c.Result!); }
        void Bag(Call c) { var errors = new System.Collections.Concurrent.ConcurrentBag<string>(); if (!c.HasResult) errors.Add("x"); if (errors.TryTake(out var e)) throw new Exception(e); Save(c.Result!); }
        void Peek(Call c) { var errors = new Queue<string>(); if (!c.HasResult) errors.Enqueue("x"); if (errors.TryPeek(out var e)) throw new Exception(e); Save(c.Result!); }
        void Not(Call c) { var errors = new Queue<string>(); if (!c.HasResult) errors.Enqueue("x"); if (!errors.TryDequeue(out _)) Save(c.Result!); }
        void Loop(List<Call> cs) { var errors = new Queue<string>(); foreach (var c in cs) if (!c.HasResult) errors.Enqueue("x"); if (errors.TryDequeue(out var e)) throw new Exception(e); foreach (var c in cs) Save(c.Result!); }
        """);

    [Fact]
    public Task A_queue_of_some_errors() => StatusTest.Members("""
        void OnlyFailed(Call c) { var errors = new Queue<string>(); if (c.Status == Status.Failed) errors.Enqueue("x"); if (errors.TryDequeue(out var e)) throw new Exception(e); Save(c.{|TR1001:Result|}!); }
        void TakenOut(Call c) { var errors = new Queue<string>(); if (!c.HasResult) errors.Enqueue("x"); errors.TryDequeue(out _); if (errors.TryDequeue(out var e)) throw new Exception(e); Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_gives_an_answer_and_a_message() => StatusTest.Members("""
        void Answer(Call c) { var v = Check(c); if (!v.Ok) return; Save(c.Result!); }
        void Message(Call c) { var v = Check(c); if (v.Error is not null) return; Save(c.Result!); }
        sealed record Valid(bool Ok, string? Error);
        static Valid Check(Call c) => c.HasResult ? new(true, null) : new(false, "none");
        static Valid Loose(Call c) => c.Status != Status.Failed ? new(true, null) : new(false, "failed");
        void Weak(Call c) { var v = Loose(c); if (!v.Ok) return; Save(c.{|TR1001:Result|}!); }
        void Another(Call c, Call d) { var v = Check(c); if (v.Ok) Save(d.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_result_that_is_made_for_the_call_and_never_changed() => StatusTest.Members("""
        class Outcome { public bool IsOk { get; init; } public string? Error { get; init; } public static Outcome Failure(string error) => new() { Error = error }; public static Outcome Success() => new() { IsOk = true }; }
        class Made { public Made(bool isOk, string? error) { IsOk = isOk; Error = error; } public bool IsOk { get; } public string? Error { get; } }
        class Open { public bool IsOk { get; set; } }
        static Outcome Check(Call call) => call.Result is null ? Outcome.Failure("nothing") : Outcome.Success();
        static Outcome CheckId(Call call) => call.Id == "" ? Outcome.Failure("nothing") : Outcome.Success();
        static Made CheckMade(Call call) { if (!call.HasResult) return new Made(false, "nothing"); return new Made(true, null); }
        static Open CheckOpen(Call call) => call.Result is null ? new Open() : new Open { IsOk = true };
        record Judged { public Judged(string text) { IsOk = text.Length > 0; } public bool IsOk { get; } }
        void OfAText(Call call) { var judged = new Judged(call.Id); if (!judged.IsOk) return; Save(call.{|TR1001:Result|}!); }
        void Flag(Call call) { var outcome = Check(call); if (!outcome.IsOk) return; Save(call.Result!); }
        void Error(Call call) { var outcome = Check(call); if (outcome.Error != null) return; Save(call.Result!); }
        void ByConstructor(Call call) { var made = CheckMade(call); if (!made.IsOk) throw new InvalidOperationException(made.Error); Save(call.Result!); }
        void Ignored(Call call) { var outcome = Check(call); Log(outcome.Error ?? ""); Save(call.{|TR1001:Result|}!); }
        void OfTheId(Call call) { var outcome = CheckId(call); if (!outcome.IsOk) return; Save(call.{|TR1001:Result|}!); }
        void WrongWay(Call call) { var outcome = Check(call); if (outcome.IsOk) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Answers_that_stand_ready() => StatusTest.Members("""
        record Outcome(bool Ok, string? Error)
        {
            public static readonly Outcome Fine = new(true, null);
            public static Outcome None { get; } = new(false, "none") { Retry = true };
            public static Outcome Fresh => new(true, null);
            public bool Retry { get; init; }
        }
        Outcome Check(Call call) => call.HasResult ? Outcome.Fine : Outcome.None;
        Outcome CheckFresh(Call call) => call.HasResult ? Outcome.Fresh : Outcome.None;
        void Ok(Call call) { if (Check(call).Ok) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Fresh(Call call) { if (CheckFresh(call).Ok) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Error(Call call) { if (Check(call).Error is null) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Retry(Call call) { if (!Check(call).Retry) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Here(Call call) { var outcome = call.HasResult ? Outcome.Fine : Outcome.None; if (outcome is { Ok: true }) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Answers_that_a_class_of_its_own_makes() => StatusTest.Members("""
        class Outcome { public bool Ok { get; init; } public string? Error { get; init; } }
        static class Outcomes
        {
            public static Outcome Fine() => new() { Ok = true };
            public static Outcome Bad(string error) => new() { Error = error };
        }
        Outcome Check(Call call) => call.HasResult ? Outcomes.Fine() : Outcomes.Bad("none");
        void Ok(Call call) { if (Check(call).Ok) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Error(Call call) { if (Check(call).Error == null) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_nobody_has_written_yet_is_false_or_null() => StatusTest.Members("""
        class Outcome { public bool Ok { get; set; } public string? Error { get; set; } public bool Late; }
        struct Answer { public bool Ok; public string? Error { get; set; } }
        Outcome Check(Call call) => call.HasResult ? new Outcome { Ok = true } : new Outcome { Error = "none" };
        Outcome CheckStepwise(Call call) { var outcome = new Outcome(); if (call.HasResult) outcome.Ok = true; return outcome; }
        Answer Ask(Call call) { var answer = new Answer(); if (call.HasResult) answer.Ok = true; else answer.Error = "none"; return answer; }
        void Ok(Call call) { if (Check(call).Ok) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Error(Call call) { if (Check(call).Error == null) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Stepwise(Call call) { if (!CheckStepwise(call).Ok) return; Save(call.Result!); }
        void OfStruct(Call call) { if (Ask(call).Ok) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Here(Call call) { var outcome = new Outcome(); if (!call.HasResult) outcome.Error = "none"; if (outcome.Error != null) return; Save(call.Result!); }
        void Field(Call call) { var outcome = new Outcome(); if (!call.HasResult) outcome.Late = true; if (!outcome.Late) Save(call.Result!); }
        void Other(Call call) { var outcome = new Outcome(); if (call.HasResult) outcome.Late = true; if (!outcome.Ok) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Who_is_given_an_object_may_write_what_nobody_has_written() => StatusTest.Members("""
        class Outcome { public bool Ok { get; set; } public Call? Call { get; set; } }
        Outcome? _last;
        static Outcome? s_last;
        extern void Fill(Outcome outcome);
        void FillLast() { if (Chance()) _last!.Ok = true; }
        void Given(Call call) { var outcome = new Outcome(); Fill(outcome); if (outcome.Ok) Save(call.{|TR1001:Result|}!); }
        void Framework(Call call) { var outcome = new Outcome(); Interlocked.Exchange(ref _last, outcome); if (outcome.Ok) Save(call.{|TR1001:Result|}!); }
        void Kept(Call call) { var outcome = new Outcome(); _last = outcome; FillLast(); if (outcome.Ok) Save(call.{|TR1001:Result|}!); }
        void KeptStatic(Call call) { var outcome = new Outcome(); s_last = outcome; if (outcome.Ok) Save(call.{|TR1001:Result|}!); }
        void Listed(Call call, List<Outcome> all) { var outcome = new Outcome(); all.Add(outcome); if (outcome.Ok) Save(call.{|TR1001:Result|}!); }
        void Placed(Call call, Outcome[] all) { var outcome = new Outcome(); all[0] = outcome; if (outcome.Ok) Save(call.{|TR1001:Result|}!); }
        void Captured(Call call) { var outcome = new Outcome(); Task.Run(() => outcome.Ok = Chance()); if (outcome.Ok) Save(call.{|TR1001:Result|}!); }
        void Made(Call call) { var all = Enumerable.Range(0, 3).Select(_ => new Outcome()).ToList(); all.ForEach(Fill); if (all[0].Ok) Save(call.{|TR1001:Result|}!); }
        Outcome Begin() { var outcome = new Outcome(); Task.Run(() => outcome.Ok = Chance()); return outcome; }
        void Begun(Call call) { if (Begin().Ok) Save(call.{|TR1001:Result|}!); }
        void Waits() { var outcome = new Outcome(); Task.Run(() => { outcome.Call = Get(); outcome.Ok = true; }); while (!outcome.Ok) Thread.Sleep(100); Save(outcome.Call!.{|TR1001:Result|}!); }
        void Remembered(Call call) { var outcome = new Outcome { Ok = call.HasResult }; Fill(outcome); if (outcome.Ok) Save(call.Result!); }
        """);
}
