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

    [Fact]
    public Task Arguments_by_name() => StatusTest.Members("""
        static bool IsFirst(Call one, Call two) => one.HasResult;
        static bool TryFirst(Call one, out ImageResult? image, Call two) { image = one.Result; return image is not null; }
        void Right(Call call, Call other) { if (IsFirst(two: other, one: call)) Save(call.Result!); }
        void Wrong(Call call, Call other) { if (IsFirst(two: other, one: call)) Save(other.{|TR1001:Result|}!); }
        void Out(Call call, Call other) { if (TryFirst(two: other, image: out var image, one: call)) { Save(image!); Save(call.Result!); Save(other.{|TR1001:Result|}!); } }
        void OfALocalFunction(Call call, Call other) { if (Has(two: other, one: call)) Save(call.Result!); static bool Has(Call one, Call two) => one.HasResult; }
        """);

    [Fact]
    public Task Iterators_that_ask_a_helper() => StatusTest.Members("""
        static bool IsDone(Call call) => call.HasResult;
        static bool IsOpen(Call call) => call.Status != Status.Failed;
        static IEnumerable<Call> Ready(IEnumerable<Call> calls) { foreach (var call in calls) { if (!IsDone(call)) continue; yield return call; } }
        static IEnumerable<Call> Open(IEnumerable<Call> calls) { foreach (var call in calls) { if (!IsOpen(call)) continue; yield return call; } }
        static IEnumerable<Call> Checked(Call call) { if (!call.HasResult) throw new InvalidOperationException(); yield return call; }
        void InReady(List<Call> calls) { foreach (var call in Ready(calls)) Save(call.Result!); }
        void InOpen(List<Call> calls) { foreach (var call in Open(calls)) Save(call.{|TR1001:Result|}!); }
        void Later(Call call) { var later = Checked(call); Save(call.{|TR1001:Result|}!); Show(later); }
        void LaterOfALocalFunction(Call call) { var later = Next(); Save(call.{|TR1001:Result|}!); Show(later); IEnumerable<int> Next() { if (!call.HasResult) throw new InvalidOperationException(); yield return 1; } }
        """);

    [Fact]
    public Task Functions_that_are_held_or_made() => StatusTest.Members("""
        static bool IsDone(Call call) => call.HasResult;
        static bool IsOpen(Call call) => call.Status != Status.Failed;
        static Func<Call, bool> Ready() => c => c.HasResult;
        static Func<Call, bool> Named(string id) => c => c.Id == id;
        static extern bool IsKnown(Call call);
        void Held(Call call) { Func<Call, bool> isDone = IsDone; if (isDone(call)) Save(call.Result!); }
        void HeldWrong(Call call) { Func<Call, bool> isOpen = IsOpen; if (isOpen(call)) Save(call.{|TR1001:Result|}!); }
        void HeldLocal(Call call) { Func<Call, bool> isDone = Has; if (isDone(call)) Save(call.Result!); static bool Has(Call call) => call.HasResult; }
        void Made(List<Call> calls) { foreach (var call in calls.Where(Ready())) Save(call.Result!); }
        void MadeWrong(List<Call> calls) { foreach (var call in calls.Where(Named("a"))) Save(call.{|TR1001:Result|}!); }
        static Func<Call, int> Size() => c => c.{|TR1001:Result|}!.ByteCount;
        static int Sum(Func<Call, int> size) => 0;
        void MadeAndReadThere(List<Call> calls, Call call) { if (call.HasResult) Show(call.Result!); Show(calls.Select(Size()).Sum()); Show(Sum(Size())); }
        void NobodyKnows(List<Call> calls) { foreach (var call in calls.Where(IsKnown)) Save(call.{|TR1001:Result|}!); }
        void Generic(List<Call> calls) { foreach (var call in calls.Where(Has)) Save(call.Result!); static bool Has<T>(T item) where T : ResponsesOutputItem => item is Call { HasResult: true }; }
        void Compared(Call call) { Func<bool> one = () => call.HasResult, two = () => true; if (one.Equals(two)) Save(call.{|TR1001:Result|}!); }
        void Recursive(Call call) { Func<int, bool> ends = null!; ends = n => n == 0 || ends(n - 1); if (ends(3)) Save(call.{|TR1001:Result|}!); }
        static bool Ends(Call call, int n) => n == 0 || Ends(call, n - 1);
        void RecursiveMethod(Call call) { if (Ends(call, 3)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Functions_that_throw_may_not_be_run() => StatusTest.Members("""
        static void Refuse(Call call) => throw new InvalidOperationException();
        void Lambda(List<Call> calls, Call call) { calls.ForEach(c => throw new InvalidOperationException()); Save(call.{|TR1001:Result|}!); }
        void Method(List<Call> calls, Call call) { calls.ForEach(Refuse); Save(call.{|TR1001:Result|}!); }
        void LocalFunction(List<Call> calls, Call call) { calls.ForEach(Fail); Save(call.{|TR1001:Result|}!); static void Fail(Call c) => throw new InvalidOperationException(); }
        void Predicate(List<Call> calls, Call call) { foreach (var one in calls.Where(Fail)) Show(one); Save(call.{|TR1001:Result|}!); static bool Fail(Call c) => throw new InvalidOperationException(); }
        """);

    [Fact]
    public Task What_helpers_hand_out_and_give_back() => StatusTest.Members("""
        private readonly Call _call = Get();
        Call Current() => _call;
        bool TryReady(List<Call> all, out List<Call> ready) { ready = all.Where(c => c.HasResult).ToList(); return ready.Count > 0; }
        bool TryOpen(List<Call> all, out List<Call> open) { open = all.Where(c => c.Status != Status.Failed).ToList(); return open.Count > 0; }
        void Handed(List<Call> all) { if (TryReady(all, out var ready)) Save(ready[0].Result!); }
        void HandedOpen(List<Call> all) { if (TryOpen(all, out var open)) Save(open[0].{|TR1001:Result|}!); }
        void TwoCalls() { if (Current().HasResult) Save(Current().{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Async_helpers_of_every_kind() => StatusTest.Members("""
        private readonly Call _call = Get();
        async Task EnsureAsync() { await Task.Yield(); if (!_call.HasResult) throw new InvalidOperationException(); }
        async Task EnsureAsync(Call call) { await Task.Yield(); if (!call.HasResult) throw new InvalidOperationException(); }
        async Task<string?> ErrorOf(Call call) { await Task.Yield(); return call.HasResult ? null : "none"; }
        async Task<(Call, bool)> AskAsync() { var call = await GetAsync(); return (call, call.HasResult); }
        async Task OfAField() { await EnsureAsync(); Save(_call.Result!); }
        async Task OfAFieldNotAwaited() { var ensured = EnsureAsync(); Save(_call.{|TR1001:Result|}!); await ensured; }
        async Task Message(Call call) { if (await ErrorOf(call) == null) Save(call.Result!); }
        async Task MessageIsThere(Call call) { if (await ErrorOf(call) != null) Save(call.{|TR1001:Result|}!); }
        async Task Tuple() { var (call, has) = await AskAsync(); if (has) Save(call.Result!); }
        async Task TupleUnasked() { var (call, has) = await AskAsync(); Save(call.{|TR1001:Result|}!); Show(has); }
        async Task InTime(Call call) { await EnsureAsync(call).WaitAsync(TimeSpan.FromSeconds(1)); Save(call.Result!); }
        async Task Continued(Call call) { await EnsureAsync(call).ContinueWith(task => { }); Save(call.{|TR1001:Result|}!); }
        async Task AwaitedLater(Call call) { var ensured = EnsureAsync(call).ConfigureAwait(false); Save(call.{|TR1001:Result|}!); await ensured; }
        async Task OfALocalFunction() { var call = await ReadyAsync(); Save(call.Result!); static async Task<Call> ReadyAsync() { var call = await GetAsync(); return call.HasResult ? call : throw new InvalidOperationException(); } }
        """);

    [Fact]
    public Task What_a_lambda_of_a_helper_reads_is_reported_there_alone() => StatusTest.Members("""
        static bool IsDone(Call call) { Action later = () => Save(call.{|TR1001:Result|}!); later(); return call.HasResult; }
        void Run(Call call) { if (IsDone(call)) Save(call.Result!); }
        """);

    [Fact]
    public Task What_lambdas_return() => StatusTest.File("""
        #nullable enable
        static class Extensions { public static void Each<T>(this IEnumerable<T> items, Func<T, ImageResult> take) { } }
        class Sample
        {
            static void Make(Func<ImageResult> make) { }
            static T Convert<T>(Func<ImageResult> make, T other) => other;
            void Fixed(Call call) => Make(() => call.{|TR1001:Result|});
            void FixedOfAGeneric(Call call) => Convert(() => call.{|TR1001:Result|}, 1);
            void FixedByItsType(Call call) => Show(new Lazy<ImageResult>(() => call.{|TR1001:Result|}));
            void FixedOfElements(List<Call> calls) => calls.Each(c => c.{|TR1001:Result|});
        #nullable disable
            void Inferred(Call call) { var later = Task.Run(() => call.Result); Show(later); }
            void InferredOfATask(Call call) { var later = Task.Run(async () => { await Task.Yield(); return call.Result; }); Show(later); }
        }
        """);

    [Fact]
    public Task A_lambda_whose_parameter_is_ready() => StatusTest.Members("""
        void Run(Call call) { Action<Call> save = ([Ready] Call c) => Save(c.Result!); Action<Call> write = c => Save(c.{|TR1001:Result|}!); Show(save); Show(write); }
        """);

    [Fact]
    public Task What_a_function_may_have_written() => StatusTest.Members("""
        static void Look(Call call) { }
        void Looked(Call call) { if (!call.HasResult) return; foreach (var one in Next()) Show(one); Save(call.Result!); IEnumerable<int> Next() { Look(call); yield return 1; } }
        void Found(List<Call> calls) { Call? found = null; calls.ForEach(c => { if (c.HasResult) found = c; }); if (found == null) return; Save(found.Result!); }
        """);

    [Fact]
    public Task An_extension_that_is_held() => StatusTest.File("""
        static class Extensions { public static bool HasImage(this Call call) => call.HasResult; }
        class Sample
        {
            void Run(Call call) { Func<bool> has = call.HasImage; if (has()) Show(call); Save(call.{|TR1001:Result|}!); }
        }
        """);
}
