using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>TR1007's fix.</summary>
public class TakeWhatIsThereCodeFixTests
{
    [Fact]
    public Task An_if() => Check("""
        void Run(Call call)
        {
            if (call.Status == ImageStatus.Completed) // finished
                Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            if (call.TryGetResult(out var result)) // finished
                Save(result);
        }
        """);

    [Fact]
    public Task A_pattern_with_a_condition_beside_it() => Check("""
        void Run(Call call, string result)
        {
            if (call.Status is ImageStatus.Completed && result != "") Save(call.Result! + result);
        }
        """, """
        void Run(Call call, string result)
        {
            if (call.TryGetResult(out var result2) && result != "") Save(result2 + result);
        }
        """);

    [Fact]
    public Task A_return() => Check("""
        void Run(Call call)
        {
            if (call.Status != ImageStatus.Completed) return;
            Save(call.Result!);
            Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            if (!call.TryGetResult(out var result)) return;
            Save(result);
            Save(result);
        }
        """);

    [Fact]
    public Task A_continue() => Check("""
        void Run(List<Call> calls)
        {
            foreach (var call in calls)
            {
                if (call.Status is not ImageStatus.Completed) continue;
                Save(call.Result!);
            }
        }
        """, """
        void Run(List<Call> calls)
        {
            foreach (var call in calls)
            {
                if (!call.TryGetResult(out var result)) continue;
                Save(result);
            }
        }
        """);

    [Fact]
    public Task A_conditional_expression() => Check("""
        string Run(Call call) => call.Status == ImageStatus.Completed ? call.Result! : "";
        """, """
        string Run(Call call) => call.TryGetResult(out var result) ? result : "";
        """);

    [Fact]
    public Task A_filter() => Check("""
        void Run(List<Call> calls)
        {
            foreach (var call in calls.FindAll(call => call.Status == ImageStatus.Completed)) Save(call.Result!);
        }
        """, """
        void Run(List<Call> calls)
        {
            foreach (var call in calls.FindAll(call => call.HasResult)) Save(call.Result!);
        }
        """);

    [Fact]
    public Task An_object_that_is_another_later() => Check("""
        async Task Run(Call call)
        {
            if (call.Status == ImageStatus.Completed)
            {
                Save(call.Result!);
                call = await GetAsync();
            }
        }
        """, """
        async Task Run(Call call)
        {
            if (call.HasResult)
            {
                Save(call.Result!);
                call = await GetAsync();
            }
        }
        """);

    [Fact]
    public Task A_type_without_TryGet() => Check("""
        void Run(Job job)
        {
            if (job.Status == "done") Save(job.Output!);
        }
        """, """
        void Run(Job job)
        {
            if (job.Output is { } output) Save(output);
        }
        """);

    [Fact]
    public Task A_return_for_a_type_without_TryGet() => Check("""
        void Run(Job job)
        {
            if (job.Status != "done") return;
            Save(job.Output!);
        }
        """, """
        void Run(Job job)
        {
            if (job.Output is not { } output) return;
            Save(output);
        }
        """);

    [Fact]
    public Task All_of_them() => FixTest.All(new ReadyOnlyAnalyzer(), new TakeWhatIsThereCodeFix(), "Take what is there", """
        void Run(Call call, Call other)
        {
            if (call.Status == ImageStatus.Completed) Save(call.Result!);
            if (other.Status == ImageStatus.Completed) Save(other.Result!);
        }
        """, """
        void Run(Call call, Call other)
        {
            if (call.TryGetResult(out var result)) Save(result);
            if (other.TryGetResult(out var result2)) Save(result2);
        }
        """);

    [Fact]
    public Task An_object_that_cannot_be_asked_twice() => Check("""
        void Run(List<Call> calls)
        {
            if (calls[0].Status == ImageStatus.Completed) Save(calls[0].Result!);
        }
        """, """
        void Run(List<Call> calls)
        {
            if (calls[0].HasResult) Save(calls[0].Result!);
        }
        """);

    [Fact]
    public Task A_property_pattern_with_a_variable() => Check("""
        void Run(object item)
        {
            if (item is Call { Status: ImageStatus.Completed } call) Save(call.Result!);
        }
        """, """
        void Run(object item)
        {
            if (item is Call call && call.TryGetResult(out var result)) Save(result);
        }
        """);

    [Fact]
    public Task A_property_pattern_of_more_than_the_status() => Check("""
        void Run(Call? found)
        {
            if (found is { StatusText: "done", Status: ImageStatus.Completed } call) Save(call.Result!);
        }
        """, """
        void Run(Call? found)
        {
            if (found is { StatusText: "done" } call && call.TryGetResult(out var result)) Save(result);
        }
        """);

    [Fact]
    public Task A_property_pattern_of_an_object_that_is_there() => Check("""
        void Run(Call call)
        {
            if (call is { Status: ImageStatus.Completed }) Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            if (call.TryGetResult(out var result)) Save(result);
        }
        """);

    [Fact]
    public Task A_property_pattern_of_an_object_that_may_not_be_there() => Check("""
        void Run(Call? call)
        {
            if (call is { Status: ImageStatus.Completed }) Save(call.Result!);
        }
        """, """
        void Run(Call? call)
        {
            if (call is { HasResult: true }) Save(call.Result!);
        }
        """);

    [Fact]
    public Task A_property_pattern_that_is_not_matched() => Check("""
        void Run(object item)
        {
            if (item is not Call { Status: ImageStatus.Completed } call) return;
            Save(call.Result!);
        }
        """, """
        void Run(object item)
        {
            if (item is not Call { HasResult: true } call) return;
            Save(call.Result!);
        }
        """);

    [Fact]
    public Task A_property_pattern_in_a_filter() => Check("""
        IEnumerable<string> Run(List<Call> calls) => calls.Where(c => c is { Status: ImageStatus.Completed }).Select(c => c.Result!);
        """, """
        IEnumerable<string> Run(List<Call> calls) => calls.Where(c => c is { HasResult: true }).Select(c => c.Result!);
        """);

    [Fact]
    public Task A_property_pattern_for_a_type_without_TryGet() => Check("""
        void Run(object item)
        {
            if (item is Job { Status: "done" } job) Save(job.Output!);
        }
        """, """
        void Run(object item)
        {
            if (item is Job { Output: { } output } job) Save(output);
        }
        """);

    [Fact]
    public Task An_object_that_may_not_be_there() => Check("""
        void Run(Call? call)
        {
            if (call?.Status != ImageStatus.Completed) return;
            Save(call.Result!);
        }
        """, """
        void Run(Call? call)
        {
            if (call is not { HasResult: true }) return;
            Save(call.Result!);
        }
        """);

    [Theory]
    [InlineData("if (sum.Status == \"done\") Show(sum.Total!.Value);", "if (sum.Total is { } total) Show(total);")]
    [InlineData("if (sum.Status == \"done\") Show(sum.Total.GetValueOrDefault());", "if (sum.Total != null) Show(sum.Total.GetValueOrDefault());")]
    public Task A_payload_that_is_a_value(string before, string after)
    {
        return Check(Run(before), Run(after));

        static string Run(string body) => $"void Run(Sum sum)\n{{\n    {body}\n}}";
    }

    [Fact]
    public Task A_place_that_is_also_jumped_to() => Check("""
        void Run(Call call, bool again)
        {
            if (again) goto save;
            if (call.Status != ImageStatus.Completed) return;
        save:
            Save(call.Result!);
        }
        """, """
        void Run(Call call, bool again)
        {
            if (again) goto save;
            if (!call.HasResult) return;
        save:
            Save(call.Result!);
        }
        """);

    [Theory]
    [InlineData("ImageStatus.Completed == call.Status")]
    [InlineData("call.Status.Equals(ImageStatus.Completed)")]
    [InlineData("Equals(call.Status, ImageStatus.Completed)")]
    [InlineData("object.Equals(ImageStatus.Completed, call.Status)")]
    [InlineData("((call.Status)) == (ImageStatus.Completed)")]
    [InlineData("(int)call.Status == (int)ImageStatus.Completed")]
    [InlineData("call.Status.ToString() == \"Completed\"")]
    [InlineData("nameof(ImageStatus.Completed) == call.Status.ToString()")]
    [InlineData("call.Status is var status && status == ImageStatus.Completed")]
    [InlineData("call.Status is var status and ImageStatus.Completed")]
    [InlineData("call.Status is ImageStatus status && status is ImageStatus.Completed")]
    [InlineData("call is { Status: var status } && status == ImageStatus.Completed")]
    public Task Other_ways_to_compare(string condition) => Check($$"""
        void Run(Call call)
        {
            if ({{condition}}) Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            if (call.TryGetResult(out var result)) Save(result);
        }
        """);

    [Theory]
    [InlineData("string Data { get; set; } = \"\";", "!string.IsNullOrEmpty(own.Data)")]
    [InlineData("System.Collections.Immutable.ImmutableArray<byte> Data { get; set; }", "!own.Data.IsDefaultOrEmpty")]
    public Task A_payload_that_is_never_null(string payload, string question) => Check($$"""
        [TypedResponses.StatusContract("State", "Data", "Done")] class Own { public Step State { get; set; } public {{payload}} }
        enum Step { Open, Done }
        object? Run(Own own) => own.State == Step.Done ? own.Data : null;
        """, $$"""
        [TypedResponses.StatusContract("State", "Data", "Done")] class Own { public Step State { get; set; } public {{payload}} }
        enum Step { Open, Done }
        object? Run(Own own) => {{question}} ? own.Data : null;
        """);

    private static Task Check(string before, string after) =>
        FixTest.Members(new ReadyOnlyAnalyzer(), new TakeWhatIsThereCodeFix(), "Take what is there", before, after);
}
