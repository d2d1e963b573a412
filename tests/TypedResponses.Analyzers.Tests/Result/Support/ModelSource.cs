namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>Types as the generator writes them: a union of output items, a union of stream events.</summary>
internal static class ModelSource
{
    public const string Text = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Text.Json;
        using TypedResponses;

        namespace Model
        {
            [UnionCase("message", typeof(ResponsesOutputMessage))]
            [UnionCase("image_generation_call", typeof(ResponsesImageGenerationCall))]
            [UnionCase("web_search_call", typeof(ResponsesWebSearchCall))]
            public abstract partial record ResponsesOutputItem
            {
                private protected ResponsesOutputItem() { }
                public abstract string Type { get; }
                public T Match<T>(Func<ResponsesOutputMessage, T> message, Func<ResponsesImageGenerationCall, T> imageGenerationCall, Func<ResponsesWebSearchCall, T> webSearchCall, Func<Unrecognized, T> unrecognized) => throw null!;
                public T Match<TState, T>(TState state, Func<TState, ResponsesOutputMessage, T> message, Func<TState, ResponsesImageGenerationCall, T> imageGenerationCall, Func<TState, ResponsesWebSearchCall, T> webSearchCall, Func<TState, Unrecognized, T> unrecognized) => throw null!;
                public void Switch(Action<ResponsesOutputMessage> message, Action<ResponsesImageGenerationCall> imageGenerationCall, Action<ResponsesWebSearchCall> webSearchCall, Action<Unrecognized> unrecognized) => throw null!;
                public T MatchOrDefault<T>(Func<ResponsesOutputItem, T> otherwise, Func<ResponsesOutputMessage, T>? message = null, Func<ResponsesImageGenerationCall, T>? imageGenerationCall = null, Func<ResponsesWebSearchCall, T>? webSearchCall = null) => throw null!;
                public sealed record Unrecognized : ResponsesOutputItem
                {
                    public override string Type => throw null!;
                    public JsonElement Json => throw null!;
                }
            }

            public sealed partial record ResponsesOutputMessage : ResponsesOutputItem
            {
                public override string Type => "message";
                public required string Id { get; init; }
                public string Text { get; init; } = "";
            }

            public sealed partial record ResponsesWebSearchCall : ResponsesOutputItem
            {
                public override string Type => "web_search_call";
                public required string Id { get; init; }
            }

            public enum ResponseImageGenerationCallStatus { Unrecognized = 0, InProgress, Completed, Generating, Failed }

            [StatusContract("Status", "Result", "Completed", Never = new[] { "Failed" })]
            public sealed partial record ResponsesImageGenerationCall : ResponsesOutputItem
            {
                public override string Type => "image_generation_call";
                public required string Id { get; init; }
                [Base64Content] public ImageResult? Result { get; init; }
                public required ResponseImageGenerationCallStatus Status { get; init; }
                public string? StatusText { get; init; }
                public bool HasResult => throw null!;
                public bool TryGetResult([NotNullWhen(true)] out ImageResult? image) => throw null!;
            }

            [UnionCase("response.image_generation_call.partial_image", typeof(ResponseImageGenerationCallPartialImage))]
            [UnionCase("response.output_item.done", typeof(ResponseOutputItemDone))]
            [UnionCase("response.completed", typeof(ResponseCompleted))]
            public abstract partial record ResponsesStreamChunk
            {
                private protected ResponsesStreamChunk() { }
                public abstract string Type { get; }
                public void Switch(Action<ResponseImageGenerationCallPartialImage> partialImage, Action<ResponseOutputItemDone> outputItemDone, Action<ResponseCompleted> completed, Action<Unrecognized> unrecognized) => throw null!;
                public sealed record Unrecognized : ResponsesStreamChunk
                {
                    public override string Type => throw null!;
                    public JsonElement Json => throw null!;
                }
            }

            public sealed partial record ResponseImageGenerationCallPartialImage : ResponsesStreamChunk
            {
                public override string Type => "response.image_generation_call.partial_image";
                [Base64Content] public required ImageResult PartialImageB64 { get; init; }
                public required long PartialImageIndex { get; init; }
            }

            public sealed partial record ResponseOutputItemDone : ResponsesStreamChunk
            {
                public override string Type => "response.output_item.done";
                public required ResponsesOutputItem Item { get; init; }
            }

            public sealed partial record ResponseCompleted : ResponsesStreamChunk
            {
                public override string Type => "response.completed";
                public required IReadOnlyList<ResponsesOutputItem> Output { get; init; }
            }
        }
        """;
}
