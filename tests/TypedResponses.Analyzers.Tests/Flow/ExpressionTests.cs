namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Where in an expression a payload can stand, and whether that is a read.</summary>
public class ExpressionTests
{
    [Fact]
    public Task Expressions_that_read() => StatusTest.Members("""
        ImageResult? _image;
        void Interpolated(Call call) => Log($"{call.{|TR1001:Result|}!.ByteCount}");
        void Group(Call call) { Func<string?> name = call.{|TR1001:Result|}!.ToString; Show(name); }
        void Local(Call call) { var image = call.Result; Save({|TR1001:image|}!); }
        void Parameter(Call call, ImageResult? image) { image = call.Result; Save({|TR1001:image|}!); }
        void Field(Call call) { _image = call.Result; Save({|TR1001:_image|}!); }
        void Chained(Call call) => Log(call.{|TR1001:Result|}!.ToArray().Length.ToString());
        void Index(Download download) => Show(download.{|TR1001:Bytes|}![0]);
        void Range(Download download) => Show(download.{|TR1001:Bytes|}![1..]);
        void Used(Call call, Dictionary<int, string> names) => Log(names[call.{|TR1001:Result|}!.ByteCount]);
        void UsedInAnArray(Call call, string[] names) => Log(names[call.{|TR1001:Result|}!.ByteCount]);
        void UsedFromTheEnd(Call call, string[] names) => Log(names[^call.{|TR1001:Result|}!.ByteCount]);
        void Sized(Call call) => Show(new int[call.{|TR1001:Result|}!.ByteCount]);
        void Made(Call call) => Show(new ImageResult[] { call.{|TR1001:Result|} });
        void Thrown(Call call) => throw new InvalidOperationException(call.{|TR1001:Result|}!.ToString());
        IEnumerable<ImageResult> Yielded(Call call) { yield return call.{|TR1001:Result|}; }
        ImageResult Returned(Call call) => call.{|TR1001:Result|};
        async Task<ImageResult> ReturnedLater(Call call) { await Task.Yield(); return call.{|TR1001:Result|}; }
        (ImageResult, int) ReturnedInATuple(Call call) => (call.{|TR1001:Result|}, 1);
        void Once(Call call) { Save(call.{|TR1001:Result|}!); Save(call.Result!); }
        """);

    [Fact]
    public Task Expressions_that_do_not() => StatusTest.Members("""
        void Name(Call call) => Log(nameof(call.Result));
        void NameOfPart(Call call) => Log(nameof(call.Result.ByteCount));
        void Made(Call call) => Show(new[] { call.Result });
        void MadeNullable(Call call) => Show(new ImageResult?[] { call.Result });
        IEnumerable<ImageResult?> Yielded(Call call) { yield return call.Result; }
        ImageResult? Returned(Call call) => call.Result;
        async Task<ImageResult?> ReturnedLater(Call call) { await Task.Yield(); return call.Result; }
        [return: MaybeNull] ImageResult ReturnedMaybe(Call call) => call.Result;
        (ImageResult?, int) ReturnedInATuple(Call call) => (call.Result, 1);
        void Typed(Call call) => Log(typeof(ImageResult).Name + call.Id);
        """);

    [Fact]
    public Task Conversions() => StatusTest.Members("""
        sealed class Picture { public static implicit operator Picture(ImageResult image) => new(); }
        sealed class Sketch { public static implicit operator Sketch(ImageResult? image) => new(); }
        readonly struct Thumbnail { public static implicit operator Thumbnail(ImageResult? image) => default; }
        readonly struct Print { public static implicit operator Print(ImageResult image) => default; }
        readonly struct Dots : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException(); public static implicit operator Dots(ImageResult? image) => default; }
        readonly struct MaybeThumbnail { public static implicit operator MaybeThumbnail?(ImageResult? image) => null; }
        [StatusContract("State", "Size", "Done")]
        sealed class Upload { public JobState State { get; set; } public int? Size { get; set; } }
        void ToPicture(Call call) { Picture picture = call.{|TR1001:Result|}; Show(picture); }
        void ToSketch(Call call) { Sketch sketch = call.Result; Show(sketch); }
        void ToThumbnail(Call call) { Thumbnail thumbnail = call.Result; Show(thumbnail); }
        void ToPrint(Call call) { Print print = call.{|TR1001:Result|}; Show(print); }
        void ToDots(Call call) { Dots dots = call.{|TR1001:Result|}; Show(dots); }
        void ToMaybe(Call call) { MaybeThumbnail? thumbnail = call.Result; Offer(thumbnail); }
        void ToNumber(Upload upload) => Show((int)upload.{|TR1001:Size|}!);
        void ToLong(Upload upload) { long? size = upload.Size; Offer(size); }
        void Boxed(Upload upload) => Offer(upload.Size);
        void Span(Download download) { ReadOnlySpan<byte> bytes = download.{|TR1001:Bytes|}; Show(bytes.Length); }
        """);

    [Fact]
    public Task A_payload_that_is_awaited() => StatusTest.Members("""
        [StatusContract("State", "Saving", "Done")]
        sealed class Export { public JobState State { get; set; } public Task? Saving { get; set; } }
        async Task Wrong(Export export) => await export.{|TR1001:Saving|}!;
        async Task Right(Export export) { if (export.Saving is { } saving) await saving; }
        """);

    [Fact]
    public Task Queries_and_tuples() => StatusTest.Members("""
        void Query(List<Call> calls) { var done = from call in calls where call.HasResult select call; foreach (var one in done) Save(one.Result!); }
        void QueryWrong(List<Call> calls) { var done = from call in calls where call.Id != "" select call; foreach (var one in done) Save(one.{|TR1001:Result|}!); }
        void Equal(Call call, Call other) { if ((call.Status, other.Status) == (Status.Completed, Status.Completed)) { Save(call.Result!); Save(other.Result!); } }
        void Unequal(Call call, Call other) { if ((call.Status, other.Status) != (Status.Completed, Status.Completed)) return; Save(call.Result!); Save(other.Result!); }
        void UnequalWrong(Call call, Call other) { if ((call.Status, other.Status) != (Status.Completed, Status.Completed)) Save(call.{|TR1001:Result|}!); }
        void Default(Call? call) { call = default; if (call is not null) Save(call.Result!); }
        """);

    [Fact]
    public Task Texts_of_an_enums_values() => StatusTest.Members("""
        enum Step { Unknown, InProgress, HTTPError, Done, AllDone }
        [StatusContract("Step", "Text", "Done", "AllDone")]
        sealed class Walk { public Step Step { get; set; } public string? StepText { get; set; } public string? Text { get; set; } }
        void Wire(Walk walk) { if (walk.StepText == "done") Log(walk.Text!); }
        void WireOfTwoWords(Walk walk) { if (walk.StepText is "all_done") Log(walk.Text!); }
        void Acronym(Walk walk) { if (walk.StepText == "http_error") Log(walk.{|TR1001:Text|}!); }
        void Other(Walk walk) { if (walk.StepText == "in_progress") Log(walk.{|TR1001:Text|}!); }
        void Unknown(Walk walk) { if (walk.StepText == {|TR1004:"complete"|}) Log(walk.Text!); }
        """);

    [Fact]
    public Task Whoever_awaits_a_payload_reads_it() => StatusTest.Members("""
        [StatusContract("State", "Saving", "Done")]
        sealed class Export { public JobState State { get; set; } public Task? Saving { get; set; } }
        async Task Run(Export export) => await export.{|TR1001:Saving|};
        """);

    [Fact]
    public Task A_conversion_where_it_is_written_that_there_may_be_nothing() => StatusTest.Members("""
        readonly struct Thumbnail : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException(); public static implicit operator Thumbnail(ImageResult? image) => default; }
        void Default(Call call) { Thumbnail one = call.Result is { } image ? image : default; Show(one); }
        void TypedDefault(Call call) { Thumbnail one = Chance() ? call.Result : default(ImageResult); Show(one); }
        void Null(Call call) { Thumbnail one = call.Result is not { } image ? null : image; Show(one); }
        void InParentheses(Call call) { Thumbnail one = (Chance() ? call.Result : null); Show(one); }
        void Switch(Call call) { Thumbnail one = call.Id switch { "a" => call.Result, _ => null }; Show(one); }
        void Either(Call call, Call other) { Thumbnail one = {|TR1001:Chance() ? call.Result : other.Result|}; Show(one); }
        void EitherOfASwitch(Call call, Call other) { Thumbnail one = {|TR1001:call.Id switch { "a" => call.Result, _ => other.Result }|}; Show(one); }
        void Span(Download download) { ReadOnlySpan<byte> bytes = download.Bytes is { } there ? there : default; Show(bytes.Length); }
        void SpanOfEither(Download one, Download other) { ReadOnlySpan<byte> bytes = {|TR1001:Chance() ? one.Bytes : other.Bytes|}; Show(bytes.Length); }
        """);

    [Fact]
    public Task A_struct_by_default() => StatusTest.Members("""
        void Default() { Ticket ticket = default; Show(ticket.{|TR1001:Value|}!); }
        """);

    [Fact]
    public Task A_status_that_comes_in_a_box() => StatusTest.Members("""
        void Right(Job job, object box) { var state = (JobState)box; if (state == job.State && state == JobState.Done) Show(job.Output!); }
        void Wrong(Job job, object box) { var state = (JobState)box; if (state == JobState.Done) Show(job.{|TR1001:Output|}!); }
        void Nullable(Job job, JobState? state) { if (state == job.State && state == JobState.Done) Show(job.Output!); }
        void MadeNullable(Job job, JobState given) { JobState? state = given; if (state == job.State && state == JobState.Done) Show(job.Output!); }
        """);

    [Fact]
    public Task A_missing_array_becomes_an_empty_span_that_can_be_asked_for() => StatusTest.Members("""
        static void Send(ReadOnlySpan<byte> bytes) => Show(bytes.Length);
        void Empty(Download download) { ReadOnlySpan<byte> bytes = download.Bytes; if (bytes.IsEmpty) return; Send(bytes); }
        void Long(Download download) { ReadOnlySpan<byte> bytes = download.Bytes; if (bytes.Length > 0) Send(bytes); }
        void Memory(Download download) { ReadOnlyMemory<byte> bytes = download.Bytes; if (bytes.IsEmpty) return; Send(bytes.Span); }
        void AsSpan(Download download) { var bytes = download.Bytes.AsSpan(); if (bytes.IsEmpty) return; Send(bytes); }
        void OtherWay(Download download) { ReadOnlySpan<byte> bytes = download.Bytes; if (bytes.IsEmpty) Send({|TR1001:bytes|}); }
        void Before(Download download) { ReadOnlySpan<byte> bytes = download.Bytes; Send({|TR1001:bytes|}); if (bytes.IsEmpty) return; }
        void Unasked(Download download) { ReadOnlySpan<byte> bytes = download.{|TR1001:Bytes|}; Send(bytes); }
        """);
}
