namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What a comparison proves, in every way it can be written.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("reply.Text.Length > 0")]
    [InlineData("reply.Text.Length > 5")]
    [InlineData("reply.Text.Length >= 1")]
    [InlineData("reply.Text.Length >= 5")]
    [InlineData("reply.Text.Length != 0")]
    [InlineData("reply.Text.Length == 5")]
    [InlineData("!(reply.Text.Length < 1)")]
    [InlineData("!(reply.Text.Length < 5)")]
    [InlineData("!(reply.Text.Length <= 0)")]
    [InlineData("!(reply.Text.Length <= 4)")]
    [InlineData("!(reply.Text.Length == 0)")]
    [InlineData("0 < reply.Text.Length")]
    [InlineData("1 <= reply.Text.Length")]
    [InlineData("!(1 > reply.Text.Length)")]
    [InlineData("!(0 >= reply.Text.Length)")]
    [InlineData("reply.Text.Length is > 0")]
    [InlineData("reply.Text.Length is not 0")]
    [InlineData("reply.Text.Length is > 2 and < 10")]
    [InlineData("reply.Text.Length > least")]
    [InlineData("reply.Text != \"\"")]
    [InlineData("reply.Text is { Length: > 0 }")]
    public Task A_length_that_proves_it(string condition) => StatusTest.Members($"void Run(IReply reply, int least) {{ if ({condition}) Log(reply.Text); }}");

    [Theory]
    [InlineData("reply.Text.Length >= 0")]
    [InlineData("reply.Text.Length > -1")]
    [InlineData("reply.Text.Length < 5")]
    [InlineData("reply.Text.Length < 1")]
    [InlineData("reply.Text.Length <= 0")]
    [InlineData("reply.Text.Length <= 5")]
    [InlineData("reply.Text.Length != 5")]
    [InlineData("reply.Text.Length == 0")]
    [InlineData("!(reply.Text.Length > 5)")]
    [InlineData("!(reply.Text.Length >= 5)")]
    [InlineData("!(reply.Text.Length >= 1)")]
    [InlineData("0 <= reply.Text.Length")]
    [InlineData("5 > reply.Text.Length")]
    [InlineData("0 >= reply.Text.Length")]
    [InlineData("1 > reply.Text.Length")]
    [InlineData("reply.Text.Length is 0")]
    public Task A_length_that_proves_nothing(string condition) =>
        StatusTest.Members($"void Run(IReply reply) {{ if ({condition}) Log(reply.{{|TR1001:Text|}}); }}");

    [Theory]
    [InlineData("call.Status is > Status.InProgress and < Status.Generating")]
    [InlineData("call.Status is >= Status.Completed and <= Status.Completed")]
    [InlineData("call.Status > Status.InProgress && call.Status < Status.Generating")]
    [InlineData("call.Status >= Status.Completed && call.Status <= Status.Completed")]
    [InlineData("!(call.Status < Status.Completed) && !(call.Status > Status.Completed)")]
    [InlineData("!(call.Status <= Status.InProgress) && !(call.Status >= Status.Generating)")]
    public Task The_order_of_an_enums_values_proves_it(string condition) =>
        StatusTest.Members($"void Run(Call call) {{ if ({condition}) Save(call.Result!); }}");

    [Theory]
    [InlineData("call.Status > Status.InProgress", "TR1001")]
    [InlineData("call.Status >= Status.Completed", "TR1001")]
    [InlineData("call.Status <= Status.Completed", "TR1001")]
    [InlineData("call.Status < Status.Generating", "TR1001")]
    [InlineData("call.Status is >= Status.Completed and <= Status.Generating", "TR1001")]
    [InlineData("call.Status > Status.Generating", "TR1002")]
    [InlineData("call.Status >= Status.Failed", "TR1002")]
    public Task The_order_of_an_enums_values_leaves_others(string condition, string rule) =>
        StatusTest.Members($"void Run(Call call) {{ if ({condition}) Save(call.{{|{rule}:Result|}}!); }}");

    [Theory]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("uint")]
    [InlineData("long")]
    public Task Enums_of_other_numbers(string type) => StatusTest.Members($$"""
        enum Phase : {{type}} { Open, Done, Lost }
        [StatusContract("Phase", "Text", "Done")]
        sealed class Task1 { public Phase Phase { get; set; } public string? Text { get; set; } }
        void Right(Task1 task) { if (task.Phase > Phase.Open && task.Phase < Phase.Lost) Log(task.Text!); }
        void Wrong(Task1 task) { if (task.Phase > Phase.Open) Log(task.{|TR1001:Text|}!); }
        """);

    [Fact]
    public Task A_payload_that_equals_what_is_there() => StatusTest.Members("""
        ImageResult Own { get; } = ImageResult.FromText("");
        ImageResult _field = ImageResult.FromText("");
        ImageResult? Perhaps { get; set; }
        ImageResult? _perhaps;
        static ImageResult? Maybe() => null;
        void Parameter(Call call, ImageResult image) { if (call.Result == image) Save(call.Result!); }
        void Flipped(Call call, ImageResult image) { if (image == call.Result) Save(call.Result!); }
        void Unequal(Call call, ImageResult image) { if (call.Result != image) return; Save(call.Result!); }
        void Property(Call call) { if (call.Result == Own) Save(call.Result!); }
        void Field(Call call) { if (call.Result == _field) Save(call.Result!); }
        void Local(Call call) { ImageResult image = Own; if (call.Result == image) Save(call.Result!); }
        void Made(Call call) { if (call.Result == (object)new List<int>()) Save(call.Result!); }
        void Got(Call call) { if (call.Result == ImageResult.FromText("")) Save(call.Result!); }
        void Checked(Call call, Call other) { if (other.HasResult && call.Result == other.Result) Save(call.Result!); }
        void CheckedFlipped(Call call, Call other) { if (other.HasResult && other.Result == call.Result) Save(call.Result!); }
        void MaybeParameter(Call call, ImageResult? image) { if (call.Result == image) Save(call.{|TR1001:Result|}!); }
        void MaybeProperty(Call call) { if (call.Result == Perhaps) Save(call.{|TR1001:Result|}!); }
        void MaybeField(Call call) { if (call.Result == _perhaps) Save(call.{|TR1001:Result|}!); }
        void MaybeLocal(Call call) { ImageResult? image = Maybe(); if (call.Result == image) Save(call.{|TR1001:Result|}!); }
        void MaybeGot(Call call) { if (call.Result == Maybe()) Save(call.{|TR1001:Result|}!); }
        void Unchecked(Call call, Call other) { if (call.Result == other.Result) Save(call.{|TR1001:Result|}!); }
        void NotEqual(Call call, ImageResult image) { if (call.Result == image) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_text_that_is_compared() => StatusTest.Members("""
        void Equal(Job job) { if (job.Output == "x") Log(job.Output!); }
        void Pattern(Job job) { if (job.Output is "x") Log(job.Output!); }
        void Method(Job job) { if (string.Equals(job.Output, "x")) Log(job.Output!); }
        void Neither(Job job) { if (job.Output is null or "") return; Log(job.Output!); }
        void NeitherWritten(Job job) { if (job.Output == null || job.Output == "") return; Log(job.Output!); }
        void Unequal(Job job) { if (job.Output != "x") Log(job.{|TR1001:Output|}!); }
        void Empty(Job job) { if (job.Output == "") Log(job.{|TR1001:Output|}!); }
        void NotEmpty(Job job) { if (job.Output != "") Log(job.{|TR1001:Output|}!); }
        void Size(Job job) { if (job.Output?.Length == 3) Log(job.Output!); }
        void NotSize(Job job) { if (job.Output?.Length != 3) Log(job.{|TR1001:Output|}!); }
        void Part(Job job) { if (job.Output?.Trim() == "x") Log(job.Output!); }
        void NotPart(Job job) { if (job.Output?.Trim() != "x") Log(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_condition_that_is_compared_itself() => StatusTest.Members("""
        void True(Call call) { if (call.HasResult == true) Save(call.Result!); }
        void Flipped(Call call) { if (true == call.HasResult) Save(call.Result!); }
        void NotFalse(Call call) { if (call.HasResult != false) Save(call.Result!); }
        void Pattern(Call call) { if (call.HasResult is true) Save(call.Result!); }
        void NotPattern(Call call) { if (call.HasResult is not false) Save(call.Result!); }
        void Exclusive(Call call) { if (call.HasResult ^ true) return; Save(call.Result!); }
        void ExclusiveFalse(Call call) { if (call.HasResult ^ false) Save(call.Result!); }
        void Wrong(Call call) { if (call.HasResult == false) Save(call.{|TR1001:Result|}!); }
        void WrongExclusive(Call call) { if (call.HasResult ^ true) Save(call.{|TR1001:Result|}!); }
        void WrongExclusiveFalse(Call call) { if (call.HasResult ^ false) return; Save(call.{|TR1001:Result|}!); }
        void Constant(Call call) { var on = true; if (on == true) { if (!call.HasResult) return; } Save(call.Result!); }
        void NotConstant(Call call) { var on = false; if (!on) { if (!call.HasResult) return; } Save(call.Result!); }
        """);

    [Fact]
    public Task A_condition_that_may_be_missing() => StatusTest.Members("""
        void Equal(Call? call) { if (call?.HasResult == true) Save(call.Result!); }
        void NotEqual(Call? call) { if (call?.HasResult != true) return; Save(call.Result!); }
        void Pattern(Call? call) { if (call?.HasResult is true) Save(call.Result!); }
        void OrElse(Call? call) { if (call?.HasResult ?? false) Save(call.Result!); }
        void Default(Call? call) { if ((call?.HasResult).GetValueOrDefault()) Save(call!.Result!); }
        void Value(Call? call) { var has = call?.HasResult; if (has.HasValue && has.Value) Save(call!.Result!); }
        void NotMissing(Call? call) { var has = call?.HasResult; if (has is null || has == false) return; Save(call!.Result!); }
        void Wrong(Call? call) { var has = call?.HasResult; if (has is not null) Save(call!.{|TR1001:Result|}!); }
        void WrongValue(Call? call) { var has = call?.HasResult; if (has.HasValue) Save(call!.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Logic_that_looks_at_both_sides() => StatusTest.Members("""
        void And(Call call, Call other) { if (call.HasResult & other.HasResult) { Save(call.Result!); Save(other.Result!); } }
        void Or(Call call, Call other) { if (!call.HasResult | !other.HasResult) return; Save(call.Result!); Save(other.Result!); }
        void Wrong(Call call, Call other) { if (call.HasResult | other.HasResult) Save(call.{|TR1001:Result|}!); }
        void Gathered(Call call, Call other) { var both = call.HasResult; both &= other.HasResult; if (both) { Save(call.Result!); Save(other.Result!); } }
        void GatheredAny(Call call, Call other) { var missing = !call.HasResult; missing |= !other.HasResult; if (missing) return; Save(call.Result!); Save(other.Result!); }
        void Flags(Call call, int flags) { if ((flags & 1) == 1 && !call.HasResult) return; if ((flags & 2) == 2) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_status_that_may_be_missing() => StatusTest.Members("""
        void Null(Download download) { if (download.Status is null) Show(download.{|TR1001:Bytes|}!); }
        void NotNull(Download download) { if (download.Status is not null) Show(download.{|TR1001:Bytes|}!); }
        void Others(Download download) { if (download.Status is null or JobState.Unknown or JobState.Queued or JobState.Running or JobState.Broken) return; Show(download.Bytes!); }
        void AllButNull(Download download) { if (download.Status is JobState.Unknown or JobState.Queued or JobState.Running or JobState.Broken) return; Show(download.{|TR1001:Bytes|}!); }
        void HasValue(Download download) { if (!download.Status.HasValue || download.Status.Value != JobState.Done) return; Show(download.Bytes!); }
        void Default(Download download) { if (download.Status.GetValueOrDefault() == JobState.Done) Show(download.Bytes!); }
        void Text(Prediction prediction) { if (prediction.Status is null or "queued" or "failed") return; Log(prediction.Output!); }
        """);

    [Fact]
    public Task A_users_own_operators_read_what_they_are_given() => StatusTest.Members("""
        sealed class Picture
        {
            public static Picture operator +(Picture left, Picture right) => left;
            public static Picture operator -(Picture picture) => picture;
        }
        [StatusContract("State", "Picture", "Done")]
        sealed class Frame { public JobState State { get; set; } public Picture? Picture { get; set; } }
        object Sum(Frame frame, Picture other) => frame.{|TR1001:Picture|} + other;
        object OtherSum(Frame frame, Picture other) => other + frame.{|TR1001:Picture|};
        object Negated(Frame frame) => -frame.{|TR1001:Picture|};
        object? Checked(Frame frame, Picture other) => frame.Picture is null ? null : -frame.Picture + other;
        """);

    [Fact]
    public Task A_variable_that_was_branched_on_keeps_its_value() => StatusTest.Members("""
        void Local(Call call) { var on = Chance(); if (on && !call.HasResult) return; if (on) Save(call.Result!); }
        void Parameter(Call call, bool on) { if (on && !call.HasResult) return; if (on) Save(call.Result!); }
        void Negated(Call call, bool on) { if (!on && !call.HasResult) return; if (!on) Save(call.Result!); }
        void OtherWay(Call call, bool on) { if (on && !call.HasResult) return; if (!on) Save(call.{|TR1001:Result|}!); }
        void Assigned(Call call, bool on) { if (on && !call.HasResult) return; on = true; if (on) Save(call.{|TR1001:Result|}!); }
        void Reference(Call call, ref bool on) { if (on && !call.HasResult) return; if (on) Save(call.{|TR1001:Result|}!); }
        void Captured(Call call) { var on = Chance(); Action later = () => on = true; Show(later); if (on && !call.HasResult) return; Log(""); if (on) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Variables_whose_value_is_known() => StatusTest.Members("""
        void False(Call call) { var skip = true; if (!skip) Save(call.Result!); }
        void Number(Call call) { var mode = 1; if (mode == 2) Save(call.Result!); if (mode == 1) Save(call.{|TR1001:Result|}!); }
        void Null(Call call) { string? name = null; if (name == "a") Save(call.Result!); if (name == null) Save(call.{|TR1001:Result|}!); }
        void NullAtTheRight(Call call) { string? name = null; if ("a" == name) Save(call.Result!); }
        void NullOfAnException(Call call) { Exception? error = null; if (error is not null) Save(call.Result!); }
        void Text(Call call) { var text = "a"; if (text == null) Save(call.Result!); }
        void Message(Call call) { string? text = $"{call.Status}"; if (text is null) Save(call.Result!); }
        void Positive(Call call) { int? n = 0; n++; if (n == null) Save(call.Result!); }
        void PositiveCompared(Call call) { var n = 0; n++; if (n < 1) Save(call.Result!); if (0 < n) Log("some"); else Save(call.Result!); }
        void PositiveEqual(Call call, Call other) { var n = 0; if (!call.HasResult) n++; if (n == 1) Save(other.{|TR1001:Result|}!); if (0 < n) return; Save(call.Result!); }
        void OneOfTwo(Call call, Call other) { string? error = call.HasResult ? null : $"{call.Status}"; if (error == "a") Save(other.{|TR1001:Result|}!); }
        void Flag(Call call) { var flag = call.HasResult ? 1 : 0; if (0 < flag) Save(call.Result!); }
        """);

    [Fact]
    public Task Answers_that_may_be_null() => StatusTest.Members("""
        void And(Call call, bool? one, bool? two) { bool? both = one & two; if (both is null) Save(call.{|TR1001:Result|}!); }
        void Or(Call call, bool? one, bool? two) { bool? either = one | two; if (either is null) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Equal_to_a_text() => StatusTest.Members("""
        void Status_(Prediction prediction, string text) { if (prediction.Status == text) Show(prediction.{|TR1001:Output|}!); }
        void StatusAtTheRight(Prediction prediction, string text) { if (text == prediction.Status) Show(prediction.{|TR1001:Output|}!); }
        void ToAStatus(Prediction prediction, Prediction other) { if (prediction.Output == other.Status) Show(prediction.Output!); }
        void Empty(Job job) { string empty = ""; if (job.Output == empty) Show(job.{|TR1001:Output|}!); }
        void Null(Job job) { string none = null!; if (job.Output == none) Show(job.{|TR1001:Output|}!); }
        void There(Job job, string text) { if (job.Output == text) Show(job.Output!); }
        """);

    [Fact]
    public Task A_status_that_no_name_is_given_to() => StatusTest.Members("""
        void Run(Call call) { if (call.Status == (Status)99) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_text_status_that_is_there_may_be_any() => StatusTest.Members("""
        [StatusContract("Status", "Output", "done")] sealed class Note { public string? Status { get; set; } public string? Output { get; set; } }
        void Run(Note note) { if (note.Status is not null) Log(note.{|TR1001:Output|}!); }
        void Done(Note note) { if (note.Status is not null && note.Status == "done") Log(note.Output!); }
        """);

    [Fact]
    public Task Two_payloads_go_by_one_status() => StatusTest.Members("""
        [StatusContract("State", "Output", "Done"), StatusContract("State", "Error", "Broken")]
        sealed class Work { public JobState State { get; set; } public string? StateText { get; set; } public string? Output { get; set; } public string? Error { get; set; } }
        void ByText(Work work) { if (work.StateText == "broken") Log(work.Error!); }
        void ByTheOthers(Work work) { if (work.State is JobState.Unknown or JobState.Queued or JobState.Running or JobState.Done) return; Log(work.Error!); }
        void ByTheWrongOne(Work work) { if (work.StateText == "done") Log(work.{|TR1001:Error|}!); }
        """);

    [Fact]
    public Task Objects_of_two_shapes_are_not_equal() => StatusTest.Body("""
        var one = new { call.Id, call.Status };
        if (one.Equals(new { call.Id })) Log("same");
        Save(call.{|TR1001:Result|}!);
        """);
}
