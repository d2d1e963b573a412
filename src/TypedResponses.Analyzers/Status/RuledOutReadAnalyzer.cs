using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1002: the payload is read where the checked status rules it out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuledOutReadAnalyzer : StatusAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1002",
        "A payload is read where the status rules it out",
        "'{0}' is read although '{1}' is {2} here, so there is none",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "On this path the status has been found to be one in which there is never a payload.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, StatusFlow flow) => flow.Register(context, Report);

    private static void Report(BodyAnalysis context, FlowResult result)
    {
        foreach (var read in result.Reads)
        {
            if (!read.IsRuledOut) continue;
            context.ReportDiagnostic(Diagnostic.Create(Rule, read.Location.GetLocation(), read.Text, read.StatusText,
                StatusNames.Open(read.Contract, read.Possible)));
        }
    }
}
