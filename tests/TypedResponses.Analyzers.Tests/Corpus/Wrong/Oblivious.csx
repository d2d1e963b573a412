#nullable disable
// Code without nullable annotations.
class Oblivious
{
    private Call _call;
    private ImageResult _image;

    void Direct(Call call) { Save(call.Result); } // TR1001

    string Name(Call call) { return call.Result.Name(); } // TR1001

    ImageResult Return(Call call) { return call.Result; } // TR1001

    void Keep() { _image = _call.Result; } // TR1001

    void Local(Call call)
    {
        ImageResult image = call.Result;
        Log("later");
        Save(image); // TR1001
    }

    void NotNullIsNoCheck(Call call)
    {
        if (call != null) Save(call.Result); // TR1001
    }

    void TryIt(Call call)
    {
        ImageResult image;
        call.TryGetResult(out image);
        Save(image); // TR1001
    }

    void Loop(List<Call> calls)
    {
        foreach (var call in calls) Save(call.Result); // TR1001
    }

    void Add(Call call, List<ImageResult> images) { images.Add(call.Result); } // TR1001

    void Failed(Call call)
    {
        if (call.Status == Status.Failed) Log(call.Result.Name()); // TR1002
    }

    void Jobs(Job job)
    {
        Log(job.Output.Trim()); // TR1001
        if (job.State == JobState.Done) Log(job.Error.Message); // TR1002
    }

    void Polls()
    {
        while (_call.Status != Status.Completed) // TR1005
        {
            _call = Get();
        }
        Save(_call.Result);
    }

    bool Text(Call call) { return call.StatusText == "ready"; } // TR1004
}
