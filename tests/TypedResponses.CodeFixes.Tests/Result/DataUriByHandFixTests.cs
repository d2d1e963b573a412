using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Result;
using TypedResponses.CodeFixes.Tests.Result.Support;

namespace TypedResponses.CodeFixes.Tests.Result;

public sealed class DataUriByHandFixTests : FixTest<DataUriByHandAnalyzer, DataUriByHandCodeFix>
{
    [Theory]
    [InlineData("var uri = \"data:image/png;base64,\" + image.Text;", "var uri = image.ToDataUri();")]
    [InlineData("var uri = $\"data:image/png;base64,{image.Text}\";", "var uri = image.ToDataUri();")]
    [InlineData("var uri = $\"data:{image.MediaType};base64,{call.Result!.Text}\";", "var uri = call.Result!.ToDataUri();")]
    [InlineData("var uri = string.Concat(\"data:image/png;base64,\", image.Text);", "var uri = image.ToDataUri();")]
    [InlineData("var uri = string.Format(\"data:{0};base64,{1}\", path, image.Text);", "var uri = image.ToDataUri();")]
    [InlineData("var uri = \"data:image/png;base64,\" + Convert.ToBase64String(image.ToArray());", "var uri = image.ToDataUri();")]
    [InlineData("var uri = $\"data:image/png;base64,{base64}\";", "var uri = ImageResult.FromText(base64).ToDataUri();")]
    [InlineData("var uri = \"data:image/png;base64,\" + image.ToDataUri();", "var uri = image.ToDataUri();")]
    [InlineData("var html = $\"<img src='data:image/png;base64,{image.Text}'>\";", "var html = $\"<img src='{image.ToDataUri()}'>\";")]
    [InlineData("var html = \"<img src='data:image/png;base64,\" + image.Text + \"'>\";", "var html = \"<img src='\" + image.ToDataUri() + \"'>\";")]
    [InlineData("var a = $\"data:image/png;base64,{image.Text}\"; var b = $\"data:image/png;base64,{images[0].Text}\";",
        "var a = image.ToDataUri(); var b = images[0].ToDataUri();")]
    public Task The_image_makes_it(string before, string after) => Statements(before, after);

    [Theory]
    [InlineData("Prefix + image.Text", "")]
    [InlineData("$\"{Prefix}{image.Text}\"", "")]
    [InlineData("Prefix + image.Text", "string text = Prefix;")]
    public Task A_constant_that_nothing_needs_any_more_goes_too(string uri, string rest)
    {
        const string Declaration = "        const string Prefix = \"data:image/png;base64,\";\n";
        return Code(Page(Declaration, uri), Page(rest.Length > 0 ? Declaration : "", "image.ToDataUri()"));

        string Page(string declaration, string expression) =>
            $"class Page\n{{\n    public void Show(TypedResponses.ImageResult image)\n    {{\n{declaration}        var uri = {expression};\n        {rest}\n    }}\n}}\n";
    }

    [Fact]
    public Task A_constant_goes_with_the_last_of_its_uses() => Code(
        """
        class Page
        {
            public void Show(TypedResponses.ImageResult one, TypedResponses.ImageResult other)
            {
                const string Prefix = "data:image/png;base64,";
                var first = Prefix + one.Text;
                var second = Prefix + other.Text;
            }
        }
        """,
        """
        class Page
        {
            public void Show(TypedResponses.ImageResult one, TypedResponses.ImageResult other)
            {
                var first = one.ToDataUri();
                var second = other.ToDataUri();
            }
        }
        """);

    [Fact]
    public Task A_private_constant_goes_too() => Code(
        """
        class Pages
        {
            private const string Prefix = "data:image/png;base64,";
            public const string Open = "data:image/png;base64,";

            public string Own(TypedResponses.ImageResult image) => Prefix + image.Text;
            public string Others(TypedResponses.ImageResult image) => Open + image.Text;
        }
        """,
        """
        class Pages
        {
            public const string Open = "data:image/png;base64,";

            public string Own(TypedResponses.ImageResult image) => image.ToDataUri();
            public string Others(TypedResponses.ImageResult image) => image.ToDataUri();
        }
        """);

    [Theory]
    [InlineData("var html = $\"<img src='data:{path};base64,{image.Text}'>\";")]
    [InlineData("var prefix = \"data:image/png;base64,\"; var uri = prefix + image.Text;")]
    [InlineData("var uri = new StringBuilder(\"data:image/png;base64,\").Append(image.Text).ToString();")]
    public Task A_prefix_that_cannot_be_taken_away_is_left_alone(string code) => NoFix(code);
}
