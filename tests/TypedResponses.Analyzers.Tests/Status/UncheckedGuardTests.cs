using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1006.</summary>
public class UncheckedGuardTests
{
    [Fact]
    public Task Guards_that_keep_their_word() => StatusTest.Members("""
        static bool One([ReadyWhen(true)] Call call) => call.Status == Status.Completed;
        static bool Both([ReadyWhen(true)] Call call) { return Chance() && call.HasResult; }
        static bool Steps([ReadyWhen(true)] Call call) { if (call.Status == Status.Completed) return true; return false; }
        static bool Switch([ReadyWhen(true)] Call call) => call.Status switch { Status.Completed => true, Status.Generating when call.Result is not null => true, _ => false };
        static bool Missing([ReadyWhen(false)] Call call) => call.Result is null || Chance();
        static bool Null([ReadyWhen(true)] Call? call) => call?.Result is not null;
        static bool Never([ReadyWhen(true)] Call call) => false;
        static void Ensure([EnsuresReady] Call call) { if (!call.HasResult) throw new InvalidOperationException(); }
        static Call Required([EnsuresReady] Call call) => call.HasResult ? call : throw new InvalidOperationException();
        static bool TryTake([ReadyWhen(true)] Call call, out ImageResult? image) => call.TryGetResult(out image);
        static bool ByLocal([ReadyWhen(true)] Call call) { var ok = false; if (call.HasResult) ok = true; return ok; }
        """);

    [Fact]
    public Task Guards_inside_a_method() => StatusTest.Members("""
        void Run(List<Call> calls)
        {
            static bool Good([ReadyWhen(true)] Call call) => call.HasResult;
            static bool Bad([ReadyWhen(true)] Call call) => {|TR1006:call.Status != Status.InProgress|};
            var lambda = ([ReadyWhen(true)] Call call) => {|TR1006:call.Status != Status.Failed|};
            Log($"{calls.Count(Good)}{calls.Count(Bad)}{lambda}");
            foreach (var call in calls) { if (lambda(call)) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task Guards_in_an_extension_block() => StatusTest.File("""
        static class Extensions
        {
            extension(Call call)
            {
                [ReadyWhen(true)] public bool Done => call.Status == Status.Completed;
                [ReadyWhen(true)] public bool Fine => {|TR1006:call.Status != Status.Failed|};
                [ReadyWhen(false)] public bool IsOpen() => !call.HasResult;
                [ReadyWhen(false)] public bool Runs() => {|TR1006:call.Status == Status.InProgress|};
                [EnsuresReady] public void Check() { if (!call.HasResult) throw new InvalidOperationException(); }
                [EnsuresReady] public void {|TR1006:Try|}() { if (call.Status == Status.Failed) throw new InvalidOperationException(); }
            }
        }
        class Sample
        {
            void Property(Call call) { if (call.Fine) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
            void Method(Call call) { if (!call.IsOpen()) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_null_is_not_ready() => StatusTest.Members("""
        static bool Or([ReadyWhen(true)] Call? call) => {|TR1006:call?.HasResult ?? true|};
        static bool OrNot([ReadyWhen(true)] Call? call) => call?.HasResult ?? false;
        static bool Early([ReadyWhen(true)] Call? call) { if (call is null) return {|TR1006:true|}; return call.HasResult; }
        static bool Missing([ReadyWhen(false)] Call? call) => call is null || call.Result is null;
        """);

    [Fact]
    public Task Whether_there_is_an_object_is_what_the_signature_says() => StatusTest.Members("""
        static bool There([ReadyWhen(true)] Call call) => call?.Status is not (Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized);
        static bool OrNull([ReadyWhen(true)] Call? call) => {|TR1006:call?.Status is not (Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized)|};
        """);

    [Fact]
    public Task Guards_that_return_something_else() => StatusTest.Members("""
        static int Number([ReadyWhen(true)] Call call) => 1;
        static async Task {|TR1006:Wait|}([EnsuresReady] Call call) { await Task.Yield(); }
        static async Task Waits([EnsuresReady] Call call) { await Task.Yield(); if (!call.HasResult) throw new InvalidOperationException(); }
        static async Task<int> Counts([EnsuresReady] Call call) { await Task.Yield(); if (!call.HasResult) throw new InvalidOperationException(); return 1; }
        static async Task<int> Miscounts([EnsuresReady] Call call) { await Task.Yield(); return {|TR1006:1|}; }
        """);

    [Fact]
    public Task Guards_that_do_not() => StatusTest.Members("""
        static bool True([ReadyWhen(true)] Call call) => {|TR1006:true|};
        static bool Wrong([ReadyWhen(true)] Call call) => {|TR1006:call.Status != Status.Failed|};
        static bool Either([ReadyWhen(true)] Call call) { return {|TR1006:call.HasResult || Chance()|}; }
        static bool Steps([ReadyWhen(true)] Call call) { if (call.Status == Status.Failed) return false; return {|TR1006:true|}; }
        static bool Turned([ReadyWhen(false)] Call call) => {|TR1006:call.HasResult|};
        static bool Other([ReadyWhen(true)] Call call, Call other) => {|TR1006:other.HasResult|};
        static void {|TR1006:Ensure|}([EnsuresReady] Call call) { if (call.Status == Status.Failed) throw new InvalidOperationException(); }
        """);

    [Fact]
    public Task The_return_that_has_not_checked_is_the_place() => StatusTest.Members("""
        static void Loose([EnsuresReady] Call call, bool strict)
        {
            if (!strict) {|TR1006:return;|}
            if (!call.HasResult) throw new InvalidOperationException();
        }
        static void Block([EnsuresReady] Call call, bool strict)
        {
            if (strict)
            {
                if (!call.HasResult) throw new InvalidOperationException();
                return;
            }
            else if (Chance() || call.Status == Status.Generating)
            {
                Log("later");
                {|TR1006:return;|}
            }

            throw new InvalidOperationException();
        }
        static void Section([EnsuresReady] Call call)
        {
            switch (call.Status)
            {
                case Status.Completed:
                    return;
                case Status.Generating when Chance():
                    {|TR1006:return;|}
                case Status.Failed:
                {
                    {|TR1006:return;|}
                }
                default:
                    throw new InvalidOperationException();
            }
        }
        static async Task Tries([EnsuresReady] Call call)
        {
            for (var i = 0; i < 3; i++)
            {
                if (call.HasResult) return;
                await Task.Yield();
            }

            {|TR1006:return;|}
        }
        """);

    [Fact]
    public Task The_end_is_reported_at_the_name() => StatusTest.Members("""
        static void {|TR1006:Both|}([EnsuresReady] Call call, bool strict)
        {
            if (!strict) {|TR1006:return;|}
            if (call.Status == Status.Failed) throw new InvalidOperationException();
        }
        static void {|TR1006:Some|}([EnsuresReady] Call call)
        {
            if (call.HasResult) return;
            Log("none");
        }
        static void {|TR1006:Cleans|}([EnsuresReady] Call call)
        {
            try
            {
                if (Chance()) return;
            }
            finally
            {
                Log("done");
            }
        }
        """);

    [Fact]
    public Task The_return_behind_what_was_done_is_the_place() => StatusTest.Members("""
        static void InAnElse([EnsuresReady] Call call, int n) { if (n == 1) { Log("a"); } else { {|TR1006:return;|} } if (!call.HasResult) throw new InvalidOperationException(); }
        static void BehindAnIf([EnsuresReady] Call call, int n) { if (n == 1) { if (n == 2) { Log("a"); } else { Log("b"); } {|TR1006:return;|} } if (!call.HasResult) throw new InvalidOperationException(); }
        static void BehindABlock([EnsuresReady] Call call, int n) { if (n == 1) { Log("a"); { Log("b"); } } {|TR1006:return;|} }
        static void InASection([EnsuresReady] Call call, int n) { switch (n) { case 1: Log("a"); Log("b"); {|TR1006:return;|} case 2: if (n == 3) Log("c"); else Log("d"); {|TR1006:return;|} } if (!call.HasResult) throw new InvalidOperationException(); }
        """);

    [Fact]
    public Task The_arm_that_has_not_checked_is_the_place() => StatusTest.Members("""
        static bool Arms([ReadyWhen(true)] Call call) => call.Status switch
        {
            Status.Completed => true,
            Status.Generating => {|TR1006:true|},
            Status.InProgress => Chance() ? {|TR1006:true|} : call.HasResult,
            Status.Failed => throw new InvalidOperationException(),
            _ => {|TR1006:Chance()|},
        };
        static bool Choice([ReadyWhen(true)] Call call, bool strict) { return strict ? call.HasResult : {|TR1006:call.Status != Status.Failed|}; }
        static bool Good([ReadyWhen(true)] Call call, bool strict) { return strict ? call.HasResult : call.Status switch { Status.Completed => true, _ => call.Result is not null }; }
        static Call Gives([EnsuresReady] Call call, bool strict) => strict ? call.HasResult ? call : throw new InvalidOperationException() : {|TR1006:call|};
        """);

    [Fact]
    public Task Guards_of_the_object_itself() => StatusTest.File("""
        [StatusContract(nameof(State), nameof(Output), "Done")]
        public class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            [ReadyWhen(true)] public bool IsReady => State == JobState.Done;
            [ReadyWhen(true)] public bool IsOver { get { return {|TR1006:State != JobState.Queued|}; } }
            [EnsuresReady] public void Wait() { while (State != JobState.Done) Thread.Sleep(1); }
            [EnsuresReady] public void {|TR1006:Hope|}() { }
        }
        """);

    [Fact]
    public async Task The_message_says_what_is_promised() => Assert.Equal(
        [
            "'IsReady' promises that 'call' is ready when it returns true, but its status may still be InProgress, Generating or Unrecognized here",
            "'OrNull' promises that 'call' is ready when it returns true, but it may be null here",
            "'The lambda' promises that 'call' is ready when it returns true, but its status may still be InProgress, Generating or Unrecognized here",
            "'IsOver' promises that 'this' is ready when it returns true, but its status may still be Unknown, Queued, Running or Broken here",
        ],
        await StatusTest.Messages("""
            class C
            {
                static bool IsReady([ReadyWhen(true)] Call call) => call.Status != Status.Failed;
                static bool OrNull([ReadyWhen(true)] Call? call) => call?.HasResult ?? true;
                object Lambda() => ([ReadyWhen(true)] Call call) => call.Status != Status.Failed;
            }

            [StatusContract(nameof(State), nameof(Output), "Done")]
            class Work { public JobState State { get; set; } public string? Output { get; set; } [ReadyWhen(true)] public bool IsOver => true; }
            """));

    [Fact]
    public Task A_guard_that_refuses_null_first() => StatusTest.Members("""
        static void Ensure([EnsuresReady] Call? call)
        {
            ArgumentNullException.ThrowIfNull(call);
            if (call.Status is Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized) throw new InvalidOperationException();
        }
        static class Assert { public static void NotNull(object? value) { } }
        static void EnsureAsserted([EnsuresReady] Call? call)
        {
            Assert.NotNull(call);
            if (call!.Status is Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized) throw new InvalidOperationException();
        }
        static bool IsReady([ReadyWhen(true)] Call? call) => call is not null && call.Status is not (Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized);
        static bool IsReadyByPattern([ReadyWhen(true)] Call? call) => call is { } there && there.Status is not (Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized);
        static void {|TR1006:Allow|}([EnsuresReady] Call? call)
        {
            if (call?.Status is Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized) throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task A_guard_in_an_initializer() => StatusTest.Members("""
        static Func<Call, bool> Make(Func<Call, bool> ask) => ask;
        readonly Func<Call, bool> _lambda = ([ReadyWhen(true)] Call call) => {|TR1006:true|};
        readonly Func<Call, bool> _inner = Make(call => { bool Own([ReadyWhen(true)] Call one) => {|TR1006:true|}; return Own(call); });
        """);

    [Fact]
    public Task What_is_handed_out_is_what_was_promised() => StatusTest.Members("""
        static bool Search(List<Call> calls, [NotNullWhen(true), ReadyWhen(true)] out Call? found) { found = calls.FirstOrDefault(call => call.HasResult); return found is not null; }
        static bool Loop(List<Call> calls, [NotNullWhen(true), ReadyWhen(true)] out Call? found)
        {
            foreach (var call in calls) { if (call.HasResult) { found = call; return true; } }
            found = null;
            return false;
        }
        static void Take([EnsuresReady] out Call found) { found = Get(); if (!found.HasResult) throw new InvalidOperationException(); }
        static void Renew([EnsuresReady] ref Call call) { if (call.Result is null) call = Get(); if (call.Result is null) throw new InvalidOperationException(); }
        static bool Ask([ReadyWhen(true)] ref Call call) { call = Get(); return call.HasResult; }
        static bool First(List<Call> calls, [NotNullWhen(true), ReadyWhen(true)] out Call? found) { found = calls.FirstOrDefault(); return {|TR1006:found is not null|}; }
        static bool Nothing([ReadyWhen(true)] out Call? found) { found = null; return {|TR1006:true|}; }
        static void {|TR1006:Give|}([EnsuresReady] out Call found) { found = Get(); }
        static void {|TR1006:Replace|}([EnsuresReady] ref Call call) { if (!call.HasResult) call = Get(); }
        static bool Stale([ReadyWhen(true)] ref Call call) { if (!call.HasResult) return false; call = Get(); return {|TR1006:true|}; }
        """);
}
