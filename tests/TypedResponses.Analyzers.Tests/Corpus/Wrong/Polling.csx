// Clients that wait, and get it wrong.
class PollingClient
{
    private Call? _last;

    async Task<ImageResult> NoCheckAsync()
    {
        var call = await GetAsync();
        return call.Result!; // TR1001
    }

    async Task DelayIsNoCheckAsync()
    {
        var call = await GetAsync();
        await Task.Delay(5000);
        Save(call.Result!); // TR1001
    }

    async Task EndlessAsync()
    {
        var call = await GetAsync();
        while (call.Status != Status.Completed) // TR1005
        {
            await Task.Delay(100);
            call = await GetAsync();
        }
        Save(call.Result!);
    }

    async Task EndlessDoAsync(CancellationToken token)
    {
        Call call;
        do
        {
            await Task.Delay(100, token);
            call = await GetAsync(token);
        }
        while (call.Status != Status.Completed); // TR1005
        Save(call.Result!);
    }

    async Task EndlessForAsync()
    {
        var call = await GetAsync();
        for (; call.Status is not Status.Completed; call = await GetAsync()) // TR1005
        {
            await Task.Delay(10);
        }
    }

    async Task EndlessTrueAsync()
    {
        while (true) // TR1005
        {
            var call = await GetAsync();
            if (call.Status == Status.Completed)
            {
                Save(call.Result!);
                break;
            }
            await Task.Delay(10);
        }
    }

    async Task<ImageResult> EndlessReturnAsync()
    {
        while (true) // TR1005
        {
            var call = await GetAsync();
            if (call.TryGetResult(out var image)) return image;
            await Task.Delay(10);
        }
    }

    async Task EndlessGotoAsync()
    {
        again:
        var call = await GetAsync();
        if (call.Status != Status.Completed) goto again; // TR1005
        Save(call.Result!);
    }

    async Task EndlessFlagAsync()
    {
        var done = false;
        while (!done) // TR1005
        {
            var call = await GetAsync();
            done = call.Status == Status.Completed;
        }
    }

    async Task EndlessSwitchAsync()
    {
        for (;;) // TR1005
        {
            var call = await GetAsync();
            switch (call.Status)
            {
                case Status.Completed:
                    Save(call.Result!);
                    return;
                default:
                    await Task.Delay(10);
                    break;
            }
        }
    }

    void EndlessSync()
    {
        var call = Get();
        while (call.Status != Status.Completed) // TR1005
        {
            Thread.Sleep(100);
            call = Get();
        }
    }

    async Task EndlessFieldAsync()
    {
        _last = await GetAsync();
        while (_last.Status != Status.Completed) _last = await GetAsync(); // TR1005
    }

    async Task EndlessInLambdaAsync()
    {
        Func<Task> wait = async () =>
        {
            var call = await GetAsync();
            while (call.Status != Status.Completed) call = await GetAsync(); // TR1005
        };
        await wait();
    }

    async Task EndlessInLocalFunctionAsync()
    {
        await WaitAsync();

        async Task WaitAsync()
        {
            while ((await GetAsync()).Status != Status.Completed) await Task.Delay(1); // TR1005
        }
    }

    async Task EndlessJobAsync(Job job)
    {
        while (job.State != JobState.Done) await Task.Delay(100); // TR1005
        Log(job.Output!);
    }

    async Task EndlessTextAsync(Func<Task<Prediction>> poll)
    {
        var p = await poll();
        while (p.Status != "completed") p = await poll(); // TR1005
        Log(p.Output!);
    }

    async Task LimitAsync()
    {
        var call = await GetAsync();
        for (var i = 0; i < 10 && call.Status != Status.Completed; i++) call = await GetAsync();
        Save(call.Result!); // TR1001
    }

    async Task DeadlineAsync(DateTime deadline)
    {
        var call = await GetAsync();
        while (call.Status != Status.Completed && DateTime.UtcNow < deadline) call = await GetAsync();
        Save(call.Result!); // TR1001
    }

    async Task FinalIsNotCompletedAsync()
    {
        var call = await GetAsync();
        while (call.Status is Status.InProgress or Status.Generating) call = await GetAsync();
        Save(call.Result!); // TR1001
    }

    async Task CancelledAsync(CancellationToken token)
    {
        var call = await GetAsync(token);
        while (call.Status != Status.Completed && !token.IsCancellationRequested) call = await GetAsync(token);
        Save(call.Result!); // TR1001
    }

    async Task AskedAgainAsync()
    {
        if ((await GetAsync()).Status == Status.Completed) Save((await GetAsync()).Result!); // TR1001
    }

    async Task CheckedBeforePollingAsync()
    {
        var call = await GetAsync();
        if (call.Status != Status.Completed) return;
        call = await GetAsync();
        Save(call.Result!); // TR1001
    }

    async Task CatchAsync()
    {
        var call = await GetAsync();
        try
        {
            if (!call.HasResult) throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            Log("no matter");
        }
        Save(call.Result!); // TR1001
    }

    async Task FinallyAsync()
    {
        var call = await GetAsync();
        try
        {
            if (call.Status != Status.Completed) return;
        }
        finally
        {
            Save(call.Result!); // TR1001
        }
    }

    async Task StreamAsync()
    {
        await foreach (var call in Stream()) Save(call.Result!); // TR1001
    }

    async Task LastOfStreamAsync()
    {
        Call? last = null;
        await foreach (var call in Stream()) last = call;
        Save(last!.Result!); // TR1001
    }

    async Task FailedAsync()
    {
        var call = await GetAsync();
        if (call.Status == Status.Failed)
        {
            Log("failed: " + call.Result!.Name()); // TR1002
        }
    }

    async Task SwitchedAsync()
    {
        var call = await GetAsync();
        switch (call.Status) // TR1003
        {
            case Status.Completed:
                Save(call.Result!);
                break;
            case Status.Failed:
                Log(call.Result!.Name()); // TR1002
                break;
        }
    }

    async Task TextAsync()
    {
        var call = await GetAsync();
        if (call.StatusText == "complete") Log("done"); // TR1004
        if (call.StatusText is "succeeded") Log("done"); // TR1004
    }

    async Task BreakTooEarlyAsync()
    {
        Call call;
        while (true)
        {
            call = await GetAsync();
            if (call.Status != Status.InProgress) break;
        }
        Save(call.Result!); // TR1001
    }

    async Task WhenAnyAsync()
    {
        var done = await Task.WhenAny(GetAsync(), GetAsync());
        Save((await done).Result!); // TR1001
    }

    async Task WhenAllAsync()
    {
        foreach (var call in await Task.WhenAll(GetAsync(), GetAsync())) Save(call.Result!); // TR1001
    }

    async Task ContinueWithAsync()
    {
        await GetAsync().ContinueWith(task => Save(task.Result.Result!)); // TR1001
    }

    void Blocking()
    {
        Save(GetAsync().Result.Result!); // TR1001
        Save(GetAsync().GetAwaiter().GetResult().Result!); // TR1001
    }
}
