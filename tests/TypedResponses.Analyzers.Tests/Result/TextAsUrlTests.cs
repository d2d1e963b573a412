using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class TextAsUrlTests : RuleTest<TextAsUrlAnalyzer>
{
    [Theory]
    [InlineData("var uri = new Uri({|TR2001:image.Text|});")]
    [InlineData("var uri = new Uri({|TR2001:base64|}, UriKind.Absolute);")]
    [InlineData("Uri uri = new({|TR2001:image.Text|});")]
    [InlineData("var uri = new UriBuilder({|TR2001:image.Text|});")]
    [InlineData("var bytes = await http.GetByteArrayAsync({|TR2001:image.Text|});")]
    [InlineData("var page = await http.GetAsync({|TR2001:call.Result!.Text|});")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Get, {|TR2001:image.Text|});")]
    [InlineData("System.Diagnostics.Process.Start({|TR2001:image.Text|});")]
    [InlineData("System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo({|TR2001:image.Text|}) { UseShellExecute = true });")]
    [InlineData("var info = new System.Diagnostics.ProcessStartInfo { FileName = {|TR2001:image.Text|} };")]
    [InlineData("var uri = new Uri({|TR2001:\"https://host/\" + image.Text|});")]
    [InlineData("var page = await http.GetAsync({|TR2001:$\"https://host/{image.Text}\"|});")]
    [InlineData("System.Diagnostics.Process.Start(\"xdg-open\", {|TR2001:image.Text|});")]
    [InlineData("var uri = new Uri({|TR2001:image.Text.Substring(22)|});")]
    [InlineData("new System.Xml.Linq.XElement(\"img\").SetAttributeValue(\"src\", {|TR2001:image.Text|});")]
    [InlineData("var source = new System.Xml.Linq.XAttribute(\"href\", {|TR2001:image.Text|});")]
    public Task Every_address_is_a_sink(string code) => Statements(code);

    [Theory]
    [InlineData("var html = $\"<img src=\\\"{{|TR2001:image.Text|}}\\\">\";")]
    [InlineData("var html = $\"<a href='{{|TR2001:image.Text|}}'>\";")]
    [InlineData("var html = \"<img src='\" + {|TR2001:image.Text|} + \"'>\";")]
    [InlineData("var html = string.Format(\"<img class='x' src='{0}'>\", {|TR2001:image.Text|});")]
    [InlineData("var html = new StringBuilder(); html.Append(\"<img src='\"); html.Append({|TR2001:image.Text|}); html.Append(\"'>\");")]
    [InlineData("var html = new StringBuilder().Append(\"<img src='\").Append({|TR2001:image.Text|}).Append(\"'>\");")]
    [InlineData("var html = new StringBuilder(); html.Append($\"<img src='{{|TR2001:image.Text|}}'>\");")]
    [InlineData("var css = $\"background: url({{|TR2001:image.Text|}})\";")]
    [InlineData("var markdown = $\"![cover]({{|TR2001:image.Text|}})\";")]
    [InlineData("var markdown = $\"![{call.Id}]({{|TR2001:image.Text|}})\";")]
    [InlineData("var markdown = new StringBuilder(); markdown.Append($\"![{call.Id}, {call.Status}]({{|TR2001:image.Text|}})\");")]
    public Task So_is_an_address_in_a_page(string code) => Statements(code);

    [Theory]
    [InlineData("var url = call.Result?.Text; if (url is not null) { var uri = new Uri({|TR2001:url|}); }")]
    [InlineData("if (image.Kind == ImageResultKind.Url) { } else { var uri = new Uri({|TR2001:image.Text|}); }")]
    [InlineData("if (image.Kind != ImageResultKind.Url) { var uri = new Uri({|TR2001:image.Text|}); }")]
    [InlineData("if (call.Result!.Kind == ImageResultKind.Url) { var uri = new Uri({|TR2001:image.Text|}); }")]
    [InlineData("_ = image.Kind switch { ImageResultKind.Url => null, _ => new Uri({|TR2001:image.Text|}) };")]
    public Task The_text_is_followed_and_the_wrong_check_is_none(string code) => Statements(code);

    [Theory]
    [InlineData("if (image.Kind == ImageResultKind.Url) { var uri = new Uri(image.Text); }")]
    [InlineData("if (image is { Kind: ImageResultKind.Url }) { var uri = new Uri(image.Text); }")]
    [InlineData("if (call is { Result: { Kind: ImageResultKind.Url } found }) { var uri = new Uri(found.Text); }")]
    [InlineData("if (call is { Result.Kind: ImageResultKind.Url }) { var uri = new Uri(call.Result!.Text); }")]
    [InlineData("if (image.Kind is not ImageResultKind.Url) return; var uri = new Uri(image.Text);")]
    [InlineData("if (image.Kind != ImageResultKind.Url) throw new InvalidOperationException(); var uri = new Uri(image.Text);")]
    [InlineData("var isUrl = image.Kind == ImageResultKind.Url; if (isUrl) { var uri = new Uri(image.Text); }")]
    [InlineData("var text = image.Text; if (image.Kind == ImageResultKind.Url && flag) { var uri = new Uri(text); }")]
    [InlineData("var src = image.Kind == ImageResultKind.Url ? image.Text : image.ToDataUri(); var html = $\"<img src='{src}'>\";")]
    [InlineData("var html = $\"<img src='{(image.Kind == ImageResultKind.Url ? image.Text : image.ToDataUri())}'>\";")]
    [InlineData("string src; if (image.Kind == ImageResultKind.Url) src = image.Text; else src = image.ToDataUri(); var uri = new Uri(src);")]
    [InlineData("_ = image.Kind switch { ImageResultKind.Url => new Uri(image.Text), _ => null };")]
    [InlineData("switch (image.Kind) { case ImageResultKind.Url: _ = new Uri(image.Text); break; }")]
    [InlineData("switch (image.Kind) { case ImageResultKind.Base64: break; default: _ = new Uri(image.Text); break; }")]
    [InlineData("if (image.Kind is ImageResultKind.Url or ImageResultKind.DataUri) { var uri = new Uri(image.Text); }")]
    [InlineData("if (image.Url != null) { var uri = new Uri(image.Text); }")]
    [InlineData("if (image.Url is { } address) { System.Diagnostics.Process.Start(image.Text); }")]
    [InlineData("if (base64.StartsWith(\"http\", StringComparison.Ordinal)) { var uri = new Uri(base64); }")]
    [InlineData("var url = base64 is { } text && text.StartsWith(\"http\") ? text : null; if (url is not null) { var uri = new Uri(url); }")]
    [InlineData("if (call.Result?.Text.StartsWith(\"http\") == true) { var uri = new Uri(call.Result.Text); }")]
    [InlineData("if (image.Text.StartsWith(\"http\") is false) return; var uri = new Uri(image.Text);")]
    [InlineData("if (call.Result?.Kind is ImageResultKind.Url) { var uri = new Uri(call.Result.Text); }")]
    [InlineData("if (call.Result is { Kind: ImageResultKind.Url, Text: var address }) { var uri = new Uri(address); }")]
    [InlineData("if (Uri.TryCreate(image.Text, UriKind.Absolute, out var uri)) { await http.GetAsync(uri); }")]
    [InlineData("if (Uri.IsWellFormedUriString(image.Text, UriKind.Absolute)) { await http.GetAsync(image.Text); }")]
    [InlineData("var all = images.Where(i => i.Kind == ImageResultKind.Url).Select(i => new Uri(i.Text)).ToList();")]
    [InlineData("foreach (var i in images.Where(i => i.Kind == ImageResultKind.Url)) { var uri = new Uri(i.Text); }")]
    [InlineData("bool IsUrl(ImageResult i) => i.Kind == ImageResultKind.Url; if (IsUrl(image)) { var uri = new Uri(image.Text); }")]
    public Task A_checked_URL_is_one(string code) => Statements(code);

    [Theory]
    [InlineData("var uri = image.Url;")]
    [InlineData("var uri = new Uri(image.ToDataUri());")]
    [InlineData("var html = $\"<img src='{image.ToDataUri()}'>\";")]
    [InlineData("var uri = new Uri(\"data:image/png;base64,\" + image.Text);")]
    [InlineData("var html = $\"<img src='data:image/png;base64,{image.Text}'>\";")]
    [InlineData("await http.PostAsync(path, new StringContent(image.Text));")]
    [InlineData("var html = $\"<img alt='{image.Text.Length}'>\";")]
    [InlineData("var json = $\"{{ \\\"image\\\": \\\"{image.Text}\\\" }}\";")]
    [InlineData("var uri = new Uri(other);")]
    [InlineData("new System.Xml.Linq.XElement(\"img\").SetAttributeValue(\"alt\", image.Text);")]
    [InlineData("new System.Xml.Linq.XElement(\"img\").SetAttributeValue(\"src\", image.ToDataUri());")]
    [InlineData("var element = new System.Xml.Linq.XElement(\"image\", image.Text);")]
    [InlineData("var node = new System.Text.Json.Nodes.JsonObject { [\"src\"] = image.Text };")]
    [InlineData("var src = call.Result switch { { Kind: ImageResultKind.Url, Text: var url } => url, { } found => found.ToDataUri(), null => \"\" }; var html = $\"<img src='{src}'>\";")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Fact]
    public Task An_attribute_of_a_tag_is_an_address_by_its_name() => Code(
        """
        using Microsoft.AspNetCore.Mvc.Rendering;
        using TypedResponses;
        class Helper
        {
            void Run(ImageResult image, TagBuilder tag)
            {
                tag.MergeAttribute("src", {|TR2001:image.Text|});
                tag.MergeAttribute("data-original", image.Text);
                tag.Attributes["src"] = {|TR2001:image.Text|};
                tag.Attributes["alt"] = image.Text;
                tag.Attributes.Add("poster", {|TR2001:image.Text|});
                tag.MergeAttribute("src", image.ToDataUri());
            }
        }
        namespace Microsoft.AspNetCore.Mvc.ViewFeatures
        {
            public class AttributeDictionary { public string? this[string key] { get => null; set { } } public void Add(string key, string? value) { } }
        }
        namespace Microsoft.AspNetCore.Mvc.Rendering
        {
            public class TagBuilder { public ViewFeatures.AttributeDictionary Attributes { get; } = new(); public void MergeAttribute(string key, string? value) { } }
        }
        """);

    [Fact]
    public Task What_is_annotated_as_a_Uri_is_one() => Code(
        """
        using System.Diagnostics.CodeAnalysis;
        using TypedResponses;
        class View
        {
            [StringSyntax("Uri")] public string Source { get; set; } = "";
            [StringSyntax("Uri")] public string Link = "";
            public string Caption { get; set; } = "";
            void Show([StringSyntax(StringSyntaxAttribute.Uri)] string address, string caption) { }
            void Run(ImageResult image, Microsoft.AspNetCore.Components.NavigationManager navigation)
            {
                Source = {|TR2001:image.Text|};
                Link = {|TR2001:image.Text|};
                Caption = image.Text;
                Show({|TR2001:image.Text|}, image.Text);
                navigation.NavigateTo({|TR2001:image.Text|});
            }
        }
        """,
        LoggerSource.Text);
}
