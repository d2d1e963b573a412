using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Result;
using TypedResponses.CodeFixes.Tests.Result.Support;

namespace TypedResponses.CodeFixes.Tests.Result;

public sealed class TextAsUrlFixTests : FixTest<TextAsUrlAnalyzer, TextAsUrlCodeFix>
{
    [Theory]
    [InlineData("var uri = new Uri(image.Text);", "var uri = new Uri(image.ToDataUri());")]
    [InlineData("var uri = new Uri(base64);", "var uri = new Uri(ImageResult.FromText(base64).ToDataUri());")]
    [InlineData("var uri = new Uri(call.Result?.Text!);", "var uri = new Uri(call.Result!.ToDataUri());")]
    [InlineData("var html = $\"<img src='{image.Text}'><img src='{images[0].Text}'>\";",
        "var html = $\"<img src='{image.ToDataUri()}'><img src='{images[0].ToDataUri()}'>\";")]
    [InlineData("var html = \"<img src='\" + image.Text + \"'>\";", "var html = \"<img src='\" + image.ToDataUri() + \"'>\";")]
    [InlineData("var html = new StringBuilder().Append(\"<img src='\").Append(image.Text);",
        "var html = new StringBuilder().Append(\"<img src='\").Append(image.ToDataUri());")]
    public Task A_data_URI_is_a_URL(string before, string after) => Statements(before, after);

    [Fact]
    public Task A_text_that_may_be_null_fails_as_it_did() => Code(
        """
        using TypedResponses;
        class Own
        {
            [Base64Content] public string? Result { get; set; }
            Uri Address() => new(Result!);
            string Page() => $"<img src='{Result}'>";
        }
        """,
        """
        using TypedResponses;
        class Own
        {
            [Base64Content] public string? Result { get; set; }
            Uri Address() => new(ImageResult.FromText(Result!).ToDataUri());
            string Page() => $"<img src='{ImageResult.FromText(Result!).ToDataUri()}'>";
        }
        """);

    [Fact]
    public Task A_longer_address_is_left_alone() => NoFix("var uri = new Uri(\"https://host/\" + image.Text);");
}
