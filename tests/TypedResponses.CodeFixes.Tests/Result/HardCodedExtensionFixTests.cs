using TypedResponses.Analyzers.Result;
using TypedResponses.CodeFixes.Result;
using TypedResponses.CodeFixes.Tests.Result.Support;

namespace TypedResponses.CodeFixes.Tests.Result;

public sealed class HardCodedExtensionFixTests : FixTest<HardCodedExtensionAnalyzer, HardCodedExtensionCodeFix>
{
    [Theory]
    [InlineData("await image.SaveAsync(\"cover.png\");", "await image.SaveAsync(\"cover\" + image.FileExtension);")]
    [InlineData("await image.SaveAsync($\"{path}.png\");", "await image.SaveAsync($\"{path}{image.FileExtension}\");")]
    [InlineData("await image.SaveAsync($\"cover-{flag}-large.png\");", "await image.SaveAsync($\"cover-{flag}-large{image.FileExtension}\");")]
    [InlineData("await image.SaveAsync(path + \".png\");", "await image.SaveAsync(path + image.FileExtension);")]
    [InlineData("await image.SaveAsync(path + \"/cover.png\");", "await image.SaveAsync(path + \"/cover\" + image.FileExtension);")]
    [InlineData("await image.SaveAsync(Path.Combine(path, \"cover.png\"));", "await image.SaveAsync(Path.Combine(path, \"cover\" + image.FileExtension));")]
    [InlineData("await image.SaveAsync(Path.ChangeExtension(path, \"png\"));", "await image.SaveAsync(Path.ChangeExtension(path, image.FileExtension));")]
    [InlineData("await call.Result!.SaveAsync(\"cover.png\");", "await call.Result!.SaveAsync(\"cover\" + call.Result!.FileExtension);")]
    [InlineData("async Task Save(StreamedImage streamed) => await streamed.SaveAsync(\"cover.png\");",
        "async Task Save(StreamedImage streamed) => await streamed.SaveAsync(\"cover\" + streamed.FileExtension);")]
    [InlineData("File.WriteAllBytes(\"cover.png\", image.ToArray());", "File.WriteAllBytes(\"cover\" + image.FileExtension, image.ToArray());")]
    [InlineData("using var file = File.Create(\"cover.png\"); image.WriteTo(file);",
        "using var file = File.Create(\"cover\" + image.FileExtension); image.WriteTo(file);")]
    [InlineData("await image.SaveAsync(\"a.png\"); await image.SaveAsync(\"b.png\");",
        "await image.SaveAsync(\"a\" + image.FileExtension); await image.SaveAsync(\"b\" + image.FileExtension);")]
    public Task The_image_knows_its_extension(string before, string after) => Statements(before, after);

    [Theory]
    [InlineData("var target = \"cover.png\"; await image.SaveAsync(target);")]
    [InlineData("await images.First().SaveAsync(\"cover.png\");")]
    [InlineData("using var file = File.Create(\"cover.png\"); var late = images[0]; late.WriteTo(file);")]
    public Task What_cannot_be_named_there_is_left_alone(string code) => NoFix(code);
}
