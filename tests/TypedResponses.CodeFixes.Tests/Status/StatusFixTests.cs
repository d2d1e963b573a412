using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>The fixes of the status rules.</summary>
public class StatusFixTests
{
    [Fact]
    public Task Wraps_a_read_in_TryGet() => Check("Check with TryGetResult", """
        void Run(Call call)
        {
            // Keep it.
            Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            // Keep it.
            if (call.TryGetResult(out var result))
            {
                Save(result);
            }
        }
        """);

    [Fact]
    public Task Takes_a_name_that_is_free() => Check("Check with TryGetResult", """
        void Run(Call call, string result)
        {
            Save(call.Result! + result);
        }
        """, """
        void Run(Call call, string result)
        {
            if (call.TryGetResult(out var result2))
            {
                Save(result2 + result);
            }
        }
        """);

    [Fact]
    public Task Leaves_early() => Check("Leave early", """
        async Task Run()
        {
            var call = await GetAsync();
            Save(call.Result!);
        }
        """, """
        async Task Run()
        {
            var call = await GetAsync();
            if (!call.HasResult) return;
            Save(call.Result!);
        }
        """);

    [Fact]
    public Task Continues_a_loop() => Check("Leave early", """
        void Run(List<Call> calls)
        {
            foreach (var call in calls)
            {
                Save(call.Result!);
            }
        }
        """, """
        void Run(List<Call> calls)
        {
            foreach (var call in calls)
            {
                if (!call.HasResult) continue;
                Save(call.Result!);
            }
        }
        """);

    [Fact]
    public Task Checks_the_status() => Check("Check the status", """
        void Run(Call call)
        {
            Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            if (call.Status == ImageStatus.Completed)
            {
                Save(call.Result!);
            }
        }
        """);

    [Fact]
    public Task Checks_a_type_without_TryGet() => Check("Leave early", """
        void Run(Job job)
        {
            Save(job.Output!);
        }
        """, """
        void Run(Job job)
        {
            if (job.Output is null) return;
            Save(job.Output!);
        }
        """);

    [Theory]
    [InlineData("string Run(Call call)\n{\n    return call.Result!;\n}")]
    [InlineData("string Run(Call call) => call.Result!;")]
    [InlineData("int Run(Call call)\n{\n    var image = call.Result!;\n    return image.Length;\n}")]
    [InlineData("async Task<int> Run()\n{\n    Save((await GetAsync()).Result!);\n    return 1;\n}")]
    public async Task Offers_nothing_that_would_not_compile(string members) =>
        Assert.Empty(await FixTest.Offers(new UncheckedReadAnalyzer(), new CheckBeforeReadFix(), members));

    [Fact]
    public Task Adds_arms_to_a_statement() => FixTest.Members(new IncompleteSwitchAnalyzer(), new AddMissingArmsFix(), "Add the missing arms", """
        void Run(Call call)
        {
            switch (call.Status)
            {
                case ImageStatus.Completed:
                    Save("");
                    break;
                case ImageStatus.Failed:
                    return;
            }
        }
        """, """
        void Run(Call call)
        {
            switch (call.Status)
            {
                case ImageStatus.Completed:
                    Save("");
                    break;
                case ImageStatus.Failed:
                    return;
                case ImageStatus.Unrecognized:
                case ImageStatus.InProgress:
                case ImageStatus.Generating:
                    break;
            }
        }
        """);

    [Fact]
    public Task Adds_arms_to_an_expression() => FixTest.Members(new IncompleteSwitchAnalyzer(), new AddMissingArmsFix(), "Add the missing arms", """
        int Run(Job job) => job.Status switch
        {
            "done" => 1,
        };
        """, """
        int Run(Job job) => job.Status switch
        {
            "done" => 1,
            "open" => throw new NotImplementedException()
        };
        """);

    [Fact]
    public Task Ends_on_every_final_status() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusFix(), "End on every final status", """
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
    public Task Ends_a_do_loop_on_every_final_status() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusFix(), "End on every final status", """
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

    [Fact]
    public Task Uses_the_nearest_text() => FixTest.Members(new WrongTextAnalyzer(), new UseNearestTextFix(), "Use \"completed\"", """
        bool Run(Call call) => call.StatusText == "complete";
        """, """
        bool Run(Call call) => call.StatusText == "completed";
        """);

    private static Task Check(string title, string before, string after) =>
        FixTest.Members(new UncheckedReadAnalyzer(), new CheckBeforeReadFix(), title, before, after);
}
