// Code of a web API: requests in, answers out.
record Answer(int Code, string? Body = null, ImageResult? Image = null);

class Endpoints
{
    private readonly Dictionary<string, Call> _cache = new();

    static Answer Ok(ImageResult image) => new(200, null, image);
    static Answer NotFound() => new(404);
    static Answer Accepted(string id) => new(202, id);

    Answer Get(string id)
    {
        var call = Find(id);
        if (call is null) return NotFound();
        return call.Status switch
        {
            Status.Completed => Ok(call.Result!),
            Status.Failed => new(500),
            _ => Accepted(call.Id),
        };
    }

    Answer GetByPattern(string id) => Find(id) switch
    {
        null => NotFound(),
        { Result: { } image } => Ok(image),
        { Status: Status.Failed } => new(500),
        var call => Accepted(call.Id),
    };

    Answer GetByTry(string id) => Find(id) is { } call && call.TryGetResult(out var image) ? Ok(image) : NotFound();

    Answer GetByTuple(string id)
    {
        var call = Find(id)!;
        return (call.Status, call.Result) switch
        {
            (Status.Failed, _) => new(500),
            (_, null) => Accepted(call.Id),
            (_, var image) => Ok(image),
        };
    }

    Answer GetByWhen(string id) => Find(id) switch
    {
        { } call when call.Status == Status.Completed => Ok(call.Result!),
        { } call when call.Result is { } image => Ok(image),
        _ => NotFound(),
    };

    Answer GetNullable(string id) => new(200, null, Find(id)?.Result);

    Answer GetCoalesced(string id) => Ok(Find(id)?.Result ?? throw new KeyNotFoundException());

    async Task<Answer> PostAsync()
    {
        var call = await GetAsync();
        if (call.Status is Status.Failed or Status.Unrecognized) return new(502);
        if (!call.HasResult) return Accepted(call.Id);
        return Ok(call.Result!);
    }

    Answer FromCache(string id)
    {
        if (!_cache.TryGetValue(id, out var call)) return NotFound();
        return call.HasResult ? Ok(call.Result!) : Accepted(id);
    }

    Answer FromCacheByIndex(string id)
    {
        if (_cache[id].Status == Status.Completed) return Ok(_cache[id].Result!);
        return NotFound();
    }

    Answer FirstImage()
    {
        foreach (var item in GetResponse().Output)
        {
            if (item is Call { Result: { } image }) return Ok(image);
        }
        return NotFound();
    }

    Answer FirstImageByLinq()
    {
        var call = GetResponse().Output.OfType<Call>().FirstOrDefault(c => c.HasResult);
        return call is null ? NotFound() : Ok(call.Result!);
    }

    Answer LastImage()
    {
        var images = GetResponse().Output.OfType<Call>().Where(c => c.Result is not null).Select(c => c.Result!).ToList();
        return images.Count > 0 ? Ok(images[^1]) : NotFound();
    }

    IEnumerable<Answer> All() => List().Where(c => c.Status == Status.Completed).Select(c => Ok(c.Result!));

    IEnumerable<Answer> AllByYield()
    {
        foreach (var call in List())
        {
            if (!call.TryGetResult(out var image)) continue;
            yield return Ok(image);
        }
    }

    async IAsyncEnumerable<Answer> AllByAsyncYield()
    {
        await foreach (var call in Stream())
        {
            if (call.Status != Status.Completed) yield break;
            yield return Ok(call.Result!);
        }
    }

    Answer Validated(Call call)
    {
        ArgumentNullException.ThrowIfNull(call.Result);
        return Ok(call.Result);
    }

    Answer Required(Call? call)
    {
        if (call?.Result is not { } image) throw new ArgumentException(nameof(call));
        return Ok(image);
    }

    Answer Nested(ImageResponse response)
    {
        if (response is { Output: [Call { HasResult: true } only] }) return Ok(only.Result!);
        return NotFound();
    }

    Answer First(ImageResponse response) => response.Output is [Call { Result: not null } first, ..] ? Ok(first.Result) : NotFound();

    Answer Indexed(ImageResponse response)
    {
        for (var i = 0; i < response.Output.Count; i++)
        {
            if (response.Output[i] is not Call call) continue;
            if (call.Status != Status.Completed) continue;
            return Ok(call.Result!);
        }
        return NotFound();
    }

    Answer Cast(ImageResponse response)
    {
        var item = response.Output[0];
        return item is Call && ((Call)item).HasResult ? Ok(((Call)item).Result!) : NotFound();
    }

    Answer As(ResponsesOutputItem item)
    {
        var call = item as Call;
        if (call == null || !call.HasResult) return NotFound();
        return Ok(call.Result!);
    }

    string Content(Call call) => call.Result?.Name() ?? "";

    string Header(Call call) => call.HasResult ? call.Result!.Name() : call.StatusText ?? "unknown";

    Answer Guarded(Call call)
    {
        if (!Guard(call)) return NotFound();
        return Ok(call.Result!);
    }

    static bool Guard([ReadyWhen(true)] Call call) => call is { Status: Status.Completed } or { Result: not null };

    Answer Ensured(Call call)
    {
        Ensure(call);
        return Ok(call.Result!);
    }

    static void Ensure([EnsuresReady] Call call)
    {
        if (!call.HasResult) throw new InvalidOperationException(call.Id);
    }

    static Answer Write([Ready] Call call) => Ok(call.Result!);

    Answer Writes(Call call) => call.Status == Status.Completed ? Write(call) : NotFound();

    Answer Mapped(Call call)
    {
        Func<Call, Answer> map = c => c.TryGetResult(out var image) ? Ok(image) : NotFound();
        return map(call);
    }

    Answer Local(Call call)
    {
        if (call.Status != Status.Completed) return NotFound();
        return Build();

        Answer Build() => Ok(call.Result!);
    }

    Answer Copied(Call call)
    {
        var image = call.Result;
        if (image == null) return NotFound();
        Log(call.Id);
        return Ok(image);
    }

    Answer CopiedStatus(Call call)
    {
        var status = call.Status;
        if (status == Status.Failed) return new(500);
        if (status != Status.Completed) return Accepted(call.Id);
        return Ok(call.Result!);
    }

    Answer CopiedFlag(Call call)
    {
        var ready = call.HasResult;
        Log(ready.ToString());
        return ready ? Ok(call.Result!) : NotFound();
    }

    Answer ThroughText(Call call) => call.StatusText == "completed" ? Ok(call.Result!) : NotFound();
}
