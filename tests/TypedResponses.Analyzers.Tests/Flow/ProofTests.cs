namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What proves a read, and what does not.</summary>
public class ProofTests
{
    [Theory]
    [InlineData("call.Status == Status.Completed")]
    [InlineData("Status.Completed == call.Status")]
    [InlineData("!(call.Status != Status.Completed)")]
    [InlineData("call.Status is Status.Completed")]
    [InlineData("call.Status.Equals(Status.Completed)")]
    [InlineData("Equals(call.Status, Status.Completed)")]
    [InlineData("call is { Status: Status.Completed }")]
    [InlineData("call is { Status: Status.Completed, Id: not null } and not null")]
    [InlineData("call.Status is not (Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized)")]
    [InlineData("call.Status != Status.InProgress && call.Status != Status.Generating && call.Status != Status.Failed && call.Status != 0")]
    [InlineData("(int)call.Status == 2")]
    [InlineData("call.Status is > Status.InProgress and < Status.Generating")]
    [InlineData("call.StatusText == \"completed\"")]
    [InlineData("call.Status.ToString() == \"Completed\"")]
    [InlineData("string.Equals(call.StatusText, \"completed\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("call.Result is not null")]
    [InlineData("call.Result != null")]
    [InlineData("null != call.Result")]
    [InlineData("call.Result is { }")]
    [InlineData("call.Result is ImageResult")]
    [InlineData("call is { Result: not null }")]
    [InlineData("call is { Result: { } }")]
    [InlineData("!ReferenceEquals(call.Result, null)")]
    [InlineData("!Equals(call.Result, null)")]
    [InlineData("call.HasResult")]
    [InlineData("call.HasResult == true")]
    [InlineData("call is { HasResult: true }")]
    [InlineData("call.TryGetResult(out _)")]
    [InlineData("call.Status == Status.Completed || call.Result is not null")]
    [InlineData("call.Result is not null && call.Status != Status.Failed")]
    [InlineData("call.Result is not null || call is { Status: Status.Completed }")]
    [InlineData("Chance() && call.HasResult")]
    [InlineData("call.HasResult & Chance()")]
    [InlineData("(call.Status, Chance()) is (Status.Completed, true)")]
    [InlineData("(call.Status, call.Result) is (_, not null)")]
    [InlineData("(call.Status, 1) == (Status.Completed, 1)")]
    [InlineData("new[] { Status.Completed }.Contains(call.Status)")]
    [InlineData("call?.Status == Status.Completed")]
    [InlineData("call?.Result is not null")]
    [InlineData("call?.HasResult == true")]
    [InlineData("call?.HasResult ?? false")]
    [InlineData("call is Call { Result: ImageResult }")]
    [InlineData("call.Result?.Name() is { } name")]
    [InlineData("call.Result?.Name() != null")]
    [InlineData("call.Result?.GetHashCode() > 7")]
    [InlineData("call.Result?.Name().Length is > 0")]
    [InlineData("call.Result?.Equals(other) == true")]
    [InlineData("call is { Result: var image } && image is not null")]
    [InlineData("(call.Status, other.Status) is (Status.Completed, Status.Completed)")]
    [InlineData("call.Result is { } image && image.Name() != \"\"")]
    [InlineData("call?.Result?.Name()?.Length > 0")]
    [InlineData("Enum.Equals(call.Status, Status.Completed)")]
    [InlineData("call.Status.CompareTo(Status.Completed) == 0 && call.HasResult")]
    [InlineData("call is { Status: Status.Completed } or { Result: not null }")]
    [InlineData("call is var c && c.HasResult")]
    [InlineData("!(call.Result is null || Chance())")]
    [InlineData("call.Status is Status.Completed || call is { HasResult: true, Id: \"x\" }")]
    [InlineData("(call.HasResult ? 1 : 0) == 1 && call.HasResult")]
    [InlineData("call.Status switch { Status.Completed => true, _ => false }")]
    [InlineData("call.HasResult ? true : false")]
    [InlineData("call.HasResult ^ false")]
    [InlineData("call.Result is { } == true")]
    public Task Proves_the_read(string condition) => StatusTest.Body($$"""
        if ({{condition}}) Save(call.Result!);
        """);

    [Theory]
    [InlineData("call.Status != Status.Completed")]
    [InlineData("call.Result is null")]
    [InlineData("call.Result == null")]
    [InlineData("!call.HasResult")]
    [InlineData("!call.TryGetResult(out _)")]
    [InlineData("call is not { Status: Status.Completed }")]
    [InlineData("call is not { Result: not null }")]
    [InlineData("call.HasResult is false")]
    [InlineData("call?.HasResult != true")]
    [InlineData("call?.Status != Status.Completed")]
    [InlineData("call?.Result is null")]
    [InlineData("call.Status is Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized")]
    [InlineData("call.Status == Status.Failed || call.Result == null")]
    public Task Proves_the_read_by_leaving(string condition) => StatusTest.Body($$"""
        if ({{condition}}) return;
        Save(call.Result!);
        """);

    [Theory]
    [InlineData("call.Status != Status.Failed")]
    [InlineData("call.Status is Status.Completed or Status.Generating")]
    [InlineData("call.Status != Status.InProgress")]
    [InlineData("call.Id == \"x\"")]
    [InlineData("Chance()")]
    [InlineData("Chance() || call.HasResult")]
    [InlineData("other.Status == Status.Completed")]
    [InlineData("other.Result is not null")]
    [InlineData("call != null")]
    [InlineData("call is not null")]
    [InlineData("call.StatusText != \"failed\"")]
    [InlineData("call.StatusText is not null")]
    public Task Does_not_prove_the_read(string condition) => StatusTest.Body($$"""
        if ({{condition}}) Save(call.{|TR1001:Result|}!);
        """);

    [Theory]
    [InlineData("call.Status == Status.Failed")]
    [InlineData("call is { Status: Status.Failed }")]
    [InlineData("call.StatusText == \"failed\"")]
    public Task Rules_the_read_out(string condition) => StatusTest.Body($$"""
        if ({{condition}}) Save(call.{|TR1002:Result|}!);
        """);

    [Fact]
    public Task Nothing_checked() => StatusTest.Body("Save(call.{|TR1001:Result|}!);");

    [Fact]
    public Task A_failed_call_with_a_result_that_was_found_is_fine() => StatusTest.Body("""
        if (call.Status == Status.Failed && call.Result is not null) Save(call.Result);
        if (call.Status == Status.Failed) Log(call.Result?.Name() ?? "none");
        """);

    [Fact]
    public Task The_null_operators_on_the_read_itself() => StatusTest.Body("""
        Log(call.Result?.Name() ?? "");
        Save(call.Result ?? throw new InvalidOperationException());
        Save(call.Result);
        """);

    [Fact]
    public Task The_other_branch_proves_nothing() => StatusTest.Body("""
        if (call.Status == Status.Completed) Log("done"); else Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public async Task The_message_says_what_is_known()
    {
        Assert.Equal(
            ["'call.Result' is read although 'call.Status' may still be InProgress, Generating, Failed or Unrecognized here"],
            await StatusTest.Messages("class C { void M(Call call) => Save(call.Result!); }"));
        Assert.Equal(
            ["'call.Result' is read although 'call.Status' may still be Generating here"],
            await StatusTest.Messages("class C { void M(Call call) { if (call.Status is Status.Completed or Status.Generating) Save(call.Result!); } }"));
        Assert.Equal(
            ["'call.Result' is read although 'call.Status' is Failed here, so there is none"],
            await StatusTest.Messages("class C { void M(Call call) { if (call.Status is Status.Failed) Save(call.Result!); } }"));
    }
}
