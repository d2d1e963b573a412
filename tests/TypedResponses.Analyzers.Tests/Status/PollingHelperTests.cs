using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1005: a loop whose rounds are made by a helper that gives nothing, and one that waits for the later of two payloads.</summary>
public class PollingHelperTests
{
    [Fact]
    public Task A_helper_gets_the_call_anew() => StatusTest.Members("""
        Call _call = null!;
        Func<Call> _get = null!;
        int _rounds;
        void Poll() => _call = _get();
        void Rest() => Thread.Sleep(1);
        void Field() { while ({|TR1005:_call.Status != Status.Completed|}) Poll(); }
        void Waits() { while ({|TR1005:_call.Status != Status.Completed|}) Rest(); }
        void Local(Call call) { while ({|TR1005:!IsDone()|}) Again(); bool IsDone() => call.Status == Status.Completed; void Again() { Thread.Sleep(1); call = _get(); } }
        void Ends() { while (_call.Status is not (Status.Completed or Status.Failed)) Poll(); }
        void LocalEnds(Call call) { while (!IsDone()) Again(); bool IsDone() => call.Status is Status.Completed or Status.Failed; void Again() { Thread.Sleep(1); call = _get(); } }
        void Counted() { while (_call.Status != Status.Completed && _rounds++ < 9) Poll(); }
        """);

    [Fact]
    public Task A_helper_that_ends_the_waiting_itself_or_only_looks() => StatusTest.Members("""
        Call _call = null!;
        Func<Call> _get = null!;
        int _rounds;
        void PollOrThrow() { _call = _get(); if (_call.Status == Status.Failed) throw new InvalidOperationException(); }
        void PollOften() { if (_rounds++ > 9) throw new TimeoutException(); _call = _get(); }
        void PollChecked() { Check(); _call = _get(); }
        void Check() { if (_rounds++ > 9) throw new TimeoutException(); }
        void Note() => Log(_call.Id);
        void Throws() { while (_call.Status != Status.Completed) PollOrThrow(); }
        void Often() { while (_call.Status != Status.Completed) PollOften(); }
        void Checked() { while (_call.Status != Status.Completed) PollChecked(); }
        void Looks() { while (_call.Status != Status.Completed) Note(); }
        """);

    [Fact]
    public Task The_later_of_two_payloads() => StatusTest.File("""
        enum Stage { Queued, Preview, Final, Broken }
        [StatusContract("Stage", "Draft", "Preview", "Final", Never = new[] { "Broken", "Queued" })]
        [StatusContract("Stage", "Picture", "Final", Never = new[] { "Broken", "Queued" })]
        sealed class Render { public Stage Stage; public string? Draft, Picture; }
        class Sample
        {
            static Task<Render> Again() => throw new InvalidOperationException();
            async Task Wrong(Render r) { while ({|TR1005:r.Stage != Stage.Final|}) r = await Again(); }
            async Task Right(Render r) { while (r.Stage is not (Stage.Final or Stage.Broken)) r = await Again(); }
        }
        """);
}
