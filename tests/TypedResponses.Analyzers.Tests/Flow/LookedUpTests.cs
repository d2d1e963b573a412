namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What a dictionary gives for a key is one object, whether it is asked for with the indexer or with <c>TryGetValue</c>.</summary>
public class LookedUpTests
{
    [Theory]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) Save(calls[id].Result!);")]
    [InlineData("if (!calls.TryGetValue(id, out var call) || call.Result is null) return; Save(call.Result); Save(calls[id].Result!);")]
    [InlineData("if (calls.ContainsKey(id) && calls[id].HasResult && calls.TryGetValue(id, out var call)) Save(call.Result!);")]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) { call = Get(); Save(calls[id].Result!); }")]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) { calls.Remove(id); Save(call.Result); }")]
    [InlineData("if (!other.HasResult) return; calls.Add(id, other); Save(calls[id].Result!);")]
    public Task One_object(string code) => Run(code);

    [Theory]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) Save(calls[key].{|TR1001:Result|}!);")]
    [InlineData("if (!calls.TryGetValue(id, out var call) || !call.HasResult) return; id = key; Save(calls[id].{|TR1001:Result|}!);")]
    [InlineData("if (!calls.TryGetValue(id, out var call) || !call.HasResult) return; calls[id] = Get(); Save(calls[id].{|TR1001:Result|}!);")]
    [InlineData("if (calls.TryGetValue(id, out var call) && call.HasResult) { call = Get(); Save(call.{|TR1001:Result|}!); }")]
    [InlineData("if (calls.TryGetValue(id, out var call)) Save(call.{|TR1001:Result|}!);")]
    [InlineData("calls.Add(id, other); Save(calls[id].{|TR1001:Result|}!);")]
    public Task Another_one(string code) => Run(code);

    private static Task Run(string code) => StatusTest.Members($$"""void Run(Dictionary<string, Call> calls, string id, string key, Call other) { {{code}} }""");
}
