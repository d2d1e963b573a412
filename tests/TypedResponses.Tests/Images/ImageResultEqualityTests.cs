using System.Text;
using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public class ImageResultEqualityTests
{
    [Fact]
    public void The_same_text_is_equal_wherever_it_comes_from()
    {
        var base64 = Convert.ToBase64String(Png);
        AssertAllEqual(
            ImageResult.FromBytes(Png),
            ImageResult.FromText(base64),
            FromJson(base64),
            FromJson(base64.Replace("/", "\\/")),
            FromJson(base64.Replace("A", "\\u0041")),
            FromJson(base64).Detach());
    }

    [Fact]
    public void The_same_text_is_equal_beyond_ascii()
    {
        AssertAllEqual(ImageResult.FromText("\u00E4\U0001F600"), FromJson("\u00E4\U0001F600"), FromJson("""\u00e4\ud83d\ude00"""));
        AssertAllEqual(ImageResult.FromText("a\uFFFD"), FromJson("""a\ud83d"""), FromJson((byte[])[(byte)'a', 0xFF]), FromJson((byte[])[(byte)'a', 0xFE]));
    }

    [Theory]
    [InlineData("AAAA", "AAAB")]
    [InlineData("AAAA", "AAAA ")]
    [InlineData("AAAA", "AAAAAAAA")]
    [InlineData("AAAA", "data:;base64,AAAA")]
    [InlineData("AAAA", "aaaa")]
    [InlineData("\u00E4", "\u00C4")]
    [InlineData("\u00E4", "a")]
    [InlineData("\uD83D", "\uFFFD")]
    public void Another_text_is_not_equal_even_if_it_is_the_same_image(string one, string other)
    {
        Assert.False(ImageResult.FromText(one).Equals(ImageResult.FromText(other)));
        Assert.False(FromJson(Encoding.UTF8.GetBytes(other)).Equals(ImageResult.FromText(one)));
    }

    [Fact]
    public void Nothing_and_other_things_are_not_equal()
    {
        var result = ImageResult.FromText("AAAA");
        Assert.False(result.Equals(null));
        Assert.False(result.Equals((object?)null));
        Assert.False(result.Equals((object)"AAAA"));
        Assert.True(result.Equals((object)ImageResult.FromText("AAAA")));
    }

    [Fact]
    public void Images_of_the_same_format_and_length_have_different_hashes()
    {
        var hashes = Enumerable.Range(0, 1000)
            .Select(seed => ImageResult.FromBytes([.. Png[..8], .. Noise(500, seed), .. Png[^12..]]).GetHashCode())
            .Distinct();
        Assert.InRange(hashes.Count(), 990, 1000);
    }

    private static void AssertAllEqual(params ImageResult[] results)
    {
        foreach (var one in results)
        {
            foreach (var other in results)
            {
                Assert.True(one.Equals(other));
                Assert.Equal(one.GetHashCode(), other.GetHashCode());
            }
        }
    }
}
