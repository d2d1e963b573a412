namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What is proven by where it comes from is so in every round of a loop and behind every branch, wherever the code looks at it first.</summary>
public class FirstLookTests
{
    [Theory]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } void Use(int[] rounds) { foreach (var round in rounds) Save(_call.Result!); }")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } void Use() { if (Chance()) Log(_call.Id); Save(_call.Result!); }")]
    [InlineData("readonly Queue<Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.Enqueue(call); } void Use() { while (_calls.Count > 0) Save(_calls.Dequeue().Result!); }")]
    [InlineData("static readonly IReadOnlyList<Call> s_calls = List().Where(c => c.HasResult).ToList(); void Use() { if (Chance()) Log(s_calls[0].Id); foreach (var c in s_calls) Save(c.Result!); }")]
    [InlineData("List<Call> _calls = []; IEnumerable<Call> Ready => _calls.Where(c => c.HasResult); void Use() { while (Chance()) foreach (var c in Ready) Save(c.Result!); }")]
    [InlineData("Call _call = Get(); Call Current => _call.HasResult ? _call : throw new InvalidOperationException(); void Use() { if (Chance()) Log(Current.Id); Save(Current.Result!); }")]
    public Task A_member(string members) => StatusTest.Members(members.Replace("Kept(", "Sample("));

    [Theory]
    [InlineData("readonly Call _call; public Kept(Call call) => _call = call; void Use() { if (Chance()) { if (!_call.HasResult) return; } Save(_call.{|TR1001:Result|}!); }")]
    [InlineData("Call _call = Get(); Call Current => _call.HasResult ? _call : throw new InvalidOperationException(); void Use() { if (Chance()) Log(Current.Id); _call = Get(); Save(_call.{|TR1001:Result|}!); }")]
    [InlineData("Call _call = Get(); Call Current => Chance() ? _call : throw new InvalidOperationException(); void Use() { if (Chance()) { if (!_call.HasResult) return; Log(Current.Id); } Save(Current.{|TR1001:Result|}!); }")]
    [InlineData("readonly Call _call; public Kept(Call call) => _call = call; void Use() { var isReady = Chance() && _call.HasResult; if (isReady) Save(_call.Result!); else Save(_call.{|TR1001:Result|}!); }")]
    public Task A_member_that_was_not_checked(string members) => StatusTest.Members(members.Replace("Kept(", "Sample("));

    [Fact]
    public Task A_constructor_parameter_whose_caller_has_checked() => StatusTest.File("""
        sealed class Frame([Ready] Call call)
        {
            public void Again() { while (Chance()) Save(call.Result!); }
            public void Behind() { if (Chance()) Log(call.Id); Save(call.Result!); }
        }
        """);

    [Theory]
    [InlineData("var calls = List().Where(c => c.HasResult).ToList(); while (Chance()) Save(calls[0].Result!);")]
    [InlineData("var calls = List().Where(c => c.HasResult).ToList(); if (Chance()) Log(calls[0].Id); Save(calls[0].Result!);")]
    [InlineData("var calls = List().Where(c => c.HasResult).ToArray(); for (var i = 0; i < calls.Length; i++) { if (Chance()) Log(calls[i].Id); Save(calls[i].Result!); }")]
    [InlineData("var calls = new LinkedList<Call>(List().Where(c => c.HasResult)); if (Chance()) Log(calls.First!.Value.Id); Save(calls.First!.Value.Result!);")]
    [InlineData("using var ready = List().Where(c => c.HasResult).GetEnumerator(); while (ready.MoveNext()) { if (Chance()) Log(ready.Current.Id); Save(ready.Current.Result!); }")]
    public Task An_element(string body) => StatusTest.Body(body);

    [Theory]
    [InlineData("var calls = List().ToList(); if (Chance()) { if (!calls[0].HasResult) return; } Save(calls[0].{|TR1001:Result|}!);")]
    [InlineData("var calls = List().Where(c => c.HasResult).ToList(); if (Chance()) { Save(calls[0].Result!); calls[0] = Get(); } Save(calls[0].{|TR1001:Result|}!);")]
    [InlineData("var calls = List().ToList(); var isReady = Chance() && calls[0].HasResult; if (isReady) Save(calls[0].Result!); else Save(calls[0].{|TR1001:Result|}!);")]
    public Task An_element_that_was_not_checked(string body) => StatusTest.Body(body);
}
