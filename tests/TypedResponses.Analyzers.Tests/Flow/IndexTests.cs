namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Two indices that are written alike name one element, as long as nothing that they mention is assigned.</summary>
public class IndexTests
{
    [Fact]
    public Task The_same_index_names_the_same_element() => StatusTest.Members("""
        int _last;
        static int s_last;
        class Page { public int Last { get; set; } }
        void Variable(Call[] calls, int i) { if (calls[i].HasResult) Save(calls[i].Result!); }
        void Small(Call[] calls, byte i) { if (calls[i].HasResult) Save(calls[i].Result!); }
        void Sum(Call[] calls, int i) { if (calls[i + 1].HasResult) Save(calls[i + 1].Result!); }
        void Field(Call[] calls) { if (calls[_last].HasResult) Save(calls[_last].Result!); }
        void Static(Call[] calls) { if (calls[s_last].HasResult) Save(calls[s_last].Result!); }
        void OfAnother(Call[] calls, Page page) { if (calls[page.Last].HasResult) Save(calls[page.Last].Result!); }
        void FromTheEnd(Call[] calls) { if (calls[^1].HasResult) Save(calls[^1].Result!); }
        void SomeFromTheEnd(Call[] calls, int i) { if (calls[^i].HasResult) Save(calls[^i].Result!); }
        void Length(Call[] calls) { if (calls[calls.Length - 1].HasResult) Save(calls[calls.Length - 1].Result!); }
        void Key(Dictionary<string, Call> calls, string id) { if (calls[id].HasResult) Save(calls[id].Result!); }
        void Two(Call[,] calls, int x, int y) { if (calls[x, y].HasResult) Save(calls[x, y].Result!); }
        """);

    [Fact]
    public Task Another_index_names_another_element() => StatusTest.Members("""
        int _last;
        static int s_last;
        class Page { public int Last { get; set; } public int First { get; set; } }
        static int Next() => Environment.TickCount;
        void Variable(Call[] calls, int i, int j) { if (calls[i].HasResult) Save(calls[j].{|TR1001:Result|}!); }
        void Sign(Call[] calls, int i) { if (calls[i + 1].HasResult) Save(calls[i - 1].{|TR1001:Result|}!); }
        void Sum(Call[] calls, int i) { if (calls[i + 1].HasResult) Save(calls[i + 2].{|TR1001:Result|}!); }
        void Summand(Call[] calls, int i, int j) { if (calls[i + 1].HasResult) Save(calls[j + 1].{|TR1001:Result|}!); }
        void Field(Call[] calls) { if (calls[_last].HasResult) Save(calls[s_last].{|TR1001:Result|}!); }
        void OfAnother(Call[] calls, Page page, Page next) { if (calls[page.Last].HasResult) Save(calls[next.Last].{|TR1001:Result|}!); }
        void Member(Call[] calls, Page page) { if (calls[page.Last].HasResult) Save(calls[page.First].{|TR1001:Result|}!); }
        void FromTheEnd(Call[] calls) { if (calls[^1].HasResult) Save(calls[1].{|TR1001:Result|}!); }
        void SomeFromTheEnd(Call[] calls, int i) { if (calls[^i].HasResult) Save(calls[i].{|TR1001:Result|}!); }
        void Indirect(Call[] calls, int[] order) { if (calls[order[0]].HasResult) Save(calls[order[1]].{|TR1001:Result|}!); }
        void Called(Call[] calls) { if (calls[Next()].HasResult) Save(calls[Next()].{|TR1001:Result|}!); }
        void CalledInASum(Call[] calls) { if (calls[Next() + 1].HasResult) Save(calls[Next() + 1].{|TR1001:Result|}!); }
        void CalledToTheRight(Call[] calls) { if (calls[1 + Next()].HasResult) Save(calls[1 + Next()].{|TR1001:Result|}!); }
        void Two(Call[,] calls, int x, int y) { if (calls[x, y].HasResult) Save(calls[y, x].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_the_index_mentions_is_assigned() => StatusTest.Members("""
        int _last;
        class Page { public int Last { get; set; } public string Name { get; set; } = ""; }
        void Variable(Call[] calls, int i) { if (!calls[i].HasResult) return; i++; Save(calls[i].{|TR1001:Result|}!); }
        void OtherVariable(Call[] calls, int i, int j) { if (!calls[i].HasResult) return; j++; Save(calls[i].Result!); Log(j.ToString()); }
        void Field(Call[] calls) { if (!calls[_last].HasResult) return; _last = 2; Save(calls[_last].{|TR1001:Result|}!); }
        void Member(Call[] calls, Page page) { if (!calls[page.Last].HasResult) return; page.Last = 2; Save(calls[page.Last].{|TR1001:Result|}!); }
        void OtherMember(Call[] calls, Page page) { if (!calls[page.Last].HasResult) return; page.Name = ""; Save(calls[page.Last].Result!); }
        void Grown(List<Call> calls, int i) { if (!calls[^i].HasResult) return; calls.Add(Get()); Save(calls[^i].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_element_that_was_searched_for_stays_the_found_one_over_joins() => StatusTest.Members("""
        void Found(List<Call> calls) { var i = calls.FindIndex(c => c.HasResult); if (Chance()) Log(""); if (i >= 0) Save(calls[i].Result!); }
        void Another(List<Call> calls, List<Call> others) { var i = calls.FindIndex(c => c.HasResult); if (i >= 0) Save(others[i].{|TR1001:Result|}!); }
        void Moved(List<Call> calls) { var i = calls.FindIndex(c => c.HasResult); calls.RemoveAt(0); if (i >= 0) Save(calls[i].{|TR1001:Result|}!); }
        void Part(Call[] calls) { if (!calls[0].HasResult) return; Save(calls.AsSpan(1)[0].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_condition_that_somebody_else_may_change() => StatusTest.Members("""
        static void Later(Action action) { }
        void Reference(Call call, ref int count) { if (count > 0 && call.Result is null) return; if (count > 0) Save(call.{|TR1001:Result|}!); }
        void Value(Call call, int count) { if (count > 0 && call.Result is null) return; if (count > 0) Save(call.Result!); }
        void Captured(Call call)
        {
            var count = 0;
            Later(() => count++);
            if (count > 0 && call.Result is null) return;
            Log("");
            if (count > 0) Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task An_index_that_may_be_another_the_next_time() => StatusTest.Members("""
        sealed class Holder { public int At; }
        static Holder NextHolder() => new() { At = Environment.TickCount };
        int Next() => Environment.TickCount;
        void FromTheEnd(List<Call> calls) { if (calls[^Next()].HasResult) Save(calls[^Next()].{|TR1001:Result|}!); }
        void OfAField(List<Call> calls) { if (calls[NextHolder().At].HasResult) Save(calls[NextHolder().At].{|TR1001:Result|}!); }
        void OfAList(List<Call> calls, List<int> order) { if (calls[order[0]].HasResult) Save(calls[order[1]].{|TR1001:Result|}!); }

        static int At { get; set; }
        void Static(List<Call> calls) { if (calls[At].HasResult) Save(calls[At].Result!); }
        """);

    [Fact]
    public Task The_last_place_of_a_collection() => StatusTest.Members("""
        void Counted(List<Call> calls) { if (calls[calls.Count - 1].HasResult) Save(calls[^1].Result!); }
        void OfAnArray(Call[] calls) { if (calls[^2].HasResult) Save(calls[calls.Length - 2].Result!); }
        void CountedElsewhere(List<Call> calls, List<Call> others) { if (calls[calls.Count - 1].HasResult) Save(calls[others.Count - 1].{|TR1001:Result|}!); }
        void Reversed(Call[] calls) { if (calls[0].HasResult) { Array.Reverse(calls); Save(calls[0].{|TR1001:Result|}!); } }
        void TwoTaken(Queue<Call> queue) { if (queue.Dequeue().HasResult) Save(queue.Dequeue().{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_list_holds_what_was_added_at_its_place() => StatusTest.Members("""
        void Added(List<Call> calls, Call call) { if (!call.HasResult) return; calls.Add(call); Save(calls[^1].Result!); Save(calls[calls.Count - 1].Result!); Save(calls[0].{|TR1001:Result|}!); }
        void Inserted(List<Call> calls, Call call) { if (!call.HasResult) return; calls.Insert(0, call); Save(calls[0].Result!); }
        void AddedTwo(List<Call> calls, Call call, Call other) { if (!call.HasResult) return; calls.Add(call); calls.Add(other); Save(calls[^1].{|TR1001:Result|}!); }
        void Dropped(List<Call> calls, Call call) { if (!call.HasResult) return; calls.Add(call); calls.RemoveAt(0); Save(calls[^1].{|TR1001:Result|}!); }
        void OfAnother(List<Call> calls, List<Call> others, Call call) { if (!call.HasResult) return; calls.Add(call); Save(others[^1].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_place_that_a_tuple_names() => StatusTest.Members("""
        void Right(Dictionary<(int, int), Call> grid, int x, int y) { if (grid[(x, y)].HasResult) Save(grid[(x, y)].Result!); }
        void Swapped(Dictionary<(int, int), Call> grid, int x, int y) { if (grid[(x, y)].HasResult) Save(grid[(y, x)].{|TR1001:Result|}!); }
        void Moved(Dictionary<(int, int), Call> grid, int x, int y) { if (grid[(x, y)].HasResult) { x++; Save(grid[(x, y)].{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task Another_element_is_assigned_that_may_be_the_same() => StatusTest.Members("""
        private int _i;
        void AtAField(Call[] calls) { if (!calls[_i].HasResult) return; calls[0] = Get(); Save(calls[_i].{|TR1001:Result|}!); }
        void AtASum(Call[] calls, int i) { if (!calls[i + 1].HasResult) return; calls[0] = Get(); Save(calls[i + 1].{|TR1001:Result|}!); }
        void Between(List<Call> calls, int i) { if (!calls[i + 1].HasResult) return; calls[1] = Get(); Save(calls[i + 1].{|TR1001:Result|}!); }
        void Elsewhere(Call[] calls) { if (!calls[1].HasResult) return; calls[0] = Get(); Save(calls[1].Result!); }
        """);

    [Fact]
    public Task Only_the_number_of_elements_less_so_many_counts_from_the_end() => StatusTest.Members("""
        void Half(List<Call> calls) { if (!calls[^2].HasResult) return; Save(calls[calls.Count / 2].{|TR1001:Result|}!); }
        void Capacity(List<Call> calls) { if (!calls[^1].HasResult) return; Save(calls[calls.Capacity - 1].{|TR1001:Result|}!); }
        void Last(List<Call> calls) { if (!calls[^1].HasResult) return; Save(calls[calls.Count - 1].Result!); }
        """);
}
