using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Result;
using TypedResponses.CodeFixes.Tests.Result.Support;

namespace TypedResponses.CodeFixes.Tests.Result;

public sealed class TextAsBytesFixTests : FixTest<TextAsBytesAnalyzer, TextAsBytesCodeFix>
{
    [Theory]
    [InlineData("File.WriteAllText(path, image.Text);", "await image.SaveAsync(path);")]
    [InlineData("File.WriteAllText(path, image.Text, Encoding.UTF8);", "await image.SaveAsync(path);")]
    [InlineData("File.WriteAllText(contents: image.Text, path: path);", "await image.SaveAsync(path);")]
    [InlineData("await File.WriteAllTextAsync(path, image.Text);", "await image.SaveAsync(path);")]
    [InlineData("await File.WriteAllTextAsync(path, call.Result!.Text, CancellationToken.None);",
        "await call.Result!.SaveAsync(path, CancellationToken.None);")]
    [InlineData("File.WriteAllText(path, base64);", "await ImageResult.FromText(base64).SaveAsync(path);")]
    [InlineData("var text = image.Text; File.WriteAllText(path, text);", "var text = image.Text; await image.SaveAsync(path);")]
    [InlineData("images.ToList().ForEach(i => File.WriteAllText(path, i.Text));", "images.ToList().ForEach(i => File.WriteAllBytes(path, i.ToArray()));")]
    [InlineData("void Save() => File.WriteAllText(path, image.Text);", "void Save() => File.WriteAllBytes(path, image.ToArray());")]
    [InlineData("File.WriteAllBytes(path, Encoding.UTF8.GetBytes(image.Text));", "File.WriteAllBytes(path, image.ToArray());")]
    [InlineData("using var memory = new MemoryStream(Encoding.UTF8.GetBytes(image.Text));", "using var memory = new MemoryStream(image.ToArray());")]
    [InlineData("using var writer = new StreamWriter(path); writer.Write(image.Text);",
        "using var writer = new StreamWriter(path); image.WriteTo(writer.BaseStream);")]
    [InlineData("using var writer = new StreamWriter(path); writer.Write(call.Result?.Text);",
        "using var writer = new StreamWriter(path); call.Result?.WriteTo(writer.BaseStream);")]
    [InlineData("using var writer = new StreamWriter(path); await writer.WriteAsync(image.Text);",
        "using var writer = new StreamWriter(path); await image.WriteToAsync(writer.BaseStream);")]
    [InlineData("using var writer = new BinaryWriter(stream); writer.Write(image.Text);",
        "using var writer = new BinaryWriter(stream); writer.Write(image.ToArray());")]
    [InlineData("File.WriteAllText(path, Convert.ToBase64String(image.ToArray()));", "await image.SaveAsync(path);")]
    [InlineData("File.WriteAllText(path, image.Text); File.WriteAllText(other, image.Text);", "await image.SaveAsync(path); await image.SaveAsync(other);")]
    public Task The_image_is_written(string before, string after) => Statements(before, after);

    [Theory]
    [InlineData("File.AppendAllText(path, image.Text);")]
    [InlineData("using TextWriter writer = new StreamWriter(path); writer.Write(image.Text);")]
    public Task What_has_no_counterpart_is_left_alone(string code) => NoFix(code);
}
