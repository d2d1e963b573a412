using TypedResponses.Analyzers.Status;
using TypedResponses.Analyzers.Tests.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>The statuses of the official package, whose types stand in no file of the code that uses them.</summary>
public sealed class OpenAiPackageSwitchTests : RuleTest<IncompleteSwitchAnalyzer>
{
    [Fact]
    public Task A_status_that_is_switched_over() => CodeAgainst(OpenAiPackage.References, OpenAiPackage.Code("""
        foreach (var call in response.OutputItems.OfType<ImageGenerationCallResponseItem>())
        {
            {|TR1003:switch|} (call.Status) { case ImageGenerationCallStatus.Completed: break; case ImageGenerationCallStatus.Failed: break; }
            switch (call.Status) { case ImageGenerationCallStatus.Completed: break; default: break; }
        }
        """));
}

public sealed class OpenAiPackageWaitTests : RuleTest<EndlessWaitAnalyzer>
{
    [Theory]
    [InlineData("while ({|TR1005:response.Status != ResponseStatus.Completed|}) response = Get();")]
    [InlineData("while (response.Status is ResponseStatus.InProgress or ResponseStatus.Queued) response = Get();")]
    public Task A_response_that_is_waited_for(string loop) =>
        CodeAgainst(OpenAiPackage.References, OpenAiPackage.Code(loop + " static extern ResponseResult Get();"));
}

public sealed class OpenAiPackageReadTests : RuleTest<UncheckedReadAnalyzer>
{
    [Fact]
    public Task The_bytes_of_an_image_call() => CodeAgainst(OpenAiPackage.References, OpenAiPackage.Code("""
        foreach (var call in response.OutputItems.OfType<ImageGenerationCallResponseItem>())
        {
            if (call.Status == ImageGenerationCallStatus.Completed) Console.WriteLine(call.ImageResultBytes.ToArray().Length);
            else Console.WriteLine(call.{|TR1001:ImageResultBytes|}.ToArray().Length);
        }
        """));
}
