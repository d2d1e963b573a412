using System.Text.Json.Serialization;

namespace TypedResponses.Benchmarks.Peers;

[JsonConverter(typeof(JsonStringEnumConverter<StjCallStatus>))]
internal enum StjCallStatus
{
    [JsonStringEnumMemberName("in_progress")]
    InProgress,

    [JsonStringEnumMemberName("completed")]
    Completed,

    [JsonStringEnumMemberName("generating")]
    Generating,

    [JsonStringEnumMemberName("failed")]
    Failed,
}
