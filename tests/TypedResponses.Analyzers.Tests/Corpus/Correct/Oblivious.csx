#nullable disable
// Code without nullable annotations.
class Oblivious
{
    private Call _call;

    void IfNotNull(Call call)
    {
        if (call != null && call.Result != null) Save(call.Result);
    }

    void Local(Call call)
    {
        ImageResult image = call.Result;
        if (image == null) return;
        Save(image);
    }

    ImageResult Checked(Call call)
    {
        if (call.Status != Status.Completed) return null;
        return call.Result;
    }

    ImageResult Conditional(Call call) => call.HasResult ? call.Result : null;

    string Name(Call call) => call?.Result?.Name();

    void TryIt(Call call)
    {
        ImageResult image;
        if (call.TryGetResult(out image)) Save(image);
    }

    void Field()
    {
        if (_call == null || !_call.HasResult) return;
        Save(_call.Result);
    }

    void ByStatus(Call call)
    {
        switch (call.Status)
        {
            case Status.Completed:
                Save(call.Result);
                break;
            default:
                Log("no");
                break;
        }
    }

    void Linq(List<Call> calls)
    {
        foreach (var image in calls.Where(c => c.Result != null).Select(c => c.Result)) Save(image);
        foreach (var image in calls.Select(c => c.Result).Where(r => r != null)) Save(image);
    }

    void Helper(Call call)
    {
        if (Ready(call)) Save(call.Result);
    }

    static bool Ready(Call call) { return call != null && call.Status == Status.Completed; }

    void Throwing(Call call)
    {
        if (call == null) throw new ArgumentNullException("call");
        if (call.Result == null) throw new ArgumentException("call");
        Save(call.Result);
    }

    async Task<string> Async()
    {
        var call = await GetAsync();
        if (call.Status == Status.Failed || call.Result == null) return "";
        return call.Result.Name();
    }

    void Jobs(Job job)
    {
        if (job.State == JobState.Done) Log(job.Output.Trim());
        if (job.State == JobState.Broken) Log(job.Error.Message);
        if (!string.IsNullOrEmpty(job.Output)) Log(job.Output.Trim());
    }

    void Write(Job job, string text)
    {
        job.Output = text;
        job.State = JobState.Done;
        Log(job.Output.Trim());
    }
}
