using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1003: a <c>switch</c> on a status does not handle every value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostic's property that lists the missing values, for the fix.</summary>
    internal const string Missing = "Missing";

    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1003",
        "A switch on a status does not handle every value",
        "This switch on '{0}' does not handle {1}",
        StatusRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A switch on a status needs an arm without 'when' for every value, the unrecognized one included, or a default.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ContractIndex.Of(start.Compilation) is not { } contracts) return;
            start.RegisterOperationAction(operation => Statement(operation, (ISwitchOperation)operation.Operation, contracts), OperationKind.Switch);
            start.RegisterOperationAction(operation => Expression(operation, (ISwitchExpressionOperation)operation.Operation, contracts), OperationKind.SwitchExpression);
        });
    }

    private static void Statement(OperationAnalysisContext context, ISwitchOperation statement, ContractIndex contracts)
    {
        if (StatusExpression.Read(statement.Value, contracts) is not { Contract: { ValuesKnown: true } contract } status || !IsCounted(status)) return;
        var handled = 0UL;
        foreach (var section in statement.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                switch (clause)
                {
                    case IDefaultCaseClauseOperation:
                        return;
                    case ISingleValueCaseClauseOperation single:
                        handled |= HandledStatuses.ByConstant(single.Value, contract);
                        break;
                    case IPatternCaseClauseOperation { Guard: null } pattern:
                        handled |= HandledStatuses.By(pattern.Pattern, contract);
                        break;
                }
            }
        }

        var keyword = ((SwitchStatementSyntax)statement.Syntax).SwitchKeyword;
        Report(context, contract, handled, statement.Value, keyword);
    }

    private static void Expression(OperationAnalysisContext context, ISwitchExpressionOperation expression, ContractIndex contracts)
    {
        if (StatusExpression.Read(expression.Value, contracts) is not { Contract: { ValuesKnown: true } contract } status || !IsCounted(status)) return;
        var handled = 0UL;
        foreach (var arm in expression.Arms)
        {
            if (arm.Guard is null) handled |= HandledStatuses.By(arm.Pattern, contract);
        }

        var keyword = ((SwitchExpressionSyntax)expression.Syntax).SwitchKeyword;
        Report(context, contract, handled, expression.Value, keyword);
    }

    /// <summary>A text beside an enum can be anything, so its switch is complete only with a default; that is for the compiler to say.</summary>
    private static bool IsCounted(StatusExpression status) => status.Spelling == StatusSpelling.Value || status.Contract.Kind == StatusKind.Text;

    private static void Report(OperationAnalysisContext context, StatusContract contract, ulong handled, IOperation value, SyntaxToken keyword)
    {
        if (value.Kind == OperationKind.Invalid) return;

        // Only what the enum, or the attribute, lists: null beside it is the compiler's to count.
        var declared = (1UL << contract.DeclaredValues.Length) - 1;
        var missing = declared & ~handled;
        if (missing == 0) return;
        var names = new List<string>();
        for (var i = 0; i < contract.DeclaredValues.Length; i++)
        {
            if ((missing & (1UL << i)) != 0) names.Add(contract.DeclaredValues[i].Name);
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join("|", names));
        context.ReportDiagnostic(Diagnostic.Create(Rule, keyword.GetLocation(), properties, value.Syntax.ToString(), StatusNames.List(contract, missing)));
    }
}
