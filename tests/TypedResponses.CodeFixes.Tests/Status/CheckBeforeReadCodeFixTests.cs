using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>TR1001's fixes.</summary>
public class CheckBeforeReadCodeFixTests
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

    [Fact]
    public Task Takes_along_what_needs_it() => Check("Check with TryGetResult", """
        void Run(Call call, List<string> names)
        {
            names.Clear();
            var image = call.Result!; // the whole of it
            var length = call.Result!.Length;
            Save(image + length);
            names.Add("done");
        }
        """, """
        void Run(Call call, List<string> names)
        {
            names.Clear();
            if (call.TryGetResult(out var result))
            {
                var image = result; // the whole of it
                var length = result.Length;
                Save(image + length);
            }

            names.Add("done");
        }
        """);

    [Fact]
    public Task Keeps_an_else_with_its_if() => Check("Check with TryGetResult", """
        void Run(Call call, bool flag)
        {
            if (flag)
                Save(call.Result!);
            else
                Save("");
        }
        """, """
        void Run(Call call, bool flag)
        {
            if (flag)
            {
                if (call.TryGetResult(out var result))
                {
                    Save(result);
                }
            }
            else
                Save("");
        }
        """);

    [Fact]
    public Task Wraps_in_a_section_of_a_switch() => Check("Check with TryGetResult", """
        void Run(Call call, int kind)
        {
            switch (kind)
            {
                case 1:
                    Save(call.Result!);
                    break;
            }
        }
        """, """
        void Run(Call call, int kind)
        {
            switch (kind)
            {
                case 1:
                    if (call.TryGetResult(out var result))
                    {
                        Save(result);
                    }

                    break;
            }
        }
        """);

    [Fact]
    public Task Wraps_in_a_lambda() => Check("Check with TryGetResult", """
        Action Run(Call call) => () =>
        {
            Save(call.Result!);
        };
        """, """
        Action Run(Call call) => () =>
        {
            if (call.TryGetResult(out var result))
            {
                Save(result);
            }
        };
        """);

    [Fact]
    public Task Asks_a_copy_whether_it_is_there() => Check("Check that it is there", """
        void Run(Call call)
        {
            var image = call.Result;
            Save(image!);
        }
        """, """
        void Run(Call call)
        {
            var image = call.Result;
            if (image is not null)
            {
                Save(image!);
            }
        }
        """);

    [Fact]
    public Task Checks_before_a_call_is_handed_on() => Check("Check that it is there", """
        void Run(Call call)
        {
            Write(call);
        }

        static void Write([TypedResponses.Ready] Call call) => Save(call.Result!);
        """, """
        void Run(Call call)
        {
            if (call.HasResult)
            {
                Write(call);
            }
        }

        static void Write([TypedResponses.Ready] Call call) => Save(call.Result!);
        """);

    [Fact]
    public Task Leaves_an_iterator() => Check("Leave early", """
        IEnumerable<string> Run(Call call)
        {
            yield return call.Result!;
        }
        """, """
        IEnumerable<string> Run(Call call)
        {
            if (!call.HasResult) yield break;
            yield return call.Result!;
        }
        """);

    [Fact]
    public Task Throws_where_a_value_is_needed() => Check("Throw where there is none", """
        int Run(Call call)
        {
            return call.Result!.Length;
        }
        """, """
        int Run(Call call)
        {
            return (call.Result ?? throw new InvalidOperationException("There is no result.")).Length;
        }
        """);

    [Fact]
    public Task Throws_where_the_object_cannot_be_asked_twice() => Check("Throw where there is none", """
        async Task<int> Run()
        {
            Save((await GetAsync()).Result!);
            return 1;
        }
        """, """
        async Task<int> Run()
        {
            Save((await GetAsync()).Result ?? throw new InvalidOperationException("There is no result."));
            return 1;
        }
        """);

    [Fact]
    public Task Asks_an_object_that_is_said_to_be_there() => Check("Check with TryGetResult", """
        Call? current;
        void Run()
        {
            Save(current!.Result!);
        }
        """, """
        Call? current;
        void Run()
        {
            if (current!.TryGetResult(out var result))
            {
                Save(result);
            }
        }
        """);

    [Theory]
    [InlineData("string Data { get; set; } = \"\";", "!string.IsNullOrEmpty(own.Data)")]
    [InlineData("System.Collections.Immutable.ImmutableArray<byte> Data { get; set; }", "!own.Data.IsDefaultOrEmpty")]
    [InlineData("ReadOnlyMemory<byte> Data { get; set; }", "!own.Data.IsEmpty")]
    [InlineData("IReadOnlyList<string> Data { get; set; } = [];", "own.Data.Count > 0")]
    [InlineData("byte[] Data { get; set; } = [];", "own.Data.Length > 0")]
    [InlineData("byte[]? Data { get; set; }", "own.Data is not null")]
    public Task Asks_a_payload_of_its_own_kind(string payload, string question) => Check("Check that it is there", $$"""
        [TypedResponses.StatusContract("State", "Data", "Done")] class Base { public bool Unused; public Step State { get; set; } public {{payload}} }
        class Own : Base { }
        enum Step { Open, Done }
        void Run(Own own)
        {
            Take(own.Data!);
        }
        static void Take<T>(T value) where T : notnull { }
        """, $$"""
        [TypedResponses.StatusContract("State", "Data", "Done")] class Base { public bool Unused; public Step State { get; set; } public {{payload}} }
        class Own : Base { }
        enum Step { Open, Done }
        void Run(Own own)
        {
            if ({{question}})
            {
                Take(own.Data!);
            }
        }
        static void Take<T>(T value) where T : notnull { }
        """);

    [Fact]
    public Task Throws_in_an_expression() => Check("Throw where there is none", """
        string Run(Call call) => call.Result!;
        """, """
        string Run(Call call) => call.Result ?? throw new InvalidOperationException("There is no result.");
        """);

    [Fact]
    public Task All_of_them_with_TryGet() => All("Check with TryGetResult", """
        void Run(Call call, Call other)
        {
            Save(call.Result!);
            var both = call.Result! + other.Result!;
            Save(both);
        }

        void Another(Call call)
        {
            Save(call.Result!);
        }
        """, """
        void Run(Call call, Call other)
        {
            if (call.TryGetResult(out var result))
            {
                Save(result);
                if (other.TryGetResult(out var result2))
                {
                    var both = result + result2;
                    Save(both);
                }
            }
        }

        void Another(Call call)
        {
            if (call.TryGetResult(out var result))
            {
                Save(result);
            }
        }
        """);

    [Fact]
    public Task All_of_a_program_without_a_class() =>
        FixTest.AllInProgram(new UncheckedReadAnalyzer(), new CheckBeforeReadCodeFix(), "Check with TryGetResult", """
        using static Api;

        foreach (var call in new Call[3])
        {
            Save(call.Result!);
        }

        var last = await GetAsync();
        Save(last.Result!);

        """, """
        using static Api;

        foreach (var call in new Call[3])
        {
            if (call.TryGetResult(out var result))
            {
                Save(result);
            }
        }

        var last = await GetAsync();
        if (last.TryGetResult(out var result2))
        {
            Save(result2);
        }

        """);

    [Fact]
    public Task All_of_them_by_leaving() => All("Leave early", """
        void Run(Call call, Call other)
        {
            Save(call.Result!);
            Save(call.Result! + other.Result!);
        }
        """, """
        void Run(Call call, Call other)
        {
            if (!call.HasResult) return;
            Save(call.Result!);
            if (!other.HasResult) return;
            Save(call.Result! + other.Result!);
        }
        """);

    [Theory]
    [InlineData("string Run(Call call)\n{\n    return call.Result!;\n}", "Throw where there is none")]
    [InlineData("string Run(Call call) => call.Result!;", "Throw where there is none")]
    [InlineData("int Run(Call call)\n{\n    var image = call.Result!;\n    return image.Length;\n}", "Throw where there is none")]
    [InlineData("int Run(Call call)\n{\n    int length;\n    length = call.Result!.Length;\n    return length;\n}", "Throw where there is none")]
    [InlineData("void Run(Call call, out int length)\n{\n    length = call.Result!.Length;\n}", "Throw where there is none")]
    [InlineData("void Run(Call call)\n{\n    while (call.Result!.Length > 3) { }\n}", "Throw where there is none")]
    [InlineData("Sample(Call call)\n{\n    Save(call.Result!);\n}", "Check with TryGetResult, Check the status")]
    [InlineData("async Task<int> Run()\n{\n    Save((await GetAsync()).Result!);\n    return 1;\n}", "Throw where there is none")]
    [InlineData("void Run(List<Call> calls)\n{\n    Save(calls[0].Result!);\n}", "Throw where there is none")]
    [InlineData("void Run(List<Call> calls)\n{\n    calls.ForEach(Upload);\n}\n\nvoid Upload([TypedResponses.Ready] Call call) { }", "")]
    [InlineData("System.Linq.Expressions.Expression<Func<Call, int>> Run() => call => call.Result!.Length;", "")]
    [InlineData("int Run(Box? box) => box?.Call.Result!.Length ?? 0; class Box { public required Call Call { get; init; } }", "")]
    [InlineData("int Run(Box box) => box.Call.Result!.Length; class Box { public required Call Call { get; init; } }", "Throw where there is none")]
    [InlineData("int Run(Call[]? calls) => calls?[0].Result!.Length ?? 0;", "")]
    public async Task Offers_only_what_compiles_and_means_the_same_elsewhere(string members, string offered) =>
        Assert.Equal(offered, string.Join(", ", await FixTest.Offers(new UncheckedReadAnalyzer(), new CheckBeforeReadCodeFix(), members)));

    [Theory]
    [InlineData("void Run(Call call)\n{\n    Save(call.Result!);\n}", "Check with TryGetResult, Leave early, Check the status")]
    [InlineData("void Run(Job job)\n{\n    Save(job.Output!);\n}", "Check the status")]
    [InlineData("string Run(Job job) => job.Output!;", "")]
    [InlineData("void Run(Job job)\n{\n    var text = job.Output;\n    Save(text!);\n}", "")]
    public async Task Offers_no_look_at_what_is_no_proof(string members, string offered)
    {
        Assert.Equal(offered,
            string.Join(", ",
                await FixTest.Offers(new UncheckedReadAnalyzer(), new CheckBeforeReadCodeFix(), members, "typed_responses.presence_is_proof = false")));
        Assert.NotEmpty(await FixTest.Offers(new UncheckedReadAnalyzer(), new CheckBeforeReadCodeFix(), members, "typed_responses.presence_is_proof = true"));
    }

    private static Task Check(string title, string before, string after) =>
        FixTest.Members(new UncheckedReadAnalyzer(), new CheckBeforeReadCodeFix(), title, before, after);

    private static Task All(string title, string before, string after) =>
        FixTest.All(new UncheckedReadAnalyzer(), new CheckBeforeReadCodeFix(), title, before, after);
}
