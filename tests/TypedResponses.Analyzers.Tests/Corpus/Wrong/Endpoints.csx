// A web API that answers too soon.
record Answer(int Code, string? Body = null, ImageResult? Image = null);

class Endpoints
{
    private readonly Dictionary<string, Call> _cache = new();

    static Answer Ok(ImageResult image) => new(200, null, image);
    static Answer NotFound() => new(404);

    Answer Get(string id) => Ok(Find(id)!.Result!); // TR1001

    Answer NullIsNoCheck(string id)
    {
        var call = Find(id);
        if (call is null) return NotFound();
        return Ok(call.Result!); // TR1001
    }

    Answer NotFailedIsNotEnough(Call call)
    {
        if (call.Status == Status.Failed) return NotFound();
        return Ok(call.Result!); // TR1001
    }

    Answer GeneratingIsNotEnough(Call call) => call.Status is Status.Completed or Status.Generating ? Ok(call.Result!) : NotFound(); // TR1001

    Answer WrongBranch(Call call) => call.HasResult ? NotFound() : Ok(call.Result!); // TR1001

    Answer WrongBranchOfPattern(Call call)
    {
        if (call is not { Result: not null }) return Ok(call.Result!); // TR1001
        return NotFound();
    }

    Answer OtherCall(Call one, Call other) => one.Status == Status.Completed ? Ok(other.Result!) : NotFound(); // TR1001

    Answer Or(Call call, bool force) => call.HasResult || force ? Ok(call.Result!) : NotFound(); // TR1001

    Answer IgnoredTry(Call call)
    {
        call.TryGetResult(out var image);
        return Ok(image!); // TR1001
    }

    Answer WrongTry(Call call)
    {
        if (!call.TryGetResult(out var image)) return Ok(image!); // TR1001
        return NotFound();
    }

    Answer TryOrForce(Call call, bool force)
    {
        if (call.TryGetResult(out var image) || force) return Ok(image!); // TR1001
        return NotFound();
    }

    Answer Copy(Call call)
    {
        var image = call.Result;
        Log(call.Id);
        return Ok(image!); // TR1001
    }

    Answer TypedCopy(Call call)
    {
        ImageResult image = call.Result; // TR1001
        return Ok(image);
    }

    Answer LateCheck(Call call)
    {
        var answer = Ok(call.Result!); // TR1001
        return call.HasResult ? answer : NotFound();
    }

    Answer FromCache(string id)
    {
        if (!_cache.TryGetValue(id, out var call)) return NotFound();
        return Ok(call.Result!); // TR1001
    }

    Answer FromOtherEntry(string a, string b) => _cache[a].HasResult ? Ok(_cache[b].Result!) : NotFound(); // TR1001

    Answer FirstItem() => Ok(GetResponse().Output.OfType<Call>().First().Result!); // TR1001

    Answer Item(ResponsesOutputItem item) => item is Call call ? Ok(call.Result!) : NotFound(); // TR1001

    Answer Items()
    {
        foreach (var item in GetResponse().Output)
        {
            if (item is Call { Id: not "" } call) return Ok(call.Result!); // TR1001
        }
        return NotFound();
    }

    Answer Switch(Call call) => call.Status switch
    {
        Status.Completed => Ok(call.Result!),
        Status.Generating => Ok(call.Result!), // TR1001
        _ => NotFound(),
    };

    Answer SwitchDefault(Call call) => call.Status switch
    {
        Status.Failed => NotFound(),
        _ => Ok(call.Result!), // TR1001
    };

#pragma warning disable CS8524, CS8509
    string Incomplete(Call call) => call.Status switch // TR1003
    {
        Status.Completed => "done",
        Status.Failed => "failed",
        Status.InProgress or Status.Generating => "wait",
    };

    int Code(Status status) => status switch { Status.Completed => 200, Status.Failed => 500 }; // TR1003
#pragma warning restore

    Answer Tuple(Call call) => (call.Status, call.Id) switch
    {
        (Status.Completed, _) => Ok(call.Result!),
        (_, "x") => Ok(call.Result!), // TR1001
        _ => NotFound(),
    };

    Answer When(Call call)
    {
        switch (call)
        {
            case { Status: Status.Completed } when call.Id != "":
                return Ok(call.Result!);
            case { Status: Status.Failed }:
                return Ok(call.Result!); // TR1002
            default:
                return Ok(call.Result!); // TR1001
        }
    }

    Answer Helper(Call call) => IsNotFailed(call) ? Ok(call.Result!) : NotFound(); // TR1001

    static bool IsNotFailed(Call call) => call.Status != Status.Failed;

    Answer Validated(Call call)
    {
        Validate(call);
        return Ok(call.Result!); // TR1001
    }

    static void Validate(Call call)
    {
        if (call.Id.Length == 0) throw new ArgumentException(call.Id);
    }

    static Answer Write([Ready] Call call) => Ok(call.Result!);

    Answer Writes(Call call) => Write(call); // TR1001

    Answer WritesFailed(Call call) => call.Status == Status.Failed ? Write(call) : NotFound(); // TR1002

    Answer Unmarked(Call call) => call.HasResult ? Answered(call) : NotFound();

    private static Answer Answered(Call call) => Ok(call.Result!); // TR1001

    static bool Lies([ReadyWhen(true)] Call call) => call.Status != Status.Failed; // TR1006

    static bool LiesAtTheEnd([ReadyWhen(true)] Call call)
    {
        if (call.HasResult) return true;
        return call.Id != ""; // TR1006
    }

    static void Promises([EnsuresReady] Call call) // TR1006
    {
        if (call.Status == Status.Failed) throw new InvalidOperationException();
    }

    string Name(Call call) => call.Result!.Name(); // TR1001

    string Length(Call call) => call.Result.ToString()!; // TR1001

    string Conditional(Call? call) => call?.Result.ToString() ?? ""; // TR1001

    string Suppressed(Call? call) => call?.Result!.Name() ?? ""; // TR1001

    ImageResult Return(Call call) => call.Result; // TR1001

    void Add(Call call, List<ImageResult> images) => images.Add(call.Result); // TR1001

    List<ImageResult> List(Call call) => new() { call.Result }; // TR1001

    (string, ImageResult) Pair(Call call) => (call.Id, call.Result); // TR1001

    Answer Local(Call call)
    {
        return Build();

        Answer Build() => Ok(call.Result!); // TR1001
    }

    Answer Lambda(Call call)
    {
        Func<Answer> build = () => Ok(call.Result!); // TR1001
        return build();
    }

    Answer Text(Call call) => call.StatusText == "Completed" ? Ok(call.Result!) : NotFound(); // TR1004

    Answer TextNotFailed(Call call) => call.StatusText != "failed" ? Ok(call.Result!) : NotFound(); // TR1001

    bool TextEquals(Call call) => string.Equals(call.StatusText, "finished", StringComparison.OrdinalIgnoreCase); // TR1004

    bool NameOfStatus(Call call) => call.Status.ToString() == "in_progress"; // TR1004
}
