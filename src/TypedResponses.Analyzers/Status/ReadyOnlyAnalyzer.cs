using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1007: only a ready status is accepted although the payload may be there: finished images are dropped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadyOnlyAnalyzer : StatusAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1007",
        "A payload is taken only in the ready status",
        "'{0}' is taken only when '{1}' is {2}, and dropped where it is there in another status",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Servers send finished payloads with a status that is not (yet) the ready one. Whether the payload is present says more than the status.");

    /// <summary>The property of a report that names the payload's member; its additional location is where the payload is taken.</summary>
    internal const string Payload = nameof(Payload);

    /// <summary>The property of a report that names the status's member.</summary>
    internal const string Status = nameof(Status);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, StatusFlow flow) =>
        BodyAnalysis.Register(context, flow.Contracts.Vocabulary, body => Report(body, flow));

    /// <summary>Whether a read is proven by the status alone: nothing has looked whether the payload is there.</summary>
    private static bool IsGated(PayloadRead read)
    {
        var contract = read.Contract;
        var possible = read.Possible & ~Possibilities.NoObject;
        return !contract.IsComputed && (possible & ~contract.WithReady()) == 0 && (possible & contract.Absent()) != 0;
    }

    private static bool IsAt(PayloadRead read, IOperation payload) => read.Location.Span.End == payload.Syntax.Span.End;

    private static void Report(BodyAnalysis body, StatusFlow flow)
    {
        if (!flow.IsSuspicious(body.Operation)) return;
        var gates = new List<(StatusGate Gate, SyntaxNode Condition)>();
        var payloads = new List<IMemberReferenceOperation>();
        foreach (var operation in BodyOperations.AllIn(body.Operation))
        {
            if (StatusGate.LooksElsewhere(operation, flow.Contracts)) return;
            if (StatusGate.Read(operation, flow.Contracts) is { } gate) gates.Add((gate, operation.Syntax));
            if (operation is IMemberReferenceOperation { Instance.Type: { } type } member && !flow.Contracts.ContractsOf(type).IsEmpty) payloads.Add(member);
        }

        if (gates.Count == 0) return;
        var reads = flow.Analyze(body).Reads;
        var copies = reads.Where(read => IsGated(read) && !payloads.Exists(payload => IsAt(read, payload))).ToList();
        payloads.RemoveAll(payload => reads.Any(read => IsAt(read, payload) && read.IsProven && !IsGated(read)));
        foreach (var (gate, condition) in gates)
        {
            if (!payloads.Exists(gate.Takes) && !copies.Exists(read => read.Contract.Equals(gate.Contract) && gate.Takes(read.Location))) continue;
            body.ReportDiagnostic(Diagnostic.Create(
                Rule, condition.GetLocation(), [Location.Create(condition.SyntaxTree, gate.Taken)],
                ImmutableDictionary<string, string?>.Empty.Add(Payload, gate.Contract.Payload).Add(Status, gate.Contract.Status), gate.Contract.Payload,
                    gate.Status, StatusNames.List(gate.Contract, gate.Contract.Ready)));
        }
    }
}
