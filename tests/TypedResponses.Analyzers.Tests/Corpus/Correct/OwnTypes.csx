// Contracts on types of a user's own, on interfaces, structs and text statuses.
[assembly: StatusContract(typeof(Foreign), nameof(Foreign.Phase), nameof(Foreign.Data), "Ready", Never = new[] { "Dead" })]

enum Phase { New, Ready, Dead }

class Foreign
{
    public Phase Phase;
    public byte[]? Data;
}

class OwnTypes
{
    void AssemblyContract(Foreign f)
    {
        if (f.Phase == Phase.Ready) File.WriteAllBytes("x", f.Data!);
        if (f.Data is { Length: > 0 }) File.WriteAllBytes("x", f.Data);
        if (f.Data != null && f.Data.Length > 0) File.WriteAllBytes("x", f.Data);
    }

    void Text(Prediction p)
    {
        if (p.Status == "completed") Log(p.Output!);
        if (p.Status is "completed") Log(p.Output!);
        if (p.Status.Equals("completed", StringComparison.Ordinal)) Log(p.Output!);
        if (!string.IsNullOrEmpty(p.Output)) Log(p.Output);
        if (!string.IsNullOrWhiteSpace(p.Output)) Log(p.Output);
    }

    string TextSwitch(Prediction p) => p.Status switch
    {
        "completed" => p.Output!,
        "failed" => "failed",
        _ => "wait",
    };

    void TextExhausted(Prediction p)
    {
        if (p.Status == "queued" || p.Status == "failed") return;
        Log(p.Output!);
    }

    void Interface(IReply reply)
    {
        if (reply.Status == "done") Log(reply.Text);
        if (reply.Text.Length > 0) Log(reply.Text);
        if (reply.Text is { Length: > 0 } text) Log(text);
    }

    class Reply : IReply
    {
        public string Status { get; set; } = "";
        public string Text { get; set; } = "";
        public override string ToString() => Status == "done" ? Text : Status;
    }

    void Struct(Ticket ticket)
    {
        if (ticket.State != JobState.Done) return;
        Log(ticket.Value!);
        var copy = ticket;
        Log(copy.Value!);
    }

    void NullableStruct(Ticket? ticket)
    {
        if (ticket is not { State: JobState.Done } done) return;
        Log(done.Value!);
    }

    void StructArray(Ticket[] tickets)
    {
        for (var i = 0; i < tickets.Length; i++)
        {
            if (tickets[i].State == JobState.Done) Log(tickets[i].Value!);
        }
    }

    void In(in Ticket ticket)
    {
        if (ticket.State == JobState.Done) Log(ticket.Value!);
    }

    void Derived(PrintJob job)
    {
        if (job.State == JobState.Done) Log(job.Output!);
    }

    void Generic<T>(T job) where T : Job
    {
        if (job.State == JobState.Done) Log(job.Output!);
        if (job.Output != null) Log(job.Output);
    }

    void Mutable(Job job)
    {
        job.State = JobState.Done;
        job.Output = "text";
        Log(job.Output);
    }

    void MutableLater(Job job)
    {
        if (job.Output == null) job.Output = "none";
        Log(job.Output);
    }

    void Coalesced(Job job)
    {
        job.Output ??= "none";
        Log(job.Output);
    }

    void List(Job? head)
    {
        for (var job = head; job != null; job = job.Next)
        {
            if (job.State == JobState.Done) Log(job.Output!);
        }
    }

    void Chain(Job job)
    {
        if (job.Next?.Next?.State == JobState.Done) Log(job.Next.Next.Output!);
        if (job is { Next: { State: JobState.Done } next }) Log(next.Output!);
        if (job is { Next.State: JobState.Done }) Log(job.Next.Output!);
    }

    void TwoPayloads(Job job)
    {
        switch (job.State)
        {
            case JobState.Done:
                Log(job.Output!);
                break;
            case JobState.Broken:
                Log(job.Error!.Message);
                break;
            default:
                break;
        }
    }

    void NullableStatus(Download d)
    {
        if (d.Status == JobState.Done) Show(d.Bytes!);
        if (d is { Status: JobState.Done, Bytes: var bytes }) Show(bytes!);
        if (d.Bytes?.Length > 0) Show(d.Bytes);
        if (d.Bytes is [0x89, ..]) Show(d.Bytes);
        if (d.Bytes is not null and { Length: > 8 }) Show(d.Bytes);
    }

    void Initialized()
    {
        var job = new Job { State = JobState.Done, Output = "x" };
        Log(job.Output);
        var download = new Download { Status = JobState.Done, Bytes = new byte[1] };
        Show(download.Bytes);
    }

    bool Equal(Job one, Job other) => one.State == other.State && one.Output == other.Output;

    int Hash(Job job) => HashCode.Combine(job.State, job.Output);

    string Named(Job job) => nameof(job.Output) + job.State;

    void ToObject(Job job)
    {
        Offer(job.Output);
        Console.WriteLine(job.Output);
        Console.WriteLine($"{job.State}: {job.Output}");
    }

    string? Pass(Job job) => job.Output;

    (JobState, string?) Both(Job job) => (job.State, job.Output);

    void Deconstructed(Job job)
    {
        var (state, output) = Both(job);
        if (output != null) Log(output);
        Log(state.ToString());
    }
}
