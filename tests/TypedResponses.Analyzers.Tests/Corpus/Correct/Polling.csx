// Clients that wait for a call to finish.
class PollingClient
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1);
    private Call? _last;

    async Task<ImageResult> WaitAsync(CancellationToken token)
    {
        while (true)
        {
            var call = await GetAsync(token);
            if (call.TryGetResult(out var image)) return image;
            if (call.Status == Status.Failed) throw new InvalidOperationException("failed");
            await Task.Delay(_interval, token);
        }
    }

    async Task<ImageResult?> WaitOrNullAsync()
    {
        var call = await GetAsync();
        while (call.Status is Status.InProgress or Status.Generating)
        {
            await Task.Delay(_interval);
            call = await GetAsync();
        }
        return call.Result;
    }

    async Task<ImageResult> WaitWithLimitAsync(int attempts)
    {
        for (var i = 0; i < attempts; i++)
        {
            var call = await GetAsync();
            if (call.Status == Status.Completed) return call.Result!;
        }
        throw new TimeoutException();
    }

    async Task<string> DescribeAsync()
    {
        var call = await GetAsync();
        do
        {
            call = await GetAsync();
        }
        while (call.Status is not (Status.Completed or Status.Failed));
        return call.Status == Status.Failed ? "failed" : call.Result!.Name();
    }

    async Task RetryAsync()
    {
        var attempt = 0;
        again:
        var call = await GetAsync();
        if (call.HasResult)
        {
            await SaveAsync(call.Result!);
            return;
        }
        if (++attempt < 5) goto again;
    }

    async Task<ImageResult?> WithDeadlineAsync(DateTime deadline)
    {
        Call call;
        do
        {
            call = await GetAsync();
        }
        while (call.Status != Status.Completed && DateTime.UtcNow < deadline);
        return call.Status == Status.Completed ? call.Result : null;
    }

    async Task RememberAsync()
    {
        _last = await GetAsync();
        if (_last.Status != Status.Completed) return;
        await SaveAsync(_last.Result!);
        await Task.Yield();
        Save(_last.Result!);
    }

    async Task<byte> FirstOfTwoAsync()
    {
        var first = GetAsync();
        var second = GetAsync();
        var done = await Task.WhenAny(first, second);
        var call = await done;
        if (call is { Status: Status.Completed, Result: { } image }) Save(image);
        return 0;
    }

    async Task StopwatchAsync()
    {
        var watch = Stopwatch.StartNew();
        var call = await GetAsync();
        while (call.Status != Status.Completed)
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(2)) throw new TimeoutException();
            call = await GetAsync();
        }
        Save(call.Result!);
    }

    async Task TimerAsync(PeriodicTimer timer)
    {
        while (await timer.WaitForNextTickAsync())
        {
            var call = await GetAsync();
            if (call.Status != Status.Completed) continue;
            Save(call.Result!);
            break;
        }
    }

    async Task<Call> UntilFinalAsync(Func<Task<Call>> poll)
    {
        var call = await poll();
        for (; !IsFinal(call.Status); call = await poll()) await Task.Delay(10);
        return call;
    }

    static bool IsFinal(Status status) => status is Status.Completed or Status.Failed;

    async Task CancelledAsync(CancellationToken token)
    {
        var call = await GetAsync(token);
        while (call.Status != Status.Completed)
        {
            token.ThrowIfCancellationRequested();
            call = await GetAsync(token);
        }
        Save(call.Result!);
    }

    async Task WatchedAsync(CancellationToken token)
    {
        var call = await GetAsync();
        while (!token.IsCancellationRequested && call.Status != Status.Completed) call = await GetAsync();
        if (call.Status == Status.Completed) Save(call.Result!);
    }

    async Task StreamAsync()
    {
        await foreach (var call in Stream())
        {
            switch (call.Status)
            {
                case Status.Completed:
                    Save(call.Result!);
                    break;
                case Status.Failed:
                    return;
                default:
                    Log(call.StatusText ?? "?");
                    break;
            }
        }
    }

    async Task<ImageResult?> LastOfStreamAsync()
    {
        Call? last = null;
        await foreach (var call in Stream())
        {
            if (call.HasResult) last = call;
        }
        return last?.Result;
    }

    async Task SaveLastOfStreamAsync()
    {
        Call? last = null;
        await foreach (var call in Stream())
        {
            if (call.HasResult) last = call;
        }
        if (last is not null) Save(last.Result!);
    }

    async Task<bool> TryOnceAsync()
    {
        try
        {
            var call = await GetAsync();
            if (!call.TryGetResult(out var image)) return false;
            await SaveAsync(image);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    async Task CatchAndGoOnAsync()
    {
        Call? call = null;
        try
        {
            call = await GetAsync();
        }
        catch (TimeoutException)
        {
            Log("late");
        }
        if (call?.Status == Status.Completed) Save(call.Result!);
    }

    async Task FinallyAsync()
    {
        var call = await GetAsync();
        try
        {
            if (call.Status != Status.Completed) return;
            await SaveAsync(call.Result!);
        }
        finally
        {
            Log(call.Id);
        }
        Save(call.Result!);
    }

    async Task RecursiveAsync(int depth)
    {
        var call = await GetAsync();
        if (call.HasResult) Save(call.Result!);
        else if (depth > 0) await RecursiveAsync(depth - 1);
    }

    async Task BackoffAsync()
    {
        var delay = 100;
        Call call;
        while ((call = await GetAsync()).Status is not (Status.Completed or Status.Failed))
        {
            await Task.Delay(delay);
            delay *= 2;
        }
        if (call.Status == Status.Failed) return;
        Save(call.Result!);
    }

    async Task FlagAsync()
    {
        var finished = false;
        Call? call = null;
        for (var i = 0; i < 20 && !finished; i++)
        {
            call = await GetAsync();
            finished = call.Status == Status.Completed;
        }
        if (finished) Save(call!.Result!);
    }
}
