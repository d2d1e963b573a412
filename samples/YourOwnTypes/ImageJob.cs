using TypedResponses;

namespace YourOwnTypes;

/// <summary>Where a job of ours stands.</summary>
public enum JobState
{
    Waiting,
    Painting,
    Done,
    Broken,
}

/// <summary>
/// A type of our own: nothing here is generated. The contract says that <see cref="Picture"/> is only there when the job is done, and never when it
/// is broken; the analyzers do the rest.
/// </summary>
[StatusContract(nameof(State), nameof(Picture), nameof(JobState.Done), Never = [nameof(JobState.Broken)])]
public sealed class ImageJob(string name)
{
    public string Name { get; } = name;

    public JobState State { get; set; }

    /// <summary>The picture as base64 text.</summary>
    [Base64Content]
    public string? Picture { get; set; }

    /// <summary>A guard of our own: callers that asked it have checked.</summary>
    [ReadyWhen(true)]
    public bool IsDone => State == JobState.Done;
}
