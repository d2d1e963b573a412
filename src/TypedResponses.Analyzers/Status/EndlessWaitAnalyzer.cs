using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1005: a wait loop ends only on a ready status, so a failed call waits for ever.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessWaitAnalyzer : StatusAnalyzer
{
    /// <summary>The diagnostic's property that lists the final statuses the loop does not look at, for the fix.</summary>
    internal const string Final = "Final";

    /// <summary>The same as texts of the JSON.</summary>
    internal const string FinalTexts = "FinalTexts";

    /// <summary>The diagnostic's property that names the member that holds the status, for the fix.</summary>
    internal const string Member = "Member";

    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1005",
        "A wait loop never ends if the call fails",
        "This loop ends only when '{0}' is {1}: if it becomes {2}, it never ends",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A loop that polls has to end on every final status, or after some number of attempts or some time, or when a cancellation token that it looks at itself is cancelled.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, StatusFlow flow) =>
        BodyAnalysis.Register(context, flow.LoopsIn, body => Report(body, flow));

    private static void Report(BodyAnalysis body, StatusFlow flow)
    {
        foreach (var loop in flow.FindWaitLoops(body))
        {
            var final = loop.Contract.DeclaredValues.Where(value => (loop.Contract.Never & (1UL << loop.Contract.IndexOfName(value.Name))) != 0).ToList();
            var texts = new StatusExpression(loop.Contract, StatusSpelling.WireText);
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(Final, string.Join("|", final.Select(value => value.Name)))
                .Add(FinalTexts, string.Join("|", final.Select(texts.TextOf)))
                .Add(Member, loop.Contract.Status);
            body.ReportDiagnostic(Diagnostic.Create(
                Rule, loop.Location, properties, loop.Status, StatusNames.List(loop.Contract, loop.Contract.Ready),
                    StatusNames.List(loop.Contract, loop.Contract.Never)));
        }
    }
}
