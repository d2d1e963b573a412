using System.Text;
using System.Text.Json.Nodes;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>JSON that tests read, and how they compare it.</summary>
internal static class Json
{
    public const string Call = """{"id":"ig_1","type":"image_generation_call","status":"completed","result":"iVBORw0KGgo="}""";

    public const string Message = """
        {"id":"msg_1","type":"message","status":"completed","role":"assistant","content":[{"type":"output_text","text":"Here.","annotations":[]}]}
        """;

    public static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);

    /// <summary>A call with its result as given: JSON, or nothing for none.</summary>
    public static string CallWith(string? result = null, string status = "\"completed\"")
        => $$"""{"id":"ig_1","type":"image_generation_call","status":{{status}}{{(result is null ? "" : $",\"result\":{result}")}}}""";

    /// <summary>A response with these items.</summary>
    public static string ResponseOf(params string[] items) => $$"""
        {"id":"resp_1","object":"response","created_at":1700000000,"model":"m","status":"completed","output":[{{string.Join(',', items)}}],
        "error":null,"incomplete_details":null,"instructions":null,"metadata":null,"temperature":null,"top_p":null,"tools":[],"tool_choice":"auto","parallel_tool_calls":true}
        """;

    public static void AssertSame(string expected, string actual)
        => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"expected {expected}\nbut was  {actual}");
}
