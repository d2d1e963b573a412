using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1005: loops that set the status of what they wait for back themselves, to start again what has failed.</summary>
public class SetBackStatusTests
{
    [Theory]
    [InlineData("if (job.State == JobState.Broken && job.Tries < 3) { job.Tries++; job.State = JobState.Queued; } else if (job.State == JobState.Broken) throw new Exception();")]
    [InlineData("if (job.State == JobState.Broken && job.Tries < 3) job.Retry(); else if (job.State == JobState.Broken) throw new Exception();")]
    [InlineData("if (job.State == JobState.Broken) { if (job.Tries >= 3) return; job.Retry(); }")]
    [InlineData("if (job.State == JobState.Broken) job.State = JobState.Queued;")]
    [InlineData("if (job.State == JobState.Broken) job.Retry();")]
    [InlineData("job.State = JobState.Running; await refresh(job); if (job.State == JobState.Broken) throw new Exception();")]
    public Task Starts_again_what_has_failed_or_ends(string body) => Run($"while (job.State != JobState.Done) {{ {body} await refresh(job); }}");

    [Theory]
    [InlineData("if (job.State == JobState.Broken) job.Clear();")]
    [InlineData("if (job.State == JobState.Broken) job.Tries++;")]
    [InlineData("job.State = JobState.Running;")]
    [InlineData("if (job.State == JobState.Queued) job.State = JobState.Running;")]
    public Task Starts_nothing_where_one_has_failed(string body) => Run($"while ({{|TR1005:job.State != JobState.Done|}}) {{ {body} await refresh(job); }}");

    private static Task Run(string loop) => StatusTest.File($$"""
        [StatusContract(nameof(State), nameof(Output), nameof(JobState.Done), Never = new[] { nameof(JobState.Broken) })]
        sealed class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            public int Tries { get; set; }
            public void Retry() { Tries++; State = JobState.Queued; }
            public void Clear() => Output = null;
        }
        class Sample { async Task Wait(Work job, Func<Work, Task> refresh) { {{loop}} } }
        """);
}
