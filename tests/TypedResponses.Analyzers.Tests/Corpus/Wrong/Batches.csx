// Jobs over many calls, of which some are not there.
class Batches
{
    void Loop(IEnumerable<Call> calls)
    {
        foreach (var call in calls) Save(call.Result!); // TR1001
    }

    void Index(Call[] calls)
    {
        for (var i = 0; i < calls.Length; i++) Save(calls[i].Result!); // TR1001
    }

    void WrongIndex(Call[] calls)
    {
        for (var i = 0; i < calls.Length - 1; i++)
        {
            if (calls[i].HasResult) Save(calls[i + 1].Result!); // TR1001
        }
    }

    void MovedIndex(List<Call> calls)
    {
        var i = 0;
        if (!calls[i].HasResult) i++;
        Save(calls[i].Result!); // TR1001
    }

    void Continue(List<Call> calls)
    {
        foreach (var call in calls)
        {
            if (call.Status == Status.InProgress) continue;
            Save(call.Result!); // TR1001
        }
    }

    void ForgotContinue(List<Call> calls)
    {
        foreach (var call in calls)
        {
            if (call.Result is null) Log("none");
            Save(call.Result!); // TR1001
        }
    }

    void Queue(Queue<Call> queue)
    {
        while (queue.TryDequeue(out var call)) Save(call.Result!); // TR1001
    }

    void Peek(Queue<Call> queue)
    {
        if (queue.Peek().HasResult) Save(queue.Dequeue().Result!); // TR1001
    }

    List<ImageResult> Collect(IEnumerable<Call> calls) => calls.Select(c => c.Result!).ToList(); // TR1001

    List<string> Names(IEnumerable<Call> calls) => calls.Select(c => c.Result!.Name()).ToList(); // TR1001

    IEnumerable<string> Query(IEnumerable<Call> calls) => from call in calls select call.Result!.Name(); // TR1001

    IEnumerable<string> WrongQuery(IEnumerable<Call> calls) =>
        from call in calls
        where call.Status != Status.Failed
        select call.Result!.Name(); // TR1001

    IEnumerable<string> Let(IEnumerable<Call> calls) =>
        from call in calls
        let image = call.Result
        select image.Name(); // TR1001

    void WrongFilter(IEnumerable<Call> calls)
    {
        foreach (var call in calls.Where(c => c.Status is Status.Completed or Status.Generating)) Save(call.Result!); // TR1001
    }

    void OppositeFilter(IEnumerable<Call> calls)
    {
        foreach (var call in calls.Where(c => !c.HasResult)) Save(call.Result!); // TR1001
    }

    void FailedFilter(IEnumerable<Call> calls)
    {
        foreach (var call in calls.Where(c => c.Status == Status.Failed)) Log(call.Result!.Name()); // TR1002
    }

    void GivenFilter(IEnumerable<Call> calls, Func<Call, bool> filter)
    {
        foreach (var call in calls.Where(filter)) Save(call.Result!); // TR1001
    }

    void FilterLost(IEnumerable<Call> calls)
    {
        var ready = calls.Where(c => c.HasResult);
        Log(ready.Count().ToString());
        foreach (var call in calls) Save(call.Result!); // TR1001
    }

    void FilteredAndMore(IEnumerable<Call> calls)
    {
        foreach (var call in calls.Where(c => c.HasResult).Append(Get())) Save(call.Result!); // TR1001
    }

    void FilteredAndOthers(IEnumerable<Call> calls)
    {
        foreach (var call in calls.Where(c => c.HasResult).Union(calls)) Save(call.Result!); // TR1001
    }

    void First(IEnumerable<Call> calls) => Save(calls.First().Result!); // TR1001

    void FirstById(IEnumerable<Call> calls) => Save(calls.First(c => c.Id == "x").Result!); // TR1001

    void FirstOrDefault(IEnumerable<Call> calls)
    {
        var call = calls.FirstOrDefault(c => c.Id == "x");
        if (call != null) Save(call.Result!); // TR1001
    }

    void TwoFirsts(IEnumerable<Call> calls)
    {
        if (calls.First().HasResult) Save(calls.First().Result!); // TR1001
    }

    void Any(List<Call> calls)
    {
        if (!calls.Any(c => c.HasResult)) return;
        foreach (var call in calls) Save(call.Result!); // TR1001
    }

    void NotAll(List<Call> calls)
    {
        if (!calls.All(c => c.HasResult))
        {
            foreach (var call in calls) Save(call.Result!); // TR1001
        }
    }

    void AllOfAnother(List<Call> calls, List<Call> others)
    {
        if (calls.All(c => c.HasResult)) others.ForEach(c => Save(c.Result!)); // TR1001
    }

    void Find(List<Call> calls) => Save(calls.Find(c => c.Status != Status.Failed)!.Result!); // TR1001

    void Search(List<Call> calls)
    {
        Call? found = null;
        foreach (var call in calls)
        {
            if (call.Id == "x") found = call;
        }
        if (found != null) Save(found.Result!); // TR1001
    }

    void SearchWithOtherEnd(List<Call> calls)
    {
        Call? found = calls[0];
        foreach (var call in calls)
        {
            if (call.HasResult) { found = call; break; }
        }
        Save(found.Result!); // TR1001
    }

    void Added(IEnumerable<Call> calls)
    {
        var list = new List<Call>();
        foreach (var call in calls)
        {
            if (call.Status != Status.Failed) list.Add(call);
        }
        foreach (var call in list) Save(call.Result!); // TR1001
    }

    void AddedLater(IEnumerable<Call> calls)
    {
        var list = calls.Where(c => c.HasResult).ToList();
        list.Add(Get());
        foreach (var call in list) Save(call.Result!); // TR1001
    }

    void Grouped(IEnumerable<Call> calls)
    {
        foreach (var group in calls.GroupBy(c => c.Id)) Save(group.First().Result!); // TR1001
    }

    void ById(IEnumerable<Call> calls)
    {
        var byId = calls.ToDictionary(c => c.Id);
        Save(byId["x"].Result!); // TR1001
        foreach (var pair in byId) Save(pair.Value.Result!); // TR1001
    }

    async Task ParallelAsync(IEnumerable<Call> calls)
    {
        await Task.WhenAll(calls.Select(c => SaveAsync(c.Result!))); // TR1001
        Parallel.ForEach(calls, c => Save(c.Result!)); // TR1001
    }

    void Sorted(List<Call> calls) => calls.Sort((a, b) => string.CompareOrdinal(a.Result!.Name(), b.Id)); // TR1001

    void Max(IEnumerable<Call> calls) => Log(calls.Max(c => c.Result!.Name())!); // TR1001

    void Numbered(IEnumerable<Call> calls)
    {
        foreach (var (call, i) in calls.Select((c, i) => (c, i))) Log(call.Result!.Name() + i); // TR1001
    }

    void Zipped(IEnumerable<Call> calls, IEnumerable<string> paths)
    {
        foreach (var (call, path) in calls.Zip(paths)) Log(call.Result!.Name() + path); // TR1001
    }

    void Tuples(IEnumerable<Call> calls)
    {
        foreach (var (id, image) in calls.Select(c => (c.Id, c.Result))) Save(image!); // TR1001
    }

    void Images(IEnumerable<Call> calls)
    {
        foreach (var image in calls.Select(c => c.Result)) Save(image!); // TR1001
    }

    void Stacked(Stack<Call> stack)
    {
        while (stack.Count > 0) Save(stack.Pop().Result!); // TR1001
    }

    void Linked(LinkedList<Call> calls)
    {
        for (var node = calls.First; node != null; node = node.Next) Save(node.Value.Result!); // TR1001
    }

    void NextOfLinked(LinkedListNode<Call> node)
    {
        if (node.Value.HasResult) Save(node.Next!.Value.Result!); // TR1001
    }

    void Responses(IEnumerable<ImageResponse> responses)
    {
        foreach (var call in responses.SelectMany(r => r.Output.OfType<Call>())) Save(call.Result!); // TR1001
    }

    void Immutable(ImmutableArray<Call> calls) => Save(calls[0].Result!); // TR1001

    void Span(ReadOnlySpan<Call> calls)
    {
        foreach (var call in calls) Save(call.Result!); // TR1001
    }

    void Yielded() => All().ToList().ForEach(Save);

    IEnumerable<ImageResult> All()
    {
        foreach (var call in List()) yield return call.Result!; // TR1001
    }

    void Aggregate(IEnumerable<Call> calls) => Log(calls.Aggregate("", (text, c) => text + c.Result!.Name())); // TR1001

    void Ternary(IEnumerable<Call> calls)
    {
        foreach (var call in calls) Log(call.Status == Status.Completed ? "done" : call.Result!.Name()); // TR1001
    }

    void Old(IEnumerable<Call> calls)
    {
        Call? previous = null;
        foreach (var call in calls)
        {
            if (previous != null && call.HasResult) Save(previous.Result!); // TR1001
            previous = call;
        }
    }
}
