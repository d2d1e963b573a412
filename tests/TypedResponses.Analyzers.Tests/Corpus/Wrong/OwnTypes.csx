// Contracts on types of a user's own.
[assembly: StatusContract(typeof(Foreign), nameof(Foreign.Phase), nameof(Foreign.Data), "Ready", Never = new[] { "Dead" })]

enum Phase { New, Ready, Dead }

class Foreign
{
    public Phase Phase;
    public byte[]? Data;
}

class OwnTypes
{
    void AssemblyContract(Foreign f) => File.WriteAllBytes("x", f.Data!); // TR1001

    void AssemblyContractDead(Foreign f)
    {
        if (f.Phase == Phase.Dead) File.WriteAllBytes("x", f.Data!); // TR1002
        switch (f.Phase) // TR1003
        {
            case Phase.New: break;
            case Phase.Dead: break;
        }
    }

    void Text(Prediction p)
    {
        if (p.Status == "queued") Log(p.Output!); // TR1001
        if (p.Status == "failed") Log(p.Output!); // TR1002
    }

    bool WrongText(Prediction p) => p.Status == "complete"; // TR1004

    bool WrongPattern(Prediction p) => p is { Status: "success" }; // TR1004

    void TextSwitch(Prediction p)
    {
        switch (p.Status) // TR1003
        {
            case "completed": Log(p.Output!); break;
            case "failed": Log("failed"); break;
        }
    }

    void TextSwitchWrong(Prediction p)
    {
        switch (p.Status)
        {
            case "done": break; // TR1004
            default: break;
        }
    }

    void Interface(IReply reply) => Log(reply.Text); // TR1001

    void InterfaceWrongStatus(IReply reply)
    {
        if (reply.Status != "failed") Log(reply.Text); // TR1001
    }

    void Struct(Ticket ticket) => Log(ticket.Value!); // TR1001

    void StructCopy(Ticket ticket)
    {
        var copy = ticket;
        copy.State = JobState.Running;
        if (ticket.State == JobState.Done) Log(copy.Value!); // TR1001
    }

    void NullableStruct(Ticket? ticket) => Log(ticket!.Value.Value!); // TR1001

    void Derived(PrintJob job) => Log(job.Output!); // TR1001

    void Generic<T>(T job) where T : Job => Log(job.Output!); // TR1001

    void Mutated(Job job)
    {
        if (job.State != JobState.Done) return;
        job.State = JobState.Queued;
        Log(job.Output!); // TR1001
    }

    void Cleared(Job job)
    {
        job.Output = null;
        job.State = JobState.Running;
        Log(job.Output!); // TR1001
    }

    void Next(Job job)
    {
        if (job.State == JobState.Done) Log(job.Next!.Output!); // TR1001
    }

    void Walked(Job job)
    {
        if (job.State != JobState.Done) return;
        job = job.Next!;
        Log(job.Output!); // TR1001
    }

    void OtherPayload(Job job)
    {
        if (job.State == JobState.Done) Log(job.Error!.Message); // TR1002
        if (job.State == JobState.Running) Log(job.Error!.Message); // TR1001
    }

    void NullableStatus(Download d)
    {
        if (d.Status != null) Show(d.Bytes!); // TR1001
    }

    void NullableStatusOfValue(Download d)
    {
        if (d.Status.HasValue && d.Bytes!.Length > 0) Log("x"); // TR1001
    }

    void WrongLength(Download d)
    {
        if (d.Bytes?.Length == 0) Show(d.Bytes!); // TR1001
    }

    void Made()
    {
        var job = new Job { State = JobState.Queued };
        Log(job.Output!); // TR1001
    }

    byte[] Return(Download d) => d.Bytes!; // TR1001

    string Pass(Job job) => string.Concat(job.Output!.Trim(), ""); // TR1001
}
