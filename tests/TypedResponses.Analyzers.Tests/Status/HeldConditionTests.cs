namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1005 where a function in a local says whether it is over.</summary>
public class HeldConditionTests
{
    [Theory]
    [InlineData("Func<Task<bool>> done = async () => (await GetAsync()).Status == Status.Completed; while ({|TR1005:!await done()|}) await Task.Delay(1);")]
    [InlineData("Func<bool> done = () => Get().Status == Status.Completed; while ({|TR1005:!done()|}) await Task.Delay(1);")]
    [InlineData("var done = async () => { var one = await GetAsync(); return one.HasResult; }; do { await Task.Delay(1); } while ({|TR1005:!await done()|});")]
    [InlineData("Func<Call, bool> done = IsDone; while ({|TR1005:!done(call)|}) call = await GetAsync();")]
    public Task Asks_a_function_that_knows_no_failure(string loop) => EndlessWaitTests.Run(loop);

    [Theory]
    [InlineData("Func<Task<bool>> over = async () => (await GetAsync()).Status is Status.Completed or Status.Failed; while (!await over()) await Task.Delay(1);")]
    [InlineData("var tries = 0; Func<bool> done = () => ++tries > 9 || Get().Status == Status.Completed; while (!done()) await Task.Delay(1);")]
    [InlineData("Func<bool> done = () => Get().Status == Status.Completed; if (Chance()) done = () => true; while (!done()) await Task.Delay(1);")]
    [InlineData("Func<bool> done = () => { var one = Get(); return one.Status == Status.Failed ? throw new InvalidOperationException() : one.HasResult; }; while (!done()) await Task.Delay(1);")]
    [InlineData("Func<bool> done = Chance; while (!done()) { await Task.Delay(1); Log(call.StatusText!); }")]
    public Task Asks_a_function_that_may_say_so_of_a_failure_or_anything_else(string loop) => EndlessWaitTests.Run(loop);
}
