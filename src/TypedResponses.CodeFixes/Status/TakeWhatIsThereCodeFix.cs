using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

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
        if (!diagnostic.Properties.TryGetValue(ReadyOnlyAnalyzer.Payload, out var payload) || payload is null) return null;
        if (scope.ExpressionAt(diagnostic.Location) is not { } gate || OwnerOf(gate, scope.Model) is not { } owner) return null;
        if (scope.Model.GetTypeInfo(owner).Type?.GetMembers() is not { } members) return null;
        var isNegated = IsNegated(gate);
        var taken = scope.Root.DescendantNodes(diagnostic.AdditionalLocations[0].SourceSpan).Where(node => Contains(diagnostic.AdditionalLocations[0].SourceSpan, node)).ToList();
        var reads = CanBeNamed(gate, owner, taken, scope.Model) ? PayloadReads.Of(owner, payload, taken).Distinct().ToList() : [];

        if (reads.Count > 0 && members.Any(member => member is IMethodSymbol { Parameters: [{ RefKind: RefKind.Out }] } && member.Name == "TryGet" + payload))
        {
            var name = scope.FreeName(gate, Lower(payload));
            return Ask($"{(isNegated ? "!" : "")}{owner.WithoutTrivia()}.TryGet{payload}(out var {name})", name);
        }

        if (members.Any(member => member is IPropertySymbol && member.Name == "Has" + payload))
            return Ask($"{(isNegated ? "!" : "")}{owner.WithoutTrivia()}.Has{payload}", null);
        if (reads.Count == 0)
            return Ask($"{owner.WithoutTrivia()}.{payload} {(isNegated ? "==" : "!=")} null", null);
        if (isNegated && scope.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 }) return null;
        var variable = scope.FreeName(gate, Lower(payload));
        return Ask($"{owner.WithoutTrivia()}.{payload} is {(isNegated ? "not " : "")}{{ }} {variable}", variable);

        Replacement Ask(string question, string? variable)
        {
            var replacement = new Replacement(gate, ParseExpression(question).WithTriviaFrom(gate));
            if (variable is null) return replacement;
            foreach (var read in reads) replacement.And(read, IdentifierName(variable).WithTriviaFrom(read));
            return replacement;
        }
    }

    private static string Lower(string payload) => char.ToLowerInvariant(payload[0]) + payload.Substring(1);

    private static bool Contains(TextSpan span, SyntaxNode node) => span.Contains(node.Span) && !(node.Parent is { } parent && span.Contains(parent.Span));

    /// <summary>The object whose status the condition asks for, if it can be asked twice.</summary>
    private static ExpressionSyntax? OwnerOf(ExpressionSyntax gate, SemanticModel model)
    {
        var status = gate switch
        {
            BinaryExpressionSyntax binary => model.GetConstantValue(binary.Left).HasValue ? binary.Right : binary.Left,
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } pattern => pattern.Expression,
            _ => null,
        };
        return status is MemberAccessExpressionSyntax { Expression: var owner } &&
            owner.DescendantNodesAndSelf().All(node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax) ? owner : null;
    }

    private static bool IsNegated(ExpressionSyntax gate) => gate
        is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression }
        or IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax };

    /// <summary>Whether a variable that the condition declares is assigned wherever the payload is taken, and means the same payload there.</summary>
    private static bool CanBeNamed(ExpressionSyntax gate, ExpressionSyntax owner, List<SyntaxNode> taken, SemanticModel model) =>
        !gate.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)).Any(node => node is LambdaExpressionSyntax or QueryExpressionSyntax) &&
        !(gate.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax answer && !taken.TrueForAll(answer.Contains)) &&
        !taken.SelectMany(node => node.DescendantNodesAndSelf()).Any(node => node is LocalFunctionStatementSyntax) &&
        !Writes.Change(owner, taken, model);
}
