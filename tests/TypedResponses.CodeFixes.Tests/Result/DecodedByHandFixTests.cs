using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Result;
using TypedResponses.CodeFixes.Tests.Result.Support;

namespace TypedResponses.CodeFixes.Tests.Result;

public sealed class DecodedByHandFixTests : FixTest<DecodedByHandAnalyzer, DecodedByHandCodeFix>
{
    [Theory]
    [InlineData("var bytes = Convert.FromBase64String(image.Text);", "var bytes = image.ToArray();")]
    [InlineData("var bytes = Convert.FromBase64String(image.Text.Split(',')[1]);", "var bytes = image.ToArray();")]
    [InlineData("var bytes = Convert.FromBase64String(call.Result!.Text);", "var bytes = call.Result!.ToArray();")]
    [InlineData("var bytes = Convert.FromBase64String(call.Result?.Text!);", "var bytes = call.Result!.ToArray();")]
    [InlineData("var bytes = Convert.FromBase64CharArray(image.Text.ToCharArray(), 0, 8);", "var bytes = image.ToArray();")]
    [InlineData("if (Convert.TryFromBase64String(image.Text, new byte[8], out var n)) { }", "if (image.TryCopyTo(new byte[8], out var n)) { }")]
    [InlineData("var text = image.Text; var bytes = Convert.FromBase64String(text);", "var text = image.Text; var bytes = image.ToArray();")]
    [InlineData("var text = call.Result?.Text ?? \"\"; var bytes = Convert.FromBase64String(text);",
        "var text = call.Result?.Text ?? \"\"; var bytes = ImageResult.FromText(text).ToArray();")]
    [InlineData("var bytes = Convert.FromBase64String(base64);", "var bytes = ImageResult.FromText(base64).ToArray();")]
    [InlineData("var all = images.Select(i => Convert.FromBase64String(i.Text)).ToList();", "var all = images.Select(i => i.ToArray()).ToList();")]
    [InlineData("var all = images.Select(i => i.Text).Select(Convert.FromBase64String).ToList();",
        "var all = images.Select(i => i.Text).Select(text => ImageResult.FromText(text).ToArray()).ToList();")]
    [InlineData("var a = Convert.FromBase64String(image.Text); var b = Convert.FromBase64String(images[0].Text);",
        "var a = image.ToArray(); var b = images[0].ToArray();")]
    [InlineData("var a = (call.HasResult ? Convert.FromBase64String(image.Text) : null) ?? [];", "var a = (call.HasResult ? image.ToArray() : null) ?? [];")]
    public Task The_image_gives_its_bytes(string before, string after) => Statements(before, after);

    [Fact]
    public Task The_image_is_not_named_where_it_has_changed() => Statements(
        "var text = image.Text; image = images[0]; var bytes = Convert.FromBase64String(text);",
        "var text = image.Text; image = images[0]; var bytes = ImageResult.FromText(text).ToArray();");

    [Fact]
    public Task The_namespace_is_imported_once() => Code(
        """
        using System.Buffers;

        class Program
        {
            byte[] One(Own.Payload payload) => Convert.FromBase64String(payload.Result);
            byte[] Two(Own.Payload payload) => Convert.FromBase64String(payload.Result);
        }
        """,
        """
        using System.Buffers;
        using TypedResponses;

        class Program
        {
            byte[] One(Own.Payload payload) => ImageResult.FromText(payload.Result).ToArray();
            byte[] Two(Own.Payload payload) => ImageResult.FromText(payload.Result).ToArray();
        }
        """,
        "namespace Own { public class Payload { [TypedResponses.Base64Content] public string Result { get; set; } = \"\"; } }");

    [Fact]
    public Task What_has_no_counterpart_is_left_alone() =>
        NoFix("System.Buffers.Text.Base64.DecodeFromUtf8(Encoding.UTF8.GetBytes(image.Text), new byte[10], out _, out _);");
}
