using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace TypedResponses.AspNetCore.Tests;

/// <summary>Generated types as parameters and results of endpoints, and as bodies of a client: no set-up, no attribute.</summary>
public sealed class JSON_over_HTTP(Server server) : IClassFixture<Server>
{
    private const string Call = """
        {"id":"ig_1","type":"image_generation_call","status":"queued","result":"iVBORw0KGgo=","unlisted":[1,{"a":null}]}
        """;

    private const string Unknown = """{"kind":[],"type":"openrouter:mood_board"}""";

    [Theory]
    [InlineData("/call", Call)]
    [InlineData("/item", Call)]
    [InlineData("/item", Unknown)]
    [InlineData("/items", $"[{Call},{Unknown}]")]
    [InlineData("/album", $$$"""{"cover":{{{Call}}},"items":[{{{Unknown}}}],"byName":{"one":{{{Call}}}}}""")]
    [InlineData("/explicit", Call)]
    [InlineData("/controller", Call)]
    public async Task An_endpoint_reads_the_body_and_answers_with_all_of_it(string path, string json)
    {
        var response = await PostAsync(path, json);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), answer), answer?.ToJsonString());
    }

    [Theory]
    [InlineData("/call", "{}")]
    [InlineData("/call", """{"id":1,"type":"image_generation_call"}""")]
    [InlineData("/call", "{")]
    [InlineData("/call", "null")]
    [InlineData("/call", "")]
    [InlineData("/items", "[{}]")]
    [InlineData("/controller", "{}")]
    public async Task A_body_that_does_not_fit_is_a_bad_request(string path, string json)
        => Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(path, json)).StatusCode);

    [Fact]
    public async Task A_body_that_is_not_JSON_is_an_unsupported_media_type()
        => Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync("/call", Call, "text/plain")).StatusCode);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("null", "nothing")]
    [InlineData(Unknown, "openrouter:mood_board")]
    public async Task A_nullable_parameter_may_be_left_out(string json, string answer)
        => Assert.Equal(answer, await (await PostAsync("/maybe", json)).Content.ReadAsStringAsync());

    [Fact]
    public async Task A_client_sends_and_receives_generated_types()
    {
        var sent = new ResponsesImageGenerationCall
        {
            Id = "ig_1",
            Status = ResponseImageGenerationCallStatus.Completed,
            Result = ImageResult.FromBytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        };

        var response = await server.Client.PostAsJsonAsync<ResponsesOutputItem>("/item", sent);
        var received = await response.Content.ReadFromJsonAsync<ResponsesOutputItem>();

        Assert.Equal(sent, received);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string json, string mediaType = "application/json")
        => server.Client.PostAsync(path, new StringContent(json, Encoding.UTF8, mediaType));
}
