using System.Buffers;
using System.Text.Json;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>The forms in which JSON comes, and what is not JSON.</summary>
public class InputTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly string Response = Json.ResponseOf(Json.Message, Json.Call, """{"type":"new","a":[1,{"b":null}]}""");

    [Fact]
    public void Segments_of_any_length()
    {
        var expected = ResponsesNonStreamingResponse.Parse(Response);
        for (var length = 1; length < 70; length++)
        {
            Assert.Equal(expected, ResponsesNonStreamingResponse.Parse(Segments.Of(Json.Utf8(Response), length)));
        }
    }

    [Fact]
    public void A_byte_order_mark()
    {
        byte[] json = [.. ByteOrderMark, .. Json.Utf8(Json.Call)];
        var expected = ResponsesOutputItem.Parse(Json.Call);

        Assert.Equal(expected, ResponsesOutputItem.Parse(json));
        Assert.Equal(expected, ResponsesOutputItem.Parse(json.AsMemory()));
        Assert.Equal(expected, ResponsesOutputItem.Parse(json.AsSpan()));
        Assert.Equal(expected, ResponsesOutputItem.Parse(new ReadOnlySequence<byte>(json)));
        Assert.Equal(expected, ResponsesOutputItem.Parse(Segments.Of(json, 1)));
        Assert.Equal(expected, ResponsesOutputItem.Parse(Segments.Of(json, 2)));
        Assert.Equal(expected, ResponsesOutputItem.Parse("\uFEFF" + Json.Call));
    }

    [Theory]
    [InlineData("/* a */ {\"id\":\"a\",\"type\":\"image_generation_call\"}")]
    [InlineData("{\"id\":\"a\", // b\n \"type\":\"image_generation_call\"}")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\"} // c")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\",\"x\":[/**/]}")]
    public void Comments_are_refused_unless_the_options_skip_them(string json)
    {
        Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(json));
        Assert.False(ResponsesOutputItem.TryParse(json, out _));
        foreach (var handling in (JsonCommentHandling[])[JsonCommentHandling.Skip, JsonCommentHandling.Allow])
        {
            var options = new JsonReaderOptions { CommentHandling = handling };
            Assert.Equal("a", Assert.IsType<ResponsesImageGenerationCall>(ResponsesOutputItem.Parse(json, options)).Id);
            Assert.True(ResponsesOutputItem.TryParse(Json.Utf8(json), out _, options));
        }
    }

    [Fact]
    public void Trailing_commas_as_the_options_say()
    {
        const string Text = """{"id":"a","type":"image_generation_call","x":[1,],}""";

        Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(Text));
        Assert.IsType<ResponsesImageGenerationCall>(ResponsesOutputItem.Parse(Text, new JsonReaderOptions { AllowTrailingCommas = true }));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Sixty_four_levels_unless_the_options_say_otherwise(int levels, bool fits)
    {
        var json = $$"""{"id":"a","type":"image_generation_call","x":{{new string('[', levels)}}{{new string(']', levels)}}}""";

        Assert.Equal(fits, ResponsesOutputItem.TryParse(json, out _));
        Assert.Equal(fits, ResponsesOutputItem.TryParse(Segments.Of(Json.Utf8(json), 7), out _));
        var item = ResponsesOutputItem.Parse(json, new JsonReaderOptions { MaxDepth = 100 });
        Assert.Equal(json.Length, item.ToJson().Length);
        Assert.Equal(item, ResponsesOutputItem.Parse(item.ToJson(), new JsonReaderOptions { MaxDepth = 100 }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"id\"")]
    [InlineData("{\"id\":")]
    [InlineData("{'id':1}")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\"")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\"}}")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\"} {}")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\",\"x\":NaN}")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\",\"x\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"\\ud800\",\"type\":\"image_generation_call\"}")]
    [InlineData("{\"\\ud800aaaaaaaaaaaaaa\":1,\"id\":\"a\",\"type\":\"image_generation_call\"}")]
    [InlineData("{\"id\":\"a\",\"type\":\"\\ud800aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}")]
    [InlineData("{\"id\":\"a\",\"type\":\"image_generation_call\",\"status\":\"\\udc00aaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}")]
    public void What_is_not_an_item(string json)
    {
        var utf8 = Json.Utf8(json);

        var error = Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(json));
        Assert.NotNull(error.Path);
        Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(utf8));
        Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(utf8.AsSpan()));
        Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(Segments.Of(utf8, 2)));
        Assert.False(ResponsesOutputItem.TryParse(json, out _));
        Assert.False(ResponsesOutputItem.TryParse(utf8, out _));
        Assert.False(ResponsesOutputItem.TryParse(utf8.AsMemory(), out _));
        Assert.False(ResponsesOutputItem.TryParse(utf8.AsSpan(), out _));
        Assert.False(ResponsesOutputItem.TryParse(Segments.Of(utf8, 2), out var item));
        Assert.Null(item);
        if (json != "null")
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResponsesOutputItem>(json));
        }
    }

    [Fact]
    public void Null_is_a_fault_of_the_program()
    {
        Assert.Throws<ArgumentNullException>(() => ResponsesOutputItem.Parse((string)null!));
        Assert.False(ResponsesOutputItem.TryParse((string?)null, out _));
    }

    [Theory]
    [InlineData("ig_1", "$.id")]
    [InlineData("iVBO", "$.result")]
    [InlineData("completed", "$.status")]
    public void Bytes_that_are_not_UTF8_are_refused(string at, string path)
    {
        var json = Json.Utf8(Json.Call);
        json[Json.Call.IndexOf(at, StringComparison.Ordinal)] = 0xFF;

        Assert.Equal(path, Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(json)).Path);
        Assert.Equal(path, Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(Segments.Of(json, 3))).Path);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_the_text_itself()
        => Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse("{\"id\":\"\ud800\",\"type\":\"image_generation_call\"}"));

    [Fact]
    public void A_path_to_where_the_JSON_breaks()
    {
        var json = Json.ResponseOf(Json.Message, """{"id":"a","type":"image_generation_call","status":"completed","result":tru}""");

        var error = Assert.Throws<JsonException>(() => ResponsesNonStreamingResponse.Parse(json));

        Assert.Equal("$.output[1].result", error.Path);
        Assert.Contains("line 1", error.Message);
    }

    /// <summary>Counted from zero, and up to the end of the value that is wrong, as System.Text.Json counts.</summary>
    [Theory]
    [InlineData("{\n \"type\":\"image_generation_call\",\n  \"id\": 7}", 2, 9)]
    [InlineData("{\n \"type\":\"image_generation_call\",\n  \"id\": 7, \"status\": tru}", 2, 9)]
    [InlineData("{ \"type\":\"image_generation_call\"\n\n}", 2, 1)]
    [InlineData("{\n \"type\":\"image_generation_call\",\n \"id\" 7}", 2, 6)]
    public void A_line_and_a_byte_to_what_is_wrong(string json, long line, long place)
    {
        foreach (var parse in (Action[])[
            () => ResponsesOutputItem.Parse(json),
            () => ResponsesOutputItem.Parse(Segments.Of(Json.Utf8(json), 3)),
            () => JsonSerializer.Deserialize<ResponsesOutputItem>(json)])
        {
            var error = Assert.Throws<JsonException>(parse);

            Assert.Equal(line, error.LineNumber);
            Assert.Equal(place, error.BytePositionInLine);
        }
    }
}
