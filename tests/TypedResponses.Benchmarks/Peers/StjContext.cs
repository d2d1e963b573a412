using System.Text.Json.Serialization;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>What System.Text.Json's source generator makes of the types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StjPlainCall<string>))]
[JsonSerializable(typeof(StjPlainCall<byte[]>))]
[JsonSerializable(typeof(StjResponse<string>))]
[JsonSerializable(typeof(StjResponse<byte[]>))]
[JsonSerializable(typeof(StjCall<string>))]
[JsonSerializable(typeof(StjCall<byte[]>))]
[JsonSerializable(typeof(StjMessage<string>))]
[JsonSerializable(typeof(StjMessage<byte[]>))]
[JsonSerializable(typeof(StjReasoning<string>))]
[JsonSerializable(typeof(StjReasoning<byte[]>))]
[JsonSerializable(typeof(StjFunctionCall<string>))]
[JsonSerializable(typeof(StjFunctionCall<byte[]>))]
[JsonSerializable(typeof(StjWebSearch<string>))]
[JsonSerializable(typeof(StjWebSearch<byte[]>))]
internal sealed partial class StjContext : JsonSerializerContext;
