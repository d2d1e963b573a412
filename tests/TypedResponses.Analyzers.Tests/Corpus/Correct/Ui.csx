// Views and view models: state in fields and properties.
class Viewer
{
    private Call? _call;
    private readonly Call _first = Get();
    private bool _ready;
    private ImageResult? _image;

    public Call Current { get; set; } = Get();
    public ImageResult? Image => _call?.Result;
    public string Title => _call?.Result?.Name() ?? "none";
    public bool CanSave => _call?.HasResult == true;
    public bool IsDone => Current.Status == Status.Completed;
    public string Caption => IsDone ? Current.Result!.Name() : "wait";
    public event EventHandler<Call>? Changed;

    public Viewer()
    {
        Changed += (_, call) => { if (call.HasResult) Save(call.Result!); };
        if (_first.HasResult) Save(_first.Result!);
    }

    void Show(Call call)
    {
        _call = call;
        if (_call.Status == Status.Completed) Save(_call.Result!);
        Changed?.Invoke(this, call);
    }

    void Command()
    {
        if (!CanSave) return;
        Save(_call!.Result!);
    }

    void Toggle()
    {
        if (IsDone) Save(Current.Result!);
    }

    void Remember()
    {
        _ready = Current.HasResult;
        if (_ready) Save(Current.Result!);
    }

    void Keep() => _image = Current.Result;

    void Draw()
    {
        if (_image is not null) Save(_image);
    }

    void Chain()
    {
        if (this.Current.Result != null && this.Current.Id != "") Save(this.Current.Result);
    }

    async Task RefreshAsync()
    {
        Current = await GetAsync();
        if (!IsDone) return;
        await Task.Delay(1);
        Save(Current.Result!);
    }

    async Task DispatchAsync()
    {
        var call = await GetAsync();
        if (call.HasResult) await Task.Run(() => Save(call.Result!));
    }

    void Handler(object? sender, EventArgs e)
    {
        if (sender is Call { Status: Status.Completed } call) Save(call.Result!);
    }

    void Lambda()
    {
        var call = Current;
        Action? save = call.HasResult ? () => Save(call.Result!) : null;
        save?.Invoke();
    }

    void Nested()
    {
        if (Current.HasResult)
        {
            void Twice()
            {
                Save(Current.Result!);
                Save(Current.Result!);
            }

            Twice();
        }
    }

    void Deferred()
    {
        var call = Current;
        if (call.Status != Status.Completed) return;
        var actions = new List<Action> { () => Save(call.Result!), () => Log(call.Result!.Name()) };
        actions.ForEach(a => a());
    }

    void MadeBeforeTheCheck()
    {
        var call = Current;
        Action save = () => Save(call.Result!);
        if (call.HasResult) save();
    }

    string Render() => Current switch
    {
        { Status: Status.Completed } done => done.Result!.Name(),
        { Result: { } early } => early.Name(),
        { Status: Status.Failed } => "failed",
        _ => "wait",
    };

    string Progress(Call call) => call.Status switch
    {
        Status.InProgress => "0 %",
        Status.Generating => "50 %",
        Status.Completed => "100 %",
        Status.Failed => "failed",
        Status.Unrecognized => call.StatusText ?? "?",
        _ => "",
    };

    int Percent(Call call)
    {
        switch (call.Status)
        {
            case Status.InProgress: return 0;
            case Status.Generating: return 50;
            case Status.Completed: return 100;
            case Status.Failed: return -1;
            case Status.Unrecognized: return -2;
        }
        return 0;
    }

    void Replace()
    {
        var shown = Current;
        Current = Get();
        if (shown.HasResult) Save(shown.Result!);
        if (Current.HasResult) Save(Current.Result!);
    }

    void Swap(ref Call left, ref Call right)
    {
        (left, right) = (right, left);
        if (left.HasResult) Save(left.Result!);
        if (right.HasResult) Save(right.Result!);
    }

    void Copy()
    {
        var copy = Current with { Id = "copy" };
        if (copy.HasResult) Save(copy.Result!);
    }

    void Put(ImageResult image)
    {
        Current = Current with { Result = image, Status = Status.Completed };
        Save(Current.Result!);
    }

    void Conditions(Call call, bool force)
    {
        if (call.HasResult && (force || call.Id.Length > 3)) Save(call.Result!);
        if (!(call.Result is null || force)) Save(call.Result!);
    }

    void Ladder(Call call)
    {
        if (call.Status == Status.InProgress) Log("0");
        else if (call.Status == Status.Generating) Log("1");
        else if (call.Status == Status.Failed || call.Status == Status.Unrecognized) Log("2");
        else Save(call.Result!);
    }

    void EarlyReturns(Call? call)
    {
        if (call is null) return;
        if (call.Status == Status.Failed) return;
        if (call.Result is null) return;
        Save(call.Result);
    }

    void Assign(Call call)
    {
        ImageResult? image;
        if ((image = call.Result) != null) Save(image);
    }

    void AssignFlag(Call call)
    {
        bool ok;
        if (ok = call.HasResult) Save(call.Result!);
        Log(ok.ToString());
    }

    void Coalesce(Call call, ImageResult fallback)
    {
        Save(call.Result ?? fallback);
        var image = call.Result ?? fallback;
        Save(image);
    }

    void Pick(Call one, Call other)
    {
        var call = one.HasResult ? one : other;
        if (call.HasResult) Save(call.Result!);
    }

    void PickProven(Call one, Call other)
    {
        if (!one.HasResult || other.Status != Status.Completed) return;
        var call = Chance() ? one : other;
        Save(call.Result!);
    }

    void Either(Call one, Call other)
    {
        if (one.HasResult) Save(one.Result!);
        else if (other.HasResult) Save(other.Result!);
    }

    void Using(Call call)
    {
        using var file = File.Create("x");
        if (call.Result is not { } image) return;
        Save(image);
    }

    void Lock(Call call)
    {
        lock (_first)
        {
            if (!call.HasResult) return;
        }
        Save(call.Result!);
    }

    void Checked(Call call)
    {
        checked
        {
            if (call.HasResult) Save(call.Result!);
        }
    }

    void Flags(Call call, bool a, bool b)
    {
        var usable = call.HasResult;
        if (a) usable &= call.Id != "";
        if (b) usable = usable && call.Type != "";
        if (usable) Save(call.Result!);
    }

    void Both(Call one, Call other)
    {
        var (first, second) = (one.HasResult, other.HasResult);
        if (first) Save(one.Result!);
        if (second) Save(other.Result!);
    }
}
