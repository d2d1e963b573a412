using System.Text.Json;
using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Models;
using TypedResponses.Benchmarks.Peers;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>A call of 116 bytes, all its fields.</summary>
internal static class SmallCall
{
    public const string Name = "small call";

    public static Row Create()
    {
        var json = Payloads.Call(Images.Small);
        var callInfo = ResponsesImageGenerationCall.JsonTypeInfo;
        return new Row(Name,
        [
            new Contender<ResponsesImageGenerationCall>(Names.ParseMemory, () => ResponsesImageGenerationCall.Parse(json), Answers.Of),
            new Contender<ResponsesImageGenerationCall>(Names.ParseSpan, () => ResponsesImageGenerationCall.Parse(json.AsSpan()), Answers.Of),
            new Contender<ResponsesOutputItem>(Names.ParseUnion, () => ResponsesOutputItem.Parse(json), item => Answers.Of((ResponsesImageGenerationCall)item)),
            new Contender<ResponsesImageGenerationCall>(Names.Serializer, () => JsonSerializer.Deserialize(json, callInfo)!, Answers.Of),
            new Contender<StjPlainCall<byte[]>>(Names.StjBytes, () => JsonSerializer.Deserialize(json, Stj.CallWithBytes)!, Answers.Of),
            new Contender<StjPlainCall<string>>(Names.StjString, () => JsonSerializer.Deserialize(json, Stj.CallWithText)!, Answers.Of),
            new Contender<OpenAI.Responses.ImageGenerationCallResponseItem>(Names.OpenAI, () => OpenAIPeer.Call(json), Answers.Of),
            new Contender<OpenAI.Responses.ImageGenerationCallResponseItem>(Names.OpenAIContext, () => OpenAIPeer.CallWithContext(json), Answers.Of),
            new Contender<HandWrittenCall>(Names.HandEager, () => HandWrittenCall.ReadEagerly(json), call => Answers.Of(call.Id, call.Status, call.Image)),
            new Contender<HandWrittenCall>(Names.HandLazy, () => HandWrittenCall.ReadLazily(json), Answers.OfLazy),
            new Contender<long>(Names.Reader, () => BareReader.Scan(json)),
        ]);
    }
}
