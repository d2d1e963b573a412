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
    public Task Ends_a_do_loop_on_every_final_status() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
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
    public Task Throws_in_a_loop_without_a_condition() => FixTest.Members(new EndlessWaitAnalyzer(), new EndOnFinalStatusCodeFix(), "End on every final status", """
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
}
