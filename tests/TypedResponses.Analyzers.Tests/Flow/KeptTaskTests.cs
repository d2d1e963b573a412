namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>The task of a helper that is kept and waited for later: what the helper checks holds from there on.</summary>
public class KeptTaskTests
{
    private const string Helpers = """
        static async Task EnsureAsync(Call c) { await Task.Delay(1); if (!c.HasResult) throw new InvalidOperationException(); }
        static async ValueTask EnsureValueAsync(Call c) { await Task.Delay(1); if (!c.HasResult) throw new InvalidOperationException(); }
        static async Task AskAsync(Call c) { await Task.Delay(1); if (c.Status == Status.Failed) throw new InvalidOperationException(); }
        static async Task<Call> FetchAsync() { var c = await AnyAsync(); return c.HasResult ? c : throw new InvalidOperationException(); }
        static async Task<Call> AnyAsync() { await Task.Delay(1); return Get(); }
        static async Task<int> CountAsync(Call c) { await Task.Delay(1); return c.HasResult ? 1 : throw new InvalidOperationException(); }

        """;

    [Theory]
    [InlineData("var task = EnsureAsync(call); Log(call.Id); await task; Save(call.Result!);")]
    [InlineData("var task = EnsureAsync(call); await task.ConfigureAwait(false); Save(call.Result!);")]
    [InlineData("Task task; task = EnsureAsync(call); await task; Save(call.Result!);")]
    [InlineData("var task = EnsureValueAsync(call); await task; Save(call.Result!);")]
    [InlineData("var task = CountAsync(call); Log(call.Id); Show(await task); Save(call.Result!);")]
    [InlineData("var one = EnsureAsync(call); var two = EnsureAsync(other); await Task.WhenAll(one, two); Save(call.Result!); Save(other.Result!);")]
    [InlineData("await Task.WhenAll(EnsureAsync(call), EnsureAsync(other)); Save(call.Result!); Save(other.Result!);")]
    [InlineData("await Task.WhenAll(new[] { EnsureAsync(call), EnsureAsync(other) }); Save(call.Result!); Save(other.Result!);")]
    [InlineData("var task = EnsureAsync(call); task.Wait(); Save(call.Result!);")]
    [InlineData("EnsureAsync(call).GetAwaiter().GetResult(); Save(call.Result!);")]
    [InlineData("EnsureAsync(call).Wait(); Save(call.Result!);")]
    [InlineData("var tasks = new[] { EnsureAsync(call), EnsureAsync(other) }; await Task.WhenAll(tasks); Save(call.Result!); Save(other.Result!);")]
    [InlineData("Task[] tasks = [EnsureAsync(call), EnsureAsync(other)]; await Task.WhenAll(tasks); Save(call.Result!); Save(other.Result!);")]
    [InlineData("List<Task> tasks = [EnsureAsync(call)]; tasks.Add(EnsureAsync(other)); await Task.WhenAll(tasks); Save(call.Result!); Save(other.Result!);")]
    [InlineData("List<Task> some = [EnsureAsync(call)]; Task[] tasks = [.. some, EnsureAsync(other)]; var all = Task.WhenAll(tasks); await all; Save(call.Result!); Save(other.Result!);")]
    [InlineData("var tasks = new[] { EnsureAsync(call) }; Task.WaitAll(tasks); Save(call.Result!);")]
    [InlineData("Call[] calls = [call, other]; await Task.WhenAll(calls.Select(EnsureAsync)); Save(calls[0].Result!);")]
    [InlineData("Call[] calls = [call, other]; await Task.WhenAll(calls.Select(async c => await EnsureAsync(c))); foreach (var c in calls) Save(c.Result!);")]
    [InlineData("Call[] calls = [call, other]; var tasks = calls.Select(c => EnsureAsync(c)).ToList(); await Task.WhenAll(tasks); foreach (var c in calls) Save(c.Result!);")]
    [InlineData("Task<Call>[] tasks = [FetchAsync(), FetchAsync()]; foreach (var c in await Task.WhenAll(tasks)) Save(c.Result!);")]
    [InlineData("var tasks = new List<Task<Call>>(); for (var i = 0; i < 3; i++) tasks.Add(FetchAsync()); foreach (var c in await Task.WhenAll(tasks)) Save(c.Result!);")]
    public Task Has_been_waited_for(string body) => StatusTest.AsyncBody(body + "}\n" + Helpers + "async Task Rest() {");

    [Theory]
    [InlineData("var task = EnsureAsync(call); Save(call.{|TR1001:Result|}!); await task;")]
    [InlineData("var task = AskAsync(call); await task; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var task = EnsureAsync(other); await task; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var task = EnsureAsync(call); call = Get(); await task; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var task = EnsureAsync(call); if (Chance()) await task; Save(call.{|TR1001:Result|}!);")]
    [InlineData("_ = EnsureAsync(call); Save(call.{|TR1001:Result|}!);")]
    [InlineData("var task = CountAsync(call); Save(call.{|TR1001:Result|}!); Show(await task);")]
    [InlineData("_ = Task.WhenAll(EnsureAsync(call), EnsureAsync(other)); Save(call.{|TR1001:Result|}!);")]
    [InlineData("await Task.WhenAny(EnsureAsync(call), EnsureAsync(other)); Save(call.{|TR1001:Result|}!);")]
    [InlineData("var tasks = new[] { EnsureAsync(call), EnsureAsync(other) }; await Task.WhenAny(tasks); Save(call.{|TR1001:Result|}!);")]
    [InlineData("var tasks = new[] { EnsureAsync(call), EnsureAsync(other) }; _ = Task.WhenAll(tasks); Save(call.{|TR1001:Result|}!);")]
    [InlineData("Call[] calls = [call, other]; var tasks = calls.Where(c => c.Id.Length > 0).Select(EnsureAsync); await Task.WhenAll(tasks); foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("Call[] calls = [call, other]; await Task.WhenAll(calls.Select(AskAsync)); foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("Task<Call>[] tasks = [FetchAsync(), AnyAsync()]; foreach (var c in await Task.WhenAll(tasks)) Save(c.{|TR1001:Result|}!);")]
    public Task Has_not(string body) => StatusTest.AsyncBody(body + "}\n" + Helpers + "async Task Rest() {");

    [Theory]
    [InlineData("private readonly Call _call = Get();", "_call")]
    [InlineData("private static Call s_call = Get();", "s_call")]
    [InlineData("private static Call Current { get; set; } = Get();", "Current")]
    public Task Of_what_only_the_helper_has_looked_at(string member, string name) => StatusTest.Members($$"""
        {{member}}
        async Task EnsureAsync() { await Task.Yield(); if (!{{name}}.HasResult) throw new InvalidOperationException(); }
        async Task After() { var task = EnsureAsync(); await task; Save({{name}}.Result!); }
        async Task Before() { var task = EnsureAsync(); Save({{name}}.{|TR1001:Result|}!); await task; }
        """);
}
