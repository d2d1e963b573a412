using TypedResponses;

namespace Forgetful;

[ResponseModel]
public record ResponsesImageGenerationCall;

public static class Gallery
{
    [ResponseModel]
    public record ResponsesOutputItem;
}
