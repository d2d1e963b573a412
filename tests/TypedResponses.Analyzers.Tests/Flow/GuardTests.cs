namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What attributes say of a method or property proves it, whatever its body does.</summary>
public class GuardTests
{
    private const string Work = """
        [StatusContract("State", "Text", "Done")]
        interface IWork
        {
            JobState State { get; }
            string? Text { get; }
            string? Name { get; }
            [MemberNotNullWhen(true, nameof(Text))] bool IsThere { get; }
            [MemberNotNullWhen(false, nameof(Text))] bool IsMissing { get; }
            [MemberNotNullWhen(true, nameof(Name), nameof(Text))] bool HasBoth { get; }
            [MemberNotNullWhen(true, nameof(Name))] bool HasName { get; }
            [MemberNotNullWhen(true, nameof(Name), nameof(State))] bool HasOthers { get; }
            [MemberNotNull(nameof(Text))] void Load();
            [MemberNotNull(nameof(Name), nameof(Text))] void LoadBoth();
            [MemberNotNull(nameof(Name))] void LoadName();
            [MemberNotNullWhen(true, nameof(Text))] bool TryLoad();
            [MemberNotNullWhen(false, nameof(Text))] bool Fails();
            [MemberNotNullWhen(true, nameof(Name))] bool TryLoadName();
            [ReadyWhen(true)] bool IsReady { get; }
            [ReadyWhen(false)] bool IsOpen { get; }
            [ReadyWhen(true)] bool GetsReady();
            [ReadyWhen(false)] bool StaysOpen();
            [EnsuresReady] void Finish();
            bool Listed { get; }
            bool IsListed();
            void List();
        }
        """;

    [Theory]
    [InlineData("if (work.IsThere) Log(work.Text!);")]
    [InlineData("if (!work.IsMissing) Log(work.Text!);")]
    [InlineData("if (work.HasBoth) Log(work.Text!);")]
    [InlineData("work.Load(); Log(work.Text!);")]
    [InlineData("work.LoadBoth(); Log(work.Text!);")]
    [InlineData("if (work.TryLoad()) Log(work.Text!);")]
    [InlineData("if (!work.Fails()) Log(work.Text!);")]
    [InlineData("if (work.IsReady) Log(work.Text!);")]
    [InlineData("if (!work.IsOpen) Log(work.Text!);")]
    [InlineData("if (work.GetsReady()) Log(work.Text!);")]
    [InlineData("if (!work.StaysOpen()) Log(work.Text!);")]
    [InlineData("work.Finish(); Log(work.Text!);")]
    public Task A_promise_of_the_type(string statements) => Run(statements);

    [Theory]
    [InlineData("if (!work.IsThere) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.IsMissing) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.HasName) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.HasOthers) Log(work.{|TR1001:Text|}!);")]
    [InlineData("work.LoadName(); Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (!work.TryLoad()) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.Fails()) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.TryLoadName()) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (!work.IsReady) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.IsOpen) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (!work.GetsReady()) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.StaysOpen()) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.Listed) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.IsListed()) Log(work.{|TR1001:Text|}!);")]
    [InlineData("work.List(); Log(work.{|TR1001:Text|}!);")]
    public Task No_promise_or_one_of_something_else(string statements) => Run(statements);

    [Theory]
    [InlineData("if (work.Listed) Log(work.Text!);")]
    [InlineData("if (!work.Listed) Log(work.{|TR1001:Text|}!);")]
    [InlineData("if (work.IsListed()) Log(work.Text!);")]
    [InlineData("if (!work.IsListed()) Log(work.{|TR1001:Text|}!);")]
    [InlineData("work.List(); Log(work.Text!);")]
    public Task A_guard_of_the_configuration(string statements) => Run(statements, "typed_responses.guard_methods = Listed|IsListed|List");

    [Fact]
    public Task Guards_by_name_as_predicates() => StatusTest.Members("""
        static bool IsFine(Call call) => Chance();
        static bool IsFineToo(Call call) => Chance();
        void Listed(List<Call> calls) { foreach (var call in calls.Where(IsFine)) Save(call.Result!); }
        void NotListed(List<Call> calls) { foreach (var call in calls.Where(IsFineToo)) Save(call.{|TR1001:Result|}!); }
        """, "typed_responses.guard_methods = IsFine");

    [Fact]
    public Task Annotated_guards_as_predicates() => StatusTest.Members("""
        static bool IsThere([ReadyWhen(true)] Call call) => call.HasResult;
        static bool IsMissing([ReadyWhen(false)] Call call) => !call.HasResult;
        static void Use([Ready] Call call) => Save(call.Result!);
        void There(List<Call> calls) { foreach (var call in calls.Where(IsThere)) Save(call.Result!); }
        void Missing(List<Call> calls) { foreach (var call in calls.Where(IsMissing)) Save(call.{|TR1001:Result|}!); }
        void Removed(List<Call> calls) { calls.RemoveAll(IsMissing); foreach (var call in calls) Save(call.Result!); }
        void Used(List<Call> calls) => calls.ForEach({|TR1001:Use|});
        void UsedChecked(List<Call> calls) => calls.FindAll(IsThere).ForEach(Use);
        """);

    [Fact]
    public Task Parameters_that_say_what_comes_back() => StatusTest.Members("""
        static bool Exists([NotNullWhen(true)] object? value) => value is not null;
        static bool Lacks([NotNullWhen(false)] object? value) => value is null;
        static void Require([DoesNotReturnIf(false)] bool condition) { if (!condition) throw new InvalidOperationException(); }
        static void Refuse([DoesNotReturnIf(true)] bool condition) { if (condition) throw new InvalidOperationException(); }
        static void Ensure([NotNull] object? value) { if (value is null) throw new ArgumentNullException(); }
        void There(Call call) { if (Exists(call.Result)) Save(call.Result!); }
        void NotThere(Call call) { if (!Exists(call.Result)) Save(call.{|TR1001:Result|}!); }
        void Lacking(Call call) { if (Lacks(call.Result)) return; Save(call.Result!); }
        void Required(Call call) { Require(call.HasResult); Save(call.Result!); }
        void RequiredWrong(Call call) { Require(!call.HasResult); Save(call.{|TR1001:Result|}!); }
        void Refused(Call call) { Refuse(call.Result is null); Save(call.Result!); }
        void RefusedWrong(Call call) { Refuse(call.Result is not null); Save(call.{|TR1001:Result|}!); }
        void Ensured(Call call) { Ensure(call.Result); Save(call.Result!); }
        void EnsuredOther(Call call, Call other) { Ensure(other.Result); Save(call.{|TR1001:Result|}!); }
        void Several(Call call, Call other) { if (Both(call.Result, other.Result)) { Save(call.Result!); Save(other.Result!); } }
        static bool Both([NotNullWhen(true)] object? one, [NotNullWhen(true)] object? two) => one is not null && two is not null;
        """);

    [Fact]
    public Task A_property_that_shares_its_name_with_a_guard_of_the_configuration() => StatusTest.Members("""
        [StatusContract("State", "Text", "Done")] interface IPage { JobState State { get; } string? Text { get; } string? Listed { get; } }
        void Run(IPage page) { if (page.Listed is null) Log(page.{|TR1001:Text|}!); }
        """, "typed_responses.guard_methods = Listed");

    [Fact]
    public Task An_argument_that_is_cast() => StatusTest.Members("""
        static extern void Ensure([EnsuresReady] Call call);
        static extern bool IsReady([ReadyWhen(true)] object call);
        void Down(ResponsesOutputItem item) { Ensure((Call)item); Save(((Call)item).Result!); }
        void Up(Call call) { if (IsReady(call)) Save(call.Result!); }
        """);

    [Fact]
    public Task What_a_guard_promises_holds_whatever_its_body_does() => StatusTest.File("""
        [StatusContract("State", "Text", "Done")]
        class Work
        {
            public JobState State { get; set; }
            public string? Text { get; set; }
            [EnsuresReady] public void {|TR1006:Wait|}() { State = JobState.Running; Poll(); }
            public void Start() { State = JobState.Running; Poll(); }
            extern void Poll();
        }
        class Sample
        {
            void Waited(Work work) { work.Wait(); Log(work.Text!); }
            void Started(Work work) { work.Start(); Log(work.{|TR1001:Text|}!); }
        }
        """);

    [Fact]
    public Task Attributes_speak_of_what_comes_out_of_a_variable() => StatusTest.Members("""
        private Call? _call;
        static extern bool TryFind(string id, [NotNullWhen(true)] out Call? call);
        static extern bool TryRenew([NotNullWhen(true)] ref Call? call);
        void Found() { Call? call = null; if (TryFind("a", out call)) Save(call.{|TR1001:Result|}!); }
        void Renewed() { Call? call = null; if (TryRenew(ref call)) Save(call.{|TR1001:Result|}!); }
        void Made() { if (_call is null) { LazyInitializer.EnsureInitialized(ref _call, Get); Save(_call.{|TR1001:Result|}!); } }
        void MadeAndAsked() { if (_call is null) { LazyInitializer.EnsureInitialized(ref _call, Get); if (_call.HasResult) Save(_call.Result!); } }
        """);

    [Fact]
    public Task A_value_that_a_method_refuses_where_it_is_null() => StatusTest.Members("""
        static extern string PathOf(Call call);
        void Chosen(Call call) { string? path = call.HasResult ? PathOf(call) : null; ArgumentNullException.ThrowIfNull(path); Save(call.Result!); }
        void Null(Call call) { ArgumentNullException.ThrowIfNull((object?)null); Save(call.Result!); }
        """);

    [Fact]
    public Task Two_parameters_that_are_told_of() => StatusTest.Members("""
        static extern bool Both([NotNullWhen(true)] object? one, [NotNullWhen(true)] object? two);
        void Right(Call call, Call other) { if (Both(call.Result, other.Result)) { Save(call.Result!); Save(other.Result!); } }
        void Wrong(Call call, Call other) { if (!Both(call.Result, other.Result)) { Save(call.{|TR1001:Result|}!); Save(other.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task An_object_with_two_payloads_is_ready_for_one_of_them() => StatusTest.Members("""
        static void Use([Ready] Job job) => Show(job.Output!);
        void There(Job job) { if (job.Output is not null) Use(job); }
        void Done(Job job) { if (job.State == JobState.Done) Use(job); }
        void Broken(Job job) { if (job.Error is not null) Use(job); }
        void Unchecked(Job job) { Use({|TR1001:job|}); Use(job); Show(job.Output!); }
        static void UseAny([Ready] object any) => Show(any);
        void OfNoContract(Job job) { UseAny(job); Show(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task What_a_ready_parameter_asks_for_is_asked_once() => StatusTest.Members("""
        [StatusContract("State", "Text", "Done")] class Page { public JobState State { get; set; } public string? Text { get; set; } }
        static void Use([Ready] Page page) => Log(page.Text!);
        void Twice(Page page) { Use({|TR1001:page|}); Use(page); Log(page.Text!); }
        void ByStatus(Page page) { if (page.State != JobState.Done) return; Use(page); page.State = JobState.Running; Log(page.{|TR1001:Text|}!); }
        private void Write(Page page) => Use({|TR1001:page|});
        void InAHelper(Page page) { Write(page); Log(page.{|TR1001:Text|}!); }
        """);

    private static Task Run(string statements, params string[] options) =>
        StatusTest.File($"{Work}\nclass Sample\n{{\nvoid Run(IWork work) {{ {statements} }}\n}}", options);

    [Fact]
    public Task A_guard_of_the_configuration_that_is_given_nothing() => StatusTest.File("""
        static class Extensions { public static IEnumerable<T> If<T>(this IEnumerable<T> items, Func<bool> condition) => items; }
        class Sample
        {
            static bool IsFine() => Chance();
            void Run(List<Call> calls) { foreach (var call in calls.If(IsFine)) Save(call.{|TR1001:Result|}!); }
        }
        """, "typed_responses.guard_methods = IsFine");

    [Fact]
    public Task A_guard_of_an_object_that_only_holds_a_call_is_looked_into() => StatusTest.Members("""
        sealed class Box
        {
            public Call? Call { get; init; }
            [ReadyWhen(true)] public bool IsReady => Call is { HasResult: true };
            [ReadyWhen(true)] public bool Asks() => Call is { HasResult: true };
            [ReadyWhen(true)] public bool IsThere => Call is not null;
        }
        void Property(Box box) { if (box.IsReady) Save(box.Call!.Result!); }
        void Method(Box box) { if (box.Asks()) Save(box.Call!.Result!); }
        void Wrong(Box box) { if (box.IsThere) Save(box.Call!.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_extension_whose_lambda_speaks_of_its_receiver() => StatusTest.File("""
        static class Extensions { extension(Call call) { public bool IsIn(List<Call> all) => call.HasResult && all.Any(other => other.HasResult && call.HasResult); } }
        class Sample
        {
            void Run(Call call, List<Call> all) { if (call.IsIn(all)) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task Presence_is_no_proof_where_an_option_says_so() => StatusTest.Members("""
        [StatusContract("State", "Text", "Done")] sealed class Job { public JobState State { get; set; } public string? Text { get; set; } }
        void Null(Call call) { if (call.Result is not null) Save(call.{|TR1001:Result|}!); }
        void Part(Call call) { if (call.Result is { ByteCount: > 3 }) Save(call.{|TR1001:Result|}!); }
        void PartOfTheCall(Call call) { if (call is { Result.MediaType: "image/png" }) Save(call.{|TR1001:Result|}!); }
        void Empty(Job job) { if (!string.IsNullOrEmpty(job.Text)) Log(job.{|TR1001:Text|}!); }
        void Length(Job job) { if (job.Text is { Length: > 0 }) Log(job.{|TR1001:Text|}!); }
        void ByStatus(Call call) { if (call.Status == Status.Completed) Save(call.Result!); }
        void ByHasResult(Call call) { if (call.HasResult) Save(call.Result!); }
        void ByTryGetResult(Call call) { if (call.TryGetResult(out var image)) Save(image); }
        """, "typed_responses.presence_is_proof = false");

    [Fact]
    public Task Options_as_they_are_written() => Task.WhenAll(
        StatusTest.Members("""void Run(Call call) { if (call.Result is not null) Save(call.Result); }""", "typed_responses.presence_is_proof = true"),
        StatusTest.Members(
            """
            static bool Check(Call call) => Chance();
            void Run(Call call) { if (Check(call)) Save(call.Result!); }
            """, "typed_responses.guard_methods = Sample.Check(ResponsesImageGenerationCall)"));

    [Fact]
    public Task What_a_task_ensures_holds_once_it_was_awaited() => StatusTest.Members("""
        static async Task Ensure([EnsuresReady] Call c) { await Task.Yield(); if (!c.HasResult) throw new InvalidOperationException(); }
        async Task Awaited(Call c) { await Ensure(c); Save(c.Result!); }
        async Task Configured(Call c) { await Ensure(c).ConfigureAwait(false); Save(c.Result!); }
        async Task Later(Call c) { var t = Ensure(c); await t; Save(c.Result!); }
        void Waited(Call c) { Ensure(c).Wait(); Save(c.Result!); }
        void Got(Call c) { Ensure(c).GetAwaiter().GetResult(); Save(c.Result!); }
        async Task Both(Call c, Call d) { await Task.WhenAll(Ensure(c), Ensure(d)); Save(c.Result!); Save(d.Result!); }
        void Discarded(Call c) { _ = Ensure(c); Save(c.{|TR1001:Result|}!); }
        void WaitedAfter(Call c) { var t = Ensure(c); Save(c.{|TR1001:Result|}!); t.Wait(); }
        async Task AwaitedAfter(Call c) { var t = Ensure(c); Save(c.{|TR1001:Result|}!); await t; }
        """);

    [Fact]
    public Task What_a_guard_hands_out_is_what_it_speaks_of() => StatusTest.Members("""
        interface IShelf
        {
            bool TryFind(string id, [NotNullWhen(true), ReadyWhen(true)] out Call? found);
            bool TryAny(string id, [NotNullWhen(true)] out Call? found);
            bool IsMissing([ReadyWhen(false)] out Call found);
            void Take([EnsuresReady] out Call found);
            void Renew([EnsuresReady] ref Call call);
            bool TryRenew([ReadyWhen(true)] ref Call call);
        }
        void Found(IShelf shelf) { if (shelf.TryFind("a", out var call)) Save(call.Result!); }
        void FoundInVariable(IShelf shelf) { Call? call; if (!shelf.TryFind("a", out call)) return; Save(call.Result!); }
        void Taken(IShelf shelf) { shelf.Take(out var call); Save(call.Result!); }
        void Turned(IShelf shelf) { if (!shelf.IsMissing(out var call)) Save(call.Result!); }
        void Renewed(IShelf shelf, Call call) { shelf.Renew(ref call); Save(call.Result!); }
        void TriedToRenew(IShelf shelf, Call call) { if (shelf.TryRenew(ref call)) Save(call.Result!); }
        void Any(IShelf shelf) { if (shelf.TryAny("a", out var call)) Save(call.{|TR1001:Result|}!); }
        void NotFound(IShelf shelf) { if (!shelf.TryFind("a", out var call)) Save(call!.{|TR1001:Result|}!); }
        void AnswerIgnored(IShelf shelf) { shelf.TryFind("a", out var call); Save(call!.{|TR1001:Result|}!); }
        void Missing(IShelf shelf) { if (shelf.IsMissing(out var call)) Save(call.{|TR1001:Result|}!); }
        void NotRenewed(IShelf shelf, Call call) { if (!call.HasResult) return; if (!shelf.TryRenew(ref call)) Save(call.{|TR1001:Result|}!); }
        void Another(IShelf shelf, Call other) { if (shelf.TryFind("a", out _)) Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_guard_tells_of_other_arguments_what_its_body_does() => StatusTest.Members("""
        static bool Named([ReadyWhen(true)] string name, Call call) => name != "" && call.HasResult;
        static bool All([ReadyWhen(true)] List<Call> calls) => calls.All(call => call.HasResult);
        static bool Both([ReadyWhen(true)] Call call, Call other) => call.HasResult && other.HasResult;
        static bool Any([ReadyWhen(true)] object? item) => item is Call { HasResult: true };
        static void Ensure([EnsuresReady] string name, Call call) { if (name == "" || !call.HasResult) throw new InvalidOperationException(); }
        static void EnsureBoth([EnsuresReady] Call call, Call other) { if (!call.HasResult || !other.HasResult) throw new InvalidOperationException(); }
        static bool First([ReadyWhen(true)] Call call, Call other) => call.HasResult && other.Id == "";
        static bool Unnamed([ReadyWhen(true)] string name, Call call) => name != "" && call.Id == "";
        void OfNoCall(Call call) { if (Named("a", call)) Save(call.Result!); }
        void OfEach(List<Call> calls) { if (All(calls)) foreach (var call in calls) Save(call.Result!); }
        void OfBoth(Call call, Call other) { if (!Both(call, other)) return; Save(call.Result!); Save(other.Result!); }
        void OfAnything(object item) { if (Any(item)) Save(((Call)item).Result!); }
        void ByName(List<object> items) { foreach (var item in items.Where(Any)) Save(((Call)item).Result!); }
        void Ensured(Call call) { Ensure("a", call); Save(call.Result!); }
        void EnsuredBoth(Call call, Call other) { EnsureBoth(call, other); Save(call.Result!); Save(other.Result!); }
        void Refused(Call call) { if (!Named("a", call)) Save(call.{|TR1001:Result|}!); }
        void NotLooked(Call call) { if (Unnamed("a", call)) Save(call.{|TR1001:Result|}!); }
        void OnlyTheFirst(Call call, Call other) { if (First(call, other)) { Save(call.Result!); Save(other.{|TR1001:Result|}!); } }
        """);
}
