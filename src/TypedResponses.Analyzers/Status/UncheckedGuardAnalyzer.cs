using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1006: a helper annotated as a guard returns without having checked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedGuardAnalyzer : StatusAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1006",
        "A guard returns without having checked",
        "'{0}' promises that '{1}' is ready when it returns{2}, but {3} here",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Callers of a method or property marked [ReadyWhen] or [EnsuresReady] read the payload without a check of their own, so every way out of it has to have checked.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, StatusFlow flow) =>
        BodyAnalysis.Register(context, StatusFlow.Guards, body => Report(body, flow));

    private static void Report(BodyAnalysis body, StatusFlow flow)
    {
        foreach (var (guard, broken) in flow.FindBrokenPromises(body))
        {
            var when = broken.When switch { true => " true", false => " false", null => "" };
            var name = guard.AssociatedSymbol?.Name ?? (guard.Name.Length > 0 ? guard.Name : "The lambda");
            var open = broken.Contract.Unproven(broken.Possible) == 0
                ? "it may be null"
                : $"its status may still be {StatusNames.Open(broken.Contract, broken.Possible)}";
            body.ReportDiagnostic(Diagnostic.Create(Rule, broken.Location, name, broken.Subject, when, open));
        }
    }
}
