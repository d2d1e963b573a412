namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What an assignment does to what was known, and where assigning a payload is a read.</summary>
public class AssignmentTests
{
    [Fact]
    public Task A_target_that_does_not_take_null() => StatusTest.Members("""
        ImageResult _field = null!;
        ImageResult Property { get; set; } = null!;
        static ImageResult s_static = null!;
        void Field(Call call) => _field = call.{|TR1001:Result|};
        void Own(Call call) => Property = call.{|TR1001:Result|};
        void Static(Call call) => s_static = call.{|TR1001:Result|};
        void Parameter(Call call, ImageResult image) { image = call.{|TR1001:Result|}; Offer(image); }
        void Element(Call call, ImageResult[] images) => images[0] = call.{|TR1001:Result|};
        void Local(Call call) { ImageResult image = call.{|TR1001:Result|}; Offer(image); }
        void Created(Call call) => Offer(new List<ImageResult> { call.{|TR1001:Result|} });
        void Constructed(Call call) => Offer(new Holder(call.{|TR1001:Result|}));
        class Holder(ImageResult image) { public ImageResult Image => image; }
        """);

    [Fact]
    public Task A_target_that_takes_null() => StatusTest.Members("""
        ImageResult? _field;
        [AllowNull] ImageResult _allowed = null!;
        [AllowNull] ImageResult Property { get => _allowed; set => _allowed = value; }
        static ImageResult? s_static;
        void Field(Call call) => _field = call.Result;
        void Allowed(Call call) => _allowed = call.Result;
        void Own(Call call) => Property = call.Result;
        void Static(Call call) => s_static = call.Result;
        void Parameter(Call call, ImageResult? image) { image = call.Result; Offer(image); }
        void AllowedParameter(Call call, [AllowNull] ImageResult image) { image = call.Result; Offer(image); }
        void Output(Call call, [MaybeNull] out ImageResult image) => image = call.Result;
        void Element(Call call, ImageResult?[] images) => images[0] = call.Result;
        """);

    [Fact]
    public Task A_payload_becomes_the_payload_of_another() => StatusTest.Members("""
        [StatusContract("Status", "Text", "done")]
        sealed class Reply { public string Status { get; set; } = ""; public string Text { get; set; } = ""; }
        void Copy(Reply from, Reply to) { to.Status = from.Status; to.Text = from.Text; }
        void Unproven(Job from, Job to) { to.Output = from.Output; Log(to.{|TR1001:Output|}!); }
        void Proven(Job from, Job to) { if (from.Output is null) return; to.Output = from.Output; Log(to.Output!); }
        void Absent(Job from, Job to) { if (from.Output is not null) return; to.Output = from.Output; Log(to.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task What_is_assigned_to_the_payload_says_whether_it_is_there() => StatusTest.Members("""
        static string? Maybe() => null;
        static string Surely() => "";
        void Text(Job job) { job.Output = "x"; Log(job.Output!); }
        void Empty(Job job) { job.Output = ""; Log(job.{|TR1001:Output|}!); }
        void Null(Job job) { job.Output = null; Log(job.{|TR1001:Output|}!); }
        void Parameter(Job job, string text) { job.Output = text; Log(job.Output!); }
        void MaybeParameter(Job job, string? text) { job.Output = text; Log(job.{|TR1001:Output|}!); }
        void Result(Job job) { job.Output = Surely(); Log(job.Output!); }
        void MaybeResult(Job job) { job.Output = Maybe(); Log(job.{|TR1001:Output|}!); }
        void CheckedParameter(Job job, string? text) { if (text is null) return; job.Output = text; Log(job.Output!); }
        void CheckedLocal(Job job) { var text = Maybe(); if (text is null) return; job.Output = text; Log(job.Output!); }
        void Converted(Frame frame, string? text) { frame.Content = text; Show(frame.{|TR1001:Content|}!); }
        void ConvertedText(Frame frame, string text) { frame.Content = text; Show(frame.Content!); }
        [StatusContract("State", "Content", "Done")]
        sealed class Frame { public JobState State { get; set; } public object? Content { get; set; } }
        void MaybeLocal(Job job) { string? text = Maybe(); job.Output = text; Log(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task What_is_assigned_to_the_status_says_how_far_it_is() => StatusTest.Members("""
        void Done(Job job) { job.State = JobState.Done; Log(job.Output!); }
        void Again(Job job) { if (job.State != JobState.Done) return; job.State = JobState.Queued; Log(job.{|TR1001:Output|}!); }
        void OfAnother(Job job, Job other) { if (other.State != JobState.Done) return; job.State = other.State; Log(job.Output!); }
        void OfAnyOther(Job job, Job other) { job.State = other.State; Log(job.{|TR1001:Output|}!); }
        void OfAnotherType(Job job, Ticket ticket) { if (ticket.State != JobState.Done) return; job.State = ticket.State; Log(job.Output!); }
        void StaysThere(Job job) { if (job.Output is null) return; job.State = JobState.Running; Log(job.Output!); }
        """);

    [Fact]
    public Task Another_member_changes_nothing() => StatusTest.Members("""
        void Right(Job job) { if (job.State != JobState.Done) return; job.Next = null; Log(job.Output!); }
        void Wrong(Job job) { if (job.Next is null) return; job.Next = new Job(); Log(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_condition_taken_before_the_object_changed_says_nothing_of_it_after() => StatusTest.Members("""
        void Wrong(Job job) { var done = job.State == JobState.Done; job.Output = null; if (done) Log(job.{|TR1001:Output|}!); }
        void Other(Job job, Job other) { var done = job.State == JobState.Done; other.Output = null; if (done) Log(job.Output!); }
        void Both(Job job, Job other)
        {
            var done = job.State == JobState.Done && other.State == JobState.Done;
            job.State = JobState.Queued;
            if (!done) return;
            Log(other.Output!);
            Log(job.{|TR1001:Output|}!);
        }
        void Right(Job job) { var done = job.State == JobState.Done; job.Next = null; if (done) Log(job.Output!); }
        """);

    [Fact]
    public Task A_constructor_whose_parameters_are_named_like_the_members() => StatusTest.File("""
        [StatusContract("State", "Output", "Done", Never = new[] { "Broken" })]
        record Built(JobState State, string? Output);
        class Sample
        {
            void Done(string? text) { var built = new Built(JobState.Done, text); Log(built.Output!); }
            void There() { var built = new Built(JobState.Running, "x"); Log(built.Output!); }
            void Queued() { var built = new Built(JobState.Queued, null); Log(built.{|TR1001:Output|}!); }
            void Copied(Built from) { if (from.Output is null) return; var built = new Built(JobState.Queued, from.Output); Log(built.Output!); }
        }
        """);

    [Fact]
    public Task A_reference_is_another_name_of_a_place() => StatusTest.Members("""
        Call _call = Get();
        void Parameter(Call call) { ref var alias = ref call; if (!call.HasResult) return; alias = Get(); Save(call.{|TR1001:Result|}!); }
        void Local(Call call) { var copy = call; ref var alias = ref copy; if (!copy.HasResult) return; alias = Get(); Save(copy.{|TR1001:Result|}!); }
        void Field() { ref var alias = ref _call; if (!_call.HasResult) return; alias = Get(); Save(_call.{|TR1001:Result|}!); }
        void Element(Call[] calls) { ref var alias = ref calls[0]; if (!calls[0].HasResult) return; alias = Get(); Save(calls[0].{|TR1001:Result|}!); }
        void Checked(Call call) { ref var alias = ref call; if (alias.HasResult) Save(call.Result!); }
        """);

    [Fact]
    public Task A_reference_that_a_method_returns_is_a_place_of_its_own() => StatusTest.Members("""
        Call _call = Get();
        ref Call Place() => ref _call;
        void Returned() { ref var alias = ref Place(); if (alias.HasResult) Save(alias.Result!); }
        void Span(Span<Call> calls) { ref var alias = ref calls[0]; if (alias.HasResult) Save(alias.Result!); }
        void Unchecked() { ref var alias = ref Place(); Save(alias.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Static_members_are_places_too() => StatusTest.Members("""
        static Call s_field = Get();
        static Call Property { get; set; } = Get();
        void Field() { if (s_field.HasResult) Save(s_field.Result!); }
        void NewField() { if (!s_field.HasResult) return; s_field = Get(); Save(s_field.{|TR1001:Result|}!); }
        void Own() { if (Property.HasResult) Save(Property.Result!); }
        void NewOwn() { if (!Property.HasResult) return; Property = Get(); Save(Property.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_part_of_a_tuple_is_assigned() => StatusTest.Members("""
        void Parts(Call call, Call other)
        {
            (Call First, Call Second) pair = (call, other);
            if (!call.HasResult || !other.HasResult) return;
            pair.First = Get();
            Save(pair.Second.Result!);
            Save(pair.First.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task An_object_comes_apart_into_its_members() => StatusTest.File("""
        record Pair(Call First, Call Second);
        class Sample
        {
            void Right(Pair pair) { var (first, _) = pair; if (pair.First.HasResult) Save(first.Result!); }
            void Wrong(Pair pair) { var (first, second) = pair; if (pair.First.HasResult) Save(second.{|TR1001:Result|}!); }
            void Back(Pair pair) { var (_, second) = pair; if (second.HasResult) Save(pair.Second.Result!); }
        }
        """);

    [Fact]
    public Task Elements_that_are_assigned() => StatusTest.Members("""
        void Same(Call call, Call[] calls) { if (!call.HasResult) return; calls[0] = call; Save(calls[0].Result!); }
        void Another(Call call, Call[] calls) { if (!call.HasResult) return; calls[0] = call; Save(calls[1].{|TR1001:Result|}!); }
        void Mixed(Call call, Call[] calls) { var done = calls.Where(c => c.HasResult).ToArray(); done[0] = call; foreach (var one in done) Save(one.{|TR1001:Result|}!); }
        void Checked(Call call, Call[] calls)
        {
            var done = calls.Where(c => c.HasResult).ToArray();
            if (!call.HasResult) return;
            done[0] = call;
            foreach (var one in done) Save(one.Result!);
        }
        void ReadInTheIndex(Call call, string[] names) => names[call.{|TR1001:Result|}!.ByteCount] = "";
        """);

    [Fact]
    public Task A_payload_of_another_object_is_as_there() => StatusTest.Members("""
        void Open(Job job, Job other) { if (job.Output == null) return; job.Output = other.Output; Show(job.{|TR1001:Output|}!); }
        void Found(Job job, Job other) { if (other.Output == null) return; job.Output = other.Output; Show(job.Output!); }
        void Ready(Job job, Job other) { if (other.State != JobState.Done) return; job.Output = other.Output; Show(job.Output!); }
        void Absent(Job job, Job other) { if (other.Output != null) return; job.Output = other.Output; Show(job.{|TR1001:Output|}!); }
        void Old(Job job) { var old = job.Output; if (old == null) return; job.Output = null; Show(old); Show(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_status_of_another_object_is_as_there() => StatusTest.Members("""
        void Ready(Job job, Job other) { if (other.State != JobState.Done) return; job.State = other.State; Show(job.Output!); }
        void Open(Job job, Job other) { if (job.State != JobState.Done) return; job.State = other.State; Show(job.{|TR1001:Output|}!); }
        void Unknown(Job job, JobState state) { if (job.State != JobState.Done) return; job.State = state; Show(job.{|TR1001:Output|}!); }
        void KeepsPresence(Job job) { if (job.Output == null) return; job.State = JobState.Running; Show(job.Output!); }
        void KeepsAbsence(Job job) { if (job.Output != null) return; job.State = JobState.Running; Show(job.{|TR1001:Output|}!); }
        void Old(Job job) { var old = job.State; job.State = JobState.Queued; if (old == JobState.Done) Show(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task An_index_that_is_assigned() => StatusTest.Members("""
        static int s_at;
        class Cursor { public int At { get; set; } }
        void Static(List<Call> calls) { if (!calls[s_at].HasResult) return; Save(calls[s_at].Result!); s_at = 3; Save(calls[s_at].{|TR1001:Result|}!); }
        void Member(List<Call> calls, Cursor cursor) { if (!calls[cursor.At].HasResult) return; Save(calls[cursor.At].Result!); cursor.At = 3; Save(calls[cursor.At].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_flag_that_is_changed_by_another() => StatusTest.Members("""
        void And(Call call, Call other) { var ok = call.HasResult; ok &= other.HasResult; if (ok) { Save(call.Result!); Save(other.Result!); } }
        void Or(Call call, Call other) { var ok = call.HasResult; ok |= other.HasResult; if (ok) Save(call.{|TR1001:Result|}!); else if (call.Status == Status.Completed) Save(call.Result!); }
        void Xor(Call call, Call other) { var ok = call.HasResult; ok ^= other.HasResult; if (ok) Save(call.{|TR1001:Result|}!); }
        void Number(Call call) { var n = call.HasResult ? 1 : 0; n += 1; if (n == 1) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_index_that_is_kept_in_a_field() => StatusTest.Members("""
        int _at;
        void Right(List<Call> calls) { for (var i = 0; i < calls.Count; i++) { if (!calls[i].HasResult) continue; _at = i; Save(calls[_at].Result!); } }
        void Wrong(List<Call> calls) { for (var i = 0; i < calls.Count; i++) { _at = i; Save(calls[_at].{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task A_copy_of_a_payload_that_is_a_struct() => StatusTest.Members("""
        [StatusContract("State", "Parts", "Done")]
        sealed class Album { public JobState State { get; set; } public ImmutableArray<string> Parts { get; set; } }
        void Local(Album album) { var parts = album.Parts; if (!parts.IsDefaultOrEmpty) Show(parts[0]); }
        void Parameter(Album album, ImmutableArray<string> parts) { parts = album.Parts; if (!parts.IsDefaultOrEmpty) Show(parts[0]); }
        """);

    [Fact]
    public Task What_is_written_into_a_payload() => StatusTest.Members("""
        void Null(Job job) { if (job.State == JobState.Broken) { job.Output = null; Show(job.{|TR1002:Output|}!); } }
        void AnotherText(Job job, Call call) { if (call.HasResult) { job.Output = call.StatusText; Show(job.{|TR1001:Output|}!); } }
        void Cast(Job job, object? thing) { job.Output = (string)thing; Show(job.{|TR1001:Output|}!); }
        void Copied(Job to, Job from, Call call) { to.Output = from.Output; if (to.Output is not null) Save(call.{|TR1001:Result|}!); }
        void Given(Job to, string? text, Call call) { to.Output = text; if (to.Output is not null) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_written_into_a_status() => StatusTest.Members("""
        [StatusContract("Status", "Text", "done", Values = new[] { "done", "open", "lost" })]
        sealed class Note { public string Status { get; set; } = ""; public string? Text { get; set; } }
        void Same(Ticket ticket, Job job) { if (ticket.State == JobState.Done) { job.State = ticket.State; Show(job.Output!); } }
        void OfOtherTexts(Note note, Prediction prediction) { if (prediction.Status == "queued") { note.Status = prediction.Status; Show(note.{|TR1001:Text|}!); } }
        void Present(Job job, Call call) { if (job.Output is not null) { job.State = JobState.Running; Show(job.Output); if (job.State == JobState.Running) Save(call.{|TR1001:Result|}!); } }
        void Absent(Job job, Call call) { if (job.Output is null) { job.State = JobState.Queued; if (job.Output is { } text) Save(call.Result!); } }
        """);

    [Fact]
    public Task A_place_in_something_that_is_no_collection() => StatusTest.Members("""
        interface IGrid { int Count { get; } string this[int at] { get; set; } }
        void Grid(Call call, IGrid grid) { grid[0] = "x"; if (grid.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Taking_apart_in_other_ways() => StatusTest.File("""
        [StatusContract("Status", "Url", "succeeded", Values = new[] { "starting", "succeeded" })]
        sealed class Place
        {
            public string Id { get; set; } = "";
            public string Status { get; set; } = "";
            public string? Url { get; set; }
            public void Deconstruct(out string id, out string status) { id = Id; status = Status; }
            public void Deconstruct(out string id, out string status, out string? url) { id = Id; status = Status; url = Url; }
        }

        sealed class Wrapper { public Call Call { get; init; } = Get(); public void Deconstruct(out string first, out Call call) { first = ""; call = Call; } }
        static class Apart { public static void Deconstruct(this Call call, out string id, out ImageResult? image) { id = call.Id; image = call.Result; } }

        class Sample
        {
            void Wrong(Place place) { var (_, _, url) = place; Show({|TR1001:url|}!); }
            void Right(Place place) { var (_, status, url) = place; if (status == "succeeded") Show(url!); }
            void Wrapped(Wrapper wrapper) { var (first, call) = wrapper; Log(first); if (call.HasResult) Save(wrapper.Call.Result!); }
            void Extension(Call call) { var (id, image) = call; Log(id); Offer(image); }
            void Values(List<Call> calls) { foreach (var (id, call) in calls.Where(call => call.HasResult).ToDictionary(call => call.Id)) Save(call.Result!); }
            void Keys(Dictionary<Call, Call> calls) { foreach (var (one, other) in calls) if (other.HasResult) Save(one.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task Taking_a_record_of_small_letters_apart() => StatusTest.Members("""
        [StatusContract("status", "url", "done", Values = new[] { "queued", "done" })]
        sealed record Place(string id, string status, string? url);
        void Wrong(Place place) { var (_, _, url) = place; Show({|TR1001:url|}!); }
        void Right(Place place) { var (_, status, url) = place; if (status == "done") Show(url!); }
        void Matched(Place place) { if (place is ("a", "done", var url)) Show(url!); }
        void MatchedWrong(Place place) { if (place is ("a", _, var url)) Show({|TR1001:url|}!); }
        """);

    [Fact]
    public Task What_a_record_is_made_of() => StatusTest.Members("""
        [StatusContract("Status", "Url", "succeeded", Values = new[] { "starting", "succeeded" })]
        sealed record Place(string? Url, string Status, string Id);
        void Wrong() { var place = new Place(null, "starting", "x"); Show(place.{|TR1001:Url|}!); }
        void Right(string? url) { var place = new Place(url, "succeeded", "x"); Show(place.Url!); }
        """);

    [Fact]
    public Task The_status_stays_what_it_was_when_the_payload_is_written() => StatusTest.Members("""
        void PresentAgain(Job job, Call call) { if (job.Output is not null) { job.Output = "x"; if (job.State == JobState.Running) Save(call.{|TR1001:Result|}!); } }
        void PresentNow(Job job, Call call) { if (job.Output is null) { job.Output = "x"; if (job.State == JobState.Running) Save(call.{|TR1001:Result|}!); } }
        void AbsentAgain(Job job, Call call) { if (job.Output is null) { job.Output = null; if (job.State == JobState.Running) Save(call.{|TR1001:Result|}!); } }
        void AbsentNow(Job job, Call call) { job.Output = null; if (job.Output is not null) Save(call.Result!); }
        """);

    [Fact]
    public Task A_condition_about_several_of_which_one_is_written() => StatusTest.Members("""
        void First(Job job, Call call, Call other) { var ready = job.State == JobState.Done && call.HasResult && other.HasResult; job.State = JobState.Queued; if (ready) { Save(call.Result!); Save(other.Result!); Show(job.{|TR1001:Output|}!); } }
        void Second(Job job, Call call, Call other) { var ready = call.HasResult && job.State == JobState.Done && other.HasResult; job.State = JobState.Queued; if (ready) { Save(call.Result!); Save(other.Result!); Show(job.{|TR1001:Output|}!); } }
        void Last(Job job, Call call, Call other) { var ready = call.HasResult && other.HasResult && job.State == JobState.Done; job.State = JobState.Queued; if (ready) { Save(call.Result!); Save(other.Result!); Show(job.{|TR1001:Output|}!); } }
        """);

    [Fact]
    public Task A_copy_of_a_value_is_changed_alone() => StatusTest.File("""
        [StatusContract(nameof(State), nameof(Amount), nameof(JobState.Done), Never = new[] { nameof(JobState.Broken) })]
        readonly record struct Quote(JobState State, decimal? Amount);

        class Sample
        {
            void Given(Quote quote) { var other = quote with { Amount = 3 }; Show(other.Amount.Value); Show(quote.{|TR1001:Amount|}!.Value); }
            void Taken(Quote quote) { if (quote.Amount is null) return; var other = quote with { Amount = null }; Show(quote.Amount.Value); Show(other.{|TR1001:Amount|}!.Value); }
            void Status(Quote quote) { if (quote.State != JobState.Done) throw new InvalidOperationException(); var other = quote with { State = JobState.Broken }; Show(quote.Amount!.Value); Show(other.{|TR1002:Amount|}!.Value); }
        }
        """);

    [Fact]
    public Task A_method_writes_the_payload() => StatusTest.File("""
        [StatusContract(nameof(State), nameof(Text), nameof(JobState.Done))]
        class Note { public JobState State; public string? Text; }

        class Sample
        {
            static void Clear(ref string? text) => text = null;
            static void Fill(out string text) => text = "";
            static bool TryFill(out string? text) { text = null; return Chance(); }
            void Cleared(Note note) { if (note.Text is null) return; Clear(ref note.Text); Log(note.{|TR1001:Text|}!); }
            void Filled(Note note) { Fill(out note.Text); Log(note.Text); }
            void Tried(Note note) { TryFill(out note.Text); Log(note.{|TR1001:Text|}!); }
        }
        """);

    [Fact]
    public Task What_was_taken_before_the_object_changes() => StatusTest.Members("""
        string? _last;
        void Pair(Job job) { var pair = (job.Output, Name: "x"); job.Output = "new"; if (job.Output != null) Show(pair.{|TR1001:Output|}!); }
        void PairAsked(Job job) { var pair = (job.Output, Name: "x"); job.Output = Find("")?.Id; if (pair.Output != null) Show(job.{|TR1001:Output|}!); }
        void Member(Job job) { _last = job.Output; job.Output = "new"; Show({|TR1001:_last|}!); }
        void MemberAsked(Job job) { _last = job.Output; job.Output = Find("")?.Id; if (_last != null) Show(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task A_struct_is_made_and_replaced() => StatusTest.Members("""
        void Made() { var ticket = new Ticket { State = JobState.Done }; Show(ticket.Value!); ticket = default; Show(ticket.{|TR1001:Value|}!); }
        void MadeOpen() { var ticket = new Ticket { State = JobState.Running }; Show(ticket.{|TR1001:Value|}!); }
        void MadeWithValue() { var ticket = new Ticket { State = JobState.Running, Value = "x" }; Show(ticket.Value!); }
        struct Two { public Call A; public void Use(Two other) { if (!A.HasResult) return; this = other; Save(A.{|TR1001:Result|}!); } }
        struct Odd { public Call A; public Call B; public void Deconstruct(out Call a, out Call other) { a = A; other = B; } }
        void Apart(Odd odd) { var (a, b) = odd; if (a.HasResult) { Save(a.Result!); Save(b.{|TR1001:Result|}!); } }
        void Pair((Call, Call) pair) { var (a, b) = pair; if (a.HasResult) { Save(a.Result!); Save(b.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task A_payload_in_a_field_is_copied() => StatusTest.Members("""
        [StatusContract("State", "Output", "Done")] sealed class Plain { public JobState State; public byte[] Output = []; }
        sealed class Copy { public byte[] Output = []; }
        void Whole(Plain one, Plain other) => one.Output = other.Output;
        void Elsewhere(Copy one, Plain other) => one.Output = other.{|TR1001:Output|};
        """);

    [Fact]
    public Task Flags_that_are_set_one_by_one() => StatusTest.Members("""
        [Flags] enum Flaws { None = 0, NoResult = 1, Late = 2 }
        void Added(Call call) { var flaws = Flaws.None; if (!call.HasResult) flaws |= Flaws.NoResult; if (flaws == Flaws.None) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Removed(Call call) { var flaws = Flaws.NoResult; if (call.HasResult) flaws &= Flaws.Late; if (flaws == Flaws.None) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void OfThree(Call call) { bool? ok = call.HasResult; ok &= true; if (ok == true) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_extension_takes_more_out_of_an_object_than_it_has() => StatusTest.File("""
        static class Parts { public static void Deconstruct<T>(this T whole, out int a, out int b, out int c) where T : class { a = b = c = 1; } }
        class Sample { void Run(Call call) { var (a, b, c) = new { X = call.HasResult, Y = 2 }; if (a > 0 && b > 0 && c > 0) Save(call.{|TR1001:Result|}!); } }
        """);
}
