namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What counts as a read of the payload, what only hands it on, and what is reported once.</summary>
public class ReadTests
{
    [Theory]
    [InlineData("call.{|TR1001:Result|}!.Name();")]
    [InlineData("call.{|TR1001:Result|}.ToString();")]
    [InlineData("Show(call.{|TR1001:Result|});")]
    [InlineData("ImageResult image = call.{|TR1001:Result|};")]
    [InlineData("var image = call.{|TR1001:Result|}!;")]
    [InlineData("Log(call?.{|TR1001:Result|}.ToString() ?? \"\");")]
    [InlineData("var list = new List<ImageResult> { call.{|TR1001:Result|} };")]
    [InlineData("new List<ImageResult>().Add(call.{|TR1001:Result|});")]
    [InlineData("var all = new ImageResult[] { call.{|TR1001:Result|} };")]
    [InlineData("var hash = call.{|TR1001:Result|}.GetHashCode();")]
    [InlineData("Func<int> later = () => call.{|TR1001:Result|}!.GetHashCode();")]
    public Task Is_a_read(string statement) => StatusTest.Body(statement);

    [Theory]
    [InlineData("Offer(call.Result);")]
    [InlineData("ImageResult? image = call.Result;")]
    [InlineData("var image = call.Result;")]
    [InlineData("var image = call?.Result;")]
    [InlineData("Log(nameof(call.Result));")]
    [InlineData("if (call.Result == null) Log(\"none\");")]
    [InlineData("var has = call.Result is not null;")]
    [InlineData("var copy = call with { Result = null };")]
    [InlineData("var made = new Call { Id = \"\", Status = Status.Failed, Result = call.Result };")]
    [InlineData("var all = new List<ImageResult?> { call.Result };")]
    [InlineData("var all = new[] { call.Result };")]
    [InlineData("var pair = (call.Id, call.Result);")]
    [InlineData("Log($\"{call.Result}\");")]
    [InlineData("var task = Task.FromResult(call.Result);")]
    [InlineData("var all = List().Select(c => c.Result).ToList();")]
    [InlineData("Console.WriteLine(call.Result);")]
    public Task Is_no_read(string statement) => StatusTest.Body(statement);

    [Fact]
    public Task Handing_on_to_a_nullable_return_property_or_element() => StatusTest.Members("""
        private readonly Call _call = Get();
        private ImageResult? _image;
        ImageResult? Image => _call.Result;
        ImageResult? Take(Call call) => call.Result;
        void Keep(Call call) => _image = call.Result;
        async Task<ImageResult?> TakeAsync() => (await GetAsync()).Result;
        IEnumerable<ImageResult?> All() { foreach (var call in List()) yield return call.Result; }
        Func<Call, ImageResult?> Selector => call => call.Result;
        """);

    [Fact]
    public Task Handing_on_where_null_is_not_allowed() => StatusTest.Members("""
        private readonly Call _call = Get();
        private ImageResult _image = null!;
        ImageResult Image => _call.{|TR1001:Result|};
        ImageResult Take(Call call) => call.{|TR1001:Result|};
        void Keep(Call call) => _image = call.{|TR1001:Result|};
        async Task<ImageResult> TakeAsync() => (await GetAsync()).{|TR1001:Result|};
        IEnumerable<ImageResult> All() { foreach (var call in List()) yield return call.{|TR1001:Result|}; }
        Func<Call, ImageResult> Selector => call => call.{|TR1001:Result|};
        (string, ImageResult) Pair(Call call) => (call.Id, call.{|TR1001:Result|});
        """);

    [Fact]
    public Task In_oblivious_code_everything_but_a_local_copy_is_a_read() => StatusTest.Members("""
        #nullable disable
        private ImageResult _image;
        void Copy(Call call) { ImageResult image = call.Result; if (image != null) Save(image); }
        void Keep(Call call) { _image = call.{|TR1001:Result|}; }
        void Pass(Call call) { Show(call.{|TR1001:Result|}); }
        ImageResult Take(Call call) { return call.{|TR1001:Result|}; }
        """);

    [Fact]
    public Task A_local_copy_is_checked_through_itself_or_through_the_call() => StatusTest.Body("""
        var image = call.Result;
        if (image is not null) Save(image);
        if (image is not null) Save(call.Result!);
        if (call.HasResult) Save(image!);
        if (call.Status == Status.Completed) Save(image!);
        """);

    [Fact]
    public Task An_unchecked_local_copy_is_reported_at_its_first_use() => StatusTest.Body("""
        var image = call.Result;
        Log("later");
        Save({|TR1001:image|}!);
        Save(image!);
        Save(call.Result!);
        """);

    [Fact]
    public Task A_local_copy_from_before_the_call_was_replaced() => StatusTest.Body("""
        var image = call.Result;
        call = Get();
        if (call.HasResult) Save({|TR1001:image|}!);
        if (image is not null) Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_read_that_an_unproven_one_always_precedes_is_not_reported_again() => StatusTest.Body("""
        Save(call.{|TR1001:Result|}!);
        Save(call.Result!);
        while (Chance()) Save(call.Result!);
        """);

    [Fact]
    public Task A_read_that_an_unproven_one_only_sometimes_precedes_is_reported() => StatusTest.Body("""
        if (Chance()) Save(call.{|TR1001:Result|}!);
        Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task The_variable_of_a_TryGet_is_proven_by_its_answer_alone() => StatusTest.Body("""
        call.TryGetResult(out var ignored);
        Save({|TR1001:ignored|}!);
        if (other.TryGetResult(out var image)) Save(image);
        else Save({|TR1001:image|}!);
        """);

    [Fact]
    public Task The_answer_of_a_TryGet_may_be_kept_or_negated() => StatusTest.Body("""
        var found = call.TryGetResult(out var image);
        if (found) Save(image!);
        if (!other.TryGetResult(out var second)) return;
        Save(second);
        Save(other.Result!);
        """);

    [Fact]
    public Task A_chain_over_lines_is_reported_where_the_payload_stands() => StatusTest.AsyncBody("""
        await call
            .{|TR1001:Result|}!
            .SaveToAsync("x");
        """);

    [Fact]
    public Task A_payload_that_is_never_null_is_checked_by_its_length() => StatusTest.Members("""
        void Wrong(IReply reply) => Show(reply.{|TR1001:Text|});
        void ByLength(IReply reply) { if (reply.Text.Length > 0) Show(reply.Text); }
        void ByEmptiness(IReply reply) { if (!string.IsNullOrEmpty(reply.Text)) Show(reply.Text); }
        void ByPattern(IReply reply) { if (reply is { Text: { Length: > 0 } text }) Show(text); }
        void ByStatus(IReply reply) { if (reply.Status == "done") Show(reply.Text); }
        void ByWrongStatus(IReply reply) { if (reply.Status == "finished") Show(reply.{|TR1001:Text|}); }
        """);

    [Fact]
    public Task A_payload_of_bytes() => StatusTest.Members("""
        void Wrong(Download d) => File.WriteAllBytes("x", d.{|TR1001:Bytes|}!);
        void ByLength(Download d) { if (d.Bytes?.Length > 0) File.WriteAllBytes("x", d.Bytes); }
        void ByPattern(Download d) { if (d.Bytes is { Length: > 0 } bytes) File.WriteAllBytes("x", bytes); }
        void ByList(Download d) { if (d.Bytes is [_, ..]) File.WriteAllBytes("x", d.Bytes); }
        void ByNullableStatus(Download d) { if (d.Status is JobState.Done) File.WriteAllBytes("x", d.Bytes!); }
        void ByValue(Download d) { if (d.Status.HasValue && d.Status.Value == JobState.Done) File.WriteAllBytes("x", d.Bytes!); }
        void ByGet(Download d) { if (d.Status.GetValueOrDefault() == JobState.Done) File.WriteAllBytes("x", d.Bytes!); }
        void WrongStatus(Download d) { if (d.Status != null) File.WriteAllBytes("x", d.{|TR1001:Bytes|}!); }
        """);
}
