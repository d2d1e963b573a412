using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class HardCodedExtensionTests : RuleTest<HardCodedExtensionAnalyzer>
{
    [Theory]
    [InlineData("await image.SaveAsync({|TR2006:\"cover.webp\"|});")]
    [InlineData("await call.Result!.SaveAsync({|TR2006:$\"{call.Id}.png\"|});")]
    [InlineData("await image.SaveAsync({|TR2006:path + \".jpg\"|});")]
    [InlineData("await image.SaveAsync({|TR2006:Path.Combine(path, \"cover.PNG\")|});")]
    [InlineData("await image.SaveAsync({|TR2006:Path.ChangeExtension(path, \"png\")|});")]
    [InlineData("var file = new FileInfo(Path.Combine(path, \"cover.png\")); await image.SaveAsync({|TR2006:file.FullName|});")]
    [InlineData("var target = \"cover.png\"; await image.SaveAsync({|TR2006:target|});")]
    [InlineData("async Task Save(StreamedImage streamed) => await streamed.SaveAsync({|TR2006:\"cover.png\"|});")]
    [InlineData("File.WriteAllBytes({|TR2006:\"cover.png\"|}, image.ToArray());")]
    [InlineData("var bytes = image.ToArray(); await File.WriteAllBytesAsync({|TR2006:\"cover.png\"|}, bytes);")]
    [InlineData("using var file = File.Create({|TR2006:\"cover.png\"|}); image.WriteTo(file);")]
    [InlineData("await using var file = new FileStream({|TR2006:\"cover.png\"|}, FileMode.Create); await image.WriteToAsync(file);")]
    [InlineData("using var file = File.OpenWrite({|TR2006:\"cover.png\"|}); file.Write(image.ToArray());")]
    [InlineData("Console.WriteLine(image.MediaType); await image.SaveAsync({|TR2006:\"cover.png\"|});")]
    public Task An_image_extension_in_the_code(string code) => Statements(code);

    [Theory]
    [InlineData("await image.SaveAsync(path);")]
    [InlineData("await image.SaveAsync(\"cover\" + image.FileExtension);")]
    [InlineData("await image.SaveAsync($\"cover{image.FileExtension}\");")]
    [InlineData("await image.SaveAsync(Path.ChangeExtension(path, image.FileExtension));")]
    [InlineData("await image.SaveAsync(\"cover.bin\");")]
    [InlineData("await image.SaveAsync(\"images.png/cover\");")]
    [InlineData("if (image.MediaType == \"image/png\") await image.SaveAsync(\"cover.png\");")]
    [InlineData("if (image.FileExtension != \".png\") return; await image.SaveAsync(\"cover.png\");")]
    [InlineData("switch (image.MediaType) { case \"image/png\": await image.SaveAsync(\"cover.png\"); break; }")]
    [InlineData("void Demand(string? type) { if (type != \"image/png\") throw new InvalidOperationException(); } Demand(image.MediaType); await image.SaveAsync(\"cover.png\");")]
    [InlineData("File.WriteAllBytes(\"cover.png\", new byte[3]);")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Fact]
    public Task The_OpenAI_packages_examples_do_it() => Code(
        """
        using OpenAI.Responses;
        class Program
        {
            void One(ImageGenerationCallResponseItem call) => File.WriteAllBytes({|TR2006:$"{Guid.NewGuid()}.png"|}, call.ImageResultBytes.ToArray());
            void Two(ImageGenerationCallResponseItem call)
            {
                BinaryData bytes = call.ImageResultBytes;
                using FileStream stream = File.OpenWrite({|TR2006:$"{Guid.NewGuid()}.png"|});
                bytes.ToStream().CopyTo(stream);
            }
            void Requested(ImageGenerationCallResponseItem call)
            {
                var format = ImageGenerationToolOutputFileFormat.Png;
                File.WriteAllBytes("cover.png", call.ImageResultBytes.ToArray());
            }
            void Asked(ImageGenerationCallResponseItem call)
            {
                if (call.OutputFileFormat == "png")
                    File.WriteAllBytes("cover.png", call.ImageResultBytes.ToArray());
            }
        }
        """,
        OpenAiSource.Text);
}
