using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1004: the text of a status is compared with one it never is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongTextAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostic's property that holds the text that was probably meant, for the fix.</summary>
    internal const string Nearest = "Nearest";

    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1004",
        "A status is compared with a text it never is",
        "'{0}' is never \"{1}\"; did you mean \"{2}\"?",
        StatusRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The comparison can never be true, because no value of the status has this text. Use the nearest text, or compare the enum.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ContractIndex.Of(start.Compilation) is not { } contracts) return;
            start.RegisterOperationAction(
                operation => Analyze(operation, contracts),
                OperationKind.Binary,
                OperationKind.Invocation,
                OperationKind.IsPattern,
                OperationKind.PropertySubpattern,
                OperationKind.Switch,
                OperationKind.SwitchExpression);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ContractIndex contracts)
    {
        switch (context.Operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                Compare(context, contracts, binary.LeftOperand, binary.RightOperand, ignoresCase: false);
                Compare(context, contracts, binary.RightOperand, binary.LeftOperand, ignoresCase: false);
                break;
            case IInvocationOperation { TargetMethod.Name: "Equals" } call:
                var operands = call.Instance is { } instance ? [instance, .. Values(call)] : Values(call);
                if (operands.Count < 2) break;
                var ignoresCase = operands.Count > 2 && operands[2].Syntax.ToString().Contains("IgnoreCase");
                Compare(context, contracts, operands[0], operands[1], ignoresCase);
                Compare(context, contracts, operands[1], operands[0], ignoresCase);
                break;
            case IIsPatternOperation pattern:
                Match(context, contracts, pattern.Value, pattern.Pattern);
                break;
            case IPropertySubpatternOperation subpattern:
                Match(context, contracts, subpattern.Member, subpattern.Pattern);
                break;
            case ISwitchOperation statement:
                foreach (var section in statement.Cases)
                {
                    foreach (var clause in section.Clauses)
                    {
                        if (clause is ISingleValueCaseClauseOperation single) Compare(context, contracts, statement.Value, single.Value, ignoresCase: false);
                        else if (clause is IPatternCaseClauseOperation matched) Match(context, contracts, statement.Value, matched.Pattern);
                    }
                }

                break;
            case ISwitchExpressionOperation expression:
                foreach (var arm in expression.Arms) Match(context, contracts, expression.Value, arm.Pattern);
                break;
        }
    }

    private static List<IOperation> Values(IInvocationOperation call)
    {
        var values = new List<IOperation>();
        foreach (var argument in call.Arguments) values.Add(argument.Value);
        return values;
    }

    private static void Match(OperationAnalysisContext context, ContractIndex contracts, IOperation subject, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                Compare(context, contracts, subject, constant.Value, ignoresCase: false);
                break;
            case INegatedPatternOperation negated:
                Match(context, contracts, subject, negated.Pattern);
                break;
            case IBinaryPatternOperation binary:
                Match(context, contracts, subject, binary.LeftPattern);
                Match(context, contracts, subject, binary.RightPattern);
                break;
        }
    }

    private static void Compare(OperationAnalysisContext context, ContractIndex contracts, IOperation subject, IOperation value, bool ignoresCase)
    {
        if (value.ConstantValue is not { HasValue: true, Value: string { Length: > 0 } text } || subject.ConstantValue.HasValue) return;
        if (StatusExpression.Read(subject, contracts) is not { Spelling: not StatusSpelling.Value, Contract.ValuesKnown: true } status) return;

        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var known in status.Texts())
        {
            if (string.Equals(known, text, comparison)) return;
            var distance = EditDistance.Between(known, text);
            if (distance < least) (nearest, least) = (known, distance);
        }

        if (nearest is null) return;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest);
        context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), properties, subject.Syntax.ToString(), text, nearest));
    }
}
