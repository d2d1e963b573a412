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
        string OfNullable(Call? call) => call?.Status {|TR1003:switch|} { Status.Completed => "done", null => "" };
        """);

    [Fact]
    public Task Texts_only_where_the_values_are_known() => StatusTest.Members("""
        void Known(Prediction p) { {|TR1003:switch|} (p.Status) { case "completed": break; case "queued": break; } }
        void Complete(Prediction p) { switch (p.Status) { case "completed": case "queued": case "failed": break; } }
        void Unknown(IReply reply) { switch (reply.Status) { case "done": break; } }
        void Beside(Call call) { switch (call.StatusText) { case "completed": break; } }
        """);

    [Fact]
    public Task A_nullable_status() => StatusTest.Members("""
        void Some(Download d) { {|TR1003:switch|} (d.Status) { case JobState.Done: break; } }
        void All(Download d) { switch (d.Status) { case JobState.Done: case JobState.Queued: case JobState.Running: case JobState.Broken: case JobState.Unknown: break; } }
        """);

    [Fact]
    public Task Other_switches() => StatusTest.Members("""
        void Day(DayOfWeek day) { switch (day) { case DayOfWeek.Monday: break; } }
        void Id(Call call) { switch (call.Id) { case "x": break; } }
        void Presence(Call call) { switch (call) { case { Result: not null }: break; case { Status: Status.Failed }: break; } }
        """);

    [Fact]
    public async Task The_message_names_what_is_missing() => Assert.Equal(
        ["This switch on 'call.Status' does not handle InProgress, Generating or Unrecognized"],
        await StatusTest.Messages("class C { void M(Call call) { switch (call.Status) { case Status.Completed: case Status.Failed: break; } } }"));
}
