using System.Text;
using System.Text.Json;
using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Streaming;

public sealed class ResponseImageReaderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private static string LongBase64 => Convert.ToBase64String([.. Png, .. Noise(20_000)]);

    private string Target => Path.Combine(_directory, "image.png");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_response_gives_its_images_in_order_and_then_what_is_left()
    {
        using var reader = Read($$"""
            {"id":"resp_1","output":[{"type":"message","content":[]},
             {"id":"ig_1","type":"image_generation_call","status":"completed","result":"{{LongBase64}}"},
             {"id":"ig_2","type":"image_generation_call","result":"{{Convert.ToBase64String(Gif)}}","status":"generating"}],"usage":null}
            """);
        var first = await reader.ReadNextAsync();
        Assert.Equal((0, "$.output[1].result", "image/png", ".png"), (first!.Index, first.Path, first.MediaType, first.FileExtension));
        Assert.Equal(20_000 + Png.Length, await first.SaveAsync(Target));
        var second = await reader.ReadNextAsync();
        Assert.Equal((1, "$.output[2].result", "image/gif", ".gif"), (second!.Index, second.Path, second.MediaType, second.FileExtension));
        Assert.Null(await reader.ReadNextAsync());

        Assert.Equal([.. Png, .. Noise(20_000)], File.ReadAllBytes(Target));
        Assert.Equal("""
            {"id":"resp_1","output":[{"type":"message","content":[]},
             {"id":"ig_1","type":"image_generation_call","status":"completed","result":"image 0"},
             {"id":"ig_2","type":"image_generation_call","result":"image 1","status":"generating"}],"usage":null}
            """, Encoding.UTF8.GetString(reader.Json));
    }

    [Fact]
    public async Task Members_before_the_image_are_known_with_it_and_those_after_it_at_the_end()
    {
        using var reader = Read($$"""{"id":"ig_\u0031","n":1,"size":{"id":"inner"},"result":"{{LongBase64}}","status":"completed"}""");
        var image = await reader.ReadNextAsync();
        Assert.Equal("ig_1", image!.FindMember("id"));
        Assert.Null(image.FindMember("n"));
        Assert.Null(image.FindMember("status"));
        Assert.Null(await reader.ReadNextAsync());
        Assert.Equal("ig_1", image.FindMember("id"));
        Assert.Equal("completed", JsonDocument.Parse(reader.Json.ToArray()).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_partial_image_of_a_stream_event_is_an_image()
    {
        using var reader = Read($$"""{"type":"response.image_generation_call.partial_image","item_id":"ig_1","partial_image_b64":"{{LongBase64}}"}""");
        var image = await reader.ReadNextAsync();
        Assert.Equal(("$.partial_image_b64", "ig_1"), (image!.Path, image.FindMember("item_id")));
    }

    [Fact]
    public async Task What_you_stored_the_image_under_can_take_its_place()
    {
        using var reader = Read($$"""{"result":"{{LongBase64}}"}""");
        (await reader.ReadNextAsync())!.Replacement = "https://example.com/a\"b.png";
        Assert.Null(await reader.ReadNextAsync());
        Assert.Equal("https://example.com/a\"b.png", JsonDocument.Parse(reader.Json.ToArray()).RootElement.GetProperty("result").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Nothing_cannot_take_its_place(string? text)
    {
        using var reader = Read($$"""{"result":"{{LongBase64}}"}""");
        var image = await reader.ReadNextAsync();
        Assert.Throws<ArgumentException>(() => image!.Replacement = text);
    }

    [Fact]
    public async Task A_URL_is_reported_and_stays_where_it_is()
    {
        const string Json = """{"result":"https:\/\/example.com\/1.png"}""";
        using var reader = Read(Json);
        var image = await reader.ReadNextAsync();
        Assert.Equal((ImageResultKind.Url, new Uri("https://example.com/1.png"), false), (image!.Kind, image.Url, image.HasBytes));
        await Assert.ThrowsAsync<InvalidOperationException>(() => image.SaveAsync(Target));
        Assert.Null(await reader.ReadNextAsync());
        Assert.Equal(Json, Encoding.UTF8.GetString(reader.Json));
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    [Theory]
    [InlineData("""{"type":"mcp_call","result":"aGVsbG8="}""")]
    [InlineData("""{"result":""}""")]
    [InlineData("""{"result":null}""")]
    [InlineData("""{"result":{"text":"aGVsbG8="}}""")]
    [InlineData("""["result","aGVsbG8="]""")]
    public async Task Other_values_are_no_images(string json)
    {
        using var reader = Read(json);
        Assert.Null(await reader.ReadNextAsync());
        Assert.Equal(json, Encoding.UTF8.GetString(reader.Json));
    }

    [Fact]
    public async Task A_text_that_stops_being_base64_leaves_no_file_and_does_not_cost_the_rest()
    {
        using var reader = Read($$"""[{"result":"{{LongBase64}}*{{LongBase64}}"},{"result":"{{LongBase64}}"}]""");
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () => await (await reader.ReadNextAsync())!.SaveAsync(Target));
        Assert.Contains($"byte {12 + LongBase64.Length} of", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("iVBOR", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
        await (await reader.ReadNextAsync())!.SaveAsync(Target);
        Assert.Equal(20_000 + Png.Length, new FileInfo(Target).Length);
        Assert.Null(await reader.ReadNextAsync());
    }

    [Fact]
    public async Task JSON_that_ends_within_an_image_leaves_what_was_there_before()
    {
        File.WriteAllBytes(Target, Gif);
        using var reader = Read($$"""{"result":"{{LongBase64}}""");
        await Assert.ThrowsAsync<JsonException>(async () => await (await reader.ReadNextAsync())!.SaveAsync(Target));
        Assert.Equal(Gif, File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task An_image_is_taken_once_and_before_the_next()
    {
        using var reader = Read($$"""[{"result":"{{LongBase64}}"},{"result":"{{LongBase64}}"}]""");
        var first = await reader.ReadNextAsync();
        await first!.WriteToAsync(Stream.Null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.WriteToAsync(Stream.Null));
        await reader.ReadNextAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.WriteToAsync(Stream.Null));
    }

    [Fact]
    public async Task What_is_left_is_there_at_the_end_and_until_the_reader_is_disposed()
    {
        var reader = Read($$"""[{"result":"{{LongBase64}}"}]""");
        await reader.ReadNextAsync();
        Assert.Throws<InvalidOperationException>(() => reader.Json.Length);
        reader.Dispose();
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Json.Length);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await reader.ReadNextAsync());
    }

    [Fact]
    public async Task A_cancelled_read_can_be_taken_up_again()
    {
        using var reader = Read($$"""[{"result":"{{LongBase64}}"}]""");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.ReadNextAsync(new CancellationToken(canceled: true)));
        Assert.NotNull(await reader.ReadNextAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{} {}")]
    [InlineData("""{"result":"aGVsbG8=" """)]
    [InlineData("""{"result":"aGVs\xbG8="}""")]
    public async Task Malformed_JSON_is_an_error_that_names_the_place(string json)
    {
        using var reader = Read(json);
        var error = await Assert.ThrowsAsync<JsonException>(async () =>
        {
            while (await reader.ReadNextAsync() is not null)
            {
            }
        });
        Assert.Matches("at byte [0-9]+", error.Message);
    }

    [Fact]
    public async Task Eight_megabytes_cost_less_than_four_kilobytes()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"id":"ig_1","type":"image_generation_call","result":"{{Convert.ToBase64String(Noise(8 * 1024 * 1024))}}"}""");
        var allocated = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var stream = new ChunkedStream(json, 16_384, 1_000);
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var reader = new ResponseImageReader(stream);
            var image = await reader.ReadNextAsync();
            Assert.Equal(8 * 1024 * 1024, await image!.WriteToAsync(Stream.Null));
            Assert.Null(await reader.ReadNextAsync());
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(allocated, 1, 4095);
    }

    private static ResponseImageReader Read(string json) => new(new ChunkedStream(Encoding.UTF8.GetBytes(json), 1000, 1, 7));
}
