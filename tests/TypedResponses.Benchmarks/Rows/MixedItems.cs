using System.Text.Json;
using OpenAI.Responses;
using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Models;
using TypedResponses.Benchmarks.Peers;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>A response of 10,000 items of five kinds.</summary>
internal static class MixedItems
{
    public const string TypeFirst = "10,000 mixed items, type first";
    public const string TypeLast = "10,000 mixed items, type last";

    public const string OursTypeFirst = "ours: Parse(memory), type first";

    private const int Count = 10_000;

    public static IEnumerable<Row> Create()
    {
        var first = Payloads.MixedItems(Count, typeLast: false);
        var last = Payloads.MixedItems(Count, typeLast: true);
        var info = ResponsesNonStreamingResponse.JsonTypeInfo;
        var (bytes, text, ordered) = (Stj.Response<byte[]>(anyOrder: true), Stj.Response<string>(anyOrder: true), Stj.Response<byte[]>(anyOrder: false));
        Contender[] Contenders(byte[] json) =>
        [
            new Contender<ResponsesNonStreamingResponse>(Names.ParseMemory, () => ResponsesNonStreamingResponse.Parse(json), Answer),
            new Contender<ResponsesNonStreamingResponse>(Names.ParseSpan, () => ResponsesNonStreamingResponse.Parse(json.AsSpan()), Answer),
            new Contender<ResponsesNonStreamingResponse>(Names.Serializer, () => JsonSerializer.Deserialize(json, info)!, Answer),
            new Contender<StjResponse<byte[]>>(Names.StjBytes, () => JsonSerializer.Deserialize(json, bytes)!, Answer),
            new Contender<StjResponse<string>>(Names.StjString, () => JsonSerializer.Deserialize(json, text)!, response => Answer(
                response.Output.OfType<StjCall<string>>().Select(call => call.Id),
                response.Output.OfType<StjMessage<string>>().Select(message => message.Content[0].Text))),
            new Contender<ResponseResult>(Names.OpenAI, () => OpenAIPeer.Response(json), response => Answer(
                response.OutputItems.OfType<ImageGenerationCallResponseItem>().Select(call => call.Id),
                response.OutputItems.OfType<MessageResponseItem>().Select(message => message.Content[0].Text))),
            new Contender<long>(Names.Reader, () => BareReader.Scan(json)),
        ];

        return
        [
            new Row(TypeFirst,
            [
                .. Contenders(first),
                new Contender<StjResponse<byte[]>>("STJ, byte[], type must be first", () => JsonSerializer.Deserialize(first, ordered)!, Answer),
            ]),
            new Row(TypeLast,
            [
                .. Contenders(last),
                new Contender<ResponsesNonStreamingResponse>(OursTypeFirst, () => ResponsesNonStreamingResponse.Parse(first), Answer),
            ]),
        ];
    }

    private static string Answer(ResponsesNonStreamingResponse response) => Answer(
        response.Output.OfType<ResponsesImageGenerationCall>().Select(call => call.Id),
        response.Output.OfType<ResponsesOutputMessage>().Select(message => ((ResponsesOutputText)message.Content[0]).Text));

    private static string Answer(StjResponse<byte[]> response) => Answer(
        response.Output.OfType<StjCall<byte[]>>().Select(call => call.Id),
        response.Output.OfType<StjMessage<byte[]>>().Select(message => message.Content[0].Text));

    private static string Answer(IEnumerable<string> calls, IEnumerable<string> texts)
    {
        var (allCalls, allTexts) = (calls.ToArray(), texts.ToArray());
        return $"{allCalls.Length} calls, the last {allCalls[^1]}; {allTexts.Length} messages, the last '{allTexts[^1]}'";
    }
}
