namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What is known where two ways meet that gave a variable different values: each case both ways round.</summary>
public class JoinTests
{
    [Fact]
    public Task An_object_or_null() => StatusTest.Members("""
        void Left(Call call) { Call? a = Chance() ? null : call; if (a?.Status == Status.Completed) Save(a.Result!); }
        void Right(Call call) { Call? a = Chance() ? call : null; if (a?.Status == Status.Completed) Save(a.Result!); }
        void Set(Call call) { Call? a = null; if (Chance()) a = call; if (a != null && a.HasResult) Save(a.Result); }
        void Unset(Call call) { Call? a = call; if (Chance()) a = null; if (a is { HasResult: true }) Save(a.Result!); }
        void Unchecked(Call call) { Call? a = null; if (Chance()) a = call; if (a != null) Save(a.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_member_of_an_object_or_null() => StatusTest.Members("""
        void Left(Job job) { Job? a = Chance() ? null : job; if (a?.Next?.Output != null) Show(a.Next.Output); }
        void Right(Job job) { Job? a = Chance() ? job : null; if (a?.Next?.Output != null) Show(a.Next.Output); }
        void Kept(Job job) { Job? a = job; if (a.Next?.Output == null) a = null; if (a != null) Show(a.Next!.Output!); }
        void Taken(Job job) { Job? a = null; if (job.Next?.Output != null) a = job; if (a != null) Show(a.Next!.Output!); }
        void Again(Job? job) { if (job != null && job.Next?.Output == null) return; if (job != null) Show(job.Next!.Output!); }
        void AgainElse(Job? job) { if (job == null) Log(""); else if (job.Next?.Output == null) return; if (job != null) Show(job.Next!.Output!); }
        class State { public Call Call { get; set; } = Get(); }
        void Holder(State? state) { if (state != null && !state.Call.HasResult) return; if (state != null) Save(state.Call.Result!); }
        void HolderElse(State? state) { if (state == null) Log(""); else if (!state.Call.HasResult) return; if (state != null) Save(state.Call.Result!); }
        void Other(Job job, Job other) { Job? a = other; if (job.Next?.Output != null) a = job; Show(a.Next!.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_member_that_only_one_way_has_looked_at() => StatusTest.Members("""
        class State { public Call Call { get; set; } = Get(); }
        readonly State _state = new();
        void Seen() { if (Chance()) Log(_state.Call.Id); if (_state.Call.Status == Status.Completed) Save(_state.Call.Result!); }
        void Checked() { if (Chance()) { if (!_state.Call.HasResult) return; } Save(_state.Call.{|TR1001:Result|}!); }
        void Before() { if (!_state.Call.HasResult) return; if (Chance()) Log(_state.Call.Id); Save(_state.Call.Result!); }
        """);

    [Fact]
    public Task A_result_or_null() => StatusTest.Members("""
        void Left(Call call) { var image = Chance() ? null : call.Result; if (image != null) Save(image); }
        void Right(Call call) { var image = Chance() ? call.Result : null; if (image != null) Save(image); }
        void Absent(Call call) { ImageResult? image = null; if (call.Result != null) image = call.Result; if (image is not null) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void AbsentElse(Call call) { ImageResult? image; if (call.Result == null) image = null; else image = call.Result; if (image is not null) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Again(Call call) { ImageResult? image = null; if (call.Status == Status.Completed) image = call.Result; Log(""); if (call.Status == Status.Completed) Save(image!); }
        void OfTwo(Call call, Call other) { var image = Chance() ? call.Result : other.Result; if (image != null) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_status_or_a_constant() => StatusTest.Members("""
        void Left(Call call) { var status = Chance() ? Status.Failed : call.Status; if (status == Status.Completed) Save(call.Result!); }
        void Right(Call call) { var status = Chance() ? call.Status : Status.Failed; if (status == Status.Completed) Save(call.Result!); }
        void Set(Call call) { var status = Status.Failed; try { status = call.Status; } catch (IOException) { } if (status == Status.Completed) Save(call.Result!); }
        void Unset(Call call) { var status = call.Status; if (Chance()) status = Status.InProgress; if (status == Status.Completed) Save(call.Result!); }
        void Safe(Call? call) { var status = call?.Status ?? Status.Failed; if (status == Status.Completed) Save(call!.Result!); }
        void Known(Call? call) { var status = call is null ? Status.Failed : call.Status; if (status == Status.Completed) Save(call!.Result!); }
        void Aliases(Call call, Call other) { var (a, b, status) = (call, other, Status.Failed); if (Chance()) { b = call; status = call.Status; } if (status == Status.Completed) Save(a.Result!); Offer(b); }
        void Other(Call? call, Call? other) { var status = other is null ? Status.Failed : call!.Status; if (status == Status.Completed) Save(call!.Result!); }
        void Nullable(Download? download) { var status = download?.Status ?? JobState.Unknown; if (status == JobState.Done) Show(download!.Bytes!); }
        """);

    [Fact]
    public Task A_status_or_one_that_is_ready() => StatusTest.Members("""
        void Left(Call call) { var status = Chance() ? Status.Completed : call.Status; if (status == Status.Completed) Save(call.{|TR1001:Result|}!); }
        void Right(Call call) { var status = Chance() ? call.Status : Status.Completed; if (status == Status.Completed) Save(call.{|TR1001:Result|}!); }
        void Safe(Call? call) { var status = call?.Status ?? Status.Completed; if (status == Status.Completed) Save(call!.{|TR1001:Result|}!); }
        void Known(Call? call) { var status = call is null ? Status.Completed : call.Status; if (status == Status.Completed) Save(call!.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_status_text_or_another() => StatusTest.Members("""
        void Safe(Call? call) { var text = call?.StatusText ?? "none"; if (text == "completed") Save(call!.Result!); }
        void Ready(Call? call) { var text = call?.StatusText ?? "completed"; if (text == "completed") Save(call!.{|TR1001:Result|}!); }
        void Known(Call? call) { var text = call is not null ? call.StatusText : "none"; if (text == "completed") Save(call!.Result!); }
        void Switched(Call? call) { switch (call?.StatusText ?? "unknown") { case "completed": Save(call!.Result!); break; case "failed": break; } }
        void OfATextStatus(Prediction? p) { var text = p?.Status ?? "failed"; if (text == "completed") Show(p!.Output!); }
        void ReadyText(Prediction? p) { var text = p?.Status ?? "completed"; if (text == "completed") Show(p!.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_result_or_something_else() => StatusTest.Members("""
        void Left(Call call) { var image = Chance() ? call.Result : ImageResult.FromText("x"); Save({|TR1001:image|}!); }
        void Right(Call call) { var image = Chance() ? ImageResult.FromText("x") : call.Result; Save({|TR1001:image|}!); }
        void Found(Call call) { var image = ImageResult.FromText("x"); if (Chance()) image = call.Result; if (image != null) Save(image); else Save({|TR1001:image|}!); }
        void TextLeft(Prediction p) { var text = Chance() ? p.Output : "none"; Show({|TR1001:text|}!); }
        void TextRight(Prediction p) { var text = Chance() ? "none" : p.Output; Show({|TR1001:text|}!); }
        void Checked(Prediction p) { string? text = "none"; if (p.Status == "completed") text = p.Output; Show(text!); }
        """);

    [Fact]
    public Task A_place_that_was_found_or_none() => StatusTest.Members("""
        void Left(List<Call> calls) { var at = -1; if (Chance()) at = calls.FindIndex(c => c.HasResult); if (at >= 0) Save(calls[at].Result!); }
        void Right(List<Call> calls) { var at = calls.FindIndex(c => c.HasResult); if (Chance()) at = -1; if (at >= 0) Save(calls[at].Result!); }
        void First(List<Call> calls) { var at = 0; if (Chance()) at = calls.FindIndex(c => c.HasResult); if (at >= 0) Save(calls[at].{|TR1001:Result|}!); }
        void OrFirst(List<Call> calls) { var at = calls.FindIndex(c => c.HasResult); if (Chance()) at = 0; if (at >= 0) Save(calls[at].{|TR1001:Result|}!); }
        void OtherList(List<Call> calls, List<Call> more) { var at = -1; if (Chance()) at = calls.FindIndex(c => c.HasResult); if (at >= 0) Save(more[at].{|TR1001:Result|}!); }
        void LaterList(List<Call> more, List<Call> calls) { Log(more[0].Id); var at = -1; if (Chance()) at = calls.FindIndex(c => c.HasResult); if (at >= 0) Save(calls[at].Result!); }
        void LaterListAgain(List<Call> more, List<Call> calls) { Log(more[0].Id); var at = calls.FindIndex(c => c.HasResult); if (Chance()) at = -1; if (at >= 0) Save(calls[at].Result!); }
        void TwoLists(List<Call> calls, List<Call> more) { var at = Chance() ? calls.FindIndex(c => c.HasResult) : more.FindIndex(c => c.HasResult); if (at >= 0) Save(more[at].{|TR1001:Result|}!); }
        void TwoWays(List<Call> calls) { var at = Chance() ? calls.FindIndex(c => c.HasResult) : calls.FindIndex(c => c.Status == Status.Completed); if (at >= 0) Save(calls[at].Result!); }
        """);

    [Fact]
    public Task A_flag_with_what_it_speaks_of() => StatusTest.Members("""
        void Tuple(Call call, Call other) { var t = call.HasResult ? (ok: true, found: call) : (ok: false, found: other); if (t.ok) Save(call.Result!); if (!t.ok) Save(call.{|TR1001:Result|}!); }
        void Set(Call call) { (bool ok, Call? found) t = (false, null); if (call.HasResult) t = (true, call); if (t.ok) Save(t.found!.Result!); }
        void Unset(Call call) { (bool ok, Call? found) t = (true, call); if (!call.HasResult) t = (false, null); if (t.ok) Save(t.found!.Result!); }
        void Open(Call call) { bool? ok = null; if (Chance()) ok = call.HasResult; if (ok == true) Save(call.Result!); if (ok != false) Save(call.{|TR1001:Result|}!); }
        void Opened(Call call) { bool? ok = call.HasResult; if (Chance()) ok = null; if (ok == true) Save(call.Result!); if (ok is null) Save(call.{|TR1001:Result|}!); }
        void ByFact(Call call, Call other) { bool ok; if (call.HasResult) ok = other.HasResult; else { call = Get(); ok = call.HasResult; } if (ok) Save(call.Result!); }
        void ByFactElse(Call call, Call other) { bool ok; if (!call.HasResult) { call = Get(); ok = call.HasResult; } else ok = other.HasResult; if (ok) Save(call.Result!); }
        void Narrowed(Call call)
        {
            bool done;
            if (Chance()) { done = call.Status != Status.InProgress; if (call.Status is Status.Generating or Status.Failed or Status.Unrecognized) return; } else done = call.Status == Status.Completed;
            if (done) Save(call.Result!);
        }
        void Function(Call call) { Func<Call, bool> has = c => c.HasResult; if (Chance()) Log(""); if (has(call)) Save(call.Result!); }
        void OtherFunction(Call call) { Func<Call, bool> has = c => c.HasResult; if (Chance()) has = c => true; if (has(call)) Save(call.{|TR1001:Result|}!); }
        void Both(Job job, bool on) { var ok = on ? job.Output != null : job.Output != null && job.Error != null; if (ok) { Show(job.Output!); Show(job.{|TR1001:Error|}!); } }
        void OfThree(Call call, Call other, Call third) { var ok = Chance() ? call.HasResult && other.HasResult : call.HasResult && third.HasResult; if (ok) Save(call.Result!); if (ok) Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_number_or_text_that_stands_for_a_check() => StatusTest.Members("""
        void Set(Call call) { string? error = null; if (!call.HasResult) error = "x"; if (error == null) Save(call.Result!); }
        void Unset(Call call) { string? error = "x"; if (call.HasResult) error = null; if (error == null) Save(call.Result!); if (error != null) Save(call.{|TR1001:Result|}!); }
        void Codes(Call call, Call other) { var code = 0; if (call.HasResult) code = 1; else if (other.HasResult) code = 2; if (code == 1) Save(call.Result!); else if (code == 2) Save(other.Result!); else Save(call.{|TR1001:Result|}!); }
        void Size(Call call) { var size = call.Result?.ByteCount ?? 0; if (size != 0) Save(call.Result!); }
        void Known(Call call) { var size = call.Result is null ? 0 : call.Result.ByteCount; if (size != 0) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Mixed(Call call) { var code = Chance() ? 1 : call.HasResult ? call.Result.ByteCount : 0; if (code != 0) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_null_on_the_other_way_was_taken_where_it_is_not() => StatusTest.Members("""
        void Both(Call call, bool cond) { Call? c = cond && call.HasResult ? call : null; if (cond && c != null) Save(c.Result!); }
        void Left(Call call, bool cond) { Call? c = cond && call.HasResult ? call : null; if (c is null) return; Save(c.Result!); }
        void Suppressed(Call call, bool cond) { Call? c = cond && call.HasResult ? call : null; Save(c!.Result!); }
        void Assigned(Call call, bool cond) { Call? c = null; if (cond && call.HasResult) c = call; Save(c!.Result!); }
        void Itself(Call call, bool cond) { Call? c = null; if (cond && call.HasResult) c = call; if (c != null) Save(call.Result!); }
        void Image(Call call, bool on) { var image = on ? call.Result : null; if (image is not null) Save(call.Result!); }
        void ImageAssigned(Call call, bool on) { ImageResult? image = null; if (on) image = call.Result; if (image is not null) Save(call.Result!); }
        void Default(Call call, bool on) { var image = on ? call.Result : default; if (image == null) return; Save(call.Result!); Save(image); }
        void Matched(Call call, bool on) { if ((on ? call.Result : null) is { } image) { Save(image); Save(call.Result!); } }
        void Size(Call call, bool on) { var n = on ? call.Result?.ByteCount : null; if (n is not null) Save(call.Result!); }
        void Unchecked(Call call, bool on) { Call? c = on ? call : null; Save(c!.{|TR1001:Result|}!); }
        void Negated(Call call, bool on) { var image = on ? call.Result : null; if (image is null) Save(call.{|TR1001:Result|}!); }
        void OneOfTwo(Call call, Call d, bool on) { var image = on ? call.Result : d.Result; if (image is not null) Save(call.{|TR1001:Result|}!); }
        void ByTheFlag(Call call, bool on) { var image = on ? call.Result : null; if (on) Save(call.{|TR1001:Result|}!); }
        void Other(Call call, Call d, bool cond) { Call? c = cond && call.HasResult ? d : null; Save(d.{|TR1001:Result|}!); }
        void Foreign(Call call, ImageResult other, bool on) { var image = on ? call.Result : other; if (image is not null) Save(call.{|TR1001:Result|}!); }
        void OfStatus(Call call, bool on) { var status = on ? call.Status : (Status?)null; if (status == Status.Completed) Save(call.Result!); }
        void Replaced(Job job, bool on) { var output = on ? job.Output : null; job.Output = null; if (output is not null) Show(job.{|TR1001:Output|}!); }
        void Twice(Call call, bool on, bool more) { ImageResult? image = null; if (on) image = call.Result; if (more) image = null; if (image is not null) Save(call.Result!); }
        void Another(Call call, Call other, bool on, bool more) { ImageResult? image = null; if (on) image = call.Result; if (more) image = other.Result; if (image is not null) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_was_counted_or_compared_before() => StatusTest.Members("""
        void Counted(List<Call> calls) { var missing = calls.Count(c => !c.HasResult); if (Chance()) Log("x"); if (missing > 0) return; foreach (var c in calls) Save(c.Result!); }
        void Compared(Call call) { var order = string.Compare(call.StatusText, "completed"); if (Chance()) Log("x"); if (order == 0) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void OneWayOnly(List<Call> calls, List<Call> others) { int missing; if (Chance()) missing = calls.Count(c => !c.HasResult); else missing = others.Count(c => !c.HasResult); if (missing > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Changed(Job job) { var order = job.State.CompareTo(JobState.Done); job.State = JobState.Queued; if (order == 0) Show(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_part_that_was_taken_on_some_ways() => StatusTest.Members("""
        void Either(Call call, bool a, bool b) { ImageResult? r; if (a) r = call.Result; else r = b ? call.Result : null; if (r is not null) Save(call.Result!); }
        void EitherFirst(Call call, bool a, bool b) { ImageResult? r; if (a) r = b ? call.Result : null; else r = call.Result; if (r is not null) Save(call.Result!); }
        void OfTwo(Call call, Call other, bool a) { ImageResult? r; if (a) r = other.Result; else r = call.Result; if (r is not null) Save(call.{|TR1001:Result|}!); }
        void OfTwoOrNone(Call call, Call other, bool a, bool b) { ImageResult? r; if (a) r = b ? other.Result : null; else r = call.Result; if (r is not null) Save(call.{|TR1001:Result|}!); }
        void Changed(Job job) { var copy = job.Output; if (Chance()) Log("x"); job.Output = Find("")?.Id; if (copy != null) Show(job.{|TR1001:Output|}!); }
        void OfNone(Job? job) { if (job is not null) { if (job.Next!.Output is null) return; } Show(job!.Next!.Output!); }
        """);

    [Fact]
    public Task A_value_that_is_there_either_way() => StatusTest.Members("""
        void Text(Call call) { string error = Chance() ? $"a{call.Id}" : $"b{call.Id}"; if (error is null) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Parts(Call call) { var parts = Chance() ? new[] { "a" } : new[] { "b" }; if (parts.Length == 0) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_lost_in_the_second_round() => StatusTest.Members("""
        void Replaced(Job job, Job other) { if (job.Output is null || job.Error is null || other.Error is null) return; while (Chance()) { Show(job.{|TR1001:Output|}!); Show(job.Error!); job = other; } }
        """);

    [Fact]
    public Task The_way_that_was_taken_is_known_after_the_next_one() => StatusTest.Members("""
        void Same(Call call, Call other) { if (call.HasResult) { if (!other.HasResult) return; } if (Chance()) Log("x"); if (call.HasResult) Save(other.Result!); }
        void Opposite(Call call, Call other) { if (call.HasResult) { if (!other.HasResult) return; } if (Chance()) Log("x"); if (!call.HasResult) Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_result_that_one_way_has_taken_while_others_took_another_place() => StatusTest.Members("""
        void Twice(Call call) { ImageResult? image = null; if (Chance()) image = call.Result; if (Chance()) Log(call.Id); if (image != null) Save(call.Result!); }
        void Swapped(Call a, Call b) { ImageResult? image = null; if (Chance()) { (a, b) = (b, a); image = a.Result; } if (image != null) Save(a.Result!); }
        void SwappedOther(Call a, Call b) { ImageResult? image = null; if (Chance()) { (a, b) = (b, a); image = b.Result; } if (image != null) Save(a.{|TR1001:Result|}!); }
        void Replaced(Call call, Call other) { var image = call.Result; if (Chance()) { other = Get(); image = null; call = other; } if (image != null) Save(call.Result!); }
        void ReplacedToo(Call call, Call other) { ImageResult? image = null; if (Chance()) { other = Get(); image = call.Result; call = other; } if (image != null) Save(call.{|TR1001:Result|}!); }
        void Beside(Call call) { var before = Get(); Log(before.Id); ImageResult? image = null; if (Chance()) { var next = Get(); Log(next.Id); image = call.Result; } if (image != null) Save(call.Result!); }
        """);

    [Fact]
    public Task One_of_two_methods_of_an_object() => StatusTest.Members("""
        class Box { public Call Call = Get(); public bool Has() => Call.HasResult; public bool Lacks() => Call.Result == null; }
        void Either(Box box) { Func<bool> ask = box.Has; if (Chance()) ask = box.Lacks; if (ask()) Save(box.Call.{|TR1001:Result|}!); }
        void Other(Box box, Box other) { Func<bool> ask = box.Has; if (Chance()) ask = other.Has; if (ask()) Save(box.Call.{|TR1001:Result|}!); }
        void Moved(Box box, Box other) { Func<bool> ask = box.Has; if (Chance()) { box = other; ask = other.Has; } if (ask()) Save(box.Call.Result!); }
        """);

    [Fact]
    public Task A_tuple_or_null() => StatusTest.Members("""
        (Call, string)? Outcome(Call call) => call.HasResult ? (call, "fine") : null;
        void Value(Call call) { (Call Call, int Place)? found = (call, 1); if (call.HasResult) Save(found.Value.Call.Result!); else Save(found.Value.Call.{|TR1001:Result|}!); }
        void Search(List<Call> calls) { (Call Call, int Place)? found = null; for (var i = 0; i < calls.Count; i++) if (calls[i].HasResult) { found = (calls[i], i); break; } if (found is null) return; Save(found.Value.Call.Result!); }
        void SearchFirst(List<Call> calls) { (Call Call, string Id)? found = null; foreach (var call in calls) if (call.HasResult) { found = (call, call.Id); break; } if (found.HasValue) Save(found.Value.Call.Result!); }
        void Unset(Call call) { (Call Call, int Place)? found = (call, 1); if (!call.HasResult) found = null; if (found is { } one) Save(one.Call.Result!); }
        void Property(Call call) { if (Outcome(call) is { } outcome) Save(outcome.Item1.Result!); }
        void Positional(Call call) { if (Outcome(call) is (var one, _)) Save(one.Result!); }
        void Unchecked(Call call) { (Call Call, int Place)? found = null; if (Chance()) found = (call, 1); if (found != null) Save(found.Value.Call.{|TR1001:Result|}!); }
        void None(Call call, Call other) { if (Outcome(call) is not { } one) Save(other.{|TR1001:Result|}!); }
        void NonePositional(Call call, Call other) { if (Outcome(call) is not (var one, _)) Save(other.{|TR1001:Result|}!); }
        void NoValue(Call call, Call other) { (Call Call, int Place)? found = (call, 1); if (!call.HasResult) found = null; if (!found.HasValue) Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_loop_whose_rounds_never_agree() => StatusTest.Members("""
        void Filled(List<Call> calls, object? first) { foreach (var call in calls) { first ??= call.{|TR1001:Result|}!.Text; } }
        void FilledOnOneWay(List<Call> calls, object? first) { foreach (var call in calls) { if (call.Id == "x") { first ??= call.{|TR1001:Result|}!.ToString(); continue; } Save(call.{|TR1001:Result|}!); } }
        void FilledAnyhow(List<Call> calls, object? first) { foreach (var call in calls) { if (call.Id == "x") { first ??= Get(); continue; } Save(call.{|TR1001:Result|}!); } Offer(first); }
        void Checked(List<Call> calls, object? first) { foreach (var call in calls) { if (!call.HasResult) continue; first ??= call.Result!.Text; Save(call.Result!); } Offer(first); }
        void CheckedBefore(List<Call> calls, Call call, object? first) { if (!call.HasResult) return; foreach (var other in calls) { first ??= other.Result?.Text; } Save(call.Result!); }
        """);
}
