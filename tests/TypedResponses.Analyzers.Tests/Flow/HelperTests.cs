namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Helpers, lambdas and local functions, however they are called, held, made or passed on.</summary>
public class HelperTests
{
    [Fact]
    public Task Arguments_by_name() => StatusTest.Members("""
        static bool IsFirst(Call one, Call two) => one.HasResult;
        static bool TryFirst(Call one, out ImageResult? image, Call two) { image = one.Result; return image is not null; }
        void Right(Call call, Call other) { if (IsFirst(two: other, one: call)) Save(call.Result!); }
        void Wrong(Call call, Call other) { if (IsFirst(two: other, one: call)) Save(other.{|TR1001:Result|}!); }
        void Out(Call call, Call other) { if (TryFirst(two: other, image: out var image, one: call)) { Save(image!); Save(call.Result!); Save(other.{|TR1001:Result|}!); } }
        void OfALocalFunction(Call call, Call other) { if (Has(two: other, one: call)) Save(call.Result!); static bool Has(Call one, Call two) => one.HasResult; }
        """);

    [Fact]
    public Task Iterators_that_ask_a_helper() => StatusTest.Members("""
        static bool IsDone(Call call) => call.HasResult;
        static bool IsOpen(Call call) => call.Status != Status.Failed;
        static IEnumerable<Call> Ready(IEnumerable<Call> calls) { foreach (var call in calls) { if (!IsDone(call)) continue; yield return call; } }
        static IEnumerable<Call> Open(IEnumerable<Call> calls) { foreach (var call in calls) { if (!IsOpen(call)) continue; yield return call; } }
        static IEnumerable<Call> Checked(Call call) { if (!call.HasResult) throw new InvalidOperationException(); yield return call; }
        void InReady(List<Call> calls) { foreach (var call in Ready(calls)) Save(call.Result!); }
        void InOpen(List<Call> calls) { foreach (var call in Open(calls)) Save(call.{|TR1001:Result|}!); }
        void Later(Call call) { var later = Checked(call); Save(call.{|TR1001:Result|}!); Show(later); }
        void LaterOfALocalFunction(Call call) { var later = Next(); Save(call.{|TR1001:Result|}!); Show(later); IEnumerable<int> Next() { if (!call.HasResult) throw new InvalidOperationException(); yield return 1; } }
        """);

    [Fact]
    public Task Functions_that_are_held_or_made() => StatusTest.Members("""
        static bool IsDone(Call call) => call.HasResult;
        static bool IsOpen(Call call) => call.Status != Status.Failed;
        static Func<Call, bool> Ready() => c => c.HasResult;
        static Func<Call, bool> Named(string id) => c => c.Id == id;
        static extern bool IsKnown(Call call);
        void Held(Call call) { Func<Call, bool> isDone = IsDone; if (isDone(call)) Save(call.Result!); }
        void HeldWrong(Call call) { Func<Call, bool> isOpen = IsOpen; if (isOpen(call)) Save(call.{|TR1001:Result|}!); }
        void HeldLocal(Call call) { Func<Call, bool> isDone = Has; if (isDone(call)) Save(call.Result!); static bool Has(Call call) => call.HasResult; }
        void Made(List<Call> calls) { foreach (var call in calls.Where(Ready())) Save(call.Result!); }
        void MadeWrong(List<Call> calls) { foreach (var call in calls.Where(Named("a"))) Save(call.{|TR1001:Result|}!); }
        static Func<Call, int> Size() => c => c.{|TR1001:Result|}!.ByteCount;
        static int Sum(Func<Call, int> size) => 0;
        void MadeAndReadThere(List<Call> calls, Call call) { if (call.HasResult) Show(call.Result!); Show(calls.Select(Size()).Sum()); Show(Sum(Size())); }
        void NobodyKnows(List<Call> calls) { foreach (var call in calls.Where(IsKnown)) Save(call.{|TR1001:Result|}!); }
        void Generic(List<Call> calls) { foreach (var call in calls.Where(Has)) Save(call.Result!); static bool Has<T>(T item) where T : ResponsesOutputItem => item is Call { HasResult: true }; }
        void Compared(Call call) { Func<bool> one = () => call.HasResult, two = () => true; if (one.Equals(two)) Save(call.{|TR1001:Result|}!); }
        void Recursive(Call call) { Func<int, bool> ends = null!; ends = n => n == 0 || ends(n - 1); if (ends(3)) Save(call.{|TR1001:Result|}!); }
        static bool Ends(Call call, int n) => n == 0 || Ends(call, n - 1);
        void RecursiveMethod(Call call) { if (Ends(call, 3)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Functions_that_throw_may_not_be_run() => StatusTest.Members("""
        static void Refuse(Call call) => throw new InvalidOperationException();
        void Lambda(List<Call> calls, Call call) { calls.ForEach(c => throw new InvalidOperationException()); Save(call.{|TR1001:Result|}!); }
        void Method(List<Call> calls, Call call) { calls.ForEach(Refuse); Save(call.{|TR1001:Result|}!); }
        void LocalFunction(List<Call> calls, Call call) { calls.ForEach(Fail); Save(call.{|TR1001:Result|}!); static void Fail(Call c) => throw new InvalidOperationException(); }
        void Predicate(List<Call> calls, Call call) { foreach (var one in calls.Where(Fail)) Show(one); Save(call.{|TR1001:Result|}!); static bool Fail(Call c) => throw new InvalidOperationException(); }
        """);

    [Fact]
    public Task What_helpers_hand_out_and_give_back() => StatusTest.Members("""
        private readonly Call _call = Get();
        Call Current() => _call;
        bool TryReady(List<Call> all, out List<Call> ready) { ready = all.Where(c => c.HasResult).ToList(); return ready.Count > 0; }
        bool TryOpen(List<Call> all, out List<Call> open) { open = all.Where(c => c.Status != Status.Failed).ToList(); return open.Count > 0; }
        void Handed(List<Call> all) { if (TryReady(all, out var ready)) Save(ready[0].Result!); }
        void HandedOpen(List<Call> all) { if (TryOpen(all, out var open)) Save(open[0].{|TR1001:Result|}!); }
        void TwoCalls() { if (Current().HasResult) Save(Current().{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Async_helpers_of_every_kind() => StatusTest.Members("""
        private readonly Call _call = Get();
        async Task EnsureAsync() { await Task.Yield(); if (!_call.HasResult) throw new InvalidOperationException(); }
        async Task EnsureAsync(Call call) { await Task.Yield(); if (!call.HasResult) throw new InvalidOperationException(); }
        async Task<string?> ErrorOf(Call call) { await Task.Yield(); return call.HasResult ? null : "none"; }
        async Task<(Call, bool)> AskAsync() { var call = await GetAsync(); return (call, call.HasResult); }
        async Task OfAField() { await EnsureAsync(); Save(_call.Result!); }
        async Task OfAFieldNotAwaited() { var ensured = EnsureAsync(); Save(_call.{|TR1001:Result|}!); await ensured; }
        async Task Message(Call call) { if (await ErrorOf(call) == null) Save(call.Result!); }
        async Task MessageIsThere(Call call) { if (await ErrorOf(call) != null) Save(call.{|TR1001:Result|}!); }
        async Task Tuple() { var (call, has) = await AskAsync(); if (has) Save(call.Result!); }
        async Task TupleUnasked() { var (call, has) = await AskAsync(); Save(call.{|TR1001:Result|}!); Show(has); }
        async Task InTime(Call call) { await EnsureAsync(call).WaitAsync(TimeSpan.FromSeconds(1)); Save(call.Result!); }
        async Task Continued(Call call) { await EnsureAsync(call).ContinueWith(task => { }); Save(call.{|TR1001:Result|}!); }
        async Task AwaitedLater(Call call) { var ensured = EnsureAsync(call).ConfigureAwait(false); Save(call.{|TR1001:Result|}!); await ensured; }
        async Task OfALocalFunction() { var call = await ReadyAsync(); Save(call.Result!); static async Task<Call> ReadyAsync() { var call = await GetAsync(); return call.HasResult ? call : throw new InvalidOperationException(); } }
        """);

    [Fact]
    public Task What_a_lambda_of_a_helper_reads_is_reported_there_alone() => StatusTest.Members("""
        static bool IsDone(Call call) { Action later = () => Save(call.{|TR1001:Result|}!); later(); return call.HasResult; }
        void Run(Call call) { if (IsDone(call)) Save(call.Result!); }
        """);

    [Fact]
    public Task What_lambdas_return() => StatusTest.File("""
        #nullable enable
        static class Extensions { public static void Each<T>(this IEnumerable<T> items, Func<T, ImageResult> take) { } }
        class Sample
        {
            static void Make(Func<ImageResult> make) { }
            static T Convert<T>(Func<ImageResult> make, T other) => other;
            void Fixed(Call call) => Make(() => call.{|TR1001:Result|});
            void FixedOfAGeneric(Call call) => Convert(() => call.{|TR1001:Result|}, 1);
            void FixedByItsType(Call call) => Show(new Lazy<ImageResult>(() => call.{|TR1001:Result|}));
            void FixedOfElements(List<Call> calls) => calls.Each(c => c.{|TR1001:Result|});
        #nullable disable
            void Inferred(Call call) { var later = Task.Run(() => call.Result); Show(later); }
            void InferredOfATask(Call call) { var later = Task.Run(async () => { await Task.Yield(); return call.Result; }); Show(later); }
        }
        """);

    [Fact]
    public Task A_lambda_whose_parameter_is_ready() => StatusTest.Members("""
        void Run(Call call) { Action<Call> save = ([Ready] Call c) => Save(c.Result!); Action<Call> write = c => Save(c.{|TR1001:Result|}!); Show(save); Show(write); }
        """);

    [Fact]
    public Task What_a_function_may_have_written() => StatusTest.Members("""
        static void Look(Call call) { }
        void Looked(Call call) { if (!call.HasResult) return; foreach (var one in Next()) Show(one); Save(call.Result!); IEnumerable<int> Next() { Look(call); yield return 1; } }
        void Found(List<Call> calls) { Call? found = null; calls.ForEach(c => { if (c.HasResult) found = c; }); if (found == null) return; Save(found.Result!); }
        """);

    [Fact]
    public Task An_extension_that_is_held() => StatusTest.File("""
        static class Extensions { public static bool HasImage(this Call call) => call.HasResult; }
        class Sample
        {
            void Run(Call call) { Func<bool> has = call.HasImage; if (has()) Show(call); Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_helper_that_only_throws_ends_the_way() => StatusTest.Members("""
        static void Refuse(string why) => throw new InvalidOperationException(why);
        static void RefuseInABlock() { Log("none"); throw new InvalidOperationException(); }
        static void RefuseIf(bool refuses) { if (refuses) throw new InvalidOperationException(); }
        static void Warn(string why) { if (why.Length > 3) throw new InvalidOperationException(why); Log(why); }
        static Exception Make(string why) => new InvalidOperationException(why);
        static async Task RefuseAsync() { await Task.Yield(); throw new InvalidOperationException(); }
        void Right(Call call) { if (call.Result is null) Refuse(call.Id); Save(call.Result!); }
        void InABlock(Call call) { if (!call.HasResult) RefuseInABlock(); Save(call.Result!); }
        void Told(Call call) { RefuseIf(!call.HasResult); Save(call.Result!); }
        void ToldOther(Call call, Call other) { RefuseIf(!call.HasResult); Save(other.{|TR1001:Result|}!); }
        void MayReturn(Call call) { if (!call.HasResult) Warn(call.Id); Save(call.{|TR1001:Result|}!); }
        void NeverThrown(Call call) { if (!call.HasResult) Make(call.Id); Save(call.{|TR1001:Result|}!); }
        static void Unwritten(string text) => throw new NotImplementedException();
        static void Bare(string text) => throw null!;
        static int Number(string text) => throw new InvalidOperationException(text);
        void NotYetWritten(Call call) { Unwritten(call.Id); Save(call.{|TR1001:Result|}!); }
        void NotWritten(Call call) { Bare(call.Id); Save(call.{|TR1001:Result|}!); }
        void GivesANumber(Call call) { Show(Number(call.Id)); Save(call.{|TR1001:Result|}!); }
        async Task Awaited(Call call) { if (!call.HasResult) await RefuseAsync(); Save(call.Result!); }
        async Task NotAwaited(Call call) { if (!call.HasResult) { var refused = RefuseAsync(); Log(refused.Id.ToString()); } Save(call.{|TR1001:Result|}!); await Task.Yield(); }
        """);

    [Fact]
    public Task A_helper_that_is_given_the_condition() => StatusTest.Members("""
        static void Must<T>(T value, Func<T, bool> test) { if (!test(value)) throw new InvalidOperationException(); }
        static T Need<T>(T value, Func<T, bool> test) => test(value) ? value : throw new InvalidOperationException();
        static void Ask<T>(T value, Func<T, bool> test) { if (!test(value)) Log("no"); }
        void Right(Call call) { Must(call, c => c.HasResult); Save(call.Result!); }
        void Given(Call call) => Save(Need(call, c => c.Result is not null).Result!);
        void Wrong(Call call) { Must(call, c => c.Id != ""); Save(call.{|TR1001:Result|}!); }
        void Asked(Call call) { Ask(call, c => c.HasResult); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Operators_that_ask() => StatusTest.File("""
        [StatusContract(nameof(State), nameof(Text), nameof(JobState.Done), Never = new[] { nameof(JobState.Broken) })]
        class Page
        {
            public JobState State { get; init; }
            public string? Text { get; init; }
            public static bool operator true(Page page) => page.Text is not null;
            public static bool operator false(Page page) => page.Text is null;
            public static bool operator !(Page page) => page.Text is null;
            public static explicit operator bool(Page page) => page.Text is not null;
        }

        [StatusContract(nameof(State), nameof(Text), nameof(JobState.Done))]
        class Note
        {
            public JobState State { get; init; }
            public string? Text { get; init; }
            public static implicit operator bool(Note note) => note.State == JobState.Done;
        }

        class Sample
        {
            void True(Page page) { if (page) Log(page.Text!); }
            void Not(Page page) { if (!page) return; Log(page.Text!); }
            void NotWrong(Page page) { if (!page) Log(page.{|TR1001:Text|}!); }
            void Choice(Page page) => Log(page ? page.Text! : "");
            void Cast(Page page) { if ((bool)page) Log(page.Text!); }
            void Implicit(Note note, bool wanted) { if (wanted && note) Log(note.Text!); }
            void ImplicitWrong(Note note) { if (!note) Log(note.{|TR1001:Text|}!); }
        }
        """);
}
