using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class DataUriByHandTests : RuleTest<DataUriByHandAnalyzer>
{
    [Theory]
    [InlineData("var uri = {|TR2004:\"data:image/png;base64,\" + image.Text|};")]
    [InlineData("var uri = {|TR2004:$\"data:image/png;base64,{image.Text}\"|};")]
    [InlineData("var uri = {|TR2004:$\"data:{image.MediaType};base64,{call.Result!.Text}\"|};")]
    [InlineData("var uri = {|TR2004:string.Format(\"data:{0};base64,{1}\", path, image.Text)|};")]
    [InlineData("var uri = {|TR2004:string.Concat(\"data:image/png;base64,\", image.Text)|};")]
    [InlineData("var uri = {|TR2004:string.Join(\",\", \"data:image/png;base64\", image.Text)|};")]
    [InlineData("var uri = {|TR2004:string.Join(\"\", new[] { \"data:image/png;base64,\", image.Text })|};")]
    [InlineData("var uri = new StringBuilder(); uri.Append(\"data:image/png;base64,\"); uri.Append({|TR2004:image.Text|});")]
    [InlineData("var uri = new StringBuilder(\"data:image/png;base64,\").Append({|TR2004:image.Text|}).ToString();")]
    [InlineData("var uri = new StringBuilder(); uri.Append(\"data:image/png;base64,\").Append({|TR2004:image.Text|});")]
    [InlineData("var uri = \"data:image/png;base64,\"; uri += {|TR2004:image.Text|};")]
    public Task Every_way_to_put_one_together(string code) => Statements(code);

    [Theory]
    [InlineData("const string Prefix = \"data:image/png;base64,\"; var uri = {|TR2004:Prefix + image.Text|};")]
    [InlineData("var prefix = \"data:image/png;base64,\"; var uri = prefix + {|TR2004:image.Text|};")]
    [InlineData("var prefix = $\"data:{path};base64,\"; var uri = prefix + {|TR2004:image.Text|};")]
    [InlineData("var text = image.Text; var uri = {|TR2004:\"data:image/png;base64,\" + text|};")]
    [InlineData("var uri = {|TR2004:$\"data:image/png;base64,{call.Result?.Text}\"|};")]
    [InlineData("var uri = {|TR2004:$\"data:image/png;base64,{base64}\"|};")]
    [InlineData("var html = $\"<img src='data:image/png;base64,{{|TR2004:image.Text|}}'>\";")]
    [InlineData("var html = \"<img src='data:image/png;base64,\" + {|TR2004:image.Text|} + \"'>\";")]
    [InlineData("var uri = {|TR2004:\"data:image/png;base64,\" + Convert.ToBase64String(image.ToArray())|};")]
    [InlineData("var uri = {|TR2004:$\"data:{image.MediaType};base64,{Convert.ToBase64String(image.ToArray())}\"|};")]
    [InlineData("var uri = {|TR2004:\"data:image/png;base64,\" + image.ToDataUri()|};")]
    [InlineData("var uri = image.Text.StartsWith(\"data:\") ? image.Text : {|TR2004:\"data:image/png;base64,\" + image.Text|};")]
    public Task The_prefix_and_the_text_are_followed(string code) => Statements(code);

    [Theory]
    [InlineData("var uri = image.ToDataUri();")]
    [InlineData("var html = $\"<img src='{image.ToDataUri()}'>\";")]
    [InlineData("var uri = \"data:image/png;base64,\" + other;")]
    [InlineData("var uri = \"data:image/png;base64,\" + Convert.ToBase64String(new byte[3]);")]
    [InlineData("var json = \"{ \\\"b64\\\": \\\"\" + image.Text + \"\\\" }\";")]
    [InlineData("if (image.Kind == ImageResultKind.Base64) { var uri = $\"data:{image.MediaType};base64,{image.Text}\"; }")]
    [InlineData("var text = $\"starts with data:image/png;base64, and is {image.Text.Length} long\";")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Fact]
    public Task The_OpenAI_packages_bytes_with_a_guessed_type() => Code(
        """
        using OpenAI.Responses;
        class Program
        {
            string Guess(ImageGenerationCallResponseItem call) => {|TR2004:$"data:image/png;base64,{Convert.ToBase64String(call.ImageResultBytes.ToArray())}"|};
            string Known(ImageGenerationCallResponseItem call, string type) => $"data:{type};base64,{Convert.ToBase64String(call.ImageResultBytes.ToArray())}";
        }
        """,
        OpenAiSource.Text);
}
