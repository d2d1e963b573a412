namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Functions that variables and read-only members hold.</summary>
public class StoredFunctionTests
{
    [Fact]
    public Task A_delegate_that_a_variable_or_a_read_only_member_holds() => StatusTest.Members("""
        static bool Has(Call c) => c.HasResult;
        static bool Named(Call c) => c.Id != "";
        private static readonly Func<Call, bool> s_has = Has;
        private static readonly Func<Call, bool> s_lambda = c => c.HasResult;
        private readonly Func<Call, bool> _has = c => c.Status == Status.Completed;
        private readonly Predicate<Call> _has2 = Has;
        private readonly Func<Call, bool> _named = Named;
        private Func<Call, bool> _changes = Has;
        private static Func<Call, bool> Prop { get; } = c => c.HasResult;
        private readonly Func<Call, bool> _given = Has;
        public Sample() { }
        public Sample(Func<Call, bool> given) { _given = given; }
        void Set(Func<Call, bool> f) => _changes = f;
        void Group(Call call) { Func<Call, bool> f = Has; if (f(call)) Save(call.Result!); }
        void LocalFunction(Call call) { bool F(Call c) => c.HasResult; Func<Call, bool> f = F; if (f(call)) Save(call.Result!); }
        void OverCaptured(Call call) { Func<bool> ready = () => call.HasResult; if (ready()) Save(call.Result!); }
        void Static(Call call) { if (s_has(call)) Save(call.Result!); }
        void Lambda(Call call) { if (s_lambda(call)) Save(call.Result!); }
        void Instance(Call call) { if (_has(call)) Save(call.Result!); }
        void Predicate(Call call) { if (_has2(call)) Save(call.Result!); }
        void Property(Call call) { if (Prop(call)) Save(call.Result!); }
        void Invoked(Call call) { if (s_has.Invoke(call)) Save(call.Result!); }
        void Filter(Call[] cs) { foreach (var c in cs.Where(s_has)) Save(c.Result!); foreach (var c in cs.Where(_has)) Save(c.Result!); }
        void Inferred(Call call) { var f = Has; if (f(call)) Save(call.Result!); }
        void Other(Call call) { Func<Call, bool> f = Named; if (f(call)) Save(call.{|TR1001:Result|}!); }
        void Given(Call call, Func<Call, bool> f) { if (f(call)) Save(call.{|TR1001:Result|}!); }
        void OtherField(Call call) { if (_named(call)) Save(call.{|TR1001:Result|}!); }
        void Changing(Call call) { if (_changes(call)) Save(call.{|TR1001:Result|}!); }
        void FromOutside(Call call) { if (_given(call)) Save(call.{|TR1001:Result|}!); }
        void OfAnother(Call call, Call d) { Func<bool> ready = () => d.HasResult; if (ready()) Save(call.{|TR1001:Result|}!); }
        void Negated(Call call) { Func<bool> ready = () => call.HasResult; call = Get(); if (!ready()) Save(call.{|TR1001:Result|}!); }
        void Replaced(Call call, bool b) { Func<Call, bool> f = Has; if (b) f = Named; if (f(call)) Save(call.{|TR1001:Result|}!); }
        void NegatedGroup(Call call) { Func<Call, bool> f = Has; if (!f(call)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_method_of_the_object_in_a_variable() => StatusTest.File("""
        static class Extensions
        {
            public static bool IsFine(this Call call) => call.HasResult;
            public static bool IsOpen(this Call call) => call.Status != Status.Failed;
        }
        [StatusContract(nameof(State), nameof(Output), nameof(JobState.Done))]
        sealed class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            public bool IsReady() => State == JobState.Done;
            public bool IsOpen() => State != JobState.Broken;
            [ReadyWhen(true)] public bool Says() => Output is not null;
        }
        class Sample
        {
            void Group(Work work) { Func<bool> ready = work.IsReady; if (ready()) Log(work.Output!); }
            void Invoked(Work work) { var ready = work.IsReady; if (!ready.Invoke()) return; Log(work.Output!); }
            void Marked(Work work) { Func<bool> ready = work.Says; if (ready()) Log(work.Output!); }
            void Extension(Call call) { Func<bool> ready = call.IsFine; if (ready()) Save(call.Result!); }
            void Handed(Work work) { if (Ask(work.IsReady)) Log(work.Output!); }
            static bool Ask(Func<bool> ready) => ready();
            void Chosen(Work work, bool log) { Func<bool> ready = work.IsReady; if (log) Log(""); if (ready()) Log(work.Output!); }
            void Open(Work work) { Func<bool> open = work.IsOpen; if (open()) Log(work.{|TR1001:Output|}!); }
            void OpenExtension(Call call) { Func<bool> open = call.IsOpen; if (open()) Save(call.{|TR1001:Result|}!); }
            void Negated(Work work) { Func<bool> ready = work.IsReady; if (!ready()) Log(work.{|TR1001:Output|}!); }
            void OfAnother(Work work, Work other) { Func<bool> ready = other.IsReady; if (ready()) Log(work.{|TR1001:Output|}!); }
            void Replaced(Work work) { Func<bool> ready = work.IsReady; work = new Work(); if (ready()) Log(work.{|TR1001:Output|}!); }
            void OneOfTwo(Work work, Work other, bool second) { Func<bool> ready = work.IsReady; if (second) ready = other.IsReady; if (ready()) Log(work.{|TR1001:Output|}!); }
        }
        """);
}
