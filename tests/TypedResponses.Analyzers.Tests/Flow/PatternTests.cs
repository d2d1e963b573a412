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
}
