using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public class ImageResultJsonTests
{
    [Theory]
    [InlineData("""AAAA\/\/\/\/""", "AAAA////")]
    [InlineData("""\u002B\u002b\u002F\u002f""", "++//")]
    [InlineData("""\u0041AA\u003D""", "AAA=")]
    [InlineData("""AAAA\r\n\tAAAA""", "AAAA\r\n\tAAAA")]
    [InlineData("""data:image\/png;base64,AAAA""", "data:image/png;base64,AAAA")]
    [InlineData("""https:\/\/example.com\/a.png""", "https://example.com/a.png")]
    [InlineData("""\"\\\/\b\f\n\r\t""", "\"\\/\b\f\n\r\t")]
    [InlineData("""\u0000\u007f\u0080\u07FF\u0800\uFFFF""", "\0\u007f\u0080\u07FF\u0800\uFFFF")]
    [InlineData("""\uD83D\uDE00 \ud83d\ude00""", "\U0001F600 \U0001F600")]
    [InlineData("""\uDBFF\uDFFF""", "\U0010FFFF")]
    [InlineData("no escapes: \u00E4\U0001F600", "no escapes: \u00E4\U0001F600")]
    public void The_text_is_what_the_json_says(string betweenQuotes, string text)
    {
        var result = FromJson(betweenQuotes);
        Assert.Equal(text, result.Text);
        Assert.Equal(text, JsonSerializer.Deserialize<string>($"\"{betweenQuotes}\""));
        Assert.Equal(ImageResult.FromText(text).Kind, result.Kind);
        Assert.Equal($"\"{betweenQuotes}\"", Written(result));
    }

    [Theory]
    [InlineData("""\uD83D""", "\uFFFD")]
    [InlineData("""\uDE00\uD83D""", "\uFFFD\uFFFD")]
    [InlineData("""\uD83D\u0041""", "\uFFFDA")]
    [InlineData("""\uD83D\uD83D\uDE00""", "\uFFFD\U0001F600")]
    [InlineData("""\uD83D\n""", "\uFFFD\n")]
    [InlineData("""https:\/\/example.com\/\uD83D""", "https://example.com/\uFFFD")]
    [InlineData("""data:image\/png,\uDE00""", "data:image/png,\uFFFD")]
    public void Half_a_surrogate_pair_reads_as_a_replacement_character_and_is_invalid(string betweenQuotes, string text)
    {
        var result = FromJson(betweenQuotes);
        Assert.Equal((ImageResultKind.Invalid, text), (result.Kind, result.Text));
        Assert.Equal($"\"{betweenQuotes}\"", Written(result));
    }

    [Theory]
    [InlineData("AAA", "")]
    [InlineData("https://example.com/", ".png")]
    [InlineData("data:image/png,", "")]
    [InlineData("data:image/png;base64,AAA", "")]
    [InlineData("\\n", "")]
    public void Bytes_that_are_not_utf8_read_as_replacement_characters_and_are_invalid(string before, string after)
    {
        byte[] betweenQuotes = [.. Encoding.ASCII.GetBytes(before), 0xFF, 0xC0, .. Encoding.ASCII.GetBytes(after)];
        var result = FromJson(betweenQuotes);
        Assert.Equal(ImageResultKind.Invalid, result.Kind);
        Assert.Equal(before.Replace("\\n", "\n") + "\uFFFD\uFFFD" + after, result.Text);
        Assert.Throws<InvalidOperationException>(() => FromJson(betweenQuotes).ToArray());
        Assert.Equal([(byte)'"', .. betweenQuotes, (byte)'"'], WrittenBytes(result));
    }

    [Fact]
    public void An_empty_json_string_is_invalid_rather_than_an_error()
    {
        var result = FromJson("");
        Assert.Equal((ImageResultKind.Invalid, ""), (result.Kind, result.Text));
        Assert.Equal("not an image, 0 characters", result.ToString());
    }

    [Fact]
    public void Holding_a_json_string_copies_nothing()
    {
        ReadOnlyMemory<byte> json = Encoding.UTF8.GetBytes($"\"{Convert.ToBase64String(Noise(1_000_000))}\"");
        Assert.InRange(Allocation.Of(() => GC.KeepAlive(ImageResult.FromJson(json, isEscaped: false))), 1, 80);
    }

    [Theory]
    [InlineData("iVBORw0KGgo+/w==")]
    [InlineData("data:image/svg+xml;base64,AAAA")]
    [InlineData("https://example.com/a+b.png")]
    public void A_made_result_is_written_without_escapes_where_json_needs_none(string text) =>
        Assert.Equal($"\"{text}\"", Written(ImageResult.FromText(text)));

    [Fact]
    public void Bytes_are_written_as_base64_without_escapes() =>
        Assert.Equal("\"++++\"", Written(ImageResult.FromBytes(Convert.FromBase64String("++++"))));

    [Theory]
    [InlineData("\"quoted\"")]
    [InlineData("back\\slash")]
    [InlineData("AAAA\r\nAAAA")]
    [InlineData("<script>&'`")]
    [InlineData("\u00E4 \U0001F600 \u0001")]
    public void What_json_has_to_escape_is_escaped(string text)
    {
        var written = Written(ImageResult.FromText(text));
        Assert.Equal(JsonSerializer.Serialize(text), written);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(written));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_a_replacement_character() =>
        Assert.Equal("a\uFFFD", JsonSerializer.Deserialize<string>(Written(ImageResult.FromText("a\uD83D"))));

    [Fact]
    public void It_is_written_between_other_values()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("a");
            FromJson("""A\/""").WriteTo(writer);
            writer.WritePropertyName("b");
            ImageResult.FromText("++++").WriteTo(writer);
            writer.WriteStartArray("c");
            ImageResult.FromText("\u00E4").WriteTo(writer);
            ImageResult.FromBytes(Gif).WriteTo(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        Assert.Equal("\"A\\/\"", document.RootElement.GetProperty("a").GetRawText());
        Assert.Equal("\"++++\"", document.RootElement.GetProperty("b").GetRawText());
        Assert.Equal("\u00E4", document.RootElement.GetProperty("c")[0].GetString());
        Assert.Equal(Gif, document.RootElement.GetProperty("c")[1].GetBytesFromBase64());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_detached_result_outlives_the_buffer(bool lookedBefore)
    {
        var plain = Encoding.UTF8.GetBytes($"\"{Convert.ToBase64String(Png)}\"");
        var escaped = Encoding.UTF8.GetBytes($"\"{Convert.ToBase64String(Png).Replace("/", "\\/")}\"");
        foreach (var buffer in (byte[][])[plain, escaped])
        {
            var json = Encoding.UTF8.GetString(buffer);
            var result = ImageResult.FromJson(buffer, isEscaped: buffer == escaped);
            Assert.True(!lookedBefore || (result.Kind is ImageResultKind.Base64 && result.Text.Length > 0));
            var detached = result.Detach();
            buffer.AsSpan().Clear();
            Assert.Equal(Png, detached.ToArray());
            Assert.Equal(Convert.ToBase64String(Png), detached.Text);
            Assert.Equal(json, Written(detached));
            Assert.Same(detached, detached.Detach());
        }
    }

    [Fact]
    public void A_result_made_from_a_text_needs_no_detaching()
    {
        var result = ImageResult.FromText("AAAA");
        Assert.Same(result, result.Detach());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_detached_result_outlives_the_bytes_that_it_was_made_from(bool lookedBefore)
    {
        var bytes = (byte[])Png.Clone();
        var result = ImageResult.FromBytes(bytes);
        Assert.True(!lookedBefore || (result.Kind is ImageResultKind.Base64 && result.Text.Length > 0 && result.MediaType == "image/png"));
        var detached = result.Detach();
        bytes.AsSpan().Clear();
        Assert.Equal(Png, detached.ToArray());
        Assert.Equal(Convert.ToBase64String(Png), detached.Text);
        Assert.Equal($"\"{Convert.ToBase64String(Png)}\"", Written(detached));
        Assert.Equal("image/png", detached.MediaType);
        Assert.Same(detached, detached.Detach());
    }

    [Fact]
    public void Bytes_are_encoded_only_for_who_asks_for_the_text()
    {
        var bytes = (byte[])Gif.Clone();
        var result = ImageResult.FromBytes(bytes);
        Assert.Equal((ImageResultKind.Base64, Gif.Length, "image/gif"), (result.Kind, result.ByteCount, result.MediaType));
        Assert.Equal($"\"{Convert.ToBase64String(Gif)}\"", Written(result));
        Assert.Equal(ImageResult.FromText(Convert.ToBase64String(Gif)), result);
        Assert.Equal(ImageResult.FromText(Convert.ToBase64String(Gif)).GetHashCode(), result.GetHashCode());
    }

    private static string Written(ImageResult result) => Encoding.UTF8.GetString(WrittenBytes(result));

    private static byte[] WrittenBytes(ImageResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            result.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
