using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1005: a loop that empties a queue of what it waits for, and puts back what is not ready.</summary>
public class RequeuedCallTests
{
    [Theory]
    [InlineData("while ({|TR1005:ids.TryDequeue(out var id)|}) { call = await GetAsync(); if (call.Status != Status.Completed) { ids.Enqueue(id); await Task.Delay(1); } }")]
    [InlineData("while ({|TR1005:ids.Count > 0|}) { var id = ids.Dequeue(); call = await GetAsync(); if (call.HasResult) Save(call.Result!); else ids.Enqueue(id); }")]
    [InlineData("var stack = new Stack<string>(ids); while ({|TR1005:stack.Any()|}) { var id = stack.Pop(); call = await GetAsync(); if (call.TryGetResult(out var r)) { Save(r); continue; } stack.Push(id); }")]
    [InlineData("while ({|TR1005:ids.Count > 0|}) { if (ids.TryDequeue(out var id)) { call = await GetAsync(); if (!call.HasResult) ids.Enqueue(id); } }")]
    public Task Puts_back_what_has_failed(string loop) => Run(loop);

    [Theory]
    [InlineData("while (ids.TryDequeue(out var id)) { call = await GetAsync(); if (call.Status is Status.InProgress or Status.Generating) { ids.Enqueue(id); await Task.Delay(1); } }")]
    [InlineData("var stack = new Stack<string>(ids); while (stack.Any()) { var id = stack.Pop(); call = await GetAsync(); if (call.TryGetResult(out var r)) { Save(r); continue; } if (call.Status != Status.Failed) stack.Push(id); }")]
    public Task Puts_back_what_still_runs(string loop) => Run(loop);

    [Theory]
    [InlineData("while (ids.Count > 0) { var id = ids.Dequeue(); call = await GetAsync(); if (call.Status == Status.Failed) ids.Enqueue(id); }")]
    [InlineData("while (ids.TryDequeue(out var id)) { if (tries-- == 0) break; call = await GetAsync(); if (call.Status != Status.Completed) ids.Enqueue(id); }")]
    [InlineData("while (ids.TryDequeue(out var id)) { call = await GetAsync(); if (call.Status != Status.Completed && tries-- > 0) ids.Enqueue(id); }")]
    [InlineData("var others = new Queue<string>(); while (ids.TryDequeue(out var id)) { call = await GetAsync(); if (!call.HasResult) others.Enqueue(id); }")]
    public Task Tries_what_has_failed_again_or_not_for_ever_or_puts_it_elsewhere(string loop) => Run(loop);

    [Fact]
    public Task Goes_through_calls_that_are_there() => StatusTest.Members("""
        void Turn(Queue<Call> queue) { while (queue.TryDequeue(out var call)) { if (!call.HasResult) { queue.Enqueue(call); continue; } Save(call.Result!); } }
        async Task Wait(Queue<Call> queue) { while ({|TR1005:queue.TryDequeue(out var call)|}) { if (!call.HasResult) { queue.Enqueue(await GetAsync()); continue; } Save(call.Result!); } }
        """);

    [Fact]
    public Task Goes_on_until_the_queue_says_that_it_is_empty() => StatusTest.Members("""
        async Task Wrong(System.Collections.Concurrent.ConcurrentQueue<string> ids) { while ({|TR1005:!ids.IsEmpty|}) { if (!ids.TryDequeue(out var id)) continue; var call = await GetAsync(); if (call.Status != Status.Completed) ids.Enqueue(id); } }
        async Task Right(System.Collections.Concurrent.ConcurrentQueue<string> ids) { while (!ids.IsEmpty) { if (!ids.TryDequeue(out var id)) continue; var call = await GetAsync(); if (!call.HasResult && call.Status != Status.Failed) ids.Enqueue(id); } }
        async Task Empty(System.Collections.Concurrent.ConcurrentQueue<string> ids) { while (ids.IsEmpty) { var call = await GetAsync(); if (call.Status == Status.Completed) ids.Enqueue(call.Id); else ids.Enqueue(""); } }
        """);

    private static Task Run(string loop) => StatusTest.Members($"async Task Wait(Call call, Queue<string> ids, int tries) {{ {loop} }}");
}
