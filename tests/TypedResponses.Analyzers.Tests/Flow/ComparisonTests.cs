namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>The many ways to ask for a status or a payload.</summary>
public class ComparisonTests
{
    [Fact]
    public Task Comparers() => StatusTest.Members("""
        void Right(Call call) { if (EqualityComparer<Status>.Default.Equals(call.Status, Status.Completed)) Save(call.Result!); }
        void Wrong(Call call) { if (EqualityComparer<Status>.Default.Equals(call.Status, Status.Generating)) Save(call.{|TR1001:Result|}!); }
        void Text(Prediction p) { if (StringComparer.OrdinalIgnoreCase.Equals(p.Status, "completed")) Log(p.Output!); }
        void OtherText(Prediction p) { if (StringComparer.OrdinalIgnoreCase.Equals(p.Status, "queued")) Log(p.{|TR1001:Output|}!); }
        void Flag(Call call) { if (call.HasResult.Equals(true)) Save(call.Result!); }
        """);

    [Fact]
    public Task Texts_that_compare_as_zero_are_equal() => StatusTest.Members("""
        void Right(Prediction p) { if (string.Compare(p.Status, "completed", StringComparison.Ordinal) == 0) Log(p.Output!); }
        void To(Prediction p) { if (p.Status.CompareTo("completed") != 0) return; Log(p.Output!); }
        void Wrong(Prediction p) { if (string.CompareOrdinal(p.Status, "completed") != 0) Log(p.{|TR1001:Output|}!); }
        void Span(Prediction p) { if (p.Status.AsSpan().SequenceEqual("completed")) Log(p.Output!); }
        """);

    [Fact]
    public Task A_status_with_a_default_is_still_that_of_the_object() => StatusTest.Members("""
        void Right(Download d) { if ((d.Status ?? JobState.Unknown) == JobState.Done) Show(d.Bytes!); }
        void Wrong(Download d) { if ((d.Status ?? JobState.Done) == JobState.Done) Show(d.{|TR1001:Bytes|}!); }
        void NoObject(Call? call) { if ((call?.Status ?? Status.Failed) == Status.Completed) Save(call!.Result!); }
        void Left(Call? call) { if ((call?.Status ?? Status.Failed) != Status.Completed) return; Save(call!.Result!); }
        void Text(IReply r) { if ((r.Status ?? "") == "done") Log(r.Text); }
        void Lower(IReply? r) { if (r?.Status?.ToLowerInvariant() == "done") Log(r.Text); }
        """);

    [Fact]
    public Task A_status_without_a_text_may_be_any() => StatusTest.Body("""
        if (call.StatusText is null) Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_text_that_no_status_has_is_reported_once() => StatusTest.Members("""
        void Pattern(Prediction p) { if (p.Status == {|TR1004:"complete"|}) Log(p.Output!); }
        void Wire(Call call) { if (call.StatusText is {|TR1004:"complete"|}) Save(call.Result!); }
        """);

    [Fact]
    public Task What_equals_a_value_that_is_there_is_there() => StatusTest.Members("""
        void Made(Call call) { if (call.Result == ImageResult.FromText("a")) Save(call.Result!); }
        void Given(Call call, ImageResult image) { if (call.Result != image) return; Save(call.Result!); }
        void MaybeGiven(Call call, ImageResult? image) { if (call.Result == image) Save(call.{|TR1001:Result|}!); }
        void More(Download d, JobState none) { if (d.Bytes?.Length > 3) Show(d.Bytes!); }
        """);

    [Fact]
    public Task A_number_that_is_greater_is_there() => StatusTest.File("""
        [StatusContract("State", "Score", "Done")] class Exam { public JobState State { get; init; } public int? Score { get; init; } }

        class Sample
        {
            void Right(Exam exam) { if (exam.Score > 5) Show(exam.Score.Value); }
            void Pattern(Exam exam) { if (exam is { Score: >= 5 }) Show(exam.Score.Value); }
            void Wrong(Exam exam) { if (exam.Score > 5) return; Show(exam.{|TR1001:Score|}!.Value); }
        }
        """);

    [Fact]
    public Task The_text_of_a_status_in_small_letters() => StatusTest.Members("""
        void Right(Call call) { if (call.StatusText?.ToLowerInvariant() == "completed") Save(call.Result!); }
        void Trimmed(Call call) { if (call.StatusText?.Trim() != "completed") return; Save(call.Result!); }
        void Perhaps(Call? call) { if (call?.StatusText?.ToLower() == "completed") Save(call.Result!); }
        void Wrong(Call call) { if (call.StatusText?.ToLowerInvariant() != "failed") Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Two_calls_of_one_status() => StatusTest.Members("""
        void Before(Call a, Call b) { if (a.Status != b.Status) return; if (a.Status == Status.Completed) Save(b.Result!); }
        void Both(Call a, Call b) { if (a.Status == b.Status && b.Status == Status.Completed) Save(a.Result!); }
        void After(Call a, Call b) { if (a.Status == Status.Completed && a.Status == b.Status) Save(b.Result!); }
        void Alike(Call a, Call b) { if (a.Status == b.Status) Save(b.{|TR1001:Result|}!); }
        void Unlike(Call a, Call b) { if (a.Status != b.Status && a.Status == Status.Completed) Save(b.{|TR1001:Result|}!); }
        void Another(Call a, Call b) { if (a.Status != b.Status) return; b = Get(); if (a.Status == Status.Completed) Save(b.{|TR1001:Result|}!); }
        async Task Assigned(Call call) { while ((call = await GetAsync()).Status != Status.Completed) { if (call.Status == Status.Failed) return; } Save(call.Result!); }
        """);

    [Fact]
    public Task The_text_of_a_status_in_capital_letters() => StatusTest.Members("""
        void Right(Call call) { if (call.StatusText!.ToUpperInvariant() == "COMPLETED") Save(call.Result!); }
        void Wrong(Call call) { if (call.StatusText!.ToUpper() != "FAILED") Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Two_objects_that_are_equal() => StatusTest.Members("""
        void Records(Call a, Call b) { if (a == b && a.HasResult) Save(b.Result!); }
        void Left(Call a, Call b) { if (a != b) return; if (b.HasResult) Save(a.Result!); }
        void Before(Call a, Call b) { if (a.HasResult && ReferenceEquals(a, b)) Save(b.Result!); }
        void Classes(Prediction a, Prediction b) { if (a == b && a.Output != null) Show(b.Output!); }
        void Unequal(Call a, Call b) { if (a != b && a.HasResult) Save(b.{|TR1001:Result|}!); }
        void Afterwards(Call a, Call b) { if (a == b) Log(""); if (a.HasResult) Save(b.{|TR1001:Result|}!); }
        void Another(Call a, Call b) { if (a == b) { a = Get(); if (a.HasResult) Save(b.{|TR1001:Result|}!); } }
        void New(Prediction a, Prediction b) { if (a == b && a.Output != null) { b = new(); Show(b.{|TR1001:Output|}!); } }
        void Old(Prediction a, Prediction b) { if (a == b && a.Output != null) { b = new(); Show(a.Output); } }
        [StatusContract("State", "Text", "Done")]
        sealed class Loose
        {
            public JobState State { get; set; }
            public string? Text { get; set; }
            public string Id { get; set; } = "";
            public static bool operator ==(Loose a, Loose b) => a.Id == b.Id;
            public static bool operator !=(Loose a, Loose b) => a.Id != b.Id;
            public override bool Equals(object? other) => other is Loose { Id: var id } && id == Id;
            public override int GetHashCode() => 0;
        }
        void ByIdentity(Loose a, Loose b) { if (a == b && a.Text != null) Show(b.{|TR1001:Text|}!); }
        """);

    [Fact]
    public Task Two_payloads_that_are_equal() => StatusTest.Members("""
        void Then(Call a, Call b) { if (a.Result == b.Result && a.Result is not null) Save(b.Result!); }
        void Before(Call a, Call b) { if (a.Result is not null && a.Result == b.Result) Save(b.Result!); }
        void Alone(Call a, Call b) { if (a.Result == b.Result) Save(b.{|TR1001:Result|}!); }
        void Unequal(Call a, Call b) { if (a.Result != b.Result && a.Result is not null) Save(b.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_status_that_a_variable_holds() => StatusTest.Members("""
        void First(Call call, Status wanted) { if (wanted == Status.Completed && call.Status == wanted) Save(call.Result!); }
        void Then(Call call, Status wanted) { if (call.Status != wanted) return; if (wanted == Status.Completed) Save(call.Result!); }
        void Elements(List<Call> calls, Status wanted) { if (wanted != Status.Completed) return; foreach (var call in calls) if (call.Status == wanted) Save(call.Result!); }
        void Any(Call call, Status wanted) { if (call.Status == wanted) Save(call.{|TR1001:Result|}!); }
        void Changed(Call call, Status wanted) { if (wanted == Status.Completed) { wanted = Status.Failed; if (call.Status == wanted) Save(call.{|TR1002:Result|}!); } }
        void Either(Call call, Status wanted) { if (wanted == Status.Completed || wanted == Status.Generating) if (call.Status == wanted) Save(call.{|TR1001:Result|}!); }
        void Afterwards(Call call, Status wanted) { if (wanted == Status.Completed) Log(""); if (call.Status == wanted) Save(call.{|TR1001:Result|}!); }
        """);
}
