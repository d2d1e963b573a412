namespace TypedResponses.Analyzers.Tests.Bodies;

/// <summary>A type with a contract, in a file of its own.</summary>
internal static class JobSource
{
    public const string Text = """
        namespace Jobs;
        public enum JobStatus { Running, Done, Failed }
        [TypedResponses.StatusContract("Status", "Output", "Done", Never = new[] { "Failed" })]
        public partial class Job
        {
            public JobStatus Status { get; set; }
            public string? Output { get; set; }
            public static Job Start() => new();
            public static Task<Job> GetAsync() => Task.FromResult(new Job());
        }
        """;
}
