using System.Text.Json;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Of members with one name the last counts, as it does for every other reader of JSON.</summary>
public class DuplicateTests
{
    [Theory]
    [InlineData("""{"id":"a","id":"b","type":"image_generation_call","status":"completed"}""")]
    [InlineData("""{"id":5,"id":"b","type":"image_generation_call","status":"completed"}""")]
    [InlineData("""{"id":null,"type":"image_generation_call","status":"completed","i\u0064":"b"}""")]
    [InlineData("""{"id":{"id":1,"id":2},"type":"image_generation_call","status":[],"status":"completed","id":"b"}""")]
    [InlineData("""{"id":"b","type":"message","type":"image_generation_call","status":"completed"}""")]
    [InlineData("""{"id":"b","type":"unknown","type":"image_generation_call","status":"completed"}""")]
    [InlineData("""{"id":"b","type":7,"type":"image_generation_call","status":"completed"}""")]
    [InlineData("""{"type":"message","content":[{"type":1}],"id":"b","type":"image_generation_call","status":"completed"}""")]
    public void The_last_one_counts(string json)
    {
        foreach (var item in (ResponsesOutputItem[])[
            ResponsesOutputItem.Parse(json), ResponsesOutputItem.Parse(Segments.Of(Json.Utf8(json), 3)),
                JsonSerializer.Deserialize<ResponsesOutputItem>(json)!])
        {
            var call = Assert.IsType<ResponsesImageGenerationCall>(item);
            Assert.Equal("b", call.Id);
            Assert.Equal("completed", call.StatusText);
        }
    }

    [Theory]
    [InlineData("""{"type":"unknown","type":7}""")]
    [InlineData("""{"type":"unknown","type":null}""")]
    public void A_last_discriminator_that_is_no_text_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(json));
        Assert.Throws<JsonException>(() => ResponsesOutputItem.Parse(Segments.Of(Json.Utf8(json), 3)));
    }

    [Fact]
    public void In_the_middle_of_a_response()
    {
        var json = Json.ResponseOf(Json.Message, """{"id":5,"id":"b","type":"image_generation_call","status":"completed","result":"\/9j\/"}""", Json.Call);

        var response = ResponsesNonStreamingResponse.Parse(json);

        Assert.Equal("/9j/", Assert.IsType<ResponsesImageGenerationCall>(response.Output[1]).Result!.Text);
        Assert.Equal(3, response.Output.Count);
    }

    [Fact]
    public void A_list_after_one_that_does_not_fit_and_the_rest_of_the_users_list_is_still_read()
    {
        var list = JsonSerializer.Deserialize<List<ResponsesOutputItem>>($$"""[{"id":5,"id":"b","type":"image_generation_call"},{{Json.Message}}]""")!;

        Assert.Equal("b", Assert.IsType<ResponsesImageGenerationCall>(list[0]).Id);
        Assert.IsType<ResponsesOutputMessage>(list[1]);
    }

    [Fact]
    public void One_that_is_wrong_in_the_end_is_wrong()
    {
        var error = Assert.Throws<JsonException>(() => ResponsesNonStreamingResponse.Parse(
            Json.ResponseOf(Json.Message, """{"id":"a","type":"image_generation_call","id":5}""")));

        Assert.Equal("$.output[1].id", error.Path);
    }

    [Fact]
    public void Extra_members_and_maps()
    {
        var call = ResponsesImageGenerationCall.Parse("""{"x":1,"id":"a","type":"image_generation_call","x":{"y":1,"y":2}}""");

        Json.AssertSame("""{"id":"a","type":"image_generation_call","x":{"y":2}}""", call.ToJson().Replace("\"y\":1,", ""));
    }

    [Fact]
    public void An_unknown_type_after_a_known_one()
        => Assert.Equal("new", Assert.IsType<ResponsesOutputItem.Unrecognized>(ResponsesOutputItem.Parse("""{"type":"message","type":"new"}""")).Type);
}
