using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Suppressors;

/// <summary>Takes back what is said of a switch that handles every case of a union.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnionSwitchSuppressor : SwitchSuppressor
{
    private const string Reason = "The switch handles every case of the union.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(
        new SuppressionDescriptor("TRS3001", "CS8509", Reason),
        new SuppressionDescriptor("TRS3002", "IDE0010", Reason),
        new SuppressionDescriptor("TRS3003", "IDE0072", Reason));

    private protected override bool IsComplete(IOperation operation, Compilation compilation)
    {
        if (UnionSymbols.Of(compilation) is not { } unions) return false;
        var coverage = operation switch
        {
            ISwitchExpressionOperation expression => Coverage.Of(expression, unions),
            ISwitchOperation statement => Coverage.Of(statement, unions),
            _ => null,
        };
        return coverage is { IsAboutCases: true } && !coverage.Missing.Any();
    }
}
