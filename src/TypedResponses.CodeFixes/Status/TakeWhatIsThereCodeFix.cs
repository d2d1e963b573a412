using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// TR1007: asks whether the payload is there instead of what the status is: <c>TryGetResult(out var result)</c>, <c>HasResult</c> where the reads are
/// elsewhere, or <c>Result is { } result</c> for a type that has neither.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TakeWhatIsThereCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ReadyOnlyAnalyzer.Rule.Id);

    private protected override string Title => "Take what is there";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (diagnostic.Properties[ReadyOnlyAnalyzer.Payload] is not { } payload || diagnostic.Properties[ReadyOnlyAnalyzer.Status] is not { } status)
        {
            return null;
        }

        var way =
            TwoWaySwitch.At(scope.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic.AdditionalLocations[0].SourceSpan);
        if ((way is null ? Condition(scope, diagnostic, status) : way.Gate(status, scope.Model)) is not { } gate) return null;
        if (ContractReader.FindMember(gate.Type, payload) is not (IPropertySymbol or IFieldSymbol)) return null;
        var taken = scope.Root.DescendantNodes(diagnostic.AdditionalLocations[0].SourceSpan)
            .Where(node => Contains(diagnostic.AdditionalLocations[0].SourceSpan, node))
            .ToList();
        var reads = CanBeNamed(gate, taken, scope.Model) ? PayloadReads.Of(gate.Owner, payload, taken).Distinct().ToList() : [];
        if (new PayloadQuestion(scope, gate, payload).Ask(reads) is not { } question) return null;
        var replacement = way is not null ? way.With(gate, question) : gate.Copy is { } copy ? question.And(copy) : question;
        if (replacement is not null) replacement.DropsConstants = true;
        return replacement;
    }

    private static GateSyntax? Condition(FixScope scope, Diagnostic diagnostic, string status) =>
        scope.ExpressionAt(diagnostic.Location) is { } condition ? GateSyntax.Of(condition, status, scope.Model) : null;

    private static bool Contains(TextSpan span, SyntaxNode node) => span.Contains(node.Span) && !(node.Parent is { } parent && span.Contains(parent.Span));

    /// <summary>Whether a variable that the condition declares is assigned wherever the payload is taken, and means the same payload there.</summary>
    private static bool CanBeNamed(GateSyntax gate, List<SyntaxNode> taken, SemanticModel model) =>
        !gate.Condition.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)).Any(node => node is LambdaExpressionSyntax
            or QueryExpressionSyntax)
        && !(gate.Condition.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax answer && !taken.TrueForAll(answer.Contains)) &&
        !taken.SelectMany(node => node.DescendantNodesAndSelf()).Any(node => node is LocalFunctionStatementSyntax or LabeledStatementSyntax) &&
        gate.Place(model) is { } place && !Writes.Change(place, taken, model);
}
