namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Every element of a list checked by its index, by <c>ForEach</c>, or by counting.</summary>
public class ElementLoopTests
{
    [Theory]
    [InlineData("for (var i = 0; i < calls.Count; i++) if (!calls[i].HasResult) throw new Exception();")]
    [InlineData("for (int i = 0; i < calls.Count; ++i) { var c = calls[i]; if (c.Result is null) return; }")]
    [InlineData("for (var i = 0; i != calls.Count; i++) { if (calls[i].HasResult) continue; throw new Exception(); }")]
    [InlineData("for (var i = 0; calls.Count > i; i++) { Ensure(calls[i]); }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (i > 3) Log(calls[i].Id); if (!calls[i].HasResult) throw new Exception(); Log(calls[i].Id); }")]
    [InlineData("var i = 0; while (i < calls.Count) { if (!calls[i].HasResult) throw new Exception(); i++; }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { var first = calls[0]; if (!calls[i].HasResult) throw new Exception(first.Id); }")]
    [InlineData("var missing = 0; for (var i = 0; i < calls.Count; i++) if (!calls[i].HasResult) missing++; if (missing > 0) return;")]
    [InlineData("var all = true; for (var i = 0; i < calls.Count; i++) all &= calls[i].HasResult; if (!all) return;")]
    [InlineData("var i = 0; while (true) { if (i >= calls.Count) break; if (!calls[i].HasResult) return; i++; }")]
    [InlineData("var i = 0; while (true) { if (i == calls.Count) break; if (!calls[i].HasResult) return; i++; }")]
    [InlineData("using (var e = calls.GetEnumerator()) { if (!e.MoveNext()) return; do { if (!e.Current.HasResult) return; } while (e.MoveNext()); }")]
    [InlineData("calls.ForEach(c => { if (!c.HasResult) throw new Exception(); });")]
    [InlineData("calls.ForEach(c => Ensure(c));")]
    [InlineData("calls.ForEach(Ensure);")]
    [InlineData("calls.ForEach(c => { if (c.Status != Status.Completed) throw new Exception(); Log(c.Id); });")]
    [InlineData("var array = calls.ToArray(); Array.ForEach(array, c => { if (!c.HasResult) throw new Exception(); }); foreach (var c in array) Save(c.Result!); calls.ForEach(Ensure);")]
    [InlineData("var ready = calls.Count(c => c.HasResult); if (ready != calls.Count) return;")]
    [InlineData("if (calls.Count(c => c.HasResult) < calls.Count) throw new Exception();")]
    [InlineData("if (calls.Count != calls.Count(c => c.HasResult)) throw new Exception();")]
    [InlineData("if (calls.Count > calls.Count(c => c.HasResult)) throw new Exception();")]
    [InlineData("var ready = calls.Count(c => c.HasResult); var all = ready == calls.Count; if (!all) return;")]
    public Task Every_element_is_checked(string check) => StatusTest.Members($$"""
        static void Ensure(Call c) { if (!c.HasResult) throw new InvalidOperationException(); }
        void Each(List<Call> calls) { {{check}} foreach (var call in calls) Save(call.Result!); }
        void First(List<Call> calls) { {{check}} if (calls.Count > 0) Save(calls[0].Result!); }
        void ByIndex(List<Call> calls) { {{check}} for (var n = 0; n < calls.Count; n++) Save(calls[n].Result!); }
        void After(List<Call> calls) { {{check}} calls.Add(Get()); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void OfOthers(List<Call> calls, List<Call> others) { {{check}} foreach (var call in others) Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("for (var i = 1; i < calls.Count; i++) if (!calls[i].HasResult) throw new Exception();")]
    [InlineData("for (var i = 0; i < calls.Count; i += 2) if (!calls[i].HasResult) throw new Exception();")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (calls[i].Id == \"\") continue; if (!calls[i].HasResult) throw new Exception(); }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) throw new Exception(); if (i == 3) break; }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) throw new Exception(); i++; }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (i == 0) continue; if (!calls[i].HasResult) throw new Exception(); }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (!calls[0].HasResult) throw new Exception(); }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (calls[i].Status == Status.Failed) throw new Exception(); }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) throw new Exception(); calls[i] = Get(); }")]
    [InlineData("for (var i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) throw new Exception(); if (Chance()) calls[0] = Get(); }")]
    [InlineData("for (var i = 0; i < 3; i++) { if (!calls[i].HasResult) throw new Exception(); }")]
    [InlineData("var i = 0; if (Chance()) i = 2; for (; i < calls.Count; i++) { if (!calls[i].HasResult) throw new Exception(); }")]
    [InlineData("if (Chance()) for (var i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) throw new Exception(); }")]
    [InlineData("var missing = 0; for (var i = 0; i < calls.Count; i++) if (!calls[i].HasResult) missing++; if (missing > 1) return;")]
    [InlineData("calls.ForEach(c => { if (c.Status == Status.Failed) throw new Exception(); });")]
    [InlineData("calls.ForEach(c => { if (c.Id == \"\") return; if (!c.HasResult) throw new Exception(); });")]
    [InlineData("calls.ForEach(c => { if (c.HasResult) throw new Exception(); });")]
    [InlineData("calls.ForEach(async c => { await Task.Delay(1); if (!c.HasResult) throw new Exception(); });")]
    [InlineData("var ready = calls.Count(c => c.HasResult); if (ready == 0) return;")]
    [InlineData("var ready = calls.Count(c => c.HasResult); if (ready == calls.Count) return;")]
    [InlineData("var ready = calls.Count(c => c.HasResult); if (ready > calls.Count) return;")]
    [InlineData("var ready = calls.Count(c => c.Status != Status.Failed); if (ready != calls.Count) return;")]
    [InlineData("var ready = calls.Count(c => !c.HasResult); if (ready != calls.Count) return;")]
    [InlineData("var ready = calls.Count(c => c.HasResult); if (ready != new List<Call>().Count) return;")]
    public Task Some_elements_are_not(string check) => StatusTest.Members($$"""
        void Each(List<Call> calls) { {{check}} foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_loop_that_reads_without_a_check_has_checked_nothing() => StatusTest.Members("""
        void ByIndex(List<Call> calls) { for (var i = 0; i < calls.Count; i++) Save(calls[i].{|TR1001:Result|}!); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void ForEach(List<Call> calls) { calls.ForEach(c => Save(c.{|TR1001:Result|}!)); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void Twice(List<Call> calls)
        {
            for (var i = 0; i < calls.Count; i++) if (!calls[i].HasResult) throw new Exception();
            for (var i = 0; i < calls.Count; i++) Log(calls[i].Id);
            for (var i = 0; i < calls.Count; i++) Save(calls[i].Result!);
        }
        void Array(Call[] calls, IReadOnlyList<Call> others)
        {
            for (var i = 0; i < calls.Length; i++) if (!calls[i].HasResult) throw new Exception();
            for (var i = 0; i < others.Count; i++) if (!others[i].HasResult) throw new Exception();
            foreach (var call in calls) Save(call.Result!);
            foreach (var call in others) Save(call.Result!);
        }
        void OneOfTwo(Call[] calls, Call[] others)
        {
            for (var i = 0; i < calls.Length; i++) if (!others[i].HasResult) throw new Exception();
            foreach (var call in calls) Save(call.{|TR1001:Result|}!);
        }
        void AnotherIsRead(List<Call> calls, Call other) { for (var i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) return; Save(other.{|TR1001:Result|}!); } foreach (var c in calls) Save(c.Result!); }
        void ReadTwice(List<Call> calls) { for (var i = 0; i < calls.Count; i++) { Save(calls[i].{|TR1001:Result|}!); Save(calls[i].Result!); } }
        void KnownBefore(List<Call> calls) { if (calls[0].Status != Status.Completed) return; foreach (var c in calls) if (c.Status == Status.Failed) return; Save(calls[0].Result!); }
        void AskedAnew(Call call) { var i = 0; Save(call.{|TR1001:Result|}!); while (i < Ensured(call).Count) i++; }
        static extern List<Call> Ensured([EnsuresReady] Call call);
        void WrittenElsewhere(List<Call> calls) { var i = 0; Later(() => i++); for (i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) return; } foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        static extern void Later(Action act);
        void Shared(List<Call> calls) { var i = 0; Action next = () => i++; while (i < calls.Count) { if (!calls[i].HasResult) throw new Exception(); next(); i++; } foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_method_that_may_not_go_to_every_element() => StatusTest.Members("""
        static extern void Visit<T>(IEnumerable<T> all, Action<T> act);
        void Visited(List<Call> calls) { Visit(calls, c => { if (!c.HasResult) throw new Exception(); }); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);
}
