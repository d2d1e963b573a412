using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>TR1005's fix.</summary>
public class EndOnFinalStatusCodeFixTests
{
    [Fact]
    public Task Ends_on_every_final_status() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
        async Task Run(Call call)
        {
            while (call.Status != ImageStatus.Completed) call = await GetAsync();
        }
        """, """
        async Task Run(Call call)
        {
            while (call.Status is not (ImageStatus.Completed or ImageStatus.Failed)) call = await GetAsync();
        }
        """);

    [Fact]
    public Task Ends_a_do_loop_on_every_final_status() =>
        FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
        async Task Run(Call call)
        {
            do { call = await GetAsync(); } while (call.Status is not ImageStatus.Completed);
        }
        """, """
        async Task Run(Call call)
        {
            do { call = await GetAsync(); } while (call.Status is not (ImageStatus.Completed or ImageStatus.Failed));
        }
        """);

    [Theory]
    [InlineData("call.Status == ImageStatus.Completed", "call.Status is ImageStatus.Completed or ImageStatus.Failed", "return;")]
    [InlineData("call is { Status: ImageStatus.Completed }", "call is { Status: ImageStatus.Completed or ImageStatus.Failed }", "{ Save(call); return; }")]
    [InlineData("call.Status != ImageStatus.Completed", "call.Status is not (ImageStatus.Completed or ImageStatus.Failed)", "goto again;")]
    public Task Ends_a_loop_that_a_goto_makes(string condition, string widened, string then)
    {
        return FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", Loop(condition), Loop(widened));

        string Loop(string asked) => $$"""
            static void Save(Call call) { }
            async Task Run(Call call)
            {
                again:
                call = await GetAsync();
                if ({{asked}}) {{then}}
                {{(then.Contains("goto") ? "" : "goto again;")}}
            }
            """;
    }

    [Fact]
    public Task Widens_what_is_negated() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
        async Task Run(Call call)
        {
            while (!(call.Status == ImageStatus.Completed)) call = await GetAsync();
        }
        """, """
        async Task Run(Call call)
        {
            while (!(call.Status is ImageStatus.Completed or ImageStatus.Failed)) call = await GetAsync();
        }
        """);

    [Fact]
    public Task Widens_a_property_pattern() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
        async Task Run(Call call)
        {
            while (call is not { Status: ImageStatus.Completed }) call = await GetAsync();
        }
        """, """
        async Task Run(Call call)
        {
            while (call is not { Status: ImageStatus.Completed or ImageStatus.Failed }) call = await GetAsync();
        }
        """);

    [Fact]
    public Task Widens_one_of_several_conditions() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
        async Task Run(Call call)
        {
            while (call.Status != ImageStatus.Completed && call.Result is null) call = await GetAsync(); // soon
        }
        """, """
        async Task Run(Call call)
        {
            while (call.Status is not (ImageStatus.Completed or ImageStatus.Failed) && call.Result is null) call = await GetAsync(); // soon
        }
        """);

    [Fact]
    public Task Throws_in_a_loop_without_a_condition() =>
        FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
        async Task Run(Call call)
        {
            while (true)
            {
                call = await GetAsync();

                // Is it there?
                if (call.Status == ImageStatus.Completed) return;
            }
        }
        """, """
        async Task Run(Call call)
        {
            while (true)
            {
                call = await GetAsync();

                // Is it there?
                if (call.Status == ImageStatus.Failed) throw new InvalidOperationException("It has failed.");
                if (call.Status == ImageStatus.Completed) return;
            }
        }
        """);

    [Theory]
    [InlineData("var done = false; while (!done) { call = await GetAsync(); done = call.Status == ImageStatus.Completed; }",
        "var done = false; while (!done) { call = await GetAsync(); done = call.Status is ImageStatus.Completed or ImageStatus.Failed; }")]
    [InlineData(
        "var waits = call.Status != ImageStatus.Completed; while (waits) { call = await GetAsync(); waits = call.Status is not ImageStatus.Completed; }",
        "var waits = call.Status is not (ImageStatus.Completed or ImageStatus.Failed); while (waits) { call = await GetAsync(); waits = call.Status is not (ImageStatus.Completed or ImageStatus.Failed); }")]
    [InlineData("bool done; do { call = await GetAsync(); done = call.Status == ImageStatus.Completed; if (!done) await Task.Delay(5); } while (!done);",
        "bool done; do { call = await GetAsync(); done = call.Status is ImageStatus.Completed or ImageStatus.Failed; if (!done) await Task.Delay(5); } while (!done);")]
    [InlineData("var done = false; while (!done) { call = await GetAsync(); done = done || call.Status == ImageStatus.Completed; }",
        "var done = false; while (!done) { call = await GetAsync(); done = done || call.Status is ImageStatus.Completed or ImageStatus.Failed; }")]
    public Task Widens_what_a_flag_of_the_loop_is_given(string before, string after) => Body(before, after);

    [Theory]
    [InlineData("while (!done)", "done = call.Status == ImageStatus.Completed;", "Show(done);")]
    [InlineData("while (!done)", "done = call.Status == ImageStatus.Completed; if (done) Show(call);")]
    [InlineData("while (!_isDone)", "_isDone = call.Status == ImageStatus.Completed;")]
    [InlineData("while (!done)", "if (call.Status == ImageStatus.Completed) { Save(call.Result!); done = true; }")]
    [InlineData("while (true)", "if (IsDone(call)) break;")]
    [InlineData("while (true)", "if (call.HasResult) break;")]
    [InlineData("while (true)", "var ready = call.Status == ImageStatus.Completed; if (ready) return;")]
    [InlineData("while (true)", "if (call.Status != ImageStatus.Completed) continue; return;")]
    [InlineData("while (kept is null)", "if (call.Status == ImageStatus.Completed) kept = call;")]
    [InlineData("while (kept == null)", "kept = call.Status == ImageStatus.Completed ? call : null;")]
    public Task Throws_where_the_answer_is_for_others_too(string loop, string statement, string after = "")
    {
        return Body(Loop(statement), Loop($"{Failure}\n        {statement}"));

        string Loop(string statement) => $$"""
            var done = false;
                Call? kept = null;
                {{loop}}
                {
                    call = await GetAsync();
                    {{statement}}
                }
                {{after}}
            """;
    }

    [Fact]
    public Task Throws_within_a_try_that_does_not_catch_it() => Check("""
        async Task Run(Call call)
        {
            while (true)
            {
                try
                {
                    call = await GetAsync();
                    if (call.Status == ImageStatus.Completed) return;
                }
                catch (System.Net.Http.HttpRequestException) { }
            }
        }
        """, """
        async Task Run(Call call)
        {
            while (true)
            {
                try
                {
                    call = await GetAsync();
                    if (call.Status == ImageStatus.Failed) throw new InvalidOperationException("It has failed.");
                    if (call.Status == ImageStatus.Completed) return;
                }
                catch (System.Net.Http.HttpRequestException) { }
            }
        }
        """);

    [Theory]
    [InlineData("while (!IsDone(call)) call = await GetAsync();", "while (!IsDone(call) && call.Status != ImageStatus.Failed) call = await GetAsync();")]
    [InlineData("while (IsOpen(call.Status)) call = await GetAsync();",
        "while (IsOpen(call.Status) && call.Status != ImageStatus.Failed) call = await GetAsync();")]
    [InlineData("while (IsOpen(found)) found = await GetAsync();", "while (IsOpen(found) && found?.Status != ImageStatus.Failed) found = await GetAsync();")]
    [InlineData("while (!(IsDone(call) || call.IsReady)) call = await GetAsync();",
        "while (!(IsDone(call) || call.Status == ImageStatus.Failed || call.IsReady)) call = await GetAsync();")]
    [InlineData("while (!call.IsReady) call = await GetAsync();", "while (!call.IsReady && call.Status != ImageStatus.Failed) call = await GetAsync();")]
    [InlineData("while (!calls.All(IsDone)) await Task.Delay(1);",
        "while (!calls.All(call2 => IsDone(call2) || call2.Status == ImageStatus.Failed)) await Task.Delay(1);")]
    public Task Asks_beside_a_helper(string before, string after) => Body(before, after);

    [Theory]
    [InlineData("while (calls.Any(c => c.Status != ImageStatus.Completed)) await Task.Delay(1);",
        "while (calls.Any(c => c.Status is not (ImageStatus.Completed or ImageStatus.Failed))) await Task.Delay(1);")]
    [InlineData("while (!calls.All(c => c.Status == ImageStatus.Completed)) await Task.Delay(1);",
        "while (!calls.All(c => c.Status is ImageStatus.Completed or ImageStatus.Failed)) await Task.Delay(1);")]
    [InlineData("while (calls.Exists(c => !IsDone(c))) await Task.Delay(1);",
        "while (calls.Exists(c => !IsDone(c) && c.Status != ImageStatus.Failed)) await Task.Delay(1);")]
    [InlineData("while (calls.Count(c => c.Status != ImageStatus.Completed) > 0) await Task.Delay(1);",
        "while (calls.Count(c => c.Status is not (ImageStatus.Completed or ImageStatus.Failed)) > 0) await Task.Delay(1);")]
    public Task Widens_the_condition_of_the_elements(string before, string after) => Body(before, after);

    [Theory]
    [InlineData("while (calls.Count != 0) { await Task.Delay(1); calls.RemoveAll(c => c.Status == ImageStatus.Completed); }",
        "while (calls.Count != 0) { await Task.Delay(1); calls.RemoveAll(c => c.Status is ImageStatus.Completed or ImageStatus.Failed); }")]
    [InlineData("while (calls.Count > 0) { await Task.Delay(1); calls.RemoveAll(c => IsDone(c)); }",
        "while (calls.Count > 0) { await Task.Delay(1); calls.RemoveAll(c => IsDone(c) || c.Status == ImageStatus.Failed); }")]
    [InlineData(
        "while (calls.Any()) { foreach (var one in calls.ToArray()) { call = await GetAsync(); if (call.Status == ImageStatus.Completed) calls.Remove(one); } }",
        "while (calls.Any()) { foreach (var one in calls.ToArray()) { call = await GetAsync(); if (call.Status is ImageStatus.Completed or ImageStatus.Failed) calls.Remove(one); } }")]
    [InlineData("while (calls.Count > 0) { await Task.Delay(1); calls = calls.Where(c => c.Status != ImageStatus.Completed).ToList(); }",
        "while (calls.Count > 0) { await Task.Delay(1); calls = calls.Where(c => c.Status is not (ImageStatus.Completed or ImageStatus.Failed)).ToList(); }")]
    public Task Widens_the_condition_by_which_a_call_is_dropped(string before, string after) => Body(before, after);

    [Fact]
    public Task Throws_where_the_compiler_learns_from_the_condition_that_the_payload_is_there() => Check("""
        async Task Run(Call call)
        {
            while (!call.HasResult) call = await GetAsync();
            Save(call.Result);
        }
        """, """
        async Task Run(Call call)
        {
            while (!call.HasResult)
            {
                if (call.Status == ImageStatus.Failed) throw new InvalidOperationException("It has failed.");
                call = await GetAsync();
            }
            Save(call.Result);
        }
        """);

    [Fact]
    public Task Throws_before_a_condition_that_comes_last() => Check("""
        async Task Run()
        {
            Call call;
            do
            {
                call = await GetAsync();
            } while (call.Result is null);
            Save(call.Result);
        }
        """, """
        async Task Run()
        {
            Call call;
            do
            {
                call = await GetAsync();
                if (call.Status == ImageStatus.Failed) throw new InvalidOperationException("It has failed.");
            } while (call.Result is null);
            Save(call.Result);
        }
        """);

    [Fact]
    public Task Adds_a_section_to_a_switch_that_ends_the_loop() => Check("""
        async Task<string> Run(Call call)
        {
            while (true)
            {
                call = await GetAsync();
                switch (call.Status)
                {
                    case ImageStatus.Completed: return call.Result!;
                    default: break;
                }
            }
        }
        """, """
        async Task<string> Run(Call call)
        {
            while (true)
            {
                call = await GetAsync();
                switch (call.Status)
                {
                    case ImageStatus.Failed:
                        throw new InvalidOperationException("It has failed.");
                    case ImageStatus.Completed: return call.Result!;
                    default: break;
                }
            }
        }
        """);

    [Theory]
    [InlineData("while (IsOpen(call) || IsOpen(found)) await Task.Delay(1);")]
    [InlineData("again: call = await GetAsync(); switch (call.Status) { case ImageStatus.Completed: return; default: await Task.Delay(1); goto again; }")]
    [InlineData("while (calls.AsQueryable().Any(c => c.Status != ImageStatus.Completed)) await Task.Delay(1);")]
    [InlineData("Call? kept = null; while (kept is null) { foreach (var one in calls) if (one.Status == ImageStatus.Completed) kept = one; await Task.Delay(1); }")]
    public async Task Offers_nothing_that_would_end_it_too_soon_or_not_at_all_or_not_compile(string body) =>
        Assert.Empty(await FixTest.Offers(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), Run(body)));

    [Theory]
    [InlineData("while (_state != Step.Done) On(await GetAsync());", 0)]
    [InlineData("while (call.Status != ImageStatus.Completed) { call = await GetAsync(); On(call); }", 1)]
    public async Task A_loop_that_goes_by_an_enum_of_its_own(string body, int offers) =>
        Assert.Equal(offers, (await FixTest.Offers(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), $$"""
        enum Step { Open, Done, Dead }
        Step _state;
        void On(Call call) => _state = call.Status switch { ImageStatus.Completed => Step.Done, ImageStatus.Failed => Step.Dead, _ => Step.Open };
        async Task Run(Call call) { {{body}} }
        """)).Count());

    [Fact]
    public Task All_of_them() => FixTest.All(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
        async Task Run(Call call, Call other)
        {
            while (call.Status != ImageStatus.Completed) call = await GetAsync();
            while (other.Status != ImageStatus.Completed) other = await GetAsync();
        }
        """, """
        async Task Run(Call call, Call other)
        {
            while (call.Status is not (ImageStatus.Completed or ImageStatus.Failed)) call = await GetAsync();
            while (other.Status is not (ImageStatus.Completed or ImageStatus.Failed)) other = await GetAsync();
        }
        """);

    private const string Failure = "if (call.Status == ImageStatus.Failed) throw new InvalidOperationException(\"It has failed.\");";

    private static Task Body(string before, string after) => Check(Run(before), Run(after));

    private static Task Check(string before, string after) =>
        FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", before, after);

    private static string Run(string body) => $$"""
        bool _isDone;
        static bool IsDone(Call call) => call.Status == ImageStatus.Completed;
        static bool IsOpen(Call? call) => call is not { Status: ImageStatus.Completed };
        static bool IsOpen(ImageStatus status) => status != ImageStatus.Completed;
        async Task Run(Call call, Call? found, List<Call> calls)
        {
            {{body}}
        }
        """;
}
