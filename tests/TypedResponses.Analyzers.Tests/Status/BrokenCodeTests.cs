using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>Code that does not compile, as it stands while somebody types: no rule fails on it.</summary>
public sealed class BrokenCodeTests
{
    [Theory]
    [InlineData("if (call.Status is > \"a\") Show(call.Result);")]
    [InlineData("if (call.StatusText is > \"a\") Show(call.Result);")]
    [InlineData("if (call.StatusText is < 3) Show(call.Result);")]
    [InlineData("if (call is { Status: > \"a\" or Status.Completed }) Show(call.Result);")]
    [InlineData("var x = (call.Status, 1) switch { (> \"a\", _) => 1, (Status.Completed, > null) => 2, };")]
    [InlineData("var x = call switch { { Status: > 1.5 } => 1, { StatusText: > \"b\", Result: > 3 } => 2 };")]
    [InlineData("var x = call.Status switch { > \"a\" => 1, >= 3UL => 2, _ => };")]
    [InlineData("switch (call.Status) { case > \"a\": case (Status)99999999999: break; }")]
    [InlineData("switch ((call.Status, call.Result)) { case (Status.Completed, : break; case (, _): break; }")]
    [InlineData("if (call is (_, _, Status.Completed)) Show(call.Result);")]
    [InlineData("var (a, b, c, d, e) = call; if (b is Status.Completed) Show(call.Result);")]
    [InlineData("while (call.Status is not > \"a\") { }")]
    [InlineData("var (a, b) = new Pair(); if (a is not null) Show(a.Result); } class Pair { public void Deconstruct(out Call?, out int b) { a = null; b = 1; }")]
    public async Task No_rule_fails(string statements)
    {
        var source = $"class Sample {{ void Run(Call call) {{ {statements} }} void Show(object? value) {{ }} }}";
        await StatusTest.Analyze(StatusTest.Compile(source), []);
    }
}
