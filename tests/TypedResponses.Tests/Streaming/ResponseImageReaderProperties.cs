using System.Text.Json;
using CsCheck;

namespace TypedResponses.Tests.Streaming;

public class ResponseImageReaderProperties
{
    private static readonly Gen<int[]> Chunks = Gen.OneOf(Gen.Int[1, 7].Array[1, 9], Gen.Int[1, 5000].Array[1, 9], Gen.Const(Array.Empty<int>()));

    [Fact]
    public async Task Any_JSON_in_any_pieces_reads_as_it_does_when_it_is_there_at_once() =>
        await Gen.Select(Gen.Int, Chunks).SampleAsync(async (seed, chunks) =>
        {
            var json = new RandomJson(seed).Next();
            var expected = new ExpectedImages(json);
            using var reader = new ResponseImageReader(new ChunkedStream(json, chunks));
            await AssertImages(expected, reader);
        }, iter: 700);

    [Fact]
    public async Task JSON_that_is_cut_off_or_damaged_is_an_error_exactly_when_it_is_one_for_JsonDocument() =>
        await Gen.Select(Gen.Int, Chunks, Gen.Double[0, 1], Gen.Byte, Gen.Bool).SampleAsync(async (seed, chunks, place, value, isCut) =>
        {
            var json = new RandomJson(seed).Next();
            var position = (int)(place * (json.Length - 1));
            json[position] = value;
            json = isCut ? json[..position] : json;
            ExpectedImages? expected = null;
            try
            {
                expected = new ExpectedImages(json);
            }
            catch (InvalidOperationException)
            {
                // Bytes that are not UTF-8: they stay in what is left, and parsing that finds them.
                return;
            }
            catch (JsonException)
            {
            }

            using var reader = new ResponseImageReader(new ChunkedStream(json, chunks));
            if (expected is not null)
            {
                await AssertImages(expected, reader);
            }
            else
            {
                await Assert.ThrowsAsync<JsonException>(() => ReadToEnd(reader));
            }
        }, iter: 1200);

    private static async Task AssertImages(ExpectedImages expected, ResponseImageReader reader)
    {
        var count = 0;
        for (; await reader.ReadNextAsync() is { } image; count++)
        {
            Assert.Equal(count, image.Index);
            await AssertImage(expected.Images[count], image);
        }

        Assert.Equal(expected.Images.Count, count);

        // A text of more than 4 KB of JSON that begins as base64 and goes on as something else is replaced like an image; an escape has six bytes.
        if (expected.Images.All(image => image.Kind != ImageResultKind.Invalid || image.Text.Length < 4096 / 6))
        {
            Assert.Equal(expected.Rest, ExpectedImages.Normalized(reader.Json));
        }
    }

    private static async Task AssertImage(ImageResult expected, StreamedImage image)
    {
        var bytes = new MemoryStream();
        if (expected.Kind is ImageResultKind.Base64 or ImageResultKind.DataUri)
        {
            Assert.Equal(expected.Kind, image.Kind);
            Assert.Equal(expected.MediaType, image.MediaType);
            Assert.Equal(expected.ByteCount, await image.WriteToAsync(bytes));
            Assert.True(expected.ToArray().AsSpan().SequenceEqual(bytes.ToArray()));
        }
        else if (image.HasBytes)
        {
            Assert.Equal(ImageResultKind.Invalid, expected.Kind);
            await Assert.ThrowsAsync<InvalidDataException>(() => image.WriteToAsync(bytes));
        }
        else
        {
            Assert.Equal(expected.Kind, image.Kind);
            Assert.Equal(expected.Url, image.Url);
            await Assert.ThrowsAsync<InvalidOperationException>(() => image.WriteToAsync(bytes));
        }
    }

    private static async Task ReadToEnd(ResponseImageReader reader)
    {
        while (await reader.ReadNextAsync() is { } image)
        {
            if (image.Index % 2 == 0 && image.HasBytes)
            {
                try
                {
                    await image.WriteToAsync(Stream.Null);
                }
                catch (InvalidDataException)
                {
                    // The text is no image; whether the JSON is one shows later.
                }
            }
        }
    }
}
