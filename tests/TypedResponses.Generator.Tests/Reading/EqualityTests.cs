namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Equality is by value, and a <c>ToString</c> is fit for a log.</summary>
public class EqualityTests
{
    private static readonly string Response = Json.ResponseOf(Json.Message, Json.Call, """{"type":"new","a":[1,{"b":null}]}""");

    [Fact]
    public void Two_readings_of_one_text_are_equal()
    {
        var (left, right) = (ResponsesNonStreamingResponse.Parse(Response), ResponsesNonStreamingResponse.Parse(Response));

        Assert.Equal(left, right);
        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(left.Output[2], right.Output[2]);
        Assert.Equal(left.Output[2].GetHashCode(), right.Output[2].GetHashCode());
    }

    [Theory]
    [InlineData("""{"id":"b","type":"image_generation_call","status":"completed","result":"iVBORw0KGgo="}""")]
    [InlineData("""{"id":"ig_1","type":"image_generation_call","status":"failed","result":"iVBORw0KGgo="}""")]
    [InlineData("""{"id":"ig_1","type":"image_generation_call","status":"completed","result":"iVBORw0KGgp="}""")]
    [InlineData("""{"id":"ig_1","type":"image_generation_call","status":"completed"}""")]
    [InlineData("""{"id":"ig_1","type":"image_generation_call","status":"completed","result":"iVBORw0KGgo=","x":1}""")]
    [InlineData("""{"id":"ig_1","type":"image_generation_call","status":"completed","result":"iVBORw0KGgo=","size":"1x1"}""")]
    [InlineData(Json.Message)]
    [InlineData("""{"type":"new"}""")]
    public void What_differs_is_not_equal(string other)
        => Assert.NotEqual(ResponsesOutputItem.Parse(Json.Call), ResponsesOutputItem.Parse(other));

    [Theory]
    [InlineData("""{"id":"a","type":"image_generation_call","status":"x"}""", """{"id":"a","type":"image_generation_call","status":"y"}""", false)]
    [InlineData("""{"id":"a","type":"image_generation_call","x":{"a":1,"b":[2]}}""", """{"x":{"b":[2.0],"a":1},"type":"image_generation_call","id":"a"}""",
        true)]
    [InlineData("""{"id":"a","type":"image_generation_call","x":[1,2]}""", """{"id":"a","type":"image_generation_call","x":[2,1]}""", false)]
    [InlineData("""{"type":"new","a":1}""", """{"a":1,"type":"new"}""", true)]
    [InlineData("""{"type":"new","a":1}""", """{"a":2,"type":"new"}""", false)]
    public void Equality_of_what_nobody_knows(string left, string right, bool areEqual)
        => Assert.Equal(areEqual, ResponsesOutputItem.Parse(left).Equals(ResponsesOutputItem.Parse(right)));

    [Fact]
    public void ToString_never_shows_a_payload()
    {
        var image = Convert.ToBase64String(Enumerable.Range(0, 3_000_000).Select(i => (byte)i).ToArray());
        var long_ = new string('x', 500) + "sentinel";
        var call = ResponsesImageGenerationCall.Parse(
            $$"""{"id":"ig_1","type":"image_generation_call","status":"generating","result":"{{image}}","revised_prompt":"{{long_}}","new":"sentinel"}""");
        var response = ResponsesNonStreamingResponse.Parse(Json.ResponseOf(call.ToJson(), $$"""{"type":"new","a":"sentinel"}"""));

        Assert.Contains("ig_1", call.ToString());
        Assert.Contains("Generating", call.ToString());
        Assert.InRange(call.ToString().Length, 10, 400);
        Assert.DoesNotContain("sentinel", call.ToString());
        Assert.DoesNotContain(image[..20], call.ToString());
        Assert.DoesNotContain("sentinel", response.ToString() + string.Concat(response.Output));
    }

    [Fact]
    public void ToString_shows_a_status_that_nobody_knows()
        => Assert.Contains("Unrecognized (odd)", ResponsesImageGenerationCall.Parse(Json.CallWith(status: "\"odd\"")).ToString());
}
