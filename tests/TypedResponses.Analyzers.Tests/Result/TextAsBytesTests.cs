using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class TextAsBytesTests : RuleTest<TextAsBytesAnalyzer>
{
    [Theory]
    [InlineData("File.WriteAllText(path, {|TR2002:image.Text|});")]
    [InlineData("File.WriteAllText(\"cover.png\", {|TR2002:call.Result!.Text|});")]
    [InlineData("File.WriteAllText(path, {|TR2002:base64|}, Encoding.UTF8);")]
    [InlineData("await File.WriteAllTextAsync(path, {|TR2002:image.Text|});")]
    [InlineData("File.AppendAllText(path, {|TR2002:image.Text|});")]
    [InlineData("File.WriteAllLines(path, new[] { {|TR2002:image.Text|} });")]
    [InlineData("File.WriteAllLines(path, [{|TR2002:image.Text|}]);")]
    [InlineData("await File.AppendAllTextAsync(path, {|TR2002:image.Text|});")]
    [InlineData("using var writer = new StreamWriter(path); writer.Write({|TR2002:image.Text|});")]
    [InlineData("using var writer = new StreamWriter(path); await writer.WriteLineAsync({|TR2002:image.Text|});")]
    [InlineData("using TextWriter writer = File.CreateText(path); writer.Write({|TR2002:image.Text|});")]
    [InlineData("using TextWriter writer = new StreamWriter(path); writer.WriteLine({|TR2002:image.Text|});")]
    [InlineData("using var writer = new StreamWriter(File.Create(path)); writer.Write({|TR2002:image.Text|});")]
    [InlineData("using var writer = new BinaryWriter(File.Create(path)); writer.Write({|TR2002:image.Text|});")]
    [InlineData("File.WriteAllBytes(path, Encoding.UTF8.GetBytes({|TR2002:image.Text|}));")]
    [InlineData("var bytes = Encoding.ASCII.GetBytes({|TR2002:image.Text|}); stream.Write(bytes);")]
    [InlineData("using var memory = new MemoryStream(Encoding.UTF8.GetBytes({|TR2002:image.Text|}));")]
    [InlineData("http.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes({|TR2002:image.Text|})));")]
    [InlineData("File.WriteAllText(path, {|TR2002:Convert.ToBase64String(image.ToArray())|});")]
    [InlineData("File.WriteAllText(\"cover.png\", {|TR2002:image.ToDataUri()|});")]
    [InlineData("File.AppendAllText(path, {|TR2002:image.Text + Environment.NewLine|});")]
    [InlineData("File.WriteAllText(path, {|TR2002:image.Text.Substring(image.Text.IndexOf(',') + 1)|});")]
    [InlineData("File.WriteAllLines(path, {|TR2002:images.Select(i => i.Text)|});")]
    [InlineData("var content = new StringContent({|TR2002:image.Text|}, Encoding.UTF8, \"image/png\");")]
    [InlineData("var content = new StringContent({|TR2002:image.Text|}, new System.Net.Http.Headers.MediaTypeHeaderValue(\"image/webp\"));")]
    public Task Every_writer_is_a_sink(string code) => Statements(code);

    [Theory]
    [InlineData("var text = call.Result?.Text; File.WriteAllText(path, {|TR2002:text|});")]
    [InlineData("var text = (call.Result?.Text ?? \"\").Trim(); File.WriteAllText(path, {|TR2002:text|});")]
    [InlineData("if (call is { Result: { } found }) File.WriteAllText(path, {|TR2002:found.Text|});")]
    [InlineData("foreach (var found in images) File.WriteAllText(path, {|TR2002:found.Text|});")]
    [InlineData("images.ToList().ForEach(i => File.WriteAllText(path, {|TR2002:i.Text|}));")]
    [InlineData("File.WriteAllText(contents: {|TR2002:image.Text|}, path: path);")]
    [InlineData("if (image.Kind == ImageResultKind.Url) return; File.WriteAllText(path, {|TR2002:image.Text|});")]
    public Task The_text_is_followed(string code) => Statements(code);

    [Theory]
    [InlineData("await image.SaveAsync(path);")]
    [InlineData("File.WriteAllBytes(path, image.ToArray());")]
    [InlineData("File.WriteAllText(path, image.FileExtension);")]
    [InlineData("File.WriteAllText(\"cover.b64\", image.Text);")]
    [InlineData("File.WriteAllText(Path.Combine(path, \"cover.txt\"), image.Text);")]
    [InlineData("File.WriteAllText($\"{path}.base64\", image.Text);")]
    [InlineData("File.WriteAllText(path, System.Text.Json.JsonSerializer.Serialize(new { image = image.Text }));")]
    [InlineData("File.WriteAllText(path, \"{ \\\"image\\\": \\\"\" + image.Text + \"\\\" }\");")]
    [InlineData("File.WriteAllText(path, $\"<img src='{image.ToDataUri()}'>\");")]
    [InlineData("if (image.Kind == ImageResultKind.Url) File.WriteAllText(path, image.Text);")]
    [InlineData("var writer = new StringWriter(); writer.Write(image.Text);")]
    [InlineData("void Write(TextWriter writer) => writer.Write(image.Text);")]
    [InlineData("var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(image.Text));")]
    [InlineData("var bytes = Encoding.UTF8.GetBytes(image.Text); var hash = System.Security.Cryptography.SHA256.HashData(bytes);")]
    [InlineData("System.Buffers.Text.Base64.DecodeFromUtf8(Encoding.UTF8.GetBytes(image.Text), new byte[10], out _, out _);")]
    [InlineData("using var file = File.Create(\"image.b64\"); file.Write(Encoding.ASCII.GetBytes(image.Text));")]
    [InlineData("File.WriteAllBytes(\"image.txt\", Encoding.ASCII.GetBytes(image.Text));")]
    [InlineData("var content = new StringContent(image.Text);")]
    [InlineData("var content = new StringContent(image.Text, Encoding.UTF8, \"text/plain\");")]
    [InlineData("var content = new StringContent($\"{{\\\"image\\\": \\\"{image.Text}\\\"}}\", Encoding.UTF8, \"application/json\");")]
    [InlineData("Console.Out.Write(image.Text);")]
    [InlineData("using var writer = new StreamWriter(\"images.csv\"); writer.WriteLine(image.Text);")]
    [InlineData("var parameters = new Dictionary<string, object> { [\"image\"] = image.Text };")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Fact]
    public Task The_OpenAI_packages_bytes_turned_to_base64_are_text_too() => Code(
        """
        using OpenAI.Responses;
        class Program
        {
            void Run(ImageGenerationCallResponseItem call, string path)
            {
                File.WriteAllText(path, {|TR2002:Convert.ToBase64String(call.ImageResultBytes.ToArray())|});
                File.WriteAllText(path, {|TR2002:Convert.ToBase64String(call.ImageResultBytes)|});
                File.WriteAllBytes(path, call.ImageResultBytes.ToArray());
            }
        }
        """,
        OpenAiSource.Text);
}
