using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Suppressors;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Unions;

public sealed class UnionSwitchSuppressorTests
{
    [Theory]
    [InlineData("ResponsesOutputMessage => 1, ResponsesImageGenerationCall => 2, ResponsesWebSearchCall => 3, ResponsesOutputItem.Unrecognized => 4", true)]
    [InlineData("ResponsesOutputMessage => 1, ResponsesImageGenerationCall => 2, ResponsesWebSearchCall => 3", false)]
    public async Task The_compilers_warning_is_taken_back_where_every_case_is_handled(string arms, bool isSuppressed)
    {
        var compilation = TestCompilation.Of(TestCompilation.Parse(TestCompilation.InMethod($"_ = item switch {{ {arms} }};"), "Test.cs"));
        var run = compilation.WithAnalyzers([new UnionSwitchSuppressor()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var warning = Assert.Single(await run.GetAllDiagnosticsAsync(), diagnostic => diagnostic.Id == "CS8509");
        Assert.Equal(isSuppressed, warning.IsSuppressed);
    }
}
