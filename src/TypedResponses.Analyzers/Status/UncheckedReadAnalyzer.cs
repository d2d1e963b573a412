using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1001: the payload is read where neither status nor presence was checked on this path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedReadAnalyzer : StatusAnalyzer
{
    /// <summary>The diagnostic's properties that name the members of the contract, for the fix.</summary>
    internal const string Payload = "Payload", Status = "Status", Ready = "Ready";

    /// <summary>The diagnostic's property where the payload's presence is no proof, so that no fix asks for it.</summary>
    internal const string PresenceIsNoProof = "PresenceIsNoProof";

    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1001",
        "A payload is read without a check",
        "'{0}' is read although '{1}' may still be {2} here",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The payload of an object with a status is only there in some states. Check the status, or whether the payload is present, on every path to the read.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, StatusFlow flow) => flow.Register(context, Report);

    private static void Report(BodyAnalysis context, FlowResult result)
    {
        foreach (var read in result.Reads)
        {
            if (read.IsProven || read.IsRuledOut) continue;
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(Payload, read.Contract.Payload)
                .Add(Status, read.Contract.Status)
                .Add(Ready, read.Contract.DeclaredValues.First(value => (read.Contract.Ready & (1UL << read.Contract.IndexOfName(value.Name))) != 0).Name);
            if (!FlowOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree)).PresenceIsProof)
            {
                properties = properties.Add(PresenceIsNoProof, null);
            }

            context.ReportDiagnostic(Diagnostic.Create(Rule, read.Location.GetLocation(), properties, read.Text, read.StatusText,
                StatusNames.Open(read.Contract, read.Possible)));
        }
    }
}
