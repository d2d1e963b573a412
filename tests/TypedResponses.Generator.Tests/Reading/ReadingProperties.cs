using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>What holds of any JSON: it round-trips in whatever order and pieces it comes, and damage gives an error or a value, nothing else.</summary>
public class ReadingProperties
{
    private static readonly string[] Optional = ["size", "prompt", "revised_prompt", "action", "quality"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 12],
        Gen.Int[0, 6].Select(i => ((string[])["", "ä\"\\/", "\u0000\u001f", "😀", "\u2028", "image_generation_call", "completed"])[i]));

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Text.Select(text => (JsonNode?)text),
        Gen.Int.Select(number => (JsonNode?)number),
        Gen.Double[-1e9, 1e9].Select(number => (JsonNode?)number),
        Gen.Bool.Select(flag => (JsonNode?)flag),
        Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonNode?> Any = Gen.OneOf(
        Leaf,
        Leaf.Array[0, 4].Select(values => (JsonNode?)new JsonArray([.. values.Select(value => value?.DeepClone())])),
        Gen.Select(Text, Leaf).Array[0, 4].Select(members => (JsonNode?)ObjectOf(members)));

    private static readonly Gen<JsonNode?> MaybeText = Gen.OneOf(Text.Select(text => (JsonNode?)text), Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonNode?> ImageText = Gen.OneOf(
        Gen.Byte.Array[0, 60].Select(bytes => (JsonNode?)Convert.ToBase64String(bytes)),
        Gen.Byte.Array[0, 60].Select(bytes => (JsonNode?)("data:image/png;base64," + Convert.ToBase64String(bytes))),
        Gen.Const((JsonNode?)"https://example.com/a.png"),
        MaybeText);

    internal static readonly Gen<string> Calls = Gen
        .Select(
            Text.Select(id => ("id", (JsonNode?)id)),
            ImageText.Select(result => ("result", result)),
            MaybeText.Select(status => ("status", status)),
            Gen.Select(Gen.Int[0, Optional.Length - 1].Select(i => Optional[i]), MaybeText, (name, value) => (name, value)).Array[0, 4],
            Gen.Select(Text.Select(name => name + "!"), Any, (name, value) => (name, value)).Array[0, 4],
            Gen.Bool,
            (id, result, status, optional, extra, hasResult) => (IEnumerable<(string, JsonNode?)>)
                [("type", "image_generation_call"), id, status, .. hasResult ? [result] : Array.Empty<(string, JsonNode?)>(), .. optional, .. extra])
        .SelectMany(members => Gen.Shuffle(members.ToArray()))
        .Select(members => ObjectOf(members).ToJsonString());

    private static readonly string[] Samples =
    [
        Json.ResponseOf(Json.Message, Json.Call, """{"type":"new","a":[1,{"b":null}],"c":"\u00e4\ud83d\ude00"}"""),
        Json.ResponseOf("""{"id":5,"id":"b","type":"image_generation_call","status":"odd","result":"\/9j\/","x":{"y":1,"y":[2]}}"""),
    ];

    [Fact]
    public void Any_call_round_trips() => Calls.Sample(json =>
    {
        var item = ResponsesOutputItem.Parse(json);

        Json.AssertSame(json, item.ToJson());
        Assert.Equal(item, ResponsesOutputItem.Parse(item.ToJson()));
        Json.AssertSame(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ResponsesImageGenerationCall>(json)));
    });

    [Fact]
    public void Any_cuts_give_the_same() => Gen.Select(Calls, Gen.Int[0, 500].Array[0, 20]).Sample((json, cuts) =>
    {
        var utf8 = Json.Utf8(json);
        var segments = Segments.At(utf8, [.. cuts.Select(cut => cut % (utf8.Length + 1)).Order()]);

        var item = ResponsesOutputItem.Parse(segments);

        Assert.Equal(ResponsesOutputItem.Parse(json), item);
        Json.AssertSame(json, item.ToJson());
    });

    [Fact]
    public void Every_truncation_is_refused()
    {
        foreach (var utf8 in Samples.Select(Json.Utf8))
        {
            for (var length = 0; length < utf8.Length - 1; length++)
            {
                Assert.Throws<JsonException>(() => ResponsesNonStreamingResponse.Parse(utf8.AsSpan(0, length)));
            }
        }
    }

    [Fact]
    public void Damage_gives_an_error_or_a_value() => Gen
        .Select(Gen.Int[0, Samples.Length - 1], Gen.Select(Gen.Int[0, 2000], Gen.Byte).Array[1, 8], Gen.Int[1, 40])
        .Sample((sample, edits, length) =>
        {
            var utf8 = Json.Utf8(Samples[sample]);
            foreach (var (at, value) in edits)
            {
                utf8[at % utf8.Length] = value;
            }

            Check(() => ResponsesNonStreamingResponse.Parse(utf8), model => model.ToJson() + model + string.Concat(model.Output));
            Check(() => ResponsesNonStreamingResponse.Parse(Segments.Of(utf8, length)), model => model.ToJson() + model);
            Check(() => JsonSerializer.Deserialize<ResponsesNonStreamingResponse>(utf8)!, model => JsonSerializer.Serialize(model));
        });

    private static void Check(Func<ResponsesNonStreamingResponse> parse, Func<ResponsesNonStreamingResponse, string> use)
    {
        try
        {
            var model = parse();
            use(model);
            Assert.Equal(model, ResponsesNonStreamingResponse.Parse(model.ToJson()));
            Assert.Equal(model.GetHashCode(), model.GetHashCode());
        }
        catch (JsonException error)
        {
            Assert.StartsWith("$", error.Path);
        }
    }

    private static JsonObject ObjectOf(IEnumerable<(string Name, JsonNode? Value)> members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members)
        {
            result[name] = value?.DeepClone();
        }

        return result;
    }
}
