using System.Text;

namespace TypedResponses.Benchmarks.Inputs;

/// <summary>JSON as servers send it.</summary>
internal static class Payloads
{
    /// <summary>One image generation call; <c>id</c> stands before <c>type</c>, as in real items.</summary>
    public static byte[] Call(int imageLength) => Encoding.UTF8.GetBytes(CallText(imageLength));

    /// <summary>A response of five items, one of them with an image.</summary>
    public static byte[] ResponseWithImage(int imageLength) => Response(
    [
        Item.Reasoning(0, typeLast: false),
        Item.WebSearch(1, typeLast: false),
        Item.FunctionCall(2, typeLast: false),
        CallText(imageLength),
        Item.Message(4, typeLast: false),
    ]);

    /// <summary>A response of many items of five kinds; each image is a few bytes.</summary>
    public static byte[] MixedItems(int count, bool typeLast) => Response(Enumerable.Range(0, count).Select(i => (i % 5) switch
    {
        0 => Item.Reasoning(i, typeLast),
        1 => Item.WebSearch(i, typeLast),
        2 => Item.FunctionCall(i, typeLast),
        3 => Item.ImageCall(i, typeLast),
        _ => Item.Message(i, typeLast),
    }));

    private static string CallText(int imageLength) =>
        $$"""{"id":"ig_0f3a9c52b71d","type":"image_generation_call","status":"completed","result":"{{Convert.ToBase64String(Images.Of(imageLength))}}"}""";

    private static byte[] Response(IEnumerable<string> items) => Encoding.UTF8.GetBytes(
        """{"id":"resp_1","object":"response","created_at":1764000000,"status":"completed","model":"gpt-5","parallel_tool_calls":true,"output":["""
        + string.Join(',', items)
        + """],"usage":{"input_tokens":12,"input_tokens_details":{"cached_tokens":0},"output_tokens":34,"output_tokens_details":{"reasoning_tokens":5},"total_tokens":46}}""");
}
