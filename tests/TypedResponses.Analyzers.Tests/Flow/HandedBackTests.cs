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
    public Task A_policy_of_a_library() => Members("""
        interface IPolicy { Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken token); Task<T> RunAsync<T>(Func<Task<T>> work); T Execute<T>(Func<T> work); }
        static async Task<Call> ReadyAsync() { var c = await GetAsync(); return c.HasResult ? c : throw new InvalidOperationException(); }
        async Task Token(IPolicy policy, CancellationToken token) { var c = await policy.ExecuteAsync(async ct => { var c = await GetAsync(ct); return c.HasResult ? c : throw new Exception(); }, token); Save(c.Result!); }
        async Task BesideToken(string id, CancellationToken token) { var c = await Task.Run(() => Checked(id), token); Save(c.Result!); }
        async Task ByName(IPolicy policy) { var c = await policy.RunAsync(ReadyAsync); Save(c.Result!); }
        void Answer(IPolicy policy, Call call) { if (policy.Execute(() => call.HasResult)) Save(call.Result!); }
        void OtherAnswer(IPolicy policy, Call call) { if (policy.Execute(() => call.Status != Status.Failed)) Save(call.{|TR1001:Result|}!); }
        async Task AnswerOfTask(Call call) { if (await Task.Run(() => call.HasResult)) Save(call.Result!); }
        """);

    [Fact]
    public Task What_a_function_checks_is_checked_once_it_was_waited_for() => Members("""
        interface IPolicy { Task<T> RunAsync<T>(Func<Task<T>> work); }
        static Call Check(Call c) { if (!c.HasResult) throw new InvalidOperationException(); return c; }
        async Task Then(Call call) { var task = Task.Run(() => Check(call)); await task; Save(call.Result!); }
        async Task Meanwhile(Call call) { var task = Task.Run(() => Check(call)); Save(call.{|TR1001:Result|}!); await task; }
        async Task Policy(IPolicy policy, Call call) { var task = policy.RunAsync(async () => { await Task.Yield(); return Check(call); }); Save(call.{|TR1001:Result|}!); await task; }
        async Task InvokedThen(Call call) { Func<Task<Call>> f = async () => { await Task.Yield(); return Check(call); }; var task = f(); await task; Save(call.Result!); }
        async Task InvokedMeanwhile(Call call) { Func<Task<Call>> f = async () => { await Task.Yield(); return Check(call); }; var task = f(); Save(call.{|TR1001:Result|}!); await task; }
        async Task ReadThere(Call call) { var c = await Task.Run(() => { Save(call.{|TR1001:Result|}!); return call; }); Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_gives_back_what_it_was_given() => Members("""
        static T NotNull<T>(T? value) where T : class => value ?? throw new InvalidOperationException();
        static T Logged<T>(T value, string text) { Log(text); return value; }
        static Call FirstOf(List<Call> list) => list[0];
        [StatusContract("State", "Value", "Done")] class Work<T> where T : class { public JobState State { get; set; } public T? Value { get; set; } }
        void Generic(Work<string> work) { if (work.State != JobState.Done) return; var same = NotNull(work); Log(same.Value!); }
        static List<Call> Some(Func<Call> make) { var list = new List<Call>(); for (var i = 0; i < 3; i++) list.Add(make()); return list; }
        void There(Call call) { if (!call.HasResult) return; var c = NotNull(call); Save(c.Result!); }
        void WithText(Call call) { if (!call.HasResult) return; var c = Logged(call, ""); Save(c.Result!); }
        void Element(List<Call> list) { if (list.All(c => c.HasResult)) Save(FirstOf(list).Result!); }
        void Elements(string id) { foreach (var c in Some(() => Checked(id))) Save(c.Result!); }
        void Unchecked(Call call) { var c = NotNull(call); Save(c.{|TR1001:Result|}!); }
        void ElementsUnchecked(string id) { foreach (var c in Some(() => Fetch(id))) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_library_that_may_give_another_one() => StatusTest.Members("""
        interface IStore { T GetOr<T>(string key, T otherwise, Func<T> make); T Choose<T>(Func<T> one, Func<T> other); T Make<T>(Func<T> make); T Change<T>(string key, Func<T, T> change); T Load<T>(string key); }
        static Call Checked() { var c = Get(); return c.HasResult ? c : throw new InvalidOperationException(); }
        void Or(IStore store, Call call) { var c = store.GetOr("a", call, Checked); Save(c.{|TR1001:Result|}!); }
        void OneOf(IStore store) { var c = store.Choose(Checked, Get); Save(c.{|TR1001:Result|}!); }
        void OtherOf(IStore store) { var c = store.Choose(Get, Checked); Save(c.{|TR1001:Result|}!); }
        void Changed(IStore store) { var c = store.Change<Call>("a", _ => Checked()); Save(c.{|TR1001:Result|}!); }
        void Loaded(IStore store) { var c = store.Load<Call>("a"); Save(c.{|TR1001:Result|}!); }
        void Made(IStore store) { var c = store.Make(Checked); Save(c.Result!); }
        """);

    private static Task Members(string marked) => StatusTest.Members($"{Helpers}\n{marked}");
}
