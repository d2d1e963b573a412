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
        Func<Call, ImageResult> Taker() => call => call.{|TR1001:Result|};
        void Infer(List<Call> calls) { var all = calls.Select(call => call.Result).ToList(); Show(all.Count); }
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

    [Fact]
    public Task A_read_in_a_helper_proves_nothing_to_its_caller() => StatusTest.Members("""
        private void Write(Call call) => Save(call.{|TR1001:Result|}!);
        void Run(Call call) { Write(call); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_read_that_the_status_proves_says_nothing_of_the_payload() => StatusTest.Members("""
        void Run(Job job) { if (job.State != JobState.Done) return; Show(job.Output!); job.State = JobState.Running; Show(job.{|TR1001:Output|}!); }
        void Present(Job job) { if (job.Output is null) return; Show(job.Output); job.State = JobState.Running; Show(job.Output); }
        """);

    [Fact]
    public Task A_read_in_a_local_function_that_one_way_leads_to_unchecked() => StatusTest.Body("""
        if (call.HasResult) Write(); else Other();
        void Other() => Write();
        void Write() => Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_read_is_reported_at_the_name_of_the_payload() => StatusTest.Members("""
        static ImageResult? ResultOf(Call call) => call.Result;
        static async Task<ImageResult?> ResultOfAsync(Call call) { await Task.Yield(); return call.Result; }
        void Cast(Call call) => Save((ImageResult)call.{|TR1001:Result|});
        void InParentheses(Call call) { var image = ((call.{|TR1001:Result|}))!; }
        void Conditional(Call? call) => Save(call?.{|TR1001:Result|});
        void OfAHelper(Call call) { Show(call.Status); if (call.Result is null) Save({|TR1001:ResultOf(call)|}!); }
        async Task OfAnAsyncHelper(Call call) { if (call.Result is null) { var image = ({|TR1001:await ResultOfAsync(call)|})!; } }
        """);

    [Fact]
    public async Task The_message_names_the_status_beside_the_payload() => Assert.Equal(
        [
            "'Text' is read although 'State' may still be Unknown, Queued, Running or Broken here",
            "'call.Result' is read although 'call.Status' may still be InProgress, Generating, Failed or Unrecognized here",
            "'image' is read although 'ResponsesImageGenerationCall.Status' may still be InProgress, Generating, Failed or Unrecognized here",
            "'page.GetBody()' is read although 'page.State' may still be Unknown, Queued, Running or Broken here",
            "'_page.Call' is read although '_page.Call.Status' may still be InProgress, Generating, Failed or Unrecognized here",
            "'BodyOf(page)' is read although 'Page.State' may still be Unknown, Queued, Running or Broken here",
            "'note.Text' is read although 'note.State' may still be Unknown, Queued, Running or Broken here",
        ],
        await StatusTest.Messages("""
            [StatusContract("State", "Text", "Done"), StatusContract("State", "GetBody", "Done")]
            class Page
            {
                public JobState State { get; set; }
                public string? Text { get; set; }
                public Call Call { get; set; } = Get();
                public string? GetBody() => null;
                void OfItsOwn() => Log(Text!);
            }
            class C
            {
                private readonly Page _page = new();
                static void Use([Ready] Call call) => Save(call.Result!);
                static string? BodyOf(Page page) => page.GetBody();
                void Converted(Call call) => Show(call.Result);
                void Copied(Call call) { var image = call.Result; Save(image!); }
                void Asked(Page page) => Log(page.GetBody()!);
                void Ready() => Use(_page.Call);
                void Helped(Page page) { if (page.GetBody() is null) Log(BodyOf(page)!); }
                void OfAField(Note note) => Log(note.Text!);
            }
            [StatusContract("State", "Text", "Done")] class Note { public JobState State; public string? Text; }
            """));

    [Fact]
    public Task A_payload_handed_on_inside_a_tuple() => StatusTest.Members("""
        #nullable disable
        (string, ImageResult) Oblivious(Call call) => (call.Id, call.{|TR1001:Result|});
        #nullable enable
        (string, ImageResult) NotNull(Call call) => (call.Id, call.{|TR1001:Result|});
        (string, ImageResult?) Nullable(Call call) => (call.Id, call.Result);
        (string, (ImageResult, ImageResult?)) Nested(Call call, Call other) => (call.Id, (call.{|TR1001:Result|}, other.Result));
        """);

    [Fact]
    public Task A_tuple_whose_types_come_from_the_payload() => StatusTest.Body("""
        if (call.Result is not null) { var task = Task.FromResult((call.Id, call.Result)); }
        """, "typed_responses.presence_is_proof = false");

    [Fact]
    public Task A_number_that_may_be_missing() => StatusTest.Members("""
        [StatusContract("State", "Size", "Done")] sealed class Upload { public JobState State { get; set; } public int? Size { get; set; } }
        static void Take(Nullable<int> size) { }
        static void Keep(int size) { }
        void Taken(Upload upload) => Take(upload.Size);
        void Counted(Upload upload) => upload.Size++;
        void Kept(Upload upload) => Keep((int)upload.{|TR1001:Size|}!);
        """);

    [Fact]
    public Task A_number_that_is_never_null_becomes_a_larger_one() => StatusTest.Members("""
        [StatusContract("State", "Size", "Done")] sealed class Upload { public JobState State { get; set; } public int Size { get; set; } }
        void Run(Upload upload) { long size = upload.Size; if (size > 0) Log("some"); Show(upload.{|TR1001:Size|}); }
        """);

    [Fact]
    public Task A_status_that_is_converted_is_not_the_payload() => StatusTest.Members("""
        void Cast(Download download) { if ((JobState)download.Status! == JobState.Done) Show(download.Bytes!); }
        void CastWrong(Download download) { if ((JobState)download.Status! == JobState.Queued) Show(download.{|TR1001:Bytes|}!); }
        """);

    [Fact]
    public Task Attributes_of_what_is_returned() => StatusTest.Members("""
        [return: NotNull] ImageResult NotNull(Call call) => call.{|TR1001:Result|};
        [return: MaybeNull] ImageResult MaybeNull(Call call) => call.Result;
        """);

    [Fact]
    public Task A_payload_of_a_generic_type_is_returned_whole() => StatusTest.Members("""
        [StatusContract("State", "Parts", "Done")] sealed class Upload { public JobState State { get; set; } public List<string>? Parts { get; set; } }
        List<string>? Nullable(Upload upload) => upload.Parts;
        List<string> NotNull(Upload upload) => upload.{|TR1001:Parts|};
        async Task<List<string>?> NullableLater(Upload upload) { await Task.Yield(); return upload.Parts; }
        """);

    [Fact]
    public Task A_payload_that_is_put_into_another_member_of_a_contracts_type() => StatusTest.Members("""
        [StatusContract("Status", "Result", "Completed")]
        sealed class Page { public Status Status { get; set; } public ImageResult? Result { get; set; } public ImageResult Cover { get; set; } = null!; public ImageResult Back = null!; }
        void Property(Page page, Call call) => page.Cover = call.{|TR1001:Result|};
        void Field(Page page, Call call) => page.Back = call.{|TR1001:Result|};
        void Payload(Page page, Call call) => page.Result = call.Result;
        """);

    [Fact]
    public Task A_call_that_has_failed_or_is_not_there() => StatusTest.Members("""
        void Run(Call? call) { if (call is { Status: not Status.Failed }) return; Save(call!.{|TR1002:Result|}!); }
        """);

    [Fact]
    public Task A_collection_of_payloads_that_goes_where_none_may_be_null() => StatusTest.Members("""
        #nullable disable
        ImageResult[] Oblivious(Call[] calls) => calls.Select(c => c.{|TR1001:Result|}).ToArray();
        List<ImageResult> Query(List<Call> calls) { return (from c in calls select c.{|TR1001:Result|}).ToList(); }
        ImageResult[] Proven(Call[] calls) => calls.Where(c => c.HasResult).Select(c => c.Result).ToArray();
        ImageResult[] Present(Call[] calls) => calls.Select(c => c.Result).Where(r => r != null).ToArray();
        int Counted(Call[] calls) => calls.Select(c => c.Result).Count(r => r != null);
        void Here(Call[] calls) { var images = calls.Select(c => c.Result).ToArray(); foreach (var image in images) if (image != null) Save(image); }
        #nullable enable
        IEnumerable<ImageResult?> Annotated(Call[] calls) => calls.Select(c => c.Result);
        """);

    [Fact]
    public Task A_copy_that_was_read_unchecked() => StatusTest.Members("""
        static bool Try(out Call? found, Call call) { found = call.HasResult ? call : null; return call.HasResult; }
        void Once(Call call, bool b) { var r = b ? call.Result : null; Save({|TR1001:r|}!); Save(call.Result!); }
        ImageResult?[] Nullable(Call[] calls) => calls.Select(c => c.Result).ToArray();
        void Named(Call call) { if (Try(call: call, found: out var found)) { Save(found!.Result!); Save(call.Result!); } else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_a_lambda_returns_that_nobody_has_given_a_type() => StatusTest.Members("""
        static void Map(string path, Delegate handler) { }
        static void Any(object handler) { }
        void One() { Map("/", (Call call) => call.Result); Any((Call call) => call.Result); Map("/", (Call call) => { return call.Result; }); }
        void Many() => Map("/", (Call[] calls) => calls.Select(c => c.Result).ToArray());
        void Kept(Call call) { var pick = (Call c) => c.Result; Delegate any = (Call c) => c.Result; var image = pick(call); if (image is not null) Save(image); Show(any); }
        void KeptUnchecked(Call call) { var pick = (Call c) => c.Result; Save({|TR1001:pick(call)|}!); }
        void Used() => Map("/", (Call call) => call.{|TR1001:Result|}!.ByteCount);
        void Written() { Map("/", ImageResult (Call call) => call.{|TR1001:Result|}); Map("/", ImageResult? (Call call) => call.Result); }
        void Said() { Func<Call, ImageResult> pick = call => call.{|TR1001:Result|}; Func<Call, ImageResult?> all = call => call.Result; Show(pick); Show(all); }
        """);

    [Fact]
    public Task A_method_that_is_named_on_the_payload() => StatusTest.Members("""
        Func<byte[]> Wrong(Call call) => call.{|TR1001:Result|}.ToArray;
        Func<byte[]>? Right(Call call) => call.Result is null ? null : call.Result.ToArray;
        """);

    [Fact]
    public Task In_oblivious_code_the_answer_of_a_method_says_what_it_hands_out() => StatusTest.Members("""
        #nullable disable
        bool TryTake(Call call, out ImageResult image) { image = call.Result; return image != null; }
        void Take(Call call, out ImageResult image) { image = call.{|TR1001:Result|}; }
        """);
}
