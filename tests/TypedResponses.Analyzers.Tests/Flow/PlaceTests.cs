namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Elements, tuples and references: which places hold the same object, and how long.</summary>
public class PlaceTests
{
    [Fact]
    public Task An_index_may_be_any_expression_of_variables() => StatusTest.Members("""
        private readonly Dictionary<string, Call> _calls = new();
        private int _index;

        void Sum(Call[] calls, int i) { if (calls[i + 1].HasResult) Save(calls[i + 1].Result!); }
        void OtherSum(Call[] calls, int i) { if (calls[i + 1].HasResult) Save(calls[i].{|TR1001:Result|}!); }
        void ByKey(Call call) { if (_calls[call.Id].HasResult) Save(_calls[call.Id].Result!); }
        void ByOtherKey(Call call) { if (_calls[call.Id].HasResult) { call = Get(); Save(_calls[call.Id].{|TR1001:Result|}!); } }
        void ByField(Call[] calls) { if (calls[_index].HasResult) Save(calls[_index].Result!); }
        void ByNextField(Call[] calls) { if (calls[_index].HasResult) { _index++; Save(calls[_index].{|TR1001:Result|}!); } }
        void Last(List<Call> calls) { if (calls[calls.Count - 1].HasResult) Save(calls[calls.Count - 1].Result!); }
        """);

    [Fact]
    public Task Arrays_of_several_dimensions() => StatusTest.Members("""
        void Right(Call[,] grid, int x, int y) { if (grid[x, y].Status == Status.Completed) Save(grid[x, y].Result!); }
        void Wrong(Call[,] grid, int x, int y) { if (grid[x, y].Status == Status.Completed) Save(grid[y, x].{|TR1001:Result|}!); }
        void Moved(Call[,] grid, int x, int y) { if (grid[x, y].Status == Status.Completed) { y++; Save(grid[x, y].{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task A_list_that_changes_has_others_at_its_indices() => StatusTest.Members("""
        void Removed(List<Call> calls) { if (calls[0].HasResult) { calls.RemoveAt(0); Save(calls[0].{|TR1001:Result|}!); } }
        void Grown(List<Call> calls) { if (calls[^1].HasResult) { calls.Add(Get()); Save(calls[^1].{|TR1001:Result|}!); } }
        void GrownBehind(List<Call> calls) { if (calls[0].HasResult) { calls.Add(Get()); Save(calls[0].Result!); } }
        """);

    [Fact]
    public Task List_patterns_speak_of_the_elements_at_their_places() => StatusTest.Members("""
        void First(Call[] calls) { if (calls is [{ HasResult: true }, ..]) Save(calls[0].Result!); }
        void Last(List<Call> calls) { if (calls is [.., { Status: Status.Completed }]) Save(calls[^1].Result!); }
        void Second(Call[] calls) { if (calls is [{ HasResult: true }, _]) Save(calls[1].{|TR1001:Result|}!); }
        void Bytes(Download download) { if (download.Bytes is [..]) Show(download.Bytes.Length); }
        """);

    [Fact]
    public Task The_place_that_a_search_gives_is_that_of_a_found_element() => StatusTest.Members("""
        void Found(List<Call> calls) { var i = calls.FindIndex(call => call.HasResult); if (i >= 0) Save(calls[i].Result!); }
        void InArray(Call[] calls) { var i = Array.FindIndex(calls, call => call.Status == Status.Completed); if (i < 0) return; Save(calls[i].Result!); }
        void ByName(List<Call> calls) { var i = calls.FindIndex(call => call.Id == "a"); if (i >= 0) Save(calls[i].{|TR1001:Result|}!); }
        void Removed(List<Call> calls) { var i = calls.FindIndex(call => call.HasResult); calls.RemoveAt(i); Save(calls[i].{|TR1001:Result|}!); }
        void Replaced(List<Call> calls) { var i = calls.FindIndex(call => call.HasResult); calls[i] = Get(); Save(calls[i].{|TR1001:Result|}!); }
        void InOther(List<Call> calls, List<Call> others) { var i = calls.FindIndex(call => call.HasResult); if (i >= 0) Save(others[i].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_enumerator_stands_at_one_element_until_it_moves() => StatusTest.Members("""
        void Right(IEnumerable<Call> calls) { using var at = calls.GetEnumerator(); while (at.MoveNext()) if (at.Current.HasResult) Save(at.Current.Result!); }
        void Wrong(IEnumerable<Call> calls) { using var at = calls.GetEnumerator(); while (at.MoveNext()) { if (at.Current.HasResult && at.MoveNext()) Save(at.Current.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task Tuples_keep_conditions_and_objects_by_position() => StatusTest.Members("""
        void Condition(Call call) { var state = (ok: call.HasResult, id: call.Id); if (state.ok) Save(call.Result!); }
        void Positions((string Name, Call Call) pair) { if (pair.Item2.HasResult) Save(pair.Call.Result!); }
        void Apart((string Name, Call Call) pair) { var (name, call) = pair; if (call.HasResult) Save(pair.Call.Result!); Log(name); }
        void Written(Call call, Call other) { var pair = (id: "a", call); pair.call = other; if (call.HasResult) Save(pair.call.{|TR1001:Result|}!); }
        void Selected(IEnumerable<Call> calls) => Show(calls.Select(call => (call.Id, call.Result)).Select(pair => {|TR1001:pair.Result|}!.Name()));
        """.Replace("{|TR1001:pair.Result|}", "pair.{|TR1001:Result|}"));

    [Fact]
    public Task A_record_that_comes_apart() => StatusTest.File("""
        [StatusContract("State", "Value", "Done")] record Reply(JobState State, string? Value);

        class Sample
        {
            void Right(Reply reply) { var (state, value) = reply; if (state == JobState.Done) Log(value!); }
            void Wrong(Reply reply) { var (state, value) = reply; Log({|TR1001:value|}!); }
            void Pattern(Reply reply) { if (reply is (JobState.Done, var value)) Log(value!); }
            void WrongPattern(Reply reply) { if (reply is (JobState.Running, var value)) Log({|TR1001:value|}!); }
        }
        """);

    [Fact]
    public Task A_ref_local_is_the_place_that_it_refers_to() => StatusTest.Body("""
        ref var place = ref call;
        if (!call.HasResult) return;
        Save(place.Result!);
        place = other;
        Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_property_that_only_returns_a_field_is_that_field() => StatusTest.File("""
        class ViewModel
        {
            private Call? _call;
            public Call? Call { get => _call; set => _call = value; }
            public bool CanSave => _call is { HasResult: true };
            public bool IsBusy => _call is { Status: Status.InProgress };
            public void Save() { if (CanSave) Api.Save(Call!.Result!); }
            public void Wrong() { if (!IsBusy) Api.Save(Call!.{|TR1001:Result|}!); }
            public void Set(Call call) { if (!CanSave) return; Call = call; Api.Save(_call!.{|TR1001:Result|}!); }
        }

        class Page
        {
            void Clicked(object sender) { if (sender is ViewModel { CanSave: true } model) Save(model.Call!.Result!); }
        }
        """);

    [Fact]
    public Task A_payload_may_have_a_status_of_its_own() => StatusTest.File("""
        [StatusContract("State", "Value", "Done")] class Outcome { public JobState State { get; init; } public Call? Value { get; init; } }

        class Sample
        {
            void Outer(Outcome outcome) { if (outcome.State == JobState.Done) Save(outcome.Value!.{|TR1001:Result|}!); }
            void Both(Outcome outcome) { if (outcome.State == JobState.Done && outcome.Value!.HasResult) Save(outcome.Value.Result!); }
            void Pattern(Outcome outcome) { if (outcome is { Value: { HasResult: true } call }) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task An_index_that_is_kept_for_later() => StatusTest.Members("""
        void Right(Call[] calls)
        {
            var found = -1;
            for (var i = 0; i < calls.Length; i++) { if (calls[i].Status == Status.Completed) { found = i; break; } }
            if (found >= 0) Save(calls[found].Result!);
        }
        void Last(List<Call> calls) { var found = -1; for (var i = 0; i < calls.Count; i++) if (calls[i].HasResult) found = i; if (found != -1) Save(calls[found].Result!); }
        void Wrong(Call[] calls)
        {
            var found = -1;
            for (var i = 0; i < calls.Length; i++) { if (calls[i].Status != Status.Failed) { found = i; break; } }
            if (found >= 0) Save(calls[found].{|TR1001:Result|}!);
        }
        void First(Call[] calls)
        {
            var found = 0;
            for (var i = 0; i < calls.Length; i++) { if (calls[i].Status == Status.Completed) { found = i; break; } }
            Save(calls[found].{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_counter_that_has_reached_the_end() => StatusTest.Members("""
        void For(List<Call> calls) { int i; for (i = 0; i < calls.Count; i++) if (calls[i].HasResult) break; if (i == calls.Count) return; Save(calls[i].Result!); }
        void While(Call[] calls) { var i = 0; while (i < calls.Length && !calls[i].HasResult) i++; if (i == calls.Length) return; Save(calls[i].Result!); }
        void Wrong(List<Call> calls) { int i; for (i = 0; i < calls.Count; i++) if (calls[i].Status != Status.Failed) break; if (i == calls.Count) return; Save(calls[i].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_size_that_may_be_null() => StatusTest.Members("""
        void HasValue(Call call) { var size = call.Result?.ByteCount; if (size.HasValue) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Value(Call call) { var size = call.Result?.ByteCount; if (size.HasValue && size.Value > 0) Save(call.Result!); }
        void Null(Call call) { int? size = call.Result?.ByteCount; if (size is null) return; Save(call.Result!); }
        """);

    [Fact]
    public Task A_range_has_the_same_elements() => StatusTest.Members("""
        void Checked(Call[] calls) { if (!calls.All(c => c.HasResult)) return; foreach (var call in calls[1..3]) Save(call.Result!); foreach (var call in calls[..]) Save(call.Result!); }
        void Unchecked(Call[] calls) { foreach (var call in calls[1..3]) Save(call.{|TR1001:Result|}!); }
        void Rows(Call[][] calls) { if (!calls[0].All(c => c.HasResult)) return; foreach (var call in calls[0]) Save(call.Result!); foreach (var call in calls[1]) Save(call.{|TR1001:Result|}!); }
        void Grid(Call[,] calls) { if (!calls[0, 1].HasResult) return; Save(calls[0, 1].Result!); Save(calls[1, 0].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_a_task_results_in_is_one_object() => StatusTest.Members("""
        async Task Both(Task<Call> one, Task<Call> other)
        {
            await Task.WhenAll(one, other);
            if (one.Result.HasResult) Save(one.Result.Result!);
            if (other.Result.HasResult) Save(one.Result.{|TR1001:Result|}!);
            if ((await other).HasResult) Save(other.Result.Result!);
        }

        void Blocking(Task<Call> task) { if (task.GetAwaiter().GetResult().HasResult) Save(task.Result.Result!); }
        async Task Waited(Task<Call> task) { if ((await task.WaitAsync(TimeSpan.FromSeconds(1))).HasResult) Save((await task.ConfigureAwait(false)).Result!); }
        async Task Values(ValueTask<Call> task) { var same = task.AsTask(); if ((await same).HasResult) Save((await same).Result!); }
        """);

    [Fact]
    public Task A_static_member_is_one_place() => StatusTest.Members("""
        class Holder { public static readonly Call Empty = Get(); }
        static readonly List<Call> s_calls = new();
        void Listed() { foreach (var call in s_calls) Save(call.{|TR1001:Result|}!); }
        void NamedEmpty() { if (Holder.Empty.HasResult) Save(Holder.Empty.Result!); }
        void OfNone() { foreach (var call in ImmutableArray<Call>.Empty) Save(call.Result!); }
        """);

    [Fact]
    public Task Members_of_what_stands_for_a_check() => StatusTest.Members("""
        void OfTheStatus(Prediction prediction) { if (prediction.Status.Length == 9) Show(prediction.{|TR1001:Output|}!); }
        void Value(Call call) { int? code = call.HasResult ? 200 : 0; if (code.Value == 200) Save(call.Result!); }
        void OfAnException(Call call) { Exception? error = call.HasResult ? null : new InvalidOperationException(); if (error?.InnerException == null) Save(call.{|TR1001:Result|}!); }
        void Answer(Call? call) { var answer = call?.HasResult; if (answer.HasValue && answer.Value) Save(call!.Result!); }
        void AnswerIsThere(Call call) { bool? done = call.HasResult ? true : null; if (done.HasValue) Save(call.Result!); }
        void Struct(Ticket? ticket) { if (ticket.HasValue) Show(ticket.Value.{|TR1001:Value|}!); }
        void StructFound(Ticket ticket) { Ticket? found = ticket.State == JobState.Done ? ticket : null; if (found.HasValue) { Show(found.Value.Value!); Show(ticket.Value!); } }
        """);

    [Fact]
    public Task Members_with_names_that_mean_something_elsewhere() => StatusTest.File("""
        class Form { public Call Values { get; } = Get(); public Call Span { get; } = Get(); }
        class Box { public Call Result { get; set; } = Get(); }
        class Player { private readonly List<Call> _calls = []; public Call Current => _calls.First(c => c.HasResult); public void Play() => Save(Current.Result!); }
        class CallEnumerator { private readonly List<Call> _calls = []; public Call Current => Get(); public Call Ready => _calls.First(c => c.HasResult); public void Move() => Save(Ready.Result!); }
        class View { public Call Call { get; } = Get(); }
        class Sample
        {
            void Values(Form form) { if (form.Values.HasResult) Save(form.Span.{|TR1001:Result|}!); }
            void Result(Box box) { if (!box.Result.HasResult) return; box.Result = Get(); Save(box.Result.{|TR1001:Result|}!); }
            void Key(KeyValuePair<Call, Call> pair) { if (pair.Value.HasResult) { Save(pair.Value.Result!); Save(pair.Key.{|TR1001:Result|}!); } }
            void Captured() { var view = new View(); Action show = () => Show(view); if (view.Call.HasResult) Save(view.Call.Result!); show(); }
            void Appended(Call call) { var errors = new System.Text.StringBuilder(); Action note = () => errors.Append("none"); note(); if (errors.Length != 0) Save(call.{|TR1001:Result|}!); }
            void Exception(Task<Call> task) { if (task.Exception is null) { if (task.Result is null) return; Save(task.Result.{|TR1001:Result|}!); } }
            async Task Task(Task<Call> task) { var call = await task; if (call.HasResult) Save(task.Result.Result!); }
            async Task ValueTask(ValueTask<Call> task) { var call = await task; if (call.HasResult) Save(task.Result.Result!); }
        }
        """);

    [Fact]
    public Task A_getter_that_makes_an_object_is_asked_once() => StatusTest.Members("""
        private readonly List<Call> _calls = new();
        Call Latest => _calls.Last(c => c.Status != Status.Failed);
        void Checked() { if (Latest.HasResult) Save(Latest.Result!); }
        void Unchecked() { Show(Latest.Id); Save(Latest.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_node_of_a_list_is_one_place() => StatusTest.Members("""
        void Right(List<Call> calls) { var left = new LinkedList<Call>(calls.Where(c => c.Status != Status.Failed)); if (left.First!.Value.HasResult) Save(left.First.Value.Result!); }
        void Wrong(List<Call> calls) { var left = new LinkedList<Call>(calls.Where(c => c.Status != Status.Failed)); if (left.First!.Value.HasResult) Save(left.Last!.Value.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Names_beside_the_payload() => StatusTest.Members("""
        [StatusContract("State", "Output", "Done")] class Letter { public JobState? State { get; set; } public string? StateText { get; set; } public string? Output { get; set; } public bool HasOutput; }
        [StatusContract("State", "Output", "done")] class Note { public string State { get; set; } = ""; public string? StateText { get; set; } public string? Output { get; set; } public string? HasOutput { get; set; } }
        [StatusContract("State", "Output", "Done")] interface IPage { JobState State { get; } string? Output { get; } bool HasOutput { get; } }
        void HasByAnInterface(IPage page) { if (page.HasOutput) Show(page.Output!); else Show(page.{|TR1001:Output|}!); }
        void Text(Letter letter) { if (letter.StateText == "done") Show(letter.Output!); }
        void TextOfAText(Note note) { if (note.StateText == "done") Show(note.{|TR1001:Output|}!); }
        void Has(Letter letter) { if (letter.HasOutput) Show(letter.Output!); else Show(letter.{|TR1001:Output|}!); }
        void HasText(Note note) { if (note.HasOutput is null) Show(note.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task Members_of_the_payload_itself() => StatusTest.Members("""
        [StatusContract("Status", "Work", "Completed")] class Order { public Status Status { get; set; } public Job? Work { get; set; } }
        [StatusContract("State", "Size", "Done")] sealed class Upload { public JobState State { get; set; } public int? Size { get; set; } public List<string>? Parts; }
        [StatusContract("State", "Parts", "Done")] sealed class Parcel { public JobState State { get; set; } public List<string>? Parts; }
        [StatusContract("State", "Bytes", "Done")] sealed class Blob { public JobState State { get; set; } public ReadOnlyMemory<byte> Bytes { get; set; } }
        static void Take(int size) { }
        void WithAContract(Order order) => Log(order.{|TR1001:Work|}.State.ToString());
        void WithAContractChecked(Order order) { if (order.Work != null && order.Work.State == JobState.Done) Show(order.Work.Output!); }
        void Value(Upload upload) => Show(upload.{|TR1001:Size|}.Value);
        void HasValue(Upload upload) { if (upload.Size.HasValue) Show(upload.Size.Value); else Show(upload.{|TR1001:Size|}.Value); }
        void Length(Download download) => Show(download.{|TR1001:Bytes|}.Length);
        void LengthIsCompared(Download download) { if (download.{|TR1001:Bytes|}.Length > 0) Log("some"); }
        void CountOfAField(Parcel parcel) { if (parcel.{|TR1001:Parts|}.Count > 0) Log("some"); }
        void LengthOfACopy(Download download) { var bytes = download.Bytes; Take({|TR1001:bytes|}.Length); }
        void Other(Blob blob) => Show(blob.{|TR1001:Bytes|}.Span[0]);
        void LengthOfOneThatIsNeverNull(IReply reply) { Take(reply.Text.Length); if (reply.Text.Length > 0) Show(reply.Text); }
        """);

    [Fact]
    public Task The_length_of_a_payload_that_says_nothing_of_null() => StatusTest.File("""
        #nullable disable
        [StatusContract("State", "Output", "Done")] class Old { public JobState State { get; set; } public string Output { get; set; } }
        class Sample
        {
            static void Take(int size) { }
            void Compared(Old old) { if (old.Output.Length > 0) Show(old.Output); }
            void Taken(Old old) => Take(old.{|TR1001:Output|}.Length);
            void Boxed(Old old) => Show(old.{|TR1001:Output|}.Length);
            [StatusContract("State", "Bag", "Done")] class OldBag { public JobState State { get; set; } public System.Collections.Concurrent.ConcurrentBag<string> Bag { get; set; } }
            [StatusContract("State", "Text", "Done")] class OldField { public JobState State; public string Text; }
            bool IsEmpty(OldBag old) => old.Bag.IsEmpty;
            void ComparedField(OldField old) { if (old.Text.Length > 0) Show(old.Text); }
            int Returned(Old old) => old.{|TR1001:Output|}.Length;
            void Added(Old old) { _size += old.{|TR1001:Output|}.Length; _sum = 2 * other(old); int other(Old o) => o.{|TR1001:Output|}.Length - 1; }
            void Stored(Old old) => _size = old.{|TR1001:Output|}.Length;
            void Spread(Old old) => Format("", old.{|TR1001:Output|}.Length);
            byte[] Made(Old old) => new byte[old.{|TR1001:Output|}.Length];
            void Kept(Old old) { var size = old.Output.Length; if (size > 0) Show(old.Output); }
            void Looped(Old old) { for (var i = 0; i < old.Output.Length; i++) Log(""); }
            int _size, _sum;
            static void Format(string text, params object[] values) { }
        }
        """);

    [Fact]
    public Task Elements_of_the_payload_and_elements_by_the_payload() => StatusTest.Members("""
        [StatusContract("State", "Parts", "Done")] sealed class Upload { public JobState State { get; set; } public List<string>? Parts { get; set; } }
        void OfAnArray(Download download) => Show(download.{|TR1001:Bytes|}[0]);
        void OfAList(Upload upload) => Show(upload.{|TR1001:Parts|}[0]);
        void OfAListFromTheEnd(Upload upload) => Show(upload.{|TR1001:Parts|}[^1]);
        void ByText(Call call) => Show(call.Id[call.{|TR1001:Result|}!.ByteCount]);
        void ByTwo(Call call, Call other, int[,] grid) => Show(grid[call.{|TR1001:Result|}!.ByteCount, other.{|TR1001:Result|}!.ByteCount]);
        void Slice(List<Call> calls) { var ready = calls.Where(c => c.HasResult).ToArray().AsSpan(); foreach (var call in ready[1..]) Save(call.Result!); }
        void ByAnObject(Dictionary<Call, Call> calls) { var key = Get(); if (!calls[key].HasResult) return; var copy = key; Save(copy.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Another_element_is_assigned() => StatusTest.Members("""
        void Right(Call[] calls) { if (!calls[1].HasResult) return; calls[0] = Get(); Save(calls[1].Result!); }
        void Keys(Dictionary<string, Call> calls) { if (!calls["a"].HasResult) return; calls["b"] = Get(); Save(calls["a"].Result!); }
        void FromTheEnd(Call[] calls) { if (!calls[^2].HasResult) return; calls[^1] = Get(); Save(calls[^2].Result!); }
        async Task Tasks(Task<Call>[] tasks) { if (!(await tasks[1]).HasResult) return; tasks[0] = GetAsync(); Save((await tasks[1]).Result!); }
        void Itself(Call[] calls) { if (!calls[1].HasResult) return; calls[1] = Get(); Save(calls[1].{|TR1001:Result|}!); }
        void OtherEnd(Call[] calls) { if (!calls[1].HasResult) return; calls[^1] = Get(); Save(calls[1].{|TR1001:Result|}!); }
        void Variable(Call[] calls, int i) { if (!calls[1].HasResult) return; calls[i] = Get(); Save(calls[1].{|TR1001:Result|}!); }
        void OfAVariable(Call[] calls, int i) { if (!calls[i].HasResult) return; calls[1] = Get(); Save(calls[i].{|TR1001:Result|}!); }
        void Grid(Call[,] grid) { if (!grid[0, 1].HasResult) return; grid[1, 1] = Get(); Save(grid[0, 1].Result!); }
        void GridVariable(Call[,] grid, int i) { if (!grid[0, 1].HasResult) return; grid[0, i] = Get(); Save(grid[0, 1].{|TR1001:Result|}!); }
        void Sum(Call[] calls, int i) { if (!calls[i + 1].HasResult) return; calls[i + 2] = Get(); Save(calls[i + 1].{|TR1001:Result|}!); }
        void FoundInAnother(Call[] calls, Call[] others) { var found = -1; for (var i = 0; i < calls.Length; i++) if (calls[i].HasResult) { found = i; break; } if (found < 0) return; others[0] = Get(); Save(calls[found].Result!); }
        void Found(Call[] calls) { var found = -1; for (var i = 0; i < calls.Length; i++) if (calls[i].HasResult) { found = i; break; } if (found < 0) return; calls[0] = Get(); Save(calls[found].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_place_or_a_number_outlives_a_call() => StatusTest.Members("""
        static void Note(Call call) { if (call.HasResult) Log("x"); else Log("y"); }
        void Found(List<Call> calls, Call other) { var found = -1; for (var i = 0; i < calls.Count; i++) if (calls[i].HasResult) { found = i; break; } Note(other); if (found < 0) return; Save(calls[found].Result!); }
        void Counted(List<Call> calls, Call other) { var ready = calls.Count(c => c.HasResult); Note(other); if (ready != calls.Count) return; foreach (var c in calls) Save(c.Result!); }
        """);

    [Fact]
    public Task What_a_pointer_points_to() => StatusTest.Members("""
        struct Holder { public Call Call; }
        unsafe void Arrow(Holder* holder) { if (holder->Call.HasResult) Save(holder->Call.Result!); }
        unsafe void Star(Holder* holder) { if (!(*holder).Call.HasResult) return; Save((*holder).Call.Result!); }
        unsafe void At(Holder* holders) { if (holders[0].Call.HasResult) Save(holders[0].Call.Result!); }
        unsafe void Unchecked(Holder* holder) => Save(holder->Call.{|TR1001:Result|}!);
        unsafe void Other(Holder* holder, Holder* second) { if (holder->Call.HasResult) Save(second->Call.{|TR1001:Result|}!); }
        unsafe void Moved(Holder* holder, Holder* second) { if (!holder->Call.HasResult) return; holder = second; Save(holder->Call.{|TR1001:Result|}!); }
        """);
}
