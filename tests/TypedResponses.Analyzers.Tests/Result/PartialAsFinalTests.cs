using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class PartialAsFinalTests : RuleTest<PartialAsFinalAnalyzer>
{
    [Theory]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) await {|TR2007:partial.PartialImageB64.SaveAsync(path)|};")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage { PartialImageIndex: 2 } partial) await {|TR2007:partial.PartialImageB64.SaveAsync(\"cover.png\")|};")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage { PartialImageB64: var picture }) await {|TR2007:picture.SaveAsync(path)|};")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) {|TR2007:File.WriteAllBytes(path, partial.PartialImageB64.ToArray())|};")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) await {|TR2007:partial.PartialImageB64.SaveAsync(\"cover\" + partial.PartialImageB64.FileExtension)|};")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) await {|TR2007:partial.PartialImageB64.SaveAsync($\"{partial.Type}.png\")|};")]
    [InlineData("switch (chunk) { case ResponseImageGenerationCallPartialImage partial: return {|TR2007:partial.PartialImageB64|}; }")]
    public Task Saved_or_returned_without_waiting_for_the_finished_one(string code) => Stream(code);

    [Fact]
    public Task The_last_of_the_drafts_is_a_draft() => Code("""
        using Model;
        using TypedResponses;
        class Program
        {
            async Task<ImageResult?> Run(IAsyncEnumerable<ResponsesStreamChunk> chunks)
            {
                ImageResult? last = null;
                await foreach (var chunk in chunks)
                {
                    if (chunk is ResponseImageGenerationCallPartialImage partial)
                        last = partial.PartialImageB64;
                }

                return {|TR2007:last|};
            }
        }
        """);

    [Theory]
    [InlineData("var drafts = new List<ImageResult>(); await foreach (var chunk in chunks) if (chunk is ResponseImageGenerationCallPartialImage partial) drafts.Add(partial.PartialImageB64); return {|TR2007:drafts.Last()|};")]
    [InlineData("var drafts = new Dictionary<long, ImageResult>(); await foreach (var chunk in chunks) if (chunk is ResponseImageGenerationCallPartialImage partial) drafts[partial.PartialImageIndex] = partial.PartialImageB64; return {|TR2007:drafts.Values.LastOrDefault()|};")]
    [InlineData("ImageResult? image = null; await foreach (var chunk in chunks) image = chunk switch { ResponseImageGenerationCallPartialImage partial => partial.PartialImageB64, _ => image }; return {|TR2007:image|};")]
    [InlineData("ResponseImageGenerationCallPartialImage? last = null; await foreach (var chunk in chunks) if (chunk is ResponseImageGenerationCallPartialImage partial) last = partial; return {|TR2007:last?.PartialImageB64|};")]
    public Task However_the_drafts_are_kept(string code) => Code($$"""
        using Model;
        using TypedResponses;
        class Program
        {
            async Task<ImageResult?> Run(IAsyncEnumerable<ResponsesStreamChunk> chunks)
            {
                {{code}}
            }
        }
        """);

    [Theory]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) await partial.PartialImageB64.SaveAsync($\"draft-{partial.PartialImageIndex}.png\");")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) await partial.PartialImageB64.SaveAsync(\"preview.png\");")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) Show(partial.PartialImageB64);")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) last = partial.PartialImageB64;")]
    [InlineData("switch (chunk) { case ResponseImageGenerationCallPartialImage partial: await partial.PartialImageB64.SaveAsync(path); break; case ResponseOutputItemDone done: break; }")]
    [InlineData("if (chunk is ResponseImageGenerationCallPartialImage partial) await partial.PartialImageB64.SaveAsync(path); else if (chunk.Type == \"response.completed\") break;")]
    [InlineData("chunk.Switch(partial => partial.PartialImageB64.SaveAsync(path), done => { }, completed => { }, unrecognized => { });")]
    [InlineData("if (chunk is ResponseOutputItemDone { Item: ResponsesImageGenerationCall { Result: { } result } }) return result;")]
    public Task Drafts_shown_as_drafts_and_streams_read_to_the_end_are_silent(string code) => Stream(code);

    [Fact]
    public Task One_handler_of_several_is_silent() => Code("""
        using Model;
        using TypedResponses;
        class Program
        {
            Task Handle(ResponseImageGenerationCallPartialImage partial) => partial.PartialImageB64.SaveAsync("cover.png");
            ImageResult PreviewOf(ResponsesStreamChunk chunk) => ((ResponseImageGenerationCallPartialImage)chunk).PartialImageB64;
        }
        """);

    [Fact]
    public Task The_OpenAI_packages_partial_images() => Code(
        """
        using OpenAI.Responses;
        class Program
        {
            void Run(IEnumerable<StreamingResponseUpdate> updates)
            {
                foreach (var update in updates)
                {
                    if (update is StreamingResponseImageGenerationCallPartialImageUpdate partial)
                        {|TR2007:File.WriteAllBytes("cover.png", partial.PartialImageBytes.ToArray())|};
                }
            }
            void Fine(IEnumerable<StreamingResponseUpdate> updates)
            {
                foreach (var update in updates)
                {
                    if (update is StreamingResponseImageGenerationCallPartialImageUpdate partial)
                        File.WriteAllBytes("cover.png", partial.PartialImageBytes.ToArray());
                    else if (update is StreamingResponseOutputItemDoneUpdate { Item: ImageGenerationCallResponseItem call })
                        File.WriteAllBytes("cover.png", call.ImageResultBytes.ToArray());
                }
            }
        }
        """,
        OpenAiSource.Text);

    private static Task Stream(string statement) => Code($$"""
        using Model;
        using TypedResponses;
        class Program
        {
            ImageResult? last;
            void Show(ImageResult image) => last = image;
            async Task<ImageResult?> Run(IAsyncEnumerable<ResponsesStreamChunk> chunks, string path)
            {
                await foreach (var chunk in chunks)
                {
                    {{statement}}
                }

                return null;
            }
        }
        """);
}
