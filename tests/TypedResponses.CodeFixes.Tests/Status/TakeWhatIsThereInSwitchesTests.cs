using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>TR1007's fix for a switch whose one arm takes the payload, and for copies of the status.</summary>
public class TakeWhatIsThereInSwitchesTests
{
    [Theory]
    [InlineData("call.Status switch { ImageStatus.Completed => call.Result, _ => null }", "call.TryGetResult(out var result) ? result : null")]
    [InlineData("call switch { { Status: ImageStatus.Completed } => call.Result, _ => null }", "call.TryGetResult(out var result) ? result : null")]
    [InlineData("call switch { { Status: ImageStatus.Completed } c => c.Result, _ => null }",
        "call is { } c && c.TryGetResult(out var result) ? result : null")]
    [InlineData("call switch { { Status: ImageStatus.Completed, StatusText: not null } => call.Result, _ => null }",
        "call is { HasResult: true, StatusText: not null } ? call.Result : null")]
    [InlineData("(call.Status switch { ImageStatus.Completed => call.Result!.Length, _ => 0 }) + \"\"",
        "(call.TryGetResult(out var result) ? result.Length : 0) + \"\"")]
    [InlineData("call.Status switch { ImageStatus.Completed => call.Result, _ => null } ?? \"\"",
        "(call.TryGetResult(out var result) ? result : null) ?? \"\"")]
    [InlineData("call.Status.ToString() switch { \"Completed\" => call.Result, _ => null }", "call.TryGetResult(out var result) ? result : null")]
    [InlineData("call.Status switch { not ImageStatus.Completed => null, _ => call.Result }", "call.TryGetResult(out var result) ? result : null")]
    [InlineData("call switch { { Status: not ImageStatus.Completed } => null, _ => call.Result }", "call.TryGetResult(out var result) ? result : null")]
    [InlineData("call is { Status: not ImageStatus.Completed } ? null : call.Result", "!call.TryGetResult(out var result) ? null : result")]
    [InlineData("call is not { Status: not ImageStatus.Completed } ? call.Result : null", "call.TryGetResult(out var result) ? result : null")]
    public Task An_expression(string before, string after) => Check($"string? Run(Call call) => {before};", $"string? Run(Call call) => {after};");

    [Fact]
    public Task An_expression_on_several_lines() => Check("""
        string? Run(Call call)
        {
            return call.Status switch
            {
                ImageStatus.Completed => call.Result,
                _ => null,
            };
        }
        """, """
        string? Run(Call call)
        {
            return call.TryGetResult(out var result)
                ? result
                : null;
        }
        """);

    [Fact]
    public Task A_statement_that_leaves_where_it_is_not_ready() => Check("""
        string? Run(Call call)
        {
            switch (call.Status)
            {
                case not ImageStatus.Completed: return null;
                default: return call.Result;
            }
        }
        """, """
        string? Run(Call call)
        {
            if (call.TryGetResult(out var result))
            {
                return result;
            }
            else
            {
                return null;
            }
        }
        """);

    [Fact]
    public Task A_statement() => Check("""
        string? Run(Call call)
        {
            switch (call.Status)
            {
                case ImageStatus.Completed:
                    return call.Result;
                default:
                    return null;
            }
        }
        """, """
        string? Run(Call call)
        {
            if (call.TryGetResult(out var result))
            {
                return result;
            }
            else
            {
                return null;
            }
        }
        """);

    [Fact]
    public Task A_statement_that_does_nothing_otherwise() => Check("""
        void Run(Call call)
        {
            switch (call.Status)
            {
                // finished
                case ImageStatus.Completed:
                    Save(call.Result!);
                    break;
                default: break;
            }
        }
        """, """
        void Run(Call call)
        {
            // finished
            if (call.TryGetResult(out var result))
            {
                Save(result);
            }
        }
        """);

    [Fact]
    public Task A_statement_of_one_section() => Check("""
        void Run(Call call)
        {
            switch (call)
            {
                case { Status: ImageStatus.Completed }:
                    {
                        Save(call.Result!);
                        break;
                    }
            }
        }
        """, """
        void Run(Call call)
        {
            if (call.TryGetResult(out var result))
            {
                Save(result);
            }
        }
        """);

    [Fact]
    public Task A_copy_of_the_status() => Check("""
        void Run(Call call)
        {
            var status = call.Status;
            if (status == ImageStatus.Completed) Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            if (call.TryGetResult(out var result)) Save(result);
        }
        """);

    [Fact]
    public Task A_copy_of_the_status_that_is_used_elsewhere() => Check("""
        void Run(Call call)
        {
            var status = call.Status;
            if (status == ImageStatus.Completed) Save(call.Result!);
            Show(status);
        }
        """, """
        void Run(Call call)
        {
            var status = call.Status;
            if (call.TryGetResult(out var result)) Save(result);
            Show(status);
        }
        """);

    [Fact]
    public Task A_constant_for_the_status() => Check("""
        void Run(Call call)
        {
            const ImageStatus Wanted = ImageStatus.Completed;
            const int Long = 3;
            if (call is { Status: Wanted, StatusText.Length: > Long }) Save(call.Result!);
        }
        """, """
        void Run(Call call)
        {
            const int Long = 3;
            if (call is { HasResult: true, StatusText.Length: > Long }) Save(call.Result!);
        }
        """);

    [Fact]
    public Task All_of_them() => FixTest.All(new ReadyOnlyAnalyzer(), new TakeWhatIsThereCodeFix(), "Take what is there", """
        string? Run(Call call) => call.Status switch { ImageStatus.Completed => call.Result, _ => null };
        void Other(Call call)
        {
            if (call.Status is var status && status == ImageStatus.Completed) Save(call.Result!);
        }
        """, """
        string? Run(Call call) => call.TryGetResult(out var result) ? result : null;
        void Other(Call call)
        {
            if (call.TryGetResult(out var result2)) Save(result2);
        }
        """);

    [Fact]
    public Task A_positional_pattern() => Check("""
        [TypedResponses.StatusContract("State", "Data", "Done")] record Own(Step State, string? Data);
        enum Step { Open, Done }
        string? Run(Own own) => own is (Step.Done, _) ? own.Data : null;
        """, """
        [TypedResponses.StatusContract("State", "Data", "Done")] record Own(Step State, string? Data);
        enum Step { Open, Done }
        string? Run(Own own) => own.Data is { } data ? data : null;
        """);

    [Theory]
    [InlineData(
        "string? Run(Call call) { switch (call.Status) { case ImageStatus.Completed: while (true) { if (call.Id() > 3) break; } return call.Result; default: return null; } }",
        true)]
    [InlineData(
        "string? Run(Call call) { switch (call.Status) { case ImageStatus.Completed: if (call.Id() > 3) break; return call.Result; default: return null; } return \"\"; }",
        false)]
    [InlineData("string? Run(Call call) { switch (call.Status) { case ImageStatus.Completed: return call.Result; default: goto case ImageStatus.Completed; } }",
        false)]
    [InlineData("string? Run(Call call) { var status = call.Status; call = new(); if (status == ImageStatus.Completed) return call.Result; return null; }",
        false)]
    [InlineData("string? Run(Call call) { if (call.Status is var status && status == ImageStatus.Completed) return call.Result + status; return null; }",
        false)]
    [InlineData("object? Run(Call call) => call.Status switch { ImageStatus.Completed => call.Result, var other => other };", false)]
    public async Task Offers_what_compiles(string members, bool isOffered) =>
        Assert.Equal(isOffered ? ["Take what is there"] : [],
            await FixTest.Offers(new ReadyOnlyAnalyzer(), new TakeWhatIsThereCodeFix(),
                members + "\n} static class Ids { public static int Id(this Call call) => 1; "));

    private static Task Check(string before, string after) =>
        FixTest.Members(new ReadyOnlyAnalyzer(), new TakeWhatIsThereCodeFix(), "Take what is there", before, after);
}
