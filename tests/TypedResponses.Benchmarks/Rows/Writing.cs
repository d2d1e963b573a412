using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Models;
using TypedResponses.Benchmarks.Peers;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>A call written into one writer, which all contenders use again and again.</summary>
internal static class Writing
{
    public const string Small = "write a small call";
    public const string Large = "write a 2 MB image";
    public const string AsRead = "ours: WriteTo, as it was read";

    public const string FromBytes = "ours: FromBytes and WriteTo";

    public static IEnumerable<Row> Create() => [Create(Small, Images.Small), Create(Large, Images.TwoMegabytes)];

    private static Row Create(string name, int imageLength)
    {
        var json = Payloads.Call(imageLength);
        var image = Images.Of(imageLength);
        var parsed = ResponsesImageGenerationCall.Parse(json);
        var made = new ResponsesImageGenerationCall { Id = parsed.Id, Status = parsed.Status, Result = ImageResult.FromBytes(image) };
        var bytes = JsonSerializer.Deserialize(json, Stj.CallWithBytes)!;
        var text = JsonSerializer.Deserialize(json, Stj.CallWithText)!;
        var info = ResponsesImageGenerationCall.JsonTypeInfo;
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        var writer = new Utf8JsonWriter(output);
        var encoded = new byte[Base64.GetMaxEncodedToUtf8Length(imageLength)];

        int Write(Action<Utf8JsonWriter> write)
        {
            output.ResetWrittenCount();
            writer.Reset();
            write(writer);
            writer.Flush();
            return output.WrittenCount;
        }

        Contender<int> Contender(string contender, Action<Utf8JsonWriter> write) => new(contender, () => Write(write), _ =>
        {
            // The order of the members is each contender's own, and so is whether a plus sign is escaped.
            var call = ResponsesImageGenerationCall.Parse(output.WrittenSpan);
            return Answers.Of(call);
        });

        return new Row(name,
        [
            Contender(AsRead, parsed.WriteTo),
            Contender("ours: WriteTo, made from bytes before", made.WriteTo),
            Contender(FromBytes, target => (made with { Result = ImageResult.FromBytes(image) }).WriteTo(target)),
            Contender(Names.Serializer, target => JsonSerializer.Serialize(target, parsed, info)),
            Contender(Names.StjBytes, target => JsonSerializer.Serialize(target, bytes, Stj.CallWithBytes)),
            Contender(Names.StjString, target => JsonSerializer.Serialize(target, text, Stj.CallWithText)),
            Contender("by hand", target => WriteByHand(target, parsed.Id, image)),
            new Contender<int>(Names.Encoder, () => Encode(image, encoded)),
        ]);
    }

    private static void WriteByHand(Utf8JsonWriter writer, string id, byte[] image)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "image_generation_call"u8);
        writer.WriteString("id"u8, id);
        writer.WriteString("status"u8, "completed"u8);
        writer.WriteBase64String("result"u8, image);
        writer.WriteEndObject();
    }

    private static int Encode(byte[] image, byte[] encoded)
    {
        Base64.EncodeToUtf8(image, encoded, out _, out var length);
        return length;
    }
}
