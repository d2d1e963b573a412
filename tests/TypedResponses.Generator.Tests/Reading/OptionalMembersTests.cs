namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Members that most objects lack stand outside the object; nobody who reads or writes one can tell.</summary>
public class OptionalMembersTests
{
    private const string Full = """
        {"id":"ig_1","type":"image_generation_call","status":"completed","result":"iVBORw0KGgo=","size":"1024x1024","quality":"high","background":null}
        """;

    [Fact]
    public void They_are_read_and_written_back()
    {
        var call = ResponsesImageGenerationCall.Parse(Full);

        Assert.Equal(("1024x1024", "high", null, null), (call.Size, call.Quality, call.Background, call.Prompt));
        Json.AssertSame(Full, call.ToJson());
    }

    [Theory]
    [InlineData("\"background\":null")]
    [InlineData("\"size\":\"1x1\"")]
    public void One_of_them_is_written_back_where_the_others_are_absent(string member)
    {
        var json = Json.Call.Replace("\"id\"", member + ",\"id\"");

        Json.AssertSame(json, ResponsesImageGenerationCall.Parse(json).ToJson());
    }

    [Theory]
    [InlineData("\"size\":\"1x1\",\"size\":\"2x2\"", "2x2")]
    [InlineData("\"size\":\"1x1\",\"size\":null", null)]
    [InlineData("\"size\":null,\"size\":\"2x2\"", "2x2")]
    public void Of_two_with_one_name_the_last_counts(string members, string? expected)
        => Assert.Equal(expected, ResponsesImageGenerationCall.Parse(Json.Call.Replace("\"id\"", members + ",\"id\"")).Size);

    [Fact]
    public void A_copy_with_another_value_leaves_the_original_as_it_was()
    {
        var original = ResponsesImageGenerationCall.Parse(Full);

        var copy = original with { Size = "2x2", Prompt = "A harbour." };

        Assert.Equal(("1024x1024", null), (original.Size, original.Prompt));
        Assert.Equal(("2x2", "A harbour.", "high"), (copy.Size, copy.Prompt, copy.Quality));
        Assert.NotEqual(original, copy);
        Assert.Equal(original, copy with { Size = "1024x1024", Prompt = null });
    }

    [Fact]
    public void A_call_made_by_hand_equals_the_one_that_was_read()
    {
        var made = new ResponsesImageGenerationCall
        {
            Id = "ig_1",
            Status = ResponseImageGenerationCallStatus.Completed,
            Result = ImageResult.FromText("iVBORw0KGgo="),
            Size = "1024x1024",
            Quality = "high",
        };

        Assert.Equal(ResponsesImageGenerationCall.Parse(Full), made);
    }
}
