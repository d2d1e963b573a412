using System.Buffers.Text;
using System.Text.Json;
using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Models;
using TypedResponses.Benchmarks.Peers;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>A call with a large image: not asked for, copied into the caller's buffer, and as a new array.</summary>
internal static class ImageCall
{
    public static IEnumerable<Row> Create() =>
    [
        NotAskedFor("2 MB image, not asked for", Images.TwoMegabytes),
        IntoBuffer("2 MB image into the caller's buffer", Images.TwoMegabytes),
        IntoArray("2 MB image into a new array", Images.TwoMegabytes),
        NotAskedFor("8 MB image, not asked for", Images.EightMegabytes),
        IntoBuffer("8 MB image into the caller's buffer", Images.EightMegabytes),
        IntoArray("8 MB image into a new array", Images.EightMegabytes),
    ];

    private static Row NotAskedFor(string name, int imageLength)
    {
        var json = Payloads.Call(imageLength);
        var callInfo = ResponsesImageGenerationCall.JsonTypeInfo;
        return new Row(name,
        [
            new Contender<ResponsesImageGenerationCall>(Names.ParseMemory, () => ResponsesImageGenerationCall.Parse(json), Answers.Of),
            new Contender<ResponsesImageGenerationCall>(Names.ParseSpan, () => ResponsesImageGenerationCall.Parse(json.AsSpan()), Answers.Of),
            new Contender<ResponsesOutputItem>(Names.ParseUnion, () => ResponsesOutputItem.Parse(json), item => Answers.Of((ResponsesImageGenerationCall)item)),
            new Contender<ResponsesImageGenerationCall>(Names.Serializer, () => JsonSerializer.Deserialize(json, callInfo)!, Answers.Of),
            new Contender<StjPlainCall<byte[]>>(Names.StjBytes, () => JsonSerializer.Deserialize(json, Stj.CallWithBytes)!, Answers.Of),
            new Contender<StjPlainCall<string>>(Names.StjString, () => JsonSerializer.Deserialize(json, Stj.CallWithText)!, Answers.Of),
            new Contender<OpenAI.Responses.ImageGenerationCallResponseItem>(Names.OpenAI, () => OpenAIPeer.Call(json), Answers.Of),
            new Contender<HandWrittenCall>(Names.HandLazy, () => HandWrittenCall.ReadLazily(json), Answers.OfLazy),
            new Contender<long>(Names.Reader, () => BareReader.Scan(json)),
        ]);
    }

    private static Row IntoBuffer(string name, int imageLength)
    {
        var json = Payloads.Call(imageLength);
        var base64 = HandWrittenCall.ReadLazily(json).Base64;
        var buffer = new byte[imageLength];
        string Answer(int length) => Images.Fingerprint(buffer.AsSpan(0, length));
        return new Row(name,
        [
            new Contender<int>(Names.ParseMemory, () => CopyTo(ResponsesImageGenerationCall.Parse(json), buffer), Answer),
            new Contender<int>(Names.ParseUnion, () => CopyTo((ResponsesImageGenerationCall)ResponsesOutputItem.Parse(json), buffer), Answer),
            new Contender<int>(Names.HandLazy, () => HandWrittenCall.ReadInto(json, buffer), Answer),
            new Contender<int>(Names.Decoder, () => Decode(base64.Span, buffer), Answer),
        ]);
    }

    private static Row IntoArray(string name, int imageLength)
    {
        var json = Payloads.Call(imageLength);
        static string Answer(byte[] image) => Images.Fingerprint(image);
        return new Row(name,
        [
            new Contender<byte[]>(Names.ParseMemory, () => ResponsesImageGenerationCall.Parse(json).Result!.ToArray(), Answer),
            new Contender<byte[]>(Names.StjBytes, () => JsonSerializer.Deserialize(json, Stj.CallWithBytes)!.Result!, Answer),
            new Contender<byte[]>(Names.StjString, () => Convert.FromBase64String(JsonSerializer.Deserialize(json, Stj.CallWithText)!.Result!), Answer),
            new Contender<byte[]>(Names.OpenAI, () => OpenAIPeer.Call(json).ImageResultBytes.ToArray(), Answer),
            new Contender<byte[]>(Names.HandEager, () => HandWrittenCall.ReadEagerly(json).Image!, Answer),
        ]);
    }

    private static int CopyTo(ResponsesImageGenerationCall call, byte[] buffer) =>
        call.TryGetResult(out var image) && image.TryCopyTo(buffer, out var length) ? length : throw new InvalidOperationException("There is no image.");

    private static int Decode(ReadOnlySpan<byte> base64, byte[] buffer)
    {
        Base64.DecodeFromUtf8(base64, buffer, out _, out var length);
        return length;
    }
}
