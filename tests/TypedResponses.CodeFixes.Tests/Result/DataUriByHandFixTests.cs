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
    [InlineData("var a = $\"data:image/png;base64,{image.Text}\"; var b = $\"data:image/png;base64,{images[0].Text}\";", "var a = image.ToDataUri(); var b = images[0].ToDataUri();")]
    public Task The_image_makes_it(string before, string after) => Statements(before, after);

    [Theory]
    [InlineData("var html = $\"<img src='data:{path};base64,{image.Text}'>\";")]
    [InlineData("var prefix = \"data:image/png;base64,\"; var uri = prefix + image.Text;")]
    [InlineData("var uri = new StringBuilder(\"data:image/png;base64,\").Append(image.Text).ToString();")]
    public Task A_prefix_that_cannot_be_taken_away_is_left_alone(string code) => NoFix(code);
}
