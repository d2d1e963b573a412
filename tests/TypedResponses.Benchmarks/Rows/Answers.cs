using OpenAI.Responses;
using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Models;
using TypedResponses.Benchmarks.Peers;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>What contenders read, in one form for all, so that it can be compared.</summary>
internal static class Answers
{
    public static string Of(string? id, int status, ReadOnlySpan<byte> image) => $"{id}, status {status}, image of {Images.Fingerprint(image)}";

    public static string Of(ResponsesImageGenerationCall call) => Of(call.Id, (int)call.Status, call.Result!.ToArray());

    public static string Of(StjPlainCall<byte[]> call) => Of(call.Id, (int)call.Status + 1, call.Result!);

    public static string Of(StjPlainCall<string> call) => Of(call.Id, (int)call.Status + 1, Convert.FromBase64String(call.Result!));

    public static string Of(ImageGenerationCallResponseItem call) => Of(call.Id, (int)call.Status! + 1, call.ImageResultBytes);

    public static string OfLazy(HandWrittenCall call)
    {
        var image = new byte[call.Base64.Length];
        System.Buffers.Text.Base64.DecodeFromUtf8(call.Base64.Span, image, out _, out var length);
        return Of(call.Id, call.Status, image.AsSpan(0, length));
    }
}
