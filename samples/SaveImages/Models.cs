using TypedResponses;

namespace SaveImages;

/// <summary>A response. Every type it is made of (items, contents, usage…) is generated with it, right here in this namespace.</summary>
[ResponseModel]
internal partial record ResponsesNonStreamingResponse;

/// <summary>What a response puts out: a message, its reasoning, calls of tools, or something this program has not heard of.</summary>
[ResponseModel]
internal partial record ResponsesOutputItem;
