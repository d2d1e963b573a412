using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>Generated types inside whatever <see cref="JsonSerializer"/> reads and writes.</summary>
public class JsonSerializerTests
{
    private static readonly string Response = Json.ResponseOf(Json.Message, Json.Call, """{"type":"new","a":[1,{"b":null}]}""");

    public static TheoryData<JsonSerializerOptions> Options =>
    [
        new JsonSerializerOptions(),
        new JsonSerializerOptions(JsonSerializerDefaults.Web),
        new JsonSerializerOptions { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower },
        new JsonSerializerOptions { DefaultBufferSize = 1, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow },
        new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve, NumberHandling = JsonNumberHandling.AllowReadingFromString },
    ];

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void Round_trips_with_any_options(JsonSerializerOptions options)
    {
        var response = JsonSerializer.Deserialize<ResponsesNonStreamingResponse>(Response, options)!;

        Assert.Equal(ResponsesNonStreamingResponse.Parse(Response), response);
        Json.AssertSame(Response, JsonSerializer.Serialize(response, options));
    }

    [Fact]
    public void Inside_the_users_own_types()
    {
        var json = $$"""{"Name":"a","Items":[{{Json.Call}},null,{{Json.Message}}],"ById":{"x":{{Json.Call}}},"None":null}""";

        var users = JsonSerializer.Deserialize<UsersType>(json)!;

        Assert.IsType<ResponsesImageGenerationCall>(users.Items![0]);
        Assert.Null(users.Items[1]);
        Assert.Equal("ig_1", users.ById!["x"].Id);
        Json.AssertSame(json, JsonSerializer.Serialize(users));
    }

    [Fact]
    public void Images_and_enums_in_the_users_own_types_are_their_texts()
    {
        var json = """{"Image":"https://x/y.png","None":null,"Status":"in_progress","New":null}""";

        var users = new UsersParts(ImageResult.FromText("https://x/y.png"), null, ResponseImageGenerationCallStatus.InProgress,
            ResponseImageGenerationCallStatus.Unrecognized);

        Json.AssertSame(json, JsonSerializer.Serialize(users));
        Assert.Equal(users, JsonSerializer.Deserialize<UsersParts>(json));
        Assert.Equal(ResponseImageGenerationCallStatus.Unrecognized, JsonSerializer.Deserialize<ResponseImageGenerationCallStatus>("\"queued\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResponseImageGenerationCallStatus>("1"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ImageResult>("1"));
    }

    [Fact]
    public void The_static_type_may_be_the_union_or_the_case()
    {
        ResponsesOutputItem item = ResponsesImageGenerationCall.Parse(Json.Call);

        Json.AssertSame(Json.Call, JsonSerializer.Serialize(item));
        Json.AssertSame(Json.Call, JsonSerializer.Serialize((ResponsesImageGenerationCall)item));
        Json.AssertSame(Json.Call, JsonSerializer.Serialize<object>(item));
        Json.AssertSame($"[{Json.Call}]", JsonSerializer.Serialize<ResponsesOutputItem[]>([item]));
    }

    [Fact]
    public async Task From_a_stream_in_tiny_pieces()
    {
        var json = $$"""{"Name":"a","Items":[{{Json.Call}},{{Json.Message}},{"x":"{{new string('y', 5000)}}","type":"new"}],"ById":null,"None":null}""";
        var options = new JsonSerializerOptions { DefaultBufferSize = 1 };

        var users = (await JsonSerializer.DeserializeAsync<UsersType>(new OneByteStream(Json.Utf8(json)), options))!;

        Json.AssertSame(json, JsonSerializer.Serialize(users, options));
        var response = await JsonSerializer.DeserializeAsync(new OneByteStream(Json.Utf8(Response)), ResponsesNonStreamingResponse.JsonTypeInfo);
        Json.AssertSame(Response, response!.ToJson());
    }

    [Fact]
    public async Task Items_one_by_one_from_a_stream()
    {
        var types = new List<string>();
        var stream = new OneByteStream(Json.Utf8($"[{Json.Call},{Json.Message}]"));
        await foreach (var item in JsonSerializer.DeserializeAsyncEnumerable<ResponsesOutputItem>(stream))
        {
            types.Add(item!.Type);
        }

        Assert.Equal(["image_generation_call", "message"], types);
    }

    [Fact]
    public void A_contract_without_reflection()
    {
        var call = JsonSerializer.Deserialize(Json.Call, ResponsesImageGenerationCall.JsonTypeInfo)!;

        Json.AssertSame(Json.Call, JsonSerializer.Serialize(call, ResponsesImageGenerationCall.JsonTypeInfo));
        Json.AssertSame(Json.Call, JsonSerializer.Serialize(call, ResponsesOutputItem.JsonTypeInfo));
        Assert.Null(JsonSerializer.Deserialize("null", ResponsesImageGenerationCall.JsonTypeInfo));
        Assert.Same(ResponsesImageGenerationCall.JsonTypeInfo, ResponsesImageGenerationCall.JsonTypeInfo);
        Assert.True(ResponsesImageGenerationCall.JsonTypeInfo.Options.IsReadOnly);
    }

    [Fact]
    public void In_a_chain_of_resolvers()
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ResponsesOutputItem.JsonTypeInfo.OriginatingResolver,
                ResponsesNonStreamingResponse.JsonTypeInfo.OriginatingResolver),
        };

        Assert.Contains("\n", JsonSerializer.Serialize(ResponsesNonStreamingResponse.Parse(Response), options));
        Assert.IsType<ResponsesImageGenerationCall>(JsonSerializer.Deserialize<ResponsesOutputItem>(Json.Call, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new UsersType(), options));
    }

    [Fact]
    public void Null_is_null()
    {
        Assert.Null(JsonSerializer.Deserialize<ResponsesOutputItem>("null"));
        Assert.Equal("null", JsonSerializer.Serialize<ResponsesOutputItem>(null!));
    }

    [Fact]
    public void An_error_in_a_root_has_the_whole_path()
    {
        var json = Json.ResponseOf(Json.Call, """{"id":7,"type":"image_generation_call"}""");

        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResponsesNonStreamingResponse>(json));

        Assert.Equal("$.output[1].id", error.Path);
        Assert.Contains("ResponsesImageGenerationCall", error.Message);
    }

    /// <summary>Only the serializer knows where a model stands in the user's type: it gives that place, and the message goes on from there.</summary>
    [Theory]
    [InlineData("""{"Items":[null,{"id":7,"type":"image_generation_call"}]}""", "$.Items[1]", "$.Items[1].id")]
    [InlineData("""{"ById":{"x":{"type":"image_generation_call"}}}""", "$.ById.x", "$.ById.x.id")]
    [InlineData("""{"Items":[{"id":"a","type":"image_generation_call","result":[sentinel]}]}""", "$.Items[0]", "$.Items[0].result")]
    public void An_error_inside_the_users_type(string json, string path, string inMessage)
    {
        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<UsersType>(json));

        Assert.Equal(path, error.Path);
        Assert.Contains($"Path: {inMessage}.", error.Message);
        Assert.DoesNotContain("sentinel", error.ToString());
    }

    public sealed record UsersParts(
        ImageResult Image, ImageResult? None, ResponseImageGenerationCallStatus Status, ResponseImageGenerationCallStatus New);

    public sealed class UsersType
    {
        public string? Name { get; set; }

        public List<ResponsesOutputItem?>? Items { get; set; }

        public Dictionary<string, ResponsesImageGenerationCall>? ById { get; set; }

        public ResponsesStreamChunk? None { get; set; }
    }

    /// <summary>Gives one byte at a time.</summary>
    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => ValueTask.FromResult(Read(buffer.Span));
    }
}
