using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    [InlineData("private readonly Call _call = Get(); ImageResult M => _call.Status == Status.Completed ? _call.Result : ImageResult.FromText(\"aGk=\");",
        true)]
    [InlineData("void M(Call call) { ImageResult image = call.Status == Status.Completed ? call.Result : ImageResult.FromText(\"aGk=\"); }", true)]
    [InlineData("static readonly Call s_call = Get(); string? Name { get; } = s_call.Status == Status.Completed ? s_call.Result.Name() : null;", true)]
    [InlineData("static readonly Call s_call = Get(); readonly string? _name = s_call.Status == Status.Completed ? s_call.Result.Name() : null;", true)]
    [InlineData("IEnumerable<string> M(List<Call> calls) => calls.Where(c => c.Status == Status.Completed).Select(c => c.Result.Name());", true)]
    [InlineData("IEnumerable<string> M(List<Call> calls) => from c in calls where c.Status == Status.Completed select c.Result.Name();", true)]
    [InlineData("Action M(Call call) => () => { if (call.Status == Status.Completed) Save(call.Result); };", true)]
    [InlineData("void M(Call call) { var image = call.Result; if (call.Status == Status.Completed) Save(image); }", true)]
    [InlineData("void M(Call call) { if (call.Status == Status.Completed) Local(); void Local() => Save(call.Result); }", true)]
    [InlineData("string this[Call call] => call.Status == Status.Completed ? call.Result.Name() : string.Empty;", true)]
    [InlineData("public static implicit operator Sample(Call call) { if (call.Status == Status.Completed) Save(call.Result); return new(); }", true)]
    [InlineData("ImageResult M(Call call) => call.Status == Status.Completed ? call.Result : throw new InvalidOperationException();", true)]
    [InlineData("ImageResult M(Call call) => call.Status != Status.Failed ? call.Result : throw new InvalidOperationException();", false)]
    [InlineData(
        "record Shape(ImageResult Image); record Drawn(Call Call) : Shape(Call.Status == Status.Completed ? Call.Result : throw new InvalidOperationException());",
        true)]
    [InlineData("IEnumerable<string> M(List<Call> calls) => from c in calls where c.Status != Status.Failed select c.Result.Name();", false)]
    [InlineData("void M(Call call) { if (call.Status != Status.Failed) Save(call.Result); }", false)]
    [InlineData("void M(string? text) { text.ToString(); }", false)]
    public async Task Null_warnings_go_where_the_result_is_proven(string members, bool isSuppressed)
    {
        var warnings = await Warnings(members, diagnostic => diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal));
        Assert.Equal(isSuppressed, Assert.Single(warnings).IsSuppressed);
    }

    [Theory]
    [InlineData(
        "int M(Status status) => status switch { Status.Completed => 1, Status.Failed => 2, Status.InProgress or Status.Generating => 3, Status.Unrecognized => 4 };",
        true)]
    [InlineData(
        "int M(DayOfWeek day) => day switch { <= DayOfWeek.Monday => 1, DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday or DayOfWeek.Friday or DayOfWeek.Saturday => 2 };",
        false)]
    [InlineData("int M(Status status) => status switch { Status.Completed => 1 };", false)]
    public async Task Switch_warnings_go_where_every_value_is_handled(string members, bool isSuppressed)
    {
        var warnings = await Warnings(members, diagnostic => diagnostic.Id is "CS8509" or "CS8524");
        if (isSuppressed) Assert.All(warnings, warning => Assert.True(warning.IsSuppressed));
        else Assert.All(warnings, warning => Assert.False(warning.IsSuppressed));
    }

    [Fact]
    public async Task Top_level_statements_are_a_body_too()
    {
        var warnings = await Report("var call = Get(); if (call.Status == Status.Completed) Save(call.Result);",
            diagnostic => diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal));
        Assert.True(Assert.Single(warnings).IsSuppressed);
    }

    [Theory]
    [InlineData(
        "int M(Status status) => status switch { Status.Completed => 1, Status.Failed => 2, Status.InProgress or Status.Generating or Status.Unrecognized => 3 };",
        "IDE0072", true)]
    [InlineData("int M(Status status) => status switch { Status.Completed => 1, _ => 2 };", "IDE0072", true)]
    [InlineData("int M(Status status) => status switch { Status.Completed => 1 };", "IDE0072", false)]
    [InlineData("int M(DayOfWeek day) => day switch { DayOfWeek.Friday => 1, _ => 2 };", "IDE0072", false)]
    [InlineData(
        "void M(Status status) { switch (status) { case Status.Completed: break; case Status.Failed: case Status.InProgress: case Status.Generating: case Status.Unrecognized: break; } }",
        "IDE0010", true)]
    [InlineData("void M(Status status) { switch (status) { case Status.Completed: break; default: break; } }", "IDE0010", true)]
    [InlineData("void M(Status status) { switch (status) { case Status.Completed: break; } }", "IDE0010", false)]
    public async Task What_the_IDE_says_of_a_switch_goes_where_every_value_is_handled(string members, string id, bool isSuppressed)
    {
        var warning = Assert.Single(await Warnings(members, diagnostic => diagnostic.Id == id));
        Assert.Equal(isSuppressed, warning.IsSuppressed);
    }

    internal static Task<List<Diagnostic>> Warnings(string members, Func<Diagnostic, bool> which) => Report($"class Sample {{ {members} }}", which);

    private static async Task<List<Diagnostic>> Report(string source, Func<Diagnostic, bool> which)
    {
        var compilation = StatusTest.Compile(source);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true);
        var all = await new CompilationWithAnalyzers(compilation, [new ProvenPayloadSuppressor(), new StatusSwitchSuppressor(), new EditorsSwitchAnalyzer()],
            options).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(all, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001");
        return [.. all.Where(which)];
    }

    /// <summary>Says of every switch what the editor's own rules say of one that lacks a value; they are in no package that a test could refer to.</summary>
#pragma warning disable RS1001, RS1036, RS2008 // It is none that a compiler would load.
    private sealed class EditorsSwitchAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_statement =
            new("IDE0010", "Add missing cases", "Populate switch", "Style", DiagnosticSeverity.Warning, true);
        private static readonly DiagnosticDescriptor s_expression =
            new("IDE0072", "Add missing cases", "Populate switch", "Style", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_statement, s_expression];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                node => node.ReportDiagnostic(Diagnostic.Create(s_statement, ((SwitchStatementSyntax)node.Node).SwitchKeyword.GetLocation())),
                SyntaxKind.SwitchStatement);
            context.RegisterSyntaxNodeAction(
                node => node.ReportDiagnostic(Diagnostic.Create(s_expression, ((SwitchExpressionSyntax)node.Node).SwitchKeyword.GetLocation())),
                SyntaxKind.SwitchExpression);
        }
    }
#pragma warning restore RS1001, RS1036, RS2008
}
