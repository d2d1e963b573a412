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
    public Task A_delegate_that_somebody_replaces() => StatusTest.File("""
        sealed class Ready { public Func<Call, bool> Ask = call => call.HasResult; void Use(Call call) { if (Ask(call)) Save(call.{|TR1001:Result|}!); } }
        sealed class Other { void Replace(Ready ready) => ready.Ask = call => true; }
        sealed class Constructed { readonly Func<Call, bool> _ask = call => call.HasResult; public Constructed() { this._ask = call => true; } void Use(Call call) { if (_ask(call)) Save(call.{|TR1001:Result|}!); } }
        sealed class Cast { static readonly Func<Call, bool> s_ask = (Func<Call, bool>)(call => call.HasResult); void Use(Call call) { if (s_ask(call)) Save(call.Result!); } }
        sealed class Created { static readonly Func<Call, bool> s_ask = new Func<Call, bool>(Has); static bool Has(Call call) => call.HasResult; void Use(Call call) { if (s_ask(call)) Save(call.Result!); } }
        """);

    [Fact]
    public async Task Helpers_of_another_project_are_not_looked_into()
    {
        var project = StatusTest.Compile("""
            public static class Helpers
            {
                public static bool IsReady(Call call) => call.HasResult;
                public static readonly Func<Call, bool> Ask = call => call.HasResult;
                public static readonly Status[] Ready = [Status.Completed];
                public static readonly Call Kept = Get().HasResult ? Get() : throw new InvalidOperationException();
            }
            """);
        await StatusTest.FileAgainst("""
            class Sample
            {
                void Method(Call call) { if (Helpers.IsReady(call)) Save(call.{|TR1001:Result|}!); }
                void Field(Call call) { if (Helpers.Ask(call)) Save(call.{|TR1001:Result|}!); }
                void Set(Call call) { if (Helpers.Ready.Contains(call.Status)) Save(call.Result!); }
                void Kept() => Save(Helpers.Kept.{|TR1001:Result|}!);
            }
            """, project.ToMetadataReference());
    }

    [Fact]
    public Task A_helper_that_calls_itself() => StatusTest.File("""
        class Node
        {
            public required Call Call { get; init; }
            public List<Node> Children { get; init; } = [];
            public Node? Parent { get; init; }
        }
        class Sample
        {
            static bool AllReady(Node node)
            {
                if (!node.Call.HasResult) return false;
                foreach (var child in node.Children) if (!AllReady(child)) return false;
                return true;
            }
            static bool ByOperator(Node node) => node.Call.HasResult && node.Children.All(ByOperator);
            static bool ByLambda(Node node) => node.Call.HasResult && node.Children.All(child => ByLambda(child));
            static bool AnyReady(Node node) => node.Call.HasResult || node.Children.Any(AnyReady);
            static bool Waits(Call call, int turns) => call.HasResult || turns > 0 && Waits(call, turns - 1);
            static bool Gives(Call call, int turns) => call.HasResult || turns == 0 || Gives(call, turns - 1);
            static void Ensure(Call call, int turns) { if (call.HasResult) return; if (turns == 0) throw new TimeoutException(); Ensure(call, turns - 1); }
            static void GivesUp(Call call, int turns) { if (call.HasResult) return; if (turns == 0) return; GivesUp(call, turns - 1); }
            static async Task<Call> WaitAsync(string id, int turns)
            {
                var call = await GetAsync();
                if (call.HasResult) return call;
                if (turns == 0) throw new TimeoutException();
                return await WaitAsync(id, turns - 1);
            }
            static async Task<Call> AskAsync(string id, int turns) { var call = await GetAsync(); return call.HasResult || turns == 0 ? call : await AskAsync(id, turns - 1); }
            static void Collect(Node node, List<Call> into) { if (node.Call.HasResult) into.Add(node.Call); foreach (var child in node.Children) Collect(child, into); }
            static void CollectAll(Node node, List<Call> into) { into.Add(node.Call); foreach (var child in node.Children) CollectAll(child, into); }
            static void CollectBelow(Node node, List<Call> into) { foreach (var child in node.Children) { into.Add(child.Call); CollectBelow(child, into); } }
            static Call? Find(Node node) => node.Call.HasResult ? node.Call : node.Children.Select(Find).FirstOrDefault(found => found is not null);
            async Task Polled() { var call = await WaitAsync("", 3); Save(call.Result!); }
            async Task Asked() { var call = await AskAsync("", 3); Save(call.{|TR1001:Result|}!); }
            void Collected(Node node) { var calls = new List<Call>(); Collect(node, calls); foreach (var call in calls) Save(call.Result!); }
            void AllCollected(Node node) { var calls = new List<Call>(); CollectAll(node, calls); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
            void CollectedBelow(Node node) { var calls = new List<Call>(); CollectBelow(node, calls); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
            void Local(Call call) { Ensure2(call, 3); Save(call.Result!); void Ensure2(Call c, int turns) { if (c.HasResult) return; if (turns == 0) throw new TimeoutException(); Ensure2(c, turns - 1); } }
            void Itself(Node node) { if (AllReady(node)) Save(node.Call.Result!); }
            void Operator(Node node) { if (!ByOperator(node)) return; Save(node.Call.Result!); foreach (var child in node.Children) Save(child.Call.Result!); }
            void Lambda(Node node) { if (!ByLambda(node)) return; Save(node.Call.Result!); foreach (var child in node.Children) Save(child.Call.Result!); }
            void Any(Node node) { if (AnyReady(node)) Save(node.Call.{|TR1001:Result|}!); }
            void NotAll(Node node) { if (!AllReady(node)) Save(node.Call.{|TR1001:Result|}!); }
            void OfTheParent(Node node) { if (AllReady(node)) Save(node.Parent!.Call.{|TR1001:Result|}!); }
            void Waited(Call call) { if (Waits(call, 3)) Save(call.Result!); }
            void NotWaited(Call call) { if (!Waits(call, 3)) Save(call.{|TR1001:Result|}!); }
            void Given(Call call) { if (Gives(call, 3)) Save(call.{|TR1001:Result|}!); }
            void Ensured(Call call) { Ensure(call, 3); Save(call.Result!); }
            void GivenUp(Call call) { GivesUp(call, 3); Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task An_object_that_keeps_what_it_has_found_wrong() => StatusTest.File("""
        sealed class Validator
        {
            private readonly List<string> _errors = new();
            public IReadOnlyList<string> Errors => _errors;
            public bool HasErrors => _errors.Count > 0;
            public bool IsValid => !HasErrors;
            public void Check(Call call) { if (!call.HasResult) _errors.Add("no result"); }
            public void CheckFailed(Call call) { if (call.Status == Status.Failed) _errors.Add("failed"); }
            public void Clear() => _errors.Clear();
        }
        sealed class Flag
        {
            private bool _isWrong;
            private string? _error;
            public bool IsWrong => _isWrong;
            public string? Error => _error;
            public void Check(Call call) { if (!call.HasResult) _isWrong = true; }
            public void Note(Call call) { if (!call.HasResult) _error = "no result"; }
        }
        class Sample
        {
            void Errors(Call call) { var v = new Validator(); v.Check(call); if (v.HasErrors) return; Save(call.Result!); }
            void Valid(Call call) { var v = new Validator(); v.Check(call); if (v.IsValid) Save(call.Result!); }
            void Two(Call call, Call other) { var v = new Validator(); v.Check(call); v.Check(other); if (v.HasErrors) throw new Exception(); Save(call.Result!); Save(other.Result!); }
            void OneOfTwo(Call call, Call other) { var v = new Validator(); v.Check(call); v.CheckFailed(other); if (v.HasErrors) return; Save(call.Result!); Save(other.{|TR1001:Result|}!); }
            void Listed(Call call) { var v = new Validator(); v.Check(call); if (v.Errors.Count > 0) return; Save(call.Result!); }
            void Flagged(Call call) { var v = new Flag(); v.Check(call); if (v.IsWrong) return; Save(call.Result!); }
            void Noted(Call call) { var v = new Flag(); v.Note(call); if (v.Error is not null) return; Save(call.Result!); }
            void Wrong(Call call) { var v = new Validator(); v.CheckFailed(call); if (v.HasErrors) return; Save(call.{|TR1001:Result|}!); }
            void Otherwise(Call call) { var v = new Validator(); v.Check(call); if (v.HasErrors) Save(call.{|TR1001:Result|}!); }
            void Cleared(Call call) { var v = new Validator(); v.Check(call); v.Clear(); if (v.HasErrors) return; Save(call.{|TR1001:Result|}!); }
            void Handed(Call call) { var v = new Validator(); Other(v); if (v.HasErrors) Save(call.{|TR1001:Result|}!); }
            static void Other(Validator validator) => validator.Check(Get());
            void Given(Call call, Validator v) { v.Check(call); if (v.HasErrors) Save(call.{|TR1001:Result|}!); }
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

    [Fact]
    public Task The_answer_of_an_async_helper_however_it_is_waited_for() => StatusTest.Members("""
        static async Task<bool> IsReadyAsync(Call call) { await Task.Yield(); return call.HasResult; }
        static async ValueTask<bool> IsReadySoonAsync(Call call) { await Task.Yield(); return call.HasResult; }
        static Task<bool> IsReady(Call call) => Task.FromResult(call.HasResult);
        static async Task<bool> IsOpenAsync(Call call) { await Task.Yield(); return call.Status != Status.Failed; }
        async Task Configured(Call call) { if (!await IsReadyAsync(call).ConfigureAwait(false)) return; Save(call.Result!); }
        async Task ConfiguredWrong(Call call) { if (!await IsOpenAsync(call).ConfigureAwait(false)) return; Save(call.{|TR1001:Result|}!); }
        async Task InTime(Call call) { if (await IsReadyAsync(call).WaitAsync(TimeSpan.FromSeconds(1))) Save(call.Result!); }
        async Task AsTask(Call call) { if (await IsReadySoonAsync(call).AsTask()) Save(call.Result!); }
        async Task Finished(Call call) { if (await IsReady(call)) Save(call.Result!); }
        void Blocking(Call call) { if (IsReadyAsync(call).GetAwaiter().GetResult()) Save(call.Result!); if (IsReadyAsync(call).Result) Save(call.Result!); }
        """);

    [Fact]
    public Task A_helper_that_calls_itself_keeps_its_own_variables() => StatusTest.Members("""
        bool AreReady(Job? job) { if (job is null) return true; var rest = AreReady(job.Next); return rest && job.Output != null; }
        bool IsLastReady(Job job) { if (job.Next is not { } next) return job.Output != null; return IsLastReady(next); }
        void All(Job job) { if (AreReady(job)) Show(job.Output!); }
        void Last(Job job) { if (IsLastReady(job)) Show(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task Every_call_of_a_helper_gives_an_object_of_its_own() => StatusTest.Members("""
        private Call _call = Get();
        Call Current() { if (_call.Status == Status.Failed) throw new InvalidOperationException(); return _call; }
        void Twice() { if (Current().HasResult) Save(Current().{|TR1001:Result|}!); }
        void Once() { var call = Current(); if (call.HasResult) Save(call.Result!); }
        """);

    [Fact]
    public Task A_guard_by_its_name_on_an_object() => StatusTest.Members("""
        [StatusContract("State", "Output", "Done")]
        class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            [ReadyWhen(true)] public extern bool IsDone();
            [ReadyWhen(false)] public extern bool IsOpen();
        }
        void Done(Work work) { Func<bool> isDone = work.IsDone; if (isDone()) Show(work.Output!); else Show(work.{|TR1001:Output|}!); }
        void Open(Work work) { Func<bool> isOpen = work.IsOpen; if (!isOpen()) Show(work.Output!); else Show(work.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_list_of_arguments_without_names() => StatusTest.Members("""
        static bool IsReady(Call call, __arglist) => call.HasResult;
        void Run(Call call) { if (IsReady(call, __arglist(1, 2))) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_body_that_is_not_written_yet_does_not_speak_of_its_callers() => StatusTest.Members("""
        static void Fail(string id) { Log(id); throw new NotSupportedException(); }
        void Run(Call call) { if (!call.HasResult) Fail(call.Id); Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("private bool _ok = true; public void Check(Call c) { if (!c.HasResult) _ok = false; } public bool IsBad => !_ok;",
        "v.Check(call); if (v.IsBad) return; Save(call.Result!);")]
    [InlineData("private bool _ok; public Validator() => _ok = true; public void Check(Call c) { if (c.Id == \"\") _ok = false; } public bool IsBad => !_ok;",
        "v.Check(call); if (v.IsBad) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData(
        "public bool IsBad { get; private set; } private static bool s_any; public static void Note() => s_any = true; public void Check(Call c) { if (!c.HasResult) IsBad = true; } public bool IsAnyBad => s_any;",
        "if (v.IsAnyBad) Save(call.{|TR1001:Result|}!); v.Check(call); if (v.IsBad) return; Save(call.Result!);")]
    [InlineData(
        "private readonly List<string> _errors = []; public void Check(Call c) { if (!c.HasResult) _errors.Add(\"\"); } public List<string> Errors => _errors;",
        "v.Check(call); Forgive(v); if (v.Errors.Count > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData(
        "private readonly Tally _tally = new(); public void Check(Call c) { if (!c.HasResult) throw new InvalidOperationException(); } public bool IsBad => _tally.Count > 0;",
        "if (v.IsBad) Save(call.{|TR1001:Result|}!);")]
    public Task An_object_that_keeps_what_it_finds_begins_with(string members, string body) => StatusTest.Members($$"""
        sealed class Validator { {{members}} }
        sealed class Tally { public int Count => 3; }
        static void Forgive(Validator validator) => ((dynamic)validator).Errors.Clear();
        void Run(Call call) { var v = new Validator(); {{body}} }
        """);

    [Fact]
    public Task A_method_that_calls_itself_comes_back_to_its_own_variables() => StatusTest.Members("""
        void Walk(Job job) { if (job.Output is null) return; var next = job.Next; if (next != null) Walk(next); Show(job.Output); }
        async Task WalkAsync(Job job) { if (job.Output is null) return; if (job.Next is { } next) await WalkAsync(next); Show(job.Output); }
        int Count(Job? job) { if (job is null) return 0; if (job.Output is null) return Count(job.Next); var rest = Count(job.Next); Show(job.Output); return rest + 1; }
        void Local(Job first) { void Walk(Job job) { if (job.Output is null) return; if (job.Next != null) Walk(job.Next); Show(job.Output); } Walk(first); }
        void Unchecked(Job job) { if (job.Next is { Output: not null } next) Unchecked(next); Show(job.{|TR1001:Output|}!); }
        """);
}
