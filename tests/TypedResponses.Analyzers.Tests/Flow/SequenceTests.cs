namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>LINQ, query syntax, lists and other collections.</summary>
public class SequenceTests
{
    [Theory]
    [InlineData("foreach (var c in calls.Where(c => c.Status == Status.Completed)) Save(c.Result!);")]
    [InlineData("foreach (var c in calls.Where(c => c.HasResult).OrderBy(c => c.Id).Take(3).ToList()) Save(c.Result!);")]
    [InlineData("var names = calls.Where(c => c.Result is not null).Select(c => c.Result!.Name()).ToArray();")]
    [InlineData("var names = calls.Where(c => c.Result != null).Where(c => c.Id != \"\").Select(c => c.Result!.Name());")]
    [InlineData("Save(calls.First(c => c.Status == Status.Completed).Result!);")]
    [InlineData("Save(calls.Single(c => c.HasResult).Result!);")]
    [InlineData("var one = calls.FirstOrDefault(c => c.HasResult); if (one is not null) Save(one.Result!);")]
    [InlineData("if (calls.FirstOrDefault(c => c.HasResult) is { } one) Save(one.Result!);")]
    [InlineData("var ready = calls.TakeWhile(c => c.Status == Status.Completed).ToList(); ready.ForEach(c => Save(c.Result!));")]
    [InlineData("if (calls.All(c => c.Status == Status.Completed)) foreach (var c in calls) Save(c.Result!);")]
    [InlineData("if (calls.Any(c => c.Status != Status.Completed)) return; foreach (var c in calls) Save(c.Result!);")]
    [InlineData("if (!calls.All(c => c.HasResult)) return; var all = calls.Select(c => c.Result!.Name()).ToList();")]
    [InlineData("foreach (var image in calls.Select(c => c.Result).Where(r => r is not null)) Save(image!);")]
    [InlineData("foreach (var image in calls.Where(c => c.HasResult).Select(c => c.Result)) Save(image!);")]
    [InlineData("foreach (var image in calls.Select(c => c.Result).OfType<ImageResult>()) Save(image);")]
    [InlineData("foreach (var pair in calls.Where(c => c.HasResult).Select(c => (c.Id, c))) Save(pair.c.Result!);")]
    [InlineData("foreach (var pair in calls.Select(c => new { c.Id, Image = c.Result }).Where(p => p.Image != null)) Save(pair.Image!);")]
    [InlineData("foreach (var (c, i) in calls.Where(c => c.HasResult).Select((c, i) => (c, i))) Save(c.Result!);")]
    [InlineData("foreach (var g in calls.Where(c => c.HasResult).GroupBy(c => c.Id)) foreach (var c in g) Save(c.Result!);")]
    [InlineData("var byId = calls.Where(c => c.HasResult).ToDictionary(c => c.Id); Save(byId[\"x\"].Result!); foreach (var pair in byId) Save(pair.Value.Result!);")]
    [InlineData("var done = new List<Call>(); foreach (var c in calls) if (c.HasResult) done.Add(c); foreach (var c in done) Save(c.Result!);")]
    [InlineData("var q = from c in calls where c.Status == Status.Completed select c.Result!.Name();")]
    [InlineData("var q = from c in calls let r = c.Result where r != null orderby c.Id select r.Name();")]
    [InlineData("var q = from c in calls where c.HasResult let id = c.Id select c.Result!.Name() + id;")]
    [InlineData("var q = from response in new[] { GetResponse() } from c in response.Output.OfType<Call>() where c.HasResult select c.Result!.Name();")]
    [InlineData("foreach (var c in GetResponse().Output.OfType<Call>().Where(c => c.HasResult)) Save(c.Result!);")]
    [InlineData("var total = calls.Where(c => c.HasResult).Sum(c => c.Result!.Name().Length);")]
    [InlineData("var last = calls.Where(c => c.HasResult).Last(); Save(last.Result!);")]
    [InlineData("var list = calls.ToList().FindAll(c => c.HasResult); Save(list[0].Result!);")]
    [InlineData("Call[] some = [.. calls.Where(c => c.HasResult)]; foreach (var c in some) Save(c.Result!);")]
    [InlineData("Func<Call, bool> ready = c => c.HasResult; foreach (var c in calls.Where(ready)) Save(c.Result!);")]
    [InlineData("foreach (var c in calls.Where(IsDone)) Save(c.Result!);")]
    [InlineData("foreach (var c in calls.Where(c => IsDone(c))) Save(c.Result!);")]
    [InlineData("Parallel.ForEach(calls.Where(c => c.HasResult), c => Save(c.Result!));")]
    [InlineData("foreach (var c in calls.Where(c => c.HasResult).ToImmutableArray()) Save(c.Result!);")]
    [InlineData("foreach (var c in calls.Where(c => c.HasResult).ToArray().AsSpan()) Save(c.Result!);")]
    [InlineData("if (calls.ToArray() is [{ HasResult: true } first, ..]) Save(first.Result!);")]
    [InlineData("foreach (var (id, c) in calls.Where(c => c.HasResult).Select(c => (c.Id, c))) Save(c.Result!);")]
    public Task Is_proven(string statement) => Calls(statement);

    [Theory]
    [InlineData("foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls.Where(c => c.Id != \"\")) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls.Where(c => c.Status != Status.Failed)) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var names = calls.Select(c => c.{|TR1001:Result|}!.Name()).ToArray();")]
    [InlineData("Save(calls.First().{|TR1001:Result|}!);")]
    [InlineData("if (calls.Any(c => c.HasResult)) foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("if (calls.All(c => c.HasResult)) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls.SkipWhile(c => !c.HasResult)) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var image in calls.Select(c => c.Result)) Save({|TR1001:image|}!);")]
    [InlineData("var done = new List<Call>(); foreach (var c in calls) done.Add(c); foreach (var c in done) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var q = from c in calls select c.{|TR1001:Result|}!.Name();")]
    [InlineData("var q = from c in calls where c.Id != \"\" select c.{|TR1001:Result|}!.Name();")]
    [InlineData("foreach (var c in calls.Where(given)) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls.Where(c => c.HasResult).Append(Get())) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls.Where(c => c.HasResult).Concat(calls)) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in GetResponse().Output.OfType<Call>()) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls.Where(c => c.Status == Status.Failed)) Save(c.{|TR1002:Result|}!);")]
    [InlineData("calls.ToList().ForEach(c => Save(c.{|TR1001:Result|}!));")]
    public Task Is_not_proven(string statement) => Calls(statement);

    [Fact]
    public Task Async_sequences() => StatusTest.AsyncBody("""
        await foreach (var c in Stream().Where(c => c.HasResult)) Save(c.Result!);
        await foreach (var c in Stream().Where(c => c.Id != "")) Save(c.{|TR1001:Result|}!);
        var first = await Stream().FirstOrDefaultAsync(c => c.HasResult);
        if (first is not null) Save(first.Result!);
        """);

    private static Task Calls(string statement) => StatusTest.Members($$"""
        static bool IsDone(Call call) => call.Status == Status.Completed;
        void Run(IEnumerable<Call> calls, Func<Call, bool> given)
        {
            {{statement}}
        }
        """);

    [Fact]
    public Task What_is_left_after_a_removal() => StatusTest.Members("""
        void Right(List<Call> calls) { calls.RemoveAll(call => !call.HasResult); foreach (var call in calls) Save(call.Result!); }
        void Wrong(List<Call> calls) { calls.RemoveAll(call => call.Status == Status.Failed); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Groups_by_the_state_were_made_by_somebody_who_looked() => StatusTest.Members("""
        object ByStatus(IEnumerable<Call> calls) => calls.GroupBy(call => call.Status).Where(group => group.Key == Status.Completed).SelectMany(group => group).Select(call => call.Result!.Name());
        object ByStatusOpen(IEnumerable<Call> calls) => calls.ToLookup(call => call.Status)[Status.InProgress].Select(call => call.{|TR1001:Result|}!.Name());
        object ByStatusDone(IEnumerable<Call> calls) => calls.ToLookup(call => call.Status)[Status.Completed].Select(call => call.Result!.Name());
        object ByStatusFailed(IEnumerable<Call> calls) => calls.ToLookup(call => call.Status)[Status.Failed].Select(call => call.{|TR1002:Result|}!.Name());
        object ByStatusGiven(IEnumerable<Call> calls, Status status) => calls.ToLookup(call => call.Status)[status].Select(call => call.Result!.Name());
        object ByText(IEnumerable<Call> calls) => calls.ToLookup(call => call.StatusText)["completed"].Select(call => call.Result!.Name());
        object ByAbsence(IEnumerable<Call> calls) => calls.ToLookup(call => call.HasResult)[false].Select(call => call.{|TR1001:Result|}!.Name());
        object ByPresence(IEnumerable<Call> calls) => calls.ToLookup(call => call.HasResult)[true].Select(call => call.Result!.Name());
        object ById(IEnumerable<Call> calls) => calls.ToLookup(call => call.Id)["a"].Select(call => call.{|TR1001:Result|}!.Name());
        object Filtered(IEnumerable<Call> calls) => calls.Where(call => call.HasResult).ToLookup(call => call.Id)["a"].Select(call => call.Result!.Name());
        """);

    [Fact]
    public Task What_SkipWhile_stops_at_is_the_first_alone() => StatusTest.Members("""
        ImageResult Right(IEnumerable<Call> calls) => calls.SkipWhile(call => !call.HasResult).First().Result!;
        void Perhaps(IEnumerable<Call> calls) { if (calls.SkipWhile(call => call.Status != Status.Completed).FirstOrDefault() is { } call) Save(call.Result!); }
        IEnumerable<ImageResult> All(IEnumerable<Call> calls) => calls.SkipWhile(call => !call.HasResult).Select(call => call.{|TR1001:Result|}!);
        ImageResult Last(IEnumerable<Call> calls) => calls.SkipWhile(call => !call.HasResult).Last().{|TR1001:Result|}!;
        """);

    [Fact]
    public Task A_queue_with_priorities() => StatusTest.Members("""
        void Right(IEnumerable<Call> calls)
        {
            var queue = new PriorityQueue<Call, int>();
            foreach (var call in calls) if (call.HasResult) queue.Enqueue(call, call.Result!.ByteCount);
            while (queue.TryDequeue(out var next, out _)) Save(next.Result!);
        }
        void Wrong(IEnumerable<Call> calls)
        {
            var queue = new PriorityQueue<Call, int>();
            foreach (var call in calls) queue.Enqueue(call, 1);
            while (queue.Count > 0) Save(queue.Dequeue().{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_list_that_another_method_fills() => StatusTest.File("""
        interface ISource { void Fill(List<Call> calls); void Show(IReadOnlyList<Call> calls); }

        class Sample
        {
            void Wrong(ISource source) { var calls = new List<Call>(); source.Fill(calls); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
            void Right(ISource source, Call call) { var calls = new List<Call>(); if (call.HasResult) calls.Add(call); source.Show(calls); foreach (var one in calls) Save(one.Result!); }
        }
        """);

    [Fact]
    public Task A_variable_of_a_query_that_is_ordered_after_it() => StatusTest.Members("""
        IEnumerable<byte[]> Wrong(IEnumerable<Call> calls) => from call in calls let image = call.Result orderby call.Id select {|TR1001:image|}!.ToArray();
        """);

    [Fact]
    public Task A_list_of_tuples_that_is_filled_in_a_loop() => StatusTest.Members("""
        void Right(IEnumerable<Call> calls)
        {
            var ready = new List<(Call Call, int Size)>();
            foreach (var call in calls) if (call.HasResult) ready.Add((call, call.Result!.ByteCount));
            foreach (var (call, size) in ready) Save(call.Result!);
            foreach (var pair in ready) Save(pair.Call.Result!);
        }
        void Wrong(IEnumerable<Call> calls)
        {
            var open = new List<(Call Call, int Size)>();
            foreach (var call in calls) if (call.Status != Status.Failed) open.Add((call, 1));
            foreach (var (call, size) in open) Save(call.{|TR1001:Result|}!);
            foreach (var pair in open) Save(pair.Call.{|TR1001:Result|}!);
        }
        void Mixed(IEnumerable<Call> calls, Call other)
        {
            var all = new List<(string, Call)>();
            foreach (var call in calls) if (call.HasResult) all.Add(("", call));
            all.Add(("other", other));
            foreach (var (_, call) in all) Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task Collections_that_cannot_change() => StatusTest.Members("""
        void Spread(List<Call> calls) { ImmutableArray<Call> ready = [.. calls.Where(c => c.HasResult)]; foreach (var call in ready) Save(call.Result!); }
        void SpreadAll(List<Call> calls) { ImmutableArray<Call> all = [.. calls]; foreach (var call in all) Save(call.{|TR1001:Result|}!); }
        void Two(Call call, Call other) { if (!call.HasResult) return; ImmutableList<Call> both = [call, other]; foreach (var one in both) Save(one.{|TR1001:Result|}!); }
        void Range(List<Call> calls) { foreach (var call in ImmutableList<Call>.Empty.AddRange(calls.Where(c => c.HasResult))) Save(call.Result!); }
        void Grown(List<Call> calls) { var ready = ImmutableList<Call>.Empty; foreach (var call in calls) if (call.HasResult) ready = ready.Add(call); foreach (var call in ready) Save(call.Result!); }
        void GrownByAll(List<Call> calls) { var all = ImmutableList<Call>.Empty; foreach (var call in calls) all = all.Add(call); foreach (var call in all) Save(call.{|TR1001:Result|}!); }
        void Chained(List<Call> calls) { var ready = Enumerable.Empty<Call>(); ready = ready.Concat(calls.Where(c => c.HasResult)); foreach (var call in ready) Save(call.Result!); }
        void ChainedAll(List<Call> calls) { var all = Enumerable.Empty<Call>(); all = all.Concat(calls); foreach (var call in all) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_two_collections_share_or_only_one_has() => StatusTest.Members("""
        void Shared(List<Call> calls, List<Call> others) { foreach (var call in calls.Where(c => c.HasResult).Intersect(others)) Save(call.Result!); }
        void Without(List<Call> calls, List<Call> others) { foreach (var call in calls.Where(c => c.HasResult).Except(others)) Save(call.Result!); }
        void Turned(List<Call> calls, List<Call> others) { foreach (var call in calls.Except(others.Where(c => c.HasResult))) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Sets_of_statuses_that_cannot_change() => StatusTest.Members("""
        static readonly ImmutableArray<Status> Ready = [Status.Completed];
        static readonly ImmutableHashSet<Status> Final = [Status.Completed, Status.Failed];
        void Proven(Call call) { if (Ready.Contains(call.Status)) Save(call.Result!); }
        void Unproven(Call call) { if (Final.Contains(call.Status)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Each_element_is_one_of_its_own() => StatusTest.Members("""
        void Images(List<Call> calls) { var images = calls.Select(call => call.Result).ToList(); if (images[0] is null) return; Save(images[0]!); Save({|TR1001:images[1]|}!); }
        void Pairs(List<Call> calls) { var pairs = calls.Select(call => (call.Id, Call: call)).ToList(); if (!pairs[0].Call.HasResult) return; Save(pairs[0].Call.Result!); Save(pairs[1].Call.{|TR1001:Result|}!); }
        void PairsOfImages(List<Call> calls) { var pairs = calls.Select(call => (call.Id, Image: call.Result)).ToList(); if (pairs[0].Image is null) return; Save(pairs[0].Image!); Save(pairs[1].{|TR1001:Image|}!); }
        void Nested(List<Call> calls) { var pairs = calls.Select(call => (call.Id, (call, 1))).ToList(); if (!pairs[0].Item2.call.HasResult) return; Save(pairs[0].Item2.call.Result!); Save(pairs[1].Item2.call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_answer_beside_the_element_it_is_about() => StatusTest.Members("""
        void Tuples(List<Call> calls) { foreach (var (call, ready) in calls.Select(call => (call, call.HasResult))) if (ready) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        IEnumerable<string> Nested(List<Call> calls) => calls.Select(call => (call.Id, Answer: (call, ready: call.HasResult))).Where(pair => pair.Answer.ready).Select(pair => pair.Answer.call.Result!.Text);
        IEnumerable<string> Objects(List<Call> calls) => calls.Select(call => new { Call = call, Ready = call.Status == Status.Completed }).Where(pair => pair.Ready).Select(pair => pair.Call.Result!.Text);
        IEnumerable<string> Failed(List<Call> calls) => calls.Select(call => new { Call = call, Failed = call.Status == Status.Failed }).Where(pair => !pair.Failed).Select(pair => pair.Call.{|TR1001:Result|}!.Text);
        void Another(List<Call> calls) { var pairs = calls.Select(call => (call, ready: call.HasResult)).ToList(); if (!pairs[0].ready) return; Save(pairs[1].call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Several_elements_of_which_not_all_are_checked() => StatusTest.Members("""
        void Added(Call call, Call other) { if (call.Status == Status.Failed || !other.HasResult) return; var list = new List<Call>(); list.Add(call); list.Add(other); foreach (var one in list) Save(one.{|TR1001:Result|}!); }
        void Array(Call call, Call other) { if (!other.HasResult) return; foreach (var one in new[] { call, other }) Save(one.{|TR1001:Result|}!); }
        void Expression(Call call, Call other) { if (!other.HasResult) return; Call[] both = [call, other]; foreach (var one in both) Save(one.{|TR1001:Result|}!); }
        void NoneOfThem() { var none = new Call[] { }; foreach (var call in none) Save(call.Result!); }
        void NoneAtFirst(List<Call> calls) { List<Call> done = []; foreach (var call in calls) if (call.HasResult) done.Add(call); foreach (var call in done) Save(call.Result!); }
        """);

    [Fact]
    public Task Results_in_an_array_or_a_list() => StatusTest.Members("""
        void Checked(Call call, Call other) { foreach (var image in new[] { call.Result, other.Result }) if (image is not null) Save(image); }
        void Wrong(Call call, Call other) { foreach (var image in new[] { call.Result, other.Result }) Save({|TR1001:image|}!); }
        void Ready(Call call, Call other) { if (!call.HasResult || !other.HasResult) return; foreach (var image in new[] { call.Result, other.Result }) Save(image!); }
        void Collected(Call call) { var images = new List<ImageResult?>(); images.Add(call.Result); foreach (var image in images) Save({|TR1001:image|}!); }
        void CollectedReady(Call call) { var images = new List<ImageResult?>(); if (call.HasResult) images.Add(call.Result); foreach (var image in images) Save(image!); }
        void WithATextBeside(Call call) { foreach (var part in new object?[] { call.Result, call.StatusText }) Show(part!); }
        void OfTwoContracts(Job job) { foreach (var part in new object?[] { job.Error, job.Output }) Show(part!); }
        void TuplesOfTwoKinds(Call call) { foreach (var thing in new object[] { (1, 2, 3), (1, call) }) Show(thing); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_moves_in_a_linked_list_or_a_map() => StatusTest.Members("""
        interface IBatch { Call First { get; } void Add(Call call); }
        void NoList(IBatch batch, Call other) { if (!batch.First.HasResult) return; batch.Add(other); Save(batch.First.Result!); }
        void Before(LinkedList<Call> list, Call other) { if (!list.First!.Value.HasResult) return; list.AddBefore(list.First, other); Save(list.First.Value.{|TR1001:Result|}!); }
        void After(LinkedList<Call> list, Call other) { if (!list.Last!.Value.HasResult) return; list.AddAfter(list.Last, other); Save(list.Last.Value.{|TR1001:Result|}!); }
        void Last(LinkedList<Call> list, Call other) { if (!list.Last!.Value.HasResult) return; list.AddLast(other); Save(list.Last.Value.{|TR1001:Result|}!); }
        void RemovedLast(LinkedList<Call> list) { if (!list.Last!.Value.HasResult) return; list.RemoveLast(); Save(list.Last.Value.{|TR1001:Result|}!); }
        void Range(List<Call> list, List<Call> more) { if (!list[^1].HasResult) return; list.AddRange(more); Save(list[^1].{|TR1001:Result|}!); }
        void Removed(System.Collections.Concurrent.ConcurrentDictionary<string, Call> map) { if (!map["a"].HasResult) return; map.TryRemove("a", out _); Save(map["a"].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Other_kinds_of_sequences() => StatusTest.Members("""
        sealed class Feed : IAsyncEnumerable<Call> { public IAsyncEnumerator<Call> GetAsyncEnumerator(CancellationToken token = default) => Stream().GetAsyncEnumerator(token); }
        async Task Wrong(Feed feed) { await foreach (var call in feed) Save(call.{|TR1001:Result|}!); }
        async Task Filtered(Feed feed) { await foreach (var call in feed.Where(call => call.HasResult)) Save(call.Result!); }
        async Task All(Feed feed) { if (await feed.AllAsync(call => call.HasResult)) await foreach (var call in feed) Save(call.Result!); }
        void Untyped(List<Call> calls) { System.Collections.IEnumerable list = calls.Where(call => call.HasResult).ToList(); foreach (Call call in list) Save(call.Result!); }
        """);

    [Fact]
    public Task A_predicate_that_looks_at_something_else_too() => StatusTest.Members("""
        void Run(List<Call> calls, Call other) { if (calls.All(call => call.HasResult && other.HasResult)) Save(other.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("foreach (var c in calls) if (!c.HasResult) return; foreach (var c in calls) Save(c.Result!);")]
    [InlineData("foreach (var c in calls) { if (c.Result is null) throw new Exception(); Log(c.Id); } foreach (var c in calls) Save(c.Result!);")]
    [InlineData("foreach (var c in calls) { if (c.Status == Status.Failed) return; if (c.Result is null) return; } var names = calls.Select(c => c.Result!.Name()).ToList();")]
    [InlineData("foreach (var c in calls) Need(c); foreach (var c in calls) Save(c.Result!);")]
    [InlineData("foreach (var c in calls) ArgumentNullException.ThrowIfNull(c.Result); Save(calls.First().Result!);")]
    [InlineData("var list = calls.ToArray(); foreach (var c in list) { try { Need(c); } catch (InvalidOperationException) { return; } } Save(list[0].Result!);")]
    [InlineData("var ok = true; foreach (var c in calls) if (!c.HasResult) { ok = false; break; } if (ok) foreach (var c in calls) Save(c.Result!);")]
    [InlineData("Call[] array = [.. calls]; foreach (var c in array) if (!c.HasResult) return; foreach (var c in array) Save(c.Result!);")]
    [InlineData("foreach (var c in calls) return; foreach (var c in calls) Save(c.Result!);")]
    [InlineData("using var e = calls.GetEnumerator(); while (e.MoveNext()) if (!e.Current.HasResult) return; foreach (var c in calls) Save(c.Result!);")]
    public Task A_loop_that_goes_on_only_past_checked_elements_has_checked_all(string body) => Sequence(body);

    [Theory]
    [InlineData("foreach (var c in calls) if (c.Status == Status.Failed) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) if (!c.HasResult) break; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) if (!c.HasResult) continue; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) { if (c.Id == \"\") continue; if (!c.HasResult) return; } foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls.Take(3)) if (!c.HasResult) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) { try { Need(c); } catch (InvalidOperationException) { } } foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) if (!c.HasResult) return; foreach (var c in others) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) if (!c.HasResult) return; var all = calls.ToList(); all.Add(Get()); foreach (var c in all) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) { foreach (var d in calls) if (d.Id == c.Id) Log(d.Id); if (c.HasResult) Log(c.Id); } foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("foreach (var c in calls) Save(c.{|TR1001:Result|}!); foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    public Task A_loop_that_goes_past_others_too_has_not(string body) => Sequence(body);

    [Theory]
    [InlineData("var ok = true; foreach (var c in calls) if (!c.HasResult) ok = false; if (ok) foreach (var c in calls) Save(c.Result!);")]
    [InlineData("var ok = true; foreach (var c in calls) { ok &= c.HasResult; } if (!ok) return; foreach (var c in calls) Save(c.Result!);")]
    [InlineData("var any = false; foreach (var c in calls) any |= c.Result is null; if (any) return; foreach (var c in calls) Save(c.Result!);")]
    [InlineData("var missing = 0; foreach (var c in calls) if (c.Result is null) missing++; if (missing > 0) return; foreach (var c in calls) Save(c.Result!);")]
    [InlineData("var missing = 0; foreach (var c in calls) { if (c.HasResult) continue; Log(c.Id); missing++; } if (missing == 0) Save(calls.First().Result!);")]
    [InlineData("var missing = new List<string>(); foreach (var c in calls) if (c.Result is null) missing.Add(c.Id); if (missing.Count > 0) throw new Exception(); Save(calls.First().Result!);")]
    [InlineData("string? error = null; foreach (var c in calls) if (!c.HasResult) error = $\"{c.Id} is missing\"; if (error != null) return; foreach (var c in calls) Save(c.Result!);")]
    public Task A_loop_that_makes_a_note_of_each_unchecked_element_has_checked_all_if_there_is_no_note(string body) => Sequence(body);

    [Theory]
    [InlineData("var ok = true; foreach (var c in calls) ok = c.HasResult; if (ok) foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var ok = false; foreach (var c in calls) if (c.HasResult) ok = true; if (ok) foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var ok = true; foreach (var c in calls) { ok |= c.HasResult; } if (!ok) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var ok = true; foreach (var c in calls) { ok = true; if (!c.HasResult) ok = false; } if (ok) foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var ok = true; foreach (var c in calls) if (!c.HasResult) ok = false; if (!ok) foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; foreach (var c in calls) if (c.Result is null) missing++; if (missing > 1) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; foreach (var c in calls) { missing = 0; if (c.Result is null) missing++; } if (missing > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var found = 0; foreach (var c in calls) if (c.Result is not null) found++; if (found > 0) foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    [InlineData("var missing = new List<string>(); foreach (var c in calls) { if (c.Result is null) missing.Add(c.Id); if (c.Id == \"\") missing.Clear(); } if (missing.Count > 0) return; Save(calls.First().{|TR1001:Result|}!);")]
    [InlineData("var ok = true; foreach (var c in calls) { if (c.Id == \"\") continue; if (!c.HasResult) ok = false; } if (ok) foreach (var c in calls) Save(c.{|TR1001:Result|}!);")]
    public Task A_note_that_is_lost_or_says_something_else_proves_nothing(string body) => Sequence(body);

    private static Task Sequence(string body) => StatusTest.Members($$"""
        void Run(IEnumerable<Call> calls, IEnumerable<Call> others) { {{body}} }
        static void Need(Call call) { if (!call.HasResult) throw new InvalidOperationException(); }
        """);

    [Fact]
    public Task The_element_that_a_predicate_finds_is_not_the_one_at_a_place() => StatusTest.Members("""
        void Found(List<Call> calls) { Show(calls[0].Id); var found = calls.FirstOrDefault(call => call.HasResult); if (found is not null) Save(found.Result!); Save(calls.First(call => call.HasResult).Result!); }
        void OtherFound(List<Call> calls) { if (calls[0].HasResult) Save(calls.First(call => call.Id == "").{|TR1001:Result|}!); }
        void First(List<Call> calls) { if (calls[0].HasResult) Save(calls.First().Result!); }
        """);

    [Fact]
    public Task A_lookup_that_was_gone_through() => StatusTest.Members("""
        void Right(List<Call> calls) { var byId = calls.Where(call => call.HasResult).ToLookup(call => call.Id); foreach (var group in byId) Log(group.Key); foreach (var call in byId["a"]) Save(call.Result!); }
        void Wrong(List<Call> calls) { var byId = calls.ToLookup(call => call.Id); foreach (var group in byId) Log(group.Key); foreach (var call in byId["a"]) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Operators_on_what_comes_by_itself() => StatusTest.File("""
        static class Observable
        {
            public static IObservable<T> Where<T>(this IObservable<T> source, Func<T, bool> test) => source;
            public static IObservable<R> Select<T, R>(this IObservable<T> source, Func<T, R> make) => null!;
            public static IObservable<T> FirstAsync<T>(this IObservable<T> source, Func<T, bool> test) => source;
            public static System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter<T>(this IObservable<T> source) => default;
        }

        class Sample
        {
            IObservable<string> Right(IObservable<Call> calls) => calls.Where(call => call.HasResult).Select(call => call.Result!.Name());
            IObservable<string> Wrong(IObservable<Call> calls) => calls.Where(call => call.Id == "").Select(call => call.{|TR1001:Result|}!.Name());
            async Task First(IObservable<Call> calls) { var call = await calls.FirstAsync(call => call.HasResult); Save(call.Result!); }
            async Task Last(IObservable<Call> calls) { var call = await calls; Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task Collections_without_a_type_of_their_elements() => StatusTest.File("""
        class Calls : List<Call>;
        class Sample
        {
            void Filled(IEnumerable<Call> all) { var ready = new Calls(); foreach (var call in all) if (call.HasResult) ready.Add(call); foreach (var call in ready) Save(call.Result!); }
            void FilledWrong(IEnumerable<Call> all) { var ready = new Calls(); foreach (var call in all) if (call.Id != "") ready.Add(call); foreach (var call in ready) Save(call.{|TR1001:Result|}!); }
            void Built(IEnumerable<Call> all) { var ready = ImmutableArray.CreateBuilder<Call>(); foreach (var call in all) if (call.HasResult) ready.Add(call); foreach (var call in ready.ToImmutable()) Save(call.Result!); }
            void BuiltWrong(IEnumerable<Call> all) { var ready = ImmutableArray.CreateBuilder<Call>(); ready.AddRange(all); foreach (var call in ready) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task What_cannot_change_gives_another_with_fewer() => StatusTest.Members("""
        void Rest(ImmutableList<Call> calls) { foreach (var call in calls.RemoveAll(call => !call.HasResult)) Save(call.Result!); }
        void Whole(ImmutableList<Call> calls) { var ready = calls.RemoveAll(call => !call.HasResult); Log(ready.Count.ToString()); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_a_function_throws_for_does_not_come_out() => StatusTest.Members("""
        static void Guard(Call call) { if (!call.HasResult) throw new InvalidOperationException(); }
        List<ImageResult> Payloads(List<Call> calls) => calls.Select(c => c.Result ?? throw new InvalidOperationException()).ToList();
        Dictionary<string, ImageResult> ByKey(List<Call> calls) => calls.ToDictionary(c => c.Id, c => c.Result ?? throw new InvalidOperationException());
        ImageResult[] InABlock(List<Call> calls) => calls.Select(c => { if (c.Result is null) throw new InvalidOperationException(); return c.Result; }).ToArray();
        List<ImageResult> ByStatus(List<Call> calls) => calls.ConvertAll(c => c.Status == Status.Completed ? c.Result! : throw new InvalidOperationException());
        void Objects(List<Call> calls) { foreach (var call in calls.Select(c => c.HasResult ? c : throw new InvalidOperationException())) Save(call.Result!); }
        void Guarded(List<Call> calls) { foreach (var call in calls.Select(c => { Guard(c); return c; })) Save(call.Result!); }
        void Tuples(List<Call> calls) { foreach (var (id, image) in calls.Select(c => (c.Id, c.Result ?? throw new InvalidOperationException()))) Save(image); }
        void ForSomethingElse(List<Call> calls) { foreach (var call in calls.Select(c => c.Id.Length > 0 ? c : throw new InvalidOperationException())) Save(call.{|TR1001:Result|}!); }
        List<ImageResult> PayloadsForSomethingElse(List<Call> calls) => calls.Select(c => c.Id.Length > 0 ? c.{|TR1001:Result|} : throw new InvalidOperationException()).ToList();
        void OfTheListItself(List<Call> calls) { var images = calls.Select(c => c.Result ?? throw new InvalidOperationException()); Save(calls[0].{|TR1001:Result|}!); Show(images); }
        List<ImageResult> Unchecked(List<Call> calls) => calls.Select(c => c.{|TR1001:Result|}!).ToList();
        """);

    [Fact]
    public Task What_is_among_those_that_were_put_in() => StatusTest.Members("""
        void Added(List<Call> calls) { var ready = new HashSet<Call>(); foreach (var c in calls) if (c.HasResult) ready.Add(c); foreach (var c in calls) if (ready.Contains(c)) Save(c.Result!); }
        void Filtered(List<Call> calls) { var ready = calls.Where(c => c.HasResult).ToHashSet(); foreach (var c in calls.Where(ready.Contains)) Save(c.Result!); foreach (var c in calls) if (ready.Contains(c)) Save(c.Result!); }
        void Not(List<Call> calls) { var ready = calls.Where(c => c.HasResult).ToHashSet(); foreach (var c in calls) if (!ready.Contains(c)) Save(c.{|TR1001:Result|}!); }
        void Any(List<Call> calls) { var known = calls.ToHashSet(); foreach (var c in calls) if (known.Contains(c)) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_method_that_takes_nullable_elements_and_gives_others_leaves_out_null() => StatusTest.File("""
        #nullable enable
        static class Sequences
        {
            public static IEnumerable<T> NotNull<T>(this IEnumerable<T?> source) where T : class { foreach (var item in source) if (item is not null) yield return item; }
            public static IEnumerable<T> Doubled<T>(this IEnumerable<T> source) { foreach (var item in source) { yield return item; yield return item; } }
            public static IEnumerable<T?> Some<T>(this IEnumerable<T?> source) where T : class => source;
        }
        class Sample
        {
            int Right(List<Call> calls) => calls.Select(call => call.Result).NotNull().Sum(image => image.ByteCount);
            void Loop(List<Call> calls) { foreach (var image in calls.Select(call => call.Result).NotNull()) Save(image); }
            int Doubled(List<Call> calls) => calls.Select(call => call.Result).Doubled().Sum(image => {|TR1001:image|}!.ByteCount);
            int Some(List<Call> calls) => calls.Select(call => call.Result).Some().Sum(image => {|TR1001:image|}!.ByteCount);
        }
        """);

    [Fact]
    public Task What_is_taken_out_of_a_collection_that_was_filled_here() => StatusTest.Members("""
        void Queue(List<Call> calls) { var queue = new Queue<Call>(); foreach (var call in calls) if (call.HasResult) queue.Enqueue(call); while (queue.TryDequeue(out var next)) Save(next.Result!); }
        void Stack(List<Call> calls) { var stack = new Stack<Call>(); foreach (var call in calls) if (call.HasResult) stack.Push(call); if (stack.TryPop(out var next)) Save(next.Result!); }
        void Priority(List<Call> calls) { var queue = new PriorityQueue<Call, int>(); foreach (var call in calls) if (call.HasResult) queue.Enqueue(call, 1); if (queue.TryDequeue(out var next, out _)) Save(next.Result!); }
        void All(List<Call> calls) { var queue = new Queue<Call>(); foreach (var call in calls) queue.Enqueue(call); while (queue.TryDequeue(out var next)) Save(next.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_among_those_that_were_put_in_or_in_nothing() => StatusTest.Members("""
        void Sequence(IEnumerable<Call> calls, Call call) { var ready = calls.Where(c => c.HasResult); if (ready.Contains(call)) Save(call.Result!); }
        void Nothing(Call call) { var ready = new List<Call>(); if (ready.Contains(call)) Save(call.Result!); }
        void Builder(List<Call> list) { var ready = ImmutableArray.CreateBuilder<Call>(4); foreach (var c in list) if (c.HasResult) ready.Add(c); foreach (var c in ready) Save(c.Result!); }
        void View(List<Call> list) { foreach (var c in list) Log(list.AsReadOnly().Count + c.Id); foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_question_to_what_is_selected_of_every_element() => StatusTest.Members("""
        void All(List<Call> calls) { if (calls.Select(c => c.Status).All(s => s == Status.Completed)) foreach (var c in calls) Save(c.Result!); }
        void Any(List<Call> calls) { if (calls.Select(c => c.Result).Any(r => r is null)) return; foreach (var c in calls) Save(c.Result!); }
        void Contains(List<Call> calls) { if (calls.Select(c => c.Result).Contains(null)) return; foreach (var c in calls) Save(c.Result!); }
        void OfAnother(List<Call> calls, List<Call> others) { if (others.Select(c => c.Status).All(s => s == Status.Completed)) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void NotFailed(List<Call> calls) { if (calls.Select(c => c.Status).Contains(Status.Failed)) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OfNone(List<Call> calls) { List<Call> none = []; if (none.Select(c => c.Status).Contains(Status.Completed)) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Some(List<Call> calls) { if (calls.Select(c => c.Status).Any(s => s == Status.Completed)) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Filtered(List<Call> calls) { var images = calls.Select(c => c.Result).Where(r => r is not null); foreach (var c in calls) Save(c.{|TR1001:Result|}!); Show(images); }
        """);

    [Fact]
    public Task The_only_element_is_every_element() => StatusTest.Members("""
        void Kept(List<Call> calls) { var one = calls.Single(); if (!one.HasResult) return; Save(calls[0].Result!); Save(calls.First().Result!); Save(calls.Single().Result!); }
        void Asked(List<Call> calls) { if (calls.Single().HasResult) foreach (var c in calls) Save(c.Result!); }
        void First(List<Call> calls) { if (calls.First().HasResult) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OneOfThem(List<Call> calls) { var one = calls.Single(c => c.Id.Length > 0); if (one.HasResult) Save(calls[0].{|TR1001:Result|}!); }
        void OneMore(List<Call> calls, Call other) { if (!calls.Single().HasResult) return; calls.Add(other); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_set_with_a_comparer() => StatusTest.Members("""
        void Filled(List<Call> list, IEqualityComparer<Call> comparer) { var ready = new HashSet<Call>(comparer); foreach (var c in list) if (c.HasResult) ready.Add(c); foreach (var c in ready) Save(c.Result!); }
        """);

    [Fact]
    public Task A_set_that_is_asked_by_the_name_of_its_method() => StatusTest.Members("""
        void Has(List<Call> calls, List<Call> others) { var ready = new HashSet<Call>(calls.Where(c => c.HasResult)); foreach (var call in others.Where(ready.Contains)) Save(call.Result!); }
        void Gets(List<Call> calls, List<Call> others) { var ready = new HashSet<Call>(calls.Where(c => c.HasResult)); foreach (var call in others.Where(ready.Add)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_an_element_says_of_itself_it_says_of_no_other() => StatusTest.Members("""
        record Note(bool Ok, List<Call> Calls);
        void Lists(List<List<Call>> lists) { var notes = lists.Select(l => new Note(l.All(c => c.HasResult), l)).ToList(); var a = notes[0]; var b = notes[1]; if (a.Ok) foreach (var call in b.Calls) Save(call.{|TR1001:Result|}!); }
        void Pairs(List<Call> calls) { var pairs = calls.Select(c => (Call: c, Ok: c.HasResult)).ToList(); var a = pairs[0]; var b = pairs[1]; if (a.Ok) Save(b.Call.{|TR1001:Result|}!); if (b.Ok) Save(b.Call.Result!); }
        void Tasks(List<Task<Call>> tasks) { var pairs = tasks.Select(t => (Task: t, Ok: t.Result.HasResult)).ToList(); var a = pairs[0]; var b = pairs[1]; if (a.Ok) Save(b.Task.Result.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Elements_that_a_loop_takes_apart() => StatusTest.File("""
        [StatusContract("State", "Text", "Done", Never = new[] { "Broken" })]
        record Line(LineState State, string? Text);
        enum LineState { Open, Done, Broken }
        class Sample
        {
            void Right(List<Line> lines) { foreach (var (state, text) in lines) if (state == LineState.Done) Log(text!); }
            void Present(List<Line> lines) { foreach (var (_, text) in lines) if (text is not null) Log(text); }
            void Wrong(List<Line> lines) { foreach (var (state, text) in lines) if (state != LineState.Broken) Log({|TR1001:text|}!); }
            void Unchecked(List<Line> lines) { foreach (var (_, text) in lines) Log({|TR1001:text|}!); }
        }
        """);
}
