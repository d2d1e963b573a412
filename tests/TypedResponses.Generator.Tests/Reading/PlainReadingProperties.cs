using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>
/// JSON in one piece is read without a Utf8JsonReader as far as it is as expected. Whatever it is, the outcome is the one that a Utf8JsonReader
/// comes to, which reads as soon as the options let comments in: the same value, or the same exception at the same place.
/// </summary>
public class PlainReadingProperties
{
    private static readonly JsonReaderOptions WithReader = new() { CommentHandling = JsonCommentHandling.Skip };

    private static readonly string LongText = new string('x', 300) + "\\u00e4\\\"" + new string('y', 200);

    private static readonly string[] Samples =
    [
        Json.ResponseOf(Json.Message, Json.Call, """{"type":"new","a":[1,{"b":null}],"c":"\u00e4\ud83d\ude00"}"""),
        Json.ResponseOf("""{"id":5,"id":"b","type":"image_generation_call","status":"odd","result":"\/9j\/","x":{"y":1,"y":[2]}}"""),
        Json.ResponseOf("""{"summary":[{"text":"ä \"{type\":[","type":"summary_text"}],"id":"rs","x":{"type":"message"},"type":"reasoning"}"""),
        Json.ResponseOf($$"""{"arguments":"{\"type\":\"x\\\\\",\"a\":[]}","call_id":"c","name":"{{LongText}}","ty\u0070e":"new","type":"function_call"}"""),
        Json.ResponseOf(
            $$$"""{ "z" : { "t" : "type" , "type" : { "type" : "a" } } , "\\" : "\\\\" , "n" : -0.5e-3 , "{{{LongText}}}" : "type" , "type" : "unknown" }"""),
        Indented(Json.ResponseOf(Json.Message, Json.Call)),
    ];

    private static readonly string[] Values =
        ["null", "true", "1", "-0", "1.0", "1e400", "01", "\"\"", "\"x\"", "\"\\ud800\"", "[]", "[1,]", "{}", "{\"type\":\"message\"}", "nullx", ""];

    /// <summary>Bytes that mean something to JSON, and some that never may stand there; no slash, which could begin a comment.</summary>
    private static readonly Gen<byte> AnyByte = Gen.OneOf(
        Gen.Int[0, 25].Select(i => (byte)"{}[]\",:\\utenlf0129-+.eE\r\n\t "[i % 25]),
        Gen.Byte.Where(value => value != '/'));

    [Fact]
    public void Any_call() => ReadingProperties.Calls.Sample(json =>
    {
        AssertSame(Json.Utf8(json));
        AssertSame(Json.Utf8(Indented(json)));
        AssertSame(Json.Utf8(JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
        AssertSame(Json.Utf8(json.Replace("\"type\"", "\"ty\\u0070e\"")));
    });

    [Fact]
    public void Members_in_any_order_and_twice() => Gen
        .Select(Gen.Int[0, Samples.Length - 1], Gen.Int)
        .Sample((sample, seed) => AssertSame(Json.Utf8(Shuffled(JsonDocument.Parse(Samples[sample]).RootElement, new Random(seed)))));

    [Fact]
    public void Every_truncation()
    {
        foreach (var utf8 in Samples.Select(Json.Utf8))
        {
            for (var length = 0; length < utf8.Length; length++)
            {
                AssertSame(utf8[..length]);
            }
        }
    }

    [Fact]
    public void Every_byte_replaced_left_out_or_put_in() => Gen
        .Select(Gen.Int[0, Samples.Length - 1], Gen.Select(Gen.Int[0, 2000], AnyByte, Gen.Int[0, 2]).Array[1, 4])
        .Sample((sample, edits) =>
        {
            var utf8 = Json.Utf8(Samples[sample]).ToList();
            foreach (var (place, value, kind) in edits)
            {
                var at = place % utf8.Count;
                utf8.RemoveRange(at, kind == 0 ? 0 : 1);
                utf8.InsertRange(at, kind == 1 ? [] : [value]);
            }

            AssertSame([.. utf8]);
        }, iter: 20_000);

    [Fact]
    public void Any_value_in_the_place_of_any_other() => Gen
        .Select(Gen.Int[0, Samples.Length - 1], Gen.Int[0, 200], Gen.Int[0, Values.Length - 1].Select(i => Values[i]))
        .Sample((sample, place, value) =>
        {
            var utf8 = Json.Utf8(Samples[sample]);
            var reader = new Utf8JsonReader(utf8);
            for (var i = 0; i <= place && reader.Read(); i++)
            {
            }

            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.None))
            {
                AssertSame([.. utf8[..(int)reader.TokenStartIndex], .. Json.Utf8(value), .. utf8[(int)reader.BytesConsumed..]]);
            }
        }, iter: 10_000);

    [Fact]
    public void Any_depth()
    {
        for (var depth = 1; depth < 70; depth++)
        {
            var deep = $"{new string('[', depth)}{new string(']', depth)}";
            AssertSame(Json.Utf8($$"""{"id":"a","type":"image_generation_call","status":"completed","deep":{{deep}}}"""));
            AssertSame(Json.Utf8(Json.ResponseOf($$"""{"deep":{{deep}},"type":"unknown"}""")));
            AssertSame(Json.Utf8(Json.ResponseOf(Json.Message)), maxDepth: depth);
        }
    }

    private static string Indented(string json) =>
        JsonNode.Parse(json, documentOptions: default)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    /// <summary>The same JSON with the members of its objects in another order, and some of them once more.</summary>
    private static string Shuffled(JsonElement json, Random random)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return $"[{string.Join(',', json.EnumerateArray().Select(element => Shuffled(element, random)))}]";
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return json.GetRawText();
        }

        var members = json.EnumerateObject().SelectMany(member => Enumerable.Repeat(member, random.Next(20) == 0 ? 2 : 1)).ToArray();
        random.Shuffle(members);
        return $"{{{string.Join(',', members.Select(member => $"{JsonSerializer.Serialize(member.Name)}:{Shuffled(member.Value, random)}"))}}}";
    }

    private static void AssertSame(byte[] utf8, int maxDepth = 0)
    {
        var (plain, reader) = (new JsonReaderOptions { MaxDepth = maxDepth }, WithReader with { MaxDepth = maxDepth });
        AssertSame(utf8, () => ResponsesNonStreamingResponse.Parse(utf8, plain), () => ResponsesNonStreamingResponse.Parse(utf8, reader),
            model => model.ToJson());
        AssertSame(utf8, () => ResponsesOutputItem.Parse(utf8.AsSpan(), plain), () => ResponsesOutputItem.Parse(utf8.AsSpan(), reader),
            model => model.ToJson());
    }

    private static void AssertSame<T>(byte[] utf8, Func<T> plain, Func<T> reader, Func<T, string> toJson)
    {
        var (actual, expected) = (Outcome(plain, toJson), Outcome(reader, toJson));
        Assert.True(expected == actual, $"{Encoding.Latin1.GetString(utf8)}\n\ngave  {actual}\n\nnot   {expected}");
    }

    private static string Outcome<T>(Func<T> parse, Func<T, string> toJson)
    {
        try
        {
            return toJson(parse());
        }
        catch (JsonException error)
        {
            return $"{error.Message} {error.Path} {error.LineNumber} {error.BytePositionInLine}";
        }
    }
}
