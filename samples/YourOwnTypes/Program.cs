using YourOwnTypes;

// `dotnet build` reports the three mistakes in Mistakes.cs, and nothing in this file.
ImageJob[] jobs =
[
    new("lake") { State = JobState.Done, Picture = "iVBORw0KGgo=" },
    new("forest") { State = JobState.Painting },
    new("dunes") { State = JobState.Broken },
];

foreach (var job in jobs)
{
    string line = job.State switch
    {
        JobState.Done => $"{job.Name}: {job.Picture!.Length} characters of base64",
        JobState.Waiting or JobState.Painting => $"{job.Name}: not yet",
        JobState.Broken => $"{job.Name}: will never be",
        _ => $"{job.Name}: unknown",
    };
    Console.WriteLine(line);
}

Console.WriteLine($"{jobs.Where(job => job.IsDone).Sum(job => job.Picture!.Length)} characters in all");
