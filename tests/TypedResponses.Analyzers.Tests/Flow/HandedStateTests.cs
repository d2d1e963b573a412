namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Methods that hand a state to the function they are given, so that it need not capture anything.</summary>
public class HandedStateTests
{
    [Fact]
    public Task An_argument_of_a_type_that_only_the_caller_chooses() => StatusTest.Members("""
        readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> sizes = new();
        void Cache(Call call) { if (call.HasResult) sizes.GetOrAdd("", static (_, c) => c.Result!.Text.Length, call); }
        void Queue(Call call) { if (call.HasResult) ThreadPool.QueueUserWorkItem(static c => Save(c.Result!), call, false); }
        string Text(Call call) => call.HasResult ? string.Create(4, call, static (span, c) => span[0] = c.Result!.Text[0]) : "";
        string Pair(Call call, int n) => call.HasResult ? string.Create(4, (call, n), static (span, p) => span[0] = p.call.Result!.Text[p.n]) : "";
        void UncheckedCache(Call call) { sizes.GetOrAdd("", static (_, c) => c.{|TR1001:Result|}!.Text.Length, call); }
        void UncheckedQueue(Call call) { ThreadPool.QueueUserWorkItem(static c => Save(c.{|TR1001:Result|}!), call, false); }
        string UncheckedText(Call call) => string.Create(4, call, static (span, c) => span[0] = c.{|TR1001:Result|}!.Text[0]);
        """);

    [Fact]
    public Task A_result_that_is_the_state() => StatusTest.Members("""
        string There(Call call) => call.HasResult ? string.Create(4, call.Result, static (span, r) => span[0] = r!.Text[0]) : "";
        string Unchecked(Call call) => string.Create(4, call.Result, static (span, r) => span[0] = {|TR1001:r|}!.Text[0]);
        """);

    [Fact]
    public Task A_parameter_that_something_else_can_be() => StatusTest.Members("""
        static R Pick<T, R>(T one, T other, Func<T, R> read) => read(other);
        static R First<T, R>(T one, T[] others, Func<T, R> read) => read(others[0]);
        static R Made<T, R>(T one, Func<T, T> next, Func<T, R> read) => read(next(one));
        static R New<T, R>(T one, Func<T, R> read) where T : new() => read(new T());
        void OfTwo(Call a, Call b) { if (a.HasResult) Pick(a, b, static c => c.{|TR1001:Result|}!.Text); }
        void OfOthers(Call a, Call[] others) { if (a.HasResult) First(a, others, static c => c.{|TR1001:Result|}!.Text); }
        void OfWhatIsMade(Call a, Call b) { if (a.HasResult) Made(a, c => b, static c => c.{|TR1001:Result|}!.Text); }
        void OfNew(Job job) { if (job.State == JobState.Done) New(job, static j => j.{|TR1001:Output|}!.Length); }
        void OfSeed(Call a, Call[] others) { if (a.HasResult) others.Aggregate(a, (c, other) => c.{|TR1001:Result|}!.Text.Length > 3 ? c : other); }
        """);

    [Fact]
    public Task What_a_method_that_nobody_can_look_into_has_of_a_type() => StatusTest.Members("""
        interface IQueue
        {
            void Post(object state, Action<object> work);
            void Send(Call state, object other, Action<object> work);
            void Use<T>(T one, Action<T> work);
            void Two<T>(T one, T other, Action<T> work);
            void First<T>(T one, T[] others, Action<T> work);
            void Found<T>(T one, Func<string, T> find, Action<T> work);
            void New<T>(T one, Action<T> work) where T : new();
        }
        interface IStore<T> { void Use(T one, Action<T> work); }
        void Posted(Call call, IQueue queue) { if (call.HasResult) queue.Post(call, static state => Save(((Call)state).Result!)); }
        void Used(Call call, IQueue queue) { if (call.HasResult) queue.Use(call, static c => Save(c.Result!)); }
        void Unchecked(Call call, IQueue queue) => queue.Use(call, static c => Save(c.{|TR1001:Result|}!));
        void NoObject(Call call, IQueue queue) { if (call.HasResult) queue.Send(call, "", static c => Save(((Call)c).{|TR1001:Result|}!)); }
        void FirstChecked(Call call, Call other, IQueue queue) { if (call.HasResult) queue.Two(call, other, static c => Save(c.{|TR1001:Result|}!)); }
        void SecondChecked(Call call, Call other, IQueue queue) { if (other.HasResult) queue.Two(call, other, static c => Save(c.{|TR1001:Result|}!)); }
        void OneOfMany(Call call, Call[] others, IQueue queue) { if (call.HasResult) queue.First(call, others, static c => Save(c.{|TR1001:Result|}!)); }
        void OneThatIsFound(Call call, IQueue queue) { if (call.HasResult) queue.Found(call, static id => Get(), static c => Save(c.{|TR1001:Result|}!)); }
        void OneThatIsMade(Job job, IQueue queue) { if (job.State == JobState.Done) queue.New(job, static j => Log(j.{|TR1001:Output|}!)); }
        void OneOfAStore(Call call, IStore<Call> store) { if (call.HasResult) store.Use(call, static c => Save(c.{|TR1001:Result|}!)); }
        """);

    [Fact]
    public Task An_object_that_is_called_a_state() => StatusTest.Members("""
        void Started(Call call) { if (call.HasResult) Task.Factory.StartNew(static state => Save(((Call)state!).Result!), call); }
        void Registered(Call call, CancellationToken token) { if (call.HasResult) token.Register(static state => Save(((Call)state!).Result!), call); }
        Timer Timed(Call call) { if (!call.HasResult) throw new InvalidOperationException(); return new Timer(static state => { var c = (Call)state!; Save(c.Result!); }, call, 1, 1); }
        void Continued(Task task, Call call) { if (call.HasResult) task.ContinueWith(static (_, state) => { if (state is Call c) Save(c.Result!); }, call); }
        void Unchecked(Call call, CancellationToken token) { token.Register(static state => Save(((Call)state!).{|TR1001:Result|}!), call); }
        Timer UncheckedTimer(Call call) => new Timer(static state => { var c = (Call)state!; Save(c.{|TR1001:Result|}!); }, call, 1, 1);
        static Action? s_later;
        static void Run(object other, Action<object> work) => s_later = () => work(Get());
        void CalledOtherwise(Call call) { if (call.HasResult) Run(call, static c => Save(((Call)c).{|TR1001:Result|}!)); }
        """);
}
