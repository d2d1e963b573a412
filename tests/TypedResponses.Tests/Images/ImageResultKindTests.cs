using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public class ImageResultKindTests
{
    [Theory]
    [InlineData("iVBORw0KGgo=")]
    [InlineData("AAAA")]
    [InlineData("AAA=")]
    [InlineData("AA==")]
    [InlineData("+/+/")]
    [InlineData("AA= =")]
    [InlineData("A A\t=\r\n=\n")]
    [InlineData("\r\n AAAA \r\nAAAA\r\n")]
    public void Base64_with_padding_is_base64_and_white_space_is_allowed(string text) => AssertKind(ImageResultKind.Base64, text);

    [Theory]
    [InlineData("AAA")]
    [InlineData("AA")]
    [InlineData("AAAAA")]
    [InlineData("AA=")]
    [InlineData("A===")]
    [InlineData("AAAA====")]
    [InlineData("AAAA=")]
    [InlineData("AA==AAAA")]
    [InlineData("=AAA")]
    [InlineData("====")]
    [InlineData("-_-_")]
    [InlineData("AAA\u00A0A")]
    [InlineData("AAA\fA")]
    [InlineData("AAAA\0")]
    [InlineData("\"AAAA\"")]
    [InlineData("AAA\\")]
    public void Base64_that_is_not_strict_is_invalid(string text) => AssertKind(ImageResultKind.Invalid, text);

    [Theory]
    [InlineData("AB==", "AA==")]
    [InlineData("AAB=", "AAA=")]
    [InlineData("AAAAAP==", "AAAAAQ==")]
    [InlineData("AAAA AA5=", "AAAA AA4=")]
    public void Bits_left_over_before_the_padding_are_zero(string notZero, string zero)
    {
        AssertKind(ImageResultKind.Invalid, notZero);
        AssertKind(ImageResultKind.Base64, zero);
    }

    [Theory]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("DATA:IMAGE/PNG;BASE64,AAAA")]
    [InlineData("data:;base64,AA==")]
    [InlineData("data:image/png;name=a.png;base64,AAAA\r\nAAAA")]
    [InlineData("data:image/svg+xml,%3Csvg%2F%3E")]
    [InlineData("data:image/svg+xml;charset=utf-8,<svg xmlns='x'/>")]
    [InlineData("data:,%00%fF")]
    public void A_data_uri_with_readable_data_is_a_data_uri(string text) => AssertKind(ImageResultKind.DataUri, text);

    [Theory]
    [InlineData("data:image/png;base64,data:image/png;base64,AAAA")]
    [InlineData("data:data:image/png;base64,AAAA")]
    [InlineData("data:image/png,data:image/png;base64,AAAA")]
    public void A_doubled_prefix_is_invalid(string text) => AssertKind(ImageResultKind.Invalid, text);

    [Theory]
    [InlineData("data:")]
    [InlineData("data:image/png;base64")]
    [InlineData("data:image/png;base64,")]
    [InlineData("data:image/png;base64, ")]
    [InlineData("data:image/png;base64,AAA")]
    [InlineData("data:image/png;base64,AAA%3D")]
    [InlineData("data:image/png;base64,AAAA#here")]
    [InlineData("data:image/png,")]
    [InlineData("data:image/png,%")]
    [InlineData("data:image/png,%4")]
    [InlineData("data:image/png,%4G")]
    [InlineData("data:image/png,a#b")]
    [InlineData("data:image/png,\u00FC")]
    [InlineData("data:image/png,a\nb")]
    [InlineData(" data:image/png;base64,AAAA")]
    public void A_data_uri_whose_data_cannot_be_read_is_invalid(string text) => AssertKind(ImageResultKind.Invalid, text);

    [Theory]
    [InlineData("https://example.com/image.png")]
    [InlineData("http://localhost:8080/a?b=c&d=e#f")]
    [InlineData("HTTPS://EXAMPLE.COM")]
    [InlineData("https://ex\u00E4mple.com/\u00FC.png")]
    public void An_absolute_http_address_is_a_url(string text)
    {
        AssertKind(ImageResultKind.Url, text);
        Assert.Equal(new Uri(text), ImageResult.FromText(text).Url);
    }

    [Theory]
    [InlineData("ftp://example.com/image.png")]
    [InlineData("file:///image.png")]
    [InlineData("/image.png")]
    [InlineData("//example.com/image.png")]
    [InlineData("http://")]
    [InlineData("https:example.com")]
    [InlineData("https://[")]
    [InlineData("An error occurred.")]
    [InlineData(" ")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("https://example.com/\uFFFD")]
    public void Everything_else_is_invalid(string text) => AssertKind(ImageResultKind.Invalid, text);

    [Fact]
    public void A_text_is_neither_null_nor_empty()
    {
        Assert.Throws<ArgumentNullException>("text", () => ImageResult.FromText(null!));
        Assert.Throws<ArgumentException>("text", () => ImageResult.FromText(""));
    }

    [Fact]
    public void Bytes_are_neither_null_nor_empty()
    {
        Assert.Throws<ArgumentNullException>("image", () => ImageResult.FromBytes((byte[])null!));
        Assert.Throws<ArgumentException>("image", () => ImageResult.FromBytes([]));
        Assert.Throws<ArgumentException>("image", () => ImageResult.FromBytes(ReadOnlyMemory<byte>.Empty));
    }

    /// <summary>Wherever the text comes from, and whatever was asked of it before, it is the same kind.</summary>
    private static void AssertKind(ImageResultKind expected, string text)
    {
        var escaped = string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"));
        foreach (var make in (Func<ImageResult>[])[() => ImageResult.FromText(text), () => FromJson(escaped)])
        {
            Assert.Equal(expected, make().Kind);
            Assert.Equal(text, make().Text);

            var decodedFirst = make();
            var hasBytes = expected is ImageResultKind.Base64 or ImageResultKind.DataUri;
            Assert.Equal(hasBytes, Record.Exception(() => decodedFirst.ToArray()) is null);
            Assert.Equal(expected, decodedFirst.Kind);
            Assert.Equal(expected is ImageResultKind.Url, make().Url is not null);
        }
    }
}
