using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Responses;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>The official package, called as its documentation does; and with its context, which spares it reflection and is there for AOT.</summary>
internal static class OpenAIPeer
{
    public static ImageGenerationCallResponseItem Call(byte[] json) =>
        (ImageGenerationCallResponseItem)ModelReaderWriter.Read<ResponseItem>(BinaryData.FromBytes(json))!;

    public static ImageGenerationCallResponseItem Call(Stream json) =>
        (ImageGenerationCallResponseItem)ModelReaderWriter.Read<ResponseItem>(BinaryData.FromStream(json))!;

    public static ImageGenerationCallResponseItem CallWithContext(byte[] json) =>
        (ImageGenerationCallResponseItem)ModelReaderWriter.Read<ResponseItem>(BinaryData.FromBytes(json), ModelReaderWriterOptions.Json,
            OpenAIContext.Default)!;

    public static ResponseResult Response(byte[] json) => ModelReaderWriter.Read<ResponseResult>(BinaryData.FromBytes(json))!;
}
