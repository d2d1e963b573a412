// Jobs over many calls.
class Batches
{
    void Loop(IEnumerable<Call> calls)
    {
        foreach (var call in calls)
        {
            if (call.Status == Status.Completed) Save(call.Result!);
        }
    }

    void Continue(List<Call> calls)
    {
        foreach (var call in calls)
        {
            if (call.Result is null)
            {
                Log(call.Id);
                continue;
            }
            Save(call.Result);
        }
    }

    void Index(Call[] calls)
    {
        for (var i = 0; i < calls.Length; i++)
        {
            if (!calls[i].HasResult) continue;
            Save(calls[i].Result!);
        }
    }

    void Backwards(IList<Call> calls)
    {
        for (var i = calls.Count - 1; i >= 0; i--)
        {
            if (calls[i].Status == Status.Completed) Save(calls[i].Result!);
        }
    }

    void While(Queue<Call> queue)
    {
        while (queue.TryDequeue(out var call))
        {
            if (call.HasResult) Save(call.Result!);
        }
    }

    void DequeueAll(Queue<Call> queue)
    {
        while (queue.Count > 0)
        {
            var call = queue.Dequeue();
            switch (call.Status)
            {
                case Status.Completed:
                    Save(call.Result!);
                    break;
                case Status.InProgress or Status.Generating:
                    queue.Enqueue(call);
                    break;
                case Status.Failed:
                case Status.Unrecognized:
                    Log(call.Id);
                    break;
            }
        }
    }

    List<ImageResult> Collect(IEnumerable<Call> calls)
    {
        var images = new List<ImageResult>();
        foreach (var call in calls)
        {
            if (call.TryGetResult(out var image)) images.Add(image);
        }
        return images;
    }

    List<ImageResult> CollectByLinq(IEnumerable<Call> calls) => calls.Where(c => c.HasResult).Select(c => c.Result!).ToList();

    List<ImageResult> CollectByOfType(IEnumerable<Call> calls) => calls.Select(c => c.Result).OfType<ImageResult>().ToList();

    IEnumerable<string> CollectByQuery(IEnumerable<Call> calls) =>
        from call in calls
        where call.Status == Status.Completed
        orderby call.Id
        select call.Result!.Name();

    IEnumerable<string> CollectByLet(IEnumerable<Call> calls) =>
        from call in calls
        let image = call.Result
        where image != null
        select image.Name();

    IEnumerable<string> CollectByJoin(IEnumerable<Call> calls, IEnumerable<string> ids) =>
        from id in ids
        from call in calls
        where call.Id == id && call.HasResult
        select call.Result!.Name();

    Dictionary<string, string> ById(IEnumerable<Call> calls) => calls.Where(c => c.Result != null).ToDictionary(c => c.Id, c => c.Result!.Name());

    void Dictionary(IEnumerable<Call> calls)
    {
        var byId = calls.Where(c => c.HasResult).ToDictionary(c => c.Id);
        foreach (var (id, call) in byId) Log(id + call.Result!.Name());
        foreach (var call in byId.Values) Save(call.Result!);
    }

    void Split(IEnumerable<Call> calls)
    {
        var ready = new List<Call>();
        var open = new List<Call>();
        foreach (var call in calls) (call.Status == Status.Completed ? ready : open).Add(call);
        foreach (var call in open) Log(call.Id);
    }

    void SplitByIf(IEnumerable<Call> calls)
    {
        var ready = new List<Call>();
        foreach (var call in calls)
        {
            if (call.HasResult) ready.Add(call);
            else Log(call.Id);
        }
        foreach (var call in ready) Save(call.Result!);
    }

    void Grouped(IEnumerable<Call> calls)
    {
        foreach (var group in calls.Where(c => c.HasResult).GroupBy(c => c.Type))
        {
            foreach (var call in group) Save(call.Result!);
        }
    }

    void GroupedByStatus(IEnumerable<Call> calls)
    {
        foreach (var group in calls.GroupBy(c => c.Status)) Log($"{group.Key}: {group.Count()}");
    }

    async Task ParallelAsync(IEnumerable<Call> calls)
    {
        await Task.WhenAll(calls.Where(c => c.Status == Status.Completed).Select(c => SaveAsync(c.Result!)));
        await Parallel.ForEachAsync(calls.Where(c => c.HasResult), async (c, token) => await SaveAsync(c.Result!));
    }

    void Best(IEnumerable<Call> calls)
    {
        var best = calls.Where(c => c.HasResult).MaxBy(c => c.Id);
        if (best != null) Save(best.Result!);
    }

    void Any(List<Call> calls)
    {
        if (calls.Any(c => c.Result is null)) return;
        foreach (var call in calls) Save(call.Result!);
    }

    void All(Call[] calls)
    {
        if (!calls.All(c => c.Status == Status.Completed)) throw new InvalidOperationException();
        Save(calls[0].Result!);
        foreach (var call in calls) Save(call.Result!);
    }

    void Exists(List<Call> calls)
    {
        if (calls.TrueForAll(c => c.HasResult)) calls.ForEach(c => Save(c.Result!));
    }

    void FindIt(List<Call> calls)
    {
        var call = calls.Find(c => c.Status == Status.Completed);
        if (call is null) return;
        Save(call.Result!);
    }

    void Search(List<Call> calls)
    {
        Call? found = null;
        foreach (var call in calls)
        {
            if (call.Status != Status.Completed) continue;
            found = call;
            break;
        }
        if (found == null) return;
        Save(found.Result!);
    }

    void SearchWithFlag(List<Call> calls)
    {
        var found = false;
        ImageResult? image = null;
        foreach (var call in calls)
        {
            if (!call.HasResult) continue;
            image = call.Result;
            found = true;
        }
        if (found && image is not null) Save(image);
    }

    void Newest(List<Call> calls)
    {
        Call? newest = null;
        foreach (var call in calls)
        {
            if (call.HasResult && (newest is null || string.CompareOrdinal(call.Id, newest.Id) > 0)) newest = call;
        }
        if (newest is not null) Save(newest.Result!);
    }

    void Sorted(List<Call> calls)
    {
        var ready = calls.FindAll(c => c.HasResult);
        ready.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        foreach (var call in ready) Save(call.Result!);
    }

    void Numbered(IEnumerable<Call> calls)
    {
        foreach (var (call, i) in calls.Where(c => c.Status == Status.Completed).Select((c, i) => (c, i))) Log(call.Result!.Name() + i);
    }

    void Zipped(IEnumerable<Call> calls, IEnumerable<string> paths)
    {
        foreach (var (call, path) in calls.Where(c => c.HasResult).Zip(paths)) Log(call.Result!.Name() + path);
    }

    void Anonymous(IEnumerable<Call> calls)
    {
        foreach (var row in calls.Select(c => new { c.Id, Image = c.Result }).Where(r => r.Image is not null)) Save(row.Image!);
    }

    void Tuples(IEnumerable<Call> calls)
    {
        foreach (var (id, image) in calls.Select(c => (c.Id, c.Result)))
        {
            if (image is null) continue;
            Save(image);
        }
    }

    int Count(IEnumerable<Call> calls) => calls.Count(c => c.Status == Status.Completed);

    string Table(IEnumerable<Call> calls) => string.Join('\n', calls.Select(c => $"{c.Id}: {c.Status} {c.HasResult}"));

    int Sum(IEnumerable<Call> calls) => calls.Sum(c => c.Result?.Name().Length ?? 0);

    void Aggregate(IEnumerable<Call> calls) => Log(calls.Where(c => c.HasResult).Aggregate("", (text, c) => text + c.Result!.Name()));

    void Span(Call[] calls)
    {
        foreach (ref readonly var call in calls.AsSpan())
        {
            if (call.HasResult) Save(call.Result!);
        }
    }

    void Chunked(IEnumerable<Call> calls)
    {
        foreach (var chunk in calls.Where(c => c.HasResult).Chunk(10))
        {
            foreach (var call in chunk) Save(call.Result!);
        }
    }

    void Concatenated(IEnumerable<Call> one, IEnumerable<Call> other)
    {
        foreach (var call in one.Where(c => c.HasResult).Concat(other.Where(c => c.Status == Status.Completed))) Save(call.Result!);
    }

    void Distinct(IEnumerable<Call> calls)
    {
        foreach (var call in calls.Where(IsDone).DistinctBy(c => c.Id).Reverse().Skip(1)) Save(call.Result!);
    }

    static bool IsDone(Call call) => call.Status is Status.Completed;

    void Immutable(ImmutableArray<Call> calls)
    {
        var ready = calls.Where(c => c.HasResult).ToImmutableArray();
        foreach (var call in ready) Save(call.Result!);
    }

    void Stacked(IEnumerable<Call> calls)
    {
        var stack = new Stack<Call>();
        foreach (var call in calls) if (call.Status == Status.Completed) stack.Push(call);
        while (stack.Count > 0) Save(stack.Pop().Result!);
    }

    void Responses(IEnumerable<ImageResponse> responses)
    {
        foreach (var call in responses.SelectMany(r => r.Output.OfType<Call>()).Where(c => c.HasResult)) Save(call.Result!);
    }

    void Linked(LinkedList<Call> calls)
    {
        for (var node = calls.First; node != null; node = node.Next)
        {
            if (node.Value.HasResult) Save(node.Value.Result!);
        }
    }

    void Enumerator(IEnumerable<Call> calls)
    {
        using var e = calls.GetEnumerator();
        while (e.MoveNext())
        {
            var call = e.Current;
            if (call.HasResult) Save(call.Result!);
        }
    }
}
