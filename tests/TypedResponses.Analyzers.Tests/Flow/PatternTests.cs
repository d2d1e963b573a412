namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Patterns, and what they prove of the object, of its payload and of the elements of a list.</summary>
public class PatternTests
{
    [Fact]
    public Task Elements_that_a_list_pattern_looks_at() => StatusTest.Members("""
        void First(Call[] calls) { if (calls is [{ HasResult: true } first, ..]) { Save(first.Result!); Save(calls[0].Result!); } }
        void Last(Call[] calls) { if (calls is [.., { HasResult: true } last]) { Save(last.Result!); Save(calls[^1].Result!); } }
        void Second(Call[] calls) { if (calls is [_, { HasResult: true }, ..]) { Save(calls[1].Result!); Save(calls[0].{|TR1001:Result|}!); } }
        void BeforeLast(Call[] calls) { if (calls is [.., { HasResult: true }, _]) { Save(calls[^2].Result!); Save(calls[^1].{|TR1001:Result|}!); } }
        void FirstOnly(Call[] calls) { if (calls is [{ HasResult: true }, var second, ..]) Save(second.{|TR1001:Result|}!); }
        void Rest(List<Call> calls) { if (calls.Where(c => c.HasResult).ToArray() is [_, .. var rest]) foreach (var call in rest) Save(call.Result!); }
        void RestUnchecked(Call[] calls) { if (calls is [{ HasResult: true }, .. var rest]) foreach (var call in rest) Save(call.{|TR1001:Result|}!); }
        void AfterTheRest(Call[] calls) { if (calls is [.. var rest, { HasResult: true }]) { Save(calls[^1].Result!); Show(rest); } }
        void Whole(List<Call> calls) { if (calls.Where(c => c.HasResult).ToArray() is [_, ..] all) foreach (var call in all) Save(call.Result!); }
        """);

    [Fact]
    public Task A_payload_that_is_a_list() => StatusTest.Members("""
        void Some(Download download) { if (download.Bytes is [_, ..]) Show(download.Bytes!); }
        void First(Download download) { if (download.Bytes is [var first, ..]) Show(first + download.Bytes!.Length); }
        void Any(Download download) { if (download.Bytes is [..]) Show(download.Bytes!); }
        void Empty(Download download) { if (download.Bytes is []) Show(download.{|TR1001:Bytes|}!); }
        void NotSome(Download download) { if (download.Bytes is not [_, ..]) Show(download.{|TR1001:Bytes|}!); }
        void Length(Download download) { if (download is { Bytes.Length: > 0 }) Show(download.Bytes!); }
        void LengthWithin(Download download) { if (download is { Bytes: { Length: > 0 } }) Show(download.Bytes!); }
        """);

    [Fact]
    public Task Payloads_of_other_collections() => StatusTest.Members("""
        [StatusContract("State", "Bytes", "Done")]
        sealed class Blob { public JobState State { get; set; } public ImmutableArray<byte> Bytes { get; set; } }
        [StatusContract("State", "Lines", "Done")]
        sealed class Page { public JobState State { get; set; } public List<string>? Lines { get; set; } }
        [StatusContract("State", "Lines", "Done")]
        sealed class Sheet { public JobState State { get; set; } public IReadOnlyList<string> Lines { get; set; } = []; }
        static void Take(ImmutableArray<byte> bytes) { }
        void Empty(Blob blob) { if (blob.Bytes.IsEmpty) return; Take(blob.Bytes); }
        void Default(Blob blob) { if (blob.Bytes.IsDefaultOrEmpty) return; Take(blob.Bytes); }
        void Pattern(Blob blob) { if (blob is { Bytes.IsDefaultOrEmpty: false }) Take(blob.Bytes); }
        void NotDefault(Blob blob) { if (!blob.Bytes.IsDefault) Take(blob.Bytes); else Take(blob.{|TR1001:Bytes|}); }
        void NotDefaultPattern(Blob blob) { if (blob is { Bytes.IsDefault: false }) Take(blob.Bytes); }
        void EmptyPattern(Blob blob) { if (blob is { Bytes.IsEmpty: false }) Take(blob.Bytes); }
        void IsEmpty(Blob blob) { if (blob.Bytes.IsEmpty) Take(blob.{|TR1001:Bytes|}); }
        void DefaultPattern(Blob blob) { if (blob is { Bytes.IsDefault: false }) Take(blob.Bytes); }
        void Count(Page page) { if (page.Lines?.Count > 0) Show(page.Lines!); }
        void CountPattern(Page page) { if (page is { Lines.Count: > 0 }) Show(page.Lines!); }
        void CountRead(Page page) { if (page.{|TR1001:Lines|}!.Count > 0) Show(page.Lines!); }
        void CountOfNeverNull(Sheet sheet) { if (sheet.Lines.Count > 0) Show(sheet.Lines); }
        void OtherMember(Page page) { if (page is { Lines.Capacity: > 3 }) Show(page.Lines!); }
        """);

    [Fact]
    public Task Several_at_once() => StatusTest.File("""
        record Pair(Call First, Call Second);
        struct Both { public Call First; public Call Second; }
        class Sample
        {
            void Tuple(Call call, Call other) { if ((call.Status, other.Status) is (Status.Completed, Status.Completed)) { Save(call.Result!); Save(other.Result!); } }
            void HalfTuple(Call call, Call other) { if ((call.Status, other.Status) is (Status.Completed, _)) { Save(call.Result!); Save(other.{|TR1001:Result|}!); } }
            void Stored(Call call, Call other) { var pair = (call, other); if (pair is ({ HasResult: true }, _)) { Save(call.Result!); Save(other.{|TR1001:Result|}!); } }
            void Named(Call call, Call other) { var pair = (Left: call, Right: other); if (pair is { Right.HasResult: true }) { Save(other.Result!); Save(call.{|TR1001:Result|}!); } }
            void Parameter((Call, Call) pair) { if (pair is ({ HasResult: true }, _)) { Save(pair.Item1.Result!); Save(pair.Item2.{|TR1001:Result|}!); } }
            void Positional(Pair pair) { if (pair is ({ HasResult: true } first, _)) { Save(first.Result!); Save(pair.First.Result!); Save(pair.Second.{|TR1001:Result|}!); } }
            void Properties(Pair pair) { if (pair is { Second: { HasResult: true } second }) { Save(second.Result!); Save(pair.First.{|TR1001:Result|}!); } }
            void Fields(Both both) { if (both is { Second: { HasResult: true } second }) { Save(second.Result!); Save(both.First.{|TR1001:Result|}!); } }
        }
        """);

    [Fact]
    public Task A_tuple_that_has_not_matched() => StatusTest.Members("""
        int NotBoth(Call a, Call b) => (a.Result, b.Result) switch { (null, null) => 0, (null, _) => b.Result.ByteCount, (_, null) => a.Result.ByteCount, _ => a.Result.ByteCount + b.Result.ByteCount };
        int Objects(Call a, Call b) => (a, b) switch { ({ Result: null }, { Result: null }) => 0, ({ Result: null }, _) => b.Result!.ByteCount, _ => a.Result!.ByteCount };
        void Statement(Call a, Call b) { if ((a.Result, b.Result) is (null, null)) return; if (a.Result is null) Save(b.Result!); else Save(a.Result); }
        int Third(Call a, Call b, int n) => (a.Result, b.Result, n) switch { (null, null, _) => 0, (null, _, 1) => b.Result!.ByteCount, _ => 1 };
        int Other(Call a, Call b) => (a.Result, b.Result) switch { (null, null) => 0, (_, null) => 1, (not null, _) => 2, (null, _) => b.Result.ByteCount };
        int First(Call a, Call b) => (a.Result, b.Result) switch { (null, null) => 0, _ => a.{|TR1001:Result|}!.ByteCount };
        int Wrong(Call a, Call b) => (a.Result, b.Result) switch { (not null, null) => 0, (null, _) => b.{|TR1001:Result|}!.ByteCount, _ => a.Result!.ByteCount };
        int OneMore(Call a, Call b, int n) => (a.Result, b.Result, n) switch { (null, null, 1) => 0, (null, _, _) => b.{|TR1001:Result|}!.ByteCount, _ => a.Result!.ByteCount };
        """);

    [Fact]
    public Task Types() => StatusTest.Members("""
        void Is(ResponsesOutputItem item) { if (item is Call { HasResult: true } call) Save(call.Result!); }
        void IsNot(ResponsesOutputItem item) { if (item is not Call { HasResult: true } call) return; Save(call.Result!); }
        void Twice(ResponsesOutputItem item) { if (item is Call && ((Call)item).HasResult) Save(((Call)item).Result!); }
        void Image(Call call) { if (call.Result is ImageResult) Save(call.Result!); }
        void ImageNamed(Call call) { if (call.Result is ImageResult image) Save(image); }
        void ImageIsNot(Call call) { if (call.Result is not ImageResult) return; Save(call.Result!); }
        void Object(Call call) { if (call.Result is object) Save(call.Result!); }
        void NotImage(Call call) { if (call.Result is ImageResult) return; Save(call.{|TR1001:Result|}!); }
        void Another(Job job) { if ((object?)job.Output is not List<int>) Log(job.{|TR1001:Output|}!); }
        void Var(Call call) { if (call.Result is var image) Save(image.{|TR1001:|}!); }
        """.Replace("Save(image.{|TR1001:|}!)", "Save({|TR1001:image|}!)"));

    [Fact]
    public Task One_that_was_found_or_none() => StatusTest.Members("""
        void Written(List<Call> calls) { Call? found = null; foreach (var call in calls) if (call.HasResult) found = call; if (found is Call) Save(found.Result!); }
        void Replaced(Call call) { Call? found = call.HasResult ? call : null; if (found is not Call) found = Get(); Save(found.{|TR1001:Result|}!); }
        void ReplacedIfNull(Call call) { Call? found = call.HasResult ? call : null; found ??= Get(); Save(found.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("reply is { Bytes.Length: 0 }")]
    [InlineData("reply.Bytes is { Length: 0 }")]
    [InlineData("reply.Bytes is { Length: < 1 }")]
    [InlineData("reply.Bytes != null && reply.Bytes.Length == 0")]
    [InlineData("reply is { Status: JobState.Done, Bytes.Length: 0 }")]
    public Task An_empty_payload_comes_about(string condition) => StatusTest.Members($$"""
        void Run(Download reply, Download other)
        {
            if ({{condition}})
            {
                Show(other.{|TR1001:Bytes|}!);
                Show(reply.Bytes!);
            }
            else if (reply.Status != JobState.Done)
            {
                Show(reply.{|TR1001:Bytes|}!);
            }
        }
        """);

    [Fact]
    public Task An_empty_payload_that_is_never_null_is_none() => StatusTest.Members("""
        [StatusContract("State", "Bytes", "Done")]
        sealed class Blob { public JobState State { get; set; } public byte[] Bytes { get; set; } = []; }
        void Empty(Blob blob) { if (blob is { Bytes.Length: 0 }) Show(blob.{|TR1001:Bytes|}); }
        void Filled(Blob blob) { if (blob is { Bytes.Length: 0 }) return; Show(blob.Bytes); }
        """);

    [Fact]
    public Task A_payload_taken_apart() => StatusTest.Members("""
        [StatusContract("State", "Parts", "Done")] sealed class Upload { public JobState State { get; set; } public List<string>? Parts { get; set; } }
        [StatusContract("State", "Bytes", "Done")] sealed class Blob { public JobState State { get; set; } public ReadOnlyMemory<byte> Bytes { get; set; } }
        [StatusContract("State", "Bytes", "Done")] sealed class Block { public JobState State { get; set; } public ImmutableArray<byte> Bytes { get; set; } }
        void Count(Upload upload) { if (upload is { Parts.Count: > 0 }) Show(upload.Parts!); }
        void NoCount(Upload upload, Upload other) { if (upload is { Parts.Count: 0 }) Show(other.{|TR1001:Parts|}!); }
        [StatusContract("State", "Parts", "Done")] sealed class Crate { public JobState State { get; set; } public List<string> Parts { get; set; } = []; }
        void CountOfOneThatIsNeverNull(Crate crate) { if (crate is { Parts.Count: 0 }) return; Show(crate.Parts); }
        void Default(Block block) { if (block is { Bytes.IsDefault: true }) Show(block.{|TR1001:Bytes|}[0]); }
        void DefaultOrEmpty(Block block) { if (block is { Bytes.IsDefaultOrEmpty: true }) Show(block.{|TR1001:Bytes|}[0]); }
        void NotEmpty(Blob blob) { if (blob is { Bytes.IsEmpty: false }) Show(blob.Bytes.Span[0]); }
        void Empty(Blob blob) { if (blob is { Bytes.IsEmpty: true }) Show(blob.{|TR1001:Bytes|}.Span[0]); }
        void NotDefault(Block block) { if (block is { Bytes.IsDefault: false }) Show(block.Bytes[0]); }
        void NotDefaultOrEmpty(Block block) { if (block is { Bytes.IsDefaultOrEmpty: false }) Show(block.Bytes[0]); }
        void PartIsZero(Call call) { if (call.Result is { ByteCount: 0 }) Save(call.Result); }
        void OfTheStatus(Prediction prediction) { if (prediction.Status is { Length: > 3 }) Show(prediction.{|TR1001:Output|}!); }
        void ListOfTheStatus(Prediction prediction) { if (prediction.Status is ['c', ..]) Show(prediction.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task Lists() => StatusTest.Members("""
        void NotOneByte(Download one, Download other) { if (one.Bytes is [_, ..]) return; if (one.Bytes != null) Show(other.{|TR1001:Bytes|}!); }
        void NoBytes(Download one, Download other) { if (one.Bytes is [..]) return; if (one.Bytes != null) Show(other.Bytes!); }
        void Errors(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("none"); if (errors is []) Save(call.Result!); }
        void OneError(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("none"); if (errors is [_]) Save(call.{|TR1001:Result|}!); }
        void Rest(Call[] calls) { if (calls is [{ HasResult: true }, .. var rest]) { Save(calls[0].Result!); Save(rest[0].{|TR1001:Result|}!); } }
        void Last(Call[] calls) { if (calls is [_, .., { HasResult: true }]) { Save(calls[^1].Result!); Save(calls[^2].{|TR1001:Result|}!); } }
        void LastBehindTheRest(Call[] calls) { if (calls is [_, .. var rest, { HasResult: true }]) { Save(calls[^1].Result!); Save(calls[^2].{|TR1001:Result|}!); Show(rest); } }
        """);

    [Fact]
    public Task What_it_means_that_a_type_does_not_match() => StatusTest.Members("""
        void Base(ResponsesOutputItem item, Call other) { if (item is Call) return; if (item is not null) Save(other.{|TR1001:Result|}!); }
        void There(ResponsesOutputItem item, Call other) { if (item is Call) { if (item is null) Save(other.Result!); } }
        void Same(Call call, Call other) { if (call.Result is ImageResult) return; if (call.Result != null) Save(other.Result!); }
        void Derived(Job job) { if (job is PrintJob) return; Show(job.{|TR1001:Output|}!); }
        void DerivedPayload(Job job, Call other) { if (job.Error is TimeoutException) return; if (job.Error != null) Save(other.{|TR1001:Result|}!); }
        void Nothing(Call call) { object? found = null; if (found is string) Save(call.Result!); }
        void OfTwo(Call call) { object? error = call.HasResult ? null : "none"; if (error is int) return; Save(call.{|TR1001:Result|}!); }
        void OfAnException(Call call) { Exception? error = call.HasResult ? null : new InvalidOperationException(); if (error is { InnerException: null }) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_extension_that_takes_an_object_apart() => StatusTest.File("""
        class Duo { public required Call A { get; init; } public required Call B { get; init; } }
        static class Parts { public static void Deconstruct(this Duo duo, out Call a, out Call b) => (a, b) = (duo.A, duo.B); }
        class Sample
        {
            void Run(Duo duo) { if (duo is (_, { HasResult: true })) Save(duo.A.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task What_an_object_has_that_a_pattern_did_not_match() => StatusTest.File("""
        abstract record Message { public sealed record Arrived(Call Call, string From) : Message; public sealed record Stopped : Message; }
        class Sample
        {
            void Section(Message message) { switch (message) { case Message.Arrived { Call.Result: null }: break; case Message.Arrived { Call: var call }: Save(call.Result!); break; } }
            void OfTheType(Message.Arrived message) { switch (message) { case { Call.HasResult: false }: break; case { Call: var call }: Save(call.Result!); break; } }
            ImageResult? Arm(Message message) => message switch { Message.Arrived { Call: { Result: null }, From: var from } => null, Message.Arrived arrived => arrived.Call.Result!, _ => null };
            void Left(Message message) { if (message is Message.Arrived { Call.HasResult: false }) return; if (message is Message.Arrived arrived) Save(arrived.Call.Result!); }
            void Negated(Message message) { if (message is not Message.Arrived { Call.HasResult: false }) { if (message is Message.Arrived arrived) Save(arrived.Call.Result!); } }
            void Placed(Message message) { switch (message) { case Message.Arrived({ Result: null }, _): break; case Message.Arrived(var call, _): Save(call.Result!); break; } }
            void When(Message message) { switch (message) { case Message.Arrived arrived when arrived.Call.Result is null: break; case Message.Arrived arrived: Save(arrived.Call.Result!); break; } }
            void WhenPart(Message message) { switch (message) { case Message.Arrived { Call: var call } when !call.HasResult: break; case Message.Arrived { Call: var call }: Save(call.Result!); break; } }
            void And(Message message) { if (message is Message.Arrived arrived && !arrived.Call.HasResult) return; if (message is Message.Arrived again) Save(again.Call.Result!); }
            void WhenAnother(Message message) { switch (message) { case Message.Arrived arrived when arrived.From == "me": break; case Message.Arrived arrived: Save(arrived.Call.{|TR1001:Result|}!); break; } }
            void AndAnother(Message message, bool on) { if (message is Message.Arrived arrived && !arrived.Call.HasResult && on) return; if (message is Message.Arrived again) Save(again.Call.{|TR1001:Result|}!); }
            void Other(Message message, Message other) { if (message is Message.Arrived { Call.HasResult: false }) return; if (other is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
            void Matched(Message message) { if (message is Message.Arrived { Call.HasResult: false } && message is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
            void ForAnotherReason(Message message) { if (message is Message.Arrived { Call.HasResult: false, From: "me" }) return; if (message is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
            void OneOfTwo(Message message) { if (message is Message.Arrived { Call.HasResult: false } or { }) return; if (message is Message.Arrived arrived) Save(arrived.Call.Result!); }
            void OrNothing(Message? message) { if (message is null or Message.Arrived { Call.HasResult: false }) return; if (message is Message.Arrived arrived) Save(arrived.Call.Result!); }
            void OrStopped(Message message) { if (message is not (Message.Arrived { Call.HasResult: false } or Message.Stopped)) if (message is Message.Arrived arrived) Save(arrived.Call.Result!); }
            void OrAnother(Message message) { if (message is Message.Arrived { Call.HasResult: false } or Message.Arrived { From: "me" }) return; if (message is Message.Arrived arrived) Save(arrived.Call.Result!); }
            void NotAndNot(Message message) { if (message is not null and not Message.Arrived { Call.HasResult: false }) if (message is Message.Arrived arrived) Save(arrived.Call.Result!); }
            void NotOrNot(Message message) { if (message is not Message.Arrived { Call.HasResult: false } or not Message.Arrived { From: "me" }) if (message is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
            void OneOfThem(Message message) { if (message is not (Message.Arrived { Call.HasResult: false } or Message.Stopped)) return; if (message is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
            void AnotherCall(Message message, Call call) { if (message is Message.Arrived { Call.HasResult: false }) return; if (message is not Message.Arrived) Save(call.{|TR1001:Result|}!); }
            void Both(Message message) { if (message is Message.Arrived { Call.HasResult: false } and { }) Log(""); if (message is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
            void Replaced(Message message, Message next) { if (message is Message.Arrived { Call.HasResult: false }) return; message = next; if (message is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
            void OnOneWay(Message message, bool on) { if (on && message is Message.Arrived { Call.HasResult: false }) return; if (message is Message.Arrived arrived) Save(arrived.Call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_list_pattern_that_has_not_matched() => StatusTest.Members("""
        int Only(IReadOnlyList<Call> calls) => calls switch { [] => 0, [{ Result: null }] => 0, [{ Result: var r }] => r.ByteCount, _ => 1 };
        int First(Call[] calls) => calls switch { [{ HasResult: false }, ..] => 0, [var c, ..] => c.Result!.ByteCount, _ => 1 };
        int OfTwo(Call[] calls) => calls switch { [{ Result: null }, _] => 0, [{ Result: var r }, _] => r.ByteCount, _ => 1 };
        int Last(Call[] calls) => calls switch { [.., { Result: null }] => 0, [.., { Result: var r }] => r.ByteCount, _ => 1 };
        int Statements(List<Call> calls) { if (calls is [{ Result: null }]) return 0; if (calls is [var c]) return c.Result!.ByteCount; return 1; }
        int NotAsked(IReadOnlyList<Call> calls) => calls switch { [] => 0, [{ Result: var r }] => {|TR1001:r|}!.ByteCount, _ => 1 };
        int OtherLength(IReadOnlyList<Call> calls) => calls switch { [{ Result: null }, _] => 0, [{ Result: var r }] => {|TR1001:r|}!.ByteCount, _ => 1 };
        int OtherPlace(IReadOnlyList<Call> calls) => calls switch { [{ Result: null }, _] => 0, [_, { Result: var r }] => {|TR1001:r|}!.ByteCount, _ => 1 };
        int Longer(IReadOnlyList<Call> calls) => calls switch { [{ Result: null }] => 0, [{ Result: var r }, ..] => {|TR1001:r|}!.ByteCount, _ => 1 };
        int MoreAsked(IReadOnlyList<Call> calls) => calls switch { [{ Result: null, Id: "x" }] => 0, [{ Result: var r }] => {|TR1001:r|}!.ByteCount, _ => 1 };
        int Shorter(List<Call> calls) { if (calls is [{ Result: null }]) return 0; calls.RemoveAt(0); if (calls is [var c]) return c.{|TR1001:Result|}!.ByteCount; return 1; }
        int OtherList(List<Call> calls, List<Call> others) { if (calls is [{ Result: null }]) return 0; if (others is [var c]) return c.{|TR1001:Result|}!.ByteCount; return 1; }
        int Replaced(List<Call> calls, List<Call> others) { if (calls is [{ Result: null }]) return 0; calls = others; if (calls is [var c]) return c.{|TR1001:Result|}!.ByteCount; return 1; }
        """);

    [Fact]
    public Task A_pattern_that_has_not_matched_for_one_of_several_reasons() => StatusTest.Members("""
        record Inner(Call Call); record Message; record Keep(string Id, Inner Inner) : Message;
        void Nested(Message m) { if (m is Keep { Id: "x", Inner: { Call.Result: null } }) return; if (m is Keep { Inner: var i }) Save(i.Call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_object_of_another_class_is_none_that_is_asked_for() => StatusTest.Members("""
        interface IShown;
        void OrText(object o) { if (o is Call { Result: not null } || o is string) { if (o is Call d) Save(d.Result!); } }
        void TextFirst(object o) { if (o is string or Call { Result: not null }) { if (o is Call d) Save(d.Result!); } }
        void Left(object o) { if (o is not (string or Call { HasResult: true })) return; if (o is Call d) Save(d.Result!); }
        void Cast(object o) { if (o is Call { HasResult: true } or string) Show(o is string s ? s.Length : ((Call)o).Result!.ByteCount); }
        void OtherCase(ResponsesOutputItem item) { if (item is ResponsesOutputMessage or Call { HasResult: true }) { if (item is Call d) Save(d.Result!); } }
        void OrNone(ResponsesOutputItem? item) { if (item is null or Call { HasResult: true }) { if (item is Call d) Save(d.Result!); } }
        void Switched(object o) { if (o is not Call { HasResult: true } and not string) return; switch (o) { case string s: Log(s); break; case Call c: Save(c.Result!); break; } }
        void Base(object o) { if (o is Call { HasResult: true } or ResponsesOutputItem) { if (o is Call d) Save(d.{|TR1001:Result|}!); } }
        void Interface(object o) { if (o is Call { HasResult: true } or IDisposable) { if (o is Call d) Save(d.{|TR1001:Result|}!); } }
        void Unchecked(object o) { if (o is Call || o is string) { if (o is Call d) Save(d.{|TR1001:Result|}!); } }
        void Another(object o, object p) { if (o is Call { HasResult: true } || p is string) { if (o is Call d) Save(d.{|TR1001:Result|}!); } }
        """);
}
