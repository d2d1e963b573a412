namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Lambdas, local functions, helpers, guards and assertions.</summary>
public class FunctionTests
{
    [Fact]
    public Task Lambdas_inherit_what_is_proven_of_variables_that_keep_their_value() => StatusTest.Members("""
        void Kept(Call call) { if (call.HasResult) { Action later = () => Save(call.Result!); later(); } }
        void Unproven(Call call) { Action later = () => Save(call.{|TR1001:Result|}!); later(); if (call.HasResult) later(); }
        void Reassigned(Call call)
        {
            if (!call.HasResult) return;
            Action later = () => Save(call.{|TR1001:Result|}!);
            call = Get();
            later();
        }
        void Inside(Call call) { Action<Call> later = c => { if (c.HasResult) Save(c.Result!); else Save(c.{|TR1001:Result|}!); }; }
        async Task Async(Call call) { if (call.Status == Status.Completed) await Task.Run(() => SaveAsync(call.Result!)); }
        """);

    [Fact]
    public Task Lambdas_inside_try_have_regions_of_their_own() => StatusTest.Members("""
        void InForEach(List<Call> calls)
        {
            foreach (var call in calls) { Func<Call, string> id = c => c.Id; Action later = () => Save(call.{|TR1001:Result|}!); later(); }
        }
        void InTry(Call call)
        {
            try { Action later = () => Save(call.{|TR1001:Result|}!); later(); }
            catch (Exception) { Func<Call, string> id = c => { while (c.Id == "") c = Get(); return c.Id; }; id(call); }
        }
        """);

    [Fact]
    public Task Local_functions_know_what_held_at_every_call() => StatusTest.Members("""
        void After(Call call) { if (!call.HasResult) return; Write(); void Write() => Save(call.Result!); }
        void Before(Call call) { Write(); if (!call.HasResult) return; Write(); void Write() => Save(call.{|TR1001:Result|}!); }
        void Recursive(Call call, int n) { if (!call.HasResult) return; Write(n); void Write(int i) { if (i > 0) Write(i - 1); Save(call.Result!); } }
        void Uncalled(Call call) { void Write() => Save(call.{|TR1001:Result|}!); }
        void Parameter(Call call) { if (call.HasResult) Write(call); static void Write(Call c) => Save(c.{|TR1001:Result|}!); }
        void AsDelegate(Call call) { if (!call.HasResult) return; Action write = Write; write(); void Write() => Save(call.Result!); }
        """);

    [Fact]
    public Task Local_functions_that_check_or_replace() => StatusTest.Members("""
        void Check(Call call) { if (Done()) Save(call.Result!); bool Done() => call.Status == Status.Completed; }
        void CheckOther(Call call) { if (Done(call)) Save(call.Result!); static bool Done(Call c) => c.Status == Status.Completed; }
        void Replace(Call call) { if (!call.HasResult) return; Renew(); Save(call.{|TR1001:Result|}!); void Renew() { call = Get(); } }
        """);

    [Fact]
    public Task Plain_helpers_are_looked_into() => StatusTest.Members("""
        static bool IsDone(Call call) => call.Status == Status.Completed;
        static bool IsMissing(Call call) { return call.Result is null; }
        static bool IsFinal(Status status) => status is Status.Completed;
        static bool Has(ImageResult? image) => image is not null;
        bool IsReady => _call.Status == Status.Completed;
        private bool Both(Call call) { if (call.Status == Status.Failed) return false; return call.HasResult; }
        static void Ensure(Call call) { if (call.Status != Status.Completed) throw new InvalidOperationException(); }
        static void Nothing(Call call) { if (call.Status != Status.Completed) Log("wait"); }
        private readonly Call _call = Get();

        void Condition(Call call) { if (IsDone(call)) Save(call.Result!); }
        void Negated(Call call) { if (IsMissing(call)) return; Save(call.Result!); }
        void Status_(Call call) { if (IsFinal(call.Status)) Save(call.Result!); }
        void Payload(Call call) { if (Has(call.Result)) Save(call.Result!); }
        void Property() { if (IsReady) Save(_call.Result!); }
        void TwoSteps(Call call) { if (Both(call)) Save(call.Result!); }
        void Throwing(Call call) { Ensure(call); Save(call.Result!); }
        void NotThrowing(Call call) { Nothing(call); Save(call.{|TR1001:Result|}!); }
        void OtherObject(Call call, Call other) { if (IsDone(other)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Helpers_that_hand_the_result_out() => StatusTest.Members("""
        static bool Try(Call call, [NotNullWhen(true)] out ImageResult? image) { image = call.Result; return image is not null; }
        static ImageResult? ResultOf(Call call) => call.Result;
        void Out(Call call) { if (Try(call, out var image)) { Save(image); Save(call.Result!); } }
        void Checked(Call call) { if (ResultOf(call) is { } image) Save(image); }
        """);

    [Fact]
    public Task Helpers_that_an_override_can_replace_prove_nothing() => StatusTest.Members("""
        protected virtual bool IsDone(Call call) => call.Status == Status.Completed;
        void Run(Call call) { if (IsDone(call)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_private_method_whose_callers_all_check_has_to_say_so() => StatusTest.Members("""
        void Run(Call call) { if (call.HasResult) { Write(call); WriteReady(call); } }
        private void Write(Call call) => Save(call.{|TR1001:Result|}!);
        private void WriteReady([Ready] Call call) => Save(call.Result!);
        """);

    [Fact]
    public Task An_argument_for_a_ready_parameter_has_to_be_checked() => StatusTest.Members("""
        static void Write([Ready] Call call) => Save(call.Result!);
        void Right(Call call) { if (call.Status == Status.Completed) Write(call); }
        void Wrong(Call call) { Write({|TR1001:call|}); }
        void Failed(Call call) { if (call.Status == Status.Failed) Write({|TR1002:call|}); }
        """);

    [Fact]
    public Task Annotated_guards() => StatusTest.File("""
        public static class Guards
        {
            public static extern bool Ready([ReadyWhen(true)] this Call call);
            public static extern bool Missing([ReadyWhen(false)] Call call);
            public static extern void Ensure([EnsuresReady] Call call);
        }
        public abstract class Machine
        {
            public abstract bool Ready([ReadyWhen(true)] Call call);
        }
        class Sample
        {
            void A(Call call) { if (call.Ready()) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
            void B(Call call) { if (Guards.Missing(call)) return; Save(call.Result!); }
            void C(Call call) { Guards.Ensure(call); Save(call.Result!); }
            void D(Machine machine, Call call) { if (machine.Ready(call)) Save(call.Result!); }
            void E(IEnumerable<Call> calls) { foreach (var c in calls.Where(Guards.Ready)) Save(c.Result!); }
        }
        """);

    [Fact]
    public Task Guards_on_the_object_itself() => StatusTest.File("""
        [StatusContract(nameof(State), nameof(Output), "Done")]
        public abstract class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            [ReadyWhen(true)] public abstract bool IsReady { get; }
            [EnsuresReady] public abstract void Wait();
            [ReadyWhen(true)] public abstract bool Poll();
            public bool IsOver => State == JobState.Done;
            void Own() { if (IsOver) Log(Output!); if (State == JobState.Done) Log(Output!); Log({|TR1001:Output|}!); }
        }
        class Sample
        {
            void A(Work work) { if (work.IsReady) Log(work.Output!); }
            void B(Work work) { work.Wait(); Log(work.Output!); }
            void C(Work work) { while (!work.Poll()) { } Log(work.Output!); }
            void D(Work work) { if (work.IsOver) Log(work.Output!); }
            void E(Work work) { if (work.State != JobState.Done) work.Wait(); Log(work.Output!); }
        }
        """);

    [Fact]
    public Task Guards_of_a_setting() => StatusTest.Members(
        """
        class Checks { public extern static bool IsFine(object value); public extern static void MustBeFine(object value); public extern static bool Other(object value); }
        void Bool(Call call) { if (Checks.IsFine(call)) Save(call.Result!); }
        void Void(Call call) { Checks.MustBeFine(call); Save(call.Result!); }
        void Unlisted(Call call) { if (Checks.Other(call)) Save(call.{|TR1001:Result|}!); }
        """,
        "typed_responses.guard_methods = IsFine | M:Sample.Checks.MustBeFine(System.Object)");

    [Fact]
    public Task Presence_may_be_set_to_prove_nothing() => StatusTest.Body(
        """
        if (call.Result is not null) Save(call.{|TR1001:Result|}!);
        if (other.HasResult) Save(other.Result!);
        """,
        "typed_responses.presence_is_proof = false");

    [Fact]
    public Task Nullability_attributes() => StatusTest.Members("""
        [DoesNotReturn] static void Fail() => throw new InvalidOperationException();
        static extern void FailIf([DoesNotReturnIf(true)] bool condition);
        static extern bool Has([NotNullWhen(true)] object? value);
        void Ends(Call call) { if (call.Status != Status.Completed) Fail(); Save(call.Result!); }
        void EndsIf(Call call) { FailIf(call.Status != Status.Completed); Save(call.Result!); }
        void When(Call call) { if (Has(call.Result)) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void ThrowIfNull(Call call) { ArgumentNullException.ThrowIfNull(call.Result); Save(call.Result); }
        void DebugAssert(Call call) { Debug.Assert(call.Status == Status.Completed); Save(call.Result!); }
        void IsNull(Call call) { if (call.Result is null) Fail(); Save(call.Result!); }
        """);

    [Fact]
    public Task Sets_of_statuses() => StatusTest.Members("""
        private static readonly Status[] s_done = { Status.Completed };
        private static readonly HashSet<Status> s_open = new() { Status.InProgress, Status.Generating, Status.Failed, Status.Unrecognized };
        private static readonly ImmutableArray<Status> s_some = [Status.Completed, Status.Generating];
        void Array(Call call) { if (s_done.Contains(call.Status)) Save(call.Result!); }
        void Set(Call call) { if (s_open.Contains(call.Status)) return; Save(call.Result!); }
        void TooMany(Call call) { if (s_some.Contains(call.Status)) Save(call.{|TR1001:Result|}!); }
        void Unknown(Call call, ISet<Status> set) { if (set.Contains(call.Status)) Save(call.Result!); }
        """);

    [Fact]
    public Task A_helper_that_leaves_the_looking_to_another() => StatusTest.File("""
        class Sample
        {
            private readonly Call _call = Get();
            private bool IsReady => _call.HasResult;
            private void EnsureReady() { if (!IsReady) throw new Exception(); }
            void Right() { EnsureReady(); Save(_call.Result!); }

            static bool Ok(Call call) => call.Status == Status.Completed;
            static void Must(Call call) { if (!Ok(call)) throw new Exception(); Log(""); }
            static void Maybe(Call call) { if (call.Status == Status.Failed) throw new Exception(); Log(""); }
            void Throwing(Call call) { Must(call); Save(call.Result!); }
            void NotEnough(Call call) { Maybe(call); Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_method_passed_by_name_needs_what_its_parameter_says() => StatusTest.Members("""
        static void Write([Ready] Call call) => Save(call.Result!);
        void Unchecked(List<Call> calls) => calls.ForEach({|TR1001:Write|});
        void Checked(List<Call> calls) => calls.Where(call => call.HasResult).ToList().ForEach(Write);
        """);

    [Fact]
    public Task A_lambda_that_was_called_has_written_its_variables() => StatusTest.Body("""
        var current = call;
        Action step = () => current = Get();
        if (!current.HasResult) return;
        Save(current.Result!);
        step();
        Save(current.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task Attributes_that_let_null_in() => StatusTest.File("""
        class Sample
        {
            [AllowNull] public ImageResult Image { get; set; } = null!;
            bool TryTake(Call call, [MaybeNullWhen(false)] out ImageResult image) { image = call.Result; return image != null; }
            bool TryTakeAll(Call call, out ImageResult image) { image = call.{|TR1001:Result|}!; return true; }
            [return: MaybeNull] ImageResult Take(Call call) => call.Result;
            void Set(Call call) => Image = call.Result;
        }
        """);

    [Fact]
    public Task A_helper_that_says_of_null_what_the_compiler_wants_to_know_is_looked_into_too() => StatusTest.Members("""
        static bool IsUsable([NotNullWhen(true)] Call? call) => call is { Result: not null, Status: not Status.Failed };
        static bool IsThere([NotNullWhen(true)] Call? call) => call is not null;
        static void Validate([NotNull] Call? call) { if (call?.Result is null) throw new InvalidOperationException(); }
        static void Require([NotNull] Call? call) { if (call is null) throw new InvalidOperationException(); }
        void Usable(Call? call) { if (IsUsable(call)) Save(call.Result!); }
        void Unusable(Call? call) { if (!IsUsable(call)) Save(call!.{|TR1001:Result|}!); }
        void There(Call? call) { if (IsThere(call)) Save(call.{|TR1001:Result|}!); }
        void Validated(Call? call) { Validate(call); Save(call.Result!); }
        void Required(Call? call) { Require(call); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_is_given_the_condition() => StatusTest.Members("""
        static void ThrowIf(bool bad, string why) { if (bad) throw new InvalidOperationException(why); }
        static void WarnIf(bool bad, string why) { if (bad) Log(why); }
        static bool Not(bool answer) => !answer;
        void Thrown(Call call) { ThrowIf(call.Result is null, "none"); Save(call.Result!); }
        void Warned(Call call) { WarnIf(call.Result is null, "none"); Save(call.{|TR1001:Result|}!); }
        void Other(Call call) { ThrowIf(call.Status == Status.Failed, "failed"); Save(call.{|TR1001:Result|}!); }
        void Turned(Call call) { if (Not(call.Result is null)) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_another_class_may_replace() => StatusTest.File("""
        class Base { public virtual bool Has(Call c) => c.HasResult; public virtual bool Is(Call c) => c.HasResult; }
        sealed class Derived : Base { public override bool Has(Call c) => c.HasResult; void M(Call call) { if (Has(call)) Save(call.Result!); } }
        class Middle : Base
        {
            public sealed override bool Has(Call c) => c.HasResult;
            public override bool Is(Call c) => c.HasResult;
            void Sealed(Call call) { if (Has(call)) Save(call.Result!); }
            void Open(Call call) { if (Is(call)) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_body_that_has_not_run_yet() => StatusTest.Members("""
        static IEnumerable<int> Lazy(Call c) { if (!c.HasResult) throw new InvalidOperationException(); yield return 1; }
        static async Task Later(Call c) { if (!c.HasResult) throw new InvalidOperationException(); await Task.Yield(); }
        void Iterator(Call call) { Lazy(call); Save(call.{|TR1001:Result|}!); }
        void Async(Call call) { _ = Later(call); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_is_a_property() => StatusTest.File("""
        class Work { public bool IsArrow { get => Call.HasResult; } public bool IsBlock { get { return Call.HasResult; } } public Call Call { get; } = Get(); }
        class Sample
        {
            void Getters(Work work) { if (work.IsArrow) Save(work.Call.Result!); if (work.IsBlock) Save(work.Call.Result!); }
        }

        class Holder
        {
            Call _call = Get();
            bool Ready() => _call.HasResult;
            bool IsReady => _call.HasResult;
            void Ensure() { if (!Ready()) throw new InvalidOperationException(); }
            void EnsureToo() { if (!IsReady) throw new InvalidOperationException(); }
            void ByMethod() { Ensure(); Save(_call.Result!); }
            void ByProperty() { EnsureToo(); Save(_call.Result!); }
        }
        """);

    [Fact]
    public Task A_property_that_is_another_name_of_a_field() => StatusTest.File("""
        class Node
        {
            Call _current = Get();
            Call Arrow => _current;
            Call Block { get { return this._current; } }
            Call SetFirst { set => _current = value; get => _current; }
            void One() { if (Arrow.HasResult) Save(_current.Result!); }
            void Two() { if (Block.HasResult) Save(_current.Result!); }
            void Three() { if (SetFirst.HasResult) Save(_current.Result!); }
        }

        class Open { protected Call _current = Get(); public virtual Call Current => _current; void M() { if (Current.HasResult) Save(_current.{|TR1001:Result|}!); } }
        abstract class Abstract { protected Call _current = Get(); public abstract Call Current { get; } void M() { if (Current.HasResult) Save(_current.{|TR1001:Result|}!); } }
        class Far { Far? _other; Call _current = Get(); Call Current => _other!._current; void Set(Far far) => _other = far; void M() { if (Current.HasResult) Save(_current.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task Async_helpers_are_looked_into() => StatusTest.Members("""
        async Task<Call> WaitAsync(string id)
        {
            while (true)
            {
                var call = await GetAsync();
                if (call.Status == Status.Completed) return call;
                if (call.Status == Status.Failed) throw new InvalidOperationException();
                await Task.Delay(100);
            }
        }
        async Task<Call> OverAsync() { var call = await GetAsync(); while (call.Status is Status.InProgress or Status.Generating) call = await GetAsync(); return call; }
        async Task<bool> IsReadyAsync(Call call) { await Task.Yield(); return call.HasResult; }
        async Task EnsureAsync(Call call) { await Task.Yield(); if (!call.HasResult) throw new InvalidOperationException(); }
        async Task Waited() { var call = await WaitAsync("a"); Save(call.Result!); Save((await WaitAsync("b")).Result!); Save((await WaitAsync("c").ConfigureAwait(false)).Result!); }
        async Task Over() { var call = await OverAsync(); Save(call.{|TR1001:Result|}!); }
        async Task Asked(Call call) { if (await IsReadyAsync(call)) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        async Task Ensured(Call call) { await EnsureAsync(call); Save(call.Result!); }
        async Task NotAwaited(Call call) { var ensured = EnsureAsync(call); Save(call.{|TR1001:Result|}!); await ensured; }
        """);

    [Fact]
    public Task Getters_that_choose_objects_are_looked_into() => StatusTest.Members("""
        readonly List<Call> _calls = new();
        IEnumerable<Call> Ready => _calls.Where(c => c.HasResult);
        IReadOnlyList<Call> Done { get { return _calls.Where(c => c.Status == Status.Completed).ToList(); } }
        IEnumerable<Call> Open => _calls.Where(c => c.Status != Status.Failed);
        IReadOnlyList<Call> All => _calls.AsReadOnly();
        Call First => _calls.First(c => c.HasResult);
        void InReady() { foreach (var call in Ready) Save(call.Result!); Save(Done[0].Result!); Save(First.Result!); }
        int Sum() => Ready.Sum(c => c.Result!.ByteCount);
        void InOpen() { foreach (var call in Open) Save(call.{|TR1001:Result|}!); }
        void Checked() { if (All[0].HasResult) Save(All[0].Result!); Save(All[1].{|TR1001:Result|}!); }
        void OfAnother(Sample other) { foreach (var call in other.Ready) Save(call.Result!); }
        """);

    [Fact]
    public Task A_lambda_that_is_the_first_to_look_at_a_variable() => StatusTest.Members("""
        void Ready(Call call) { Func<bool> isReady = () => call.HasResult; if (isReady()) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Invoked(Call call) { var isReady = () => call.Status == Status.Completed; if (isReady.Invoke()) Save(call.Result!); }
        void Other(Call call, Call other) { Func<bool> isReady = () => other.HasResult; if (isReady()) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Iterators_are_looked_into() => StatusTest.Members("""
        static IEnumerable<Call> Ready(IEnumerable<Call> calls) { foreach (var call in calls) { if (call.Status == Status.Failed) yield break; if (call.Result is null) continue; yield return call; } }
        static IEnumerable<Call> Open(IEnumerable<Call> calls) { foreach (var call in calls) { if (call.Status == Status.Failed) yield break; yield return call; } }
        static IEnumerable<Call> One(Call call, Call other) { if (call.HasResult) yield return call; yield return other; }
        static async IAsyncEnumerable<Call> Watched() { for (var i = 0; i < 3; i++) { var call = await GetAsync(); if (call.HasResult) yield return call; } }
        void InReady(List<Call> calls) { foreach (var call in Ready(calls)) Save(call.Result!); if (Ready(calls).FirstOrDefault() is { } first) Save(first.Result!); }
        void InOpen(List<Call> calls) { foreach (var call in Open(calls)) Save(call.{|TR1001:Result|}!); }
        void InOne(Call call, Call other) { foreach (var one in One(call, other)) Save(one.{|TR1001:Result|}!); }
        void Asked(Call call, Call other) { var all = One(call, other).ToList(); Save(call.{|TR1001:Result|}!); }
        async Task InWatched() { await foreach (var call in Watched()) Save(call.Result!); }
        """);

    [Fact]
    public Task Helpers_that_hand_an_object_out() => StatusTest.Members("""
        readonly Dictionary<string, Call> _calls = new();
        bool TryFind(string id, [NotNullWhen(true)] out Call? call) => _calls.TryGetValue(id, out call) && call.HasResult;
        bool TryTake(string id, [NotNullWhen(true)] out Call? call)
        {
            if (_calls.TryGetValue(id, out var found) && found.Status == Status.Completed) { call = found; return true; }
            call = null;
            return false;
        }
        bool TryAny(string id, [NotNullWhen(true)] out Call? call) => _calls.TryGetValue(id, out call) && call.Status != Status.Failed;
        void Found(string id) { if (TryFind(id, out var call)) Save(call.Result!); }
        void Taken(string id) { if (!TryTake(id, out var call)) return; Save(call.Result!); }
        void NotFound(string id) { if (!TryFind(id, out var call)) Save(call!.{|TR1001:Result|}!); }
        void Any(string id) { if (TryAny(id, out var call)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Helpers_that_are_awaited_together() => StatusTest.Members("""
        async Task<Call> WaitAsync(string id) { var call = await GetAsync(); if (!call.HasResult) throw new TimeoutException(); return call; }
        async Task<Call> AskAsync(string id) { var call = await GetAsync(); if (call.Status == Status.Failed) throw new TimeoutException(); return call; }
        async Task Waited(string[] ids) { foreach (var call in await Task.WhenAll(ids.Select(id => WaitAsync(id)))) Save(call.Result!); }
        async Task Asked(string[] ids) { foreach (var call in await Task.WhenAll(ids.Select(id => AskAsync(id)))) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_async_local_function_has_checked_only_where_somebody_can_wait_for_it() => StatusTest.Members("""
        void NobodyCan(Call call) { Ensure(call); Save(call.{|TR1001:Result|}!); async void Ensure(Call c) { await Task.Delay(1); if (!c.HasResult) throw new InvalidOperationException(); } }
        void Nobody(Call call) { Ensure(call); Save(call.{|TR1001:Result|}!); async Task Ensure(Call c) { await Task.Delay(1); if (!c.HasResult) throw new InvalidOperationException(); } }
        void Dropped(Call call) { _ = Fail(); Save(call.{|TR1001:Result|}!); async Task Fail() { await Task.Delay(1); throw new InvalidOperationException(); } }
        async Task AtOnce(Call call) { await Ensure(call); Save(call.Result!); async Task Ensure(Call c) { await Task.Delay(1); if (!c.HasResult) throw new InvalidOperationException(); } }
        async Task Later(Call call) { var checking = Ensure(call); await checking; Save(call.Result!); async Task Ensure(Call c) { await Task.Delay(1); if (!c.HasResult) throw new InvalidOperationException(); } }
        async void Checked(Call c) { await Task.Delay(1); if (!c.HasResult) throw new InvalidOperationException(); }
        void Method(Call call) { Checked(call); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_local_function_inside_another() => StatusTest.Members("""
        void Called(Call call) { Outer(); void Outer() { Inner(); void Inner() => Save(call.{|TR1001:Result|}!); } }
        void Checked(Call call) { if (!call.HasResult) return; Outer(); void Outer() { Inner(); void Inner() => Save(call.Result!); } }
        void CheckedInside(Call call) { Outer(); void Outer() { if (call.HasResult) Inner(); void Inner() => Save(call.Result!); } }
        void Handed(Call call) { Outer(); void Outer() { Action run = Inner; run(); void Inner() => Save(call.{|TR1001:Result|}!); } }
        void HandedChecked(Call call) { if (!call.HasResult) return; Outer(); void Outer() { Action run = Inner; run(); void Inner() => Save(call.Result!); } }
        """);

    [Fact]
    public Task A_local_function_inside_a_lambda() => StatusTest.Members("""
        Action Called(Call call) => () => { Inner(); void Inner() => Save(call.{|TR1001:Result|}!); };
        Action Checked(Call call) => () => { if (call.HasResult) Inner(); void Inner() => Save(call.Result!); };
        Action Given() => () => { Inner(Get()); static void Inner(Call call) => Save(call.{|TR1001:Result|}!); };
        Action GivenChecked() => () => { var call = Get(); if (call.HasResult) Inner(call); static void Inner([Ready] Call call) => Save(call.Result!); };
        void Captured(Call call) { if (!call.HasResult) return; Run(() => { Inner(); void Inner() => Save(call.Result!); }); }
        void OfElements(List<Call> calls) { calls.ForEach(call => { if (call.HasResult) Inner(); void Inner() => Save(call.Result!); }); }
        void OfUncheckedElements(List<Call> calls) { calls.ForEach(call => { Inner(); void Inner() => Save(call.{|TR1001:Result|}!); }); }
        static void Run(Action action) => action();
        """);

    [Fact]
    public Task A_function_that_writes_in_its_condition() => StatusTest.Members("""
        static bool TryOther(out Call call) { call = Get(); return true; }
        void Written(Call call) { if (!call.HasResult) return; Action next = () => { if (TryOther(out call)) Log("another"); }; next(); Save(call.{|TR1001:Result|}!); }
        void NotWritten(Call call) { if (!call.HasResult) return; Action next = () => { if (TryOther(out var other)) Log(other.Id); }; next(); Save(call.Result!); }
        """);

    [Fact]
    public Task A_helper_that_leaves_the_looking_to_the_object() => StatusTest.File("""
        [StatusContract("State", "Film", "Cut")] sealed class Take { public TakeState State; public string? Film; public bool IsUsable => Film is not null; public bool Plays() => State == TakeState.Cut; public bool IsShort => true; }
        enum TakeState { Rolling, Cut }
        static class Takes
        {
            static IEnumerable<Take> Usable(this IEnumerable<Take> takes) => takes.Where(take => take.IsUsable);
            static IEnumerable<Take> Playing(this IEnumerable<Take> takes) => takes.Where(take => take.Plays());
            static IEnumerable<Take> Short(this IEnumerable<Take> takes) => takes.Where(take => take.IsShort);
            static int OfUsable(List<Take> takes) => takes.Usable().Sum(take => take.Film!.Length);
            static int OfPlaying(List<Take> takes) => takes.Playing().Sum(take => take.Film!.Length);
            static int OfShort(List<Take> takes) => takes.Short().Sum(take => take.{|TR1001:Film|}!.Length);
            extension(IEnumerable<Take> takes) { public IEnumerable<Take> Shown => takes.Where(take => take.IsUsable); public int Size => takes.Shown.Sum(take => take.Film!.Length); }
        }
        """);
}
