namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>
/// What every test of this folder compiles with, as a referenced assembly: generated types as the generator writes them, and types of a user's own.
/// </summary>
internal static class Models
{
    /// <summary>What the tests' sources may say without a using.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Diagnostics;
        global using System.Diagnostics.CodeAnalysis;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using TypedResponses;
        global using static Api;
        global using Status = ResponseImageGenerationCallStatus;
        global using Call = ResponsesImageGenerationCall;
        """;

    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Threading;
        using System.Threading.Tasks;
        using TypedResponses;

        public enum ResponseImageGenerationCallStatus { Unrecognized = 0, InProgress, Completed, Generating, Failed }

        public abstract record ResponsesOutputItem
        {
            public abstract string Type { get; }
        }

        public sealed record ResponsesOutputMessage : ResponsesOutputItem
        {
            public override string Type => "message";
            public required string Text { get; init; }
        }

        [StatusContract(nameof(Status), nameof(Result), nameof(ResponseImageGenerationCallStatus.Completed), Never = new[] { nameof(ResponseImageGenerationCallStatus.Failed) })]
        public sealed partial record ResponsesImageGenerationCall : ResponsesOutputItem
        {
            public override string Type => "image_generation_call";
            public required string Id { get; init; }
            [Base64Content] public ImageResult? Result { get; init; }
            public required ResponseImageGenerationCallStatus Status { get; init; }
            public string? StatusText { get; init; }
            [MemberNotNullWhen(true, nameof(Result))] public bool HasResult => Result is not null && Status != ResponseImageGenerationCallStatus.Failed;
            public bool TryGetResult([NotNullWhen(true)] out ImageResult? image) { image = Result; return HasResult; }
        }

        public sealed record ImageResponse
        {
            public required string Id { get; init; }
            public required IReadOnlyList<ResponsesOutputItem> Output { get; init; }
        }

        // A user's own types: a class that changes, a struct, a text status, an interface, two payloads, a payload that is never null.
        public enum JobState { Unknown, Queued, Running, Done, Broken }

        [StatusContract(nameof(State), nameof(Output), nameof(JobState.Done), Never = new[] { nameof(JobState.Broken) })]
        [StatusContract(nameof(State), nameof(Error), nameof(JobState.Broken), Never = new[] { nameof(JobState.Done) })]
        public class Job
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            public Exception? Error { get; set; }
            public Job? Next { get; set; }
        }

        public sealed class PrintJob : Job;

        [StatusContract(nameof(State), nameof(Value), nameof(JobState.Done))]
        public struct Ticket
        {
            public JobState State { get; set; }
            public string? Value { get; set; }
        }

        [StatusContract(nameof(Status), nameof(Output), "completed", Never = new[] { "failed" }, Values = new[] { "queued", "completed", "failed" })]
        public sealed class Prediction
        {
            public string Status { get; init; } = "";
            public string? Output { get; init; }
        }

        [StatusContract(nameof(Status), nameof(Text), "done")]
        public interface IReply
        {
            string Status { get; }
            string Text { get; }
        }

        [StatusContract(nameof(Status), nameof(Bytes), nameof(JobState.Done))]
        public sealed class Download
        {
            public JobState? Status { get; init; }
            public byte[]? Bytes { get; init; }
            public int? Size { get; init; }
        }

        public static class Api
        {
            public static ResponsesImageGenerationCall Get() => throw new InvalidOperationException();
            public static ResponsesImageGenerationCall? Find(string id) => throw new InvalidOperationException();
            public static Task<ResponsesImageGenerationCall> GetAsync(CancellationToken cancellation = default) => throw new InvalidOperationException();
            public static IEnumerable<ResponsesImageGenerationCall> List() => throw new InvalidOperationException();
            public static IAsyncEnumerable<ResponsesImageGenerationCall> Stream() => throw new InvalidOperationException();
            public static ImageResponse GetResponse() => throw new InvalidOperationException();
            public static bool Chance() => Environment.TickCount % 2 == 0;
            public static void Show(object value) { }
            public static void Offer(object? value) { }
            public static void Save(ImageResult image) { }
            public static Task SaveAsync(ImageResult image) => Task.CompletedTask;
            public static void Log(string text) { }
            public static string Name(this ImageResult image) => "";
            public static Task SaveToAsync(this ImageResult image, string path) => Task.CompletedTask;
        }
        """;
}
