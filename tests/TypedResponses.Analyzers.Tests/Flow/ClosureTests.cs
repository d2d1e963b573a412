namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What a function that runs later may rely on: what was known of variables that never get another value.</summary>
public class ClosureTests
{
    [Theory]
    [InlineData("call = Get();")]
    [InlineData("call ??= Get();")]
    [InlineData("(call, _) = (Get(), 0);")]
    [InlineData("(_, (call, _)) = (0, (Get(), 0));")]
    [InlineData("Fill(out call);")]
    [InlineData("Swap(ref call);")]
    [InlineData("foreach (var one in List()) call = one;")]
    [InlineData("Action other = () => call = Get(); Show(other);")]
    [InlineData("void Other() => call = Get(); Other();")]
    public Task A_variable_that_gets_another_value(string write) => StatusTest.Members($$"""
        static void Fill(out Call call) => call = Get();
        static void Swap(ref Call call) => call = Get();
        void Parameter(Call call) { if (!call.HasResult) return; Action later = () => Save(call.{|TR1001:Result|}!); {{write}} Show(later); }
        void Local() { var call = Get(); if (!call.HasResult) return; Action later = () => Save(call.{|TR1001:Result|}!); {{write}} Show(later); }
        """);

    [Fact]
    public Task A_value_that_is_gone_at_once() => StatusTest.Members("""
        static void Fill(out Call call) => call = Get();
        static void Swap(ref Call call) => call = Get();
        void Assigned(Call call) { if (!call.HasResult) return; call = Get(); Save(call.{|TR1001:Result|}!); }
        void Apart(Call call) { if (!call.HasResult) return; (call, _) = (Get(), 0); Save(call.{|TR1001:Result|}!); }
        void Filled(Call call) { if (!call.HasResult) return; Fill(out call); Save(call.{|TR1001:Result|}!); }
        void Swapped(Call call) { if (!call.HasResult) return; Swap(ref call); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_variable_that_keeps_its_value() => StatusTest.Members("""
        void Parameter(Call call) { if (!call.HasResult) return; Action later = () => Save(call.Result!); Show(later); }
        void Local() { var call = Get(); if (!call.HasResult) return; Action later = () => Save(call.Result!); Show(later); }
        void Loop(List<Call> calls) { var all = new List<Action>(); foreach (var call in calls) { if (!call.HasResult) continue; all.Add(() => Save(call.Result!)); } }
        void LoopUnchecked(List<Call> calls) { var all = new List<Action>(); foreach (var call in calls) all.Add(() => Save(call.{|TR1001:Result|}!)); }
        void Captured(Call? call) { if (call?.HasResult != true) return; Action later = () => Save(call.Result!); Show(later); }
        void Pattern(ResponsesOutputItem item) { if (item is not Call { HasResult: true } call) return; Action later = () => Save(call.Result!); Show(later); }
        void Nested(Call call) { if (!call.HasResult) return; Action later = () => { Action again = () => Save(call.Result!); again(); }; later(); }
        """);

    [Fact]
    public Task A_lambda_that_is_called_here() => StatusTest.Members("""
        void Held(Call call) { Func<Call, bool> isDone = c => c.HasResult; if (isDone(call)) Save(call.Result!); }
        void HeldWrong(Call call) { Func<Call, bool> isDone = c => c.Id == ""; if (isDone(call)) Save(call.{|TR1001:Result|}!); }
        void HeldFilter(List<Call> calls) { Func<Call, bool> isDone = c => c.HasResult; foreach (var call in calls.Where(isDone)) Save(call.Result!); }
        void Given(List<Call> calls, Func<Call, bool> isDone) { foreach (var call in calls.Where(isDone)) Save(call.{|TR1001:Result|}!); }
        void Changes(Call call) { if (!call.HasResult) return; Action change = () => call = Get(); change(); Save(call.{|TR1001:Result|}!); }
        void ChangesOther(Call call, Call other) { if (!call.HasResult) return; Action change = () => other = Get(); change(); Save(call.Result!); Show(other); }
        """);

    [Fact]
    public Task A_local_function_as_a_predicate() => StatusTest.Members("""
        void Right(List<Call> calls) { foreach (var call in calls.Where(IsDone)) Save(call.Result!); static bool IsDone(Call call) => call.HasResult; }
        void Wrong(List<Call> calls) { foreach (var call in calls.Where(IsNamed)) Save(call.{|TR1001:Result|}!); static bool IsNamed(Call call) => call.Id != ""; }
        void Needs(List<Call> calls) { calls.ForEach({|TR1001:Use|}); static void Use([Ready] Call call) => Save(call.Result!); }
        void NeedsChecked(List<Call> calls) { calls.FindAll(c => c.HasResult).ForEach(Use); static void Use([Ready] Call call) => Save(call.Result!); }
        void Generic(Call call) { if (IsDone(call)) Save(call.Result!); static bool IsDone<T>(T item) where T : ResponsesOutputItem => item is Call { HasResult: true }; }
        """);

    [Fact]
    public Task Local_functions_that_one_cannot_run_through() => StatusTest.Members("""
        void Iterator(Call call) { if (!call.HasResult) return; foreach (var one in Next()) Show(one); Save(call.{|TR1001:Result|}!); IEnumerable<int> Next() { call = Get(); yield return 1; } }
        void Harmless(Call call) { if (!call.HasResult) return; foreach (var one in Next()) Show(one); Save(call.Result!); IEnumerable<int> Next() { Show(call); yield return 1; } }
        async Task Async(Call call) { if (!call.HasResult) return; await Next(); Save(call.{|TR1001:Result|}!); async Task Next() { await Task.Yield(); call = Get(); } }
        void Counting(Call call, int count) { if (count > 0 && !call.HasResult) return; Next(); if (count > 0) Save(call.{|TR1001:Result|}!); void Next() { count++; } }
        void Filling(Call call) { if (!call.HasResult) return; foreach (var one in Next()) Show(one); Save(call.{|TR1001:Result|}!); IEnumerable<int> Next() { Fill(out call); yield return 1; } static void Fill(out Call call) => call = Get(); }
        void Recursive(Call call) { if (!Ends(3)) return; Save(call.{|TR1001:Result|}!); bool Ends(int depth) => depth == 0 || Ends(depth - 1); }
        void OfItsOwn(Call call) { if (!call.HasResult) return; foreach (var one in Next()) Show(one); Save(call.Result!); IEnumerable<int> Next() { var own = Get(); own = Get(); Show(own); yield return 1; } }
        """);

    [Fact]
    public Task Helpers_that_are_looked_into_and_others() => StatusTest.File("""
        abstract class Rules
        {
            public abstract bool IsAbstract(Call call);
            public virtual bool IsVirtual(Call call) => call.HasResult;
            public bool IsPlain(Call call) => call.HasResult;
            public bool IsBlock(Call call) { return call.HasResult; }
            public bool IsIndirect(Call call) => IsPlain(call);
            public bool IsNot(Call call) { if (call.Result is null) return false; return true; }
        }
        sealed class Sealed : Rules
        {
            public override bool IsAbstract(Call call) => call.HasResult;
            public sealed override bool IsVirtual(Call call) => call.HasResult;
        }
        partial class Parts { public partial bool IsDone(Call call); }
        partial class Parts { public partial bool IsDone(Call call) => call.HasResult; }
        class Holder(Call call)
        {
            private readonly Call _call = call;
            public Call Arrow => _call;
            public Call Getter { get { return _call; } }
            public Call This => this._call;
            public Call Auto { get; } = call;
            public Call Fresh => Get();
            public bool IsDone => _call.HasResult;
            public bool IsDoneGetter { get { return _call.HasResult; } }
            public void Right() { if (_call.HasResult) { Save(Arrow.Result!); Save(Getter.Result!); Save(This.Result!); } }
            public void Wrong() { if (_call.HasResult) { Save(Auto.{|TR1001:Result|}!); Save(Fresh.{|TR1001:Result|}!); } }
            public void Done() { if (IsDone) Save(_call.Result!); }
            public void DoneGetter() { if (IsDoneGetter) Save(_call.Result!); }
        }
        class Sample
        {
            void Abstract(Rules rules, Call call) { if (rules.IsAbstract(call)) Save(call.{|TR1001:Result|}!); }
            void Virtual(Rules rules, Call call) { if (rules.IsVirtual(call)) Save(call.{|TR1001:Result|}!); }
            void Plain(Rules rules, Call call) { if (rules.IsPlain(call)) Save(call.Result!); }
            void Block(Rules rules, Call call) { if (rules.IsBlock(call)) Save(call.Result!); }
            void Indirect(Rules rules, Call call) { if (rules.IsIndirect(call)) Save(call.Result!); }
            void Not(Rules rules, Call call) { if (rules.IsNot(call)) Save(call.Result!); }
            void Override(Sealed rules, Call call) { if (rules.IsAbstract(call)) Save(call.Result!); }
            void SealedOverride(Sealed rules, Call call) { if (rules.IsVirtual(call)) Save(call.Result!); }
            void Partial(Parts parts, Call call) { if (parts.IsDone(call)) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task A_variable_that_gets_another_value_in_whatever_way() => StatusTest.Members("""
        static void Fill(out Call call) => call = Get();
        static void Swap(ref Call call) => call = Get();
        static void Look(in Call call) => Log(call.Id);
        Action? _kept;
        void Run(Action action) => _kept = action;
        void Kept(Call call) { if (!call.HasResult) return; Run(() => Save(call.Result!)); }
        void Assigned(Call call) { if (!call.HasResult) return; Run(() => Save(call.{|TR1001:Result|}!)); call = Get(); }
        void Coalesced(Call? call) { if (call is null || !call.HasResult) return; Run(() => Save(call.{|TR1001:Result|}!)); call ??= Get(); }
        void Out(Call call) { if (!call.HasResult) return; Run(() => Save(call.{|TR1001:Result|}!)); Fill(out call); }
        void Ref(Call call) { if (!call.HasResult) return; Run(() => Save(call.{|TR1001:Result|}!)); Swap(ref call); }
        void In(Call call) { if (!call.HasResult) return; Run(() => Save(call.Result!)); Look(in call); }
        void Tuple(Call call, Call other) { if (!call.HasResult) return; Run(() => Save(call.{|TR1001:Result|}!)); (call, other) = (other, call); }
        void Declared(Call call) { var (a, n) = (call, 1); if (!a.HasResult) return; Run(() => Save(a.{|TR1001:Result|}!)); a = Get(); Offer(n); }
        void DeclaredOnce(Call call) { var (a, n) = (call, 1); if (!a.HasResult) return; Run(() => Save(a.Result!)); Offer(n); }
        void Element(List<Call> calls) { foreach (var one in calls) { if (!one.HasResult) continue; Run(() => Save(one.Result!)); } }
        """);

    [Fact]
    public Task An_index_that_a_function_moves() => StatusTest.Members("""
        void Lambda(List<Call> calls, int i) { Action next = () => i++; if (!calls[i].HasResult) return; next(); Save(calls[i].{|TR1001:Result|}!); }
        void Function(List<Call> calls, int i) { void Next() => i++; if (!calls[i].HasResult) return; Next(); Save(calls[i].{|TR1001:Result|}!); }
        void Local(List<Call> calls) { var i = 0; void Next() => i++; if (!calls[i].HasResult) return; Next(); Save(calls[i].{|TR1001:Result|}!); }
        Action Own(List<Call> calls) => () => { var i = 0; i++; if (!calls[i].HasResult) return; Log(""); Save(calls[i].Result!); };
        """);

    [Fact]
    public Task A_local_function_that_is_called_twice() => StatusTest.Members("""
        void Run(Call call, Call other) { var current = call; if (!current.HasResult) return; Use(); current = other; Use(); void Use() => Save(current.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_variable_that_gets_its_only_value_later() => StatusTest.Members("""
        Action Later() { Call call; call = Get(); if (!call.HasResult) return () => { }; return () => Save(call.Result!); }
        Action Twice() { Call call; call = Get(); if (!call.HasResult) return () => { }; Action later = () => Save(call.{|TR1001:Result|}!); call = Get(); return later; }
        """);

    [Fact]
    public Task Local_functions_in_lambdas_and_those_that_nobody_calls() => StatusTest.Members("""
        void InLambda(Call[] all) { Action a = () => { void F(Call c) => Save(c.{|TR1001:Result|}!); F(all[0]); }; a(); }
        void Uncalled() { void F(Call c) => Save(c.{|TR1001:Result|}!); }
        void UncalledInLambda(Call[] all) { Action a = () => { void F(Call c) => Save(c.{|TR1001:Result|}!); }; a(); }
        void UncalledInUncalled() { void F() { void G(Call c) => Save(c.{|TR1001:Result|}!); } }
        void InCalled(Call[] all) { void F() { void G(Call c) => Save(c.{|TR1001:Result|}!); G(all[0]); } F(); }
        void InForEach(Call[] all) { all.ToList().ForEach(x => { void F(Call c) => Save(c.{|TR1001:Result|}!); F(x); }); }
        void InTask(Call[] all) { Task.Run(() => { void F() => Save(all[0].{|TR1001:Result|}!); F(); }); }
        void AsyncInTask(Call[] all) { Task.Run(async () => { async Task F(Call c) { await Task.Yield(); Save(c.{|TR1001:Result|}!); } foreach (var x in all) await F(x); }); }
        void CalledWithAnother(Call[] all) { Action a = () => { void F(Call c) => Save(c.{|TR1001:Result|}!); if (all[0].HasResult) F(all[0]); }; a(); }
        void Checks(Call[] all) { Action a = () => { void F(Call c) { if (c.HasResult) Save(c.Result); } F(all[0]); }; a(); }
        void CalledChecked(Call call) { Action a = () => { void F() => Save(call.Result!); if (call.HasResult) F(); }; a(); }
        void LambdaChecked(Call call) { if (!call.HasResult) return; Action a = () => { void F() => Save(call.Result!); F(); }; a(); }
        void CalledFromLambda(Call call) { void F() => Save(call.Result!); Action a = () => { if (call.HasResult) F(); }; a(); }
        void ElementChecked(Call[] all) { all.ToList().ForEach(x => { if (!x.HasResult) return; void F() => Save(x.Result!); F(); }); }
        void Ready() { void F([Ready] Call c) => Save(c.Result!); }
        """);

    [Fact]
    public Task A_local_function_is_called_by_one_that_stands_after_it() => StatusTest.Members("""
        void Unchecked(Call call) { if (call.HasResult) First(); Second(); void First() => Save(call.{|TR1001:Result|}!); void Second() => First(); }
        void Checked(Call call) { if (call.HasResult) First(); if (call.HasResult) Second(); void First() => Save(call.Result!); void Second() => First(); }
        """);

    [Fact]
    public Task What_is_called_in_dead_code() => StatusTest.Members("""
        [DoesNotReturn] static string Fail() => throw new InvalidOperationException();
        static string Name(Call call) { if (call.HasResult) return call.Id; return ""; }
        void Helper(Call call) { if (!call.HasResult) Log(Fail() + Name(call)); Save(call.Result!); }
        void Last(Call call) { if (call.HasResult) { Log(Local()); return; } Log(Fail() + Local()); string Local() { Save(call.Result!); return ""; } }
        void First(Call call) { if (!call.HasResult) Log(Fail() + Local()); Log(Local()); string Local() { Save(call.Result!); return ""; } }
        """);

    [Fact]
    public Task Errors_that_a_function_collects_are_its_own() => StatusTest.Members("""
        void Lambda() { Action<Call> run = call => { var errors = new List<string>(); if (call.Result is null) errors.Add("none"); if (errors.Count > 0) return; Save(call.Result!); }; run(Get()); }
        void LambdaWrong() { Action<Call> run = call => { var errors = new List<string>(); if (call.Result is null) errors.Add("none"); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!); }; run(Get()); }
        void Captured(Call call) { var errors = new List<string>(); Action clear = () => errors.Clear(); if (call.Result is null) errors.Add("none"); clear(); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        """);
}
