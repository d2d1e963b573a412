using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Unions;

/// <summary>TR3001: a switch over a union's cases does not handle every case.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : UnionAnalyzer
{
    /// <summary>The property of the diagnostic that holds the documentation IDs of the missing cases, separated by <c>|</c>.</summary>
    public const string MissingProperty = "missing";

    private const int NamesShown = 5;

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR3001",
        "Handle every case of a union",
        "Not handled of '{0}': {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Complete is a switch in which every case, 'Unrecognized' included, has an arm without 'when', or which has a default. " +
            "A chain of 'is' and 'else if' that ends in an 'else' which throws is reported as Info.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, UnionSymbols unions)
    {
        BodyOperations.Register(context, unions.Vocabulary.BodiesIn, operation => CheckExpression(operation, unions), OperationKind.SwitchExpression);
        BodyOperations.Register(context, unions.Vocabulary.BodiesIn, operation => CheckStatement(operation, unions), OperationKind.Switch);
        BodyOperations.Register(context, unions.Vocabulary.BodiesIn, operation => CheckChain(operation, unions), OperationKind.Conditional);
    }

    private static void CheckExpression(VisitedOperation context, UnionSymbols unions)
    {
        var expression = (ISwitchExpressionOperation)context.Operation;
        if (Coverage.Of(expression, unions) is { } coverage)
            Report(context, coverage, ((SwitchExpressionSyntax)expression.Syntax).SwitchKeyword.GetLocation(), DiagnosticSeverity.Warning);
    }

    private static void CheckStatement(VisitedOperation context, UnionSymbols unions)
    {
        var statement = (ISwitchOperation)context.Operation;
        if (Coverage.Of(statement, unions) is { } coverage)
            Report(context, coverage, ((SwitchStatementSyntax)statement.Syntax).SwitchKeyword.GetLocation(), DiagnosticSeverity.Warning);
    }

    private static void CheckChain(VisitedOperation context, UnionSymbols unions)
    {
        var first = (IConditionalOperation)context.Operation;
        if (first.Syntax is not IfStatementSyntax { Parent: not ElseClauseSyntax } syntax ||
            TestedValue(first.Condition) is not { } value || Coverage.UnionOf(value, unions) is not { } union || AccessPath.Of(value) is not { } path)
        {
            return;
        }

        var coverage = new Coverage(union);
        var links = 0;
        IOperation? otherwise = first;
        while (otherwise is IConditionalOperation { WhenFalse: { } next } link)
        {
            if (!AddLink(coverage, link.Condition, path)) return;
            links++;
            otherwise = next;
        }

        if (links > 1 && otherwise is not IConditionalOperation && IsThrow(otherwise))
            Report(context, coverage, syntax.IfKeyword.GetLocation(), DiagnosticSeverity.Info);
    }

    /// <summary>The value whose type a condition asks for first.</summary>
    private static IOperation? TestedValue(IOperation condition) => condition.WithoutConversions() switch
    {
        IIsPatternOperation isPattern => isPattern.Value,
        IIsTypeOperation isType => isType.ValueOperand,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } binary =>
            TestedValue(binary.LeftOperand),
        _ => null,
    };

    /// <summary>Counts one <c>if</c> of a chain; false where it asks for something else.</summary>
    private static bool AddLink(Coverage coverage, IOperation condition, AccessPath path)
    {
        switch (condition.WithoutConversions())
        {
            case IIsPatternOperation isPattern when path.Equals(AccessPath.Of(isPattern.Value)):
                coverage.Add(isPattern.Pattern);
                return true;
            case IIsTypeOperation isType when path.Equals(AccessPath.Of(isType.ValueOperand)):
                coverage.Add(isType.TypeOperand);
                return true;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return AddLink(coverage, either.LeftOperand, path) && AddLink(coverage, either.RightOperand, path);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } narrowed when path.Equals(AccessPath.Of(TestedValue(narrowed))):
                return true;
            default:
                return false;
        }
    }

    private static bool IsThrow(IOperation? statement) => statement switch
    {
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: [var only] } => IsThrow(only),
        _ => false,
    };

    private static void Report(VisitedOperation context, Coverage coverage, Location location, DiagnosticSeverity severity)
    {
        if (!coverage.IsAboutCases) return;
        var missing = coverage.Missing.ToList();
        if (missing.Count == 0) return;
        var ids = string.Join("|", missing.Select(type => type.GetDocumentationCommentId()));
        var names = string.Join(", ", missing.Take(NamesShown).Select(type => type.Name));
        if (missing.Count > NamesShown) names += $" and {missing.Count - NamesShown} more";
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, location, severity, null, ImmutableDictionary<string, string?>.Empty.Add(MissingProperty, ids), coverage.Union.Base.Name, names));
    }
}
