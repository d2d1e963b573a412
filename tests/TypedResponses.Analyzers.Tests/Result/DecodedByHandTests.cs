using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class DecodedByHandTests : RuleTest<DecodedByHandAnalyzer>
{
    [Theory]
    [InlineData("var bytes = {|TR2005:Convert.FromBase64String(image.Text)|};")]
    [InlineData("var bytes = {|TR2005:Convert.FromBase64String(call.Result!.Text)|};")]
    [InlineData("var bytes = {|TR2005:Convert.FromBase64String(base64)|};")]
    [InlineData("var bytes = {|TR2005:Convert.FromBase64CharArray(image.Text.ToCharArray(), 0, 8)|};")]
    [InlineData("var done = {|TR2005:Convert.TryFromBase64String(image.Text, new byte[10], out _)|};")]
    [InlineData("var done = {|TR2005:Convert.TryFromBase64Chars(image.Text, new byte[10], out _)|};")]
    [InlineData("var done = {|TR2005:Convert.TryFromBase64Chars(image.Text.AsSpan(), new byte[10], out _)|};")]
    [InlineData("{|TR2005:System.Buffers.Text.Base64.DecodeFromUtf8(Encoding.UTF8.GetBytes(image.Text), new byte[10], out _, out _)|};")]
    [InlineData("{|TR2005:System.Buffers.Text.Base64Url.DecodeFromChars(image.Text)|};")]
    [InlineData("var bytes = images.Select(i => i.Text).Select({|TR2005:Convert.FromBase64String|}).ToList();")]
    public Task Every_decoder_is_a_sink(string code) => Statements(code);

    [Theory]
    [InlineData("var text = image.Text; _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("string text; text = image.Text; _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("var text = \"\"; if (flag) text = image.Text; _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("var text = call.Result?.Text; _ = {|TR2005:Convert.FromBase64String(text!)|};")]
    [InlineData("var text = call.Result?.Text ?? throw new InvalidOperationException(); _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(call.Result?.Text ?? \"\")|};")]
    [InlineData("object text = image.Text; _ = {|TR2005:Convert.FromBase64String((string)text)|};")]
    [InlineData("object text = image.Text; _ = {|TR2005:Convert.FromBase64String((text as string)!)|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(flag ? image.Text : other)|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(path switch { \"a\" => image.Text, _ => \"\" })|};")]
    [InlineData("var pair = (image.Text, 1); _ = {|TR2005:Convert.FromBase64String(pair.Item1)|};")]
    [InlineData("var pair = (text: image.Text, 1); _ = {|TR2005:Convert.FromBase64String(pair.text)|};")]
    [InlineData("var (text, _) = (image.Text, 1); _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(image.Text.Trim().ToString())|};")]
    [InlineData("var text = image.Text; text = text.Trim(); _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String($\"{image.Text}\")|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(image.Text + \"\")|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(image.Text.Split(',')[1])|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(image.Text.Split(',').Last())|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(image.Text.Substring(image.Text.IndexOf(',') + 1))|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(image.Text[(image.Text.IndexOf(',') + 1)..])|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(image.Text.Replace(\"data:image/png;base64,\", \"\"))|};")]
    [InlineData("if (call is { Result.Text: { } text }) _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("if (call.Result is { Text: var text }) _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("if (call.TryGetResult(out var found)) _ = {|TR2005:Convert.FromBase64String(found.Text)|};")]
    [InlineData("foreach (var text in images.Select(i => i.Text)) _ = {|TR2005:Convert.FromBase64String(text)|};")]
    [InlineData("var texts = items.OfType<ResponsesImageGenerationCall>().Select(c => c.Result!.Text).ToList(); _ = {|TR2005:Convert.FromBase64String(texts[0])|};")]
    [InlineData("_ = {|TR2005:Convert.FromBase64String(images.Select(i => i.Text).First())|};")]
    [InlineData("var all = images.Select(i => i.Text).Where(t => t != \"\").Select(t => {|TR2005:Convert.FromBase64String(t)|}).ToList();")]
    [InlineData("var all = (from i in images let t = i.Text select {|TR2005:Convert.FromBase64String(i.Text)|}).ToList();")]
    [InlineData("Func<byte[]> later = () => {|TR2005:Convert.FromBase64String(image.Text)|};")]
    public Task The_text_is_followed(string code) => Statements(code);

    [Theory]
    [InlineData("var bytes = image.ToArray();")]
    [InlineData("var bytes = Convert.FromBase64String(other);")]
    [InlineData("var text = image.Text; text = other; _ = Convert.FromBase64String(text);")]
    [InlineData("_ = Convert.FromBase64String(image.Text.Length.ToString());")]
    [InlineData("_ = System.Buffers.Text.Base64.IsValid(image.Text);")]
    [InlineData("if (image.Kind == ImageResultKind.Base64) _ = Convert.FromBase64String(image.Text);")]
    [InlineData("if (image.Kind is not ImageResultKind.Base64) return; _ = Convert.FromBase64String(image.Text);")]
    [InlineData("_ = image.Kind switch { ImageResultKind.Base64 => Convert.FromBase64String(image.Text), _ => image.ToArray() };")]
    [InlineData("_ = Convert.FromBase64String(Convert.ToBase64String(image.ToArray()));")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Theory]
    [InlineData("if (image.Kind == ImageResultKind.Url) _ = {|TR2005:Convert.FromBase64String(image.Text)|};")]
    [InlineData("if (image.Kind != ImageResultKind.Base64) _ = {|TR2005:Convert.FromBase64String(image.Text)|};")]
    [InlineData("if (images[0].Kind == ImageResultKind.Base64) _ = {|TR2005:Convert.FromBase64String(image.Text)|};")]
    public Task The_wrong_check_is_no_check(string code) => Statements(code);

    [Fact]
    public Task A_users_own_string_counts_where_it_is_marked() => Code("""
        using TypedResponses;
        public record Call([property: Base64Content] string? Result, string? Plain);
        public record Other([Base64Content] string Result);
        public class Payload
        {
            [Base64Content] public string? Result { get; set; }
            [Base64Content] public string Field = "";
            [return: Base64Content] public string Get() => "";
            public byte[] One(Call call) => {|TR2005:Convert.FromBase64String(call.Result!)|};
            public byte[] Two(Payload payload) => {|TR2005:Convert.FromBase64String(payload.Result ?? "")|};
            public byte[] Three(Payload payload) => {|TR2005:Convert.FromBase64String(payload.Field)|};
            public byte[] Four(Payload payload) => {|TR2005:Convert.FromBase64String(payload.Get())|};
            public byte[] Five(Other other) => {|TR2005:Convert.FromBase64String(other.Result)|};
            public byte[] Plain(Call call) => Convert.FromBase64String(call.Plain!);
        }
        """);

    [Fact]
    public Task A_field_assigned_once_is_followed_and_one_assigned_twice_is_not() => Code("""
        using TypedResponses;
        class Program(ImageResult image, string other)
        {
            private readonly string _once = image.Text;
            private string? _set;
            private string _twice = image.Text;
            void Set() => _set = image.Text;
            void SetTwice() => _twice = other;
            byte[] One() => {|TR2005:Convert.FromBase64String(_once)|};
            byte[] Two() => {|TR2005:Convert.FromBase64String(_set!)|};
            byte[] Three() => Convert.FromBase64String(_twice);
        }
        """);

    [Fact]
    public Task Top_level_values_in_local_functions_are_followed() => Statements("""
        var text = image.Text;
        byte[] Decode() => {|TR2005:Convert.FromBase64String(text)|};
        Decode();
        """);
}
