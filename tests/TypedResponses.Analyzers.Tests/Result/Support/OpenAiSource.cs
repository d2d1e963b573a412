namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>The members of the official OpenAI package 2.15 that the rules know, with their names and types.</summary>
internal static class OpenAiSource
{
    public const string Text = """
        using System;
        using System.Collections.Generic;
        using System.IO;

        namespace System
        {
            public class BinaryData
            {
                public BinaryData(byte[] data) { }
                public byte[] ToArray() => throw null;
                public ReadOnlyMemory<byte> ToMemory() => throw null;
                public Stream ToStream() => throw null;
                public static BinaryData FromBytes(byte[] data) => throw null;
                public static implicit operator ReadOnlyMemory<byte>(BinaryData data) => throw null;
                public static implicit operator ReadOnlySpan<byte>(BinaryData data) => throw null;
            }
        }

        namespace OpenAI.Responses
        {
            public abstract class ResponseItem { public string Id { get; set; } }
            public class MessageResponseItem : ResponseItem { }
            public class ImageGenerationCallResponseItem : ResponseItem
            {
                public ImageGenerationCallStatus? Status { get; set; }
                public BinaryData ImageResultBytes { get; set; }
                public string OutputFileFormat { get; set; }
            }
            public enum ImageGenerationCallStatus { InProgress, Completed, Generating, Failed }
            public class ResponseResult { public IList<ResponseItem> OutputItems { get; } }
            public abstract class StreamingResponseUpdate { }
            public class StreamingResponseImageGenerationCallPartialImageUpdate : StreamingResponseUpdate
            {
                public BinaryData PartialImageBytes { get; }
                public int PartialImageIndex { get; }
            }
            public class StreamingResponseOutputItemDoneUpdate : StreamingResponseUpdate { public ResponseItem Item { get; } }
        }
        """;
}
