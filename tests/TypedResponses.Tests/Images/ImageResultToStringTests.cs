using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public class ImageResultToStringTests
{
    [Theory]
    [InlineData(8, "image/png, 8 B")]
    [InlineData(1023, "image/png, 1023 B")]
    [InlineData(1024, "image/png, 1 KB")]
    [InlineData(1536, "image/png, 1.5 KB")]
    [InlineData(1024 * 1024, "image/png, 1 MB")]
    [InlineData(2_726_298, "image/png, 2.6 MB")]
    public void An_image_says_its_type_and_size(int length, string expected)
    {
        byte[] image = [.. Png[..8], .. new byte[length - 8]];
        Assert.Equal(expected, ImageResult.FromBytes(image).ToString());
        Assert.Equal(expected, ImageResult.FromText("data:image/png;base64," + Convert.ToBase64String(image)).ToString());
    }

    [Theory]
    [InlineData("AAAA", "unknown format, 3 B")]
    [InlineData("data:image/avif;base64,AAAA", "image/avif, 3 B")]
    [InlineData("https://example.com/token=secret", "URL, 32 characters")]
    [InlineData("secret: an error of 23 c", "not an image, 24 characters")]
    [InlineData("?", "not an image, 1 character")]
    [InlineData("\U0001F600", "not an image, 2 characters")]
    public void Anything_else_says_what_it_is_and_how_long(string text, string expected) =>
        Assert.Equal(expected, ImageResult.FromText(text).ToString());

    [Theory]
    [InlineData("data:secret;base64,AAAA")]
    [InlineData("data:sec ret/secret;base64,AAAA")]
    [InlineData("data:image/png;secret=secret;base64,AAAA")]
    [InlineData("data:secret,secret")]
    public void Nothing_of_the_payload_gets_out_through_the_header_of_a_data_uri(string text) =>
        Assert.DoesNotContain("sec", ImageResult.FromText(text).ToString());

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            Assert.Equal("unknown format, 1.5 KB", ImageResult.FromBytes(new byte[1536]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_debugger_shows_the_same() =>
        Assert.Equal("{ToString(),nq}", typeof(ImageResult).GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
}
