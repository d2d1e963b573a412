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

    [Fact]
    public Task A_comparison_that_does_something_is_made_once() => StatusTest.Members("""
        void Run(Call call, Call other) { if ((call = Get()).Status == other.Status && other.HasResult && call.Status == Status.Completed) Save(call.Result!); }
        void Replaced(Call call) { if ((call = Get()).Status == Status.Completed) Save(call.Result!); }
        """);

    [Fact]
    public Task Statuses_that_are_equal() => StatusTest.Members("""
        void Known(Call call, Call other) { if (other.Status != Status.Completed) return; if (call.Status == other.Status) Save(call.Result!); }
        void KnownTheOther(Call call, Call other) { if (other.Status != Status.Completed) return; if (other.Status == call.Status) Save(call.Result!); }
        void OfAnotherType(Job job, Ticket ticket) { if (job.State == ticket.State && ticket.State == JobState.Done) Show(job.Output!); }
        void OfAnotherTypeWrong(Job job, Ticket ticket) { if (job.State == ticket.State && ticket.State == JobState.Running) Show(job.{|TR1001:Output|}!); }
        void OfOtherTexts(Prediction prediction, IReply reply) { if (prediction.Status == reply.Status && reply.Status == "done") Show(prediction.{|TR1001:Output|}!); }
        [StatusContract("Status", "Output", "completed", Values = new[] { "completed", "queued" })] sealed class Draft { public string Status { get; set; } = ""; public string? Output { get; set; } }
        void OfOtherTextsInOrder(Draft draft, IReply reply) { if (draft.Status == reply.Status && reply.Status == "done") Show(draft.{|TR1001:Output|}!); }
        void Itself(Call call) { if (call.Status == call.Status) Save(call.{|TR1001:Result|}!); }
        void AVariable(Job job, JobState state) { if (state == job.State && state == JobState.Done) Show(job.Output!); }
        void AVariableAtTheRight(Job job, JobState state) { if (job.State == state && state == JobState.Done) Show(job.Output!); }
        void AVariableThatIsKnown(Job job, JobState state) { if (JobState.Done == state && job.State == state) Show(job.Output!); }
        void AVariableThatIsUnequal(Job job, JobState state) { if (state != job.State && state == JobState.Done) Show(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_variable_that_others_may_write_keeps_no_status() => StatusTest.Members("""
        private static JobState s_state;
        static ref JobState Place() => ref s_state;
        static extern void Change();
        void Reference(Job job) { ref var state = ref Place(); if (state == job.State) { Change(); if (state == JobState.Done) Show(job.{|TR1001:Output|}!); } }
        void Given(Job job, ref JobState state) { if (state == job.State) { Change(); if (state == JobState.Done) Show(job.{|TR1001:Output|}!); } }
        static extern void Register(Action change);
        void Written(Job job, JobState state) { Register(() => state = JobState.Done); if (state == job.State) { Change(); if (state == JobState.Done) Show(job.{|TR1001:Output|}!); } }
        void Local(Job job) { var state = s_state; Action change = () => state = JobState.Done; if (state == job.State) { change(); if (state == JobState.Done) Show(job.{|TR1001:Output|}!); } }
        """);

    [Fact]
    public Task A_payload_that_equals_a_status_is_no_status() => StatusTest.Members("""
        [StatusContract("State", "Outcome", "Done")] class Step { public JobState State { get; set; } public JobState? Outcome { get; set; } }
        void Payload(Step step, Step other) { if (other.Outcome == step.State && other.State == JobState.Done) Show(step.{|TR1001:Outcome|}!); }
        void Status_(Step step, Step other) { if (other.State == JobState.Done && step.State == other.Outcome) Show(step.{|TR1001:Outcome|}!); }
        void Text(Prediction one, Prediction other) { if (one.Status == other.Output) { if (other.Output != null) Show(one.{|TR1001:Output|}!); } }
        [StatusContract("Status", "Output", "done")] sealed class Note { public string? Status { get; set; } public string? Output { get; set; } }
        void NullableText(Note one, Note other) { if (one.Status == other.Output) { if (other.Output != null) Show(one.{|TR1001:Output|}!); } }
        void TextTheOther(Prediction one, Prediction other) { if (one.Output == other.Status) Show(other.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task Payloads_that_are_equal() => StatusTest.Members("""
        [StatusContract("State", "Image", "Done")] class Page { public JobState State { get; set; } public ImageResult? Image { get; set; } }
        [StatusContract("Status", "Body", "done")] sealed class Letter { public string Status { get; set; } = ""; public string? Body { get; set; } }
        void OfTwoTypes(Call call, Page page) { if (call.Result == page.Image) { if (page.Image != null) Save(call.Result!); } }
        void OfTwoTypesTheOther(Letter letter, Prediction prediction) { if (letter.Body == prediction.Output) { if (letter.Body != null) Show(prediction.Output!); } }
        void OfTwoTypesUnequal(Letter letter, Prediction prediction) { if (letter.Body == prediction.Output) return; if (letter.Body != null) Show(prediction.{|TR1001:Output|}!); }
        void OfOneThatIsNeverNull(IReply reply, Letter letter) { if (letter.Body == reply.Text) { Show(letter.Body!); Show(reply.{|TR1001:Text|}); } }
        void OfOneThatIsNeverNullLater(IReply reply, Letter letter) { if (letter.Body != reply.Text) return; if (letter.Status != "done") return; Show(reply.{|TR1001:Text|}); }
        void Itself(Call call) { if (call.Result == call.Result) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Objects_that_are_equal() => StatusTest.Members("""
        [StatusContract("State", "Value", "Done")] record struct Receipt(JobState State, string? Value);
        [StatusContract("State", "Value", "Done")] class Token { public JobState State { get; set; } public string? Value { get; set; } public static bool operator ==(Token a, Token b) => a.Value == b.Value; public static bool operator !=(Token a, Token b) => !(a == b); public override bool Equals(object? other) => false; public override int GetHashCode() => 0; }
        class Holder { public Call Call { get; set; } = Get(); }
        void Checked(Call call, Call other) { if (!other.HasResult) return; if (call == other) Save(call.Result!); }
        void CheckedTheOther(Call call, Call other) { if (!call.HasResult) return; if (call == other) Save(other.Result!); }
        void CheckedACopy(Call call, Call other) { var copy = other; if (!call.HasResult) return; if (call == other) Save(copy.Result!); }
        void Struct(Receipt receipt, Receipt other) { if (receipt == other && other.State == JobState.Done) Show(receipt.Value!); }
        void StructUnequal(Receipt receipt, Receipt other) { if (receipt != other && other.State == JobState.Done) Show(receipt.{|TR1001:Value|}!); }
        void Derived(Job job, PrintJob print) { if (job == print && print.State == JobState.Done) Show(job.Output!); }
        void ByAnOperator(Token token, Token other) { if (token == other && other.State == JobState.Done) Show(token.{|TR1001:Value|}!); }
        void HolderChecked(Holder holder, Holder other) { if (!other.Call.HasResult) return; if (holder == other) Save(other.Call.Result!); }
        void Same(Call call, Call other) { if (ReferenceEquals(call, other) && other.HasResult) Save(call.Result!); }
        void NotSame(Call call, Call other) { if (ReferenceEquals(call, other)) return; if (other.HasResult) Save(call.{|TR1001:Result|}!); }
        static bool AreRelated(Call call, Call other) => Chance();
        void Related(Call call, Call other) { if (AreRelated(call, other) && other.HasResult) Save(call.{|TR1001:Result|}!); }
        void NotLess(Call call, Call other) { if (call.Status < other.Status) return; if (other.Status == Status.Completed) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Statuses_in_their_order() => StatusTest.Members("""
        void NotLess(Job job) { if (job.State < JobState.Done) return; if (job.State == JobState.Broken) return; Show(job.Output!); }
        void NotLessAlone(Job job) { if (job.State < JobState.Done) return; Show(job.{|TR1001:Output|}!); }
        void MoreThanAnother(Call call, Call other) { if (call.Status > other.Status) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Numbers_that_are_compared() => StatusTest.Members("""
        [StatusContract("State", "Size", "Done")] sealed class Upload { public JobState State { get; set; } public int? Size { get; set; } }
        [StatusContract("State", "Size", "Done")] sealed class Counter { public JobState State { get; set; } public int Size { get; set; } }
        static extern int Count();
        void Negative(Upload upload) { var negative = -upload.Size; Offer(negative); }
        void NegativeOfNone(Upload upload) { var negative = -upload.Size; if (negative == null) Show(upload.{|TR1001:Size|}!); }
        void NumberEqualsIt(Counter counter, int count) { if (count == counter.Size) Show(counter.{|TR1001:Size|}); }
        void PartIsEmpty(Call call) { if (call.Result?.MediaType == "") Save(call.Result!); }
        void OneOfTwo(Download one, Download other) { if (!(one.Bytes?.Length > 0) && !(other.Bytes?.Length > 0)) return; if (one.Bytes?.Length > 0) Show(one.Bytes!); else Show(other.Bytes!); }
        void Larger(Upload upload, Upload other) { if (upload.Size > other.Size) { Show(upload.Size!); Show(other.Size!); } }
        void EqualToANumber(Upload upload, int count) { if (upload.Size == count) Show(upload.Size!); }
        void EqualToACount(Upload upload) { if (upload.Size == Count()) Show(upload.Size!); }
        void UnequalToANumber(Upload upload, int count) { if (upload.Size != count) Show(upload.{|TR1001:Size|}!); }
        void EqualOfOneThatIsNeverNull(Counter counter, int count) { if (counter.Size == count) Show(counter.{|TR1001:Size|}); }
        void PartIsZero(Call call) { if (call.Result?.ByteCount == 0) Save(call.Result!); }
        void AnyLength(IReply reply) { if (reply.Text.Length >= 0) Show(reply.{|TR1001:Text|}); }
        void SomeLength(IReply reply) { if (reply.Text.Length >= 1) Show(reply.Text); }
        void NoLength(IReply reply) { if (reply.Text.Length <= 0) return; Show(reply.Text); }
        void LessThanOne(IReply reply) { if (reply.Text.Length < 1) return; Show(reply.Text); }
        void LessThanTwo(IReply reply) { if (reply.Text.Length < 2) return; Show(reply.Text); }
        void AtMostTwo(Download download) { if (!(download.Bytes?.Length <= 2)) return; Show(download.{|TR1001:Bytes|}!); }
        void LongLength(Download download) { if (download.Bytes is null || download.Bytes.Length == 0L) return; Show(download.Bytes); }
        void OneIsMissing(List<Call> calls) { if (calls.Count(c => !c.HasResult) == 1) foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void FewerThanOne(List<Call> calls) { if (calls.Count(c => !c.HasResult) < 1) foreach (var call in calls) Save(call.Result!); }
        void NotMoreThanNone(List<Call> calls) { if (calls.LongCount(c => !c.HasResult) <= 0) foreach (var call in calls) Save(call.Result!); }
        void AtLeastOne(List<Call> calls) { if (calls.Count(c => !c.HasResult) >= 1) return; foreach (var call in calls) Save(call.Result!); }
        void AtLeastTwo(List<Call> calls) { if (calls.Count(c => !c.HasResult) >= 2) return; foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void ZeroIsLess(List<Call> calls) { if (0 < calls.Count(c => !c.HasResult)) return; foreach (var call in calls) Save(call.Result!); }
        void InOrder(Call call) { if (string.Compare(call.StatusText, "completed") == 1) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_names_of_all_other_values() => StatusTest.Members("""
        void Right(Call call) { if (call.Status.ToString() is "InProgress" or "Generating" or "Failed" or "Unrecognized") return; Save(call.Result!); }
        void Wrong(Call call) { if (call.Status.ToString() is "Generating" or "Failed" or "Unrecognized") return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_one_of_two_equal_answers_is_the_other_is() => StatusTest.Members("""
        void Both(Call a, Call b) { if (a.HasResult != b.HasResult) return; if (a.HasResult) Save(b.Result!); }
        void Left(Call a, Call b) { if (a.HasResult == b.HasResult && !b.HasResult) return; Save(a.{|TR1001:Result|}!); }
        void Unequal(Call a, Call b) { if (a.HasResult == b.HasResult) return; if (a.HasResult) Save(b.{|TR1001:Result|}!); }
        void None(Call a, Call b) { if (a.HasResult != b.HasResult) return; if (!a.HasResult) Save(b.{|TR1001:Result|}!); }
        void Stale(Call a, Call b) { if (a.HasResult != b.HasResult) return; b = Get(); if (a.HasResult) Save(b.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_flag_of_a_status_that_is_none() => StatusTest.Members("""
        [Flags] enum Bits { None = 0, Done = 1, Bad = 2 }
        [StatusContract(nameof(State), nameof(Body), nameof(Bits.Done), Never = new[] { nameof(Bits.Bad) })]
        sealed class Flagged { public Bits State; public ImageResult? Body; }
        void Generating(Call call) { if (call.Status.HasFlag(Status.Completed)) Save(call.{|TR1001:Result|}!); }
        void Not(Call call) { if (!call.Status.HasFlag(Status.Completed)) return; Save(call.{|TR1001:Result|}!); }
        void Failed(Call call) { if (call.Status.HasFlag(Status.Failed)) Save(call.{|TR1002:Result|}!); }
        void Only(Job job) { if (job.State.HasFlag(JobState.Done)) Show(job.Output!); }
        void Flags(Flagged flagged) { if (flagged.State.HasFlag(Bits.Done)) Save(flagged.Body!); }
        """);

    [Fact]
    public Task Whether_two_statuses_are_equal_is_kept_in_a_variable() => StatusTest.Members("""
        void Before(Call one, Call two) { if (one.Status != Status.Completed) return; var same = one.Status == two.Status; if (same) Save(two.Result!); }
        void Between(Call one, Call two) { var same = one.Status == two.Status; if (one.Status == Status.Completed && same) Save(two.Result!); }
        void Not(Call one, Call two) { var other = one.Status != two.Status; if (other || one.Status != Status.Completed) return; Save(two.Result!); }
        void Unasked(Call one, Call two) { var same = one.Status == two.Status; if (one.Status == Status.Completed) Save(two.{|TR1001:Result|}!); Log(same.ToString()); }
        void Turned(Call one, Call two) { if (one.Status != Status.Completed) return; var same = one.Status == two.Status; if (!same) Save(two.{|TR1001:Result|}!); }
        void Replaced(Call one, Call two) { if (one.Status != Status.Completed) return; var same = one.Status == two.Status; two = Get(); if (same) Save(two.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Flags_of_a_set_and_flags_that_are_not_there() => StatusTest.Members("""
        [Flags] enum State { None = 0, Done = 1, Old = 2 }
        [StatusContract("State", "Text", "Done")] interface IWork { State State { get; } string? Text { get; } }
        void OfASet(IWork work) { if (work.State.HasFlag(State.Old)) Log(work.Text!); }
        enum Phase { Broken = 1, Running = 2, Done = 4 }
        [StatusContract("Phase", "Text", "Done", Never = new[] { "Broken" })] interface IStep { Phase Phase { get; } string? Text { get; } }
        void First(IStep step) { if (step.Phase.HasFlag(Phase.Broken)) Log(step.{|TR1002:Text|}!); }
        void Last(IStep step) { if (step.Phase.HasFlag(Phase.Done)) Log(step.Text!); }
        void NotThere(Call call) { if (!call.Status.HasFlag(Status.InProgress) && call.Status != Status.Unrecognized && call.Status != Status.Failed) Save(call.Result!); }
        """);

    [Fact]
    public Task A_flag_that_an_answer_is_compared_with() => StatusTest.Members("""
        void Alike(Call call, bool flag) { if (call.HasResult == flag && flag) Save(call.Result!); }
        void AskedFirst(Call call, bool flag) { if (flag && call.HasResult == flag) Save(call.Result!); }
        void Unlike(Call call, bool flag) { if (call.HasResult != flag && !flag) Save(call.Result!); }
        void Left(Call call, bool flag) { if (flag != call.HasResult) return; if (flag) Save(call.Result!); }
        void Kept(Call call, bool flag) { var same = call.HasResult == flag; if (same && flag) Save(call.Result!); }
        void Calls(Call call, Call other) { if (call.HasResult == other.HasResult && other.HasResult) Save(call.Result!); }
        void TheOtherWay(Call call, bool flag) { if (call.HasResult == flag && !flag) Save(call.{|TR1001:Result|}!); }
        void NotAsked(Call call, bool flag) { if (call.HasResult == flag) Save(call.{|TR1001:Result|}!); }
        void NotAskedUnlike(Call call, bool flag) { if (call.HasResult != flag) Save(call.{|TR1001:Result|}!); }
        void Assigned(Call call, bool flag) { if (call.HasResult != flag) return; flag = Chance(); if (flag) Save(call.{|TR1001:Result|}!); }
        void AnotherCall(Call call, bool flag) { if (call.HasResult != flag) return; call = Get(); if (flag) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_part_of_the_text_says_which_statuses_have_it() => StatusTest.Members("""
        void Start(Call call) { if (call.StatusText!.StartsWith("comp")) Save(call.Result!); }
        void Name(Call call) { if (call.Status.ToString().StartsWith("Comp", StringComparison.Ordinal)) Save(call.Result!); }
        void Conditional(Call call) { if (call.StatusText?.StartsWith("comp") == true) Save(call.Result!); }
        void OfNone(Call call) { if (call.StatusText!.StartsWith("x-")) Save(call.Result!); }
        void OtherStart(Call call) { if (call.StatusText!.StartsWith("gen")) Save(call.{|TR1001:Result|}!); }
        void EndOfTwo(Call call) { if (call.StatusText!.EndsWith("ed")) Save(call.{|TR1001:Result|}!); }
        void Failed(Call call) { if (call.StatusText!.Contains("fail")) Save(call.{|TR1002:Result|}!); }
        void Not(Call call) { if (!call.StatusText!.Contains("fail")) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_part_is_looked_for_in_the_text_and_in_the_name() => StatusTest.Members("""
        void OfTheText(Call call) { if (call.StatusText!.StartsWith("in_")) Save(call.{|TR1001:Result|}!); }
        void OfTheName(Call call) { if (call.Status.ToString().StartsWith("InP")) Save(call.{|TR1001:Result|}!); }
        void Others(Call call) { if (!call.StatusText!.EndsWith("ed") || call.StatusText!.StartsWith("fail")) return; Save(call.Result!); }
        void OfNone(Call call, Call other) { if (call.StatusText!.StartsWith("x-")) Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Where_in_the_text_a_part_has_to_be() => StatusTest.Members("""
        [StatusContract("Status", "Text", "completed", "completed_late", Never = new[] { "error", "no_error" }, Values = new[] { "error", "no_error", "not_completed", "late_start", "completed", "completed_late" })]
        interface IPage { string Status { get; } string? Text { get; } }
        void Start(IPage page) { if (page.Status.StartsWith("completed")) Log(page.Text!); }
        void End(IPage page) { if (page.Status.EndsWith("late")) Log(page.Text!); }
        void Error(IPage page) { if (page.Status.StartsWith("err")) Log(page.{|TR1002:Text|}!); }
        void EndOfTwo(IPage page) { if (page.Status.EndsWith("completed")) Log(page.{|TR1001:Text|}!); }
        void Anywhere(IPage page) { if (page.Status.Contains("late")) Log(page.{|TR1001:Text|}!); }
        """);

    [Fact]
    public Task A_text_that_is_parsed_is_the_status() => StatusTest.Members("""
        enum Phase { Done, Other }
        void Parsed(Call call) { if (Enum.TryParse<Status>(call.StatusText, true, out var status) && status == Status.Completed) Save(call.Result!); }
        void Early(Call call) { if (!Enum.TryParse(call.StatusText, out Status status) || status != Status.Completed) return; Save(call.Result!); }
        void OfTheStatus(Call call) { if (Enum.TryParse<Status>(call.Status.ToString(), out var status) && status == Status.Completed) Save(call.Result!); }
        void OfAnotherEnum(Call call) { if (Enum.TryParse<Phase>(call.StatusText, out var phase) && phase == Phase.Done) Save(call.Result!); }
        void Alone(Call call) { if (Enum.TryParse<Status>(call.StatusText, out var status)) Save(call.{|TR1001:Result|}!); }
        void Other(Call call) { if (Enum.TryParse<Status>(call.StatusText, out var status) && status != Status.Failed) Save(call.{|TR1001:Result|}!); }
        void Failed(Call call) { if (Enum.TryParse<Status>(call.StatusText, out var status) && status == Status.Failed) Save(call.{|TR1002:Result|}!); }
        """);

    [Fact]
    public Task A_table_of_answers_has_looked_at_the_status() => StatusTest.Members("""
        void Asked(Call call, Dictionary<Status, bool> isOver) { if (isOver[call.Status]) Save(call.Result!); }
        void NotAsked(Call call, Dictionary<string, bool> isOver) { if (isOver[call.Id]) Save(call.{|TR1001:Result|}!); }
        void Refused(Call call, Dictionary<Status, bool> isOpen) { if (!isOpen[call.Status]) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_answer_that_is_like_one_already_known() => StatusTest.Members("""
        void KnownBefore(Call a, Call b) { if (a.HasResult && a.HasResult == b.HasResult) Save(b.Result!); }
        void Left(Call a, Call b) { if (!a.HasResult) return; if (a.HasResult != b.HasResult) return; Save(b.Result!); }
        void OneOrTheOther(Call a, Call b) { if (a.HasResult ^ b.HasResult) return; if (a.HasResult) Save(b.Result!); }
        void Shared(Call a, Call b) { if (a.Result is null) return; if (a.Result == b.Result) Save(b.Result!); }
        void Unlike(Call a, Call b) { if (a.HasResult && a.HasResult != b.HasResult) Save(b.{|TR1001:Result|}!); }
        void UnlikeByXor(Call a, Call b) { if (a.HasResult ^ b.HasResult) { if (a.HasResult) Save(b.{|TR1001:Result|}!); } }
        void Alone(Call a, Call b) { if (a.HasResult == b.HasResult) Save(b.{|TR1001:Result|}!); }
        void NoneKnown(Call a, Call b) { if (!a.HasResult && a.HasResult == b.HasResult) Save(b.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Two_answers_of_which_it_is_known_how_they_go_together() => StatusTest.Members("""
        void OneAndNotOnlyOne(Call a, Call b) { if (!a.HasResult && !b.HasResult) return; if (a.HasResult ^ b.HasResult) return; Save(a.Result!); Save(b.Result!); }
        void OneAndNotUnlike(Call a, Call b) { if (!(a.HasResult || b.HasResult)) return; if (a.HasResult != b.HasResult) return; Save(a.Result!); Save(b.Result!); }
        void NotOnlyOneAndOne(Call a, Call b) { if (a.HasResult ^ b.HasResult) return; if (!a.HasResult && !b.HasResult) return; Save(a.Result!); Save(b.Result!); }
        void OneOfTwo(Call a, Call b) { if (a.HasResult ^ b.HasResult) { if (a.HasResult) Save(a.Result!); else Save(b.Result!); } }
        void UnlikeOne(Call a, Call b) { if (a.HasResult != b.HasResult && !a.HasResult) Save(b.Result!); }
        void NotOnlyOne(Call a, Call b) { if (a.HasResult ^ b.HasResult) return; Save(a.{|TR1001:Result|}!); }
        void OneAndOnlyOne(Call a, Call b) { if (!a.HasResult && !b.HasResult) return; if (!(a.HasResult ^ b.HasResult)) return; Save(b.{|TR1001:Result|}!); }
        """);
}
