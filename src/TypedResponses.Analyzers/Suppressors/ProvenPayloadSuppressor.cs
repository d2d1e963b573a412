using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Suppressors;

/// <summary>Takes back the compiler's null warnings about a payload that the analysis has proven to be available.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProvenPayloadSuppressor : DiagnosticSuppressor
{
    private const string Reason = "The status, or the payload's presence, was checked on every path to this read.";

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(
        new SuppressionDescriptor("TRS0011", "CS8600", Reason),
        new SuppressionDescriptor("TRS0012", "CS8601", Reason),
        new SuppressionDescriptor("TRS0013", "CS8602", Reason),
        new SuppressionDescriptor("TRS0014", "CS8603", Reason),
        new SuppressionDescriptor("TRS0015", "CS8604", Reason),
        new SuppressionDescriptor("TRS0016", "CS8629", Reason));

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (StatusFlow.Of(context.Compilation) is not { } flow) return;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var model = context.GetSemanticModel(tree);
            if (BodySyntax.Around(node) is not { } syntax || CodeBody.Of(syntax, model, context.CancellationToken) is not { } body) continue;
            if (!IsProven(flow.Analyze(body, context.Options, context.CancellationToken), diagnostic.Location.SourceSpan, EndOf(node))) continue;
            foreach (var suppression in SupportedSuppressions)
            {
                if (suppression.SuppressedDiagnosticId == diagnostic.Id) context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    /// <summary>Whether the warning is about a read that is proven: it ends where the name of the payload ends.</summary>
    private static bool IsProven(FlowResult result, TextSpan warning, int end)
    {
        foreach (var read in result.Reads)
        {
            if (read.IsProven && warning.Contains(read.Location.Span) && (read.Location.Span.End == warning.End || read.Location.Span.End == end)) return true;
        }

        return false;
    }

    /// <summary>Where the value ends: that of <c>check ? call.Result : throw …</c> is what does not throw.</summary>
    private static int EndOf(SyntaxNode node) => node switch
    {
        ArgumentSyntax argument => EndOf(argument.Expression),
        ParenthesizedExpressionSyntax parenthesized => EndOf(parenthesized.Expression),
        ConditionalExpressionSyntax { WhenFalse: ThrowExpressionSyntax } conditional => EndOf(conditional.WhenTrue),
        ConditionalExpressionSyntax { WhenTrue: ThrowExpressionSyntax } conditional => EndOf(conditional.WhenFalse),
        _ => node.Span.End,
    };
}
