namespace TypedResponses.Generator.Tests.Reading;

/// <summary>The status: an enum that nothing unknown ever makes completed, and its text beside it.</summary>
public class StatusTests
{
    [Theory]
    [InlineData("in_progress", ResponseImageGenerationCallStatus.InProgress)]
    [InlineData("completed", ResponseImageGenerationCallStatus.Completed)]
    [InlineData("generating", ResponseImageGenerationCallStatus.Generating)]
    [InlineData("failed", ResponseImageGenerationCallStatus.Failed)]
    [InlineData("Completed", ResponseImageGenerationCallStatus.Unrecognized)]
    [InlineData("incomplete", ResponseImageGenerationCallStatus.Unrecognized)]
    [InlineData("", ResponseImageGenerationCallStatus.Unrecognized)]
    [InlineData("Unrecognized", ResponseImageGenerationCallStatus.Unrecognized)]
    public void Every_text_is_kept(string text, ResponseImageGenerationCallStatus status)
    {
        var json = Json.CallWith("null", $"\"{text}\"");
        var call = ResponsesImageGenerationCall.Parse(json);

        Assert.Equal(status, call.Status);
        Assert.Equal(text, call.StatusText);
        Json.AssertSame(json, call.ToJson());
    }

    [Theory]
    [InlineData("""{"id":"a","type":"image_generation_call","status":null}""")]
    [InlineData("""{"id":"a","type":"image_generation_call"}""")]
    [InlineData("""{"id":"a","type":"image_generation_call","result":"AAAA"}""")]
    public void None_reads_as_unrecognized_and_is_written_back_as_it_was(string json)
    {
        var call = ResponsesImageGenerationCall.Parse(json);

        Assert.Equal(ResponseImageGenerationCallStatus.Unrecognized, call.Status);
        Assert.Null(call.StatusText);
        Json.AssertSame(json, call.ToJson());
    }

    [Fact]
    public void The_zero_of_every_enum_is_Unrecognized()
    {
        var enums = typeof(ResponsesOutputItem).Assembly.GetTypes().Where(type => type.IsEnum
            && type.Namespace == typeof(ResponsesOutputItem).Namespace
            && type.IsPublic).ToArray();

        Assert.NotEmpty(enums);
        Assert.All(enums, type => Assert.Equal("Unrecognized", Enum.GetName(type, 0)));
    }

    [Fact]
    public void Setting_the_one_sets_the_other()
    {
        var call = ResponsesImageGenerationCall.Parse(Json.CallWith(status: "\"odd\""));

        Assert.Equal("failed", (call with { Status = ResponseImageGenerationCallStatus.Failed }).StatusText);
        Assert.Equal(ResponseImageGenerationCallStatus.Failed, (call with { StatusText = "failed" }).Status);
        Assert.Equal(ResponseImageGenerationCallStatus.Unrecognized, (call with { StatusText = "other" }).Status);
        Assert.Equal("odd", (call with { Status = ResponseImageGenerationCallStatus.Unrecognized }).StatusText);

        var completed = call with { Status = ResponseImageGenerationCallStatus.Completed };
        Assert.Null((completed with { Status = ResponseImageGenerationCallStatus.Unrecognized }).StatusText);
        Assert.Equal("other", new ResponsesImageGenerationCall { Id = "a", Status = default, StatusText = "other" }.StatusText);
    }

    [Fact]
    public void A_number_that_no_value_has_is_not_completed()
    {
        var call = new ResponsesImageGenerationCall { Id = "a", Status = (ResponseImageGenerationCallStatus)99 };

        Assert.Null(call.StatusText);
        Json.AssertSame("""{"id":"a","type":"image_generation_call"}""", call.ToJson());
    }

    [Fact]
    public void Of_two_the_last_counts()
        =>
        Assert.Equal("failed",
            ResponsesImageGenerationCall.Parse("""{"id":"a","type":"image_generation_call","status":7,"status":null,"status":"failed"}""").StatusText);
}
