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
    [InlineData("(call.Status, on)", "(Status.Completed, true) or (_, false) => 1, (not Status.Completed, true) => 2")]
    [InlineData("(call.Status, on)", "(not (Status.Completed and not Status.Failed), _) => 1, (Status.Completed, _) => 2")]
    [InlineData("(call.Status, on)", "(< Status.Completed, _) => 1, (>= Status.Completed, _) => 2")]
    [InlineData("(call.Status, on)", "(<= Status.Completed, _) => 1, (> Status.Completed, _) => 2")]
    [InlineData("(call.Status, day)", "(Status.Completed, DayOfWeek.Monday) => 1, (Status.Completed, not DayOfWeek.Monday) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, day)", "(_, not DayOfWeek.Monday and not DayOfWeek.Friday) => 1, (_, DayOfWeek.Monday) => 2, (_, DayOfWeek.Friday) => 3")]
    [InlineData("(call.Status, name)", "(Status.Completed, \"a\") => 1, (Status.Completed, not \"a\") => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, name)", "(Status.Completed, { }) => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, count)", "(Status.Completed, { }) => 1, (Status.Completed, null) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, count)", "(Status.Completed, 1) => 1, (Status.Completed, { }) => 2, (not Status.Completed, _) => 3")]
    [InlineData("(call.Status, other.Status)", "(Status.Completed, _) => 1, (_, Status.Completed) => 2, (not Status.Completed, not Status.Completed) => 3")]
    [InlineData("(call.Status, 1, 2, 3, 4, 5, 6)", "(Status.Completed, _, _, _, _, _, _) => 1")]
    [InlineData("(call.StatusText, on)", "(\"completed\", _) => 1")]
    [InlineData("call", "{ Status: Status.Completed, Id: \"a\" } => 1, { Status: Status.Completed } => 2, { Status: not Status.Completed } => 3")]
    [InlineData("call", "{ Status: Status.Completed } done => 1, Call => 2")]
    [InlineData("call", "{ Status: Status.Completed } => 1, Call rest => 2")]
    [InlineData("call", "{ Status: Status.Completed } => 1, { } => 2")]
    [InlineData("call", "null => 0, { Status: Status.Completed } => 1, not null => 2")]
    [InlineData("call", "{ Status: Status.Completed } or { Status: not Status.Completed } => 1")]
    [InlineData("call", "{ Status: Status.Completed } => 1, { Id: \"x\" } => 2")]
    [InlineData("call", "{ Result.ByteCount: > 3 } => 1, { Id: \"x\" } => 2")]
    public Task Every_combination_has_an_arm(string value, string arms) => Run($"{value} switch {{ {arms} }}");

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
    [InlineData("call", "{ Status: Status.Completed, Id: \"a\" } => 1, { Status: not Status.Completed } => 3")]
    [InlineData("call", "{ Status: Status.Completed } => 1, null => 2")]
    [InlineData("call", "{ Status: Status.Completed } or { Status: Status.Failed } => 1")]
    public Task Some_combination_has_none(string value, string arms) => Run($"{value} {{|TR1003:switch|}} {{ {arms} }}");

    [Theory]
    [InlineData("{ Status: Status.Completed } when on => 1, { Status: not Status.Completed } => 2")]
    [InlineData("{ Status: not Status.Completed } => 2, { Status: Status.Completed, Id: \"a\" } => 3")]
    public Task An_arm_that_may_not_apply_handles_nothing(string arms) => Run($"call {{|TR1003:switch|}} {{ {arms} }}");

    private static Task Run(string expression) => StatusTest.Members($$"""
        #pragma warning disable CS8509, CS8524, CS8620
        int Run(Call call, Call other, Prediction prediction, bool on, DayOfWeek day, string? name, int? count) => {{expression}};
        """);
}
