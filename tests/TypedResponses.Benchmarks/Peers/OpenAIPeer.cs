using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Responses;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>The official package, as its own client reads a body.</summary>
internal static class OpenAIPeer
{
    public static ImageGenerationCallResponseItem Call(byte[] json) =>
        (ImageGenerationCallResponseItem)ModelReaderWriter.Read<ResponseItem>(BinaryData.FromBytes(json), ModelReaderWriterOptions.Json, OpenAIContext.Default)!;

    public static ResponseResult Response(byte[] json) =>
        ModelReaderWriter.Read<ResponseResult>(BinaryData.FromBytes(json), ModelReaderWriterOptions.Json, OpenAIContext.Default)!;

    public static ImageGenerationCallResponseItem Call(Stream json) =>
        (ImageGenerationCallResponseItem)ModelReaderWriter.Read<ResponseItem>(BinaryData.FromStream(json), ModelReaderWriterOptions.Json, OpenAIContext.Default)!;
}
