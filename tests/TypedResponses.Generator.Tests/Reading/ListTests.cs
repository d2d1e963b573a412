using System.Text.Json;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Lists keep all their elements in their order, however many there are.</summary>
public class ListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void All_elements_are_there(int count)
    {
        var json = ResponseOf(count);
        var expected = Enumerable.Range(0, count).Select(i => $"ig_{i}");

        foreach (var response in (ResponsesNonStreamingResponse[])[
            ResponsesNonStreamingResponse.Parse(json), ResponsesNonStreamingResponse.Parse(Segments.Of(Json.Utf8(json), 100))])
        {
            Assert.Equal(expected, response.Output.Select(item => ((ResponsesImageGenerationCall)item).Id));
            Json.AssertSame(json, response.ToJson());
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(80)]
    public void After_one_that_cannot_be_read_the_next_is_read_as_ever(int count)
    {
        Assert.Throws<JsonException>(() => ResponsesNonStreamingResponse.Parse(ResponseOf(count).Replace($"\"ig_{count - 1}\"", "5")));

        Assert.Equal(count, ResponsesNonStreamingResponse.Parse(ResponseOf(count)).Output.Count);
    }

    private static string ResponseOf(int count) => Json.ResponseOf([.. Enumerable.Range(0, count).Select(i => Json.Call.Replace("ig_1", $"ig_{i}"))]);
}
