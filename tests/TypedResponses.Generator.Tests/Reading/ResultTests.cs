using System.Text.Json;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>What servers put into <c>result</c>, and when it counts as there.</summary>
public class ResultTests
{
    [Theory]
    [InlineData("\"iVBORw0KGgo=\"", ImageResultKind.Base64)]
    [InlineData("\"data:image/png;base64,iVBORw0KGgo=\"", ImageResultKind.DataUri)]
    [InlineData("\"https://example.com/a.png\"", ImageResultKind.Url)]
    [InlineData("\"not base64 at all!\"", ImageResultKind.Invalid)]
    [InlineData("\"\\/9j\\/\\u002B\\u002b\\/A\"", ImageResultKind.Base64)]
    public void Any_text_reads_and_is_written_back(string result, ImageResultKind kind)
    {
        var json = Json.CallWith(result);
        var call = ResponsesImageGenerationCall.Parse(json);

        Assert.Equal(kind, call.Result!.Kind);
        Assert.Equal(JsonSerializer.Deserialize<string>(result), call.Result.Text);
        Assert.True(call.HasResult);
        Json.AssertSame(json, call.ToJson());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void No_image_reads_as_null_and_is_written_back_as_it_was(string? result)
    {
        var json = Json.CallWith(result);
        var call = ResponsesImageGenerationCall.Parse(json);

        Assert.Null(call.Result);
        Assert.False(call.HasResult);
        Assert.False(call.TryGetResult(out var image));
        Assert.Null(image);
        Json.AssertSame(json, call.ToJson());
        Json.AssertSame(json, (call with { Id = "ig_1" }).ToJson());
    }

    /// <summary>A result is there when it is present and not empty, whatever its kind, unless the status is failed.</summary>
    [Theory]
    [InlineData("completed", "\"AAAA\"", true)]
    [InlineData("generating", "\"AAAA\"", true)]
    [InlineData("in_progress", "\"AAAA\"", true)]
    [InlineData("a status to come", "\"AAAA\"", true)]
    [InlineData("completed", "\"https://example.com/a.png\"", true)]
    [InlineData("completed", "\"???\"", true)]
    [InlineData("failed", "\"AAAA\"", false)]
    [InlineData("failed", null, false)]
    [InlineData("completed", null, false)]
    [InlineData("completed", "null", false)]
    [InlineData("generating", "\"\"", false)]
    public void Availability(string status, string? result, bool isThere)
    {
        var call = ResponsesImageGenerationCall.Parse(Json.CallWith(result, $"\"{status}\""));

        Assert.Equal(isThere, call.HasResult);
        Assert.Equal(isThere, call.TryGetResult(out var image));
        Assert.Equal(isThere, image is not null);
    }

    [Theory]
    [InlineData("\"\"", "null")]
    [InlineData("null", "\"\"")]
    [InlineData("\"AAAA\"", "null")]
    [InlineData("\"AAAA\"", "\"\"")]
    [InlineData("null", "\"AAAA\"")]
    [InlineData("7", "\"AAAA\"")]
    public void Of_two_results_the_last_counts(string first, string last)
    {
        var json = $$"""{"result":{{first}},"id":"a","type":"image_generation_call","status":"completed","result":{{last}}}""";

        var call = ResponsesImageGenerationCall.Parse(json);

        Json.AssertSame($$"""{"id":"a","type":"image_generation_call","status":"completed","result":{{last}}}""", call.ToJson());
    }

    [Fact]
    public void The_bytes_come_from_every_input()
    {
        var json = Json.Utf8(Json.Call);
        byte[] expected = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

        Assert.Equal(expected, ResponsesImageGenerationCall.Parse(json).Result!.ToArray());
        Assert.Equal(expected, ResponsesImageGenerationCall.Parse(json.AsMemory()).Result!.ToArray());
        Assert.Equal(expected, ResponsesImageGenerationCall.Parse(json.AsSpan()).Result!.ToArray());
        Assert.Equal(expected, ResponsesImageGenerationCall.Parse(Json.Call).Result!.ToArray());
        Assert.Equal(expected, ResponsesImageGenerationCall.Parse(Segments.Of(json, 5)).Result!.ToArray());
        Assert.Equal(expected, JsonSerializer.Deserialize<ResponsesImageGenerationCall>(json)!.Result!.ToArray());
    }

    [Fact]
    public void The_image_of_a_memory_after_a_byte_order_mark_is_the_right_slice()
        => Assert.Equal("iVBORw0KGgo=", ResponsesImageGenerationCall.Parse((byte[])[0xEF, 0xBB, 0xBF, .. Json.Utf8(Json.Call)]).Result!.Text);
}
