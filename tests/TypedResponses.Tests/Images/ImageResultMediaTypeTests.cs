using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public class ImageResultMediaTypeTests
{
    public static TheoryData<byte[], string, string> Formats => new()
    {
        { Png, "image/png", ".png" },
        { Jpeg, "image/jpeg", ".jpg" },
        { WebP, "image/webp", ".webp" },
        { Gif, "image/gif", ".gif" },
        { "GIF87a"u8.ToArray(), "image/gif", ".gif" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_first_bytes_tell_the_format(byte[] image, string mediaType, string extension)
    {
        var base64 = Convert.ToBase64String(image);
        ImageResult[] results =
        [
            ImageResult.FromBytes(image),
            ImageResult.FromText(base64),
            ImageResult.FromText(string.Join('\n', base64.AsEnumerable())),
            ImageResult.FromText("data:;base64," + base64),
            ImageResult.FromText("data:," + string.Concat(image.Select(value => $"%{value:X2}"))),
            FromJson(base64.Replace("/", "\\/").Replace("+", "\\u002B")),
        ];
        Assert.All(results, result => Assert.Equal((mediaType, extension), (result.MediaType, result.FileExtension)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_cut_signature_tells_nothing(byte[] image, string mediaType, string extension)
    {
        var signature = mediaType switch { "image/png" => 8, "image/jpeg" => 3, "image/webp" => 12, _ => 6 };
        Assert.Equal(extension, ImageResult.FromBytes(image[..signature]).FileExtension);
        Assert.Null(ImageResult.FromBytes(image[..(signature - 1)]).MediaType);
        Assert.Equal(".bin", ImageResult.FromBytes(image[..(signature - 1)]).FileExtension);
    }

    [Theory]
    [InlineData("RIFF\0\0\0\0WAVEfmt ")]
    [InlineData("GIF88a")]
    [InlineData("<svg/>")]
    [InlineData("x")]
    public void Other_bytes_tell_nothing(string image)
    {
        var result = ImageResult.FromBytes(System.Text.Encoding.ASCII.GetBytes(image));
        Assert.Null(result.MediaType);
        Assert.Equal(".bin", result.FileExtension);
    }

    [Theory]
    [InlineData("data:image/webp;base64,AAAA", "image/webp", ".webp")]
    [InlineData("data:image/png;base64,AAAA", "image/png", ".png")]
    [InlineData("data:IMAGE/JPEG;base64,AAAA", "image/jpeg", ".jpg")]
    [InlineData("data:image/jpg;base64,AAAA", "image/jpg", ".jpg")]
    [InlineData("data:image/gif;name=a;base64,AAAA", "image/gif", ".gif")]
    [InlineData("data:image/svg+xml,%3Csvg/%3E", "image/svg+xml", ".bin")]
    [InlineData("data:image/avif;base64,AAAA", "image/avif", ".bin")]
    public void A_data_uri_says_its_type(string text, string mediaType, string extension)
    {
        var result = ImageResult.FromText(text);
        Assert.Equal((mediaType, extension), (result.MediaType, result.FileExtension));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("image/")]
    [InlineData("/png")]
    [InlineData("image/p ng")]
    [InlineData("image/png/png")]
    [InlineData("")]
    public void A_data_uri_that_says_no_type_is_told_by_its_bytes(string said) =>
        Assert.Equal("image/gif", ImageResult.FromText($"data:{said};base64,R0lGODlh").MediaType);

    [Theory]
    [InlineData("https://example.com/image.png")]
    [InlineData("data:image/png;base64,?")]
    [InlineData("iVBORw0KGgo")]
    public void A_url_and_an_invalid_text_have_no_type(string text)
    {
        var result = ImageResult.FromText(text);
        Assert.Null(result.MediaType);
        Assert.Equal(".bin", result.FileExtension);
    }
}
