using System.Text.Json.Serialization;
using TypedResponses;

namespace Forgetful;

[ResponseModel]
public record ResponsesImageGenerationCall;

public static class Gallery
{
    [ResponseModel]
    public record ResponsesOutputItem;
}

[ResponseModel("ResponsesNonStreamingRespons")]
public partial record ImageResponse;

[ResponseModel("ResponsesUsage")]
public abstract partial record Usage;

[ResponseModel("ResponsesOutputText")]
public partial record OutputText;

[JsonSerializable(typeof(OutputText))]
public partial class Context : JsonSerializerContext;
