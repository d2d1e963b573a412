namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Methods that run a function they are given, and hand back what it gives.</summary>
public class HandedBackTests
{
    private const string Helpers = """
        static T Retry<T>(Func<T> work) { for (var i = 0; ; i++) { try { return work(); } catch (Exception) when (i < 3) { Thread.Sleep(100); } } }
        static async Task<T> RetryAsync<T>(Func<Task<T>> work) { for (var i = 0; ; i++) { try { return await work(); } catch (Exception) when (i < 3) { await Task.Delay(100); } } }
        static async Task<T> WithTimeout<T>(Task<T> task, TimeSpan limit) { if (await Task.WhenAny(task, Task.Delay(limit)) != task) throw new TimeoutException(); return await task; }
        static async Task<T> WithToken<T>(Func<CancellationToken, Task<T>> work) { using var source = new CancellationTokenSource(1000); return await work(source.Token); }
        static async Task<T?> OrNull<T>(Func<Task<T>> work) where T : class { try { return await work(); } catch { return null; } }
        static async Task<Call> Again(Func<Task<Call>> work) { try { return await work(); } catch (TimeoutException) { return await work(); } }
        static Call Checked(string id) { var c = Fetch(id); if (!c.HasResult) throw new InvalidOperationException(); return c; }
        static async Task<Call> CheckedAsync(string id) { var c = await FetchAsync(id); if (c.Status != Status.Completed) throw new InvalidOperationException(); return c; }
        static Call Fetch(string id) => Find(id) ?? throw new InvalidOperationException();
        static Task<Call> FetchAsync(string id) => GetAsync();
        """;

    [Fact]
    public Task A_helper_that_tries_again() => Members("""
        void Lambda(string id) { var c = Retry(() => { var c = Fetch(id); if (!c.HasResult) throw new InvalidOperationException(); return c; }); Save(c.Result!); }
        void Method(string id) { var c = Retry(() => Checked(id)); Save(c.Result!); }
        async Task AsyncLambda(string id) { var c = await RetryAsync(async () => { var c = await FetchAsync(id); if (c.Status != Status.Completed) throw new InvalidOperationException(); return c; }); Save(c.Result!); }
        async Task AsyncMethod(string id) { var c = await RetryAsync(() => CheckedAsync(id)); Save(c.Result!); }
        void Unchecked(string id) { var c = Retry(() => Fetch(id)); Save(c.{|TR1001:Result|}!); }
        async Task UncheckedAsync(string id) { var c = await RetryAsync(() => FetchAsync(id)); Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_waits_no_longer_than() => Members("""
        async Task OfTask(string id) { var c = await WithTimeout(CheckedAsync(id), TimeSpan.FromSeconds(3)); Save(c.Result!); }
        async Task Token(string id) { var c = await WithToken(async ct => { var c = await FetchAsync(id); if (!c.HasResult) throw new Exception(); return c; }); Save(c.Result!); }
        async Task Both(string id) { var c = await RetryAsync(() => WithTimeout(CheckedAsync(id), TimeSpan.FromSeconds(2))); Save(c.Result!); }
        async Task Unchecked(string id) { var c = await WithTimeout(FetchAsync(id), TimeSpan.FromSeconds(3)); Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_gives_null_where_the_function_throws() => Members("""
        async Task There(string id) { var c = await OrNull(() => CheckedAsync(id)); if (c is not null) Save(c.Result!); }
        async Task Unasked(string id) { var c = await OrNull(() => FetchAsync(id)); if (c is not null) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_for_calls_alone() => Members("""
        async Task There(string id) { var c = await Again(() => CheckedAsync(id)); Save(c.Result!); }
        async Task Unchecked(string id) { var c = await Again(() => FetchAsync(id)); Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_method_of_a_library() => Members("""
        async Task Run(string id) { var c = await Task.Run(() => Checked(id)); Save(c.Result!); }
        async Task RunAsync(string id) { var c = await Task.Run(() => CheckedAsync(id)); Save(c.Result!); }
        async Task RunLambda(string id) { var c = await Task.Run(async () => { var c = await FetchAsync(id); return c.HasResult ? c : throw new InvalidOperationException(); }); Save(c.Result!); }
        async Task Unchecked(string id) { var c = await Task.Run(() => FetchAsync(id)); Save(c.{|TR1001:Result|}!); }
        async Task ReadInside(Call call) { var c = await Task.Run(() => { Save(call.{|TR1001:Result|}!); return call; }); }
        """);

    [Fact]
    public Task A_library_that_may_give_another_one() => StatusTest.Members("""
        interface IStore { T GetOr<T>(string key, T otherwise, Func<T> make); T Choose<T>(Func<T> one, Func<T> other); T Make<T>(Func<T> make); }
        static Call Checked() { var c = Get(); return c.HasResult ? c : throw new InvalidOperationException(); }
        void Or(IStore store, Call call) { var c = store.GetOr("a", call, Checked); Save(c.{|TR1001:Result|}!); }
        void OneOf(IStore store) { var c = store.Choose(Checked, Get); Save(c.{|TR1001:Result|}!); }
        void Made(IStore store) { var c = store.Make(Checked); Save(c.Result!); }
        """);

    private static Task Members(string marked) => StatusTest.Members($"{Helpers}\n{marked}");
}
