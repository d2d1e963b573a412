// Views and view models that trust their state.
class Viewer
{
    private Call? _call;
    private readonly Call _first = Get();
    private readonly string _name = Get().Result!.Name(); // TR1001
    private bool _ready;
    private ImageResult _image = ImageResult.FromText("aGk=");

    public Call Current { get; set; } = Get();
    public ImageResult Image => _call!.Result!; // TR1001
    public string Title => Current.Result!.Name(); // TR1001
    public ImageResult Shown { get { return Current.Result!; } } // TR1001
    public bool IsNotFailed => Current.Status != Status.Failed;
    public string Caption => IsNotFailed ? Current.Result!.Name() : "failed"; // TR1001
    public event EventHandler<Call>? Changed;

    public Viewer()
    {
        Changed += (_, call) => Save(call.Result!); // TR1001
        Save(_first.Result!); // TR1001
    }

    public Viewer(Call call) : this(call.Result!.Name()) // TR1001
    {
    }

    public Viewer(string name) => Log(name);

    void Show(Call call)
    {
        _call = call;
        Save(_call.Result!); // TR1001
        Changed?.Invoke(this, call);
    }

    void OtherField()
    {
        if (_first.HasResult) Save(Current.Result!); // TR1001
    }

    void Reassigned()
    {
        if (!Current.HasResult) return;
        Current = Get();
        Save(Current.Result!); // TR1001
    }

    void Remembered()
    {
        _ready = Current.HasResult;
        Current = Get();
        if (_ready) Save(Current.Result!); // TR1001
    }

    void WrongFlag()
    {
        _ready = Current.Id != "";
        if (_ready) Save(Current.Result!); // TR1001
    }

    void Keep() => _image = Current.Result; // TR1001

    void KeepSuppressed() => _image = Current.Result!; // TR1001

    async Task RefreshAsync()
    {
        if (Current.Status != Status.Completed) return;
        Current = await GetAsync();
        Save(Current.Result!); // TR1001
    }

    async Task DispatchAsync()
    {
        var call = await GetAsync();
        await Task.Run(() => Save(call.Result!)); // TR1001
    }

    void Handler(object? sender, EventArgs e)
    {
        if (sender is Call call) Save(call.Result!); // TR1001
    }

    void Deferred()
    {
        var call = Current;
        Action save = () => Save(call.Result!); // TR1001
        if (call.HasResult) Log(call.Id);
        save();
    }

    void CapturedAndReassigned()
    {
        var call = Current;
        if (!call.HasResult) return;
        Action save = () => Save(call.Result!); // TR1001
        call = Get();
        save();
    }

    void CalledBefore()
    {
        var call = Current;
        Write();
        if (call.HasResult) Write();

        void Write() => Save(call.Result!); // TR1001
    }

    void ReplacedInside()
    {
        var call = Current;
        if (!call.HasResult) return;
        Renew();
        Save(call.Result!); // TR1001

        void Renew() => call = Get();
    }

    void ByRef(ref Call call)
    {
        if (!call.HasResult) return;
        Renew(ref call);
        Save(call.Result!); // TR1001
    }

    static void Renew(ref Call call) => call = Get();

    void Swapped(Call left, Call right)
    {
        if (!left.HasResult) return;
        (left, right) = (right, left);
        Save(right.Result!);
        Save(left.Result!); // TR1001
    }

    void With(ImageResult? image)
    {
        var copy = Current with { Result = image };
        Save(copy.Result!); // TR1001
    }

    void WithNull()
    {
        if (!Current.HasResult) return;
        var copy = Current with { Result = null, Status = Status.InProgress };
        Save(copy.Result!); // TR1001
    }

    void Alias()
    {
        var copy = Current;
        Current = Get();
        if (copy.HasResult) Save(Current.Result!); // TR1001
    }

    void StatusCopy()
    {
        var status = Current.Status;
        Current = Get();
        if (status == Status.Completed) Save(Current.Result!); // TR1001
    }

    void ImageCopy()
    {
        var image = Current.Result;
        Current = Get();
        if (Current.HasResult) Save(image!); // TR1001
    }

    int Percent(Call call)
    {
        switch (call.Status) // TR1003
        {
            case Status.InProgress: return 0;
            case Status.Generating: return 50;
            case Status.Completed: return 100;
            case Status.Failed: return -1;
        }
        return 0;
    }

    void Menu(Call call)
    {
        switch (call.Status) // TR1003
        {
            case Status.Completed when call.HasResult: Save(call.Result!); break;
            case Status.Failed: Log("failed"); break;
            case Status.Unrecognized: Log("?"); break;
        }
    }

    void Ladder(Call call)
    {
        if (call.Status == Status.InProgress) Log("0");
        else if (call.Status == Status.Failed) Log(call.Result!.Name()); // TR1002
        else Save(call.Result!); // TR1001
    }

    void Pick(Call one, Call other)
    {
        var call = one.HasResult ? one : other;
        Save(call.Result!); // TR1001
    }

    void PickWrong(Call one, Call other)
    {
        var call = one.HasResult ? other : one;
        Save(call.Result!); // TR1001
    }

    void Flags(Call call, bool force)
    {
        var usable = call.HasResult;
        usable |= force;
        if (usable) Save(call.Result!); // TR1001
    }

    void FlagSetElsewhere(Call call)
    {
        var usable = false;
        if (call.Id != "") usable = true;
        if (usable) Save(call.Result!); // TR1001
    }

    void Goto(Call call)
    {
        if (call.Id == "") goto save;
        if (!call.HasResult) return;
        save:
        Save(call.Result!); // TR1001
    }

    void Nested(Call call, bool log)
    {
        if (log)
        {
            if (!call.HasResult) return;
        }
        Save(call.Result!); // TR1001
    }

    void Lock(Call call)
    {
        lock (_first)
        {
            Save(call.Result!); // TR1001
        }
    }

    void Using(Call call)
    {
        using var file = File.Create(call.Result!.Name()); // TR1001
    }

    string Interpolated(Call call) => $"{call.Id}: {call.Result!.Name()}"; // TR1001

    void Out(Call call)
    {
        if (!call.HasResult) return;
        Make(out call);
        Save(call.Result!); // TR1001
    }

    static void Make(out Call call) => call = Get();

    public static Viewer operator +(Viewer viewer, Call call)
    {
        Save(call.Result!); // TR1001
        return viewer;
    }

    public ImageResult this[int index] => List().ElementAt(index).Result!; // TR1001
}

class Card(Call call)
{
    private readonly string _name = call.Result!.Name(); // TR1001

    public void Save() => Api.Save(call.Result!); // TR1001

    public override string ToString() => _name;
}
