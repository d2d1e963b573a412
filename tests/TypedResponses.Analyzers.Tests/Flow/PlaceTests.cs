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
}
