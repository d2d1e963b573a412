using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What is known of a local is kept as long as the program may come back to it, and no longer.</summary>
public sealed class LongBodyTests
{
    [Fact]
    public Task A_local_set_in_one_round_is_known_in_the_next() => StatusTest.Body("""
        var ready = false;
        for (var i = 0; i < 3; i++)
        {
            if (ready) Save(call.Result!);
            if (!ready) Save(call.{|TR1001:Result|}!);
            ready = call.HasResult;
        }
        """);

    [Fact]
    public Task A_local_is_known_where_a_goto_comes_back_to_it() => StatusTest.Body("""
        var ready = false;
        again:
        if (ready) { Save(call.Result!); return; }
        if (other.HasResult) { }
        ready = call.HasResult;
        goto again;
        """);

    [Fact]
    public Task A_local_is_known_where_the_condition_comes_last() => StatusTest.Body("""
        var ready = call.HasResult;
        do { if (ready) Save(call.Result!); Log("x"); } while (Chance());
        """);

    [Fact]
    public Task A_local_is_known_where_one_goto_leads_back_to_another() => StatusTest.Body("""
        var ready = call.HasResult;
        first: if (ready) Save(call.Result!);
        second: Log("b"); if (Chance()) goto first;
        Log("c"); if (Chance()) goto second;
        """);

    [Fact]
    public Task A_local_is_known_in_a_finally_on_the_way_to_the_next_round() => StatusTest.Body("""
        Call? last = other;
        foreach (var next in List())
        {
            try
            {
                if (next.HasResult) last = next;
                else last = null;
                continue;
            }
            finally
            {
                if (last is not null) Save(last.Result!);
                if (other.HasResult) Log(other.Id);
            }
        }
        """);

    [Fact]
    public Task A_local_is_known_in_the_handler_of_what_is_thrown_after_it() => StatusTest.Body("""
        var ready = call.HasResult;
        try
        {
            Log(other.Id);
            Log(other.Id);
        }
        catch (InvalidOperationException) when (ready)
        {
            Save(call.Result!);
        }
        catch (FormatException)
        {
            Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_local_is_known_in_a_function_that_runs_later() => StatusTest.Body("""
        var copy = call;
        if (!copy.HasResult) return;
        Action later = () => Save(copy.Result!);
        if (other.HasResult) Save(other.Result!);
        later();
        """);

    [Fact]
    public Task What_two_locals_share_outlives_the_first() => StatusTest.Body("""
        var first = call;
        var second = first;
        if (!first.HasResult) return;
        if (other.HasResult) Save(other.Result!);
        Save(second.Result!);
        """);

    [Fact]
    public Task A_body_of_thousands_of_lines_is_looked_at_to_its_end() => StatusTest.Body(
        string.Concat(Enumerable.Repeat("if (call.HasResult) Save(call.Result);\n", 2500)) + "Save(other.{|TR1001:Result|}!);");

    [Theory]
    [InlineData(2, "{|TR1001:Result|}")]
    [InlineData(5, "Result")]
    public Task Helpers_that_call_each_other_up_and_down_are_left_alone(int helpers, string read)
    {
        var calls = string.Concat(Enumerable.Range(0, helpers).Select(i => $"if (Chance()) H{i}(call); "));
        var bodies = string.Concat(Enumerable.Range(0, helpers).Select(i => $"void H{i}(Call call) {{ {calls} if (call.Id == \"\") Log(call.StatusText!); }}\n"));
        return StatusTest.Members($"{bodies} void Run(Call call) {{ H0(call); Save(call.{read}!); }}");
    }

    [Theory]
    [InlineData("var ready# = call.HasResult; if (ready#) Save(call.Result); if (other.TryGetResult(out var image#)) Save(image#); try { other = Other(); } catch (FormatException) { }")]
    [InlineData("if (call.HasResult || other.Status != Status.Failed) Log(\"\"); if (flag) other = Other(); if (call.HasResult && !flag) Save(call.Result); if (other.TryGetResult(out var image#)) Save(image#); while (other.Status is Status.InProgress or Status.Generating) { if (flag) break; other = Other(); }")]
    public void A_body_twice_as_long_costs_twice_as_much(string lines)
    {
        Cost(lines, 1);
        var (half, whole) = (Cost(lines, 60), Cost(lines, 120));
        Assert.True(whole < 2.3 * half, $"{whole} bytes after {half}");
    }

    /// <summary>What the analysis of a body allocates that has some lines so many times, each with locals of its own, and reads two payloads in them.</summary>
    private static long Cost(string lines, int times)
    {
        var body = string.Join('\n', Enumerable.Range(0, times).Select(i => lines.Replace("#", i.ToString(CultureInfo.InvariantCulture))));
        var compilation = StatusTest.Compile($"class Sample {{ Call Other() => null!; void Run(Call call, Call other, bool flag) {{ {body} }} }}");
        var tree = compilation.SyntaxTrees.First();
        var declaration = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last();
        var model = compilation.GetSemanticModel(tree);
        var code = new CodeBody(model.GetOperation(declaration)!, model.GetDeclaredSymbol(declaration)!);
        _ = code.Operation.Descendants().Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reads = StatusFlow.Of(compilation)!.Analyze(code, new AnalyzerOptions([]), CancellationToken.None).Reads;
        Assert.Equal(2 * times, reads.Length);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
