namespace TypedResponses.Package.Tests;

/// <summary>The program of the README, run as a user runs it.</summary>
public sealed class SaveImages_sample : IDisposable
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private readonly string _directory = Directory.CreateTempSubdirectory("save-images-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task It_saves_the_finished_image_and_the_one_whose_status_still_says_generating()
    {
        var outcome = await RunAsync();

        Assert.True(outcome.ExitCode == 0, $"{outcome}");
        Assert.Equal(["ig_01k5t9v41m0northernlights.png", "ig_01k5t9v4e7q8misty0sunrise.jpg"], Saved());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], await StartOf("ig_01k5t9v41m0northernlights.png"));
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0], await StartOf("ig_01k5t9v4e7q8misty0sunrise.jpg"));
    }

    [Fact]
    public async Task It_says_of_every_item_what_it_is()
    {
        var outcome = await RunAsync();

        Assert.Contains("reasoning: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("message: Here are the night and the morning.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("failed: there is no image", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("openrouter:mood_board: unknown to this program", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_standard_input()
    {
        var outcome = await RunAsync(Response(Image("ig_1", Pixel)), "-");

        Assert.True(outcome.ExitCode == 0, $"{outcome}");
        Assert.Equal(["ig_1.png"], Saved());
    }

    [Fact]
    public async Task It_tells_the_address_of_an_image_and_does_not_fetch_it()
    {
        var outcome = await RunAsync(Response(Image("ig_1", "https://example.com/picture.png")), "-");

        Assert.Contains("not downloaded, it is at https://example.com/picture.png", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("No image to save.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_leads_neither_out_of_the_directory_nor_over_another_image()
    {
        var outcome = await RunAsync(Response(Image("../../evil", Pixel), Image("a/b", Pixel), Image("a:b", Pixel)), "-");

        Assert.True(outcome.ExitCode == 0, $"{outcome}");
        Assert.Equal(["______evil.png", "a_b-2.png", "a_b.png"], Saved());
    }

    [Fact]
    public async Task It_tells_how_far_it_is_when_there_is_much_to_read()
    {
        string file = Path.Combine(_directory, "large.json");
        await File.WriteAllTextAsync(file, Response(Image("ig_1", Pixel)) + new string(' ', 20_000_000));

        var outcome = await RunAsync("", file);

        Assert.True(outcome.ExitCode == 0, $"{outcome}");
        Assert.Contains("of 20 MB read…", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not a response")]
    [InlineData("{\n  \"id\": oops\n}", "(2,")]
    [InlineData("{}", "ResponsesNonStreamingResponse")]
    public async Task What_is_no_response_is_refused_and_the_place_is_named(string json, string expected)
    {
        var outcome = await RunAsync(json, "-");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("standard input", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var outcome = await RunAsync("", "nowhere.json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("nowhere.json", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--frob")]
    [InlineData("one.json", "two.json")]
    [InlineData("--out")]
    public async Task Arguments_it_does_not_understand_are_answered_with_the_usage(params string[] arguments)
    {
        var outcome = await RunProgramAsync("", arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Usage:", outcome.Output, StringComparison.Ordinal);
    }

    private Task<Outcome> RunAsync(string input = "", params string[] arguments) => RunProgramAsync(input, [.. arguments, "--out", "images"]);

    private Task<Outcome> RunProgramAsync(string input, string[] arguments)
    {
        string program = Repository.PathTo("samples", "SaveImages", "bin", InstalledPackage.Configuration, "net10.0", "SaveImages.dll");
        return DotNet.StartAsync("dotnet", _directory, [program, .. arguments], input);
    }

    private IEnumerable<string?> Saved() => Directory.GetFiles(Path.Combine(_directory, "images")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private async Task<byte[]> StartOf(string file) => (await File.ReadAllBytesAsync(Path.Combine(_directory, "images", file)))[..4];

    private static string Image(string id, string result) =>
        $$"""{"id":"{{id}}","type":"image_generation_call","status":"completed","result":"{{result}}"}""";

    private static string Response(params string[] items) =>
        $$"""{"id":"resp_1","object":"response","created_at":1759838400,"model":"m","status":"completed","output":[{{string.Join(',',
            items)}}],"error":null,"incomplete_details":null,"temperature":1,"top_p":1,"instructions":null,"metadata":{},"tools":[],"tool_choice":"auto","parallel_tool_calls":true}""";
}
