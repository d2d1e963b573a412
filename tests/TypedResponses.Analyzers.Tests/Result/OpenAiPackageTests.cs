using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Tests.Result;

/// <summary>The official package itself, used the way its published examples use it.</summary>
internal static class OpenAiPackage
{
    public static readonly MetadataReference[] References =
    [
        MetadataReference.CreateFromFile(typeof(OpenAI.OpenAIClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.ClientModel.ClientResult).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(BinaryData).Assembly.Location),
    ];

    public static string Code(string statements) => $$"""
        #pragma warning disable OPENAI001
        using OpenAI.Responses;
        class Program
        {
            void Run(ResponseResult response, IEnumerable<StreamingResponseUpdate> updates)
            {
                {{statements}}
            }
        }
        """;
}

public sealed class OpenAiPackageCastTests : RuleTest<UntestedCastAnalyzer>
{
    [Theory]
    [InlineData("var call = {|TR3003:(ImageGenerationCallResponseItem)response.OutputItems[1]|};")]
    [InlineData("foreach (var item in response.OutputItems) if (item is ImageGenerationCallResponseItem call) Console.WriteLine(call.Id);")]
    [InlineData("foreach (var item in response.OutputItems) { switch (item) { case MessageResponseItem message: break; } }")]
    [InlineData("var call = response.OutputItems.OfType<ImageGenerationCallResponseItem>().First();")]
    [InlineData("var call = (ImageGenerationCallResponseItem)response.OutputItems.Single(item => item is ImageGenerationCallResponseItem);")]
    public Task Casts_of_items(string code) => CodeAgainst(OpenAiPackage.References, OpenAiPackage.Code(code));
}

public sealed class OpenAiPackageExtensionTests : RuleTest<HardCodedExtensionAnalyzer>
{
    [Theory]
    [InlineData("foreach (var call in response.OutputItems.OfType<ImageGenerationCallResponseItem>()) File.WriteAllBytes({|TR2006:\"newton.png\"|}, call.ImageResultBytes.ToArray());")]
    [InlineData("foreach (var call in response.OutputItems.OfType<ImageGenerationCallResponseItem>()) { BinaryData bytes = call.ImageResultBytes; using FileStream stream = File.OpenWrite({|TR2006:$\"{Guid.NewGuid()}.png\"|}); bytes.ToStream().CopyTo(stream); }")]
    [InlineData("var tool = ResponseTool.CreateImageGenerationTool(model: \"gpt-image-1\", outputFileFormat: ImageGenerationToolOutputFileFormat.Png); foreach (var call in response.OutputItems.OfType<ImageGenerationCallResponseItem>()) File.WriteAllBytes(\"a.png\", call.ImageResultBytes.ToArray());")]
    public Task A_format_that_nobody_asked_for(string code) => CodeAgainst(OpenAiPackage.References, OpenAiPackage.Code(code));
}

public sealed class OpenAiPackagePartialTests : RuleTest<PartialAsFinalAnalyzer>
{
    [Theory]
    [InlineData("foreach (var update in updates) if (update is StreamingResponseImageGenerationCallPartialImageUpdate partial) {|TR2007:File.WriteAllBytes(\"a.png\", partial.PartialImageBytes.ToArray())|};")]
    [InlineData("foreach (var update in updates) { if (update is StreamingResponseImageGenerationCallPartialImageUpdate partial) File.WriteAllBytes($\"{partial.PartialImageIndex}.png\", partial.PartialImageBytes.ToArray()); }")]
    [InlineData("foreach (var update in updates) { if (update is StreamingResponseImageGenerationCallPartialImageUpdate partial) File.WriteAllBytes(\"a.png\", partial.PartialImageBytes.ToArray()); else if (update is StreamingResponseOutputItemDoneUpdate { Item: ImageGenerationCallResponseItem call }) File.WriteAllBytes(\"a.png\", call.ImageResultBytes.ToArray()); }")]
    public Task Drafts(string code) => CodeAgainst(OpenAiPackage.References, OpenAiPackage.Code(code));
}

public sealed class OpenAiPackageTextTests : RuleTest<DataUriByHandAnalyzer>
{
    [Theory]
    [InlineData("foreach (var call in response.OutputItems.OfType<ImageGenerationCallResponseItem>()) { var uri = {|TR2004:$\"data:image/png;base64,{Convert.ToBase64String(call.ImageResultBytes)}\"|}; }")]
    [InlineData("foreach (var call in response.OutputItems.OfType<ImageGenerationCallResponseItem>()) { var text = Convert.ToBase64String(call.ImageResultBytes.ToArray()); }")]
    public Task Base64_of_the_bytes(string code) => CodeAgainst(OpenAiPackage.References, OpenAiPackage.Code(code));
}
