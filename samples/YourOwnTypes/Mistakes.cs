namespace YourOwnTypes;

/// <summary>Three mistakes that the contract in ImageJob.cs is enough to find.</summary>
internal static class Mistakes
{
    /// <summary>The job may still be waiting.</summary>
    public static int Unchecked(ImageJob job) => job.Picture!.Length;                                     // TR1001

    /// <summary>A broken job never becomes done: this waits for ever.</summary>
    public static async Task WaitAsync(Func<Task<ImageJob>> poll)
    {
        var job = await poll();
        while (job.State != JobState.Done)                                                               // TR1005
        {
            await Task.Delay(100);
            job = await poll();
        }
    }

    /// <summary>The file has the base64 text in it, and no viewer opens it.</summary>
    public static void Save(ImageJob job)
    {
        if (job.IsDone)
        {
            File.WriteAllText($"{job.Name}.png", job.Picture);                                           // TR2002
        }
    }
}
