using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Suppressors;

/// <summary>Takes back what the compiler and the IDE say of a switch that handles all there is, which they cannot know.</summary>
public abstract class SwitchSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public sealed override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken)
                .FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                .FirstAncestorOrSelf<SyntaxNode>(IsSwitch);
            if (node is null
                || context.GetSemanticModel(tree).GetOperation(node, context.CancellationToken) is not { } operation
                || !IsComplete(operation, context.Compilation))
            {
                continue;
            }

            foreach (var suppression in SupportedSuppressions)
            {
                if (suppression.SuppressedDiagnosticId == diagnostic.Id) context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    /// <summary>Whether a switch statement or expression is of the suppressor's kind and handles everything.</summary>
    private protected abstract bool IsComplete(IOperation operation, Compilation compilation);

    private static bool IsSwitch(SyntaxNode node) => node is SwitchExpressionSyntax or SwitchStatementSyntax;
}
