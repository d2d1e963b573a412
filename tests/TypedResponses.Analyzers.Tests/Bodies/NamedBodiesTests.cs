using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Bodies;

/// <summary>
/// A rule looks only at the bodies that write a name it is about. Names can be written elsewhere: these are the ways that have to be seen through.
/// Each test has the contract's type, and what gives it other names, in files of their own.
/// </summary>
public sealed class NamedBodiesTests
{
    private const string Job = """
        namespace Jobs;
        public enum JobStatus { Running, Done, Failed }
        [TypedResponses.StatusContract("Status", "Output", "Done", Never = new[] { "Failed" })]
        public partial class Job
        {
            public JobStatus Status { get; set; }
            public string? Output { get; set; }
            public static Job Start() => new();
            public static Task<Job> GetAsync() => Task.FromResult(new Job());
        }
        """;

    [Fact]
    public Task A_loop_that_asks_a_property_beside_the_contract() => Reported(
        "TR1005",
        "class Client { async Task Wait() { var it = Jobs.Job.Start(); while (!it.IsOver) it = await Jobs.Job.GetAsync(); } }",
        "namespace Jobs; partial class Job { public bool IsOver => Status == JobStatus.Done; }");

    [Fact]
    public Task A_loop_that_asks_a_helper_of_another_file() => Reported(
        "TR1005",
        "class Client { async Task Wait() { var it = await Service.Begin(); while (!it.IsOver()) it = await Service.Again(); } }",
        """
        static class Helpers { public static bool IsOver(this Jobs.Job job) => job.Status == Jobs.JobStatus.Done; }
        static class Service { public static Task<Jobs.Job> Begin() => Jobs.Job.GetAsync(); public static Task<Jobs.Job> Again() => Jobs.Job.GetAsync(); }
        """);

    [Fact]
    public Task A_switch_on_an_enum_that_goes_by_another_name_in_this_file() => Reported(
        "TR1003",
        "using State = Jobs.JobStatus; class Client { int Number(State state) { switch (state) { case State.Done: return 1; } return 0; } }");

    [Fact]
    public Task A_switch_on_an_enum_that_goes_by_another_name_in_every_file() => Reported(
        "TR1003",
        "class Client { int Number(State state) { switch (state) { case State.Done: return 1; } return 0; } }",
        "global using State = Jobs.JobStatus;");

    [Fact]
    public Task A_switch_on_an_enum_whose_members_are_said_without_its_name() => Reported(
        "TR1003",
        "using static Jobs.JobStatus; class Client { int Number() { switch (Service.Current()) { case Done: return 1; } return 0; } }",
        "static class Service { public static Jobs.JobStatus Current() => default; }");

    [Fact]
    public Task A_read_by_taking_the_object_apart() => Reported(
        "TR1001",
        "class Client { int Length(Jobs.Job job) { var (status, output) = job; return output!.Length; } }",
        "namespace Jobs; partial class Job { public void Deconstruct(out JobStatus status, out string? output) => (status, output) = (Status, Output); }");

    [Fact]
    public Task A_text_of_a_status_that_a_helper_returns() => Reported(
        "TR1004",
        "class Client { string Text() => Jobs.Job.Start().Status.ToString(); bool Is() { var text = Text(); return text == \"Dnoe\"; } }");

    [Fact]
    public async Task Code_that_only_looks_alike_is_not_reported()
    {
        Assert.Empty(await Report(
            "class Client { async Task Wait(Other it) { while (!it.IsOver) it = await Other.GetAsync(); var text = it.Output!.Length; } }",
            "class Other { public bool IsOver => false; public string? Output => null; public static Task<Other> GetAsync() => Task.FromResult(new Other()); }"));
    }

    private static async Task Reported(string rule, params string[] files) => Assert.Equal(rule, Assert.Single(await Report(files)));

    private static async Task<string[]> Report(params string[] files) =>
        [.. (await StatusTest.ReportBesides(files[0], [.. files.Skip(1), Job])).Select(diagnostic => diagnostic.Id)];
}
