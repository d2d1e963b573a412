using System.Text.Json;
using OpenAI.Responses;
using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Models;
using TypedResponses.Benchmarks.Peers;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>A response of five items, one of them with an image of 2 MB, which nobody asks for.</summary>
internal static class ResponseWithImage
{
    public const string Name = "response with a 2 MB image";

    public static Row Create()
    {
        var json = Payloads.ResponseWithImage(Images.TwoMegabytes);
        var info = ResponsesNonStreamingResponse.JsonTypeInfo;
        var (bytes, text) = (Stj.Response<byte[]>(anyOrder: true), Stj.Response<string>(anyOrder: true));
        return new Row(Name,
        [
            new Contender<ResponsesNonStreamingResponse>(Names.ParseMemory, () => ResponsesNonStreamingResponse.Parse(json), Answer),
            new Contender<ResponsesNonStreamingResponse>(Names.ParseSpan, () => ResponsesNonStreamingResponse.Parse(json.AsSpan()), Answer),
            new Contender<ResponsesNonStreamingResponse>(Names.Serializer, () => JsonSerializer.Deserialize(json, info)!, Answer),
            new Contender<StjResponse<byte[]>>(Names.StjBytes, () => JsonSerializer.Deserialize(json, bytes)!,
                response => Answer(response.Id, response.Output.Count, response.Output.OfType<StjCall<byte[]>>().Single().Result)),
            new Contender<StjResponse<string>>(Names.StjString, () => JsonSerializer.Deserialize(json, text)!,
                response => Answer(response.Id, response.Output.Count, Convert.FromBase64String(response.Output.OfType<StjCall<string>>().Single().Result!))),
            new Contender<ResponseResult>(Names.OpenAI, () => OpenAIPeer.Response(json),
                response => Answer(response.Id, response.OutputItems.Count,
                    response.OutputItems.OfType<ImageGenerationCallResponseItem>().Single().ImageResultBytes)),
            new Contender<long>(Names.Reader, () => BareReader.Scan(json)),
        ]);
    }

    private static string Answer(ResponsesNonStreamingResponse response) =>
        Answer(response.Id, response.Output.Count, response.Output.OfType<ResponsesImageGenerationCall>().Single().Result!.ToArray());

    private static string Answer(string id, int items, ReadOnlySpan<byte> image) => $"{id}, {items} items, image of {Images.Fingerprint(image)}";
}
