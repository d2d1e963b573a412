namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Whether a collection that the code fills itself is still empty: the errors that a check collects say whether it held.</summary>
public class EmptinessTests
{
    [Theory]
    [InlineData("if (errors.Count > 0) return;")]
    [InlineData("if (errors.Count != 0) throw new InvalidOperationException(string.Join(\", \", errors));")]
    [InlineData("if (errors.Any()) return;")]
    [InlineData("if (errors is { Count: > 0 }) return;")]
    [InlineData("if (!(errors.Count == 0)) return;")]
    [InlineData("if (errors.Count >= 1) return;")]
    [InlineData("var count = errors.Count; if (count > 0) return;")]
    public Task A_list_that_is_filled_where_the_check_fails(string leaves) => StatusTest.Members($$"""
        void Right(Call call) { var errors = new List<string>(); if (call.Status != Status.Completed) errors.Add("open"); {{leaves}} Save(call.Result!); }
        void Expression(Call call) { List<string> errors = []; if (!call.HasResult) errors.Add("open"); if (call.Id == "") errors.Add("id"); {{leaves}} Save(call.Result!); }
        void Two(Call call, Call other) { var errors = new HashSet<string>(); if (!call.HasResult) errors.Add("a"); if (!other.HasResult) errors.Add("b"); {{leaves}} Save(call.Result!); Save(other.Result!); }
        void Keyed(Call call) { var errors = new Dictionary<string, string>(); if (!call.HasResult) errors["call"] = "open"; {{leaves}} Save(call.Result!); }
        void ByHelper(Call call) { var errors = new List<string>(); Check(call, errors); {{leaves}} Save(call.Result!); }
        static void Check(Call call, List<string> errors) { if (!call.HasResult) errors.Add("open"); }
        void Other(Call call) { var errors = new List<string>(); if (call.Id == "") errors.Add("id"); {{leaves}} Save(call.{|TR1001:Result|}!); }
        void Cleared(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("open"); errors.Clear(); {{leaves}} Save(call.{|TR1001:Result|}!); }
        void Removed(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("open"); errors.Remove("open"); {{leaves}} Save(call.{|TR1001:Result|}!); }
        void Filled(Call call, ICollection<string> more) { var errors = new List<string>(more); if (!call.HasResult) errors.RemoveAt(0); {{leaves}} Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("Fill(errors);")]
    [InlineData("fill(errors);")]
    [InlineData("call.Id.ToList().ForEach(c => errors.Add(\"\"));")]
    [InlineData("_errors = errors; Validate();")]
    [InlineData("var validator = new Validator(errors); validator.Run();")]
    [InlineData("var all = new List<List<string>> { errors }; all[0].Add(\"\");")]
    [InlineData("var same = errors; same.Add(\"\");")]
    [InlineData("foreach (var letter in call.Id) errors.Add(\"\");")]
    [InlineData("void Local() => errors.Add(\"\"); Local();")]
    public Task A_list_that_something_else_may_fill(string fills) => StatusTest.Members($$"""
        List<string> _errors = [];
        void Validate() => _errors.Add("");
        static void Fill(List<string> errors) => errors.Add("");
        sealed class Validator(List<string> errors) { public void Run() => errors.Add(""); }
        void Run(Call call, Action<List<string>> fill)
        {
            var errors = new List<string>();
            {{fills}}
            if (errors.Count > 0) Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task An_array_holds_what_was_put_into_it() => StatusTest.Members("""
        void Right(List<Call> calls) { var done = new Call[3]; var n = 0; foreach (var call in calls) if (call.HasResult && n < 3) done[n++] = call; for (var i = 0; i < n; i++) Save(done[i].Result!); }
        void Wrong(List<Call> calls) { var done = new Call[3]; var n = 0; foreach (var call in calls) if (n < 3) done[n++] = call; for (var i = 0; i < n; i++) Save(done[i].{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("Fill(done);")]
    [InlineData("calls.CopyTo(done);")]
    [InlineData("Array.Copy(calls.ToArray(), done, 3);")]
    [InlineData("Array.Fill(done, Get());")]
    [InlineData("calls.ToArray().AsSpan().CopyTo(done);")]
    [InlineData("Parallel.For(0, 3, i => done[i] = Get());")]
    [InlineData("(done[0], done[1]) = (Get(), Get());")]
    [InlineData("_done = done; Refresh();")]
    public Task An_array_that_is_filled_in_another_way(string fills) => StatusTest.Members($$"""
        Call[] _done = new Call[1];
        void Refresh() => _done[0] = Get();
        static void Fill(Call[] done) { for (var i = 0; i < done.Length; i++) done[i] = Get(); }
        void Run(List<Call> calls)
        {
            var done = new Call[3];
            {{fills}}
            foreach (var call in done) Save(call.{|TR1001:Result|}!);
        }
        """);
}
