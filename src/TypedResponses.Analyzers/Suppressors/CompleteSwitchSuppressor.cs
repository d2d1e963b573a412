using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.Analyzers.Suppressors;

/// <summary>Takes back what the compiler and the IDE say of a switch on a status that handles every value, or has a default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompleteSwitchSuppressor : DiagnosticSuppressor
{
    private const string Reason = "The switch handles every value of the status.";

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(
        new SuppressionDescriptor("TRS0001", "CS8509", Reason),
        new SuppressionDescriptor("TRS0002", "CS8524", Reason),
        new SuppressionDescriptor("TRS0003", "IDE0010", Reason),
        new SuppressionDescriptor("TRS0004", "IDE0072", Reason));

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (ContractIndex.Of(context.Compilation) is not { } contracts) return;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(IsSwitch);
            if (node is null || context.GetSemanticModel(tree).GetOperation(node, context.CancellationToken) is not { } operation) continue;
            if (StatusSwitch.Read(operation, contracts) is not { IsComplete: true }) continue;
            foreach (var suppression in SupportedSuppressions)
            {
                if (suppression.SuppressedDiagnosticId == diagnostic.Id) context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static bool IsSwitch(SyntaxNode node) => node is SwitchExpressionSyntax or SwitchStatementSyntax;
}
