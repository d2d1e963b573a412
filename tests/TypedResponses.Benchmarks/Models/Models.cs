namespace TypedResponses.Benchmarks.Models;

/// <summary>The response of the Responses API, and with it its output items.</summary>
[ResponseModel]
public partial record ResponsesNonStreamingResponse;

/// <summary>A union of 31 cases, the width of the API's widest.</summary>
[ResponseModel("Shape", Document = "shapes.openapi.json")]
public partial record Shape;
