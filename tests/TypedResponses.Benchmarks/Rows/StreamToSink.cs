using System.Text.Json;
using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Peers;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>A call from a stream, its image to another stream.</summary>
internal static class StreamToSink
{
    public const string Name = "stream to sink, 8 MB image";
    public const string Ours = "ours: ResponseImageReader";

    private const int Blocks = 228;

    public static Row Create() => Create(Blocks);

    /// <summary>The same with an image so small that it tells nothing, to warm up with.</summary>
    public static Row CreateSmall() => Create(blocks: 1);

    private static Row Create(int blocks)
    {
        var sink = new Sink();
        Contender<long> Contender(string name, Action<Stream, Stream> copy)
        {
            long Copy()
            {
                using var json = new EndlessImage(blocks);
                copy(json, sink);
                return sink.Length;
            }

            return new(name, Copy, _ => sink.FingerprintOf(() => Copy()));
        }

        return new Row(Name,
        [
            Contender(Ours, (json, target) => Copy(json, target).GetAwaiter().GetResult()),
            Contender(Names.StjBytes,
                (json, target) => target.Write(JsonSerializer.DeserializeAsync(json, Stj.CallWithBytes).AsTask().GetAwaiter().GetResult()!.Result)),
            Contender(Names.OpenAI, (json, target) => target.Write(OpenAIPeer.Call(json).ImageResultBytes)),
            Contender("by hand, streaming", HandWrittenStream.Copy),
        ]);
    }

    private static async Task Copy(Stream json, Stream target)
    {
        using var reader = new ResponseImageReader(json);
        while (await reader.ReadNextAsync() is { } image)
        {
            await image.WriteToAsync(target);
        }
    }
}
