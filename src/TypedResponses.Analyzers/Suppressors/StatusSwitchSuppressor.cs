using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.Analyzers.Suppressors;

/// <summary>Takes back what is said of a switch on a status that handles every value, or has a default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatusSwitchSuppressor : SwitchSuppressor
{
    private const string Reason = "The switch handles every value of the status.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(
        new SuppressionDescriptor("TRS0001", "CS8509", Reason),
        new SuppressionDescriptor("TRS0002", "CS8524", Reason),
        new SuppressionDescriptor("TRS0003", "IDE0010", Reason),
        new SuppressionDescriptor("TRS0004", "IDE0072", Reason));

    private protected override bool IsComplete(IOperation operation, Compilation compilation) =>
        ContractIndex.Of(compilation) is { } contracts && StatusSwitch.Read(operation, contracts) is { IsComplete: true };
}
