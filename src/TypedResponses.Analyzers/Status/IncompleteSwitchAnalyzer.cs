using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1003: a <c>switch</c> on a status does not handle every value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : StatusAnalyzer
{
    /// <summary>The diagnostic's property that lists the missing values, for the fix.</summary>
    internal const string Missing = "Missing";

    /// <summary>The diagnostic's property that says what the arms have the status in, for the fix: a <see cref="SwitchForm"/>.</summary>
    internal const string Form = "Form";

    /// <summary>The diagnostic's property that names the status among what is switched on: a position in a tuple, or a member's name.</summary>
    internal const string Part = "Part";

    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1003",
        "A switch on a status does not handle every value",
        "This switch on '{0}' does not handle {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A switch on a status needs an arm without 'when' for every value, the unrecognized one included, or a default.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, StatusFlow flow) =>
        BodyOperations.Register(context, file => flow.Contracts.Words.Statuses.BodiesFollowing(file), operation => Report(operation, flow.Contracts),
            OperationKind.Switch, OperationKind.SwitchExpression);

    private static void Report(VisitedOperation context, ContractIndex contracts)
    {
        if (StatusSwitch.Read(context.Operation, contracts) is not { Missing: not 0 and var missing, Contract: var contract } found) return;
        if (found.Value.Kind == OperationKind.Invalid) return;
        var names = new List<string>();
        for (var i = 0; i < contract.DeclaredValues.Length; i++)
        {
            if ((missing & (1UL << i)) != 0) names.Add(contract.DeclaredValues[i].Name);
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join("|", names))
            .Add(Form, found.Form.ToString())
            .Add(Part, found.Part);
        context.ReportDiagnostic(Diagnostic.Create(Rule, found.Keyword.GetLocation(), properties, found.Status, StatusNames.List(contract, missing)));
    }
}
