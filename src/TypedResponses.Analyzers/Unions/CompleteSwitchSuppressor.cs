using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Unions;

/// <summary>
/// Takes back the compiler's CS8509 and the IDE's IDE0010 and IDE0072 for a switch that handles every case of a union: they cannot know that
/// there is no other.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompleteSwitchSuppressor : DiagnosticSuppressor
{
    private const string Justification = "The switch handles every case of the union";

    private static readonly ImmutableArray<SuppressionDescriptor> Suppressions = ImmutableArray.Create(
        new SuppressionDescriptor("TRS3001", "CS8509", Justification),
        new SuppressionDescriptor("TRS3002", "IDE0010", Justification),
        new SuppressionDescriptor("TRS3003", "IDE0072", Justification));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Suppressions;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (UnionSymbols.Of(context.Compilation) is not { } unions)
            return;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
                continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var @switch = node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is SwitchExpressionSyntax or SwitchStatementSyntax);
            if (@switch is null || !IsComplete(context.GetSemanticModel(tree).GetOperation(@switch, context.CancellationToken), unions))
                continue;
            foreach (var suppression in Suppressions)
            {
                if (suppression.SuppressedDiagnosticId == diagnostic.Id)
                    context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static bool IsComplete(IOperation? operation, UnionSymbols unions) => operation switch
    {
        ISwitchExpressionOperation expression => Coverage.Of(expression, unions) is { IsAboutCases: true } coverage && !coverage.Missing.Any(),
        ISwitchOperation statement => Coverage.Of(statement, unions) is { IsAboutCases: true } coverage && !coverage.Missing.Any(),
        _ => false,
    };
}
