namespace TypedResponses.Generator.Tests.Reading;

[ResponseModel]
public partial record ResponsesImageGenerationCall;

[ResponseModel]
public partial record ResponsesOutputItem;

[ResponseModel]
public partial record ResponsesNonStreamingResponse;

[ResponseModel]
public partial record ResponsesStreamChunk;
