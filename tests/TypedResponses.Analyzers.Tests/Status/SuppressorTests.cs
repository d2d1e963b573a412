using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Suppressors;
using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>What the suppressors take back, and what they leave.</summary>
public class SuppressorTests
{
    [Theory]
    [InlineData("void M(Call call) { if (call.Status == Status.Completed) Save(call.Result); }", true)]
    [InlineData("void M(Call call) { if (call.Status == Status.Completed) call.Result.ToString(); }", true)]
    [InlineData("ImageResult M(Call call) { if (call.Status != Status.Completed) throw new InvalidOperationException(); return call.Result; }", true)]
    [InlineData("private readonly Call _call = Get(); ImageResult M => _call.Status == Status.Completed ? _call.Result : ImageResult.FromText(\"aGk=\");", true)]
    [InlineData("void M(Call call) { ImageResult image = call.Status == Status.Completed ? call.Result : ImageResult.FromText(\"aGk=\"); }", true)]
    [InlineData("void M(Call call) { if (call.Status != Status.Failed) Save(call.Result); }", false)]
    [InlineData("void M(string? text) { text.ToString(); }", false)]
    public async Task Null_warnings_go_where_the_result_is_proven(string members, bool isSuppressed)
    {
        var warnings = await Warnings(members, diagnostic => diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal));
        Assert.Equal(isSuppressed, Assert.Single(warnings).IsSuppressed);
    }

    [Theory]
    [InlineData("int M(Status status) => status switch { Status.Completed => 1, Status.Failed => 2, Status.InProgress or Status.Generating => 3, Status.Unrecognized => 4 };", true)]
    [InlineData("int M(DayOfWeek day) => day switch { <= DayOfWeek.Monday => 1, DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday or DayOfWeek.Friday or DayOfWeek.Saturday => 2 };", false)]
    [InlineData("int M(Status status) => status switch { Status.Completed => 1 };", false)]
    public async Task Switch_warnings_go_where_every_value_is_handled(string members, bool isSuppressed)
    {
        var warnings = await Warnings(members, diagnostic => diagnostic.Id is "CS8509" or "CS8524");
        if (isSuppressed) Assert.All(warnings, warning => Assert.True(warning.IsSuppressed));
        else Assert.All(warnings, warning => Assert.False(warning.IsSuppressed));
    }

    private static async Task<List<Diagnostic>> Warnings(string members, Func<Diagnostic, bool> which)
    {
        var compilation = StatusTest.Compile($"class Sample {{ {members} }}");
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true);
        var all = await new CompilationWithAnalyzers(compilation, [new ProvenPayloadSuppressor(), new CompleteSwitchSuppressor()], options).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(all, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001");
        return [.. all.Where(which)];
    }
}
