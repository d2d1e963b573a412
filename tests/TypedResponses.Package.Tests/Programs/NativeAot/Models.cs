using TypedResponses;

namespace NativeAot;

[ResponseModel]
internal partial record ResponsesOutputItem;
