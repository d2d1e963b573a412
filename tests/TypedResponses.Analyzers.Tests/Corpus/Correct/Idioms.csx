// Idioms that are rarer, and correct.
interface ISource
{
    Call Current { get; }
    Task<Call> NextAsync();
}

class Idioms(ISource source)
{
    private readonly Lazy<Call> _lazy = new(Get);
    private static readonly Dictionary<Status, string> s_names = new() { [Status.Completed] = "done" };
    private readonly object _gate = new();
    private volatile bool _stop;
    private Call? _shared;

    void LazyValue() { if (_lazy.Value.HasResult) Save(_lazy.Value.Result!); }

    void OfInterface() { if (source.Current.HasResult) Save(source.Current.Result!); }

    async Task UntilStopped()
    {
        while (!_stop)
        {
            var call = await source.NextAsync();
            if (call.HasResult) Save(call.Result!);
        }
    }

    async Task UntilStoppedOrDone()
    {
        var call = await source.NextAsync();
        while (!_stop && call.Status != Status.Completed) call = await source.NextAsync();
        if (call.Status == Status.Completed) Save(call.Result!);
    }

    void Exchange()
    {
        var call = Interlocked.Exchange(ref _shared, null);
        if (call is { HasResult: true }) Save(call.Result!);
    }

    void DoubleChecked()
    {
        if (_shared is null)
        {
            lock (_gate) _shared ??= Get();
        }
        if (_shared.HasResult) Save(_shared.Result!);
    }

    void ArrayFind(Call[] calls)
    {
        var call = Array.Find(calls, c => c.Status == Status.Completed);
        if (call is not null) Save(call.Result!);
        Array.ForEach(Array.FindAll(calls, c => c.HasResult), c => Save(c.Result!));
    }

    void Sizes(Call call)
    {
        if (call.Result?.Name().Length > 0) Save(call.Result);
        if (call.Result?.Name() is "x" or "y") Save(call.Result);
        if ((call.Result?.Name().Length ?? 0) > 0) Log("x");
    }

    void Names(Call call) { if (s_names.TryGetValue(call.Status, out var name)) Log(name); }

    void GotoCase(Call call)
    {
        switch (call.Status)
        {
            case Status.Generating when call.HasResult:
                goto case Status.Completed;
            case Status.Completed:
                if (call.Result is { } image) Save(image);
                break;
            default:
                break;
        }
    }

    void Discarded(Call call) => _ = call.Result ?? throw new InvalidOperationException();

    void AfterDiscard(Call call)
    {
        _ = call.Result ?? throw new InvalidOperationException();
        Save(call.Result);
    }

    string Chained(Call? a, Call? b) => a?.Result?.Name() ?? b?.Result?.Name() ?? "none";

    ImageResult FirstOf(Call a, Call b) => a.Result ?? b.Result ?? throw new InvalidOperationException();

    ImageResult Choose(Call a, Call b) => a.HasResult ? a.Result! : b.HasResult ? b.Result! : throw new InvalidOperationException();

    void Both(Call a, Call b)
    {
        if (!a.HasResult || !b.HasResult) return;
        Save(a.Result!);
        Save(b.Result!);
    }

    void Either(Call a, Call b)
    {
        if (!a.HasResult && !b.HasResult) return;
        var image = a.HasResult ? a.Result : b.Result;
        Save(image!);
    }

    void OneOfTwo(Call a, Call b)
    {
        if (a.HasResult || b.HasResult)
        {
            var call = a.HasResult ? a : b;
            Save(call.Result!);
        }
    }

    void Nested(Call a, Call b)
    {
        if (a.HasResult)
        {
            if (b.HasResult)
            {
                Save(a.Result!);
                Save(b.Result!);
            }
            else
            {
                Save(a.Result!);
            }
        }
        else if (b.Status == Status.Completed)
        {
            Save(b.Result!);
        }
    }

    void Repeated(Call call)
    {
        for (var i = 0; i < 3; i++)
        {
            if (!call.HasResult) break;
            Save(call.Result!);
        }
    }

    void Retried(Call call)
    {
        var tries = 0;
        while (!call.HasResult)
        {
            if (tries++ > 3) return;
            call = Get();
        }
        Save(call.Result!);
    }

    void DoWhile()
    {
        Call call;
        var n = 0;
        do
        {
            call = Get();
            if (n++ > 10) throw new TimeoutException();
        }
        while (!call.HasResult);
        Save(call.Result!);
    }

    bool TryFind(List<Call> calls, [NotNullWhen(true)] out ImageResult? image)
    {
        foreach (var call in calls)
        {
            if (call.TryGetResult(out image)) return true;
        }
        image = null;
        return false;
    }

    void UseFind(List<Call> calls) { if (TryFind(calls, out var image)) Save(image); }

    static bool Take(Call call, [NotNullWhen(true)] out ImageResult? image)
    {
        image = call.Status == Status.Completed ? call.Result : null;
        return image != null;
    }

    void UseTake(Call call) { if (Take(call, out var image)) Save(image); }

    (bool Ok, ImageResult? Image) Split(Call call) => (call.HasResult, call.Result);

    void UseSplit(Call call)
    {
        var (ok, image) = Split(call);
        if (ok) Save(image!);
        var pair = Split(call);
        if (pair.Ok) Save(pair.Image!);
    }

    void TupleLocal(Call call)
    {
        var state = (Done: call.Status == Status.Completed, call.Result);
        if (state.Done) Save(state.Result!);
        if (state.Result is not null) Save(state.Result);
    }

    void IndexFromEnd(List<Call> calls)
    {
        if (calls.Count > 0 && calls[^1].HasResult) Save(calls[^1].Result!);
        if (calls is [.., { Status: Status.Completed } last]) Save(last.Result!);
    }

    void ElementProperty(List<ImageResponse> responses)
    {
        if (responses[0].Output[0] is Call { HasResult: true } call) Save(call.Result!);
        if (responses is [{ Output: [Call { Result: { } image }, ..] }, ..]) Save(image);
    }

    void Captured(Call call)
    {
        if (!call.HasResult) return;
        void Inner()
        {
            Action a = () => Save(call.Result!);
            a();
        }
        Inner();
    }

    void Event(Call call)
    {
        EventHandler handler = (_, _) => Log(call.Result?.Name() ?? "");
        handler(this, EventArgs.Empty);
    }

    Task Continue(Task<Call> task) => task.ContinueWith(t => { if (t.Result.HasResult) Save(t.Result.Result!); });

    async Task WhenAll(IEnumerable<string> ids)
    {
        var calls = await Task.WhenAll(ids.Select(_ => GetAsync()));
        foreach (var call in calls.Where(c => c.Status == Status.Completed)) Save(call.Result!);
    }

    async Task Ordered(IEnumerable<Task<Call>> tasks)
    {
        foreach (var task in tasks)
        {
            var call = await task;
            if (call.HasResult) await SaveAsync(call.Result!);
            if ((await task).HasResult) await SaveAsync((await task).Result!);
        }
    }

    async IAsyncEnumerable<ImageResult> Images()
    {
        await foreach (var call in Stream())
        {
            if (call.Result is { } image) yield return image;
        }
    }

    void Filtered(IEnumerable<Call> calls)
    {
        var query = calls.Where(c => c.Id != "");
        query = query.Where(c => c.HasResult);
        foreach (var call in query) Save(call.Result!);
    }

    void Removed(List<Call> calls)
    {
        calls.RemoveAll(c => c.Result is null);
        foreach (var call in calls) if (call.Result is { } image) Save(image);
    }

    void Lookup(IEnumerable<Call> calls)
    {
        var done = calls.Where(c => c.HasResult).ToLookup(c => c.Type);
        foreach (var call in done["x"]) if (call.HasResult) Save(call.Result!);
    }

    void Partitioned(IEnumerable<Call> calls)
    {
        var byState = calls.ToLookup(c => c.HasResult);
        foreach (var call in byState[false]) Log(call.Id);
    }

    void Selected(IEnumerable<Call> calls)
    {
        foreach (var (image, id) in calls.Where(c => c.HasResult).Select(c => (c.Result!, c.Id))) Log(image.Name() + id);
        foreach (var name in calls.Select(c => c.HasResult ? c.Result!.Name() : "-")) Log(name);
        foreach (var name in calls.Select(c => c switch { { HasResult: true } => c.Result!.Name(), _ => "-" })) Log(name);
    }

    void Ranges(Call[] calls)
    {
        foreach (var call in calls[..2]) if (call.HasResult) Save(call.Result!);
        foreach (var call in calls.Where(c => c.HasResult).ToArray()[1..]) if (call.HasResult) Save(call.Result!);
    }

    void Unsafe(Call call)
    {
        unsafe
        {
            int x = 1;
            int* p = &x;
            if (call.HasResult && *p > 0) Save(call.Result!);
        }
    }

    void Dynamic(dynamic value)
    {
        if (value.Result != null) Offer(value.Result);
        Call call = value;
        if (call.HasResult) Save(call.Result!);
    }

    void Swallowed(Call call)
    {
        try
        {
            Save(call.Result ?? throw new InvalidOperationException());
        }
        catch (Exception e) when (e is IOException || call.Result is not null)
        {
            if (call.Result is not null) Save(call.Result);
        }
    }

    void Rethrown(Call call)
    {
        try
        {
            if (!call.HasResult) throw new InvalidOperationException();
        }
        catch
        {
            throw;
        }
        Save(call.Result!);
    }

    void CatchReturns(Call? call)
    {
        try
        {
            call = Get();
        }
        catch (IOException)
        {
            return;
        }
        if (call.Status != Status.Completed) return;
        Save(call.Result!);
    }

    string Label(Call call)
    {
        var label = call.Status switch
        {
            Status.Completed when call.Result is { } image => image.Name(),
            Status.Completed => "empty",
            Status.Failed => "failed",
            _ => call.StatusText ?? "?",
        };
        return label;
    }

    bool Equal(Call a, Call b) => a.Result == b.Result && a.Status == b.Status;

    public override string ToString() => _shared is { Result: var image } ? image?.Name() ?? "" : "";
}
