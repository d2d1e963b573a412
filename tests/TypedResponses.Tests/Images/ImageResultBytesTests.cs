using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public class ImageResultBytesTests
{
    private const int Chunk = 48 * 1024;

    public static TheoryData<int> Lengths =>
        [1, 2, 3, 4, 5, 6, 11, 12, 13, Chunk - 2, Chunk - 1, Chunk, Chunk + 1, Chunk + 2, (2 * Chunk) - 1, 2 * Chunk, (3 * Chunk) + 1];

    public static TheoryData<string> WithoutBytes =>
        ["https://example.com/secret.png", "secret: not an image", "data:image/png;base64,secret!", "secr"[..3]];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task Every_way_to_the_bytes_leads_to_the_same_ones(int length)
    {
        var image = Noise(length);
        var base64 = Convert.ToBase64String(image);
        await AssertBytes(image, () => ImageResult.FromBytes(image));
        await AssertBytes(image, () => ImageResult.FromText(base64));
        await AssertBytes(image, () => FromJson(base64));
        await AssertBytes(image, () => ImageResult.FromText(InLines(base64)));
        await AssertBytes(image, () => FromJson(InLines(base64, "\\n").Replace("/", "\\/")));
        await AssertBytes(image, () => ImageResult.FromText("data:image/png;base64," + base64));
        await AssertBytes(image, () => ImageResult.FromText("data:image/png;base64," + InLines(base64)));
        await AssertBytes(image, () => ImageResult.FromText("data:image/png," + string.Concat(image.Select(value => $"%{value:X2}"))));
    }

    [Fact]
    public void Each_array_is_the_callers_own()
    {
        var result = ImageResult.FromBytes(Png.ToArray());
        result.ToArray()[1] = 0;
        Assert.Equal(Png, result.ToArray());
    }

    [Fact]
    public void Writing_neither_closes_nor_rewinds_the_stream()
    {
        using var stream = new MemoryStream();
        stream.Write("before"u8);
        var result = ImageResult.FromBytes(Gif);
        result.WriteTo(stream);
        result.WriteTo(stream);
        Assert.Equal([.. "before"u8, .. Gif, .. Gif], stream.ToArray());
    }

    [Fact]
    public void Writing_needs_a_stream()
    {
        var result = ImageResult.FromBytes(Gif);
        Assert.Throws<ArgumentNullException>("destination", () => result.WriteTo((Stream)null!));
        Assert.Throws<ArgumentNullException>("destination", () => { _ = result.WriteToAsync(null!); });
    }

    [Fact]
    public async Task Writing_stops_between_two_pieces_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var stream = new SlowStream(limit: Chunk, source.Cancel);
        var result = ImageResult.FromBytes(Noise(10 * Chunk));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => result.WriteToAsync(stream, source.Token));
        Assert.Equal(Chunk, stream.Length);
    }

    [Fact]
    public async Task Writing_does_not_begin_when_cancelled_before()
    {
        using var stream = new MemoryStream();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ImageResult.FromBytes(Gif).WriteToAsync(stream, new CancellationToken(canceled: true)));
        Assert.Equal(0, stream.Length);
    }

    [Theory]
    [MemberData(nameof(WithoutBytes))]
    public async Task Bytes_asked_of_what_has_none_are_an_error_that_tells_nothing_of_the_text(string text)
    {
        var result = ImageResult.FromText(text);
        using var stream = new MemoryStream();
        List<Exception?> errors =
        [
            Record.Exception(() => result.ByteCount),
            Record.Exception(() => result.ToArray()),
            Record.Exception(() => result.TryCopyTo(new byte[100], out _)),
            Record.Exception(() => result.TryCopyTo([], out _)),
            Record.Exception(() => result.WriteTo(stream)),
            await Record.ExceptionAsync(() => result.WriteToAsync(stream)),
            await Record.ExceptionAsync(() => result.SaveAsync("unused.png")),
            Record.Exception(result.ToDataUri),
        ];
        var advice = result.Kind is ImageResultKind.Url ? "is a URL and holds no bytes of the image: download it from ImageResult.Url"
            : "is not an image, " + text.Length + " characters: neither base64, a data URI nor a URL";
        Assert.All(errors, error =>
        {
            var message = Assert.IsType<InvalidOperationException>(error).Message;
            Assert.Contains(advice, message);
            Assert.DoesNotContain("sec", message);
        });
        Assert.Equal(0, stream.Length);
        Assert.False(File.Exists("unused.png"));
    }

    [Fact]
    public void Base64_becomes_a_data_uri_of_its_own_type()
    {
        var base64 = Convert.ToBase64String(Png);
        Assert.Equal("data:image/png;base64," + base64, ImageResult.FromBytes(Png).ToDataUri());
        Assert.Equal("data:image/png;base64," + base64, ImageResult.FromText(InLines(base64)).ToDataUri());
        Assert.Equal("data:image/png;base64," + base64, FromJson(base64.Replace("/", "\\/")).ToDataUri());
        Assert.Equal("data:application/octet-stream;base64,AAAA", ImageResult.FromText("AAAA").ToDataUri());
    }

    [Theory]
    [InlineData("data:image/webp;name=x;base64,AAAA")]
    [InlineData("DATA:,%20")]
    public void A_data_uri_stays_the_data_uri_it_is(string text) => Assert.Equal(text, ImageResult.FromText(text).ToDataUri());

    [Fact]
    public void Decoding_allocates_the_array_and_little_else()
    {
        var image = Noise(2_000_000);
        var json = FromJson(Convert.ToBase64String(image));
        var result = json.Detach();
        var buffer = new byte[image.Length];

        Assert.InRange(Allocation.Of(() => GC.KeepAlive(result.ToArray())) - image.Length, 0, 256);
        Assert.Equal(0, Allocation.Of(() => result.TryCopyTo(buffer, out _)));
        Assert.Equal(image, buffer);
    }

    [Fact]
    public void A_buffer_that_changed_after_parsing_is_noticed()
    {
        var json = System.Text.Encoding.UTF8.GetBytes($"\"{Convert.ToBase64String(Png)}\"");
        var result = ImageResult.FromJson(json, isEscaped: false);
        Assert.Equal(ImageResultKind.Base64, result.Kind);
        json.AsSpan(1, 20).Fill((byte)'!');
        Assert.Contains("Detach", Assert.Throws<InvalidOperationException>(() => result.ToArray()).Message);
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var image = Noise(100_000);
        var base64 = Convert.ToBase64String(image).Replace("/", "\\/");
        for (var round = 0; round < 20; round++)
        {
            var result = FromJson(base64);
            Parallel.For(0, 8, ask =>
            {
                Assert.Equal(ask % 2 == 0 ? image.Length : result.ToArray().Length, result.ByteCount);
                Assert.Equal(image, result.ToArray());
                Assert.Equal(Convert.ToBase64String(image), result.Text);
            });
        }
    }

    internal static async Task AssertBytes(byte[] expected, Func<ImageResult> make)
    {
        // Each way starts from a result that nobody has looked at; then all once more from one that has been.
        var looked = make();
        Assert.Equal(expected.Length, looked.ByteCount);
        foreach (var next in (Func<ImageResult>[])[make, () => looked])
        {
            Assert.Equal(expected, next().ToArray());
            AssertCopy(expected, next(), room: expected.Length);
            AssertCopy(expected, next(), room: expected.Length + 1);
            AssertCopy(expected, next(), room: expected.Length + 100);

            Assert.False(next().TryCopyTo(new byte[expected.Length - 1], out var none));
            Assert.Equal(0, none);
            Assert.False(next().TryCopyTo([], out _));

            using var stream = new MemoryStream();
            next().WriteTo(stream);
            Assert.Equal(expected, stream.ToArray());

            using var slow = new SlowStream();
            await next().WriteToAsync(slow);
            Assert.Equal(expected, slow.ToArray());
        }
    }

    private static void AssertCopy(byte[] expected, ImageResult result, int room)
    {
        var buffer = new byte[room];
        buffer.AsSpan(expected.Length).Fill(0xEE);
        Assert.True(result.TryCopyTo(buffer, out var written));
        Assert.Equal(expected.Length, written);
        Assert.Equal(expected, buffer[..written]);
        Assert.All(buffer[written..], untouched => Assert.Equal(0xEE, untouched));
    }
}
