using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class CostTests
{
    public static TheoryData<DiagnosticAnalyzer> Analyzers => new(RulesOfResults.All);

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task A_compilation_that_knows_neither_the_library_nor_OpenAI_registers_nothing(DiagnosticAnalyzer analyzer)
    {
        var compilation = CSharpCompilation.Create("Tests", [TestCompilation.Parse("class C { object M(string s) => System.Convert.FromBase64String(s); }")],
            TestCompilation.References);
        var run = compilation.WithAnalyzers([analyzer]);
        await run.GetAnalyzerDiagnosticsAsync();
        var telemetry = await run.GetAnalyzerTelemetryInfoAsync(analyzer, default);
        Assert.Equal(1, telemetry.CompilationStartActionsCount);
        Assert.Equal(0,
            telemetry.SemanticModelActionsCount + telemetry.OperationActionsCount + telemetry.SymbolActionsCount + telemetry.OperationBlockActionsCount
                + telemetry.SyntaxNodeActionsCount);
    }
}
