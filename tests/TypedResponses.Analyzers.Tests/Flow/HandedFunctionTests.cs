namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Lambdas that run where a local or a helper calls them: what is known there is what they may rely on.</summary>
public class HandedFunctionTests
{
    private const string Helpers = """
        static Action<Call>? s_kept;
        static void IfReady(Call c, Action<Call> f) { if (c.HasResult) f(c); }
        static void IfNotFailed(Call c, Action<Call> f) { if (c.Status != Status.Failed) f(c); }
        static void ForReady(IEnumerable<Call> calls, Action<Call> f) { foreach (var c in calls) if (c.HasResult) f(c); }
        static void ForAll(IEnumerable<Call> calls, Action<Call> f) { foreach (var c in calls) f(c); }
        static async Task IfReadyAsync(Call c, Func<Call, Task> f) { if (c.HasResult) await f(c); }
        static IEnumerable<T> MapReady<T>(IEnumerable<Call> calls, Func<Call, T> f) { foreach (var c in calls) if (c.HasResult) yield return f(c); }
        static T Match<T>(Call c, Func<Call, T> ready, Func<Call, T> other) => c.HasResult ? ready(c) : other(c);
        static TOut Pipe<TIn, TOut>(TIn x, Func<TIn, TOut> f) { ArgumentNullException.ThrowIfNull(f); return f(x); }
        static T Tap<T>(T x, Action<T>? f) { f?.Invoke(x); return x; }
        static void Two(Call c, Call d, Action<Call> f) { f(c); f(d); }
        static void Store(Call c, Action<Call> f) { if (c.HasResult) f(c); s_kept = f; }
        static void Later(Call c, Action<Call> f) { if (c.HasResult) f(c); Task.Run(() => f(Get())); }
        static async Task RetryAsync(Func<Task> f) { for (var i = 0; i < 3; i++) { try { await f(); return; } catch (IOException) { } } }

        """;

    [Fact]
    public Task A_helper_calls_it_with_what_it_has_checked() => StatusTest.Members(Helpers + """
        void One(Call call) => IfReady(call, c => Save(c.Result!));
        void Each(List<Call> calls) => ForReady(calls, c => Save(c.Result!));
        Task Awaited(Call call) => IfReadyAsync(call, async c => { await Task.Delay(1); Save(c.Result!); });
        int OneOfTwo(Call call) => Match(call, c => c.Result!.ByteCount, c => 0);
        List<int> Yielded(List<Call> calls) => MapReady(calls, c => c.Result!.ByteCount).ToList();
        void Local(Call call) { void Run(Action<Call> f) { if (call.HasResult) f(call); } Run(c => Save(c.Result!)); }
        """);

    [Fact]
    public Task A_helper_calls_it_with_what_it_was_given() => StatusTest.Members(Helpers + """
        int Piped(Call call) => call.HasResult ? Pipe(call, c => c.Result!.ByteCount) : 0;
        void Tapped(Call call) { if (call.HasResult) Tap(call, c => Save(c.Result!)); }
        void TappedTwice(Call call) { if (call.HasResult) Tap(Tap(call, c => Log(c.Id)), c => Save(c.Result!)); }
        void BothChecked(Call call, Call other) { if (call.HasResult && other.HasResult) Two(call, other, c => Save(c.Result!)); }
        void Captured(Call call, Call other) { if (other.HasResult) IfNotFailed(call, c => Save(other.Result!)); }
        """);

    [Fact]
    public Task A_helper_calls_it_with_anything() => StatusTest.Members(Helpers + """
        void NotFailed(Call call) => IfNotFailed(call, c => Save(c.{|TR1001:Result|}!));
        void Each(List<Call> calls) => ForAll(calls, c => Save(c.{|TR1001:Result|}!));
        int OneOfTwo(Call call) => Match(call, c => 0, c => c.{|TR1001:Result|}!.ByteCount);
        int Piped(Call call) => Pipe(call, c => c.{|TR1001:Result|}!.ByteCount);
        int PipedFailed(Call call) => call.Status == Status.Failed ? 0 : Pipe(call, c => c.{|TR1001:Result|}!.ByteCount);
        int PipedOther(Call call, Call other) => call.HasResult ? Pipe(other, c => c.{|TR1001:Result|}!.ByteCount) : 0;
        void OneChecked(Call call, Call other) { if (call.HasResult) Two(call, other, c => Save(c.{|TR1001:Result|}!)); }
        void Captured(Call call, Call other) => IfReady(call, c => Save(other.{|TR1001:Result|}!));
        void Kept(Call call) => Store(call, c => Save(c.{|TR1001:Result|}!));
        void RunLater(Call call) => Later(call, c => Save(c.{|TR1001:Result|}!));
        void Local(Call call) { void Run(Action<Call> f) { f(call); } Run(c => Save(c.{|TR1001:Result|}!)); }
        """);

    [Fact]
    public Task What_it_gives_back_is_reported_once() => StatusTest.Members(Helpers + """
        ImageResult Read(Call call) => Pipe(call, c => c.{|TR1001:Result|}!);
        ImageResult? Nullable(Call call) => Pipe(call, c => c.Result);
        ImageResult Suppressed(Call call) => {|TR1001:Pipe(call, c => c.Result)|}!;
        ImageResult Otherwise(Call call) => Pipe(call, c => c.Result) ?? throw new IOException();
        ImageResult Checked(Call call) => call.HasResult ? Pipe(call, c => c.Result!) : throw new IOException();
        """);

    [Fact]
    public Task A_local_is_called_after_the_check() => StatusTest.Members(Helpers + """
        void Called(Call call) { Action save = () => Save(call.Result!); if (call.HasResult) save(); }
        void Invoked(Call call) { var save = () => Save(call.Result!); if (!call.HasResult) return; save.Invoke(); save(); }
        void Delegate(Call call) { Action save = delegate { Save(call.Result!); }; if (call.HasResult) save(); }
        int Value(Call call) { Func<int> size = () => call.Result!.ByteCount; return call.HasResult ? size() : 0; }
        async Task Awaited(Call call) { Func<Task> save = async () => { await Task.Delay(1); Save(call.Result!); }; if (call.HasResult) await save(); }
        void Parameter(Call call, Call other) { Action<Call> save = c => Save(c.Result!); if (call.HasResult) save(call); if (other.HasResult) save(other); }
        void Each(List<Call> calls) { Action<Call> save = c => Save(c.Result!); foreach (var call in calls) if (call.HasResult) save(call); }
        int Operator(List<Call> calls) { Func<Call, int> size = c => c.Result!.ByteCount; return calls.Where(c => c.HasResult).Sum(size); }
        void Helper(Call call, Call other) { Action<Call> save = c => Save(c.Result!); IfReady(call, save); IfReady(other, save); }
        async Task HandedOn(Call call) { Func<Task> save = async () => { await Task.Yield(); Save(call.Result!); }; if (!call.HasResult) return; await RetryAsync(save); }
        void Nested(Call call) { Action save = () => Save(call.Result!); if (call.HasResult) Task.Run(() => save()); }
        """);

    [Fact]
    public Task A_local_is_called_without_a_check_too() => StatusTest.Members(Helpers + """
        void Called(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); save(); }
        void Twice(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); if (call.HasResult) save(); save(); }
        void HandedOnBefore(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); Task.Run(save); if (call.HasResult) save(); }
        void HandedOnAfter(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); if (call.HasResult) save(); Task.Run(save); }
        void OtherBranch(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); if (call.HasResult) Task.Run(() => save()); else save(); }
        void Replaced(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); if (call.HasResult) { call = Get(); save(); } }
        Action Returned(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); if (call.HasResult) save(); return save; }
        void Kept(Call call) { Action<Call> save = c => Save(c.{|TR1001:Result|}!); if (call.HasResult) save(call); s_kept = save; }
        void Another(Call call, Call other) { Action<Call> save = c => Save(c.{|TR1001:Result|}!); if (call.HasResult) save(call); save(other); }
        void Event(Call call) { EventHandler save = (_, _) => Save(call.{|TR1001:Result|}!); AppDomain.CurrentDomain.ProcessExit += save; if (call.HasResult) save(null, EventArgs.Empty); }
        void Operators(List<Call> calls) { Func<Call, int> size = c => c.{|TR1001:Result|}!.ByteCount; Show(calls.Where(c => c.HasResult).Sum(size)); Show(calls.Sum(size)); }
        void Helpers(Call call, Call other) { Action<Call> save = c => Save(c.{|TR1001:Result|}!); IfReady(call, save); IfNotFailed(other, save); }
        void Finally(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); try { Show(call.HasResult); } finally { save(); } }
        void Never(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); }
        """);

    private const string Wrappers = """
        static Action<Call>? s_kept;
        static void ForAll(IEnumerable<Call> calls, Action<Call> f) { foreach (var c in calls) f(c); }
        static void ForReady(List<Call> calls, Action<Call> f) => ForAll(calls, c => { if (c.HasResult) f(c); });
        static void ForEvery(List<Call> calls, Action<Call> f) => ForAll(calls, c => f(c));
        static int OfReady(List<Call> calls, Func<Call, int> f) => calls.Where(c => c.HasResult).Select(f).Sum();
        static int OfEvery(List<Call> calls, Func<Call, int> f) => calls.Select(c => f(c)).Sum();
        static int IfReady(Call call, Func<Call, int> f) { Func<Call, int> g = c => f(c); return call.HasResult ? g(call) : 0; }
        static int Always(Call call, Func<Call, int> f) { Func<Call, int> g = c => f(c); return g(call); }
        static void Register(Action<Call> f) => s_kept = c => { if (c.HasResult) f(c); };
        static void RegisterAll(Action<Call> f) => s_kept = c => f(c);
        static int Local(Call call, Func<Call, int> f) { int Of(Call c) => f(c); return call.HasResult ? Of(call) : 0; }

        """;

    [Fact]
    public Task A_helper_wraps_it_in_a_function_of_its_own() => StatusTest.Members(Wrappers + """
        void HandedOn(List<Call> calls) => ForReady(calls, c => Save(c.Result!));
        int Operator(List<Call> calls) => OfReady(calls, c => c.Result!.ByteCount);
        int InALocal(Call call) => IfReady(call, c => c.Result!.ByteCount);
        int InALocalFunction(Call call) => Local(call, c => c.Result!.ByteCount);
        void Kept() => Register(c => Save(c.Result!));
        void Here(Call call) { Func<Call, int> size = c => c.Result!.ByteCount; Func<Call, int> f = c => size(c); if (call.HasResult) Show(f(call)); }
        """);

    [Fact]
    public Task A_helper_wraps_it_without_a_check() => StatusTest.Members(Wrappers + """
        void HandedOn(List<Call> calls) => ForEvery(calls, c => Save(c.{|TR1001:Result|}!));
        int Operator(List<Call> calls) => OfEvery(calls, c => c.{|TR1001:Result|}!.ByteCount);
        int InALocal(Call call) => Always(call, c => c.{|TR1001:Result|}!.ByteCount);
        void Kept() => RegisterAll(c => Save(c.{|TR1001:Result|}!));
        void Here(Call call) { Func<Call, int> size = c => c.{|TR1001:Result|}!.ByteCount; Func<Call, int> f = c => size(c); Show(f(call)); }
        """);

    private const string Writings = """
        static Action<Call>? s_kept;
        static readonly List<Action<Call>> s_list = [];
        static void Keep(Action<Call> f) => s_kept = f;
        static void Invoked(Call c, Action<Call> f) { if (c.HasResult) f.Invoke(c); }
        static void IfAny(Call c, Action<Call>? f) { if (c.HasResult) f?.Invoke(c); }
        static void IsNull(Call c, Action<Call>? f) { if (f is null) throw new ArgumentNullException(nameof(f)); if (c.HasResult) f(c); }
        static void OrNone(Call c, Action<Call>? f) { if (f == null) return; if (c.HasResult) f(c); }
        static void Differs(Call c, Action<Call>? f) { if (f != null && c.HasResult) f(c); }
        static void IfAnyNotFailed(Call c, Action<Call>? f) { if (c.Status != Status.Failed) f?.Invoke(c); }
        static void Otherwise(Call c, Action<Call>? f) { if (c.HasResult) f?.Invoke(c); s_kept = f ?? s_kept; }
        static void Listed(Call c, Action<Call> f) { if (c.HasResult) f(c); s_list.Add(f); }
        static void Passed(Call c, Action<Call> f) { if (c.HasResult) f(c); Keep(f); }
        static void Nested(Call c, Action<Call> f) { if (c.HasResult) f(c); Task.Run(Later); void Later() => f(Get()); }
        static partial void Partial(Call c, Action<Call> f);
        static partial void Partial(Call c, Action<Call> f) { if (c.HasResult) f(c); }
        static partial void PartialKept(Call c, Action<Call> f);
        static partial void PartialKept(Call c, Action<Call> f) { if (c.HasResult) f(c); s_kept = f; }

        """;

    [Fact]
    public Task A_helper_may_ask_whether_it_was_given_any() => StatusTest.File("partial class Sample {" + Writings + """
        void InvokedByName(Call call) => Invoked(call, c => Save(c.Result!));
        void Conditionally(Call call) => IfAny(call, c => Save(c.Result!));
        void Thrown(Call call) => IsNull(call, c => Save(c.Result!));
        void Left(Call call) => OrNone(call, c => Save(c.Result!));
        void Asked(Call call) => Differs(call, c => Save(c.Result!));
        void InParts(Call call) => Partial(call, c => Save(c.Result!));
        }
        """);

    [Fact]
    public Task A_helper_keeps_what_it_was_given_too() => StatusTest.File("partial class Sample {" + Writings + """
        void Conditionally(Call call) => IfAnyNotFailed(call, c => Save(c.{|TR1001:Result|}!));
        void Coalesced(Call call) => Otherwise(call, c => Save(c.{|TR1001:Result|}!));
        void InAList(Call call) => Listed(call, c => Save(c.{|TR1001:Result|}!));
        void HandedOn(Call call) => Passed(call, c => Save(c.{|TR1001:Result|}!));
        void InALocalFunction(Call call) => Nested(call, c => Save(c.{|TR1001:Result|}!));
        void InParts(Call call) => PartialKept(call, c => Save(c.{|TR1001:Result|}!));
        }
        """);

    private const string Journal = """
        sealed class Journal { public string save = ""; }
        static void IfReady(Call c, Action<Call> save) { if (c.HasResult) save(c); }

        """;

    [Fact]
    public Task Only_the_variable_itself_is_a_mention_of_it() => StatusTest.Members(Journal + """
        void NamedArgument(Call call) { Action<Call> save = c => Save(c.Result!); IfReady(call, save: save); }
        void Member(Call call, Journal journal) { Action<Call> save = c => Save(c.Result!); if (call.HasResult) save(call); Log(journal.save); }
        void MemberOfAny(Call call, Journal? journal) { Action<Call> save = c => Save(c.Result!); if (call.HasResult) save(call); Log(journal?.save ?? ""); }
        void Invoked(Call call) { Action save = () => Save(call.Result!); if (call.HasResult) save.Invoke(); }
        void Conditionally(Call call) { Action? save = () => Save(call.Result!); if (call.HasResult) save?.Invoke(); }
        void Cast(Call call) { var save = (Action)(() => Save(call.Result!)); if (call.HasResult) save(); }
        """);

    [Fact]
    public Task A_variable_that_goes_elsewhere_or_runs_unseen() => StatusTest.Members(Journal + """
        void Never(Call call, Journal journal) { Action<Call> save = c => Save(c.{|TR1001:Result|}!); Log(journal.save); }
        void Dynamic(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); save.DynamicInvoke(); }
        void DynamicOfAny(Call call) { Action? save = () => Save(call.{|TR1001:Result|}!); save?.DynamicInvoke(); }
        Action Again(Call call) { Action save = () => Save(call.{|TR1001:Result|}!); if (call.HasResult) save(); return save.Invoke; }
        Action<Call> Pair(Call call) { Action<Call> save = c => Save(c.{|TR1001:Result|}!); if (call.HasResult) save(call); var pair = (save, call.Id); return pair.save; }
        void Unchecked(Call call) { Action? save = () => Save(call.{|TR1001:Result|}!); save?.Invoke(); }
        """);

    [Fact]
    public Task A_variable_of_a_program_without_a_class() => StatusTest.File("""
        var (call, other) = (Get(), Get());
        Action<Call> save = c => Save(c.Result!);
        if (call.HasResult) save(call);
        Action<Call> keep = c => Save(c.{|TR1001:Result|}!);
        keep(other);
        """);

    [Fact]
    public Task Handed_on_to_a_helper_that_calls_it() => StatusTest.Members("""
        static void IfReady(Call call, Action<Call> action) { if (call.HasResult) action(call); }
        static void Logged(Call call, Action<Call> action) { Log(call.Id); IfReady(call, action); }
        static void Always(Call call, Action<Call> action) => action(call);
        static void AlwaysLogged(Call call, Action<Call> action) { Log(call.Id); Always(call, action); }
        static void Checked(Call call, Action<Call> action) { if (call.HasResult) Always(call, action); }
        static int Sized(Call call, Func<Call, int> size) => call.HasResult ? size(call) : 0;
        static int SizedToo(Call call, Func<Call, int> size) => Sized(call, size);
        static void Round(Call call, Action<Call> action) { if (Chance()) Again(call, action); }
        static void Again(Call call, Action<Call> action) { if (Chance()) Round(call, action); IfReady(call, action); }
        void Inside(Call call) => Logged(call, c => Save(c.Result!));
        void Outside(Call call) => Checked(call, c => Save(c.Result!));
        void Given(Call call) => Show(SizedToo(call, c => c.Result!.ByteCount));
        void Around(Call call) => Round(call, c => Show(c.Id));
        void NotAsked(Call call) => AlwaysLogged(call, c => Save(c.{|TR1001:Result|}!));
        """);
}
