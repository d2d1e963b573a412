using System.Text.Json;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Items as servers really send them.</summary>
public class OutputItemTests
{
    [Theory]
    [InlineData("""{"type":"image_generation_call","id":"a","status":"completed","result":"iVBORw0KGgo="}""")]
    [InlineData("""{"id":"a","type":"image_generation_call","status":"completed","result":"iVBORw0KGgo="}""")]
    [InlineData("""{"id":"a","status":"completed","result":"iVBORw0KGgo=","type":"image_generation_call"}""")]
    [InlineData("""{"extra":{"type":"message","id":[1]},"result":"iVBORw0KGgo=","status":"completed","type":"image_generation_call","id":"a"}""")]
    [InlineData("""{"id":"a","t\u0079pe":"image\u005fgeneration_call","status":"c\u006fmpleted","result":"iVBORw0KGgo="}""")]
    public void Fields_in_any_order(string json)
    {
        var call = Assert.IsType<ResponsesImageGenerationCall>(ResponsesOutputItem.Parse(json));

        Assert.Equal("a", call.Id);
        Assert.Equal(ResponseImageGenerationCallStatus.Completed, call.Status);
        Assert.Equal("completed", call.StatusText);
        Assert.Equal("iVBORw0KGgo=", call.Result?.Text);
        Json.AssertSame(json, call.ToJson());
    }

    [Fact]
    public void An_item_of_a_type_nobody_knows_is_kept_whole()
    {
        const string Unknown = """{"id":7,"nested":{"type":"message","list":[1.50,null,"\u00e4"]},"type":"hologram_call","status":{"a":1}}""";
        var response = ResponsesNonStreamingResponse.Parse(Json.ResponseOf(Json.Call, Unknown, Json.Message));

        var item = Assert.IsType<ResponsesOutputItem.Unrecognized>(response.Output[1]);
        Assert.Equal("hologram_call", item.Type);
        Assert.Equal(7, item.Json.GetProperty("id").GetInt32());
        Json.AssertSame(Unknown, item.ToJson());
        Assert.IsType<ResponsesImageGenerationCall>(response.Output[0]);
        Assert.IsType<ResponsesOutputMessage>(response.Output[2]);
        Json.AssertSame(Json.ResponseOf(Json.Call, Unknown, Json.Message), response.ToJson());
    }

    [Theory]
    [InlineData("Image_Generation_Call")]
    [InlineData("image_generation_call ")]
    [InlineData("")]
    public void Types_are_compared_ordinally(string type)
        => Assert.Equal(type, Assert.IsType<ResponsesOutputItem.Unrecognized>(ResponsesOutputItem.Parse($$"""{"id":"a","type":"{{type}}"}""")).Type);

    [Fact]
    public void Members_that_no_schema_lists_are_kept()
    {
        const string Text =
            """{"id":"a","type":"image_generation_call","status":"completed","result":null,"revised_prompt":"b","moderation":{"score":[0.10]},"":1,"x y":null}""";

        var call = ResponsesImageGenerationCall.Parse(Text);

        Assert.Equal("b", call.RevisedPrompt);
        Assert.Equal(["moderation", "", "x y"], call.AdditionalProperties.Keys);
        Assert.Equal(JsonValueKind.Null, call.AdditionalProperties["x y"].ValueKind);
        Json.AssertSame(Text, call.ToJson());
        Assert.Contains("0.10", call.ToJson());
    }

    [Fact]
    public void A_discriminator_that_does_not_fit_the_marked_type()
    {
        var error = Assert.Throws<JsonException>(() => ResponsesImageGenerationCall.Parse("""{"id":"a","type":"sentinel","status":"completed"}"""));

        Assert.Equal("$.type", error.Path);
        Assert.Contains("image_generation_call", error.Message);
        Assert.DoesNotContain("sentinel", error.ToString());
    }

    [Theory]
    [InlineData("""{"id":"a"}""", "missing")]
    [InlineData("""{"id":"a","type":null}""", "not a string")]
    [InlineData("""{"id":"a","type":{"type":"message"}}""", "not a string")]
    public void A_discriminator_that_is_no_text(string json, string problem)
    {
        var error = Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(json));

        Assert.Equal("$.type", error.Path);
        Assert.Contains(problem, error.Message);
    }

    [Fact]
    public void Unicode_is_kept()
    {
        const string Text = """{"id":"\ud83d\ude00 ä \u0000 \u2028","type":"image_generation_call","status":"fertig ✓","result":null,"ключ":"日本"}""";

        var call = ResponsesImageGenerationCall.Parse(Text);

        Assert.Equal("😀 ä \0 \u2028", call.Id);
        Assert.Equal("fertig ✓", call.StatusText);
        Json.AssertSame(Text, call.ToJson());
    }

    [Fact]
    public void With_expressions_change_what_is_written()
    {
        var call = ResponsesImageGenerationCall.Parse("""{"id":"a","type":"image_generation_call","status":"odd","result":null,"x":1}""");

        Json.AssertSame("""{"id":"b","type":"image_generation_call","status":"odd","result":null,"x":1}""", (call with { Id = "b" }).ToJson());
        Json.AssertSame(
            """{"id":"a","type":"image_generation_call","status":"failed","result":null,"x":1}""",
            (call with { Status = ResponseImageGenerationCallStatus.Failed }).ToJson());
        Json.AssertSame(
            """{"id":"a","type":"image_generation_call","status":"odd","result":"AAAA","x":1,"size":"1x1"}""",
            (call with { Result = ImageResult.FromText("AAAA"), Size = "1x1" }).ToJson());
        Json.AssertSame(
            """{"id":"a","type":"image_generation_call","status":"odd","result":null}""",
            (call with { AdditionalProperties = new Dictionary<string, JsonElement>() }).ToJson());
    }

    [Fact]
    public void A_call_of_ones_own()
    {
        var call = new ResponsesImageGenerationCall
        {
            Id = "a",
            Status = ResponseImageGenerationCallStatus.Completed,
            Result = ImageResult.FromBytes(new byte[] { 1, 2, 3 })
        };

        Json.AssertSame("""{"id":"a","type":"image_generation_call","status":"completed","result":"AQID"}""", call.ToJson());
        Assert.Equal(call, ResponsesOutputItem.Parse(call.ToJson()));
    }
}
