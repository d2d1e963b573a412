namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Calls whose meaning is known, and what arguments are read.</summary>
public class CallTests
{
    [Fact]
    public Task A_parameter_whose_type_is_inferred_takes_what_comes() => StatusTest.Members("""
        static T Echo<T>(T value) => value;
        static T MaybeObject<T>(T value) where T : class? => value;
        static bool IsThere([NotNullWhen(true)] ImageResult image) => image is not null;
        static void Allowed([AllowNull] ImageResult image) { }
        static void Throws([NotNull] ImageResult image) { if (image is null) throw new ArgumentNullException(); }
        void Inferred(Call call) => Offer(Echo(call.Result));
        void MaybeClass(Call call) => Offer(MaybeObject(call.Result));
        void Asked(Call call) { if (IsThere(call.Result)) Save(call.Result!); }
        void Allows(Call call) => Allowed(call.Result);
        void Ensured(Call call) { Throws(call.Result); Save(call.Result!); }
        """);

    [Fact]
    public Task A_constraint_that_rules_null_out_where_the_compiler_does_not_look() => StatusTest.File("""
        static class Generic
        {
            public static T Echo<T>(T value) => value;
            public static T There<T>(T value) where T : notnull => value;
            public static T Object<T>(T value) where T : class => value;
            public static T MaybeObject<T>(T value) where T : class? => value;
        }
        #nullable disable
        class Sample
        {
            void Inferred(Call call) => Offer(Generic.Echo(call.Result));
            void NotNull(Call call) => Offer(Generic.There(call.{|TR1001:Result|}));
            void Class(Call call) => Offer(Generic.Object(call.{|TR1001:Result|}));
            void MaybeClass(Call call) => Offer(Generic.MaybeObject(call.Result));
        }
        """);

    [Fact]
    public Task A_constructors_arguments() => StatusTest.Members("""
        class Holder { public Holder(ImageResult image) { } public Holder(out Call call) => call = Get(); public Holder(Func<ImageResult> image) { } }
        void Given(Call call) => Show(new Holder(call.{|TR1001:Result|}));
        void Output(Call call) { if (!call.HasResult) return; Show(new Holder(out call)); Save(call.{|TR1001:Result|}!); }
        void Lambda(Call call) => Show(new Holder(() => call.{|TR1001:Result|}!));
        """);

    [Fact]
    public Task A_number_that_may_be_missing() => StatusTest.Members("""
        [StatusContract("State", "Size", "Done")]
        sealed class Upload { public JobState State { get; set; } public int? Size { get; set; } public string? Name { get; set; } }
        [StatusContract("State", "Name", "Done")]
        sealed class Named { public JobState State { get; set; } public Name? Name { get; set; } }
        sealed class Name { public string GetValueOrDefault() => ""; }
        void Tolerant(Upload upload) => Show(upload.Size.GetValueOrDefault());
        void TolerantOfOther(Upload upload) => Show(upload.Size.GetValueOrDefault(7));
        void Value(Upload upload) => Show(upload.{|TR1001:Size|}!.Value);
        void OfAnother(Named named) => Show(named.{|TR1001:Name|}.GetValueOrDefault());
        void Compared(Upload upload) { if (upload.Size.Equals(3)) Show(upload.Size.Value); }
        void ComparedToNone(Upload upload) { if (!upload.Size.Equals(3)) Show(upload.{|TR1001:Size|}!.Value); }
        """);

    [Fact]
    public Task One_task_has_one_result() => StatusTest.Members("""
        async Task Configured() { var task = GetAsync(); if ((await task.ConfigureAwait(false)).HasResult) Save((await task).Result!); }
        async Task Waited() { var task = GetAsync(); if ((await task.WaitAsync(TimeSpan.FromSeconds(1))).HasResult) Save((await task).Result!); }
        async Task AsTask(ValueTask<Call> value) { var task = value.AsTask(); if ((await task).HasResult) Save((await task).Result!); }
        async Task Same(ValueTask<Call> value) { if ((await value).HasResult) Save((await value.AsTask()).Result!); }
        async Task Awaiter() { var task = GetAsync(); if ((await task).HasResult) Save(task.GetAwaiter().GetResult().Result!); }
        async Task Another() { var task = GetAsync(); var other = GetAsync(); if ((await task).HasResult) Save((await other.ConfigureAwait(false)).{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Two_calls_of_a_method_are_two_results() => StatusTest.Members("""
        sealed class Client { public Call GetResult() => Get(); public Call Next() => Get(); }
        void Named(Client client) { if (client.GetResult().HasResult) Save(client.GetResult().{|TR1001:Result|}!); }
        void Other(Client client) { if (client.Next().HasResult) Save(client.Next().{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Streams() => StatusTest.Members("""
        async Task Cancelled(CancellationToken token) { await foreach (var call in Stream().Where(c => c.HasResult).WithCancellation(token)) Save(call.Result!); }
        async Task Configured() { await foreach (var call in Stream().Where(c => c.HasResult).ConfigureAwait(false)) Save(call.Result!); }
        async Task Unchecked(CancellationToken token) { await foreach (var call in Stream().WithCancellation(token)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Views_of_a_collection() => StatusTest.Members("""
        void Span(Call[] calls) { foreach (var call in calls.Where(c => c.HasResult).ToArray().AsSpan()) Save(call.Result!); }
        void Memory(Call[] calls) { foreach (var call in calls.Where(c => c.HasResult).ToArray().AsMemory().Span) Save(call.Result!); }
        void ReadOnly(List<Call> calls) { foreach (var call in calls.Where(c => c.HasResult).ToList().AsReadOnly()) Save(call.Result!); }
        void First(List<Call> calls) { var view = calls.AsReadOnly(); if (calls[0].HasResult) Save(view[0].Result!); }
        void Unchecked(Call[] calls) { foreach (var call in calls.AsSpan()) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Texts_that_nobody_lists_are_compared_in_other_letters_too() => StatusTest.File("""
        [TypedResponses.StatusContract("State", "Payload", "ok")]
        class Slip { public string? State { get; set; } public object? Payload { get; set; } }

        class Uses
        {
            void Static(Slip t) { if (string.Equals(t.State, "OK", StringComparison.OrdinalIgnoreCase)) Show(t.Payload!); }
            void Lower(Slip t) { if (t.State?.ToUpperInvariant() == "OK") Show(t.Payload!); }
            void Other(Slip t) { if (string.Equals(t.State, "WAIT", StringComparison.OrdinalIgnoreCase)) Show(t.{|TR1001:Payload|}!); }
        }
        """);

    [Fact]
    public Task Equals_in_every_form() => StatusTest.Members("""
        void Own(Call call) { if (call.Status.Equals(Status.Completed)) Save(call.Result!); }
        void Static(Call call) { if (Equals(call.Status, Status.Completed)) Save(call.Result!); }
        void Object(Call call) { if (object.Equals(Status.Completed, call.Status)) Save(call.Result!); }
        void Same(Call call) { if (ReferenceEquals(call.Result, null)) return; Save(call.Result!); }
        void Text(Prediction p) { if (p.Status.Equals("completed")) Log(p.Output!); }
        void TextIgnoringCase(Prediction p) { if (p.Status.Equals("completed", StringComparison.OrdinalIgnoreCase)) Log(p.Output!); }
        void TextStatic(Prediction p) { if (string.Equals(p.Status, "completed", StringComparison.OrdinalIgnoreCase)) Log(p.Output!); }
        void OtherText(Prediction p) { if (string.Equals(p.Status, "queued", StringComparison.OrdinalIgnoreCase)) Log(p.{|TR1001:Output|}!); }
        void OtherStatus(Call call) { if (call.Status.Equals(Status.Generating)) Save(call.{|TR1001:Result|}!); }
        void NotNull(Call call) { if (!Equals(call.Result, null)) Save(call.Result!); }
        void ReadToCompare(Call call, object other) { if (call.{|TR1001:Result|}.Equals(other)) Log(""); }
        void Checker(Call call, Predicate<Call> check) { if (Equals(check, null)) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_users_own_method_of_such_a_name() => StatusTest.File("""
        class Sample
        {
            static bool Equals(Call call) => Chance();
            static int Compare(Call call) => 0;
            static bool SequenceEqual(Status status) => Chance();
            static bool Contains() => Chance();
            void Alike(Call call) { if (Equals(call)) Save(call.{|TR1001:Result|}!); }
            void Compared(Call call) { if (Compare(call) == 0) Save(call.{|TR1001:Result|}!); }
            void Sequence(Call call) { if (SequenceEqual(call.Status)) Save(call.{|TR1001:Result|}!); }
            void Contained(Call call) { if (Contains()) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task Texts_of_a_status() => StatusTest.Members("""
        void Name(Call call) { if (call.Status.ToString() == "Completed") Save(call.Result!); }
        void Lower(Call call) { if (call.Status.ToString().ToLower() == "completed") Save(call.Result!); }
        void Invariant(Call call) { if (call.Status.ToString().ToLowerInvariant() == "completed") Save(call.Result!); }
        void TextOfNone(Call? call) { if (call?.StatusText?.Equals("completed", StringComparison.OrdinalIgnoreCase) == true) Save(call.Result!); }
        void OtherText(Call call) { if (call.StatusText?.Trim() == "generating") Save(call.{|TR1001:Result|}!); }
        void NoText(Call call) { if (call.StatusText?.Trim() is null) Save(call.{|TR1001:Result|}!); }
        void Trimmed(Call call) { if (call.StatusText?.Trim() == "completed") Save(call.Result!); }
        void Ordinal(Prediction p) { if (string.CompareOrdinal(p.Status, "completed") == 0) Log(p.Output!); }
        void OrdinalOther(Prediction p) { if (string.CompareOrdinal(p.Status, "queued") == 0) Log(p.{|TR1001:Output|}!); }
        void Span(Prediction p) { if (p.Status.AsSpan().SequenceEqual("queued")) Log(p.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task Texts_and_collections_that_are_the_payload() => StatusTest.Members("""
        void Empty(Job job) { if (string.IsNullOrEmpty(job.Output)) return; Log(job.Output!); }
        void Blank(Job job) { if (!string.IsNullOrWhiteSpace(job.Output)) Log(job.Output!); }
        void IsEmpty(Job job) { if (string.IsNullOrEmpty(job.Output)) Log(job.{|TR1001:Output|}!); }
        void Any(Download download) { if (download.Bytes?.Any() == true) Show(download.Bytes!); }
        void AnyRead(Download download) { if (download.{|TR1001:Bytes|}!.Any()) Show(download.Bytes!); }
        void Listed(Call call, List<ImageResult?> images) { if (images.Contains(call.Result)) Save(call.{|TR1001:Result|}!); }
        void Starts(Job job) { if (job.Output?.StartsWith("a") == true) Log(job.Output!); }
        void StartsNot(Job job) { if (job.Output?.StartsWith("a") != true) Log(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task Sets_of_statuses_that_may_change_are_given_the_benefit_of_the_doubt() => StatusTest.Members("""
        static Status[] s_writable = [Status.Completed, Status.Generating];
        static readonly Status[] s_fixed = [Status.Completed, Status.Generating];
        static HashSet<Status> Done { get; } = [Status.Completed];
        static HashSet<Status> Some { get; } = [Status.Completed, Status.Generating];
        static HashSet<Status> Writable { get; set; } = [Status.Completed, Status.Generating];
        void Field(Call call) { if (s_writable.Contains(call.Status)) Save(call.Result!); }
        void Fixed(Call call) { if (s_fixed.Contains(call.Status)) Save(call.{|TR1001:Result|}!); }
        void Property(Call call) { if (Done.Contains(call.Status)) Save(call.Result!); }
        void PropertyWithMore(Call call) { if (Some.Contains(call.Status)) Save(call.{|TR1001:Result|}!); }
        void WritableProperty(Call call) { if (Writable.Contains(call.Status)) Save(call.Result!); }
        void Converted(Call call) { if (((IEnumerable<Status>)s_fixed).Contains(call.Status)) Save(call.{|TR1001:Result|}!); }
        void Ad(Call call) { if (new[] { Status.Completed, Status.Generating }.Contains(call.Status)) Save(call.{|TR1001:Result|}!); }
        void List(Call call) { if (new List<Status> { Status.Completed }.Contains(call.Status)) Save(call.Result!); }
        """);

    [Fact]
    public async Task A_method_nobody_can_look_into_that_gets_the_status_is_given_the_benefit_of_the_doubt()
    {
        const string Members = """
            void Asked(Call call) { if (Rules.IsFine(call.Status)) Save(call.Result!); }
            void Refused(Call call) { if (!Rules.IsFine(call.Status)) Save(call.{|TR1001:Result|}!); }
            void AskedOfText(Call call) { if (Rules.IsGood(call.StatusText)) Save(call.Result!); }
            void AskedOfSomethingElse(Call call) { if (Rules.IsGood(call.Id)) Save(call.{|TR1001:Result|}!); }
            """;
        const string Rules =
            "public static class Rules { public static bool IsFine(System.Enum status) => status is null; public static bool IsGood(string? text) => text is null; }";
        await StatusTest.FileAgainst($"class Sample\n{{\n{Members}\n}}", StatusTest.Emit(Rules));
    }

    [Fact]
    public Task A_method_of_this_compilation_is_looked_into() => StatusTest.Members("""
        static bool IsFine(Status status) => status is Status.Completed or Status.Generating;
        void Asked(Call call) { if (IsFine(call.Status)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_method_that_tries_something_else() => StatusTest.Members("""
        [StatusContract("Status", "Text", "done")]
        sealed class Reply
        {
            public string Status { get; set; } = "";
            public string? Text { get; set; }
            public bool Matches(string text) => Chance();
            public bool TryGetName(out string name) { name = ""; return Chance(); }
            public bool TryGetText([NotNullWhen(true)] out string? text) { text = Text; return text is not null; }
        }
        void Matched(Reply reply) { if (reply.Matches("x")) Log(reply.{|TR1001:Text|}!); }
        void Tried(Reply reply) { if (reply.TryGetName(out var name)) Log(name + reply.{|TR1001:Text|}!.Length); }
        void Got(Reply reply) { if (reply.TryGetText(out var text)) Log(text + reply.Text!); }
        """);

    [Fact]
    public Task What_a_payload_gives() => StatusTest.Members("""
        static string Describe(Job job) => "";
        void Part(Job job) { if (job.Output?.Trim().Substring(1) is { } text) Log(text + job.Output!); }
        void Extension(Call call) { if (call.Result?.Name() is not null) Save(call.Result!); }
        void NoPart(Job job) { if (job.Output?.Trim() is null) Log(job.{|TR1001:Output|}!); }
        void NotOfIt(Job job) { if (Describe(job) is not null) Log(job.{|TR1001:Output|}!); }
        void Static(Job job) { if (string.Concat(job.Output, "x") is not null) Log(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_method_that_is_only_called_like_one_of_tasks() => StatusTest.Members("""
        interface IClient { Task<Call> WaitAsync(string id); }
        async Task Two(IClient client)
        {
            var first = await client.WaitAsync("a");
            if (!first.HasResult) return;
            var second = await client.WaitAsync("b");
            Save(first.Result!);
            Save(second.{|TR1001:Result|}!);
        }
        async Task OfTask(Task<Call> task) { if ((await task).HasResult) Save((await task.WaitAsync(TimeSpan.FromSeconds(1))).Result!); }
        """);

    [Fact]
    public Task An_extension_of_the_result() => StatusTest.File("""
        static class Images
        {
            public static bool IsThere(this ImageResult? image) => image is not null;
            public static byte[]? Bytes(this ImageResult image) { var list = new List<byte>(); foreach (var one in image.ToArray()) list.Add(one); return list.ToArray(); }
        }
        class Sample
        {
            void There(Call call) { if (call.Result.IsThere()) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
            void Bytes(Call call) { if (call.Result?.Bytes() is { } bytes) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task What_an_attribute_says_of_a_helper_and_its_body_does_not() => StatusTest.Members("""
        static readonly HashSet<ImageResult> s_known = [];
        static bool IsKnown([NotNullWhen(true)] ImageResult? image) => s_known.Contains(image!);
        void Known(Call call) { if (IsKnown(call.Result)) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_method_of_the_framework_that_answers_yes_or_no() => StatusTest.Members("""
        void Parsed(Call call) { if (Enum.TryParse<Status>(call.StatusText, out var status)) Save(call.{|TR1001:Result|}!); }
        void NoName(Call call) { if (Enum.GetName(call.Status) is null) Save(call.{|TR1001:Result|}!); }
        void Queued(Job job) { if (ThreadPool.QueueUserWorkItem(_ => { }, job.Output)) Show(job.{|TR1001:Output|}!); }
        void Part(Call call) { if (call.StatusText!.Substring(0, 4) == "comp") Save(call.{|TR1001:Result|}!); }
        void Defined(Call call) { if (Enum.IsDefined(call.Status)) Save(call.{|TR1001:Result|}!); }
        void DefinedInType(Call call) { if (Enum.IsDefined(typeof(Status), call.Status)) Save(call.{|TR1001:Result|}!); }
        void Fits(Call call) { if (System.Text.RegularExpressions.Regex.IsMatch(call.StatusText!, "^comp")) Save(call.Result!); }

        interface IRules { bool IsOver(Status status); }
        void OfOnesOwn(Call call, IRules rules) { if (rules.IsOver(call.Status)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_lambda_of_an_expression_tree() => StatusTest.Members("""
        IEnumerable<string> Right(IQueryable<Call> calls) => calls.Where(call => call.HasResult).Select(call => call.Result!.Text);
        IEnumerable<string> Wrong(IQueryable<Call> calls) => calls.Select(call => call.{|TR1001:Result|}!.Text);
        """);

    [Fact]
    public Task What_is_written_is_not_read() => StatusTest.Members("""
        static void Fill(out ImageResult image) => image = Get().{|TR1001:Result|}!;
        void Output(Call call) { var image = call.Result; Fill(out image); Save(image); }
        """);

    [Fact]
    public Task A_copy_of_a_result_that_is_a_record() => StatusTest.Members("""
        sealed record Picture(string Url);
        [StatusContract("State", "Picture", "Done")]
        sealed class Album { public JobState State { get; set; } public Picture? Picture { get; set; } }
        void Wrong(Album album) { var copy = album.{|TR1001:Picture|} with { Url = "" }; }
        void Right(Album album) { if (album.Picture is null) return; var copy = album.Picture with { Url = "" }; }
        """);

    [Fact]
    public Task A_view_of_an_array() => StatusTest.Members("""
        void Span(Call[] calls) { var span = calls.AsSpan(); if (span[0].HasResult) Save(calls[0].Result!); else Save(calls[0].{|TR1001:Result|}!); }
        void Memory(Call[] calls) { var memory = calls.AsMemory(); if (memory.Span[0].HasResult) Save(calls[0].Result!); }
        """);

    [Fact]
    public Task Streams_that_are_configured() => StatusTest.Members("""
        async Task Cancelled(CancellationToken token) { await foreach (var call in Stream().Where(call => call.HasResult).WithCancellation(token)) Save(call.Result!); }
        async Task Both(CancellationToken token) { await foreach (var call in Stream().Where(call => call.HasResult).WithCancellation(token).ConfigureAwait(false)) Save(call.Result!); }
        async Task Turned(CancellationToken token) { await foreach (var call in Stream().Where(call => call.HasResult).ConfigureAwait(false).WithCancellation(token)) Save(call.Result!); }
        async Task Wrong(CancellationToken token) { await foreach (var call in Stream().WithCancellation(token).ConfigureAwait(false)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Methods_of_ones_own_that_only_have_the_name() => StatusTest.Members("""
        static Task<Call[]> WhenAll(params Task<Call>[] tasks) => Task.FromResult(new[] { Get() });
        async Task Tasks() { var task = GetAsync(); if ((await task).HasResult) foreach (var call in await WhenAll(task)) Save(call.{|TR1001:Result|}!); }

        sealed class Odd { public bool Equals() => true; public int CompareTo() => 0; }
        void Comparisons(Odd odd, Call call) { if (odd.Equals() && odd.CompareTo() == 0) Save(call.{|TR1001:Result|}!); }

        interface IBasket { List<Call> Empty(); }
        static IEnumerable<Call> Empty(int seed) => seed == 0 ? List() : [];
        static class Jobs { public static Job Empty() => new() { State = JobState.Done, Output = Environment.MachineName }; }
        void Basket(IBasket basket) { foreach (var call in basket.Empty()) Save(call.{|TR1001:Result|}!); }
        void Seeded() { foreach (var call in Empty(0)) Save(call.{|TR1001:Result|}!); }
        void Ready() => Show(Jobs.Empty().Output!);
        """);

    [Fact]
    public Task A_timer_that_may_be_disposed() => StatusTest.Members("""
        async Task Run(Call call) { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync()) call = await GetAsync(); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Comparers_and_kinds_of_comparison() => StatusTest.Members("""
        void Ordinal(Call call) { if (call.StatusText!.Equals("failed", StringComparison.Ordinal)) Save(call.{|TR1002:Result|}!); else if (call.StatusText.Equals("completed", StringComparison.Ordinal)) Save(call.Result!); }
        void Order(Call call) { if (StringComparer.Ordinal.Compare(call.StatusText, "completed") == 0) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Equality(Call call) { if (StringComparer.Ordinal.Equals(call.StatusText, "completed")) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Upper(Call call) { if (call.StatusText!.ToUpper() == "COMPLETED") Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Sequence(Download download, List<byte> known) { if (known.SequenceEqual(download.{|TR1001:Bytes|})) Log(""); }
        void SequenceTurned(Download download, List<byte> known) { if (download.{|TR1001:Bytes|}.SequenceEqual(known)) Log(""); }
        void Otherwise(Download download) { if (download.Status.GetValueOrDefault(JobState.Done) == JobState.Done) Show(download.{|TR1001:Bytes|}!); }
        void OtherwiseNone(Download download) { if (download.Status.GetValueOrDefault() == JobState.Done) Show(download.Bytes!); }
        """);

    [Fact]
    public Task Whether_a_text_is_empty() => StatusTest.Members("""
        interface ITexts { bool IsNullOrEmpty(string? text); bool IsNullOrWhiteSpace(string? text); }
        static string? Check(Call call) => call.Status == Status.Failed ? "failed" : call.HasResult ? null : "open";
        static string? CheckFailed(Call call) => call.Status == Status.Failed ? "failed" : null;
        void Empty(Job job, ITexts texts) { if (!texts.IsNullOrEmpty(job.Output)) Show(job.Output!); else Show(job.{|TR1001:Output|}!); }
        void White(Job job, ITexts texts) { if (!texts.IsNullOrWhiteSpace(job.Output)) Show(job.Output!); else Show(job.{|TR1001:Output|}!); }
        void NoError(Call call) { if (!string.IsNullOrWhiteSpace(Check(call))) return; Save(call.Result!); }
        void NotFailed(Call call) { if (string.IsNullOrEmpty(CheckFailed(call))) Save(call.{|TR1001:Result|}!); }
        void EmptyError(Call call) { var error = ""; if (!call.HasResult) error = "none"; if (string.IsNullOrEmpty(error)) Save(call.Result!); }
        void EmptyNotFailed(Call call) { var error = ""; if (call.Status == Status.Failed) error = "failed"; if (string.IsNullOrEmpty(error)) Save(call.{|TR1001:Result|}!); }
        void AnyLongError(Call call) { var errors = new List<string>(); if (call.Result is null) errors.Add("none"); if (errors.Any(error => error.Length > 9)) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Whether_a_list_that_is_never_null_has_something() => StatusTest.Members("""
        [StatusContract("State", "Parts", "Done")]
        sealed class Album { public JobState State { get; set; } public IReadOnlyList<string> Parts { get; set; } = []; }
        void Some(Album album) { if (album.Parts.Any()) Show(album.Parts[0]); }
        void None(Album album) { if (!album.Parts.Any()) Show(album.{|TR1001:Parts|}[0]); }
        """);

    [Fact]
    public Task A_payload_that_a_method_returns() => StatusTest.Members("""
        [StatusContract("State", "GetText", "Done")]
        class Reply { public JobState State { get; set; } public string? GetText() => null; public string? GetText(string language) => null; }
        void Right(Reply reply) { if (reply.State == JobState.Done) Log(reply.GetText()!); }
        void Checked(Reply reply) { if (reply.GetText() is not null) Log(reply.GetText()!); }
        void Wrong(Reply reply) => Log(reply.{|TR1001:GetText|}()!);
        void Overload(Reply reply) { Log(reply.GetText("en")!); if (reply.State == JobState.Done) Log(reply.GetText()!); }
        """);

    [Fact]
    public Task Methods_named_like_a_guard() => StatusTest.Members("""
        [StatusContract("State", "Output", "Done")]
        sealed class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            public string? TryGetOutput(string otherwise) => State == JobState.Done ? Output : null;
            public bool TryGetOutput() => State == JobState.Done;
            public bool TryGetOutput(Action<string> log, out string? text) { text = Output; return State == JobState.Done; }
        }
        void Text(Work work) { if (work.TryGetOutput("") is not null) Show(work.Output!); }
        void NoParameter(Work work) { if (work.TryGetOutput()) Show(work.Output!); else Show(work.{|TR1001:Output|}!); }
        void Lambda(Work work, Call call) { if (work.TryGetOutput(text => Save(call.{|TR1001:Result|}!), out var output)) Show(output!); }
        """);

    [Fact]
    public Task A_number_as_text() => StatusTest.Members("""
        [StatusContract("State", "Size", "Done")]
        sealed class Upload { public JobState State { get; set; } public int? Size { get; set; } }
        void Shown(Upload upload) => Log(upload.{|TR1001:Size|}.ToString()!);
        """);

    [Fact]
    public Task A_property_stays_as_it_is_over_a_call_of_a_member_that_one_cannot_look_into() => StatusTest.File("""
        abstract class View
        {
            protected abstract void Note(string text);
            protected Call Current { get; set; } = null!;
            int Number(Call call) => 3;
            void Right() { if (Current.HasResult) { Note("x"); Save(Current.Result); } }
            void Wrong() { if (Current.Id == "") { Note("x"); Save(Current.{|TR1001:Result|}!); } }
        }
        """);

    [Fact]
    public Task What_moves_the_elements_of_an_array() => StatusTest.Members("""
        void Span(Call[] all) { if (!all[0].HasResult) return; all.AsSpan().Reverse(); Save(all[0].{|TR1001:Result|}!); }
        void AnotherArray(List<Call> all) { if (!all[0].HasResult) return; var reversed = Enumerable.Reverse(all); Save(all[0].Result!); Save(reversed.First().{|TR1001:Result|}!); }
        void OnlyLooks(Call[] all, Call call) { if (!all[0].HasResult) return; var place = Array.IndexOf(all, call); Save(all[0].Result!); Log($"{place}"); }
        """);

    [Fact]
    public Task What_a_call_gives_that_one_cannot_look_into() => StatusTest.Members("""
        class Answer { public bool IsWrong { get; set; } public static extern Answer FromResult(bool ok); }
        class Problem { public object Data { get; set; } = 1; }
        static extern Problem? Check(Call call);
        static extern T Make<T>();
        void Answered(Call call) { if (Answer.FromResult(call.HasResult).IsWrong) Save(call.{|TR1001:Result|}!); }
        void NullSaysNothing(Call call) { var problem = Check(call); if (problem is null) Save(call.{|TR1001:Result|}!); }
        void OfAnyType<T>(Call call) { var made = Make<T>(); if (made is null) Save(call.{|TR1001:Result|}!); }
        void OfACall(Call call) { var other = Get(); if (other is null) Save(call.{|TR1001:Result|}!); }
        """);
}
