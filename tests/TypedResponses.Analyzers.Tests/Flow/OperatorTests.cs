namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Operators on collections, each by its name: what they keep, what they find and what they add.</summary>
public class OperatorTests
{
    [Theory]
    [InlineData("List<Call>", "kept.Add(call)")]
    [InlineData("List<Call>", "kept.Insert(0, call)")]
    [InlineData("List<Call>", "kept.AddRange([call])")]
    [InlineData("List<Call>", "kept.AddRange(new[] { call })")]
    [InlineData("List<Call>", "kept.InsertRange(0, new List<Call> { call })")]
    [InlineData("Queue<Call>", "kept.Enqueue(call)")]
    [InlineData("Stack<Call>", "kept.Push(call)")]
    [InlineData("LinkedList<Call>", "kept.AddFirst(call)")]
    [InlineData("LinkedList<Call>", "kept.AddLast(call)")]
    [InlineData("HashSet<Call>", "kept.Add(call)")]
    [InlineData("HashSet<Call>", "kept.UnionWith(new[] { call })")]
    [InlineData("System.Collections.Concurrent.ConcurrentBag<Call>", "kept.Add(call)")]
    public Task A_collection_holds_what_was_added(string type, string add) => StatusTest.Members($$"""
        void Right(Call call) { if (!call.HasResult) return; var kept = new {{type}}(); {{add}}; foreach (var one in kept) Save(one.Result!); }
        void Wrong(Call call) { var kept = new {{type}}(); {{add}}; foreach (var one in kept) Save(one.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("kept.Add(\"a\", call)")]
    [InlineData("kept.TryAdd(\"a\", call)")]
    [InlineData("kept[\"a\"] = call")]
    public Task A_dictionary_holds_what_was_added(string add) => StatusTest.Members($$"""
        void Right(Call call) { if (!call.HasResult) return; var kept = new Dictionary<string, Call>(); {{add}}; foreach (var one in kept.Values) Save(one.Result!); }
        void Wrong(Call call) { var kept = new Dictionary<string, Call>(); {{add}}; foreach (var one in kept.Values) Save(one.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("Where")]
    [InlineData("TakeWhile")]
    [InlineData("FindAll")]
    public Task An_operator_that_keeps_some(string name) => StatusTest.Members($$"""
        void Right(List<Call> calls) { foreach (var one in calls.{{name}}(c => c.HasResult)) Save(one.Result!); }
        void Wrong(List<Call> calls) { foreach (var one in calls.{{name}}(c => c.Id == "")) Save(one.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("First")]
    [InlineData("Single")]
    [InlineData("Last")]
    public Task An_operator_that_finds_one(string name) => StatusTest.Members($$"""
        void Right(List<Call> calls) => Save(calls.{{name}}(c => c.HasResult).Result!);
        void Wrong(List<Call> calls) => Save(calls.{{name}}(c => c.Id == "").{|TR1001:Result|}!);
        """);

    [Theory]
    [InlineData("Find")]
    [InlineData("FindLast")]
    [InlineData("FirstOrDefault")]
    [InlineData("SingleOrDefault")]
    [InlineData("LastOrDefault")]
    public Task An_operator_that_may_find_none(string name) => StatusTest.Members($$"""
        void Right(List<Call> calls) { if (calls.{{name}}(c => c.HasResult) is { } one) Save(one.Result!); }
        void Wrong(List<Call> calls) { if (calls.{{name}}(c => c.Id == "") is { } one) Save(one.{|TR1001:Result|}!); }
        void None(List<Call> calls) { var one = calls.{{name}}(c => c.HasResult) ?? Get(); Save(one.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("FirstAsync")]
    [InlineData("SingleAsync")]
    [InlineData("LastAsync")]
    public Task An_operator_that_finds_one_of_a_stream(string name) => StatusTest.Members($$"""
        async Task Right(IAsyncEnumerable<Call> calls) => Save((await calls.{{name}}(c => c.HasResult)).Result!);
        async Task Wrong(IAsyncEnumerable<Call> calls) => Save((await calls.{{name}}(c => c.Id == "")).{|TR1001:Result|}!);
        """);

    [Theory]
    [InlineData("FirstOrDefaultAsync")]
    [InlineData("SingleOrDefaultAsync")]
    [InlineData("LastOrDefaultAsync")]
    public Task An_operator_that_may_find_none_of_a_stream(string name) => StatusTest.Members($$"""
        async Task Right(IAsyncEnumerable<Call> calls) { if (await calls.{{name}}(c => c.HasResult) is { } one) Save(one.Result!); }
        async Task Wrong(IAsyncEnumerable<Call> calls) { if (await calls.{{name}}(c => c.Id == "") is { } one) Save(one.{|TR1001:Result|}!); }
        async Task None(IAsyncEnumerable<Call> calls) { var one = await calls.{{name}}(c => c.HasResult) ?? Get(); Save(one.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("FindIndex")]
    [InlineData("FindLastIndex")]
    public Task An_operator_that_finds_a_place(string name) => StatusTest.Members($$"""
        void Right(List<Call> calls) { var i = calls.{{name}}(c => c.HasResult); if (i >= 0) Save(calls[i].Result!); }
        void Wrong(List<Call> calls) { var i = calls.{{name}}(c => c.Id == ""); if (i >= 0) Save(calls[i].{|TR1001:Result|}!); }
        void OfAnArray(Call[] calls) { var i = Array.{{name}}(calls, c => c.HasResult); if (i >= 0) Save(calls[i].Result!); }
        """);

    [Fact]
    public Task An_answer_about_all() => StatusTest.Members("""
        void All(List<Call> calls) { if (!calls.All(c => c.HasResult)) return; foreach (var call in calls) Save(call.Result!); }
        void CountNone(List<Call> calls) { if (calls.Count(c => !c.HasResult) > 0) return; foreach (var call in calls) Save(call.Result!); }
        void CountIsZero(List<Call> calls) { if (calls.Count(c => !c.HasResult) == 0) foreach (var call in calls) Save(call.Result!); }
        void CountSome(List<Call> calls) { if (calls.Count(c => c.HasResult) > 0) foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void CountFew(List<Call> calls) { if (calls.Count(c => !c.HasResult) <= 1) foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void TrueForAll(List<Call> calls) { if (!calls.TrueForAll(c => c.HasResult)) return; foreach (var call in calls) Save(call.Result!); }
        void Any(List<Call> calls) { if (calls.Any(c => !c.HasResult)) return; foreach (var call in calls) Save(call.Result!); }
        void Exists(List<Call> calls) { if (calls.Exists(c => !c.HasResult)) return; foreach (var call in calls) Save(call.Result!); }
        async Task AllAsync(IAsyncEnumerable<Call> calls) { if (!await calls.AllAsync(c => c.HasResult)) return; await foreach (var call in calls) Save(call.Result!); }
        async Task AnyAsync(IAsyncEnumerable<Call> calls) { if (await calls.AnyAsync(c => !c.HasResult)) return; await foreach (var call in calls) Save(call.Result!); }
        void NotAll(List<Call> calls) { if (calls.All(c => c.HasResult)) return; foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void Some(List<Call> calls) { if (!calls.Any(c => c.HasResult)) return; foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void SomeExist(List<Call> calls) { if (!calls.Exists(c => c.HasResult)) return; foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Elements_that_are_taken_out() => StatusTest.Members("""
        void List(List<Call> calls) { calls.RemoveAll(c => !c.HasResult); foreach (var call in calls) Save(call.Result!); }
        void Set(HashSet<Call> calls) { calls.RemoveWhere(c => !c.HasResult); foreach (var call in calls) Save(call.Result!); }
        void Wrong(List<Call> calls) { calls.RemoveAll(c => c.HasResult); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void Queue(List<Call> calls) { var left = new Queue<Call>(calls.Where(c => c.HasResult)); while (left.TryDequeue(out var call)) Save(call.Result!); }
        void Stack(List<Call> calls) { var left = new Stack<Call>(calls.Where(c => c.HasResult)); while (left.TryPop(out var call)) Save(call.Result!); }
        void Unchecked(List<Call> calls) { var left = new Queue<Call>(calls); while (left.TryDequeue(out var call)) Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("calls.Insert(0, Get())")]
    [InlineData("calls.InsertRange(0, others)")]
    [InlineData("calls.Remove(others[0])")]
    [InlineData("calls.RemoveAt(0)")]
    [InlineData("calls.RemoveAll(c => c.Id == \"\")")]
    [InlineData("calls.RemoveRange(0, 1)")]
    [InlineData("calls.Clear()")]
    [InlineData("calls.Sort()")]
    [InlineData("calls.Reverse()")]
    public Task Elements_that_move(string move) => StatusTest.Members($$"""
        void Wrong(List<Call> calls, List<Call> others) { if (!calls[0].HasResult) return; {{move}}; Save(calls[0].{|TR1001:Result|}!); }
        void Right(List<Call> calls, List<Call> others) { if (!others[0].HasResult) return; {{move}}; Save(others[0].Result!); }
        """);

    [Fact]
    public Task Elements_that_stay_where_they_are() => StatusTest.Members("""
        void Added(List<Call> calls) { if (!calls[0].HasResult) return; calls.Add(Get()); Save(calls[0].Result!); }
        void Asked(List<Call> calls) { if (!calls[0].HasResult) return; if (calls.Contains(Get())) Log(""); Save(calls[0].Result!); }
        void Last(List<Call> calls) { if (!calls[^1].HasResult) return; calls.Add(Get()); Save(calls[^1].{|TR1001:Result|}!); }
        void Linked(LinkedList<Call> calls) { if (!calls.First().HasResult) return; calls.RemoveFirst(); Save(calls.First().{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Another_element_comes_along() => StatusTest.Members("""
        void Right(List<Call> calls, Call call) { if (!call.HasResult) return; foreach (var one in calls.Where(c => c.HasResult).Append(call)) Save(one.Result!); }
        void Wrong(List<Call> calls, Call call) { foreach (var one in calls.Where(c => c.HasResult).Append(call)) Save(one.{|TR1001:Result|}!); }
        void Before(List<Call> calls, Call call) { foreach (var one in calls.Where(c => c.HasResult).Prepend(call)) Save(one.{|TR1001:Result|}!); }
        void Both(List<Call> calls, List<Call> more) { foreach (var one in calls.Where(c => c.HasResult).Concat(more.Where(c => c.HasResult))) Save(one.Result!); }
        void OneOnly(List<Call> calls, List<Call> more) { foreach (var one in calls.Where(c => c.HasResult).Concat(more)) Save(one.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Groups() => StatusTest.Members("""
        void Right(List<Call> calls) { foreach (var image in calls.Where(c => c.HasResult).GroupBy(c => c.Id, (id, some) => some.First().Result!)) Save(image); }
        void Wrong(List<Call> calls) { foreach (var image in calls.GroupBy(c => c.Id, (id, some) => some.First().{|TR1001:Result|}!)) Save(image); }
        void Indexed(List<Call> calls) { foreach (var one in calls.Where((c, i) => i > 0 && c.HasResult)) Save(one.Result!); }
        void Flat(List<List<Call>> calls) { foreach (var one in calls.SelectMany(some => some.Where(c => c.HasResult))) Save(one.Result!); }
        void FlatWrong(List<List<Call>> calls) { foreach (var one in calls.SelectMany(some => some)) Save(one.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Queries_that_run_elsewhere() => StatusTest.Members("""
        void Right(IQueryable<Call> calls) { foreach (var one in calls.Where(c => c.Status == Status.Completed)) Save(one.Result!); }
        void Wrong(IQueryable<Call> calls) { foreach (var one in calls.Where(c => c.Status == Status.Failed || c.Id == "")) Save(one.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Another_type_of_the_same_elements() => StatusTest.Members("""
        void OfType(List<Call> calls) { foreach (var one in calls.Where(c => c.HasResult).OfType<Call>()) Save(one.Result!); }
        void Cast(List<Call> calls) { foreach (var one in calls.Where(c => c.HasResult).Cast<Call>()) Save(one.Result!); }
        void Unchecked(List<ResponsesOutputItem> items) { foreach (var one in items.OfType<Call>()) Save(one.{|TR1001:Result|}!); }
        void Checked(List<ResponsesOutputItem> items) { foreach (var one in items.OfType<Call>().Where(c => c.HasResult)) Save(one.Result!); }
        void There(List<Call?> calls) { foreach (var one in calls.Where(c => c is null || c.HasResult).OfType<Call>()) Save(one.Result!); }
        """);

    [Fact]
    public Task What_is_taken_away_leaves_what_was_there() => StatusTest.Members("""
        void Except(List<Call> calls, List<Call> more) { foreach (var call in calls.Where(c => c.HasResult).Except(more)) Save(call.Result!); foreach (var call in calls.Except(more)) Save(call.{|TR1001:Result|}!); }
        void Intersect(List<Call> calls, List<Call> more) { foreach (var call in calls.Where(c => c.HasResult).Intersect(more)) Save(call.Result!); }
        void Union(List<Call> calls, List<Call> more) { foreach (var call in calls.Where(c => c.HasResult).Union(more)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_nodes_of_a_linked_list() => StatusTest.Members("""
        void Ends(List<Call> calls) { var kept = new LinkedList<Call>(); foreach (var one in calls) if (one.HasResult) kept.AddLast(one); Save(kept.First!.Value.Result!); Save(kept.Last!.Value.Result!); }
        void Nodes(List<Call> calls) { var kept = new LinkedList<Call>(calls.Where(c => c.HasResult)); for (var node = kept.First; node != null; node = node.Next) Save(node.Value.Result!); }
        void Checked(LinkedList<Call> kept) { for (var node = kept.First; node != null; node = node.Next) if (node.Value.HasResult) Save(node.Value.Result!); }
        void Same(LinkedList<Call> kept) { if (kept.First!.Value.HasResult) Save(kept.First!.Value.Result!); }
        void Another(LinkedList<Call> kept) { if (kept.First!.Value.HasResult) { kept.RemoveFirst(); Save(kept.First!.Value.{|TR1001:Result|}!); } }
        void Next(LinkedList<Call> kept) { for (var node = kept.First; node != null; node = node.Next) if (node.Value.HasResult) Save(node.Next!.Value.{|TR1001:Result|}!); }
        void Unchecked(List<Call> calls) { var kept = new LinkedList<Call>(); foreach (var one in calls) kept.AddLast(one); Save(kept.First!.Value.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_collection_of_ones_own() => StatusTest.File("""
        class Shelf<T> : List<T> { public void Put(IEnumerable<T> items) => AddRange(items); public void Fill(IEnumerable<T> range) => AddRange(range); public void Keep(int items) { } }
        class Sample
        {
            void Put(List<Call> calls) { var shelf = new Shelf<Call>(); shelf.Put(calls); foreach (var call in shelf) Save(call.{|TR1001:Result|}!); }
            void PutReady(List<Call> calls) { var shelf = new Shelf<Call>(); shelf.Put(calls.Where(c => c.HasResult)); foreach (var call in shelf) Save(call.Result!); }
            void Fill(List<Call> calls) { var shelf = new Shelf<Call>(); shelf.Fill(calls); foreach (var call in shelf) Save(call.{|TR1001:Result|}!); }
            void Keep(List<Call> calls) { var shelf = new Shelf<Call>(); shelf.Put(calls.Where(c => c.HasResult)); shelf.Keep(3); foreach (var call in shelf) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task A_collection_that_is_asked_for_another_element() => StatusTest.Members("""
        void Contains(List<Call> calls) { var ready = calls.Where(c => c.HasResult).ToList(); if (ready.Contains(Get())) Log("there"); foreach (var call in ready) Save(call.Result!); }
        void Behind(List<Call> calls, List<Call> more) { foreach (var call in more.Concat(calls.Where(c => c.HasResult))) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_operator_that_finds_one_or_fails() => StatusTest.Members("""
        void First(List<Call> calls) { var call = calls.First(c => c.HasResult) ?? Get(); Save(call.Result!); }
        void Skipped(List<Call> calls) { var call = calls.SkipWhile(c => !c.HasResult).First() ?? Get(); Save(call.Result!); }
        void SkippedOrNone(List<Call> calls) { var call = calls.SkipWhile(c => !c.HasResult).FirstOrDefault() ?? Get(); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_filter_of_ones_own() => StatusTest.File("""
        static class Extensions
        {
            public static IEnumerable<T> Where<T>(this IEnumerable<T> items, Func<bool> test) => test() ? items : [];
            public static IAsyncEnumerable<T> WhereAwait<T>(this IAsyncEnumerable<T> items, Func<T, ValueTask<bool>> test) => items;
        }
        class Sample
        {
            void Untold(List<Call> calls) { foreach (var call in calls.Where(() => Chance())) Save(call.{|TR1001:Result|}!); }
            async Task Awaited(IAsyncEnumerable<Call> calls) { await foreach (var call in calls.WhereAwait(async c => { await Task.Yield(); return c.HasResult; })) Save(call.Result!); }
            async Task AwaitedWrong(IAsyncEnumerable<Call> calls) { await foreach (var call in calls.WhereAwait(async c => { await Task.Yield(); return c.Id == ""; })) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task Functions_that_take_no_element() => StatusTest.File("""
        static class Own
        {
            public static int RemoveAll(this List<Call> calls, Func<bool> when) => 0;
            public static IEnumerable<Call> SkipWhile(this IEnumerable<Call> calls, Func<bool> when) => calls;
            public static bool Any(this IEnumerable<Call> calls, Func<bool> when) => true;
            public static int Count(this IEnumerable<Call> calls, Func<bool> when) => 0;
        }

        class Sample
        {
            void Run(List<Call> calls, Call call)
            {
                Show(calls.RemoveAll(() => call.HasResult));
                Show(calls.SkipWhile(() => call.HasResult));
                Show(calls.Any(() => call.HasResult));
                Show(calls.Count(() => call.HasResult));
                Save(call.{|TR1001:Result|}!);
            }

            void Unnamed(List<Call> calls)
            {
                calls.ForEach(delegate { Log(""); });
                foreach (var call in calls.FindAll(delegate { return true; })) Save(call.{|TR1001:Result|}!);
                foreach (var call in calls.FindAll(delegate(Call each) { return each.HasResult; })) Save(call.Result!);
            }
        }
        """);

    [Fact]
    public Task What_is_found_behind_the_elements() => StatusTest.Members("""
        void All(List<Job> jobs) { if (!jobs.All(j => j.Next!.Output != null)) return; foreach (var job in jobs) Show(job.Next!.Output!); }
        void AllWrong(List<Job> jobs) { if (!jobs.All(j => j.Next!.Output != null)) return; foreach (var job in jobs) Show(job.{|TR1001:Output|}!); }
        void Pairs(List<Call> calls, List<string> names) { foreach (var pair in calls.Where(c => c.HasResult).Zip(names)) Save(pair.First.Result!); }
        """);

    [Fact]
    public Task Elements_that_are_cast_may_be_null() => StatusTest.Members("""
        void Cast(List<object?> items, Call other) { foreach (var call in items.Cast<Call?>()) if (call == null) Save(other.{|TR1001:Result|}!); }
        void OfType(List<object?> items, Call other) { foreach (var call in items.OfType<Call>()) if (call == null) Save(other.Result!); }
        """);
}
