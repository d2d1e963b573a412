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
        const string Rules = "public static class Rules { public static bool IsFine(System.Enum status) => status is null; public static bool IsGood(string? text) => text is null; }";
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
}
