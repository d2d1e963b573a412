using System.Buffers;
using System.Text.Json;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>A call read by hand, for JSON without escapes: what someone with time to spare would write.</summary>
internal sealed class HandWrittenCall
{
    public string? Id { get; private set; }

    public int Status { get; private set; }

    /// <summary>The base64 where it stands in the JSON.</summary>
    public ReadOnlyMemory<byte> Base64 { get; private set; }

    public byte[]? Image { get; private set; }

    /// <summary>Keeps a slice of the JSON for the image.</summary>
    public static HandWrittenCall ReadLazily(byte[] json)
    {
        var call = new HandWrittenCall();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("id"u8))
            {
                reader.Read();
                call.Id = reader.GetString();
            }
            else if (name.SequenceEqual("type"u8))
            {
                reader.Read();
                if (!reader.ValueSpan.SequenceEqual("image_generation_call"u8))
                {
                    throw new JsonException();
                }
            }
            else if (name.SequenceEqual("status"u8))
            {
                reader.Read();
                call.Status = StatusOf(reader.ValueSpan);
            }
            else if (name.SequenceEqual("result"u8))
            {
                reader.Read();
                call.Base64 = json.AsMemory((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return call;
    }

    /// <summary>Decodes the image into an array of its own.</summary>
    public static HandWrittenCall ReadEagerly(byte[] json)
    {
        var call = ReadLazily(json);
        var base64 = call.Base64.Span;
        var padding = base64[^1] != '=' ? 0 : base64[^2] != '=' ? 1 : 2;
        call.Image = GC.AllocateUninitializedArray<byte>((base64.Length / 4 * 3) - padding);
        Decode(base64, call.Image);
        return call;
    }

    /// <summary>Decodes the image into a buffer.</summary>
    public static int ReadInto(byte[] json, Span<byte> buffer) => Decode(ReadLazily(json).Base64.Span, buffer);

    private static int Decode(ReadOnlySpan<byte> base64, Span<byte> image) =>
        System.Buffers.Text.Base64.DecodeFromUtf8(base64, image, out _, out var written) is OperationStatus.Done ? written : throw new JsonException();

    private static int StatusOf(ReadOnlySpan<byte> text) => text.Length switch
    {
        6 when text.SequenceEqual("failed"u8) => 4,
        9 when text.SequenceEqual("completed"u8) => 2,
        10 when text.SequenceEqual("generating"u8) => 3,
        11 when text.SequenceEqual("in_progress"u8) => 1,
        _ => 0,
    };
}
