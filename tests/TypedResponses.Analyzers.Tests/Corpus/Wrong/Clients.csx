// Whole classes as clients have them: right and wrong methods side by side.
using System.Collections.Concurrent;
using System.Net.Http;
using System.Runtime.CompilerServices;

public sealed class ImageClient(HttpClient http, TimeSpan interval)
{
    private readonly Dictionary<string, Call> _cache = new();
    private Call? _last;
    public async Task<Call> GetAsync(string id, CancellationToken ct)
    {
        using var response = await http.GetAsync($"/v1/responses/{id}", ct).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
          var parsed = Api.GetResponse();
        return parsed.Output.OfType<Call>().Single();
    }
    public async Task<byte[]> DownloadAsync(string id, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            ct.ThrowIfCancellationRequested();
            var call = await GetAsync(id, ct);
            switch (call.Status) // TR1003
            {
                case Status.Completed:
                case Status.Generating when call.Result is not null:
                    _cache[id] = call;
                    return call.Result.ToArray();
                case Status.Failed:
                    throw new InvalidOperationException($"Call {id} failed");
            }
            if (attempt > 60) throw new TimeoutException();
            await Task.Delay(interval, ct);
        }
    }
    public async Task<byte[]> DownloadBadAsync(string id, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            var call = await GetAsync(id, ct);
            switch (call.Status) // TR1003
            {
                case Status.Completed:
                case Status.Generating:
                    _cache[id] = call;
                    return call.Result!.ToArray(); // TR1001
                case Status.Failed:
                    throw new InvalidOperationException($"Call {id} failed: {call.Result!.Text}"); // TR1002
            }
            if (attempt > 60) throw new TimeoutException();
            await Task.Delay(interval, ct);
        }
    }
    public bool TryGetCached(string id, [NotNullWhen(true)] out byte[]? bytes)
    {
        if (_cache.TryGetValue(id, out var call) && call.TryGetResult(out var image))
        {
            bytes = image.ToArray();
            return true;
        }
        bytes = null;
        return false;
    }
    public bool TryGetCachedBad(string id, [NotNullWhen(true)] out byte[]? bytes)
    {
        if (_cache.TryGetValue(id, out var call))
        {
            bytes = call.Result!.ToArray(); // TR1001
            return true;
        }
        bytes = null;
        return false;
    }
    public async Task<ImageResult> WaitAsync(string id, CancellationToken ct)
    {
        Call call;
        do
        {
            await Task.Delay(interval, ct);
            call = await GetAsync(id, ct);
            _last = call;
        }
        while (call is { Status: Status.InProgress or Status.Generating, HasResult: false });
        if (!call.HasResult) throw new InvalidOperationException();
        return call.Result;
    }
    public async Task<ImageResult> WaitBadAsync(string id, CancellationToken ct)
    {
        Call call;
        do
        {
            await Task.Delay(interval, ct);
            call = await GetAsync(id, ct);
            _last = call;
        }
        while (call is { Status: Status.InProgress or Status.Generating, HasResult: false });
        return call.Result!; // TR1001
    }
    public ImageResult Last => _last?.Result ?? throw new InvalidOperationException("nothing yet");
    public ImageResult LastBad => _last!.Result!; // TR1001
    public ImageResult? LastOrNull => _last?.Result;
    public int LastSize => _last is { HasResult: true } ? _last.Result.ByteCount : 0;
}

public interface IResult2 { }
public static class Results2 { public static IResult2 Ok(object? o) => null!; public static IResult2 NotFound() => null!; public static IResult2 Bytes(byte[] b, string? type) => null!; public static IResult2 Problem(string s) => null!; public static IResult2 Accepted() => null!; }
public interface IStore { Task<Call?> FindAsync(string id); IAsyncEnumerable<Call> AllAsync(); }
public static class Endpoints
{
    public static async Task<IResult2> GetImage(string id, IStore store)
    {
        var call = await store.FindAsync(id);
        if (call is null) return Results2.NotFound();
        return call.Status switch
        {
            Status.Completed => Results2.Bytes(call.Result.ToArray(), call.Result.MediaType),
            Status.Failed => Results2.Problem("failed"),
            _ when call.TryGetResult(out var early) => Results2.Bytes(early.ToArray(), early.MediaType),
            _ => Results2.Accepted(),
        };
    }
    public static async Task<IResult2> GetImageBad(string id, IStore store)
    {
        var call = await store.FindAsync(id);
        if (call is null) return Results2.NotFound();
        if (call.Status == Status.Failed) return Results2.Problem("failed");
        return Results2.Bytes(call.Result!.ToArray(), call.Result!.MediaType); // TR1001
    }
    public static async Task<IResult2> GetImage2(string id, IStore store) =>
        await store.FindAsync(id) switch
        {
            null => Results2.NotFound(),
            { Status: Status.Failed } => Results2.Problem("failed"),
            { Result: { } image } => Results2.Bytes(image.ToArray(), image.MediaType),
            _ => Results2.Accepted(),
        };
    public static async Task<IResult2> GetImage3(string id, IStore store) =>
        await store.FindAsync(id) is { } call && call.TryGetResult(out var image)
            ? Results2.Bytes(image.ToArray(), image.MediaType)
            : Results2.NotFound();
    public static async Task<IResult2> GetImage4(string id, IStore store) =>
        await store.FindAsync(id) is { Status: not Status.Failed } call
            ? Results2.Bytes(call.Result!.ToArray(), null) // TR1001
            : Results2.NotFound();
    public static async Task<IResult2> List(IStore store)
    {
        var list = new List<object>();
        await foreach (var call in store.AllAsync())
        {
            list.Add(new { call.Id, Status = call.StatusText, Size = call.Result?.ByteCount, HasImage = call.Result is not null });
        }
        return Results2.Ok(list);
    }
    public static async Task<IResult2> ListBad(IStore store)
    {
        var list = new List<object>();
        await foreach (var call in store.AllAsync())
        {
            list.Add(new { call.Id, Status = call.StatusText, Size = call.Result!.ByteCount }); // TR1001
        }
        return Results2.Ok(list);
    }
    public static Func<string, Task<IResult2>> Map(IStore store) => async id =>
    {
        var call = await store.FindAsync(id);
        if (call?.Result is not { } image) return Results2.NotFound();
        return Results2.Bytes(image.ToArray(), image.MediaType);
    };
    public static Func<string, Task<IResult2>> MapBad(IStore store) => async id =>
    {
        var call = await store.FindAsync(id);
        if (call is null) return Results2.NotFound();
        return Results2.Bytes(call.Result!.ToArray(), "image/png"); // TR1001
    };
}

public class Batch
{
    private readonly ConcurrentDictionary<string, byte[]> _done = new();
    private readonly List<string> _failed = new();
    private int _open;
    public async Task RunAsync(IReadOnlyList<Call> calls, string folder, CancellationToken ct)
    {
        var ready = calls.Where(c => c.HasResult).ToArray();
        var failed = calls.Where(c => c.Status == Status.Failed).Select(c => c.Id).ToList();
        _failed.AddRange(failed);
        _open = calls.Count - ready.Length - failed.Count;
        await Parallel.ForEachAsync(ready, ct, async (call, token) =>
        {
            var path = Path.Combine(folder, call.Id + call.Result!.FileExtension);
            await call.Result!.SaveAsync(path, token);
            _done[call.Id] = call.Result!.ToArray();
        });
        foreach (var chunk in ready.Chunk(4))
        {
            await Task.WhenAll(chunk.Select(c => c.Result!.SaveAsync(Path.Combine(folder, c.Id), ct)));
        }
        foreach (var (call, index) in ready.Select((c, i) => (c, i)))
        {
            Console.WriteLine($"{index}: {call.Result!.ByteCount}");
        }
        var total = ready.Sum(c => (long)c.Result!.ByteCount);
        var biggest = ready.OrderByDescending(c => c.Result!.ByteCount).ThenBy(c => c.Id).FirstOrDefault();
        if (biggest is not null) Console.WriteLine($"{total}: {biggest.Result!.ByteCount}");
        var byType = ready.GroupBy(c => c.Result!.MediaType ?? "?").ToDictionary(g => g.Key, g => g.Select(c => c.Result!.ByteCount).Max());
        Console.WriteLine(byType.Count);
    }
    public async Task RunBadAsync(IReadOnlyList<Call> calls, string folder, CancellationToken ct)
    {
        var notFailed = calls.Where(c => c.Status != Status.Failed).ToArray();
        await Parallel.ForEachAsync(notFailed, ct, async (call, token) =>
        {
            await call.Result!.SaveAsync(folder, token); // TR1001
        });
        foreach (var chunk in notFailed.Chunk(4))
        {
            await Task.WhenAll(chunk.Select(c => c.Result!.SaveAsync(c.Id, ct))); // TR1001
        }
        foreach (var (call, index) in notFailed.Select((c, i) => (c, i)))
        {
            Console.WriteLine($"{index}: {call.Result!.ByteCount}"); // TR1001
        }
        var biggest = notFailed.OrderByDescending(c => c.Result!.ByteCount).FirstOrDefault(); // TR1001
    }
    public void Sort(List<Call> calls)
    {
        calls.RemoveAll(c => c.Result is null);
        calls.Sort((a, b) => a.Result!.ByteCount.CompareTo(b.Result!.ByteCount));
    }
    public void SortBad(List<Call> calls)
    {
        calls.Sort((a, b) => a.Result!.ByteCount.CompareTo(b.Result!.ByteCount)); // TR1001
    }
    public void SortSafe(List<Call> calls) => calls.Sort((a, b) => (a.Result?.ByteCount ?? 0).CompareTo(b.Result?.ByteCount ?? 0));
    public (List<ImageResult> Done, List<Call> Others) Split(IEnumerable<Call> calls)
    {
        var done = new List<ImageResult>();
        var rest = new List<Call>();
        foreach (var call in calls)
        {
            if (call.TryGetResult(out var image)) done.Add(image);
            else rest.Add(call);
        }
        return (done, rest);
    }
    public (List<ImageResult> Done, List<Call> Others) SplitBad(IEnumerable<Call> calls)
    {
        var done = new List<ImageResult>();
        var rest = new List<Call>();
        foreach (var call in calls)
        {
            if (call.TryGetResult(out var image)) rest.Add(call);
            else done.Add(image!); // TR1001
        }
        return (done, rest);
    }
    public Dictionary<string, ImageResult> Index(IEnumerable<Call> calls)
    {
        var map = new Dictionary<string, ImageResult>();
        foreach (var c in calls)
        {
            if (c.Status is Status.Failed or Status.InProgress) continue;
            if (c.Result == null) { Console.WriteLine("no result"); continue; }
            map[c.Id] = c.Result;
            map.TryAdd(c.Id, c.Result);
        }
        return map;
    }
    public Dictionary<string, ImageResult> IndexBad(IEnumerable<Call> calls)
    {
        var map = new Dictionary<string, ImageResult>();
        foreach (var c in calls)
        {
            if (c.Status is Status.Failed or Status.InProgress) continue;
            map[c.Id] = c.Result!; // TR1001
        }
        return map;
    }
}

public class ObservableObject { protected bool SetProperty<T>(ref T field, T value) { field = value; return true; } protected void OnPropertyChanged(string n) { } }
public class CallViewModel : ObservableObject
{
    private Call? _call; private byte[]? _bytes; private string _caption = "";
    public Call? Call { get => _call; set { if (SetProperty(ref _call, value)) Refresh(); } }
    public bool CanSave => _call is { HasResult: true };
    public bool IsBusy => _call?.Status is Status.InProgress or Status.Generating;
    public string Caption { get => _caption; private set => SetProperty(ref _caption, value); }
    public ImageResult? Image => _call?.Result;
    public string Size => _call?.Result is { } r ? $"{r.ByteCount} bytes" : "–";
    public string SizeBad => $"{_call!.Result!.ByteCount} bytes"; // TR1001
    private void Refresh()
    {
        _bytes = null;
        if (_call is null) { Caption = ""; return; }
        Caption = _call.Status switch
        {
            Status.Completed => $"{_call.Result.ByteCount} bytes",
            Status.Failed => "failed",
            Status.InProgress or Status.Generating => "…",
            _ => _call.StatusText ?? "?",
        };
        if (_call.Result is null) return;
        _bytes = _call.Result.ToArray();
    }
    private void RefreshBad()
    {
        if (_call is null) { Caption = ""; return; }
        if (!IsBusy) _bytes = _call.Result!.ToArray(); // TR1001
    }
    public async Task SaveAsync()
    {
        if (!CanSave) return;
        await _call!.Result!.SaveAsync("a");
        Caption = $"saved {_call.Result!.ByteCount}";
    }
    public async Task SaveBadAsync()
    {
        if (_call is null || IsBusy) return;
        await _call.Result!.SaveAsync("a"); // TR1001
    }
    public byte[] Bytes => _bytes ??= _call?.Result?.ToArray() ?? Array.Empty<byte>();
    public byte[] BytesBad => _bytes ??= _call!.Result!.ToArray(); // TR1001
    public void OnLoaded(object sender, EventArgs e) { if (Call is { Result: { } image }) Show(image.ToDataUri()); }
    public void OnClick(object sender, EventArgs e) { if (sender is CallViewModel vm) Show(vm.Call!.Result!.ToDataUri()); } // TR1001
    public void OnClick2(object sender, EventArgs e) { if (sender is CallViewModel { Call: { HasResult: true } c }) Show(c.Result.ToDataUri()); }
    public void OnClick3(object sender, EventArgs e) { if (sender is CallViewModel { CanSave: true } vm) Show(vm.Call!.Result!.ToDataUri()); }
    public void OnClick4(object sender, EventArgs e) { if (sender is CallViewModel { IsBusy: false } vm) Show(vm.Call!.Result!.ToDataUri()); } // TR1001
}

public interface IQueue { ValueTask<string> DequeueAsync(CancellationToken ct); bool TryRead([MaybeNullWhen(false)] out Call c); }
public interface IClient { Task<Call> GetAsync(string id, CancellationToken ct); Task<ImageResponse> CreateAsync(string prompt); event Action<Call> Updated; }
public abstract class BackgroundService { protected abstract Task ExecuteAsync(CancellationToken ct); }
public class Worker(IQueue queue, IClient client) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        client.Updated += OnUpdated;
        client.Updated += call => { if (call.Status == Status.Completed) Offer(call.Result); };
        client.Updated += call => Offer(call.Result!); // TR1001
        while (!ct.IsCancellationRequested)
        {
            var id = await queue.DequeueAsync(ct);
            Call? call = null;
            try
            {
                call = await client.GetAsync(id, ct);
                if (!call.HasResult) continue;
                await HandleAsync(call);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { break; }
            catch (Exception e)
            {
                Console.WriteLine($"{id} {call?.StatusText} {e.Message}");
                if (call?.Result is { } partial) Offer(partial);
            }
            finally { Console.WriteLine(call?.Result?.ByteCount); }
        }
    }
    private void OnUpdated(Call call) { if (call.Status is not Status.Completed) return; Offer(call.Result); }
    private static Task HandleAsync([Ready] Call call) => call.Result!.SaveAsync(call.Id);
    private async Task DrainAsync()
    {
        while (queue.TryRead(out var call))
        {
            if (call.Status == Status.Failed) { Console.WriteLine(call.Id); continue; }
            await HandleAsync(call); // TR1001
        }
    }
    private async Task Drain2Async()
    {
        while (queue.TryRead(out var call))
        {
            if (call is not { HasResult: true }) { Console.WriteLine(call.Id); continue; }
            await HandleAsync(call);
        }
    }
    private async Task<List<Call>> CollectAsync(string prompt)
    {
        var response = await client.CreateAsync(prompt);
        var pending = new Queue<Call>(response.Output.OfType<Call>());
        var finished = new List<Call>();
        while (pending.Count > 0)
        {
            var call = pending.Dequeue();
            if (call.Status is Status.InProgress or Status.Generating && call.Result is null)
            {
                pending.Enqueue(await client.GetAsync(call.Id, default));
                continue;
            }
            if (call.HasResult) finished.Add(call);
        }
        foreach (var call in finished) await call.Result!.SaveAsync(call.Id);
        return finished;
    }
    private async Task<List<Call>> CollectBadAsync(string prompt)
    {
        var response = await client.CreateAsync(prompt);
        var pending = new Queue<Call>(response.Output.OfType<Call>());
        var finished = new List<Call>();
        while (pending.Count > 0)
        {
            var call = pending.Dequeue();
            if (call.Status is Status.InProgress or Status.Generating)
            {
                pending.Enqueue(await client.GetAsync(call.Id, default));
                continue;
            }
            finished.Add(call);
        }
        foreach (var call in finished) await call.Result!.SaveAsync(call.Id); // TR1001
        return finished;
    }
    private async Task<Call?> RaceAsync(IEnumerable<string> ids)
    {
        var tasks = ids.Select(id => client.GetAsync(id, default)).ToList();
        while (tasks.Count > 0)
        {
            var done = await Task.WhenAny(tasks);
            tasks.Remove(done);
            var call = await done;
            if (call.HasResult) { await call.Result.SaveAsync("x"); return call; }
        }
        return null;
    }
    private async Task RaceBadAsync(IEnumerable<string> ids)
    {
        var tasks = ids.Select(id => client.GetAsync(id, default)).ToList();
        var first = await await Task.WhenAny(tasks);
        await first.Result!.SaveAsync("x"); // TR1001
    }
    private async Task PairAsync(string a, string b)
    {
        var (x, y) = (await client.GetAsync(a, default), await client.GetAsync(b, default));
        if (x.HasResult && y.HasResult) Offer((x.Result, y.Result));
        if (x.HasResult || y.HasResult) { var one = x.HasResult ? x.Result : y.Result; Offer(one!); }
        if (x.HasResult || y.HasResult) Offer(y.Result!); // TR1001
    }
}

public static class CallExtensions
{
    public static bool IsFinal(this Status s) => s is Status.Completed or Status.Failed;
    public static bool IsFinal(this Call c) => c.Status.IsFinal();
    public static bool Succeeded(this Call c) => c.IsFinal() && c.Status != Status.Failed;
    public static bool HasUsableImage(this Call c) => c is { Result: { Kind: not ImageResultKind.Invalid } };
    public static Call ThrowIfFailed(this Call c) => c.Status == Status.Failed ? throw new Exception() : c;
    public static Call ThrowIfNotReady(this Call c) { if (!c.HasResult) throw new Exception(); return c; }
    public static ImageResult GetRequired(this Call c) => c.TryGetResult(out var r) ? r : throw new InvalidOperationException(c.StatusText);
    public static byte[]? BytesOrNull(this Call c) => c.Result?.ToArray();
    public static T? Map<T>(this Call c, Func<ImageResult, T> f) where T : class => c.Result is { } r ? f(r) : null;
    public static T MapBad<T>(this Call c, Func<ImageResult, T> f) => f(c.Result!); // TR1001
    public static bool TryMap<T>(this Call c, Func<ImageResult, T> f, [MaybeNullWhen(false)] out T t) { if (c.Result is null) { t = default; return false; } t = f(c.Result); return true; }
}
public class Service
{
    void A(Call c) { if (c.IsFinal()) Offer(c.Result!); } // TR1001
    void B(Call c) { if (c.Succeeded()) Offer(c.Result); }
    void C(Call c) { if (c.HasUsableImage()) Offer(c.Result); }
    void D(Call c) { c.ThrowIfFailed(); Offer(c.Result!); } // TR1001
    void E(Call c) { c.ThrowIfNotReady(); Offer(c.Result); }
    void F(Call c) { var d = c.ThrowIfNotReady(); Offer(d.Result); }
    void G(Call c) { Offer(c.ThrowIfNotReady().Result); }
    void H(Call c) { Offer(c.ThrowIfFailed().Result!); } // TR1001
    void I(IEnumerable<Call> cs) { foreach (var c in cs.Where(CallExtensions.Succeeded)) Offer(c.Result); }
    void J(IEnumerable<Call> cs) { foreach (var c in cs.Where(c => c.IsFinal())) Offer(c.Result!); } // TR1001
    void K(IEnumerable<Call> cs) { foreach (var c in cs.Select(c => c.ThrowIfNotReady())) Offer(c.Result); }
    private static void Guard(Call c, [CallerArgumentExpression(nameof(c))] string? name = null) { if (c is not { HasResult: true }) throw new ArgumentException("not ready", name); }
    void L(Call c) { Guard(c); Offer(c.Result); }
    private static bool Check(Call c, out string? error) { if (c.Status == Status.Failed) { error = "failed"; return false; } if (c.Result is null) { error = "none"; return false; } error = null; return true; }
    void M(Call c) { if (!Check(c, out var error)) throw new Exception(error); Offer(c.Result); }
    void N(Call c) { if (Check(c, out var error)) return; Offer(c.Result!); } // TR1001
    private Call _call = null!;
    private bool Ready => _call.HasResult;
    private void EnsureReady() { if (!Ready) throw new Exception(); }
    void Q() { EnsureReady(); Offer(_call.Result); }
    void R() { if (!Ready) return; Offer(_call.Result); }
    void S() { if (Ready) return; Offer(_call.Result!); } // TR1001
    static async Task<bool> IsDoneAsync(Call c) { await Task.Yield(); return c.HasResult; }
    async Task T(Call c) { if (await IsDoneAsync(c)) return; Offer(c.Result!); } // TR1001
    [return: NotNullIfNotNull(nameof(c))] static Call? Same(Call? c) => c;
    void V(Call c) { if (c.Map(r => r.Text) is { } t) Offer(t); }
    void W(Call c) { if (c.TryMap(r => r.Text, out var t)) Offer(t); }
}
