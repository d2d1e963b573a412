using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Status;

/// <summary>TR1004: the text of a status is compared with one it never is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongTextAnalyzer : StatusAnalyzer
{
    /// <summary>
    /// The diagnostic's property that holds the text that was probably meant, for the fix; its additional location is where the wrong one is written.
    /// </summary>
    internal const string Nearest = "Nearest";

    internal static readonly DiagnosticDescriptor Rule = new(
        "TR1004",
        "A status is compared with a text it never is",
        "'{0}' is never \"{1}\"{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The comparison can never be true, because no value of the status has this text. Use the nearest text, or compare the enum.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, StatusFlow flow) =>
        BodyOperations.Register(context, file => flow.Contracts.Words.Statuses.BodiesFollowing(file), operation => Analyze(operation, flow.Contracts),
            TextComparisons.Kinds);

    private static void Analyze(VisitedOperation context, ContractIndex contracts)
    {
        foreach (var (found, status, nearest) in In(context.Operation, contracts))
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest);
            var origin = Carriers.Resolve(found.Text).Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(Rule, found.Place.GetLocation(), [origin], properties,
                found.Subject is IPatternOperation
                    ? status.Contract.Status
                    : found.Subject.Syntax.ToString(), found.Constant, nearest is null ? "" : $"; did you mean \"{nearest}\"?"));
        }
    }

    /// <summary>The comparisons of an operation with a text that the status never is, each with the text that was probably meant.</summary>
    internal static IEnumerable<(TextComparison Comparison, StatusExpression Status, string? Nearest)> In(IOperation operation, ContractIndex contracts)
    {
        foreach (var found in TextComparisons.In(operation))
        {
            if (StatusExpression.Read(found.Subject, contracts) is not { Spelling: not StatusSpelling.Value, Contract.ValuesKnown: true } status) continue;
            var texts = status.Texts().ToList();
            if (texts.Exists(known => string.Equals(known, found.Constant, found.Comparison)) || UnknownStatus.IsFoundAt(operation, contracts)) continue;
            var nearest = StatusWords.Meant(found.Constant, status) ?? NearestText.Of(found.Constant, texts);
            if (!IsFree(status) || (nearest is not null && !Names(found.Constant, status.Contract))) yield return (found, status, nearest);
        }
    }

    /// <summary>Whether nobody has said how the text spells the enum: only a type that knows unknown values has it from the JSON.</summary>
    private static bool IsFree(StatusExpression status) =>
        status is { Spelling: StatusSpelling.WireText, Contract.Kind: not StatusKind.Text }
        && !Array.Exists(status.Contract.DeclaredValues, value => value.Name == UnknownStatus.Unrecognized);

    /// <summary>Whether a text is a value's name in some spelling: <c>In progress</c>, <c>in-progress</c>, <c>InProgress</c>.</summary>
    private static bool Names(string text, StatusContract contract)
    {
        var name = text.Replace("_", "").Replace("-", "").Replace(" ", "");
        return Array.Exists(contract.DeclaredValues, value => string.Equals(value.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
