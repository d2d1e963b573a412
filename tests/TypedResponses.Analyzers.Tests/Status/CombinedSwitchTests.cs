using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1003 where a status is switched on together with something else: every combination needs an arm.</summary>
public class CombinedSwitchTests
{
    [Theory]
    [InlineData("(call.Status, on)", "(Status.Completed, true) => 1, (Status.Completed, not true) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, on)", "(Status.Completed, true or false) => 1, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, on)", "(Status.Completed, var any) => 1, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, on)", "(_, true) => 1, (_, false) => 2")]
    [InlineData("(call.Status, on)", "(Status.Completed, true) => 1, var rest => 2")]
    [InlineData("(call.Status, on)", "(Status.Completed, true) => 1, _ => 2")]
    [InlineData("(call.Status, on)", "(Status.Completed, true) or (_, false) => 1, (not Status.Completed, true) => 2")]
    [InlineData("(call.Status, on)", "(not (Status.Completed and not Status.Failed), _) => 1, (Status.Completed, _) => 2")]
    [InlineData("(call.Status, on)", "(< Status.Completed, _) => 1, (>= Status.Completed, _) => 2")]
    [InlineData("(call.Status, on)", "(<= Status.Completed, _) => 1, (> Status.Completed, _) => 2")]
    [InlineData("(call.Status, day)",
        "(Status.Completed, DayOfWeek.Monday) => 1, (Status.Completed, not DayOfWeek.Monday) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, day)", "(_, not DayOfWeek.Monday and not DayOfWeek.Friday) => 1, (_, DayOfWeek.Monday) => 2, (_, DayOfWeek.Friday) => 3")]
    [InlineData("(call.Status, name)", "(Status.Completed, \"a\") => 1, (Status.Completed, not \"a\") => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, name)", "(Status.Completed, { }) => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, count)", "(Status.Completed, { }) => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, other.Status)", "(Status.Completed, _) => 1, (_, Status.Completed) => 2, (not Status.Completed, not Status.Completed) => 3")]
    [InlineData("call", "{ Status: Status.Completed, Id: \"a\" } => 1, { Status: Status.Completed } => 2, { Status: not Status.Completed } => 3")]
    [InlineData("call", "{ Status: Status.Completed } done => 1, Call => 2")]
    [InlineData("call", "{ Status: Status.Completed } => 1, Call rest => 2")]
    [InlineData("call", "{ Status: Status.Completed } => 1, { } => 2")]
    [InlineData("call", "{ Status: Status.Completed } or { Status: not Status.Completed } => 1")]
    [InlineData("(call.Status, day)",
        "(_, DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday or DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday) => 1")]
    [InlineData("(call.Status, size)", "(_, Size.Small or Size.Large) => 1")]
    [InlineData("(prediction.Status, on)", "(_, true) => 1, (_, false) => 2")]
    [InlineData("(prediction.Status, call.Status)", "(\"queued\" or \"completed\" or \"failed\", _) => 1")]
    [InlineData("(download.Status, on)", "(JobState.Done, _) => 1, (not JobState.Done, _) => 2")]
    [InlineData("call",
        "{ Id: \"a\", Status: Status.Completed } => 1, { Id: not \"a\", Status: Status.Completed } => 2, { Status: not Status.Completed } => 3")]
    public async Task Every_combination_has_an_arm(string value, string arms)
    {
        await Run($"{value} switch {{ {arms} }}");
        Assert.True(await IsCompleteForCertain(value, arms));
    }

    [Theory]
    [InlineData("(call.Status, 1, 2, 3, 4, 5, 6)", "(Status.Completed, _, _, _, _, _, _) => 1")]
    [InlineData("(call.StatusText, on)", "(\"completed\", _) => 1")]
    [InlineData("call", "{ Status: Status.Completed } => 1, { Id: \"x\" } => 2")]
    [InlineData("call", "{ Result.ByteCount: > 3 } => 1, { Id: \"x\" } => 2")]
    [InlineData("(reply.Status, on)", "(\"failed\", _) => 1")]
    [InlineData("reply", "{ Status: \"failed\" } => 1")]
    [InlineData("wide", "{ State: JobState.Done, A: true, B: true, C: true, D: true, E: true, F: true } => 1")]
    public async Task It_is_no_switch_on_a_status_whose_values_are_known(string value, string arms)
    {
        await Run($"{value} switch {{ {arms} }}");
        Assert.False(await IsCompleteForCertain(value, arms));
    }

    /// <summary>Nothing is reported, and the compiler's own warnings stay.</summary>
    [Theory]
    [InlineData("(call.Status, name)", "(Status.Completed, { }) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, name)", "(Status.Completed, \"a\") => 1, (Status.Completed, { }) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, name)", "(Status.Completed, { Length: 3 }) => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, count)", "(Status.Completed, { }) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, count)", "(Status.Completed, 1) => 1, (Status.Completed, { }) => 2, (not Status.Completed, _) => 3")]
    [InlineData("call", "null => 0, { Status: Status.Completed } => 1, not null => 2")]
    [InlineData("(call.Status, number)", "(Status.Completed, > 3) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, number)", "(Status.Completed, > 3) => 1, (Status.Completed, not > 3) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, number)", "(Status.Completed, not > 3) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, number)", "(Status.Completed, > 3 or 1) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, number)", "(Status.Completed, 1 or > 3) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, count)", "(Status.Completed, > 3 and var many) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(name, call.Status)", "({ }, Status.Completed) => 1, (_, not Status.Completed) => 2")]
    [InlineData("(on, name, call.Status)", "(_, { }, Status.Completed) => 1, (_, _, not Status.Completed) => 2")]
    [InlineData("(call.Status, count)", "(Status.Completed, not null and > 3) => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, thing)", "(Status.Completed, string { }) => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, pair)", "(Status.Completed, (1, 2)) => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, on)", "(Status.Completed, _) { Item2: true } => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, on)", "(Status.Completed, _) => 1, { } => 2")]
    [InlineData("(call.Status, on)", "{ Item2: true } => 1, (_, false) => 2")]
    [InlineData("call", "{ Status: Status.Completed } => 1, Call and { Status: not Status.Completed } => 2")]
    [InlineData("job", "{ State: JobState.Done } => 1, PrintJob => 2")]
    [InlineData("job", "PrintJob { State: JobState.Done } => 1, { State: not JobState.Done } => 2")]
    [InlineData("placed", "{ Status: \"done\", Url: not null } => 1, (\"done\", _) => 2, { Status: not \"done\" } => 3")]
    public async Task A_pattern_whose_values_nobody_can_tell(string value, string arms)
    {
        await Run($"{value} switch {{ {arms} }}");
        Assert.False(await IsCompleteForCertain(value, arms));
    }

    [Theory]
    [InlineData("(call.Status, on)", "(Status.Completed, true) => 1, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, on)", "(_, true) => 1, (Status.Completed, false) => 2")]
    [InlineData("(call.Status, on)", "(Status.Completed, true) or (Status.Completed, false) => 1")]
    [InlineData("(call.Status, on)", "(Status.Completed, not true) => 1, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, on)", "(< Status.Completed, _) => 1, (> Status.Completed, _) => 2")]
    [InlineData("(call.Status, on)", "(<= Status.Completed, _) => 1, (>= Status.Failed, _) => 2")]
    [InlineData("(call.Status, on)", "(> Status.Completed, _) => 1, (Status.Completed and not Status.Failed, _) => 2")]
    [InlineData("(call.Status, day)", "(Status.Completed, DayOfWeek.Monday or DayOfWeek.Friday) => 1, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, day)", "(_, not DayOfWeek.Monday and not DayOfWeek.Friday) => 1, (_, DayOfWeek.Monday) => 2")]
    [InlineData("(call.Status, name)", "(Status.Completed, \"a\") => 1, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, name)", "(Status.Completed, \"a\" or \"b\") => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, count)", "(Status.Completed, 1 or 2) => 1, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, other.Status)", "(Status.Completed, _) => 1, (_, Status.Completed) => 2")]
    [InlineData("(on, call.Status)", "(_, Status.Completed) => 1")]
    [InlineData("(prediction.Status, on)", "(\"completed\", _) => 1, (\"failed\", _) => 2")]
    [InlineData("(prediction.Status, call.Status)", "(_, Status.Completed or Status.Failed) => 1")]
    [InlineData("(call.Status, name)", "(Status.Completed, not \"a\") => 1, (not Status.Completed, _) => 2")]
    [InlineData("(call.Status, day)", "(_, not DayOfWeek.Monday and not DayOfWeek.Friday) => 1, (_, DayOfWeek.Friday) => 2")]
    [InlineData("(call.Status, 1, 2, 3, 4, 5)", "(Status.Completed, _, _, _, _, _) => 1")]
    [InlineData("((Call)item)", "{ Status: Status.Completed } => 1")]
    [InlineData("call",
        "{ Status: Status.Completed, Id: \"a\" } => 1, { Status: Status.Completed, Id: \"b\" } => 2, { Status: Status.Failed, Id: \"a\" } => 3, { Status: Status.Failed, Id: \"b\" } => 4")]
    [InlineData("wide", "{ State: JobState.Done, A: true, B: true, C: true, D: true, E: true } => 1")]
    [InlineData("call", "{ Status: Status.Completed, Id: \"a\" } => 1, { Status: not Status.Completed } => 3")]
    [InlineData("call", "{ Status: Status.Completed } => 1, null => 2")]
    [InlineData("call", "{ Status: Status.Completed } or { Status: Status.Failed } => 1")]
    public Task Some_combination_has_none(string value, string arms) => Run($"{value} {{|TR1003:switch|}} {{ {arms} }}");

    [Theory]
    [InlineData("{ Status: Status.Completed } when on => 1, { Status: not Status.Completed } => 2")]
    [InlineData("{ Status: not Status.Completed } => 2, { Status: Status.Completed, Id: \"a\" } => 3")]
    public Task An_arm_that_may_not_apply_handles_nothing(string arms) => Run($"call {{|TR1003:switch|}} {{ {arms} }}");

    [Fact]
    public Task A_statement_too() => Members("""
        void Some(Call call, bool on) { {|TR1003:switch|} (call.Status, on) { case (Status.Completed, _) when on: break; case (not Status.Completed, _): break; } }
        void All(Call call, bool on) { switch (call.Status, on) { case (Status.Completed, _): break; case (not Status.Completed, _): break; } }
        void Default(Call call, bool on) { switch (call.Status, on) { case (Status.Completed, _): break; default: break; } }
        """);

    private static Task Run(string expression) => Members(Switch(expression));

    private static async Task<bool> IsCompleteForCertain(string value, string arms) =>
        Assert.Single(await SuppressorTests.Warnings(Types + Switch($"{value} switch {{ {arms} }}"), warning => warning.Id == "IDE0072")).IsSuppressed;

    private static Task Members(string members) => StatusTest.Members(Types + members);

    private static string Switch(string expression) => $$"""
        int Run(Call call, Call other, Prediction prediction, Download download, Job job, IReply reply, Placed placed, Wide wide, ResponsesOutputItem item,
            bool on, DayOfWeek day, Size size, string? name, int number, int? count, (int, int) pair, object? thing) => {{expression}};
        """;

    private const string Types = """

        #pragma warning disable CS8509, CS8524, CS8620
        enum Size { Small, Large, Tiny = Small }

        [StatusContract("Status", "Url", "done", Values = new[] { "started", "done" })]
        sealed record Placed(string Status, string? Url);

        [StatusContract("State", "Output", "Done")]
        sealed class Wide
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            public bool A { get; set; }
            public bool B { get; set; }
            public bool C { get; set; }
            public bool D { get; set; }
            public bool E { get; set; }
            public bool F { get; set; }
        }

        """;
}
