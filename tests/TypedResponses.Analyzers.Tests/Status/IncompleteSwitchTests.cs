using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1003.</summary>
public class IncompleteSwitchTests
{
    [Fact]
    public Task A_statement_that_names_some_values() => StatusTest.Body("""
        {|TR1003:switch|} (call.Status)
        {
            case Status.Completed: Log("done"); break;
            case Status.Failed: Log("failed"); break;
        }
        """);

    [Fact]
    public Task Everything_but_Unrecognized() => StatusTest.Body("""
        {|TR1003:switch|} (call.Status)
        {
            case Status.Completed: case Status.Failed: Log("over"); break;
            case Status.InProgress or Status.Generating: Log("wait"); break;
        }
        """);

    [Fact]
    public Task Every_value_or_a_default() => StatusTest.Body("""
        switch (call.Status)
        {
            case Status.Completed: case Status.Failed: Log("over"); break;
            case Status.InProgress or Status.Generating: Log("wait"); break;
            case Status.Unrecognized: break;
        }
        switch (call.Status)
        {
            case Status.Completed: Log("done"); break;
            default: break;
        }
        switch (call.Status)
        {
            case Status.Completed: Log("done"); break;
            case not Status.Completed: break;
        }
        """);

    [Fact]
    public Task An_arm_with_when_handles_nothing() => StatusTest.Body("""
        {|TR1003:switch|} (call.Status)
        {
            case Status.Completed when Chance(): Log("done"); break;
            case Status.Failed or Status.InProgress or Status.Generating or Status.Unrecognized: break;
        }
        """);

    [Fact]
    public Task Expressions() => StatusTest.Members("""
        #pragma warning disable CS8509, CS8524
        string Some(Call call) => call.Status {|TR1003:switch|} { Status.Completed => "done", Status.Failed => "failed" };
        string All(Call call) => call.Status switch { Status.Completed => "done", Status.Failed => "failed", Status.InProgress or Status.Generating => "wait", Status.Unrecognized => "?" };
        string Discard(Call call) => call.Status switch { Status.Completed => "done", _ => "" };
        string Variable(Call call) => call.Status switch { Status.Completed => "done", var status => status.ToString() };
        string Relation(Call call) => call.Status switch { <= Status.InProgress => "wait", > Status.InProgress => "more" };
        string Guarded(Call call) => call.Status {|TR1003:switch|} { Status.Completed => "done", _ when Chance() => "" };
        string OfParameter(Status status) => status {|TR1003:switch|} { Status.Completed => "done" };
        string Both(Call call) => call.Status {|TR1003:switch|} { not Status.Completed and not Status.Failed => "a", Status.Completed => "b" };
        string AllOfBoth(Call call) => call.Status switch { not Status.Completed and not Status.Failed => "a", Status.Completed or Status.Failed => "b" };
        string OfType(Call call) => call.Status switch { Status => "any" };
        string Converted(Call call) => ((Status?)call.Status) {|TR1003:switch|} { Status.Completed => "done", null => "" };
        string OfNullable(Call? call) => call?.Status {|TR1003:switch|} { Status.Completed => "done", null => "" };
        """);

    [Fact]
    public Task Texts_only_where_the_values_are_known() => StatusTest.Members("""
        void Known(Prediction p) { {|TR1003:switch|} (p.Status) { case "completed": break; case "queued": break; } }
        void Complete(Prediction p) { switch (p.Status) { case "completed": case "queued": case "failed": break; } }
        void Letters(Prediction p) { {|TR1003:switch|} (p.Status) { case {|TR1004:"Completed"|}: break; case "queued": case "failed": break; } }
        void Unknown(IReply reply) { switch (reply.Status) { case "done": break; } switch (reply.Status) { case "failed": break; } }
        void Beside(Call call) { switch (call.StatusText) { case "completed": break; } }
        """);

    [Fact]
    public Task A_nullable_status() => StatusTest.Members("""
        void Some(Download d) { {|TR1003:switch|} (d.Status) { case JobState.Done: break; } }
        void All(Download d) { switch (d.Status) { case JobState.Done: case JobState.Queued: case JobState.Running: case JobState.Broken: case JobState.Unknown: break; } }
        """);

    [Fact]
    public Task A_number_for_a_value() => StatusTest.Members("""
        enum Light : byte { Off, On }
        [StatusContract("State", "Value", "On")]
        class Lamp { public Light State { get; set; } public string? Value { get; set; } }
        void All(Lamp lamp) { switch (lamp.State) { case (Light)0: break; case (Light)1: break; } }
        void Some(Lamp lamp) { {|TR1003:switch|} (lamp.State) { case (Light)0: break; } }
        """);

    [Fact]
    public Task Other_switches() => StatusTest.Members("""
        void Day(DayOfWeek day) { switch (day) { case DayOfWeek.Monday: break; } }
        void Id(Call call) { switch (call.Id) { case "x": break; } }
        void Presence(Call call) { switch (call) { case { Result: not null }: break; case { Status: Status.Failed }: break; } }
        """);

    [Fact]
    public Task A_status_in_a_tuple() => StatusTest.Members("""
        string Missing(Call call, bool b) => (call.Status, b) {|TR1003:switch|} { (Status.Completed, _) => "a", (Status.Failed, true) => "b", (Status.Failed, false) => "c" };
        string Gap(Call call, bool b) => (call.Status, b) {|TR1003:switch|} { (Status.Completed, true) => "a", (not Status.Completed, _) => "b" };
        string Two(Call a, Call b) => (a.Status, b.Status) {|TR1003:switch|} { (Status.Completed, _) or (_, Status.Completed) => "a", (Status.Failed, _) => "b" };
        string All(Call call, bool b) => (call.Status, b) switch { (Status.Completed, true) => "a", (Status.Completed, false) => "b", (not Status.Completed, _) => "c" };
        string Discard(Call call, bool b) => (call.Status, b) switch { (Status.Completed, _) => "a", _ => "b" };
        string Presence(Call call) => (call.Status, call.Result) switch { (Status.Failed, _) => "a", (_, not null) => "b", (Status.Completed, null) => "c", (_, null) => "d" };
        string Number(Call call, int n) => (call.Status, n) switch { (Status.Completed, > 3) => "a", (Status.Completed, _) => "b", (not Status.Completed, _) => "c" };
        void Statement(Call call, bool b) { {|TR1003:switch|} (call.Status, b) { case (Status.Completed, _): break; } }
        """);

    [Fact]
    public Task A_status_in_property_patterns() => StatusTest.Members("""
        string Missing(Call call) => call {|TR1003:switch|} { { Status: Status.Completed } => "a", { Status: Status.Failed } => "b" };
        string All(Call call) => call switch { { Status: Status.Completed } => "a", { Status: not Status.Completed } => "b" };
        string Discard(Call call) => call switch { { Status: Status.Completed } => "a", _ => "b" };
        void Statement(Call call) { {|TR1003:switch|} (call) { case { Status: Status.Completed }: break; case { Status: Status.Failed }: break; } }
        """);

    [Fact]
    public Task A_status_from_anywhere() => StatusTest.Members("""
        static Status s_last;
        static Status Last { get; set; }
        static Status Peek() => s_last;
        static Task<Status> PeekAsync() => Task.FromResult(s_last);
        void Field() { {|TR1003:switch|} (s_last) { case Status.Completed: break; } }
        void Property() { {|TR1003:switch|} (Last) { case Status.Completed: break; } }
        void Method() { {|TR1003:switch|} (Peek()) { case Status.Completed: break; } }
        async Task Awaited() { {|TR1003:switch|} (await PeekAsync()) { case Status.Completed: break; } }
        void Element(List<Status> all) { foreach (var one in all) { {|TR1003:switch|} (one) { case Status.Completed: break; } } }

        [StatusContract("State", "Output", "Done")]
        record Made(JobState State, string? Output);
        void Place(Made made) { var (state, _) = made; {|TR1003:switch|} (state) { case JobState.Done: break; } }

        class Base { public string Status { get; set; } = ""; }
        [StatusContract("Status", "Output", "done", Values = new[] { "started", "done" })]
        class Derived : Base { public string? Output { get; set; } }
        void Inherited(Derived derived) { {|TR1003:switch|} (derived.Status) { case "done": break; } }
        """);

    [Fact]
    public Task A_copy_of_a_nullable_status() => StatusTest.Members("""
        void Found(Download d) { if (d.Status is { } status) { {|TR1003:switch|} (status) { case JobState.Done: break; } } }
        string Any(Download d) => d.Status switch { { } => "any", null => "" };
        string Value(Download d) => d.Status!.Value {|TR1003:switch|} { JobState.Done => "a", JobState.Broken => "b" };
        """);

    [Fact]
    public async Task The_message_names_what_is_missing() => Assert.Equal(
        ["This switch on 'call.Status' does not handle InProgress, Generating or Unrecognized"],
        await StatusTest.Messages("class C { void M(Call call) { switch (call.Status) { case Status.Completed: case Status.Failed: break; } } }"));
}
